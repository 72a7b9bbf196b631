/** Distance sales, and consumer law abroad, as `backend/fieldlock/warranty/{cn_online,abroad}.py`. */

import { daysFrom, decision, inForce, money, monthsFrom, paid, readTerms } from './warranty-decision'
import type { Rule, Terms } from './warranty-decision'
import { MOST_MONTHS, Reader, type Day } from './warranty-values'

function read<T>(policy: Reader, figures: (terms: Terms) => T): T {
  const parsed = figures(readTerms(policy))
  policy.checkPolicy()
  return parsed
}

// --- Chinese distance sales -----------------------------------------------------------------------------------------

export function online(policy: Reader): Rule {
  const { terms, days, never, ifConfirmed } = read(policy, (terms) => {
    const [never, ifConfirmed] = [policy.listed('never'), policy.listed('if_confirmed')]
    const texts = (of: Reader) => of.all((index) => of.text(index))
    return { terms, days: policy.whole('days'), never: texts(never), ifConfirmed: texts(ifConfirmed) }
  })
  return (facts) => {
    const raw = new Reader(facts)
    const channel = raw.oneOf('channel', ['online', 'tv', 'telephone', 'mail', 'shop'], 'online')
    if (channel === 'shop') return decision(terms, ['NOT_DISTANCE_SALE'])
    const kept = !raw.flag('gift_returned', true)
    const gift = raw.whole('gift_marked_price_minor', 0)
    const [signed, on] = [raw.day('signed_at', terms.zone), raw.day('claim_at', terms.zone)]
    const price = raw.whole('price_minor')
    const group = raw.oneOf('group', ['normal', ...never, ...ifConfirmed], 'normal')
    const [confirmed, intact] = [raw.flag('confirmed_exclusion', false), raw.flag('intact', true)]
    if (!raw.problems.length && on < signed) raw.note('claim_at', 'before_signing')
    raw.checkFacts()
    if (!inForce(terms, signed)) return null
    const last_day = daysFrom(terms, signed, days)
    const asks = ifConfirmed.includes(group)
    const refusals: [string, boolean][] = [
      ['GROUP_NEVER_RETURNABLE', never.includes(group)],
      ['GROUP_EXCLUDED_CONFIRMED', asks && confirmed],
      ['AFTER_7_DAYS', on > last_day],
      ['NOT_INTACT', !intact],
    ]
    const refused = refusals.find(([, applies]) => applies)
    if (refused) return decision(terms, [refused[0]], { last_day })
    const fee = Math.min(kept ? gift : 0, price)
    const reasons = ['NO_REASON_WINDOW', ...(asks ? ['NO_CONFIRMATION_STEP'] : [])]
    if (fee) reasons.push('GIFT_NOT_RETURNED')
    const computation = money(price, [['gift_price_minor', fee]], fee)
    const paidBack = { remedies: ['return_no_reason'], fee_minor: fee, refund_minor: price - fee }
    return decision(terms, reasons, { ...paidBack, last_day, return_freight: 'buyer', computation })
  }
}

// --- abroad ---------------------------------------------------------------------------------------------------------

export function eu(policy: Reader): Rule {
  const { terms, liability, presumption, extension } = read(policy, (terms) => ({
    terms,
    liability: policy.whole('liability_months'),
    presumption: policy.whole('presumption_months'),
    extension: policy.whole('repair_extension_months', 0),
  }))
  return (facts) => {
    const raw = new Reader(facts)
    const [contract, delivered] = [raw.day('contract_date', terms.zone), raw.day('delivered_at', terms.zone)]
    const apparent = raw.day('defect_apparent_on', terms.zone)
    const price = raw.whole('price_minor')
    const repaired = raw.whole('repairs_done', 0) > 0
    const [minor, failed] = [raw.flag('minor', false), raw.flag('repair_failed', false)]
    const storeMonths = raw.whole('store_warranty_months', 0, MOST_MONTHS)
    raw.checkFacts()
    if (!inForce(terms, contract)) return null
    const extended = repaired && extension > 0
    const last_day = monthsFrom(terms, delivered, liability + (extended ? extension : 0))
    if (apparent > last_day) {
      const store = monthsFrom(terms, delivered, storeMonths)
      if (apparent > store) return decision(terms, ['LIABILITY_OVER'], { last_day })
      return decision(terms, ['IN_STORE_WARRANTY'], { remedies: ['repair_free'], last_day: store })
    }
    const reasons = ['IN_LIABILITY', ...(extended ? ['EXTENDED_AFTER_REPAIR'] : []), ...(failed ? ['SECOND_TIER'] : [])]
    const ends = failed && !minor
    const second = ends ? ['terminate_refund'] : []
    const remedies = [...(failed ? ['price_reduction'] : []), 'repair_free', 'replace', ...second]
    return decision(terms, reasons, {
      remedies,
      last_day,
      refund_minor: ends ? price : null,
      burden: apparent <= monthsFrom(terms, delivered, presumption) ? 'seller' : 'consumer',
    })
  }
}

