/**
 * From the facts recorded on a job to what the gate needs to know, and to everything that still blocks it. Pure.
 *
 *   question                      answered from
 *   is an item done?              the newest confirmation of this round by the right person, complete in itself
 *   what does the gate see?       `gateFacts`: done items folded into the form of the safety catalogue
 *   may work start?               the gate's blockers and those of the job: approval, lists, readings, people
 *   may the ticket move on?       `phaseBlockers` for release, clearing and hand-over, and `openLocks`
 *
 * A round begins when a ticket is assigned and again after a stop, a hold or a rework: confirmations of an earlier
 * round do not count (S-SAF-30). The server decides with backend/fieldlock/safety/state.py, the same function;
 * tests/contract/readiness_cases.json holds both to the same answers.
 */
import type { Fact, FactBody, Phase, Requirement, Ticket } from '../offline/wire'
import { certificateBlockers, demands, evaluate, type Blocker, type SafetyCatalogue } from './gate'
import { gasTest, lastBreak } from './air'
import { dayOf } from './day'
import { momentOf } from './gate-values'
import { forGate, permitsOf } from './permits'
import { approvalMissing, reviewMissing } from './approved'
import { byTime, newest, slot, type Latest } from './recorded'
import { inBox, locksOn, supplyBlocked, told, uncovered, type Hung } from './locks'

export type LatePhase = Exclude<Phase, 'start'>
type Pair = [code: string, subject: string]
type LotoRecord = {
  procedure: string
  steps: { code: string; at: string; by: string }[]
  locks: { owner: string }[]
  dead_reading_v_dc?: number | null
  maker_wait_min?: number | null
}
type Established = { code: string; person: string; fact: Fact; row: Requirement }

const NEVER_CHECKED = '0001-01-01'
const OPEN_CODE: Record<Phase, string> = {
  start: 'CHECKLIST_ITEM_OPEN',
  work: 'WORK_STEP_OPEN',
  release: 'RELEASE_ITEM_OPEN',
  clear: 'CLEARING_ITEM_OPEN',
  hand_over: 'HANDOVER_ITEM_OPEN',
}

const at = (fact: Fact) => Date.parse(fact.occurred_at)
const filled = (text: unknown) => String(text ?? '').trim() !== ''
const bodyOf = (fact: Fact) => fact.body as FactBody
const personOf = (fact: Fact) => fact.person_id ?? ''

function valueMissing(row: Requirement, body: FactBody): boolean {
  // A figure without its unit, or in another one, is no reading.
  if (row.answer === 'reading' || row.answer === 'count')
    return typeof body.value !== 'number' || (body.unit ?? null) !== row.unit
  if (row.answer === 'text') return !filled(body.text)
  if (row.answer !== 'conditions') return false
  const known = Number.isInteger(body.wind_grade) && typeof body.thunder === 'boolean'
  return !(body.outdoor === false || (body.outdoor === true && known))
}

/** Whether this one confirmation says all that its item asks for; missing parts count as not confirmed. */
export function complete(row: Requirement, fact: Fact | null | undefined): boolean {
  if (!fact) return false
  const body = bodyOf(fact)
  if (body.answer === 'na') return row.na_allowed && filled(body.reason)
  const needsFile = row.photo || row.answer === 'photo' || row.answer === 'signature'
  return (
    body.answer === 'yes' &&
    !(needsFile && fact.files.length === 0) &&
    !(row.lock && told(body).length === 0) &&
    !(row.residual && !['low', 'medium', 'high'].includes(body.residual ?? '')) &&
    !valueMissing(row, body)
  )
}

/** `below` limits the size of a reading: -48 V is voltage as much as 48 V is. */
export function outOfLimit(limit: Requirement['limit'], value: unknown): boolean {
  if (!limit || typeof value !== 'number') return false
  const tooHigh = limit.below !== undefined && !(Math.abs(value) < limit.below)
  return tooHigh || (limit.at_least !== undefined && !(value >= limit.at_least))
}

