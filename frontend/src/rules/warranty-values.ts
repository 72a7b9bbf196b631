/**
 * Days, exact numbers and typed reading for the warranty rules, as `backend/fieldlock/warranty/{calendar,reading}.py`.
 *
 * | value | held as |
 * |---|---|
 * | a day | whole days from 1970-01-01, in the zone of the policy; the zone of the phone never matters |
 * | a rate, a mileage | a whole number and how many of its digits are decimals; no binary fraction |
 * | money | whole minor units |
 * | `null` | the same as absent |
 */

import { has, momentOf, row, type Row } from './gate-values'

export type Day = number
export type Line = [label: string, value: number | string]
export interface Wrong {
  field: string
  reason: string
}

/** The facts cannot be evaluated: each field with its reason. */
export class FactsInvalid extends Error {
  constructor(readonly fields: Wrong[]) {
    super(fields.map(({ field, reason }) => `${field}: ${reason}`).join(', '))
  }
}

/** The policy lacks parameters that this decision needs. */
export class PolicyIncomplete extends Error {
  constructor(readonly names: string[]) {
    super(names.join(', '))
  }
}

export const refuse = (field: string, reason: string) => new FactsInvalid([{ field, reason }])
export const inOrder = (codes: Iterable<string>): string[] => [...new Set(codes)].sort()

// --- days -----------------------------------------------------------------------------------------------------------

const DAY_MS = 86_400_000
/** Stands for a day that is not known until the claim is refused for it. */
const NO_DAY: Day = 2_932_896
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/
const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d:\d\d)$/
const [FIRST_YEAR, LAST_YEAR] = ['1900', '2199']

export const isoOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

function dayOf(iso: string): Day | null {
  const [, year, month, day] = DATE.exec(iso) ?? []
  if (!year || year < FIRST_YEAR || year > LAST_YEAR) return null
  const found = Date.UTC(+year, +month! - 1, +day!) / DAY_MS
  return isoOf(found) === iso ? found : null
}

/** The calendar day of an ISO date, or of an instant with its offset as seen in `zone`; null for anything else. */
export function toDay(value: unknown, zone: string): Day | null {
  if (typeof value !== 'string') return null
  if (value.length === 10) return dayOf(value)
  const [, date, minute, second = ':00', offset] = INSTANT.exec(value) ?? []
  if (!date || dayOf(date) === null) return null
  const at = Date.parse(`${date}T${minute}${second}${offset}`)
  return Number.isNaN(at) ? null : dayOf(momentOf(null, zone).local(at).day)
}

/** The day with the same number `months` later, or the last day of that month (Civil Code 202). */
export function addMonths(start: Day, months: number): Day {
  const from = new Date(start * DAY_MS)
  const first = from.getUTCMonth() + months
  const last = new Date(Date.UTC(from.getUTCFullYear(), first + 1, 0)).getUTCDate()
  return Date.UTC(from.getUTCFullYear(), first, Math.min(from.getUTCDate(), last)) / DAY_MS
}

/** Days covered by [in, out) intervals; a day that two visits share counts once. */
export function daysBetween(intervals: [Day, Day][]): number {
  let [total, reached] = [0, -Infinity]
  for (const [begin, end] of [...intervals].sort(([a, b], [c, d]) => a - c || b - d)) {
    if (end > reached) [total, reached] = [total + end - Math.max(begin, reached), end]
  }
  return total
}

// --- exact numbers --------------------------------------------------------------------------------------------------

const LARGEST = 10 ** 13
/** More is a typing error, and would leave the calendar. */
export const MOST_MONTHS = 1200
const NUMBER = /^\+?(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,2}))?$/i

/** `digits` / 10^`decimals`; `text` as it was given. */
export interface Exact {
  digits: bigint
  decimals: number
  text: string
}

export function exact(value: unknown): Exact | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const text = String(value).trim()
  const [, whole = '', part = '', power = '0'] = NUMBER.exec(text) ?? []
  if (text.length > 20 || !(whole + part)) return null
  const decimals = part.length - Number(power)
  const number = { digits: BigInt(whole + part), decimals: Math.max(0, decimals), text }
  if (decimals < 0) number.digits *= 10n ** BigInt(-decimals)
  return compare(number, LARGEST) > 0 ? null : number
}

