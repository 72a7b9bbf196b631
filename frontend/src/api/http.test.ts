import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answer, api } from './client'
import { apiFetch, dropTokens, hasSession, keepTokens, onSessionExpired } from './http'
import { isUnreachable, Problem } from './problem'

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const problem = (slug: string, status: number, more = {}) =>
  new Response(JSON.stringify({ type: `https://fieldlock.dev/problems/${slug}`, slug, title: slug, status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })
const tokens = (n: number) => ({
  access_token: `access-${n}`,
  token_type: 'bearer' as const,
  expires_in: 600,
  refresh_token: `refresh-${n}`,
})
const bearer = (request: Request) => request.headers.get('Authorization')
const isRefresh = (request: Request) => request.url.endsWith('/auth/refresh')
const me = () => answer(api.GET('/api/v1/me'))

beforeEach(() => {
  localStorage.clear()
  dropTokens()
})

describe('one door to the server', () => {
  it('refreshes once for many requests that find the token expired, and repeats them', async () => {
    keepTokens(tokens(1))
    let refreshes = 0
    vi.stubGlobal('fetch', async (request: Request) => {
      const body = await request.text()
      if (isRefresh(request)) {
        refreshes++
        expect(JSON.parse(body)).toEqual({ refresh_token: 'refresh-1' })
        return json(tokens(2))
      }
      return bearer(request) === 'Bearer access-2' ? json({ body }) : problem('not-signed-in', 401)
    })
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(async (body) => (await apiFetch('/api/v1/x', { method: 'POST', body })).json()),
    )
    expect(answers).toEqual([{ body: 'a' }, { body: 'b' }, { body: 'c' }])
    expect(refreshes).toBe(1)
  })

  it('signs in again by the stored token after a restart, before the first request', async () => {
    localStorage.setItem('fieldlock.refresh', 'refresh-1')
    const seen: (string | null)[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      if (isRefresh(request)) return json(tokens(2))
      seen.push(bearer(request))
      return json({})
    })
    await me()
    expect(seen).toEqual(['Bearer access-2'])
  })

  it('ends the session only on the server\'s own refusal, and keeps everything else on the device', async () => {
    keepTokens(tokens(1))
    localStorage.setItem('fieldlock.me', '{"kept":true}')
    const ended = vi.fn()
    onSessionExpired(ended)
    vi.stubGlobal('fetch', async (request: Request) =>
      problem(isRefresh(request) ? 'session-ended' : 'not-signed-in', 401),
    )
    await expect(me()).rejects.toMatchObject({ status: 401 })
    expect(ended).toHaveBeenCalledTimes(1)
    expect(hasSession()).toBe(false)
    expect(localStorage.getItem('fieldlock.me')).toBe('{"kept":true}')
  })

  it('keeps the session when a captive portal answers the refresh', async () => {
    localStorage.setItem('fieldlock.refresh', 'refresh-1')
    const portal = () => new Response('<html>sign in to WiFi</html>', { headers: { 'Content-Type': 'text/html' } })
    vi.stubGlobal('fetch', async () => portal())
    const error = await me().catch((caught: unknown) => caught)
    expect(error).toMatchObject({ slug: 'portal' })
    expect(isUnreachable(error)).toBe(true)
    expect(hasSession()).toBe(true)
  })

  it('never takes a bare 2xx for an answer', async () => {
    keepTokens(tokens(1))
    vi.stubGlobal('fetch', async () => new Response('OK', { headers: { 'Content-Type': 'text/plain' } }))
    await expect(apiFetch('/api/v1/sync/push', { method: 'POST' })).rejects.toMatchObject({ slug: 'portal' })
  })

  it('turns problem documents into Problem with the fields and blockers they name [S-INT-04]', async () => {
    keepTokens(tokens(1))
    const fields = [{ field: 'address', reason: 'missing' }]
    vi.stubGlobal('fetch', async () => problem('invalid', 422, { fields }))
    const error = await answer(api.POST('/api/v1/tickets', { body: {} as never })).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Problem)
    expect(error).toMatchObject({ slug: 'invalid', status: 422, fields })
    expect(isUnreachable(error)).toBe(false)
  })

  it('tells a lost network from a refusal', async () => {
    keepTokens(tokens(1))
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(me()).rejects.toMatchObject({ slug: 'network' })
  })
})
