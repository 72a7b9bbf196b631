import { expect, it } from 'vitest'
import { dayOf } from './day'
import { outOfDate } from './gauge'

it.each([
  ['2026-11-25T15:59:00Z', '2026-11-25', false],
  ['2026-11-25T16:00:00Z', '2026-11-26', true],
])('read at %s in Shanghai is read on %s; a gauge good through the 25th is late: %s [S-WRK-19]', (at, day, late) => {
  const read = dayOf({ time_zone: 'Asia/Shanghai' }, at)
  expect(read).toBe(day)
  expect(outOfDate({ calibrated_until: '2026-11-25' }, read)).toBe(late)
})
