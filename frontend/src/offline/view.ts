/**
 * What the person sees: the server's last word on a job with this phone's own unsettled records laid over it. Pure.
 *
 *   record             moves the status (only from)                        adds
 *   accept             dispatched -> accepted
 *   decline            dispatched -> ready
 *   appoint            accepted -> appointed (appointed stays)              the time, if it was agreed
 *   depart, arrive     appointed (accepted too, in an emergency) -> en_route -> on_site
 *   confirm                                                                 a confirmation
 *   request_approval                                                        an approval asked for
 *   use_code                                                                an approval granted by code
 *   start              on_site -> working                                   a clearance (the gate was clear here)
 *   stop               on_site, working, finishing, on_hold, rework         a stop; other statuses stay
 *                      -> stopped
 *   report_hazard      as a stop, if the work is to stop                    a stop, then
 *   hold               on_site, working -> on_hold
 *   start_rework       rework -> on_site, in a new round
 *   note_verbal                                                             what the leader said over the phone
 *   gas_test                                                                a gas test
 *   take_break, end_break  working -> on_site in a new round, if the air    the break's beginning or end
 *                      must be tested anew
 *   new_hazard         on_site, working -> on_site, in a new round (a stop  the hazards and tasks found
 *                      stays, in a new round too)
 *   request_permit, close_permit                                            a permit asked for, or closed
 *   hand_over_lock                                                          the own lock off, handed over
 *   hand_over          on_site, working -> on_site, in a new round (a stop  the job handed over
 *                      stays, in a new round too)
 *   record_work                                                             a work record
 *   note                                                                    a note
 *   shut_off, restore_service                                               a service shut off, or restored
 *   record_waste                                                            a waste record
 *   record_cards                                                            a record of the warranty card
 *   declare_fitness                                                         fit for the day or not, for the crew too
 *   confirm_coverage                                                        the cause found
 *   issue_quote                                                             a quote without number and hash yet
 *   consent            on_hold -> on_site in a new round                    the answer to the quote, if it is that one
 *   decline_quote      on_site, on_hold -> declined                         the answer to the quote
 *   record_liability                                                        the next version of the facts of a damage
 *   sign_liability                                                          the customer's signature under it
 *   complete           working -> finishing
 *   sign_off           finishing -> returned                                a signature
 *
 * A record may already be in the server's document (its answer was lost): moves then find another status and do
 * nothing, facts are recognised by their id. A refused record is not laid over.
 */
import { lastBreak } from '../rules/air'
import { approvalOf } from '../rules/approved'
import { phaseBlockers } from '../rules/readiness'
import type { OutboxRow, StoredRow } from './db'
import type { Fact, MutationName, Person, Situation, Status, Ticket } from './wire'

/** The ticket as seen; `pending` names the facts and time-line entries that the server has not confirmed. */
export type JobView = Ticket & { pending: string[] }

/** `stays`: a new round begins there too, and the status is what it was. */
type Move = { from: Status[]; emergency?: Status[]; to: Status; renews?: true; stays?: Status }

const STOPPABLE: Status[] = ['on_site', 'working', 'finishing', 'on_hold', 'rework']
const MOVES: Partial<Record<MutationName, Move>> = {
  accept: { from: ['dispatched'], to: 'accepted' },
  decline: { from: ['dispatched'], to: 'ready' },
  appoint: { from: ['accepted'], to: 'appointed' },
  depart: { from: ['appointed'], emergency: ['accepted'], to: 'en_route' },
  arrive: { from: ['en_route'], to: 'on_site' },
  start: { from: ['on_site'], to: 'working' },
  stop: { from: STOPPABLE, to: 'stopped' },
  hold: { from: ['on_site', 'working'], to: 'on_hold' },
  start_rework: { from: ['rework'], to: 'on_site', renews: true },
  new_hazard: { from: ['on_site', 'working'], to: 'on_site', renews: true, stays: 'stopped' },
  hand_over: { from: ['on_site', 'working'], to: 'on_site', renews: true, stays: 'stopped' },
  end_break: { from: ['working'], to: 'on_site', renews: true },
  consent: { from: ['on_hold'], to: 'on_site', renews: true },
  decline_quote: { from: ['on_site', 'on_hold'], to: 'declined' },
  complete: { from: ['working'], to: 'finishing' },
  sign_off: { from: ['finishing'], to: 'returned' },
}

const FACTS: Partial<Record<MutationName, Fact['kind']>> = {
  confirm: 'confirmation',
  request_approval: 'approval_requested',
  use_code: 'approval_granted',
  stop: 'stop',
  note_verbal: 'approval_verbal',
  gas_test: 'gas_test',
  take_break: 'break_started',
  end_break: 'break_ended',
  new_hazard: 'new_hazard',
  request_permit: 'permit',
  close_permit: 'permit',
  hand_over_lock: 'lock_handed_over',
  hand_over: 'job_handed_over',
  record_work: 'work_record',
  note: 'note',
  shut_off: 'shut_off',
  restore_service: 'service_restored',
  record_waste: 'waste',
  record_cards: 'cards',
  declare_fitness: 'fitness',
  confirm_coverage: 'coverage_confirmed',
  sign_off: 'signature',
}

