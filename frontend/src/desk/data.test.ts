import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropTokens, keepTokens } from '../api/http'
import { act, createTicket, listTickets } from './data'

const seen: Request[] = []

beforeEach(() => {
  seen.length = 0
  keepTokens({ access_token: 'a', token_type: 'bearer', expires_in: 600, refresh_token: 'r' })
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(request)
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } })
  })
})
afterEach(dropTokens)

describe('what the desk asks of the server', () => {
  it('sends the version seen as a strong If-Match with every action', async () => {
    await act({ id: 't1', version: 7 }, 'ready', {})
    expect(new URL(seen[0]!.url).pathname).toBe('/api/v1/tickets/t1/ready')
    expect(seen[0]!.headers.get('If-Match')).toBe('"7"')
  })

  it('sends the key that makes a repeated registration harmless [S-INT-03]', async () => {
    const reporter = { name: '王芳', contact_refused: true, remark: '晚上在家' }
    const body = { reporter, repair_item: '空调', fault_description: '一开就跳闸', address: '3-2-501' }
    await createTicket(body, 'key-1')
    expect(seen[0]!.headers.get('Idempotency-Key')).toBe('key-1')
    expect(await seen[0]!.json()).toEqual(body)
  })

  it('asks for a page in Chinese words and leaves out what was not chosen', async () => {
    await listTickets({ status: 'open', q: '跳闸', cursor: null })
    const { searchParams } = new URL(seen[0]!.url)
    expect(Object.fromEntries(searchParams)).toEqual({ limit: '50', status: 'open', q: '跳闸' })
  })
})
