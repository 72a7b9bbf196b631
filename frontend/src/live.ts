import { ref } from 'vue'
import { apiFetch } from './api/http'

/**
 * Live changes over one streaming request. EventSource cannot send the Authorization header, hence fetch.
 * A hint, never the truth: the callback refetches. After each (re)connection every callback runs with id null,
 * because changes made while the line was down were missed.
 */
type OnChange = (id: string | null) => void
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 30_000
/** The server says something every 15 seconds: a line that is silent for so long is dead, though nobody closed it. */
const SILENT_MS = 40_000

/** False while the server could not be reached again: what is on the screen may be of before. */
export const live = ref(true)

const listeners = new Map<string, Set<OnChange>>()
const told = new Set<(data: unknown) => void>()
let abort: AbortController | undefined
let wake: (() => void) | undefined

function emit(topic: string | null, id: string | null) {
  for (const [name, callbacks] of listeners) {
    if (topic === null || topic === name) for (const callback of callbacks) callback(id)
  }
}

/** One event block of the stream: only `event: change` with JSON data concerns us; comments are heartbeats. */
export function parseEvent(block: string): { topic: string; id: string } | undefined {
  const lines = block.split(/\r?\n/)
  if (!lines.includes('event: change')) return undefined
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim())
  try {
    return JSON.parse(data.join('\n')) as { topic: string; id: string }
  } catch {
    return undefined
  }
}

/** `event: presence`: what another board says of itself; passed on by the server and stored nowhere. */
function passOn(block: string) {
  if (!block.startsWith('event: presence\n')) return
  const data: unknown = JSON.parse(block.slice(block.indexOf('data: ') + 6))
  for (const callback of told) callback(data)
}

/** From `hello` on nothing is missed (not from the answer's headers on); after `reset` something was. */
const isFreshStart = (block: string) => /^event: (hello|reset)$/m.test(block)

async function read(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const silent = setTimeout(() => void reader.cancel(), SILENT_MS)
    const { done, value } = await reader.read().finally(() => clearTimeout(silent))
    if (done) return
    const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const change = parseEvent(block)
      if (change) emit(change.topic, change.id)
      else if (isFreshStart(block)) emit(null, null)
      else passOn(block)
    }
  }
}

/** Doubling wait with full jitter, so that a restarted server is not met by every client in one second. */
export const waitFor = (attempt: number, random = Math.random) =>
  FIRST_WAIT_MS / 2 + random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt)

function pause(ms: number) {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      wake = undefined
      resolve()
    }
    wake = done
    addEventListener('online', done)
  })
}

async function run(signal: AbortSignal) {
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      const response = await apiFetch('/api/v1/events', { signal, headers: { Accept: 'text/event-stream' } })
      attempt = 0
      live.value = true
      if (response.body) await read(response.body)
    } catch {
      // Any failure is the same to us: wait and try again; the screens work without live changes.
      live.value = signal.aborted
    }
    if (!signal.aborted) await pause(waitFor(attempt))
  }
}

/** Calls back on each change of the topic; the connection lives as long as somebody listens. */
export function onLive(topic: string, callback: OnChange): () => void {
  const callbacks = listeners.get(topic) ?? new Set()
  listeners.set(topic, callbacks.add(callback))
  if (!abort) {
    abort = new AbortController()
    void run(abort.signal)
  }
  return () => {
    callbacks.delete(callback)
    if (!callbacks.size) listeners.delete(topic)
    if (listeners.size) return
    abort?.abort()
    abort = undefined
    wake?.()
  }
}

/** What other boards say of themselves, as long as somebody listens to changes as well. */
export function onTold(callback: (data: unknown) => void): () => void {
  told.add(callback)
  return () => void told.delete(callback)
}
