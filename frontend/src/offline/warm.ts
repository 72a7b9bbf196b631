/**
 * A page that is loaded anew while the app is in use (an update, a second tab) does not ask for the PIN again: the
 * service worker holds the key in its memory, which is gone half a minute after the last page, with the browser, or
 * when the person signs out. Never on the disk.
 */
const ANSWER_MS = 300
/**
 * When a page with a key was last left or covered. After a cold start there is none, or an old one: then none is held,
 * and the first page need not wait for the start of a worker that has nothing to say.
 */
const LEFT = 'fieldlock.left'
const HELD_MS = 60_000
let holding = false

function leave(): void {
  if (holding) localStorage.setItem(LEFT, String(Date.now()))
}
globalThis.addEventListener?.('pagehide', leave)
globalThis.document?.addEventListener('visibilitychange', leave)

const worker = () => globalThis.navigator?.serviceWorker?.controller ?? null

export function keepWarm(name: string, key: CryptoKey | null): void {
  holding = key !== null
  if (!holding) localStorage.removeItem(LEFT)
  worker()?.postMessage({ type: 'KEEP_KEY', name, key })
}

export function warmKey(name: string): Promise<CryptoKey | null> {
  const there = worker()
  if (!there || Date.now() - Number(localStorage.getItem(LEFT)) > HELD_MS) return Promise.resolve(null)
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => resolve(null), ANSWER_MS)
    port1.onmessage = ({ data }: MessageEvent<CryptoKey | null>) => {
      clearTimeout(timer)
      port1.close()
      resolve(data)
    }
    there.postMessage({ type: 'ASK_KEY', name }, [port2])
  })
}
