import { drop, keep } from './kept'

/**
 * What this browser remembers, outside of it, of each store: its registration, to ask whether the phone was
 * lost while somebody else is signed in or nobody is; and how it stood, to tell when the browser has deleted it.
 */
export type Stood = { /** when all had last been sent */ synced_at: string | null; unsent: number }
export type Mark = Stood & {
  user: string | null
  device: string | null
  /** how the store stood that the browser deleted, until the server has been told */ emptied?: Stood | undefined
}

const NAME = 'fieldlock.mark.'

export function markOf(store: string): Mark | null {
  try {
    return JSON.parse(localStorage.getItem(NAME + store) ?? 'null') as Mark | null
  } catch {
    return null
  }
}

export function mark(store: string, change: Partial<Mark>): void {
  const before = markOf(store) ?? { user: null, device: null, synced_at: null, unsent: 0 }
  const after = JSON.stringify({ ...before, ...change })
  // Whose it is, and that its store was emptied, must outlive a kill; how it stands is said again with each round.
  if ('device' in change) keep(NAME + store, after)
  else localStorage.setItem(NAME + store, after)
}

const marked = (): string[] =>
  Object.keys(localStorage).flatMap((key) => (key.startsWith(NAME) ? key.slice(NAME.length) : []))

/** Of all the stores whose names begin so. */
export const unmark = (stores: string) =>
  marked().forEach((store) => store.startsWith(stores) && drop(NAME + store))

/** Whose stores have a registration here: device -> person. */
export function registrations(): Map<string, string> {
  return new Map(
    marked().flatMap((store) => {
      const { device, user } = markOf(store) ?? {}
      return device && user ? [[device, user] as const] : []
    }),
  )
}
