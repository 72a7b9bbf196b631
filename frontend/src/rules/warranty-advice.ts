/**
 * What may be asked for, until when, and what would change the answer, as `backend/fieldlock/warranty/advice.py`, where
 * the tables stand in prose: the rule is asked again with one thing changed, and halves its way to the last day.
 */

import { row, rows, type Row } from './gate-values'
import { decide, prepare } from './warranty'
import { PAID_REPAIR, isEligible, type Decision } from './warranty-decision'
import { FactsInvalid, inOrder, isoOf, PolicyIncomplete, toDay, type Day } from './warranty-values'

type Decide = (facts: Row) => Decision
/** The facts with one thing changed; null where the question is idle. */
type Patch = (facts: Row) => Row | null

export interface Asked {
  code: string
  allowed: boolean
  last_day: Day | null
  ended_on: Day | null
  opens_with: string[]
}

export interface Difference {
  code: string
  /** a paper that is not there and with which the answer is better */
  missing: boolean
  decision: Decision
  gives: string[]
  takes: string[]
}

export interface Advice {
  decision: Decision
  asked: Asked[]
  differences: Difference[]
  then: { from: Day; remedies: string[] } | null
}

const LONGEST_LIFE = 4000
const PROOFS = ['invoice', 'card', 'invoice_copy', 'other_proof', 'system_record']
const FROM_PART = ['part_replace_free', 'part_repair_or_replace_free', 'refund_part', 'loaner']
const REMEDIES: Record<string, string[]> = {
  cn_goods: [
    'repair_free', 'replace_same_model', 'replace_equivalent', 'refund_full', 'refund_less_depreciation', ...FROM_PART,
  ],
  cn_store: ['repair_free', 'replace_same_model', 'refund_full', 'refund_less_depreciation', 'part_replace_free'],
  cn_car: [
    'repair_free', 'replace_assembly', 'replace_car', 'refund_full', 'replace_car_less_usage_compensation',
    'refund_less_usage_compensation', 'loaner',
  ],
  cn_online: ['return_no_reason'],
  eu: ['repair_free', 'replace', 'price_reduction', 'terminate_refund'],
  uk: ['reject_refund_full', 'repair_free', 'replace', 'price_reduction', 'final_reject_refund'],
  us: ['repair_free'],
  au: ['refund_full', 'repair_free', 'replace'],
}

/** The papers of the claim with `change` made; null where it has none, or the question is idle. */
const papered = (idle: (papers: Row) => boolean, change: Row): Patch => (facts) => {
  const papers = row(facts.papers)
  return papers !== facts.papers || idle(papers) ? null : { ...facts, papers: { ...papers, ...change } }
}

const papers = (shown: string[], absent: string[]): Patch =>
  papered((held) => absent.some((name) => held[name]), Object.fromEntries(shown.map((name) => [name, true])))

const paper = (name: string, value: boolean): Patch =>
  papered((held) => (held[name] ?? value) === value, { [name]: value })

const field = (name: string, value: unknown, idle: unknown[] = [value]): Patch => (facts) =>
  !(name in facts) || idle.includes(facts[name]) ? null : { ...facts, [name]: value }

const repairedAgain: Patch = (facts) => {
  const [done, today] = [facts.repairs, facts.claim_at]
  if (!Array.isArray(done) || typeof today !== 'string') return null
  const fault = done.length ? rows(done).at(-1)!.fault : 'A'
  return { ...facts, repairs: [...done, { in: today, out: today, fault, kind: 'repair' }] }
}

const reported: Patch = (facts) => {
  if (facts.report !== null) return null
  return { ...facts, report: { by: 'maker', inspected_on: facts.claim_at, reported_on: facts.claim_at } }
}

const EVIDENCE: [code: string, patch: Patch][] = [
  ['with_both', papers(['invoice', 'card'], ['invoice', 'card'])],
  ['with_invoice', papers(['invoice'], ['invoice'])],
  ['with_card', papers(['card'], ['card'])],
  ['with_proof', papers(['other_proof'], PROOFS)],
  ['with_report', reported],
]
const CHANGES: [code: string, patch: Patch][] = [
  ...EVIDENCE,
  ['fault_found', field('fault', 'listed')],
  ['not_by_people', field('damage', 'none', ['none', null])],
  ['serial_matches', paper('serial_matches', true)],
  ['card_intact', paper('altered', false)],
  ['out_of_stock', field('stock_same_model', false)],
  ['in_stock', field('stock_same_model', true)],
  ['one_more_repair', repairedAgain],
  ['repair_failed', field('repair_failed', true)],
  ['not_excluded', field('exclusion', 'none', ['none', null])],
  ['gift_returned', field('gift_returned', true)],
  ['goods_intact', field('intact', true)],
  ['not_confirmed', field('confirmed_exclusion', false)],
]

