import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dropTokens, hasSession, keepTokens, refresh, rememberDevice, requestTokens } from './http'

const asked: (string | null)[] = []
const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** A server that has revoked this phone, one way or the other. */
const revoked = (wipe: boolean) =>
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.headers.get('X-Fieldlock-Device'))
    return asked.at(-1) ? json(403, { slug: 'device-revoked', wipe }) : json(200, { access_token: 'a' })
  })

beforeEach(() => {
  asked.length = 0
  rememberDevice('old')
})
afterEach(() => vi.unstubAllGlobals())

it('on a phone out of use anybody may still sign in, as on another phone [S-ARC-12]', async () => {
  revoked(false)
  expect((await requestTokens('li', 'x')).access_token).toBe('a')
  expect(asked).toEqual(['old', null])
})

it('on a lost one nobody may, and it goes on saying which phone it is [S-ARC-12]', async () => {
  revoked(true)
  await expect(requestTokens('li', 'x')).rejects.toMatchObject({ slug: 'device-revoked', extras: { wipe: true } })
  await expect(requestTokens('li', 'x')).rejects.toThrow()
  expect(asked).toEqual(['old', 'old'])
})

const tokens = (of: string) => ({ access_token: of, expires_in: 600, refresh_token: of })

/** A server that answers when it is told to. */
function slow() {
  let give!: (answer: Response) => void
  const answer = new Promise<Response>((resolve) => (give = resolve))
  vi.stubGlobal('fetch', () => answer)
  return give
}

it.each([
  ['renewed', 200],
  ['refused', 401],
])('a session %s after another person has signed in changes nothing of theirs [S-INT-20]', async (_what, status) => {
  const give = slow()
  keepTokens(tokens('zhao'))
  const renewed = refresh()
  dropTokens()
  keepTokens(tokens('li'))
  give(json(status, { ...tokens('zhao again'), slug: 'session-ended' }))
  expect([await renewed, localStorage.getItem('fieldlock.refresh')]).toEqual([false, 'li'])
})

it('nor does a renewed one sign in again who has signed out meanwhile [S-INT-20]', async () => {
  const give = slow()
  keepTokens(tokens('zhao'))
  const renewed = refresh()
  dropTokens()
  give(json(200, tokens('zhao again')))
  expect([await renewed, hasSession()]).toEqual([false, false])
})
