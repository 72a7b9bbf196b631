/**
 * What may cost a technician unsent work, told before it does. Pure.
 *
 *   risk      when                                                                    told
 *   install   the browser may throw the store away, and the app is not installed      until the person knows it
 *             (an iPhone that cannot be asked, too: it does after seven days)
 *   persist   it may, although the app is installed                                   until the person knows it
 *   space     there is room for less than SPACE_MB                                    always
 *   age       a record has waited for AGE_HOURS or longer                             always
 *   shift     the last job planned for the day has ended, and one has waited for      always
 *             SETTLE_MINUTES or longer, but not yet so long
 */
import { momentOf } from '../offline/ids'
import type { Brief } from '../offline/db'
import { localDay } from './format'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** About 400 photos: enough for a week of heavy jobs without a network. */
export const SPACE_MB = 200
/** A photo as it is kept (offline/photos.ts). */
export const PHOTO_MB = 0.5
/** A shift: by then everybody has been near a network once. */
export const AGE_HOURS = 8

/** What is sent as it is recorded is no leftover of the day. */
export const SETTLE_MINUTES = 10

/** Half a shift: by then the office may have learned of a hazard that this copy does not name. */
export const STALE_HOURS = 4

export const isStale = (synced_at: string, now: number): boolean => now - Date.parse(synced_at) >= STALE_HOURS * HOUR_MS

export type Standing = {
  /** opened from its own icon */ installed: boolean
  ios: boolean
  /** the browser has promised not to throw the store away; null where it cannot be asked */ persisted: boolean | null
  /** bytes; null where the browser does not tell */ free: number | null
  /** ids of what was not sent; each begins with its moment */ unsent: string[]
  /** as `dayEnd` tells it */ day_end: number | null
  now: number
}
export type Risk =
  | { kind: 'install' | 'persist' | 'shift' }
  | { kind: 'space'; free: number; photos: number }
  | { kind: 'age'; since: string }

const MB = 1_000_000

/** When the last of the jobs ends that are planned for today, or from yesterday into today; null: there is none. */
export function dayEnd(jobs: Pick<Brief, 'planned_start' | 'planned_end'>[], now: Date): number | null {
  const isToday = (at: string | null) => at !== null && localDay(new Date(at)) === localDay(now)
  const ends = jobs.filter((job) => isToday(job.planned_start) || isToday(job.planned_end))
  const moments = ends.map((job) => Date.parse(job.planned_end ?? job.planned_start!))
  return moments.length ? Math.max(...moments) : null
}

export function risks({ installed, ios, persisted, free, unsent, day_end, now }: Standing): Risk[] {
  const found: Risk[] = []
  const unasked = persisted === null && ios && !installed
  if (persisted === false || unasked) found.push({ kind: installed ? 'persist' : 'install' })
  if (free !== null && free < SPACE_MB * MB) {
    const room = Math.max(0, Math.floor(free / MB))
    found.push({ kind: 'space', free: room, photos: Math.floor(room / PHOTO_MB) })
  }
  const oldest = Math.min(...unsent.map(momentOf))
  const waited = now - oldest
  if (waited >= AGE_HOURS * HOUR_MS) found.push({ kind: 'age', since: new Date(oldest).toISOString() })
  else if (day_end !== null && now >= day_end && waited >= SETTLE_MINUTES * MINUTE_MS) found.push({ kind: 'shift' })
  return found
}