/** Below zero, zero or above it, as `number` is below, at or above `whole`. */
export function compare(number: Exact, whole: number): number {
  const other = BigInt(whole) * 10n ** BigInt(number.decimals)
  return number.digits < other ? -1 : Number(number.digits > other)
}

/** The product, half up to the minor unit and no more than `price`; and whether it was cut to that. */
export function feeOf(price: number, rates: Exact[], times: number): { fee: number; capped: boolean } {
  let [digits, unit] = [BigInt(price) * BigInt(times), 1n]
  for (const rate of rates) [digits, unit] = [digits * rate.digits, unit * 10n ** BigInt(rate.decimals)]
  if (digits > BigInt(price) * unit) return { fee: price, capped: true }
  return { fee: Number((2n * digits + unit) / (2n * unit)), capped: false }
}

// --- reading --------------------------------------------------------------------------------------------------------

/** Typed look at one mapping. A wrong value is noted and a harmless stand-in given until `check…` refuses. */
export class Reader {
  readonly values: Row

  constructor(
    values: unknown,
    private readonly prefix = '',
    readonly problems: Wrong[] = [],
  ) {
    this.values = row(values)
    if (this.values !== values) this.problems.push({ field: prefix.slice(0, -1) || 'facts', reason: 'invalid' })
  }

  get(name: string): unknown {
    return has(this.values, name) ? (this.values[name] ?? null) : null
  }

  note(name: string, reason: string): void {
    this.problems.push({ field: this.prefix + name, reason })
  }

  checkFacts(): void {
    if (this.problems.length) throw new FactsInvalid(this.problems)
  }

  checkPolicy(): void {
    if (this.problems.length) throw new PolicyIncomplete(this.problems.map(({ field }) => field))
  }

  flag(name: string, absent?: boolean): boolean {
    const value = this.get(name) ?? absent ?? null
    return typeof value === 'boolean' ? value : this.wrong(name, value, false)
  }

  /** A whole number from 0; money in minor units, days, months, counts. */
  whole(name: string, absent?: number, most = LARGEST): number {
    const value = this.get(name) ?? absent ?? null
    const fits = Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
    return fits ? (value as number) : this.wrong(name, value, 0)
  }

  optionalWhole(name: string): number | null {
    return this.get(name) === null ? null : this.whole(name)
  }

  number(name: string): Exact {
    return exact(this.get(name)) ?? this.wrong(name, this.get(name), { digits: 0n, decimals: 0, text: '0' })
  }

  optionalNumber(name: string): Exact | null {
    return this.get(name) === null ? null : this.number(name)
  }

  text(name: string, absent?: string): string {
    const value = this.get(name) ?? absent ?? null
    return typeof value === 'string' && value ? value : this.wrong(name, value, '')
  }

  oneOf(name: string, allowed: readonly string[], absent?: string): string {
    const value = this.text(name, absent)
    if (value && !allowed.includes(value)) this.note(name, 'unknown_value')
    return value
  }

  optionalDay(name: string, zone: string): Day | null {
    const value = this.get(name)
    if (value === null) return null
    const day = toDay(value, zone)
    if (day === null) this.note(name, 'not_a_date')
    return day
  }

  day(name: string, zone: string): Day {
    if (this.get(name) === null) this.note(name, 'missing')
    return this.optionalDay(name, zone) ?? NO_DAY
  }

  part(name: string): Reader {
    if (this.get(name) === null) this.note(name, 'missing')
    return new Reader(this.get(name) ?? {}, `${this.prefix}${name}.`, this.problems)
  }

  optionalPart(name: string): Reader {
    return this.get(name) === null ? new Reader({}) : this.part(name)
  }

  /** The list under `name` as index to item; absent counts as empty. */
  listed(name: string): Reader {
    const value = this.get(name)
    const isList = Array.isArray(value)
    if (value !== null && !isList) this.note(name, 'invalid')
    return new Reader(Object.fromEntries(Object.entries(isList ? value : [])), `${this.prefix}${name}.`, this.problems)
  }

  /** Each key of this mapping with what `read` makes of it. */
  all<T>(read: (name: string) => T): T[] {
    return Object.keys(this.values).map(read)
  }

  map<T>(read: (name: string) => T): Record<string, T> {
    return Object.fromEntries(this.all((name) => [name, read(name)]))
  }

  private wrong<T>(name: string, value: unknown, standIn: T): T {
    this.note(name, value === null ? 'missing' : 'invalid')
    return standIn
  }
}
