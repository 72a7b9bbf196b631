/** The gas test that counts and the last break: see `backend/fieldlock/safety/air.py`, whose table this follows. */
import type { Fact, Ticket } from '../offline/wire'
import { momentOf } from './gate-values'

export const INSTRUMENTS = ['GAS_4', 'GAS_EX']
export const POINTS = ['bottom', 'middle', 'top'] as const
const HIGHEST = { o2_pct: 100, flammable: 100, h2s: 10_000, co: 10_000 }
const MOLAR_VOLUME_20C = 24.06
const MOLAR_MASS = { h2s: 34.08, co: 28.01 }

export type Reading = keyof typeof HIGHEST
export type Readings = Record<Reading, number>
export type GasBody = {
  at: string
  gear_id: string
  site_id?: string | null
  gas_lel_vol_pct: number
  flammable_unit: 'vol_pct' | 'lel_pct'
  toxic_unit: 'mg_m3' | 'ppm'
  points: Record<string, Readings>
}
const NAMES = Object.keys(HIGHEST) as Reading[]

/** Whether a figure is one that an instrument can show. */
export const isPossible = (name: Reading, value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && value <= HIGHEST[name]

const bodyOf = (fact: Fact) => fact.body as unknown as GasBody

function counts(job: Ticket, fact: Fact): boolean {
  const { at, gear_id, site_id } = bodyOf(fact)
  const day = momentOf(at, job.time_zone).today ?? '9999'
  const here = (site_id ?? null) === (job.site?.id ?? null)
  const thing = job.gear.find((one) => one.id === gear_id && INSTRUMENTS.includes(one.code))
  return fact.kind === 'gas_test' && fact.round === job.round && here && (thing?.due_on ?? '') >= day
}

const toxic = (gas: 'h2s' | 'co', reading: number, unit: string) =>
  unit === 'ppm' ? (reading * MOLAR_MASS[gas]) / MOLAR_VOLUME_20C : reading

const later = (a: Fact, b: Fact) => {
  const key = (fact: Fact) => [bodyOf(fact).at, fact.occurred_at, fact.id].join(' ')
  return key(a) < key(b) ? -1 : 1
}

/** The test that counts, in the catalogue's form; `o2_max_pct` is the most oxygen of all points. */
export function gasTest(job: Ticket): Record<string, unknown> | null {
  const newest = job.facts
    .filter((fact) => counts(job, fact))
    .sort(later)
    .at(-1)
  if (!newest) return null
  const { at, gas_lel_vol_pct, flammable_unit, toxic_unit, points } = bodyOf(newest)
  const whole = Object.keys(points).filter((name) => NAMES.every((one) => isPossible(one, points[name]?.[one])))
  const told = { at, points: whole.sort(), gas_lel_vol_pct }
  if (whole.length === 0) return told
  const all = (name: Reading) => whole.map((point) => points[point]![name])
  const most = (name: Reading) => Math.max(...all(name))
  const flammable = most('flammable')
  return {
    ...told,
    o2_pct: Math.min(...all('o2_pct')),
    o2_max_pct: most('o2_pct'),
    flammable_vol_pct: flammable_unit === 'lel_pct' ? (flammable * gas_lel_vol_pct) / 100 : flammable,
    h2s_mg_m3: toxic('h2s', most('h2s'), toxic_unit),
    co_mg_m3: toxic('co', most('co'), toxic_unit),
  }
}

const byTime = (a: Fact, b: Fact) => Date.parse(a.occurred_at) - Date.parse(b.occurred_at) || (a.id < b.id ? -1 : 1)

/** The newest break that was begun, in whichever round; `to` is null while it lasts. */
export function lastBreak(job: Ticket): { id: string; from: string; to: string | null } | null {
  const start = job.facts
    .filter((fact) => fact.kind === 'break_started')
    .sort(byTime)
    .at(-1)
  if (!start) return null
  const ends = job.facts.filter((fact) => fact.kind === 'break_ended' && fact.body.break_id === start.id).sort(byTime)
  return { id: start.id, from: start.occurred_at, to: ends[0]?.occurred_at ?? null }
}
