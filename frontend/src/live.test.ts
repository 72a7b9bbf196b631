import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropTokens, keepTokens } from './api/http'
import { live, onLive, parseEvent, waitFor } from './live'

/** A stream that the test feeds and cuts; it greets as the server does, once nothing can be missed any more. */
function stream() {
  let feed: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (feed = controller) })
  const response = new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
  const text = new TextEncoder()
  const send = (part: string) => feed.enqueue(text.encode(part))
  send('retry: 2000\nevent: hello\ndata: {}\n\n')
  return { response, send, cut: () => feed.close() }
}
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  keepTokens({ access_token: 'a', token_type: 'bearer', expires_in: 600, refresh_token: 'r' })
})
afterEach(() => {
  vi.useRealTimers()
  dropTokens()
})

describe('live changes', () => {
  it('reads changes out of the stream, even when cut in the middle, and skips heartbeats', async () => {
    const line = stream()
    vi.stubGlobal('fetch', async () => line.response)
    const seen: (string | null)[] = []
    const stop = onLive('ticket', (id) => seen.push(id))
    await settle()
    line.send(': beat\n\nevent: change\ndata: {"topic":"tick')
    line.send('et","id":"t1"}\n\nevent: change\ndata: {"topic":"asset","id":"a1"}\n\n')
    await settle()
    expect(seen).toEqual([null, 't1'])
    stop()
  })

  it('connects again with a growing wait, then asks the screens to read what they missed', async () => {
    const lines = [stream(), stream()]
    let calls = 0
    vi.stubGlobal('fetch', async () => {
      calls++
      if (calls === 1) return lines[0]!.response
      if (calls < 4) throw new TypeError('down')
      return lines[1]!.response
    })
    const seen: (string | null)[] = []
    const stop = onLive('ticket', (id) => seen.push(id))
    await settle()
    lines[0]!.cut()
    await vi.advanceTimersByTimeAsync(1 + waitFor(0, () => 1) + waitFor(1, () => 1) + waitFor(2, () => 1))
    expect(calls).toBe(4)
    expect(seen).toEqual([null, null])
    stop()
  })

  it('gives up a line on which nothing is heard any more, and not one that still beats', async () => {
    const lines = [stream(), stream()]
    let calls = 0
    vi.stubGlobal('fetch', async () => lines[calls++]!.response)
    const seen: (string | null)[] = []
    const stop = onLive('ticket', (id) => seen.push(id))
    await settle()
    await vi.advanceTimersByTimeAsync(39_999)
    lines[0]!.send(': still here\n\n')
    await vi.advanceTimersByTimeAsync(39_999)
    expect(calls).toBe(1)
    await vi.advanceTimersByTimeAsync(1 + waitFor(0, () => 1))
    expect([calls, seen]).toEqual([2, [null, null]])
    stop()
  })

  it('says that it cannot reach the server until it does', async () => {
    const line = stream()
    let calls = 0
    vi.stubGlobal('fetch', async () => {
      if (++calls === 1) throw new TypeError('down')
      return line.response
    })
    const stop = onLive('ticket', () => undefined)
    await settle()
    expect(live.value).toBe(false)
    await vi.advanceTimersByTimeAsync(waitFor(0, () => 1))
    expect([calls, live.value]).toEqual([2, true])
    stop()
    await settle()
    expect(live.value).toBe(true)
  })

  it('tries at once when the network comes back', async () => {
    let calls = 0
    vi.stubGlobal('fetch', async () => {
      calls++
      throw new TypeError('down')
    })
    const stop = onLive('ticket', () => undefined)
    await settle()
    expect(calls).toBe(1)
    dispatchEvent(new Event('online'))
    await settle()
    expect(calls).toBe(2)
    stop()
  })

  it('lets the connection go when nobody listens', async () => {
    let signal: AbortSignal | undefined
    vi.stubGlobal('fetch', async (request: Request) => {
      signal = request.signal
      return stream().response
    })
    const stop = onLive('ticket', () => undefined)
    await settle()
    stop()
    expect(signal?.aborted).toBe(true)
  })

  it('waits longer each time, never all clients at once, never more than half a minute or so', () => {
    expect(waitFor(0, () => 0)).toBe(500)
    expect(waitFor(3, () => 1)).toBeGreaterThan(waitFor(1, () => 1))
    expect(waitFor(20, () => 1)).toBeLessThanOrEqual(31_000)
  })

  it('ignores what is no change', () => {
    expect(parseEvent(': heartbeat')).toBeUndefined()
    expect(parseEvent('event: change\ndata: not json')).toBeUndefined()
  })
})
