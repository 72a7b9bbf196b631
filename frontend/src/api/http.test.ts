import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { rememberDevice, requestTokens } from './http'

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
