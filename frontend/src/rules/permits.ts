/**
 * Permits of a job, folded from their facts. Pure: see `backend/fieldlock/safety/permits.py`, whose table this follows.
 * A step that does not belong to the permit's state changes nothing; for the gate only an approved one has an approver.
 */
import type { Fact } from '../offline/wire'

export type PermitState = 'requested' | 'approved' | 'refused' | 'suspended' | 'closed'
export type Permit = {
  permit_id: string
  type: string
  valid_from: string
  valid_to: string
  state: PermitState
  applicant: string | null
  applicant_name: string
  scope_match: boolean
  approved_by: string | null
  approved_by_name: string | null
  approver_role: unknown
  note: string
}

const ENDING_MS = 2 * 3_600_000
const OPEN: PermitState[] = ['requested', 'approved', 'suspended']
const NEXT: Record<string, [from: PermitState[], to: PermitState]> = {
  approve: [['requested'], 'approved'],
  refuse: [['requested'], 'refused'],
  suspend: [['approved'], 'suspended'],
  resume: [['suspended'], 'approved'],
  close: [OPEN, 'closed'],
}

/** The permits in the order in which they were first asked for; `site`: where the job is now. */
export function permitsOf(facts: Fact[], site: string | null): Permit[] {
  const found = new Map<string, Permit>()
  const order = (a: Fact, b: Fact) => Date.parse(a.occurred_at) - Date.parse(b.occurred_at) || (a.id < b.id ? -1 : 1)
  for (const fact of facts.filter((one) => one.kind === 'permit').sort(order)) {
    const told = fact.body as { permit_id: string; step: string; reason?: string; role?: string }
    const known = found.get(told.permit_id)
    if (told.step === 'request') found.set(told.permit_id, requested(fact, site))
    else if (known) advance(known, told, fact)
  }
  return [...found.values()]
}

function requested(fact: Fact, site: string | null): Permit {
  const { permit_id, type, valid_from, valid_to, note } = fact.body as unknown as Permit
  const scope_match = (fact.body.site_id ?? null) === site
  const nobody = { approved_by: null, approved_by_name: null, approver_role: null }
  const asked = { applicant: fact.by_id, applicant_name: fact.by_name, scope_match, note: note || '' }
  return { permit_id, type, valid_from, valid_to, state: 'requested', ...asked, ...nobody }
}

function advance(permit: Permit, told: { step: string; reason?: string; role?: string }, fact: Fact): void {
  const [from, to] = NEXT[told.step] ?? [[], permit.state]
  if (!from.includes(permit.state)) return
  permit.state = to
  permit.note = told.reason || permit.note
  if (told.step !== 'approve') return
  Object.assign(permit, { approved_by: fact.by_id, approved_by_name: fact.by_name, approver_role: told.role })
}

/** The form of the safety catalogue. */
export function forGate(permit: Permit) {
  const { type, valid_from, valid_to, applicant, scope_match, approved_by, approver_role } = permit
  const holds = permit.state === 'approved'
  const approver = holds ? { approved_by, approver_role } : { approved_by: null, approver_role: null }
  return { type, valid_from, valid_to, applicant, scope_match, ...approver }
}

export type Standing = 'future' | 'active' | 'ending' | 'ended' | Exclude<PermitState, 'approved'>

/** What a list shows: the state, or for an approved one whether it holds now. */
export function standing(permit: Permit, now: Date): Standing {
  const [from, to] = [Date.parse(permit.valid_from), Date.parse(permit.valid_to)]
  const at = now.getTime()
  if (permit.state === 'refused' || permit.state === 'closed' || permit.state === 'suspended') return permit.state
  if (at >= to) return 'ended'
  if (permit.state === 'requested') return 'requested'
  if (at < from) return 'future'
  return to - at <= ENDING_MS ? 'ending' : 'active'
}
