/** Chinese three-guarantee goods, as `backend/fieldlock/warranty/cn_goods.py`, where the table stands in prose. */

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
import { has, type Row } from './gate-values'
import { daysBetween, feeOf, PolicyIncomplete, Reader, refuse, type Day, type Line } from './warranty-values'

const LOST_PAPERS = /^(?:deny|provable_repair_and_exchange_only|factory_plus_(\d{1,4})_repair_only)$/
const DAMAGE: Record<string, string> = { force_majeure: 'FORCE_MAJEURE', unauthorised_opening: 'UNAUTHORISED_REPAIR' }

type Figures = ReturnType<typeof figuresOf>
type Policy = ReturnType<typeof readPolicy>
type Claim = ReturnType<typeof readClaim>
type Repair = Claim['repairs'][number]
interface Clock {
  start: Day
  invoice: Day
  reasons: string[]
  proven: boolean
  returnable: boolean
}

function figuresOf(policy: Reader) {
  const months = policy.optionalPart('parts_months')
  return { parts: months.map((name) => months.whole(name)), rate: policy.optionalNumber('daily_rate') }
}

function readPolicy(policy: Reader) {
  const terms = readTerms(policy)
  const papers = policy.text('lost_papers')
  const lost = LOST_PAPERS.exec(papers)
  if (!lost) policy.note('lost_papers', 'invalid')
  const categories = policy.optionalPart('by_category')
  const repairs = policy.whole('repairs_for_exchange')
  const parsed = {
    terms,
    fromInstallation: policy.oneOf('start', ['invoice', 'install_or_invoice']) === 'install_or_invoice',
    restarts: policy.flag('restart_after_exchange', false),
    windows: [
      [policy.whole('w7'), 'IN_7_DAY_WINDOW'],
      [policy.whole('w15'), 'IN_15_DAY_WINDOW'],
    ] as const,
    months: policy.whole('whole_months'),
    figures: figuresOf(policy),
    byCategory: categories.map((name) => figuresOf(categories.part(name))),
    partRemedy: policy.text('part_remedy', 'part_repair_or_replace_free'),
    swaps: policy.whole('part_swaps_for_refund', repairs),
    repairs,
    sameFault: policy.oneOf('repair_scope', ['any_listed_fault', 'any_fault', 'same_fault']) === 'same_fault',
    updatesCount: policy.flag('software_update_counts', true),
    giftsExcluded: policy.flag('gifts_excluded', false),
    waits: { manufacturer_parts: policy.whole('parts_wait_over'), repairer: policy.whole('repairer_over') } as Row,
    loanerAfter: policy.optionalWhole('loaner_after_days'),
    proofAccepted: papers !== 'deny',
    factoryDays: lost?.[1] ? Number(lost[1]) : null,
  }
  policy.checkPolicy()
  return parsed
}

function readClaim({ terms: { zone } }: Policy, facts: unknown) {
  const raw = new Reader(facts)
  const papers = raw.part('papers')
  const [invoice, card] = [papers.flag('invoice'), papers.flag('card')]
  const proofs = ['invoice_copy', 'other_proof', 'system_record'].map((name) => papers.flag(name, false))
  const [repairs, idle] = [raw.listed('repairs'), raw.listed('non_working_days')]
  const open = raw.get('open_repair') === null ? null : raw.part('open_repair')
  const claim = {
    raw,
    on: raw.day('claim_at', zone),
    sold: raw.optionalDay('sold_at', zone),
    installed: raw.optionalDay('installed_at', zone),
    exchanged: raw.optionalDay('exchanged_on', zone),
    price: raw.whole('price_minor'),
    component: raw.text('component', 'whole'),
    fault: raw.oneOf('fault', ['listed', 'none']),
    damage: raw.text('damage', 'none'),
    gift: raw.flag('is_gift', false),
    serialMatches: papers.flag('serial_matches', true),
    altered: papers.flag('altered', false),
    complete: invoice && card,
    provable: invoice || card || proofs.includes(true),
    factory: papers.optionalDay('factory_date', zone),
    repairs: repairs.all((index) => {
      const item = repairs.part(index)
      const days = { in: item.day('in', zone), out: item.day('out', zone) }
      return { ...days, fault: item.text('fault', '?'), kind: item.text('kind', 'repair') }
    }),
    open: open && { since: open.day('in', zone), cause: open.text('cause', 'normal') },
    idle: idle.all((index) => idle.day(index, zone)),
  }
  raw.checkFacts()
  checkOrder(claim)
  return claim
}

/** Dates that contradict each other are refused: any decision on them would be chance. */
function checkOrder({ raw, on, sold, exchanged, repairs, open }: Claim): void {
  if (sold !== null && sold > on) raw.note('sold_at', 'after_claim')
  if (exchanged !== null && exchanged > on) raw.note('exchanged_on', 'after_claim')
  if (exchanged !== null && sold !== null && exchanged < sold) raw.note('exchanged_on', 'before_sale')
  repairs.forEach((repair, index) => {
    if (repair.out < repair.in) raw.note(`repairs.${index}.out`, 'before_in')
    if (repair.out > on) raw.note(`repairs.${index}.out`, 'after_claim')
  })
  if (open && open.since > on) raw.note('open_repair.in', 'after_claim')
  raw.checkFacts()
}