/** Records that the view lays over the ticket: all but the refused and those that a pull has brought back. */
export function isOverlaid(row: Pick<StoredRow, 'settled' | 'state'>): boolean {
  return row.settled === 0 && row.state !== 'rejected'
}

export function project(ticket: Ticket, rows: OutboxRow[], me: Person, skewMs = 0): JobView {
  const start: JobView = { ...ticket, pending: [] }
  const overlaid = rows.filter((row) => row.ticket_id === ticket.id && isOverlaid(row)).sort((a, b) => a.seq - b.seq)
  const view = overlaid.map(meaning).reduce((job, row) => apply(job, row, me, skewMs), start)
  return overlaid.length === 0 ? view : { ...view, approval: approvalOf(view), situation: situationOf(view) }
}

/** A hazard that was reported with the work stopped is a stop. */
const meaning = (row: OutboxRow): OutboxRow =>
  row.name === 'report_hazard' && row.args.stop_work
    ? { ...row, name: 'stop', args: { reason: row.args.description } }
    : row

function apply(job: JobView, row: OutboxRow, owner: Person, ownSkewMs: number): JobView {
  // What another phone signed is another person's, told by another clock.
  const me = row.from ?? owner
  const skewMs = row.from ? 0 : ownSkewMs
  const at = new Date(Date.parse(row.occurred_at) + skewMs).toISOString()
  const quoted = withLiability(withQuote(job, row, me, at), row, me, at)
  const taken = ANSWERS.includes(row.name) && quoted === job ? job : withMove(quoted, row, me, at)
  const moved = withFitness(withFound(withTime(taken, row), row), row, me)
  const kind = FACTS[row.name]
  return kind ? withFact(moved, factOf(job, row, kind, me, at)) : moved
}

function withMove(job: JobView, row: OutboxRow, me: Person, at: string): JobView {
  const move = MOVES[row.name]
  const from = job.urgency === 'emergency' ? [move?.from, move?.emergency].flat() : move?.from
  const moves = from?.includes(job.status)
  if (!move || (!moves && job.status !== move.stays) || (row.name === 'end_break' && !row.args.retest)) return job
  const to = moves ? move.to : job.status
  const { reason, note } = row.args as { reason?: string; note?: string }
  const entry = {
    id: row.id,
    at,
    device_at: row.occurred_at,
    received_at: at,
    event: row.name,
    from: job.status,
    to,
    by_name: me.name,
    note: reason ?? note ?? '',
  }
  const crew = job.crew.map((member) => member.user_id)
  const clearance = row.name === 'start' ? { id: row.id, at, by_name: me.name, round: job.round, crew } : job.clearance
  const timeline = [...job.timeline, entry]
  // As the server's renewal (tickets/act.py): a round in which nothing was recorded is not followed by another.
  const begun = job.facts.some((fact) => fact.round === job.round)
  const round = job.round + (move.renews && begun ? 1 : 0)
  return { ...job, round, status: to, clearance, timeline, pending: [...job.pending, row.id] }
}

/** The crew goes when the customer agreed to; should the server refuse that, the planned time comes back. */
function withTime(job: JobView, row: OutboxRow): JobView {
  const { at, reached } = row.args as { at: string; reached?: boolean }
  if (row.name !== 'appoint' || reached === false || job.status !== 'appointed') return job
  const later = Date.parse(at) - Date.parse(job.planned_start ?? at)
  const planned_end = job.planned_end && new Date(Date.parse(job.planned_end) + later).toISOString()
  return { ...job, planned_start: at, planned_end, agreed_from: at }
}

/** Hazards found on site are added; the lists for them come with the server's answer, until then the gate blocks. */
function withFound(job: JobView, row: OutboxRow): JobView {
  if (row.name !== 'new_hazard') return job
  const found = row.args as Partial<Pick<Ticket, 'hazards' | 'tasks' | 'fall_height_m' | 'hot_grade'>>
  const union = (known: string[], more: string[] = []) => [...new Set([...known, ...more])]
  const fall_height_m = Math.max(job.fall_height_m ?? 0, found.fall_height_m ?? 0) || null
  const hot_grade = found.hot_grade ?? job.hot_grade
  const [hazards, tasks] = [union(job.hazards, found.hazards), union(job.tasks, found.tasks)]
  return { ...job, hazards, tasks, fall_height_m, hot_grade }
}

/** Who has declared to be unfit starts nothing, also before the server has heard of it. */
function withFitness(job: JobView, row: OutboxRow, me: Person): JobView {
  if (row.name !== 'declare_fitness') return job
  const unfit = row.args.fit === false
  return { ...job, crew: job.crew.map((member) => (member.user_id === me.id ? { ...member, unfit } : member)) }
}

const ANSWERS: MutationName[] = ['consent', 'decline_quote']
const QUOTED: Status[] = ['triaged', 'on_site', 'on_hold']

