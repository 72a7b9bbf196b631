import type { components } from '../../api/schema'
import type { Ticket } from '../../api/types'
import type { Lists, Values } from '../forms/form'
import { fromInput, toInput } from '../local-time'
import { vanOf, vanText } from '../people/data'

type Triage = components['schemas']['Triage']
export type Needs = Required<
  Pick<Triage, 'impact' | 'skills' | 'parts' | 'crew_needed' | 'duration_minutes' | 'promised_by' | 'promised_source'>
>
export interface Told {
  values: Values
  lists: Lists
}

/** What the assessment of a ticket says, as it is typed. */
export const toldOf = (ticket: Ticket): Told => ({
  values: {
    impact: ticket.impact ?? '',
    crew_needed: ticket.crew_needed?.toString() ?? '',
    duration_minutes: ticket.duration_minutes?.toString() ?? '',
    promised_by: ticket.promised_by ? toInput(ticket.promised_by) : '',
    promised_source: ticket.promised_source ?? '',
    parts: vanText(ticket.parts),
  },
  lists: { skills: [...ticket.skills] },
})

const figure = (text = '') => (String(text).trim() ? Number(text) : null)

/** As it is sent: an emptied field takes back what was there. */
export const needsOf = ({ values, lists }: Told): Needs => ({
  impact: (values.impact || null) as Needs['impact'],
  skills: lists.skills ?? [],
  parts: vanOf(values.parts ?? ''),
  crew_needed: figure(values.crew_needed),
  duration_minutes: figure(values.duration_minutes),
  promised_by: values.promised_by ? fromInput(values.promised_by) : null,
  promised_source: ((values.promised_by && values.promised_source) || null) as Needs['promised_source'],
})

/** The list of parts with one more of none, or without it. */
export function withPart(text: string, code: string, on: boolean): string {
  const others = vanOf(text).filter((part) => part.code !== code)
  return vanText(on ? [...others, { code, quantity: 1 }] : others)
}