/** A figure that must equal another item's, or stay within it; one not told yet is open. */
export function figuresDiffer(job: Ticket, row: Requirement, fact: Fact | null, latest: Latest): boolean {
  const said = fact?.body.value
  return Object.entries(row.figure ?? {}).some(([rule, key]) => {
    const other = job.requirements.find((one) => one.key === key)
    const value = other && confirmations(job, other, latest).find((one) => one.fact)?.fact?.body.value
    if (typeof said !== 'number' || typeof value !== 'number') return false
    return rule === 'equals' ? said !== value : said > value
  })
}

/** Who must confirm: everybody, every worker, or (empty) anyone of the crew. */
export function peopleOf(job: Ticket, row: Requirement): string[] {
  if (row.who === 'any') return []
  return job.crew.filter((member) => row.who === 'each' || member.role === 'worker').map((member) => member.user_id)
}

/** The confirmations of an item by people who are on the crew now. */
function byCrew(job: Ticket, row: Requirement, latest: Latest): Fact[] {
  return job.crew.flatMap((member) => latest.get(slot(row.key, member.user_id)) ?? [])
}

/** Per person who must confirm (or "" for anyone) the confirmation that counts. */
export function confirmations(job: Ticket, row: Requirement, latest: Latest): { person: string; fact: Fact | null }[] {
  const people = peopleOf(job, row)
  if (people.length > 0) return people.map((person) => ({ person, fact: latest.get(slot(row.key, person)) ?? null }))
  // Half an answer does not undo another person's whole one; a "no" does.
  const decides = (fact: Fact) => Number(complete(row, fact) || bodyOf(fact).answer === 'no')
  const best = byCrew(job, row, latest).sort((a, b) => decides(a) - decides(b) || byTime(a, b))
  return [{ person: '', fact: best.at(-1) ?? null }]
}

/** Two-person rule: two different people of the crew have confirmed the item. */
export function secondIsMissing(job: Ticket, row: Requirement, latest: Latest): boolean {
  return row.second_person && byCrew(job, row, latest).filter((fact) => bodyOf(fact).answer === 'yes').length < 2
}

export function done(job: Ticket, row: Requirement, latest: Latest = newest(job)): boolean {
  const good = ({ fact }: { fact: Fact | null }) =>
    complete(row, fact) && !outOfLimit(row.limit, fact?.body.value) && !figuresDiffer(job, row, fact, latest)
  return confirmations(job, row, latest).every(good) && !secondIsMissing(job, row, latest)
}

/** Every complete confirmation that answers a demand of the prefix. */
function established(job: Ticket, latest: Latest, prefix: string): Established[] {
  const rows = job.requirements.filter(
    ({ establishes }) => establishes === prefix || establishes?.startsWith(`${prefix}:`),
  )
  return rows.flatMap((row) =>
    confirmations(job, row, latest).flatMap(({ person, fact }) =>
      fact && complete(row, fact) && bodyOf(fact).answer === 'yes'
        ? [{ code: row.establishes!.slice(prefix.length + 1), person: person || personOf(fact), fact, row }]
        : [],
    ),
  )
}

/** The registered due date; a thing that must be registered and is not chosen counts as overdue. */
function due(job: Ticket, { fact, row }: Established, kind: 'ppe' | 'tool'): string | null {
  if (row.gear === null) return null
  const chosen = bodyOf(fact).gear_id
  const thing = job.gear.find((one) => one.id === chosen && one.code === row.gear && one.kind === kind)
  return thing?.due_on ?? NEVER_CHECKED
}

function crewOf(job: Ticket, latest: Latest, now: Date) {
  const worn = established(job, latest, 'ppe')
  // Nobody is fit or briefed for today by what was said on another day.
  const ofToday = (fact?: Fact) => !!fact && dayOf(job, fact.occurred_at) === dayOf(job, now)
  const told = established(job, latest, 'briefing').filter((one) => ofToday(one.fact))
  const briefed = new Set(told.map((one) => one.person))
  const fitRows = job.requirements.filter((row) => row.card === 'CL-FIT')
  return job.crew.map((member) => ({
    id: member.user_id,
    role: member.role,
    fit:
      fitRows.length > 0 &&
      !member.unfit &&
      fitRows.every((row) => {
        const fact = latest.get(slot(row.key, member.user_id))
        return complete(row, fact) && ofToday(fact)
      }),
    briefed: briefed.has(member.user_id),
    ppe: worn
      .filter((one) => one.person === member.user_id)
      .map((one) => ({ code: one.code, test_due: due(job, one, 'ppe') })),
    certs: member.certificates.map(({ code, valid_until, review_due }) => ({ code, valid_until, review_due })),
  }))
}

