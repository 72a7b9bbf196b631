import { answer, api } from '../../api/client'
import { Problem } from '../../api/problem'
import type { components } from '../../api/schema'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { refusal, type Lists, type Values } from '../forms/form'
import { maybe as deskMaybe } from '../messages'
import { maybe, r } from './messages'
import type { Absence, Kind, Pattern, Shift } from './week'
import { addDays, instantOf, wall } from './zone'

type Schemas = components['schemas']
export type Touched = Schemas['Touched']
export type OpenLeave = Schemas['OpenLeave']
export type Answer = Schemas['NewAbsenceAnswer']
type Consent = Schemas['TripConsent']

export const LOOKS: Record<Kind, { tone: Tone; icon: IconName }> = {
  work: { tone: 'calm', icon: 'clock' },
  on_call: { tone: 'info', icon: 'phone' },
  leave: { tone: 'ok', icon: 'sun' },
  ill: { tone: 'warn', icon: 'plus' },
  training: { tone: 'active', icon: 'doc' },
  trip: { tone: 'active', icon: 'truck' },
  other: { tone: 'warn', icon: 'ban' },
}
export const AWAY = ['leave', 'ill', 'training', 'trip', 'other'] as const
export const BESIDE = ['private_visit', 'tourism', 'second_job'] as const

export const listLeave = async () => (await answer(api.GET('/api/v1/rota/leave'))).items
const ofLeave = (leave_id: string) => ({ params: { path: { leave_id } } })
export const grantLeave = (id: string): Promise<Answer> =>
  answer(api.POST('/api/v1/rota/leave/{leave_id}/grant', ofLeave(id)))
export const declineLeave = (id: string, reason: string): Promise<unknown> =>
  api.POST('/api/v1/rota/leave/{leave_id}/decline', { ...ofLeave(id), body: { reason } })

export const listRota = (since: string, until: string) =>
  answer(api.GET('/api/v1/rota', { params: { query: { since, until } } }))

const ofShift = (shift_id: string) => ({ params: { path: { shift_id } } })
const PATTERN = '/api/v1/rota/patterns/{pattern_id}'
const PATTERN_DAY = `${PATTERN}/days/{day}` as const
const ofPattern = (pattern_id: string) => ({ params: { path: { pattern_id } } })
const ofPatternDay = ({ pattern_id, day }: Shift) => ({ params: { path: { pattern_id: pattern_id!, day: day! } } })
const ofAbsence = (absence_id: string) => ({ params: { path: { absence_id } } })

function times(told: Values): Schemas['OneShift'] {
  const rested = told.kind === 'work' && told.break_from
  const rest = rested ? { from: told.break_from!, to: told.break_to!, minutes: Number(told.break_minutes) } : null
  const { user_id, day, start, end } = told
  return { user_id: user_id!, kind: told.kind as Shift['kind'], day: day!, start: start!, end: end!, rest }
}

/** How a new shift is repeated: until a day or not at all, by the week or in a cycle without an end. */
export const REPEATS = ['days', 'week', 'cycle'] as const

function repeated(told: Values, weekdays: string[]): Schemas['NewPattern'] {
  const cycle = told.repeat === 'cycle'
  const days = cycle ? (told.cycle_days!.match(/\d+/g) ?? []) : weekdays
  return {
    ...times(told), days: days.map(Number), cycle: cycle ? Number(told.cycle) : null,
    on_holidays: told.holidays === 'work',
  }
}

/** Of a pattern's shift the one day is changed, of a `pattern` all from a day on. */
export function saveShift(
  { known, pattern }: { known?: Shift; pattern?: Pattern }, told: Values, { weekdays = [] }: Lists,
): Promise<unknown> {
  if (pattern) return answer(api.PUT(PATTERN, { ...ofPattern(pattern.id), body: repeated(told, weekdays) }))
  if (told.repeat === 'week' || told.repeat === 'cycle') {
    return answer(api.POST('/api/v1/rota/patterns', { body: repeated(told, weekdays) }))
  }
  const body = times(told)
  if (known?.pattern_id) return answer(api.PUT(PATTERN_DAY, { ...ofPatternDay(known), body }))
  if (known) return answer(api.PUT('/api/v1/rota/shifts/{shift_id}', { ...ofShift(known.id), body }))
  const many = told.until ? { until: told.until, weekdays: weekdays.map(Number) } : {}
  return answer(api.POST('/api/v1/rota/shifts', { body: { ...body, ...many } as Schemas['NewShifts'] }))
}

/** Whole days end with their last one; else from and to are moments of the organisation's zone. */
function span(told: Values, zone: string): [string, string] {
  if (told.span === 'days') {
    return [instantOf(told.first!, '00:00', zone), instantOf(addDays(told.last!, 1), '00:00', zone)]
  }
  const at = (moment = '') => instantOf(moment.slice(0, 10), moment.slice(11, 16), zone)
  return [at(told.from), at(told.to)]
}

export function saveAbsence(known: Absence | undefined, told: Values, zone: string): Promise<Answer> {
  const [starts_at, ends_at] = span(told, zone)
  const trip = told.kind === 'trip'
  const consents = BESIDE.filter((what) => trip && told[what]).map((what): Consent => ({ what, by: told[what]! }))
  const body = {
    user_id: told.user_id!, kind: told.kind as Absence['kind'], starts_at, ends_at, note: told.note ?? '',
    purpose: trip ? told.purpose! : null, consents,
  }
  if (known) return answer(api.PUT('/api/v1/rota/absences/{absence_id}', { ...ofAbsence(known.id), body }))
  return answer(api.POST('/api/v1/rota/absences', { body }))
}

/** Of a pattern the one day only. */
export function withdraw({ shift, absence }: { shift?: Shift; absence?: Absence }): Promise<unknown> {
  if (shift?.pattern_id) return api.DELETE(PATTERN_DAY, ofPatternDay(shift))
  if (shift) return api.DELETE('/api/v1/rota/shifts/{shift_id}', ofShift(shift.id))
  return api.DELETE('/api/v1/rota/absences/{absence_id}', ofAbsence(absence!.id))
}

/** The day before this one is its last. */
export const endPattern = (pattern_id: string, day: string): Promise<unknown> =>
  api.DELETE(PATTERN, { params: { path: { pattern_id }, query: { last: addDays(day, -1) } } })

/** Why it was refused; of an overlap also on which day, since many may be entered at once. */
export const whyNot = (zone: string) => (error: unknown): string => {
  const words = refusal(error, (key) => maybe(key) ?? deskMaybe(key))
  if (!(error instanceof Problem) || typeof error.extras.starts_at !== 'string') return words
  const [from, to] = [wall(error.extras.starts_at, zone), wall(String(error.extras.ends_at), zone)]
  return `${words} · ${r('overlap.at', { day: from.day, from: from.time, to: to.time })}`
}
