import { locale } from './index'

/** Numeric and 24-hour in both languages: a work record must not be read as AM for PM. */
const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

function format(value: string | null | undefined, options: Intl.DateTimeFormatOptions): string {
  if (!value) return '–'
  const key = locale.value + JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale.value === 'en' ? 'en-GB' : 'zh-CN', options)
  formats.set(key, made)
  return made.format(new Date(value))
}

/** Instants are shown in the reader's own zone. */
export const dateTime = (value: string | null | undefined) => format(value, { ...DAY, ...CLOCK })
export const exactTime = (value: string | null | undefined) => format(value, { ...DAY, ...CLOCK, second: '2-digit' })
export const clockTime = (value: string | null | undefined) => format(value, CLOCK)
/** The day of an instant, in the reader's zone. */
export const dayOf = (value: string | null | undefined) => format(value, DAY)
/** "27/11, Fri", for a moment of the days around today. */
export const weekday = (value: string) => format(value, { month: 'numeric', day: 'numeric', weekday: 'short' })
/** A plain date ("2026-03-01") has no zone: shown as that very day everywhere. */
export const day = (value: string | null | undefined) => format(value, { ...DAY, timeZone: 'UTC' })

export const money = (minor: number, currency: string) => {
  const number = new Intl.NumberFormat(locale.value, { style: 'currency', currency })
  return number.format(minor / 10 ** (number.resolvedOptions().maximumFractionDigits ?? 2))
}
