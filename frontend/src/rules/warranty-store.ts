/** Shop rules of the source documents, as `backend/fieldlock/warranty/cn_store.py`, where the table stands in prose. */

import {
  daysFrom,
  decision,
  inForce,
  money,
  monthsFrom,
  paid,
  readTerms,
  type Decision,
  type Rule,
} from './warranty-decision'
import { has } from './gate-values'
import { mostOften } from './warranty-goods'
import { feeOf, Reader, type Day, type Line } from './warranty-values'

const COVERED = ['manufacture', 'assembly', 'material']
const CAUSES = [...COVERED, 'user_damage', 'alteration', 'wear']
const EXCHANGE = ['repair_free', 'replace_same_model']

type Policy = ReturnType<typeof readPolicy>
type Claim = ReturnType<typeof readClaim>

/** A field that is not in the policy is no rule of that shop; one that is there and null is a blank of the document. */
function readPolicy(policy: Reader) {
  const [months, excluded] = [policy.optionalPart('parts_months'), policy.listed('excluded_components')]
  const stated = (name: string) => (has(policy.values, name) ? policy.whole(name) : null)
  const parsed = {
    terms: readTerms(policy),
    months: policy.whole('whole_months'),
    excluded: excluded.all((index) => excluded.text(index)),
    parts: months.map((name) => months.whole(name)),
    otherParts: policy.whole('other_parts_months'),
    first: stated('first_window_days'),
    second: stated('second_window_days'),
    exchange: stated('exchange_window_days'),
    fromReceipt: policy.oneOf('exchange_from', ['purchase', 'receipt'], 'purchase') === 'receipt',
    repairs: stated('repairs_for_exchange'),
    rate: has(policy.values, 'daily_rate') ? policy.number('daily_rate') : { digits: 0n, decimals: 0, text: '0' },
    report: policy.oneOf('report', ['same_day', 'maker']),
    boxNeeded: policy.flag('box_needed', false),
  }
  policy.checkPolicy()
  return parsed
}

/** A cause that nobody has named is a missing fact, never a covered one. */
function readClaim({ terms: { zone } }: Policy, facts: unknown) {
  const raw = new Reader(facts)
  const papers = raw.part('papers')
  const [report, looks] = [raw.optionalPart('report'), raw.optionalPart('appearance')]
  const [sold, on] = [raw.day('sold_at', zone), raw.day('claim_at', zone)]
  const claim = {
    sold,
    on,
    ...visits(raw, zone, on),
    received: raw.optionalDay('received_at', zone) ?? sold,
    price: raw.whole('price_minor'),
    component: raw.text('component', 'whole'),
    original: raw.flag('original', true),
    cause: raw.oneOf('cause', CAUSES),
    gift: raw.flag('is_gift', false),
    proven: papers.flag('invoice') && papers.flag('card'),
    by: Object.keys(report.values).length ? report.text('by') : null,
    inspected: report.optionalDay('inspected_on', zone),
    reported: report.optionalDay('reported_on', zone),
    undamaged: ['casing', 'antenna', 'display', 'lens'].map((name) => looks.flag(name, false)).every(Boolean),
    box: raw.flag('box', false),
    cardMonths: papers.optionalWhole('card_months'),
  }
  raw.flag('stock_same_model', true)
  if (!raw.problems.length && on < sold) raw.note('claim_at', 'before_sale')
  raw.checkFacts()
  return claim
}

/** How often the most repaired fault was repaired, and the days that all repairs took. */
function visits(raw: Reader, zone: string, on: Day) {
  const [listed, faults] = [raw.listed('repairs'), [] as string[]]
  const days = listed.all((index) => {
    const visit = listed.part(index)
    const [since, until] = [visit.day('in', zone), visit.day('out', zone)]
    if (until < since) visit.note('out', 'before_in')
    if (until > on) visit.note('out', 'after_claim')
    if (visit.text('kind', 'repair') === 'repair') faults.push(visit.text('fault', '?'))
    return until - since
  })
  return { sameFault: mostOften(faults), repairDays: days.reduce((sum, each) => sum + each, 0) }
}

