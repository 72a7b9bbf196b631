/** What a warranty decision is, and how several become one, as `backend/fieldlock/warranty/decision.py`. */

import { addMonths, inOrder, isoOf, PolicyIncomplete, toDay, type Day, type Line, type Reader } from './warranty-values'

export const PAID_REPAIR = 'paid_repair'

/** `refund_minor`: paid back if the return remedy is picked, else null. `last_day`: of the window that decided. */
export interface Decision {
  policy: string
  reasons: string[]
  remedies: string[]
  last_day: Day | null
  fee_minor: number
  refund_minor: number | null
  flags: string[]
  computation: Line[]
  burden?: string
  choice?: string
  return_freight?: string
}

export interface Terms {
  id: string
  zone: string
  from: Day | null
  to: Day | null
  countStartDay: boolean
  roll: boolean
}

/** Null when the policy was not in force on the day that selects its version. */
export type Rule = (facts: unknown) => Decision | null

export function decision(terms: Terms, reasons: Iterable<string>, more: Partial<Decision> = {}): Decision {
  const nothing = { remedies: [], last_day: null, fee_minor: 0, refund_minor: null, flags: [], computation: [] }
  return { policy: terms.id, reasons: inOrder(reasons), ...nothing, ...more }
}

export const paid = (terms: Terms, reasons: Iterable<string>, last_day: Day | null = null): Decision =>
  decision(terms, reasons, { remedies: [PAID_REPAIR], last_day })

/** Price, what led to the fee, the fee and what is paid back. */
export const money = (price: number, lines: Line[], fee: number): Line[] => [
  ['price_minor', price],
  ...lines,
  ['fee_minor', fee],
  ['refund_minor', price - fee],
]

export const isEligible = ({ remedies }: Decision): boolean => remedies.some((remedy) => remedy !== PAID_REPAIR)

/** Throws at once for the zone: without it no other field can be read. */
export function readTerms(policy: Reader): Terms {
  const zone = policy.text('tz')
  try {
    toDay('2000-01-01T00:00Z', zone || '?')
  } catch {
    throw new PolicyIncomplete(['tz'])
  }
  return {
    id: policy.text('id'),
    zone,
    from: policy.optionalDay('effective_from', zone),
    to: policy.optionalDay('effective_to', zone),
    countStartDay: policy.flag('count_start_day', false),
    roll: policy.flag('roll_last_day_over_holidays', false),
  }
}

export const inForce = ({ from, to }: Terms, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to)
export const monthsFrom = (terms: Terms, start: Day, months: number): Day =>
  addMonths(start, months) - Number(terms.countStartDay)
export const daysFrom = (terms: Terms, start: Day, days: number): Day => start + days - Number(terms.countStartDay)

/** Remedies of all that say yes; the rest from the one that gives the buyer most, then by id. */
export function merge(decisions: Decision[]): Decision {
  const rank = (one: Decision) =>
    [Number(isEligible(one)), one.refund_minor ?? -1, one.remedies.length, one.last_day ?? -Infinity] as const
  const more = (one: Decision, other: Decision) => {
    const [mine, theirs] = [rank(one), rank(other)]
    const at = mine.findIndex((value, place) => value !== theirs[place])
    return at >= 0 && mine[at]! > theirs[at]!
  }
  const byId = [...decisions].sort((one, other) => (one.policy < other.policy ? -1 : Number(one.policy > other.policy)))
  const best = byId.reduce((found, each) => (more(each, found) ? each : found))
  if (!isEligible(best)) return best
  return { ...best, remedies: inOrder(decisions.filter(isEligible).flatMap(({ remedies }) => remedies)) }
}

/** As the server writes it. */
export function wire({ flags, computation, last_day, ...rest }: Decision) {
  return {
    ...rest,
    eligible: isEligible({ flags, computation, last_day, ...rest }),
    last_day: last_day === null ? null : isoOf(last_day),
    computation: computation.map(([label_code, value]) => ({ label_code, value })),
    ...(flags.length ? { flags } : {}),
  }
}
