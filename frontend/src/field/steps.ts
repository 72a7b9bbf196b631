/**
 * What a technician does next on a job, as one step. Pure.
 *
 *   status       next step
 *   dispatched   accept
 *   accepted     appoint (contact the customer); an emergency is left for at once
 *   appointed    depart
 *   en_route     arrive
 *   on_site      the first open start list of mine; then approval; then start
 *   working      the steps of the instruction; record the work; once recorded, complete
 *   finishing    release list, clearing list, hand-over list, then the customer's signature
 *   rework       begin it (a new round: the lists are confirmed again)
 *   stopped, on_hold     wait (somebody else acts)
 *   the rest     nothing more to do
 */
import type { Card, Phase, Person, Requirement, Ticket } from '../offline/wire'
import { approvalOf } from '../rules/approved'
import { current, newest } from '../rules/recorded'
import { done, phaseBlockers, type LatePhase } from '../rules/readiness'
import { itemsFor, type ItemState } from './items'

type Plain = 'accept' | 'appoint' | 'depart' | 'arrive' | 'start_rework'
export type Step =
  | { kind: Plain | 'approval' | 'start' | 'work' | 'complete' | 'sign_off' | 'wait' | 'over' }
  | { kind: 'card'; card: Card }

const PLAIN: Record<string, Plain> = {
  dispatched: 'accept',
  accepted: 'appoint',
  appointed: 'depart',
  en_route: 'arrive',
  rework: 'start_rework',
}
const LATE: LatePhase[] = ['release', 'clear', 'hand_over']

function itemsOf(job: Ticket, card: string): Requirement[] {
  return job.requirements.filter((row) => row.card === card)
}

export type Count = { done: number; total: number }

/** How far a list is, for everybody who must confirm it. */
export function progress(job: Ticket, card: string): Count {
  const latest = newest(job)
  const rows = itemsOf(job, card)
  return { done: rows.filter((row) => done(job, row, latest)).length, total: rows.length }
}

/** Whether this person still has something to confirm in the list. */
export function isMine(job: Ticket, card: string, me: Person): boolean {
  const mine = new Set<ItemState>(['open', 'failed', 'locked'])
  return itemsFor(job, card, me).some((item) => item.row.critical && mine.has(item.state))
}

export function cardsOf(job: Ticket, phase: Phase): Card[] {
  return job.cards.filter((card) => card.phase === phase && itemsOf(job, card.code).length > 0)
}

export function nextStep(job: Ticket, me: Person): Step {
  const plain = job.status === 'accepted' && job.urgency === 'emergency' ? 'depart' : PLAIN[job.status]
  if (plain) return { kind: plain }
  if (job.status === 'on_site') return onSite(job, me)
  if (job.status === 'working') return working(job, me)
  if (job.status === 'finishing') return finishing(job, me)
  return { kind: ['stopped', 'on_hold'].includes(job.status) ? 'wait' : 'over' }
}

function onSite(job: Ticket, me: Person): Step {
  const card = cardsOf(job, 'start').find((one) => isMine(job, one.code, me))
  if (card) return { kind: 'card', card }
  return { kind: approvalOf(job).state === 'granted' ? 'start' : 'approval' }
}

function working(job: Ticket, me: Person): Step {
  const card = cardsOf(job, 'work').find((one) => isMine(job, one.code, me))
  if (card) return { kind: 'card', card }
  if (current(job, 'work_record').length === 0) return { kind: 'work' }
  return { kind: phaseBlockers(job, ['work']).length > 0 ? 'wait' : 'complete' }
}

/** What warns: not critical, and neither confirmed nor left out with a reason. */
export function unsaid(job: Ticket, phase: Phase): Requirement[] {
  const latest = newest(job)
  return job.requirements.filter((row) => row.phase === phase && row.warn && !done(job, row, latest))
}

/** What is to be confirmed again by now, counted from the start of the work. */
export function dueAgain(job: Ticket, now: Date): Requirement[] {
  const told = (row: Requirement) =>
    current(job, 'confirmation').filter((fact) => fact.key === row.key).at(-1)?.occurred_at ?? job.clearance?.at
  const age = (row: Requirement) => now.getTime() - Date.parse(told(row) ?? now.toISOString())
  return job.requirements.filter((row) => row.every_minutes && age(row) >= row.every_minutes * 60_000)
}

function finishing(job: Ticket, me: Person): Step {
  for (const phase of LATE) {
    const card = cardsOf(job, phase).find((one) => isMine(job, one.code, me))
    if (card) return { kind: 'card', card }
    // A colleague has something to confirm on his own phone before the next phase.
    if (phaseBlockers(job, [phase]).length > 0) return { kind: 'wait' }
  }
  return { kind: 'sign_off' }
}
