/**
 * What may cost a technician unsent work, told before it does. Pure.
 *
 *   risk      when                                                                    told
 *   install   the browser may throw the store away, and the app is not installed      until the person knows it
 *             (an iPhone that cannot be asked, too: it does after seven days)
 *   persist   it may, although the app is installed                                   until the person knows it
 *   space     there is room for less than SPACE_MB                                    always
 *   age       a record has waited for AGE_HOURS or longer                             always
 */
const HOUR_MS = 3_600_000
/** About 400 photos: enough for a week of heavy jobs without a network. */
export const SPACE_MB = 200
/** A photo as it is kept (offline/photos.ts). */
export const PHOTO_MB = 0.5
/** A shift: by then everybody has been near a network once. */
export const AGE_HOURS = 8

/** Half a shift: by then the office may have learned of a hazard that this copy does not name. */
export const STALE_HOURS = 4

export const isStale = (synced_at: string, now: number): boolean => now - Date.parse(synced_at) >= STALE_HOURS * HOUR_MS

export type Standing = {
  /** opened from its own icon */ installed: boolean
  ios: boolean
  /** the browser has promised not to throw the store away; null where it cannot be asked */ persisted: boolean | null
  /** bytes; null where the browser does not tell */ free: number | null
  /** ids of what was not sent; each begins with its moment */ unsent: string[]
  now: number
}
export type Risk =
  | { kind: 'install' | 'persist' }
  | { kind: 'space'; free: number; photos: number }
  | { kind: 'age'; since: string }

const MB = 1_000_000

/** The moment in a version-7 UUID (offline/ids.ts). */
export const momentOf = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16)

export function risks({ installed, ios, persisted, free, unsent, now }: Standing): Risk[] {
  const found: Risk[] = []
  const unasked = persisted === null && ios && !installed
  if (persisted === false || unasked) found.push({ kind: installed ? 'persist' : 'install' })
  if (free !== null && free < SPACE_MB * MB) {
    const room = Math.max(0, Math.floor(free / MB))
    found.push({ kind: 'space', free: room, photos: Math.floor(room / PHOTO_MB) })
  }
  const oldest = Math.min(...unsent.map(momentOf))
  if (now - oldest >= AGE_HOURS * HOUR_MS) found.push({ kind: 'age', since: new Date(oldest).toISOString() })
  return found
}
