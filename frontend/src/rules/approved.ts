/**
 * The leader's start approval and the safety officer's review. Pure. The table stands in
 * backend/fieldlock/safety/approved.py, the same functions.
 */
import type { Ticket } from '../offline/wire'
import { byTime, current } from './recorded'

const APPROVAL = {
  approval_requested: 'requested',
  approval_granted: 'granted',
  approval_refused: 'refused',
  approval_verbal: 'requested',
  approval_countersigned: 'granted',
} as const
const NO_POLICY: Ticket['approval_policy'] = { verbal_counts: false, standing: null, review_needed: false }

/** A standing approval serves as long as nobody has decided about this job in particular. */
export function approvalOf(job: Ticket): Ticket['approval'] {
  const decided = decidedOf(job)
  const { standing } = job.approval_policy ?? NO_POLICY
  const open = decided.state === 'none' || decided.state === 'requested'
  if (!open || !standing || job.crew.some((member) => member.user_id === standing.by_id)) return decided
  return { state: 'granted', by_name: standing.by_name, at: standing.valid_from, method: 'standing' }
}

/** The leader's start approval of this round (S-SAF-07); a verbal one counts at once only where the rules say so. */
function decidedOf(job: Ticket): Ticket['approval'] {
  const kinds = Object.keys(APPROVAL) as (keyof typeof APPROVAL)[]
  const last = kinds
    .flatMap((kind) => current(job, kind))
    .sort(byTime)
    .at(-1)
  if (!last) return { state: 'none', by_name: null, at: null, method: null }
  const { leader_name, method } = last.body as { leader_name?: string; method?: string }
  const verbal = last.kind === 'approval_verbal'
  const counts = verbal && job.approval_policy?.verbal_counts
  const state = counts ? 'granted' : APPROVAL[last.kind as keyof typeof APPROVAL]
  const by_name = leader_name || last.by_name
  return { state, by_name, at: last.occurred_at, method: verbal ? 'verbal' : (method ?? null) }
}

/** A standing approval holds between its dates only. */
export function approvalMissing(job: Ticket, now: Date): string | null {
  const { state, method } = approvalOf(job)
  if (state !== 'granted') return state === 'refused' ? 'START_APPROVAL_REFUSED' : 'START_APPROVAL_MISSING'
  const dated = method === 'standing' ? job.approval_policy.standing : null
  const holds = !dated || (Date.parse(dated.valid_from) <= now.getTime() && now.getTime() < Date.parse(dated.valid_to))
  return holds ? null : 'START_APPROVAL_MISSING'
}

/** Whether this job is of a class of high risk that nobody has reviewed in this round. */
export const reviewMissing = (job: Ticket): boolean =>
  !!job.approval_policy?.review_needed && current(job, 'safety_review').length === 0
