/**
 * When to talk to the server: at the start, when something is recorded, when the network or the screen comes back,
 * and on a timer. One tab at a time (Web Lock); without that API two tabs may both send, which is harmless, since
 * the server knows each record by id and hash.
 *
 * `navigator.onLine` is never asked: it says "online" behind a captive portal and "offline" on some VPNs.
 */
import { exchange, Halt, type Link } from './exchange'
import { isFull } from './store'

/** `full`: the phone has no room for what the server said; what was recorded is on it, and is tried again. */
export type SyncState = 'idle' | 'syncing' | 'full' | Halt['reason']

export type SyncStatus = { state: SyncState; /** failed tries in a row */ failures: number; last_ok: Date | null }

export type Locks = Pick<LockManager, 'request'>

export type Surroundings = {
  locks?: Locks | undefined
  /** 0 ≤ random < 1, for the jitter of the back-off */
  random: () => number
  setTimer: (run: () => void, ms: number) => number
  clearTimer: (id: number) => void
}

export type Sync = {
  start: () => void
  stop: () => void
  /** one exchange now; also ends a back-off. Resolves when it is over, whatever came of it. */
  now: () => Promise<SyncStatus>
  status: () => SyncStatus
  subscribe: (listener: (status: SyncStatus) => void) => () => void
}

/** Nothing changes here until a person has acted. */
const PERSON = new Set<SyncState>(['sign_in', 'lost', 'outdated'])
const IDLE_MS = 60_000
const BACKOFF_FIRST_MS = 2_000
const BACKOFF_LIMIT_MS = 300_000

/** Full jitter: a hundred phones coming out of the same basement must not knock at the same second. */
export function backoffMs(failures: number, random: number): number {
  const ceiling = Math.min(BACKOFF_LIMIT_MS, BACKOFF_FIRST_MS * 2 ** Math.min(failures - 1, 10))
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}

export function browserSurroundings(): Surroundings {
  return {
    locks: typeof navigator === 'undefined' ? undefined : navigator.locks,
    random: Math.random,
    setTimer: (run, ms) => Number(setTimeout(run, ms)),
    clearTimer: (id) => clearTimeout(id),
  }
}

export function createSync(link: Link, around: Surroundings = browserSurroundings()): Sync {
  let status: SyncStatus = { state: 'idle', failures: 0, last_ok: null }
  let running: Promise<SyncStatus> | null = null
  let again = false
  let started = false
  let timer: number | null = null
  const listeners = new Set<(status: SyncStatus) => void>()

  function become(next: Partial<SyncStatus>): void {
    status = { ...status, ...next }
    for (const listener of listeners) listener(status)
  }

  async function attempt(): Promise<void> {
    become({ state: 'syncing' })
    try {
      await underLock(around.locks, `${link.db.name}-sync`, () => exchange(link))
      become({ state: 'idle', failures: 0, last_ok: link.now() })
    } catch (error) {
      // Anything unforeseen is treated like a silent server: keep everything, try again later.
      const state = error instanceof Halt ? error.reason : isFull(error) ? 'full' : 'server'
      become({ state, failures: status.failures + 1 })
    }
  }

  async function run(): Promise<SyncStatus> {
    do {
      again = false
      await attempt()
    } while (again && status.state === 'idle')
    running = null
    plan()
    return status
  }

  function plan(): void {
    if (timer !== null) around.clearTimer(timer)
    timer = null
    // What needs the person is not knocked for again; it would only fill the log.
    if (!started || PERSON.has(status.state)) return
    const ms = status.failures > 0 ? backoffMs(status.failures, around.random()) : IDLE_MS
    timer = around.setTimer(() => void now(), ms)
  }

  function now(): Promise<SyncStatus> {
    if (running) again = true
    running ??= run()
    return running
  }

  function onWake(): void {
    if (typeof document === 'undefined' || document.visibilityState === 'visible') void now()
  }

  return {
    start() {
      if (started) return
      started = true
      globalThis.addEventListener?.('online', onWake)
      globalThis.document?.addEventListener('visibilitychange', onWake)
      void now()
    },
    stop() {
      started = false
      plan()
      globalThis.removeEventListener?.('online', onWake)
      globalThis.document?.removeEventListener('visibilitychange', onWake)
    },
    now,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function underLock(locks: Locks | undefined, name: string, work: () => Promise<void>): Promise<void> {
  if (!locks) return work()
  await locks.request(name, work)
}
