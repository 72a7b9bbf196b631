/**
 * What this browser remembers, outside of it, of each person's store: its registration, to ask whether the phone was
 * lost while somebody else is signed in or nobody is; and how it stood, to tell when the browser has deleted it.
 */
export type Stood = { /** when all had last been sent */ synced_at: string | null; unsent: number }
export type Mark = Stood & {
  device: string | null
  /** how the store stood that the browser deleted, until the server has been told */ emptied?: Stood | undefined
}

const NAME = 'fieldlock.store.'

export function markOf(user: string): Mark | null {
  try {
    return JSON.parse(localStorage.getItem(NAME + user) ?? 'null') as Mark | null
  } catch {
    return null
  }
}

export function mark(user: string, change: Partial<Mark>): void {
  const before = markOf(user) ?? { device: null, synced_at: null, unsent: 0 }
  localStorage.setItem(NAME + user, JSON.stringify({ ...before, ...change }))
}

export const unmark = (user: string) => localStorage.removeItem(NAME + user)

/** Whose stores have a registration here: device -> person. */
export function registrations(): Map<string, string> {
  const users = Object.keys(localStorage).filter((key) => key.startsWith(NAME)).map((key) => key.slice(NAME.length))
  return new Map(users.map((user) => [markOf(user)?.device ?? '', user] as const).filter(([device]) => device))
}
