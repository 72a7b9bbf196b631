import type { CrewRole } from '../../api/types'
import type { BoardJob, ProposalBody } from './data'
import { endOf, startOf } from './layout'
import { GRID, HOUR, MINUTE, nextQuarter } from './time'

/**
 * An assignment that is being thought about: taken up from a row or from the list, moved, put down. Pure.
 * `held`: whose place in the crew the job is being moved to; the others of the crew stay.
 */
export interface Proposal {
  job: BoardJob
  crew: { user_id: string; role: CrewRole }[]
  held: string | null
  start: number
  end: number
  /** Asked for only where the server says so: who at the customer's agreed, why a planning rule is set aside. */
  customer_agreed_by: string
  override_reason: string
}

/** `now`: what has no time yet is proposed from then on, by its due time within six hours. */
export function take(job: BoardJob, from: string | null, now: number): Proposal {
  const planned = job.crew.length > 0 && job.start !== null && job.end !== null
  const lasts = job.start && job.end ? endOf(job) - startOf(job) : job.minutes * MINUTE
  const wish = job.due ? Date.parse(job.due) - lasts : 0
  const start = planned ? startOf(job) : nextQuarter(Math.max(now, Math.min(wish, now + 6 * HOUR)))
  const crew = job.crew.map(({ user_id, role }) => ({ user_id, role }))
  return { job, crew, held: from, start, end: start + lasts, customer_agreed_by: '', override_reason: '' }
}

/** What the person is, or would be in the place of the one held. */
export function roleOf({ crew, held }: Proposal, user: string): CrewRole {
  const of = (id: string | null) => crew.find((member) => member.user_id === id)?.role
  return of(user) ?? of(held) ?? 'worker'
}

/** The person of the row comes in the place of the one held; somebody who is in the crew already keeps his own. */
export function toPerson(proposal: Proposal, user: string): Proposal {
  if (user === proposal.held || proposal.crew.some((member) => member.user_id === user)) return proposal
  const at = proposal.crew.findIndex((member) => member.user_id === proposal.held)
  const role = roleOf(proposal, user)
  const crew = [...proposal.crew]
  if (at < 0) crew.unshift({ user_id: user, role })
  else crew[at] = { user_id: user, role }
  return { ...proposal, crew, held: user }
}

/** To another time, as long as before. */
export const toTime = (proposal: Proposal, start: number): Proposal => ({
  ...proposal,
  start,
  end: start + (proposal.end - proposal.start),
})

/** Longer or shorter, by a quarter of an hour at least. */
export const toEnd = (proposal: Proposal, end: number): Proposal => ({
  ...proposal,
  end: Math.max(end, proposal.start + GRID),
})

export function withMember(proposal: Proposal, user: string, role: CrewRole): Proposal {
  const crew = [...proposal.crew.filter((member) => member.user_id !== user), { user_id: user, role }]
  return { ...proposal, crew, held: proposal.held ?? user }
}

export function without(proposal: Proposal, user: string): Proposal {
  const crew = proposal.crew.filter((member) => member.user_id !== user)
  return { ...proposal, crew, held: proposal.held === user ? (crew[0]?.user_id ?? null) : proposal.held }
}

export function bodyOf(proposal: Proposal): Omit<ProposalBody, 'ticket_id' | 'version'> {
  const agreed = proposal.customer_agreed_by.trim()
  const override = proposal.override_reason.trim()
  return {
    crew: proposal.crew,
    planned_start: new Date(proposal.start).toISOString(),
    planned_end: new Date(proposal.end).toISOString(),
    ...(agreed && { customer_agreed_by: agreed }),
    ...(override && { override_reason: override }),
  }
}

const plan = (proposal: Proposal) => JSON.stringify([proposal.crew, proposal.start, proposal.end])

/** Put down where it was taken from: nothing is to be done. */
export function isUnchanged(proposal: Proposal): boolean {
  const { job } = proposal
  if (!job.crew.length) return false
  return plan(proposal) === plan({ ...take(job, proposal.held, 0), start: startOf(job), end: endOf(job) })
}