/** Whose locks hang for this procedure; one without a locking step of its own (a car's plug) takes any lock. */
function locksOf(job: Ticket, latest: Latest, procedure: string): LotoRecord['locks'] {
  const every = job.requirements.filter((row) => row.lock)
  const own = every.filter((row) => row.establishes?.startsWith(`loto:${procedure}:`))
  const rows = own.length > 0 ? own : every
  const hanging = new Set(every.length > 0 ? hungOn(job).flatMap((one) => (inBox(one) ? [] : one.fact)) : [])
  const locked = (fact: Fact) => hanging.has(fact.id) && rows.some((row) => row.key === fact.key && complete(row, fact))
  return [...latest.values()].filter(locked).map((fact) => ({ owner: personOf(fact) }))
}

/** Every registered point takes a lock of every worker, told in this round. */
function pointsOpen(job: Ticket): Pair[] {
  const rows = new Map(job.requirements.filter((row) => row.lock).map((row) => [row.key, row]))
  if (rows.size === 0 || !job.points?.length) return []
  const good = (fact: Fact) => rows.has(fact.key ?? '') && complete(rows.get(fact.key!)!, fact)
  const said = new Set([...newest(job).values()].filter(good).map((fact) => fact.id))
  return uncovered(job, hungOn(job).filter((one) => said.has(one.fact)))
}

function lotoOf(job: Ticket, latest: Latest): LotoRecord[] {
  const procedures = new Map<string, LotoRecord>()
  for (const { code, person, fact, row } of established(job, latest, 'loto')) {
    const [name = '', step = ''] = code.split(':')
    const entry = procedures.get(name) ?? { procedure: name, steps: [], locks: locksOf(job, latest, name) }
    procedures.set(name, entry)
    entry.steps.push({ code: step, at: fact.occurred_at, by: person })
    if (step === 'TEST_DEAD' && row.unit === 'V') entry.dead_reading_v_dc = bodyOf(fact).value ?? null
    if (step === 'WAIT' && row.unit === 'min') entry.maker_wait_min = bodyOf(fact).value ?? null
  }
  for (const { steps } of procedures.values()) steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return [...procedures.values()]
}

/** The stop that nobody has lifted yet, in whichever round it was made. */
export function openStop(job: Ticket): Fact | null {
  const lifted = new Set(job.facts.filter((fact) => fact.kind === 'stop_lifted').map((fact) => fact.body.stop_id))
  return job.facts.filter((fact) => fact.kind === 'stop' && !lifted.has(fact.id)).at(-1) ?? null
}

/** Who of the crew is at work on another job: missing where two are needed, and a guardian wherever. */
export const away = (job: Ticket): Ticket['elsewhere'] =>
  (job.elsewhere ?? []).filter((one) => job.crew.length > 1 || one.role === 'attendant')

/** A public holiday, or a weekend that is not worked for one: by the rules' calendar. */
function isRestDay(job: Ticket, now: Date): boolean {
  const day = dayOf(job, now)
  const { rest, work } = job.rest_days ?? { rest: [], work: [] }
  return rest.includes(day) || (new Date(day).getUTCDay() % 6 === 0 && !work.includes(day))
}

