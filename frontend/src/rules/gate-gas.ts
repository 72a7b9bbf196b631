/** The gas test: see `backend/fieldlock/safety/gate_gas.py`. */

import { type PermitNeed, hotNeed } from './gate-permits'
import {
  type Finding,
  type GasLimits,
  type Moment,
  type Row,
  MINUTE,
  ageMin,
  has,
  instant,
  isEmpty,
  number,
  past,
  row,
} from './gate-values'

export function checkGas(
  kinds: string[],
  needs: PermitNeed[],
  state: Row,
  moment: Moment,
  limits: GasLimits,
): Finding[] {
  if (kinds.length === 0) return []
  const test = row(state.gas_test)
  if (isEmpty(test)) return [['GAS_TEST_MISSING', 'gas:test']]
  const found: Finding[] = []
  const age = ageMin(past(test.at, moment), moment)
  if (age > limits.test_valid_min_before_start) found.push(['GAS_TEST_STALE', 'gas:test'])
  const measured: unknown[] = Array.isArray(test.points) ? test.points : []
  for (const point of limits.points) {
    if (!measured.includes(point)) found.push(['GAS_POINTS_INCOMPLETE', `gas:${point}`])
  }
  const oxygen = number(test.o2_pct)
  const most = has(test, 'o2_max_pct') ? number(test.o2_max_pct) : oxygen
  const { min, max } = limits.o2_pct
  if (oxygen === null || oxygen < min) found.push(['GAS_O2_LOW', 'gas:o2_pct'])
  if (oxygen !== null && (most === null || most > max || oxygen > max)) found.push(['GAS_O2_HIGH', 'gas:o2_pct'])
  if (kinds.some((kind) => isFlammable(kind, test, limits))) {
    found.push(['GAS_FLAMMABLE_HIGH', 'gas:flammable_vol_pct'])
  }
  found.push(...toxic(test, limits.toxic_mg_m3))
  if (retestIsDue(test, longestBreak(kinds, needs, limits), state, moment)) {
    found.push(['GAS_RETEST_AFTER_BREAK', 'gas:test'])
  }
  return found
}

function isFlammable(kind: string, test: Row, limits: GasLimits): boolean {
  const [reading, lel] = [number(test.flammable_vol_pct), number(test.gas_lel_vol_pct)]
  if (reading === null || lel === null || reading < 0 || lel <= 0) return true
  if (kind === 'FUEL') return reading * 100 >= lel * limits.natural_gas_leak_area.max_pct_of_lel
  const reached = limits.flammable_vol_pct.rule.filter((band) => lel >= band.lel_vol_pct_from)
  const highest = reached.reduce((top, band) => (band.lel_vol_pct_from > top.lel_vol_pct_from ? band : top))
  return reading > highest.max_vol_pct
}

function toxic(test: Row, limits: Record<string, unknown>): Finding[] {
  return Object.keys(limits).flatMap((gas): Finding[] => {
    const field = `${gas}_mg_m3`
    if (gas === 'sources' || (gas !== 'h2s' && gas !== 'co' && !has(test, field))) return []
    const [reading, max] = [number(test[field]), number(row(limits[gas]).max)]
    const isGood = reading !== null && max !== null && reading >= 0 && reading <= max
    return isGood ? [] : [['GAS_TOXIC_HIGH', `gas:${field}`]]
  })
}

function longestBreak(kinds: string[], needs: PermitNeed[], limits: GasLimits): number {
  const allowed = limits.retest_after_break_min
  const strictest = Math.min(...Object.values(allowed))
  const work = (kind: string) => (kind === 'HOT' ? (hotNeed(needs)?.type ?? kind) : kind)
  return Math.min(...kinds.map((kind) => allowed[work(kind)] ?? strictest))
}

function retestIsDue(test: Row, longestMin: number, state: Row, moment: Moment): boolean {
  if (state.last_break === null) return false
  const pause = row(state.last_break)
  const [start, end] = [past(pause.from, moment), past(pause.to, moment)]
  if (start === null || end === null || end < start) return true
  if (end - start <= longestMin * MINUTE) return false
  const tested = instant(test.at)
  return tested === null || tested <= end
}