export function goods(mapping: Reader): Rule {
  const policy = readPolicy(mapping)
  return (facts) => {
    const claim = readClaim(policy, facts)
    const first = firstDay(policy, claim)
    if (first !== null && !inForce(policy.terms, first)) return null
    const excluded = excludedBy(policy, claim)
    if (excluded) return excluded
    const clock = clockOf(policy, claim)
    if (!clock) return paid(policy.terms, ['NO_EVIDENCE'])
    const figures = categoryOf(policy, claim)
    const months = has(figures.parts, claim.component) ? figures.parts[claim.component]! : null
    return months === null ? wholeUnit(policy, claim, clock, figures) : part(policy, claim, clock, months)
  }
}

function firstDay(policy: Policy, { sold, factory, installed }: Claim): Day | null {
  if (sold === null && factory !== null && policy.factoryDays !== null) return factory + policy.factoryDays
  return policy.fromInstallation && installed !== null ? installed : sold
}

function excludedBy({ terms, giftsExcluded }: Policy, claim: Claim): Decision | null {
  if (giftsExcluded && claim.gift) return decision(terms, ['GIFT_EXCLUDED'], { flags: ['LEGAL_REVIEW_GIFT'] })
  if (!claim.serialMatches) return paid(terms, ['SERIAL_MISMATCH'])
  if (claim.altered) return paid(terms, ['CARD_ALTERED'])
  if (claim.damage !== 'none') return paid(terms, [has(DAMAGE, claim.damage) ? DAMAGE[claim.damage]! : 'HUMAN_DAMAGE'])
  return claim.fault === 'none' ? decision(terms, ['NOT_LISTED_FAULT']) : null
}

/** Null when nothing proves the date of sale. */
function clockOf(policy: Policy, claim: Claim): Clock | null {
  if (!claim.complete && !(policy.proofAccepted && claim.provable)) {
    if (policy.factoryDays === null || claim.factory === null) return null
    const start = claim.factory + policy.factoryDays
    const reasons = [`START_FROM_FACTORY_DATE_PLUS_${policy.factoryDays}`]
    return { start, invoice: start, reasons, proven: false, returnable: false }
  }
  if (claim.sold === null) throw refuse('sold_at', 'missing')
  let [start, reasons] = [claim.sold, [] as string[]]
  if (claim.exchanged !== null && policy.restarts) {
    ;[start, reasons] = [claim.exchanged, ['PERIOD_RESTARTED_BY_EXCHANGE']]
  } else if (claim.installed !== null && policy.fromInstallation) {
    ;[start, reasons] = [claim.installed, ['START_FROM_INSTALL']]
  }
  if (!claim.complete) reasons.push('EVIDENCE_ALTERNATIVE')
  return { start, invoice: claim.sold, reasons, proven: true, returnable: claim.complete }
}

function categoryOf({ byCategory, figures }: Policy, { raw }: Claim): Figures {
  if (Object.keys(byCategory).length === 0) return figures
  const name = raw.text('category')
  raw.checkFacts()
  if (!has(byCategory, name)) throw new PolicyIncomplete([`by_category.${name}`])
  return byCategory[name]!
}

function part(policy: Policy, claim: Claim, clock: Clock, months: number): Decision {
  const { last_day, extended } = period(policy, claim, clock, months)
  if (claim.on > last_day) return paid(policy.terms, ['PART_PERIOD_EXPIRED'], last_day)
  const swaps = claim.raw.whole('part_replacements', 0)
  claim.raw.checkFacts()
  if (policy.partRemedy === 'part_replace_free' && swaps >= policy.swaps && clock.returnable) {
    // A part bought alone is refunded at its invoice price, one from the box at what it sells for today.
    const alone = claim.raw.text('part_sold') === 'separately'
    const refund_minor = claim.raw.whole(alone ? 'part_invoice_price_minor' : 'part_current_price_minor')
    claim.raw.checkFacts()
    const computation: Line[] = [['part_price_minor', refund_minor], ['refund_minor', refund_minor]]
    const given = { remedies: ['refund_part'], last_day, refund_minor, computation }
    return decision(policy.terms, ['PART_REPLACED_TWICE'], given)
  }
  const reasons = [...clock.reasons, ...extended, 'IN_PART_PERIOD']
  return decision(policy.terms, reasons, { remedies: [policy.partRemedy], last_day })
}

