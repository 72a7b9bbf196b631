/** Values that may be missing or malformed: unreadable is `null`, and the checks turn that into their blocker. */

export interface Hazard {
  ppe: string[]
  ppe_attendant: string[]
  certs_all: string[]
  attendant_certs_all: string[]
  tools: string[]
  controls: string[]
  loto: string | null
  permit: string | string[] | null
  gas: string | null
  min_crew: number
  attendant: boolean
  max_wind: number | null
  no_thunder: boolean
}

export interface PermitSpec {
  level: number
  max_hours: number | null
  default_max_hours?: number
  approver_role: string
  linked?: string
}

export interface Procedure {
  apply: { code: string }[]
  wait_min_default?: number
  dead_below_v_dc?: number
}

export interface GasLimits {
  o2_pct: { min: number; max: number }
  flammable_vol_pct: { rule: { lel_vol_pct_from: number; max_vol_pct: number }[] }
  natural_gas_leak_area: { max_pct_of_lel: number }
  toxic_mg_m3: Record<string, unknown>
  test_valid_min_before_start: number
  retest_after_break_min: Record<string, number>
  points: string[]
}

/** The parts of `safety_catalogue.json` that the gate reads. */
export interface SafetyCatalogue {
  hazards: Record<string, Hazard>
  ppe: Record<string, { periodic_test_months: number | null }>
  tools: Record<string, { check_months: number | null }>
  certificates: Record<string, { valid_years: number | null; review_every_years: number | null }>
  permits: Record<string, PermitSpec>
  loto: Record<string, Procedure>
  limits: { validity: { risk_assessment_max_age_min: number }; gas: GasLimits }
}

export type Row = Record<string, unknown>
export type Finding = [code: string, subject: string]
export interface Moment {
  now: number | null
  today: string | null
  local: (at: number) => { day: string; hour: number }
}

export const MINUTE = 60_000
const DAY = /^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$/
const CLOCK = '(?:[01][0-9]|2[0-3]):[0-5][0-9]'
const SECONDS = '(?::[0-5][0-9](?:[.][0-9]{1,6})?)?'
const INSTANT = new RegExp(`^(20[0-9]{2}-[0-9]{2}-[0-9]{2})T${CLOCK}${SECONDS}(?:Z|[+-]${CLOCK})$`)

export const row = (value: unknown): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {}
export const rows = (value: unknown): Row[] => (Array.isArray(value) ? value.map(row) : [])
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
export const number = (value: unknown): number | null =>
  typeof value === 'number' && Math.abs(value) < 1e12 ? value : null
export const has = (of: object, key: string): boolean => Object.hasOwn(of, key)
export const isEmpty = (of: Row): boolean => Object.keys(of).length === 0

/** The day itself when the calendar has it: JavaScript would read 30 February as 2 March. */
function day(value: unknown): string | null {
  if (typeof value !== 'string' || !DAY.test(value)) return null
  const at = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : null
}

export function instant(value: unknown): number | null {
  const date = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined
  return date !== undefined && day(date) !== null ? Date.parse(value as string) : null
}

const formats = new Map<string, Intl.DateTimeFormat>()

export function momentOf(value: unknown, tz: string): Moment {
  let format = formats.get(tz)
  if (!format) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const
    format = new Intl.DateTimeFormat('en-CA', { timeZone: tz, calendar: 'iso8601', numberingSystem: 'latn', ...digits })
    formats.set(tz, format)
  }
  const local = (at: number) => {
    const part = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value]))
    return { day: `${part.year}-${part.month}-${part.day}`, hour: Number(part.hour) }
  }
  const now = instant(value)
  return { now, today: now === null ? null : local(now).day, local }
}

export function past(value: unknown, { now }: Moment): number | null {
  const at = instant(value)
  return at !== null && now !== null && at <= now ? at : null
}

export const ageMin = (at: number | null, { now }: Moment): number =>
  at === null || now === null ? Infinity : (now - at) / MINUTE

export function inDate(item: Row, key: string, periodic: boolean, until: string | null): boolean {
  if (!has(item, key)) return false
  if (item[key] === null) return !periodic
  const due = day(item[key])
  return due !== null && until !== null && until <= due
}

export function faultsOf(missing: string, candidates: Row[], faults: (candidate: Row) => string[]): string[] {
  const found = candidates.map(faults)
  if (found.some((codes) => codes.length === 0)) return []
  return found.length ? found.flat() : [missing]
}

export const coded = (held: unknown, code: string): Row[] => rows(held).filter((item) => item.code === code)