/**
 * Number and hash of a quote come with the server's answer; until then nobody can agree to it. An answer counts for
 * the open quote only, a consent only for the one that was shown.
 */
function withQuote(job: JobView, row: OutboxRow, me: Person, at: string): JobView {
  const { quote } = job
  if (!QUOTED.includes(job.status)) return job
  if (row.name === 'issue_quote') {
    const told = row.args as Pick<NonNullable<Ticket['quote']>, 'plan' | 'lines' | 'currency' | 'valid_until'>
    const total_minor = told.lines.reduce((sum, line) => sum + line.quantity * line.unit_price_minor, 0)
    const made = { id: row.id, number: '', status: 'issued', hash: null, answer: null, total_minor } as const
    return { ...job, quote: { ...told, ...made, by_name: me.name, at } }
  }
  if (quote?.status !== 'issued') return job
  if (row.name === 'consent' && quote.hash === row.args.hash)
    return { ...job, quote: { ...quote, status: 'consented', answer: { ...row.args, by_name: me.name, at } } }
  return row.name === 'decline_quote' ? { ...job, quote: { ...quote, status: 'declined' } } : job
}

/** The hash is the server's; the phone makes the same one when the customer signs (rules/liability.ts). */
function withLiability(job: JobView, row: OutboxRow, me: Person, at: string): JobView {
  const { liability } = job
  const by = { by_name: me.name, at }
  if (row.name === 'record_liability') {
    const { files, ...told } = row.args as Facts & { files: string[] }
    const made = { id: row.id, version: (liability?.version ?? 0) + 1, hash: '', signature: null }
    return { ...job, liability: { ...told, ...made, ...by, evidence: [...new Set([...told.evidence, ...files])] } }
  }
  if (row.name !== 'sign_liability' || !liability || liability.signature) return job
  const { signer_name, relation, files } = row.args as NonNullable<Facts['signature']>
  return { ...job, liability: { ...liability, signature: { signer_name, relation, files, ...by } } }
}
type Facts = NonNullable<Ticket['liability']>

function factOf(job: JobView, row: OutboxRow, kind: Fact['kind'], me: Person, at: string): Fact {
  const { fact_id, note_id, shut_id, waste_id, cards_id, key, round } = row.args
  const made = fact_id ?? note_id ?? (row.name === 'shut_off' ? shut_id : (waste_id ?? cards_id))
  return {
    id: typeof made === 'string' ? made : row.id,
    kind,
    key: typeof key === 'string' ? key : null,
    person_id: me.id,
    person_name: me.name,
    by_id: me.id,
    by_name: me.name,
    round: typeof round === 'number' ? round : job.round,
    body: bodyOf(job, row, at),
    files: row.from ? ((row.args.files as string[] | undefined) ?? []) : row.files,
    occurred_at: at,
    device_at: row.occurred_at,
    received_at: at,
    device_id: null,
    template: job.catalogue_version,
  }
}

const NOT_IN_BODY = new Set(['fact_id', 'note_id', 'key', 'files', 'round'])

/** What the server will store as the fact's body (safety/commands.py). */
function bodyOf(job: JobView, row: OutboxRow, at: string): Fact['body'] {
  if (row.name === 'use_code') return { method: 'code' }
  const body = Object.fromEntries(Object.entries(row.args).filter(([name]) => !NOT_IN_BODY.has(name)))
  if (row.name === 'request_permit') return { ...body, step: 'request', site_id: job.site?.id }
  if (row.name === 'close_permit') return { ...body, step: 'close' }
  if (row.name === 'gas_test') return { at, ...body, site_id: job.site?.id }
  if (row.name === 'note_verbal') return { said_at: at, ...body }
  if (row.name === 'end_break') return { break_id: lastBreak(job)?.id }
  const assessesSite = job.requirements.some((item) => item.residual && item.key === row.args.key)
  return row.name === 'confirm' && assessesSite ? { ...body, site_id: job.site?.id } : body
}

function withFact(job: JobView, fact: Fact): JobView {
  if (job.facts.some((known) => known.id === fact.id)) return job
  return { ...job, facts: [...job.facts, fact], pending: [...job.pending, fact.id] }
}

const PLAIN: Partial<Record<Status, Situation>> = { settling: 'SETTLEMENT' }

/** The situation that people speak of, as the server derives it (tickets/lifecycle.py). */
export function situationOf(job: Ticket): Situation {
  if (job.status === 'on_site') {
    const { state } = approvalOf(job)
    return state === 'requested' ? 'AWAIT_APPROVAL' : state === 'granted' ? 'SAFETY' : 'ON_SITE'
  }
  if (job.status === 'finishing') {
    if (phaseBlockers(job, ['release']).length > 0) return 'RELEASING'
    return phaseBlockers(job, ['clear']).length > 0 ? 'CLEARING' : 'SIGN_OFF'
  }
  return PLAIN[job.status] ?? (job.status.toUpperCase() as Situation)
}
