import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hasSession } from './api/http'
import { useAuth } from './auth'
import { locale, setLocale } from './i18n'

const told: unknown[] = []
const asked: (string | null)[] = []
let person = 'li'
/** The network goes before this is answered. */
let cut = ''

/** A server on which the account speaks English. */
beforeEach(async () => {
  told.length = 0
  cut = ''
  localStorage.clear()
  await useAuth().forget()
  await setLocale('zh-CN')
  vi.stubGlobal('fetch', async (request: Request) => {
    const at = new URL(request.url).pathname
    if (at.endsWith('/me')) asked.push(request.headers.get('Authorization'))
    if (cut && at.endsWith(cut)) throw new TypeError('no network')
    if (at.endsWith('/me/language')) {
      told.push(await request.json())
      return new Response(null, { status: 204 })
    }
    const user = { id: person, name: person, locale: 'en', roles: ['dispatcher'], permissions: [] }
    const tokens = { access_token: `of ${person}`, refresh_token: `next of ${person}` }
    const body = at.endsWith('/me') ? { user, org: { id: 'o' } } : tokens
    return Response.json(body)
  })
})
afterEach(() => vi.unstubAllGlobals())

it('the language of the account comes with who signs in', async () => {
  await useAuth().signIn('li', 'x')
  expect(locale.value).toBe('en')
  expect(told).toEqual([])
})

it('a language chosen before signing in stays, and the account learns of it; the next one is not meant', async () => {
  const auth = useAuth()
  await auth.choose('zh-CN')
  await auth.signIn('li', 'x')
  expect(locale.value).toBe('zh-CN')
  expect(told).toEqual([{ locale: 'zh-CN' }])
  await auth.forget()
  await auth.signIn('wang', 'x')
  expect(locale.value).toBe('en')
  expect(told).toHaveLength(1)
})

const standing = () => [useAuth().me?.user.id, localStorage.getItem('fieldlock.refresh')]

it('a sign-in that is cut off leaves who was there with the own session, or with none [S-INT-20]', async () => {
  const auth = useAuth()
  await auth.signIn('li', 'x')
  person = 'wang'
  cut = '/me'
  await expect(auth.signIn('wang', 'x')).rejects.toThrow()
  expect(asked.at(-1)).toBe('Bearer of wang')
  expect(standing()).toEqual(['li', 'next of li'])
  cut = ''
  await auth.signIn('wang', 'x')
  expect(standing()).toEqual(['wang', 'next of wang'])
  person = 'li'
})

it('a kill at any write of a sign-in finds no person with the session of another [S-INT-20]', async () => {
  const auth = useAuth()
  await auth.signIn('li', 'x')
  person = 'wang'
  const seen: string[] = []
  const kept = IDBObjectStore.prototype.put
  const state: Record<string, string | null> = { 'fieldlock.me': 'li', 'fieldlock.refresh': 'next of li' }
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, entry: unknown) {
    const { name, value } = entry as { name: string; value: string | null }
    state[name] = name === 'fieldlock.me' && value ? (JSON.parse(value) as { user: { id: string } }).user.id : value
    seen.push(`${state['fieldlock.me']}: ${state['fieldlock.refresh']}`)
    return kept.call(this, entry)
  })
  await auth.signIn('wang', 'x')
  vi.restoreAllMocks()
  expect(seen).toEqual(['li: null', 'wang: null', 'wang: next of wang'])
  person = 'li'
})

it('signed out is told once it is on the disk', async () => {
  await useAuth().signIn('li', 'x')
  await useAuth().signOut()
  localStorage.clear()
  vi.resetModules()
  await (await import('./kept')).recall()
  expect([localStorage.getItem('fieldlock.me'), hasSession()]).toEqual([null, false])
})

it.each([
  ['signs another person in', JSON.stringify({ user: { id: 'wang' } }), 1],
  ['signs this person out', null, 1],
  ['signs the same person in again', JSON.stringify({ user: { id: 'li' } }), 0],
])('another tab %s: nothing of who was here stays open in this one [S-INT-20]', async (_what, me, times) => {
  await useAuth().signIn('li', 'x')
  const reload = vi.fn()
  vi.stubGlobal('location', { reload })
  if (me) localStorage.setItem('fieldlock.me', me)
  else localStorage.removeItem('fieldlock.me')
  dispatchEvent(new StorageEvent('storage', { key: 'fieldlock.me' }))
  expect(reload).toHaveBeenCalledTimes(times)
})

it('who signs out where nothing answers is out after three seconds [S-INT-20]', async () => {
  await useAuth().signIn('li', 'x')
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const out = useAuth().signOut()
  await vi.advanceTimersByTimeAsync(2999)
  expect(hasSession()).toBe(true)
  await vi.advanceTimersByTimeAsync(1)
  vi.useRealTimers()
  await out
  expect(standing()).toEqual([undefined, null])
})