/** The state in the form of the safety catalogue; `now` is the instant judged. */
export function gateFacts(job: Ticket, now: Date) {
  const latest = newest(job)
  const risk = established(job, latest, 'risk').at(-1)?.fact
  const weather = established(job, latest, 'conditions').at(-1)?.fact.body
  const stop = openStop(job)
  return {
    now: now.toISOString(),
    outdoor: weather?.outdoor ?? null,
    wind_grade: weather?.wind_grade ?? null,
    thunder: weather?.thunder ?? null,
    rest_day: isRestDay(job, now),
    hazards: job.hazards,
    fall_height_m: job.fall_height_m,
    hot_grade: job.hot_grade ?? null,
    crew: crewOf(job, latest, now),
    risk_assessment: risk
      ? {
          at: risk.occurred_at,
          site_match: (risk.body.site_id ?? null) === (job.site?.id ?? null),
          residual: risk.body.residual ?? null,
        }
      : null,
    controls: Object.fromEntries(established(job, latest, 'control').map(({ code }) => [code, true])),
    tools: established(job, latest, 'tool').map((one) => ({ code: one.code, check_due: due(job, one, 'tool') })),
    permits: permitsOf(job.facts, job.site?.id ?? null).map(forGate),
    loto: lotoOf(job, latest),
    gas_test: gasTest(job),
    last_break: lastBreak(job),
    stop_work: stop ? { active: true, by: stop.by_id, reason: stop.body.reason ?? null } : null,
  }
}

/** Every critical item of the phase that is open, failed, over its limit or half confirmed. */
function itemBlockers(job: Ticket, phase: Phase): Pair[] {
  const latest = newest(job)
  const found: Pair[] = []
  for (const row of job.requirements.filter((one) => one.phase === phase && one.critical)) {
    const byGate = phase === 'start' && row.establishes !== null
    for (const { person, fact } of confirmations(job, row, latest)) {
      const subject = person ? slot(row.key, person) : row.key
      if (fact && bodyOf(fact).answer === 'no') found.push(['CHECKLIST_ITEM_FAILED', subject])
      else if (outOfLimit(row.limit, fact?.body.value)) found.push(['TEST_READING_NOT_ZERO', subject])
      else if (figuresDiffer(job, row, fact, latest)) found.push(['FIGURES_DO_NOT_MATCH', subject])
      else if (!complete(row, fact) && !byGate) found.push([OPEN_CODE[phase], subject])
    }
    if (secondIsMissing(job, row, latest)) found.push(['SECOND_PERSON_MISSING', row.key])
  }
  return found
}

function asBlockers(pairs: Pair[]): Blocker[] {
  const codes = [...new Set(pairs.map(([code]) => code))].sort()
  return codes.map((code) => {
    const subjects = pairs.filter(([one, subject]) => one === code && subject !== '').map(([, subject]) => subject)
    return { code, subjects: [...new Set(subjects)].sort() }
  })
}

/** The gate looks at today; a certificate must also last through the planned end, as when the crew was sent. */
function certificatesToTheEnd(job: Ticket, safety: SafetyCatalogue): Blocker[] {
  if (!job.planned_end) return []
  const until = momentOf(job.planned_end, job.time_zone).today
  const needs = demands(job.hazards, safety)
  return job.crew.flatMap(({ user_id, role, certificates }) => {
    const wanted = role === 'attendant' ? needs.attendant_certs : needs.certs
    return certificateBlockers(user_id, certificates, wanted, until, safety)
  })
}

/** All that keeps this job from starting at `now`; empty means clear. Sorted by code. */
export function startBlockers(job: Ticket, safety: SafetyCatalogue, now: Date): Blocker[] {
  const gate = evaluate(gateFacts(job, now), safety, job.time_zone)
  const pairs: Pair[] = [...gate, ...certificatesToTheEnd(job, safety)].flatMap(({ code, subjects }) =>
    (subjects.length > 0 ? subjects : ['']).map((subject): Pair => [code, subject]),
  )
  pairs.push(...itemBlockers(job, 'start'), ...pointsOpen(job))
  pairs.push(...(job.recalled ?? []).map((name): Pair => ['TEMPLATE_RECALLED', `document:${name}`]))
  pairs.push(...(job.restrictions ?? []).map(({ number }): Pair => ['EQUIPMENT_RESTRICTED', number]))
  if (!job.hazards_assessed) pairs.push(['HAZARDS_NOT_ASSESSED', ''])
  if (job.status !== 'on_site') pairs.push(['NOT_ON_SITE', ''])
  if (!job.crew.some((member) => member.role === 'worker')) pairs.push(['NOT_IN_CREW', ''])
  if (job.crew.length < (job.min_crew ?? 1)) pairs.push(['CREW_TOO_SMALL', 'crew'])
  const refusal = approvalMissing(job, now)
  if (refusal) pairs.push([refusal, ''])
  if (reviewMissing(job)) pairs.push(['SAFETY_REVIEW_MISSING', ''])
  pairs.push(...away(job).map(({ number, user_id }): Pair => ['PERSON_ON_ANOTHER_JOB', slot(number, user_id)]))
  return asBlockers(pairs)
}

