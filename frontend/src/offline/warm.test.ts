import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepWarm, warmKey } from './warm'

type Said = { type: string; name?: string; key?: CryptoKey | null }
const said: Said[] = []
let key: CryptoKey

beforeEach(async () => {
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const held = new Map<string, CryptoKey | null>()
  const postMessage = (message: Said, ports: MessagePort[] = []) => {
    said.push(message)
    if (message.type === 'KEEP_KEY') held.set(message.name!, message.key ?? null)
    // The worker's answer, as in sw.ts; a key cannot pass through a port of this test's surroundings.
    if (message.type === 'ASK_KEY') ports[0]!.postMessage(held.get(message.name!) ? 'the key' : null)
  }
  vi.stubGlobal('navigator', { serviceWorker: { controller: { postMessage } } })
})
afterEach(() => {
  keepWarm('a', null)
  said.length = 0
  vi.useRealTimers()
})

const asked = () => said.filter(({ type }) => type === 'ASK_KEY').length

it('a cold start asks no worker for a key that none can hold [S-INT-20]', async () => {
  expect(await warmKey('a')).toBe(null)
  expect(asked()).toBe(0)
})

it('a page that follows another gets the key from the worker', async () => {
  keepWarm('a', key)
  dispatchEvent(new Event('pagehide'))
  expect(await warmKey('a')).toBe('the key')
})

it('a second tab covers the first, which is as good', async () => {
  keepWarm('a', key)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(await warmKey('a')).toBe('the key')
})

it('left a minute ago, nobody is asked', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  keepWarm('a', key)
  dispatchEvent(new Event('pagehide'))
  vi.setSystemTime(Date.now() + 61_000)
  expect(await warmKey('a')).toBe(null)
  expect(asked()).toBe(0)
})

it('signed out, nobody is asked', async () => {
  keepWarm('a', key)
  dispatchEvent(new Event('pagehide'))
  keepWarm('a', null)
  dispatchEvent(new Event('pagehide'))
  expect(await warmKey('a')).toBe(null)
  expect(asked()).toBe(0)
})
