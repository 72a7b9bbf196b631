/** Chinese household cars, as `backend/fieldlock/warranty/cn_car.py`, where the table stands in prose. */

import { daysFrom, decision, inForce, money, monthsFrom, paid, readTerms } from './warranty-decision'
import type { Decision, Rule } from './warranty-decision'
import { compare, feeOf, inOrder, PolicyIncomplete, Reader, refuse, type Day, type Exact } from './warranty-values'

const ASSEMBLY_EVENT = 'assembly_or_main_part_replacement_needed'
const EARLY = ['steering_failure', 'brake_failure', 'body_cracking', 'fuel_leak', 'battery_fire', ASSEMBLY_EVENT]
const ASSEMBLY = 'CAR_60D_3000KM_ASSEMBLY'
const FREE = ['CAR_7_DAY', 'CAR_60D_3000KM_SAFETY']
const COUNTS = [
  'd60', 'km60', 'sb_months', 'sb_km', 'bx_months', 'bx_km', 'over_days', 'over_same', 'safety_repairs',
  'assembly_swaps', 'part_swaps', 'loaner_from_day',
] as const
/** The unit of the coefficient n, not a figure of a policy. */
const PER_N: Exact = { digits: 1n, decimals: 3, text: '' }

type Policy = ReturnType<typeof readPolicy>
type Claim = ReturnType<typeof readClaim>

function readPolicy(policy: Reader) {
  const counts = Object.fromEntries(COUNTS.map((name) => [name, policy.whole(name)]))
  const parsed = {
    ...(counts as Record<(typeof COUNTS)[number], number>),
    terms: readTerms(policy),
    fromDelivery: policy.oneOf('start', ['invoice', 'invoice_or_later_delivery']) === 'invoice_or_later_delivery',
    restarts: policy.flag('restart_after_exchange', false),
    d7: policy.optionalWhole('d7'),
    n: policy.optionalNumber('n'),
    nMax: policy.number('n_max'),
  }
  policy.checkPolicy()
  return parsed
}

function readClaim(policy: Policy, facts: unknown) {
  const raw = new Reader(facts)
  const { zone } = policy.terms
  const papers = raw.part('papers')
  const [invoice, card, inSystem] = [papers.flag('invoice'), papers.flag('card'), papers.flag('system_record', false)]
  const [sold, on] = [raw.day('sold_at', zone), raw.day('claim_at', zone)]
  const visitDays = raw.whole('current_visit_days', 0)
  const claim = {
    on,
    ...clockOf(policy, raw, sold),
    km: raw.number('odometer_km'),
    price: raw.whole('price_minor'),
    n: raw.optionalNumber('n'),
    event: raw.oneOf('event', [...EARLY, 'quality_problem']),
    excluded: raw.text('exclusion', 'none') !== 'none',
    knownSale: invoice || card || inSystem,
    complete: invoice && card,
    safetyRepairs: raw.whole('safety_fault_repairs', 0),
    assemblySwaps: raw.whole('assembly_swaps', 0),
    partSwaps: raw.whole('part_swaps', 0),
    sameProblem: raw.whole('same_problem_repairs', 0),
    repairDays: repairDays(raw) + visitDays,
    visitDays,
  }
  if (on < claim.start) raw.note('claim_at', 'before_start')
  raw.checkFacts()
  return claim
}

/** The day that selects the version, the first day of the periods, and why it is not the invoice day. */
function clockOf(policy: Policy, raw: Reader, sold: Day) {
  const delivered = raw.optionalDay('delivered_at', policy.terms.zone)
  const exchanged = raw.optionalDay('exchanged_on', policy.terms.zone)
  const later = policy.fromDelivery && delivered !== null && delivered > sold
  const first = later ? delivered : sold
  if (exchanged !== null && policy.restarts) {
    return { selectedBy: first, start: exchanged, why: ['PERIOD_RESTARTED_BY_EXCHANGE'] }
  }
  return { selectedBy: first, start: first, why: later ? ['START_FROM_DELIVERY'] : [] }
}

/** Finished visits in whole days of 24 hours, without the transport time that the rule leaves out. */
function repairDays(raw: Reader): number {
  const hours = raw.listed('repair_visits_h')
  const days = hours.all((index) => {
    const { digits, decimals } = hours.number(index)
    const day = 24n * 10n ** BigInt(decimals)
    return Number((digits + day - 1n) / day)
  })
  return Math.max(0, days.reduce((sum, each) => sum + each, 0) - raw.whole('excluded_transport_days', 0))
}

export function car(mapping: Reader): Rule {
  const policy = readPolicy(mapping)
  const { terms } = policy
  return (facts) => {
    const claim = readClaim(policy, facts)
    if (!inForce(terms, claim.selectedBy)) return null
    if (claim.excluded) return paid(terms, ['EXCLUDED_ART32'])
    if (!claim.knownSale) return paid(terms, ['NO_EVIDENCE'])
    const last = monthsFrom(terms, claim.start, policy.bx_months)
    if (claim.on > last || compare(claim.km, policy.bx_km) > 0) return paid(terms, ['PERIOD_EXPIRED'], last)
    return inPeriod(policy, claim, last)
  }
}

