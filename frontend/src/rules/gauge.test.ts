import { expect, it } from 'vitest'
import { outOfDate } from './gauge'

it.each([
  ['2026-11-26', false],
  ['2026-11-25', true],
  [null, true],
])('a gauge calibrated until %s is out of date on 2026-11-26: %s [S-WRK-19]', (until, late) => {
  expect(outOfDate({ calibrated_until: until }, '2026-11-26')).toBe(late)
})