export function uk(policy: Reader): Rule {
  const { terms, reject, presume, afterReturn } = read(policy, (terms) => ({
    terms,
    reject: policy.whole('reject_days'),
    presume: policy.whole('presume_months'),
    // CRA 2015 s.22(7): a policy that leaves the figure out means the statutory one.
    afterReturn: policy.whole('days_after_return', 7),
  }))
  return (facts) => {
    const raw = new Reader(facts)
    const [delivered, on] = [raw.day('delivered_at', terms.zone), raw.day('claim_at', terms.zone)]
    const [price, deduction] = [raw.whole('price_minor'), raw.whole('use_deduction_minor', 0)]
    const [vehicle, failed] = [raw.flag('motor_vehicle', false), raw.flag('repair_failed', false)]
    const waiting = waitingOf(raw, terms, on)
    if (on < delivered) raw.note('claim_at', 'before_delivery')
    raw.checkFacts()
    if (!inForce(terms, delivered)) return null
    let last_day = daysFrom(terms, delivered, reject)
    if (waiting && waiting[0] <= last_day) {
      const [since, until] = waiting
      last_day = Math.max(last_day + until - since, until + afterReturn)
    }
    if (on <= last_day) {
      const remedies = ['reject_refund_full', 'repair_free', 'replace']
      return decision(terms, ['SHORT_TERM_REJECT'], { remedies, last_day, refund_minor: price })
    }
    if (!failed) return decision(terms, ['AFTER_SHORT_TERM'], { remedies: ['repair_free', 'replace'], last_day })
    const deductible = vehicle || on > monthsFrom(terms, delivered, presume)
    const fee = deductible ? Math.min(deduction, price) : 0
    return decision(terms, ['FINAL_REJECT'], {
      remedies: ['final_reject_refund', 'price_reduction'],
      last_day,
      fee_minor: fee,
      refund_minor: price - fee,
      computation: money(price, [['use_deduction_minor', fee]], fee),
    })
  }
}

/** The day repair was asked for and the day the goods came back (null: not yet), under any names. */
function waitingOf(raw: Reader, terms: Terms, on: Day): [Day, Day] | null {
  if (raw.get('waiting') === null) return null
  const waiting = raw.part('waiting')
  const ends = waiting.all((name) => waiting.optionalDay(name, terms.zone) ?? on).sort((a, b) => a - b)
  if (ends.length === 2) return [ends[0]!, ends[1]!]
  raw.note('waiting', 'needs_two_days')
  return null
}

export function us(policy: Reader): Rule {
  const { terms, months } = read(policy, (terms) => ({ terms, months: policy.whole('months') }))
  return (facts) => {
    const raw = new Reader(facts)
    const [sold, on] = [raw.day('sold_at', terms.zone), raw.day('claim_at', terms.zone)]
    const [foreign, caused] = [raw.flag('third_party_part', false), raw.flag('third_party_caused', false)]
    if (on < sold) raw.note('claim_at', 'before_sale')
    raw.checkFacts()
    if (!inForce(terms, sold)) return null
    const last_day = monthsFrom(terms, sold, months)
    if (on > last_day) return paid(terms, ['PERIOD_EXPIRED'], last_day)
    // Its mere use is no ground: 15 USC 2302(c).
    if (foreign && caused) return paid(terms, ['DAMAGE_BY_THIRD_PARTY_PART'], last_day)
    return decision(terms, ['IN_WRITTEN_WARRANTY'], { remedies: ['repair_free'], last_day })
  }
}

/** The guarantees have no fixed length and no clock, so no version is chosen. */
export function au(policy: Reader): Rule {
  const terms = read(policy, (found) => found)
  return (facts) => {
    const raw = new Reader(facts)
    const failure = raw.oneOf('failure', ['major', 'minor', 'none'])
    const changed = raw.flag('changed_mind', false)
    const price = raw.whole('price_minor')
    raw.checkFacts()
    if (failure === 'none') return decision(terms, [changed ? 'CHANGE_OF_MIND' : 'NO_FAILURE'])
    const major = failure === 'major'
    return decision(terms, [major ? 'MAJOR_FAILURE' : 'MINOR_FAILURE'], {
      remedies: major ? ['refund_full', 'replace'] : ['refund_full', 'repair_free', 'replace'],
      refund_minor: price,
      choice: major ? 'consumer' : 'supplier',
    })
  }
}
