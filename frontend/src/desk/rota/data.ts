import { answer, api } from '../../api/client'
import { Problem } from '../../api/problem'
import type { components } from '../../api/schema'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { refusal, type Lists, type Values } from '../forms/form'
import { maybe as deskMaybe } from '../messages'
import { maybe, r } from './messages'
import type { Absence, Kind, Shift } from './week'
import { addDays, instantOf, wall } from './zone'

type Schemas = components['schemas']
export type Touched = Schemas['Touched']
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

export const listRota = (since: string, until: string) =>
  answer(api.GET('/api/v1/rota', { params: { query: { since, until } } }))

const ofShift = (shift_id: string) => ({ params: { path: { shift_id } } })
const ofAbsence = (absence_id: string) => ({ params: { path: { absence_id } } })

function times(told: Values): Schemas['OneShift'] {
  const rested = told.kind === 'work' && told.break_from
  const rest = rested ? { from: told.break_from!, to: told.break_to!, minutes: Number(told.break_minutes) } : null
  const { user_id, day, start, end } = told
  return { user_id: user_id!, kind: told.kind as Shift['kind'], day: day!, start: start!, end: end!, rest }
}

/** A change is of one shift; new ones may be many days. */
export function saveShift(known: Shift | undefined, told: Values, { weekdays = [] }: Lists): Promise<unknown> {
  const body = times(told)
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

export const withdraw = ({ shift, absence }: { shift?: Shift; absence?: Absence }): Promise<unknown> =>
  shift
    ? api.DELETE('/api/v1/rota/shifts/{shift_id}', ofShift(shift.id))
    : api.DELETE('/api/v1/rota/absences/{absence_id}', ofAbsence(absence!.id))

/** Why it was refused; of an overlap also on which day, since many may be entered at once. */
export const whyNot = (zone: string) => (error: unknown): string => {
  const words = refusal(error, (key) => maybe(key) ?? deskMaybe(key))
  if (!(error instanceof Problem) || typeof error.extras.starts_at !== 'string') return words
  const [from, to] = [wall(error.extras.starts_at, zone), wall(String(error.extras.ends_at), zone)]
  return `${words} · ${r('overlap.at', { day: from.day, from: from.time, to: to.time })}`
}