function wholeUnit(policy: Policy, claim: Claim, clock: Clock, figures: Figures): Decision {
  const { last_day, extended } = period(policy, claim, clock, policy.months)
  const reasons = [...clock.reasons, ...extended]
  if (claim.on > last_day) return paid(policy.terms, ['PERIOD_EXPIRED'], last_day)
  if (!clock.proven) return decision(policy.terms, reasons, { remedies: ['repair_free'], last_day })
  for (const [days, reason] of policy.windows) {
    const end = daysFrom(policy.terms, clock.start, days)
    let rolled = end
    while (policy.terms.roll && claim.idle.includes(rolled)) rolled++
    if (claim.on > rolled) continue
    const why = [...clock.reasons, reason, ...(rolled === end ? [] : ['LAST_DAY_ROLLED'])]
    return exchange(policy, claim, clock, figures, why, rolled, reason === 'IN_7_DAY_WINDOW')
  }
  const grounds = exchangeGrounds(policy, claim, clock)
  if (grounds.length) return exchange(policy, claim, clock, figures, [...reasons, ...grounds], last_day, false)
  const lent = policy.loanerAfter !== null && waited(claim) > policy.loanerAfter
  const remedies = lent ? ['loaner', 'repair_free'] : ['repair_free']
  const why = [...reasons, 'IN_WHOLE_PERIOD', ...(lent ? ['LOANER_DUE'] : [])]
  return decision(policy.terms, why, { remedies, last_day })
}

function exchangeGrounds(policy: Policy, claim: Claim, clock: Clock): string[] {
  const counted = policy.updatesCount ? ['repair', 'software_update'] : ['repair']
  const faults = ofUnit(claim, clock).flatMap(({ kind, fault }) => (counted.includes(kind) ? [fault] : []))
  const most = policy.sameFault ? mostOften(faults) : faults.length
  const late = (cause: string) => claim.open?.cause === cause && waited(claim) > (policy.waits[cause] as number)
  return [
    ...(most >= policy.repairs ? ['REPAIRED_TWICE'] : []),
    ...(late('manufacturer_parts') ? ['WAIT_PARTS_OVER_LIMIT'] : []),
    ...(late('repairer') ? ['REPAIRER_DELAY_OVER_LIMIT'] : []),
  ]
}

export const mostOften = (faults: string[]): number =>
  Math.max(0, ...faults.map((fault) => faults.filter((other) => other === fault).length))

/** Exchange is due. `free`: a return costs nothing even when the same model is in stock. */
function exchange(
  policy: Policy, claim: Claim, clock: Clock, figures: Figures, why: string[], last_day: Day, free: boolean,
): Decision {
  const inStock = claim.raw.flag('stock_same_model')
  claim.raw.checkFacts()
  const reasons = inStock ? why : [...why, 'NO_SAME_MODEL']
  const remedies = ['repair_free', inStock ? 'replace_same_model' : 'replace_equivalent']
  if (!clock.returnable) return decision(policy.terms, reasons, { remedies: remedies.sort(), last_day })
  const charged = inStock && !free
  const { fee, capped, lines } = charged
    ? depreciation(claim, clock, figures)
    : { fee: 0, capped: false, lines: [] as Line[] }
  return decision(policy.terms, reasons, {
    remedies: [...remedies, charged ? 'refund_less_depreciation' : 'refund_full'].sort(),
    last_day,
    fee_minor: fee,
    refund_minor: claim.price - fee,
    flags: capped ? ['FEE_CAPPED_AT_PRICE'] : [],
    computation: money(claim.price, lines, fee),
  })
}

function depreciation(claim: Claim, clock: Clock, { rate }: Figures) {
  if (rate === null) throw new PolicyIncomplete(['daily_rate'])
  const since = claim.on - clock.invoice
  const away = daysBetween(intervals(claim, claim.repairs, clock.invoice))
  const lines: Line[] = [
    ['daily_rate', rate.text],
    ['days_since_invoice', since],
    ['repair_and_waiting_days', away],
    ['days_charged', since - away],
  ]
  return { ...feeOf(claim.price, [rate], since - away), lines }
}

/** Last day of a period of months, lengthened by the days that the unit was away. */
function period({ terms }: Policy, claim: Claim, clock: Clock, months: number) {
  const away = daysBetween(intervals(claim, ofUnit(claim, clock), -Infinity))
  const extended = away ? ['PERIOD_EXTENDED_BY_REPAIR'] : []
  return { last_day: monthsFrom(terms, clock.start, months) + away, extended }
}

/** Repairs before an exchange belong to the unit that was given back. */
const ofUnit = ({ repairs }: Claim, { start, reasons }: Clock): Repair[] =>
  reasons.includes('PERIOD_RESTARTED_BY_EXCHANGE') ? repairs.filter((repair) => repair.in >= start) : repairs

function intervals({ open, on }: Claim, repairs: Repair[], since: Day): [Day, Day][] {
  const finished = repairs.map((repair): [Day, Day] => [Math.max(repair.in, since), repair.out])
  return open ? [...finished, [Math.max(open.since, since), on]] : finished
}

const waited = ({ open, on }: Claim): number => (open ? on - open.since : 0)