export function store(mapping: Reader): Rule {
  const policy = readPolicy(mapping)
  const { terms } = policy
  return (facts) => {
    const claim = readClaim(policy, facts)
    if (!inForce(terms, claim.sold)) return null
    if (claim.gift) return decision(terms, ['GIFT_EXCLUDED'], { flags: ['LEGAL_REVIEW_GIFT'] })
    if (!COVERED.includes(claim.cause)) return paid(terms, ['HUMAN_DAMAGE'])
    if (policy.excluded.includes(claim.component)) return paid(terms, ['COMPONENT_EXCLUDED'])
    return claim.component === 'whole' ? whole(policy, claim) : accessory(policy, claim)
  }
}

function accessory({ terms, parts, otherParts }: Policy, claim: Claim): Decision {
  if (!claim.original) return paid(terms, ['NOT_ORIGINAL_PART'])
  const months = has(parts, claim.component) ? parts[claim.component]! : otherParts
  const last_day = monthsFrom(terms, claim.sold, months)
  if (claim.on > last_day) return paid(terms, ['PART_PERIOD_EXPIRED'], last_day)
  return decision(terms, ['IN_PART_PERIOD'], { remedies: ['part_repair_or_replace_free'], last_day })
}

function whole(policy: Policy, claim: Claim): Decision {
  const { terms } = policy
  const last = monthsFrom(terms, claim.sold, claim.cardMonths ?? policy.months)
  const told = claim.cardMonths === null ? [] : ['CARD_PERIOD']
  const windows = [
    ['IN_7_DAY_WINDOW', claim.sold, policy.first, [...EXCHANGE, 'refund_full']],
    ['IN_15_DAY_WINDOW', claim.sold, policy.second, EXCHANGE],
    ['IN_EXCHANGE_WINDOW', policy.fromReceipt ? claim.received : claim.sold, policy.exchange, EXCHANGE],
  ] as const
  for (const [reason, since, days, remedies] of windows) {
    if (days === null || claim.on > daysFrom(terms, since, days)) continue
    const lacks = lacking(policy, claim, reason === 'IN_EXCHANGE_WINDOW')
    if (!lacks.length) return given(policy, claim, [...told, reason], [...remedies], daysFrom(terms, since, days))
    told.push(...lacks)
  }
  const inPeriod = claim.on <= last
  if (inPeriod && policy.repairs !== null && claim.sameFault >= policy.repairs) {
    const lacks = lacking(policy, claim, false)
    const remedies = [...EXCHANGE, 'refund_less_depreciation']
    if (!lacks.length) return given(policy, claim, [...told, 'REPAIRED_TWICE'], remedies, last)
    told.push(...lacks)
  }
  if (!inPeriod) return paid(terms, [...told, 'PERIOD_EXPIRED'], last)
  if (!claim.proven) return paid(terms, [...told, 'NO_EVIDENCE'], last)
  return decision(terms, [...told, 'IN_WHOLE_PERIOD'], { remedies: ['repair_free'], last_day: last })
}

/** What keeps an exchange or return from being given. */
function lacking(policy: Policy, claim: Claim, looks: boolean): string[] {
  const sameDay = claim.reported !== null && claim.reported === claim.inspected
  const report =
    claim.by === null ? 'REPORT_MISSING'
    : policy.report === 'maker' ? claim.by !== 'maker' && 'REPORT_NOT_OF_MAKER'
    : !sameDay && 'REPORT_NOT_SAME_DAY'
  const damaged = looks && !claim.undamaged && 'APPEARANCE_DAMAGED'
  const noBox = looks && policy.boxNeeded && !claim.box && 'BOX_MISSING'
  return [report, damaged, noBox].filter((code) => code !== false)
}

function given({ terms, rate }: Policy, claim: Claim, reasons: string[], remedies: string[], last_day: Day): Decision {
  let [fee, lines] = [0, [] as Line[]]
  if (remedies.includes('refund_less_depreciation')) {
    const since = claim.on - claim.sold
    const used = Math.max(0, since - claim.repairDays)
    fee = feeOf(claim.price, [rate], used).fee
    lines = [
      ['daily_rate', rate.text],
      ['days_since_invoice', since],
      ['repair_and_waiting_days', claim.repairDays],
      ['days_charged', used],
    ]
  }
  const returns = remedies.some((remedy) => !EXCHANGE.includes(remedy))
  return decision(terms, reasons, {
    remedies: remedies.sort(),
    last_day,
    fee_minor: fee,
    refund_minor: returns ? claim.price - fee : null,
    flags: claim.box ? [] : ['BOX_MISSING'],
    computation: returns ? money(claim.price, lines, fee) : [],
  })
}