function inPeriod(policy: Policy, claim: Claim, last: Day): Decision {
  const [early, repeated] = [earlyGrounds(policy, claim), repeatedGrounds(policy, claim)]
  const sanbao = monthsFrom(policy.terms, claim.start, policy.sb_months)
  const inSanbao = claim.on <= sanbao && compare(claim.km, policy.sb_km) <= 0
  const free = Object.keys(early).some((reason) => FREE.includes(reason))
  const often = repeated.length > 0
  if (claim.complete && free) return freeExchange(policy, claim, early)
  if (claim.complete && often && inSanbao) {
    return compensated(policy, claim, [...repeated, ...Object.keys(early)], sanbao)
  }
  const reasons = [
    ...claim.why,
    ...(free || (often && inSanbao) ? ['EXCHANGE_NEEDS_PAPERS'] : []),
    ...(EARLY.includes(claim.event) && !Object.keys(early).length ? ['OVER_60D_OR_3000KM'] : []),
    ...(often && !inSanbao ? ['SANBAO_PERIOD_OVER'] : []),
  ]
  return repaired(policy, claim, reasons, early[ASSEMBLY], last)
}

/** Reason to last day of its window, for the windows that are open. */
function earlyGrounds(policy: Policy, claim: Claim): Record<string, Day> {
  const assembly = claim.event === ASSEMBLY_EVENT
  const windows: [string, Day][] = []
  if (assembly && policy.d7 !== null) windows.push(['CAR_7_DAY', daysFrom(policy.terms, claim.start, policy.d7)])
  if (EARLY.includes(claim.event) && compare(claim.km, policy.km60) <= 0) {
    windows.push([assembly ? ASSEMBLY : 'CAR_60D_3000KM_SAFETY', daysFrom(policy.terms, claim.start, policy.d60)])
  }
  return Object.fromEntries(windows.filter(([, last]) => claim.on <= last))
}

function repeatedGrounds(policy: Policy, claim: Claim): string[] {
  const grounds: [string, boolean][] = [
    ['CAR_SAFETY_FAULT_TWICE', claim.safetyRepairs >= policy.safety_repairs],
    ['CAR_ASSEMBLY_TWICE', claim.assemblySwaps >= policy.assembly_swaps],
    ['CAR_PART_TWICE', claim.partSwaps >= policy.part_swaps],
    ['CAR_REPAIR_TIME_OVER_LIMIT', claim.repairDays > policy.over_days],
    ['CAR_SAME_PROBLEM_OVER_LIMIT', claim.sameProblem > policy.over_same],
  ]
  return grounds.flatMap(([reason, met]) => (met ? [reason] : []))
}

function freeExchange({ terms }: Policy, { price, why }: Claim, early: Record<string, Day>): Decision {
  const reasons = Object.keys(early)
  return decision(terms, [...why, ...reasons], {
    remedies: ['refund_full', 'repair_free', ...(ASSEMBLY in early ? ['replace_assembly'] : []), 'replace_car'],
    last_day: Math.min(...reasons.filter((reason) => FREE.includes(reason)).map((reason) => early[reason]!)),
    refund_minor: price,
    computation: money(price, [], 0),
  })
}

function compensated(policy: Policy, claim: Claim, grounds: string[], last_day: Day): Decision {
  const n = claim.n ?? policy.n
  if (n === null) throw new PolicyIncomplete(['n'])
  const { digits, decimals } = policy.nMax
  if (n.digits * 10n ** BigInt(decimals) > digits * 10n ** BigInt(n.decimals)) throw refuse('n', 'above_policy_maximum')
  const { fee, capped } = feeOf(claim.price, [claim.km, n, PER_N], 1)
  const own = ['refund_less_usage_compensation', 'repair_free', 'replace_car_less_usage_compensation']
  return decision(policy.terms, [...claim.why, ...grounds], {
    remedies: inOrder([...own, ...(grounds.includes(ASSEMBLY) ? ['replace_assembly'] : [])]),
    last_day,
    fee_minor: fee,
    refund_minor: claim.price - fee,
    flags: capped ? ['FEE_CAPPED_AT_PRICE'] : [],
    computation: money(claim.price, [['odometer_km', claim.km.text], ['usage_coefficient_n', n.text]], fee),
  })
}

function repaired(policy: Policy, claim: Claim, why: string[], assembly: Day | undefined, last: Day): Decision {
  const lent = claim.visitDays >= policy.loaner_from_day
  const reasons = [...why, ...(lent ? ['LOANER_DUE'] : []), assembly === undefined ? 'IN_REPAIR_PERIOD' : ASSEMBLY]
  const remedies = ['repair_free', ...(lent ? ['loaner'] : []), ...(assembly === undefined ? [] : ['replace_assembly'])]
  return decision(policy.terms, reasons, { remedies: remedies.sort(), last_day: assembly ?? last })
}
