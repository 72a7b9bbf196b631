import type { components } from '../../api/schema'
import type { Values } from '../forms/form'
import { fromInput } from '../local-time'

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
