import { keep } from '../kept'

/**
 * A person's stores on this phone: the one in use, and those that were set aside, whole and sealed, because the PIN was
 * forgotten, the phone taken out of use, or the store would not open. Nothing is moved: only a name says which is used.
 */
const KEY = (userId: string) => `fieldlock.store.${userId}`
/** With which the names of all of them begin. */
export const first = (userId: string) => `fieldlock-${userId}`

export const databaseName = (userId: string): string => localStorage.getItem(KEY(userId)) ?? first(userId)

/** Asked of the browser, so that one set aside is found again although the name in use was forgotten. */
export async function storesOf(userId: string): Promise<string[]> {
  // A browser that does not tell has the one in use.
  const all = (await indexedDB.databases?.()) ?? [{ name: databaseName(userId) }]
  const names = all.map(({ name }) => name ?? '')
  return names.filter((name) => name.startsWith(first(userId))).sort()
}

/** The next of the others; null when there is none. */
export async function anotherStore(userId: string): Promise<string | null> {
  const here = databaseName(userId)
  const others = (await storesOf(userId)).filter((name) => name !== here)
  return others.find((name) => name > here) ?? others[0] ?? null
}

/** From the next opening on; without a name an empty one is begun. */
export function useStore(userId: string, name = `${first(userId)}-${Date.now()}`): void {
  keep(KEY(userId), name)
}
