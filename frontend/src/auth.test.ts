import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useAuth } from './auth'
import { locale, setLocale } from './i18n'

const told: unknown[] = []

/** A server on which the account speaks English. */
beforeEach(async () => {
  told.length = 0
  localStorage.clear()
  useAuth().forget()
  await setLocale('zh-CN')
  vi.stubGlobal('fetch', async (request: Request) => {
    const at = new URL(request.url).pathname
    if (at.endsWith('/me/language')) {
      told.push(await request.json())
      return new Response(null, { status: 204 })
    }
    const user = { id: 'u', name: 'Li', locale: 'en', roles: ['dispatcher'], permissions: [] }
    const body = at.endsWith('/me') ? { user, org: { id: 'o' } } : { access_token: 'a', refresh_token: 'r' }
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
  auth.forget()
  await auth.signIn('wang', 'x')
  expect(locale.value).toBe('en')
  expect(told).toHaveLength(1)
})
