import { comma, say, t as core, type MessageKey } from '../../i18n'
import { beside, clockTime } from '../../i18n/format'
import { maybe as deskMaybe, t as desk } from '../messages'
import type { BoardJob, Consequence, Preview } from './data'
import { b, maybe, type BoardKey } from './messages'
import { signsOf, type Sign } from './signs'

const iso = (at: number) => new Date(at).toISOString()

/** Sentences of the board: for the eye, and the same for the ear. */
export const clock = (at: number): string => clockTime(iso(at))
/** With its day when it begins on another than the one that is shown. */
export const span = (start: number, end: number, shown = start): string =>
  `${beside(iso(start), iso(shown))}–${clock(end)}`

/** "25 min", "2 h 5 min", from two days on "3 days": a delay is read at a glance. */
export function lasting(minutes: number): string {
  const whole = Math.abs(minutes)
  const hours = Math.floor(whole / 60)
  if (!hours) return b('time.minutes', { minutes: whole })
  if (hours >= 48) return b('time.days', { days: Math.floor(hours / 24) })
  return whole % 60 ? b('time.both', { hours, minutes: whole % 60 }) : b('time.hours', { hours })
}

export const signWords = ({ kind, minutes, names, at, count }: Sign): string =>
  b(`sign.${kind}` as BoardKey, { time: lasting(minutes ?? 0), names: names ?? '', at: at ?? '', count: count ?? '' })

export const situationWord = (job: BoardJob): string => core(`situation.${job.situation}` as MessageKey)

/** Everything that the drawn job says, in one sentence. */
export function jobLabel(job: BoardJob, now: number): string {
  const time = job.start && job.end ? `${clockTime(job.start)}–${clockTime(job.end)}` : b('list.unplanned_one')
  const urgency = job.urgency === 'normal' ? [] : [core(`urgency.${job.urgency}` as MessageKey)]
  const crew = job.crew.map((member) => member.name).join(comma())
  const parts = [
    job.number, job.repair_item, job.customer ?? job.address, time, ...urgency, situationWord(job), crew,
    ...signsOf(job, now).map(signWords),
  ]
  return parts.filter(Boolean).join(comma())
}

/** `planned`: the start that is proposed; what lies on another day is told with its day. */
export function consequenceWords(one: Consequence, name: (id: string | null) => string, planned: string): string {
  const minutes = one.minutes ?? 0
  const key = one.code === 'TRAVEL' && minutes < 0 ? 'told.TRAVEL_LESS' : `told.${one.code}`
  return b(key as BoardKey, {
    who: name(one.user_id),
    number: one.number ?? '',
    time: lasting(minutes),
    count: one.count ?? '',
    at: one.at ? beside(one.at, planned) : '',
  })
}

/** Why it would be refused, one line for each reason. */
export function refusalWords(preview: Preview): string[] {
  const { refusal, locks } = preview
  if (!refusal) return []
  const held = refusal.guards.includes('no_lock_left')
  const guards = refusal.guards.filter((name) => name !== 'no_lock_left' || !locks.length)
  const lines = [
    ...(held ? locks.map((lock) => b('refused.lock', { name: lock.person_name, number: lock.lock_no })) : []),
    ...guards.map((name) => deskMaybe(`guard.${name}`) ?? name),
    ...refusal.people.map((person) => `${person.name ?? ''}: ${person.reasons.map(say).join(' · ')}`),
    ...refusal.vehicle.map((one) => `${desk('assign.vehicle_refused')} ${say(one)}`),
    ...refusal.crew.map(say),
  ]
  const { slug, title } = refusal
  return lines.length ? lines : [maybe(`refused.${slug}`) ?? deskMaybe(`problem.${slug}`) ?? title]
}