/** Throws for the question itself; what else cannot be answered is left out. Only what could matter is told. */
export function advise(policies: Row[], facts: Row): Advice {
  const rules = policies.map(prepare)
  const asks: Decide = (changed) => decide(rules, changed)
  const now = asks(facts)
  const differences = differencesOf(asks, facts, now)
  const days = daysOf(asks, facts, policies[0]!.tz as string)
  const remedies = new Set(policies.flatMap(({ kind }) => REMEDIES[kind as string] ?? []))
  const asked = [...remedies].map((code) => ask(code, now, differences, days))
  const matters = ({ allowed, ended_on, opens_with }: Asked) => allowed || ended_on !== null || opens_with.length > 0
  return { decision: now, asked: asked.filter(matters), differences, then: afterwards(now, days) }
}

function differencesOf(asks: Decide, facts: Row, now: Decision): Difference[] {
  const answer = ({ remedies, fee_minor, refund_minor }: Decision) => `${remedies} ${fee_minor} ${refund_minor}`
  return CHANGES.flatMap(([code, patch], place) => {
    const patched = patch(facts)
    const other = patched && attempt(asks, patched)
    if (!other || answer(other) === answer(now)) return []
    const [gives, takes] = [more(other, now), more(now, other)]
    return [{ code, missing: place < EVIDENCE.length && gives.length > 0, decision: other, gives, takes }]
  })
}

const more = (one: Decision, other: Decision) => one.remedies.filter((code) => !other.remedies.includes(code))

function attempt(asks: Decide, facts: Row): Decision | null {
  try {
    return asks(facts)
  } catch (refusal) {
    if (refusal instanceof FactsInvalid || refusal instanceof PolicyIncomplete) return null
    throw refusal
  }
}

// --- days -----------------------------------------------------------------------------------------------------------

type Days = NonNullable<ReturnType<typeof daysOf>>

/** The same claim made on another day, where a claim has a day. */
function daysOf(asks: Decide, facts: Row, zone: string) {
  const started = [facts.sold_at, facts.delivered_at, facts.signed_at].filter(Boolean).map((each) => toDay(each, zone))
  const today = toDay(facts.claim_at, zone)
  if (!started.length || today === null) return null
  const known = new Map<Day, string[]>()
  const remedies = (day: Day): string[] => {
    if (!known.has(day)) known.set(day, attempt(asks, claimedOn(facts, day, today))?.remedies ?? [])
    return known.get(day)!
  }
  return { first: Math.min(...started.map((day) => day ?? Infinity)), today, remedies }
}

const dayIn = (value: unknown): string => String(value).slice(0, 10)

/** What is later than the day asked about had not happened yet; a repair under way is taken as finished today. */
function claimedOn(facts: Row, day: Day, today: Day): Row {
  const shown = isoOf(day)
  const open = facts.open_repair as Row | null | undefined
  const done = rows(facts.repairs).filter((each) => dayIn(each.out) <= shown)
  if (open && dayIn(open.in) <= shown && day >= today) {
    done.push({ in: open.in, out: isoOf(today), fault: '?', kind: 'open' })
  }
  return {
    ...facts,
    claim_at: shown,
    open_repair: null,
    ...('repairs' in facts ? { repairs: done } : {}),
    ...(dayIn(facts.exchanged_on || '') > shown ? { exchanged_on: null } : {}),
  }
}

/** The last day from `since` on that gives it; null when `since` does not, or when it does not end. */
function lastOf(days: Days, code: string, since: Day, until: Day): Day | null {
  const gives = (day: Day) => days.remedies(day).includes(code)
  if (!gives(since) || gives(until)) return null
  while (since + 1 < until) {
    const middle = since + Math.floor((until - since) / 2)
    if (gives(middle)) since = middle
    else until = middle
  }
  return since
}

function ask(code: string, now: Decision, differences: Difference[], days: Days | null): Asked {
  const allowed = now.remedies.includes(code)
  const opens_with = allowed ? [] : differences.filter(({ gives }) => gives.includes(code)).map((each) => each.code)
  const last_day = days && allowed ? lastOf(days, code, days.today, days.today + LONGEST_LIFE) : null
  const ended_on = days && !allowed ? lastOf(days, code, days.first, days.today) : null
  return { code, allowed, last_day, ended_on, opens_with }
}

function afterwards(now: Decision, days: Days | null): Advice['then'] {
  if (!days || now.last_day === null || now.last_day < days.today || !isEligible(now)) return null
  const from = now.last_day + 1
  const left = inOrder(days.remedies(from))
  return { from, remedies: left.length ? left : [PAID_REPAIR] }
}
