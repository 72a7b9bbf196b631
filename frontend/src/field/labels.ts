/**
 * What a printed label says about a job. Pure.
 *
 *   FL:P:<token>   the isolation point of this job with that token
 *   FL:L:<token>   a lock or tag of the crew (whose it is), or a group box; another one is left to the server
 *   anything else  a number that somebody typed
 */
import { say } from '../i18n'
import type { Person, Ticket } from '../offline/wire'

export type Label =
  | { kind: 'point'; id: string }
  | { kind: 'lock' | 'box'; number: string }
  | { kind: 'another'; name: string }
  | { kind: 'unknown' }

export function readLabel(job: Ticket, scanned: string, me: Person): Label {
  const text = scanned.trim()
  const token = text.slice(5).toUpperCase()
  if (/^FL:P:/i.test(text)) {
    const point = job.points.find((one) => one.token === token)
    return point ? { kind: 'point', id: point.id } : { kind: 'unknown' }
  }
  const known = job.lock_register.find((one) =>
    /^FL:L:/i.test(text) ? one.token === token : one.number.toLowerCase() === text.toLowerCase(),
  )
  if (known?.kind === 'box') return { kind: 'box', number: known.number }
  if (known && known.owner_id !== me.id) return { kind: 'another', name: known.owner_name ?? '' }
  return text === '' ? { kind: 'unknown' } : { kind: 'lock', number: known?.number ?? text }
}

export function pointName(job: Ticket, id: string): string {
  const point = job.points.find((one) => one.id === id)
  return point ? `${point.code} ${say(point)}` : ''
}