/** In an ordered list nothing may be confirmed before what stands above it (the times decide). */
function orderWrong(job: Ticket, phase: Phase): Pair[] {
  const latest = newest(job)
  const ordered = job.cards.filter((card) => card.ordered && card.phase === phase).map((card) => card.code)
  return ordered.flatMap((card) => {
    let last = -Infinity
    const facts = job.requirements
      .filter((row) => row.card === card)
      .flatMap((row) => confirmations(job, row, latest).flatMap(({ fact }) => (fact ? [{ row, fact }] : [])))
    return facts.flatMap(({ row, fact }): Pair[] => {
      const late = at(fact) < last
      last = Math.max(last, at(fact))
      return late ? [[phase === 'work' ? 'STEP_ORDER_WRONG' : 'RELEASE_ORDER_WRONG', row.key]] : []
    })
  })
}

/** Every lock and tag that hangs, with its place. */
export const hungOn = (job: Ticket): Hung[] => locksOn(job, complete)

/** Every lock still on: only its owner's own removal takes it off. */
export function openLocks(job: Ticket): { person: string; lock_no: string }[] {
  const seen = new Map(hungOn(job).map(({ person, lock_no }) => [slot(lock_no, person), { person, lock_no }]))
  return [...seen.values()]
}

/** What keeps the supply from being switched on: any lock on this job or, at its points, of another one. */
export const supplyBlockers = (job: Ticket): Blocker[] => asBlockers(supplyBlocked(job, hungOn(job)))

/** Notes of this kind that nobody has answered: backend/fieldlock/work/notes.py. */
export function openNotes(job: Ticket, kind: string): Fact[] {
  const answered = new Set(job.facts.flatMap((fact) => (fact.kind === 'note_answered' ? fact.body.note_id : [])))
  return job.facts.filter((fact) => fact.kind === 'note' && fact.body.kind === kind && !answered.has(fact.id))
}

/** Services shut off and not restored: backend/fieldlock/work/owed.py. */
export function stillShut(job: Ticket): Fact[] {
  const over = new Set(job.facts.flatMap((fact) => (fact.kind === 'service_restored' ? fact.body.shut_id : [])))
  return job.facts.filter((fact) => fact.kind === 'shut_off' && !over.has(fact.id))
}

function owed(job: Ticket): Pair[] {
  const shut = stillShut(job).map(({ id }): Pair => ['SERVICE_STILL_SHUT', id])
  const lacks = (due: boolean, kind: Fact['kind']) => due && !job.facts.some((fact) => fact.kind === kind)
  if (lacks(job.waste_due, 'waste')) shut.push(['WASTE_NOT_RECORDED', ''])
  if (lacks(job.cards_due, 'cards')) shut.push(['CARDS_NOT_RECORDED', ''])
  return shut
}

/** What keeps the job from being handed over, for the given phases. */
export function phaseBlockers(job: Ticket, phases: readonly LatePhase[]): Blocker[] {
  const pairs = phases.flatMap((phase) => [...itemBlockers(job, phase), ...orderWrong(job, phase)])
  if (phases.includes('hand_over'))
    pairs.push(...openNotes(job, 'damage').map(({ id }): Pair => ['DAMAGE_NOT_SETTLED', id]), ...owed(job))
  if (phases.includes('release')) {
    pairs.push(...openLocks(job).map(({ person, lock_no }): Pair => ['LOCK_STILL_ON', slot(lock_no, person)]))
  }
  return asBlockers(pairs)
}
