import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Urgency } from '../../api/types'
import { clockTime, dateTime, dayOf } from '../../i18n/format'

export type Windows = components['schemas']['Windows']
/** Instants; the crew comes in [at, until). `offered`: as one of the windows, not set by hand. */
export interface Span {
  at: string
  until: string
  offered: boolean
}

export const windowsOf = (ticket_id: string) =>
  answer(api.GET('/api/v1/dispatch/tickets/{ticket_id}/windows', { params: { path: { ticket_id } } }))

/** For a report that is not stored yet. */
export function windowsFor(urgency: Urgency, site_id: string) {
  const query = { urgency, ...(site_id && { site_id }) }
  return answer(api.GET('/api/v1/dispatch/windows', { params: { query } }))
}

/** The day once where both ends lie on it. */
export function spanWords(start: string, end: string): string {
  return dayOf(start) === dayOf(end) ? `${dateTime(start)}–${clockTime(end)}` : `${dateTime(start)} – ${dateTime(end)}`
}
