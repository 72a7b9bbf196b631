/** What a technician quotes on site: typed, added up, and put into the arguments of `issue_quote`. Pure. */
import { numberOf } from './items'

export const LINE_KINDS = ['part', 'labour', 'travel', 'other'] as const
export const CAUSES = [
  'manufacture', 'assembly', 'material', 'software', 'user_damage', 'liquid', 'accident', 'alteration',
  'force_majeure', 'wear', 'no_fault',
] as const
const WEEK_MS = 7 * 86_400_000

export type Line = { kind: string; text: string; quantity: string; price: string; because: string }
export type QuoteDraft = { plan: string; lines: Line[] }
export const emptyLine = (): Line => ({ kind: 'part', text: '', quantity: '1', price: '', because: '' })
export const emptyQuote = (): QuoteDraft => ({ plan: '', lines: [emptyLine()] })

/** In minor units; null when it is no price. */
export function minorOf(typed: string): number | null {
  const value = numberOf(typed)
  return value === null || value < 0 ? null : Math.round(value * 100)
}
function quantityOf(typed: string): number | null {
  const value = numberOf(typed)
  return value !== null && Number.isInteger(value) && value > 0 ? value : null
}
export const totalOf = (lines: Line[]): number =>
  lines.reduce((sum, line) => sum + (quantityOf(line.quantity) ?? 0) * (minorOf(line.price) ?? 0), 0)

/** Every line says what it is, how many, and its price; nothing is free without a reason. */
export const isComplete = ({ plan, lines }: QuoteDraft): boolean =>
  !!plan.trim() &&
  lines.every((line) => {
    const price = minorOf(line.price)
    return line.text.trim() && quantityOf(line.quantity) !== null && price !== null && (price > 0 || line.because)
  })

export function quoteArgs({ plan, lines }: QuoteDraft, currency: string, now: Date) {
  return {
    plan: plan.trim(),
    currency,
    valid_until: new Date(now.getTime() + WEEK_MS).toISOString(),
    lines: lines.map((line) => ({
      kind: line.kind,
      text: line.text.trim(),
      quantity: quantityOf(line.quantity) ?? 1,
      unit_price_minor: minorOf(line.price) ?? 0,
      free_because: minorOf(line.price) === 0 ? line.because : null,
    })),
  }
}
