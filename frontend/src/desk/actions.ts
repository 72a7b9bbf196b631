import type { Ticket } from '../api/types'
import type { IconName } from '../ui/icons'
import type { DeskKey } from './messages'

type Input =
  | 'reason_code' | 'reason' | 'alternative' | 'result' | 'cause' | 'measure' | 'conditions' | 'note'
  | 'repair_item' | 'fault_description'

/** The desk's small steps as data: what to ask before the call. Triage, assignment and approval have own panels. */
export interface DeskAction {
  icon: IconName
  kind: 'primary' | 'secondary' | 'danger'
  /** Narrower than the server's offer, where the offer alone would mislead. */
  when?: (ticket: Ticket) => boolean
  inputs: {
    name: Input
    optional?: true
    /** One of these, with their words under `hold`. */
    of?: readonly string[]
  }[]
}
const HOLD = ['customer', 'parts', 'access', 'outage', 'partner', 'hazard', 'other'] as const

/** The last word on stops is a stop: somebody else may lift it. */
const isStopped = (ticket: Ticket) =>
  ticket.facts.filter((fact) => fact.kind === 'stop' || fact.kind === 'stop_lifted').at(-1)?.kind === 'stop'

export const DESK_ACTIONS: Record<string, DeskAction> = {
  ready: { icon: 'check', kind: 'primary', inputs: [] },
  return_order: { icon: 'inbox', kind: 'primary', inputs: [] },
  follow_up: { icon: 'phone', kind: 'primary', inputs: [{ name: 'result' }] },
  lift_stop: { icon: 'play', kind: 'primary', when: isStopped, inputs: [{ name: 'cause' }, { name: 'measure' }] },
  resume: { icon: 'play', kind: 'primary', inputs: [] },
  // Otherwise it would void confirmations for nothing.
  renew_rules: { icon: 'sync', kind: 'primary', when: (ticket) => ticket.recalled.length > 0, inputs: [] },
  false_alarm: {
    icon: 'close', kind: 'secondary', when: (ticket) => ticket.emergency?.running === true,
    inputs: [{ name: 'reason' }],
  },
  withdraw: { icon: 'back', kind: 'secondary', inputs: [{ name: 'reason' }] },
  postpone: { icon: 'pause', kind: 'secondary', inputs: [{ name: 'reason_code', of: HOLD }, { name: 'reason' }] },
  split: {
    icon: 'forward', kind: 'secondary',
    inputs: [{ name: 'repair_item' }, { name: 'fault_description' }, { name: 'reason' }],
  },
  close: { icon: 'check', kind: 'primary', inputs: [{ name: 'note', optional: true }] },
  reject: { icon: 'ban', kind: 'secondary', inputs: [{ name: 'reason' }, { name: 'alternative' }] },
  cancel: { icon: 'close', kind: 'secondary', inputs: [{ name: 'reason' }] },
  stop: { icon: 'stop', kind: 'danger', inputs: [{ name: 'reason' }] },
}

/** Something that a technician noted of a leader's word is not countersigned yet. */
const isVerbal = ({ facts }: Ticket) => {
  const signed = new Set(facts.flatMap((fact) => (fact.kind === 'approval_countersigned' ? fact.body.verbal_id : [])))
  return facts.some((fact) => fact.kind === 'approval_verbal' && !signed.has(fact.id))
}

export const APPROVAL_ACTIONS: Record<string, DeskAction> = {
  approve: { icon: 'check', kind: 'primary', inputs: [{ name: 'conditions', optional: true }] },
  countersign: { icon: 'pen', kind: 'primary', when: isVerbal, inputs: [{ name: 'note', optional: true }] },
  refuse_approval: { icon: 'ban', kind: 'danger', inputs: [{ name: 'reason' }] },
}

export const actionKey = (name: string) => `action.${name}` as DeskKey
