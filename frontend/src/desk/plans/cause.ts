import type { components } from '../../api/schema'
import type { Values } from '../forms/form'
import { fromInput, toInput } from '../local-time'

export type NewCause = components['schemas']['NewCause']
/** `new`: not planned again, but what waits is planned. */
export type Kind = 'new' | NewCause['kind']

/** What each cause asks for; `open`: it may not be known until when. */
export const CONCERNS: Record<Kind, { asked: string[]; open?: boolean }> = {
  new: { asked: [] },
  emergency: { asked: [] },
  no_show: { asked: ['ticket_id'] },
  ill: { asked: ['user_id'] },
  overrun: { asked: ['ticket_id', 'until'] },
  stop_work: { asked: ['ticket_id', 'until'], open: true },
  certificate_expires: { asked: ['user_id', 'certificate', 'until'] },
}

/** What was asked for, and nothing that was chosen for another cause before. */
export function causeOf(told: Values): NewCause | null {
  const kind = told.kind as Kind
  if (kind === 'new') return null
  const given = (name: string) => (CONCERNS[kind].asked.includes(name) && told[name]) || null
  const until = given('until')
  return {
    kind, ticket_id: given('ticket_id'), user_id: given('user_id'), certificate: given('certificate'),
    until: until && fromInput(until),
  }
}

type Concerned = Partial<Record<'ticket' | 'user' | 'certificate' | 'until', string>>
/** Where that day is planned again, the cause filled in. `until`: as an input shows it. */
export const againAt = (day: string, cause: Kind, concerned: Concerned = {}) =>
  ({ path: '/desk/plans', query: { day, cause, ...concerned } })

/** What such an address says. */
export function toldIn(query: Record<string, unknown>): Values {
  const said = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const kind = Object.hasOwn(CONCERNS, said('cause')) ? said('cause') : 'new'
  const concerned = { user_id: said('user'), certificate: said('certificate'), until: said('until') }
  return { kind, ticket_id: said('ticket'), ...concerned }
}

/** What most likely keeps a job in this status from going as planned. */
const CAUSES: Record<string, Kind> = {
  dispatched: 'no_show', accepted: 'no_show', appointed: 'no_show', en_route: 'no_show', on_site: 'no_show',
  on_hold: 'no_show', working: 'overrun', finishing: 'overrun', rework: 'overrun', stopped: 'stop_work',
}
interface Job {
  id: string
  status: string
  urgency: string
  start: string | null
  end: string | null
}

/** Where the day is planned again because of a job; nowhere while it waits, unless it is an emergency. */
export function againFor({ id, status, urgency, start, end }: Job, now: number) {
  const day = (at: string | null) => toInput(at ?? new Date(now).toISOString()).slice(0, 10)
  const cause = CAUSES[status]
  if (!cause || !start) return urgency === 'emergency' && !start ? againAt(day(null), 'emergency') : undefined
  const over = status === 'on_site' && end !== null && Date.parse(end) < now
  return againAt(day(start), over ? 'overrun' : cause, { ticket: id })
}
