import type { components } from '../../api/schema'
import { addDays, wall } from './zone'

/** Who works, is on call or is away on which day of a week. Pure; all times are those of the organisation's zone. */
type Schemas = components['schemas']
export type Rota = Schemas['Rota']
export type Shift = Schemas['Shift']
export type Pattern = Schemas['Pattern']
export type Absence = Schemas['Absence']
export type Kind = Shift['kind'] | Absence['kind']

/** One thing on one day. `from` or `to` empty: since before the day, or beyond it; both: the whole day. */
export interface Entry {
  id: string
  name: string
  kind: Kind
  from: string
  to: string
  /** It ends on the next day; told of a shift, which stands on the day that it begins. */
  overnight: boolean
  rest: string
  shift?: Shift
  absence?: Absence
}
export interface Row {
  user_id: string
  name: string
  days: Entry[][]
}

function ofShift(shift: Shift, day: string, zone: string): Entry | undefined {
  const [from, to] = [wall(shift.starts_at, zone), wall(shift.ends_at, zone)]
  if (from.day !== day) return undefined
  const whole = from.time === '00:00' && to.time === '00:00' && to.day === addDays(day, 1)
  const { id, name, kind, break_from, break_to, break_minutes } = shift
  const edges = break_from && break_to ? [break_from, break_to].map((at) => wall(at, zone).time) : []
  const rest = edges.length ? `${edges.join('–')} · ${break_minutes}` : ''
  const [first, last] = whole ? ['', ''] : [from.time, to.time]
  return { id, name, kind, from: first, to: last, overnight: !whole && to.day !== day, rest, shift }
}

function ofAbsence(absence: Absence, day: string, zone: string): Entry | undefined {
  const [from, to] = [wall(absence.starts_at, zone), wall(absence.ends_at, zone)]
  const ended = to.time === '00:00' ? to.day <= day : to.day < day
  if (from.day > day || ended) return undefined
  const { id, name, kind } = absence
  const first = from.day === day && from.time !== '00:00' ? from.time : ''
  return { id, name, kind, from: first, to: to.day === day ? to.time : '', overnight: false, rest: '', absence }
}

/** Everybody who goes out, and whoever else stands in the rota, by name; absences before shifts. */
export function rowsOf(rota: Rota, people: { user_id: string; name: string }[], days: string[], zone: string): Row[] {
  const known = new Map([...people, ...rota.shifts, ...rota.absences].map(({ user_id, name }) => [user_id, name]))
  const of = <T extends { user_id: string }>(all: T[], user: string) => all.filter(({ user_id }) => user_id === user)
  return [...known]
    .map(([user_id, name]) => ({
      user_id,
      name,
      days: days.map((day) =>
        [
          ...of(rota.absences, user_id).map((one) => ofAbsence(one, day, zone)),
          ...of(rota.shifts, user_id).map((one) => ofShift(one, day, zone)),
        ].filter((one) => one !== undefined),
      ),
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
}
