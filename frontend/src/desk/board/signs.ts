import { comma } from '../../i18n'
import { beside } from '../../i18n/format'
import type { IconName } from '../../ui/icons'
import { situations, type Tone } from '../../ui/states'
import type { BoardJob } from './data'
import { endOf, startOf } from './layout'
import { MINUTE } from './time'

/**
 * What a job shows beside its name. Pure. Each sign has an icon and words, never a colour alone.
 *
 * | sign     | when                                                                    |
 * |----------|-------------------------------------------------------------------------|
 * | stop     | somebody stopped the work and nobody has lifted that                     |
 * | lock     | somebody's lock still hangs                                              |
 * | gate     | on site: the gate is not clear, or waits for an approval; at work: clear |
 * | not_left | the planned start is over and nobody is on site                          |
 * | overrun  | the planned end is over and the work is not done                         |
 * | late     | planned to end after the time due                                        |
 * | delayed  | the crew said that it will be done later than planned                    |
 * | few      | fewer were sent to an emergency than must be there together              |
 * | held     | no plan moves it                                                        |
 */
export type SignKind =
  | 'held' | 'stop' | 'lock' | 'gate_open' | 'gate_approval' | 'gate_clear' | 'not_left' | 'overrun' | 'late'
  | 'delayed' | 'few'
export interface Sign {
  kind: SignKind
  icon: IconName
  tone: Tone
  minutes?: number
  names?: string
  /** In words. */
  at?: string
  count?: string
}
const BEFORE_SITE = ['dispatched', 'accepted', 'appointed', 'en_route']
const ON_IT = ['on_site', 'working', 'stopped', 'rework', 'finishing']
const DONE = ['settling', 'returned', 'follow_up', 'closed', 'archived']

export const isDone = (job: BoardJob): boolean => DONE.includes(job.status)
/** A place on the board changes only for what has not ended. */
export const isMovable = (job: BoardJob): boolean =>
  ['ready', ...BEFORE_SITE, 'on_site', 'working', 'stopped'].includes(job.status)

const past = (limit: number, at: number): number => Math.floor((at - limit) / MINUTE)

export function lateness(job: BoardJob, now: number): Sign | null {
  if (!job.start || !job.end || isDone(job)) return null
  const overrun = past(endOf(job), now)
  if (ON_IT.includes(job.status) && overrun > 0) {
    return { kind: 'overrun', icon: 'clock', tone: 'stop', minutes: overrun }
  }
  const unstarted = past(startOf(job), now)
  if (BEFORE_SITE.includes(job.status) && unstarted > 0) {
    return { kind: 'not_left', icon: 'clock', tone: 'stop', minutes: unstarted }
  }
  const due = job.due ? past(Date.parse(job.due), endOf(job)) : 0
  return due > 0 ? { kind: 'late', icon: 'hourglass', tone: 'warn', minutes: due } : null
}

/** The crew's word for when it will be done, as long as that lies after the plan. */
function delay(job: BoardJob): Sign | null {
  if (!job.ready_at || !job.end || isDone(job)) return null
  const minutes = past(endOf(job), Date.parse(job.ready_at))
  const at = beside(job.ready_at, job.end)
  return minutes > 0 ? { kind: 'delayed', icon: 'clock', tone: 'warn', minutes, at } : null
}

/** Until all who must be there together are sent, or known to be there. */
function few({ crew, to_send }: BoardJob): Sign | null {
  const sent = crew.length
  if (!sent || sent >= to_send) return null
  return { kind: 'few', icon: 'person', tone: 'stop', count: `${sent}/${to_send}` }
}

const GATES: Partial<Record<BoardJob['gate'], Sign>> = {
  open: { kind: 'gate_open', icon: 'shield', tone: 'warn' },
  approval: { kind: 'gate_approval', icon: 'hourglass', tone: 'warn' },
  clear: { kind: 'gate_clear', icon: 'check', tone: 'ok' },
  stopped: { kind: 'stop', icon: 'stop', tone: 'stop' },
}

const HELD: Sign = { kind: 'held', icon: 'pin', tone: 'calm' }
/** Whether plans may be told to leave it, or to move it again. */
export const isHoldable = (job: BoardJob): boolean => BEFORE_SITE.includes(job.status)

/** The most pressing first. */
export function signsOf(job: BoardJob, now: number): Sign[] {
  const gate = isDone(job) ? undefined : GATES[job.gate]
  const names = [...new Set(job.locks.map((lock) => lock.person_name))].join(comma())
  const lock: Sign | null = names ? { kind: 'lock', icon: 'lock', tone: 'warn', names } : null
  const late = lateness(job, now)
  const held: Sign | null = job.fixed && isHoldable(job) ? HELD : null
  const rest = [few(job), late, delay(job), lock]
  const found = gate?.kind === 'stop' ? [gate, ...rest, held] : [...rest, gate, held]
  return found.filter((sign) => sign !== null && sign !== undefined)
}

export const toneOf = (job: BoardJob): Tone => (job.gate === 'stopped' ? 'stop' : situations[job.situation].tone)
