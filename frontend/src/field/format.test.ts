import { expect, it } from 'vitest'
import { clockTime, dateTime } from '../i18n/format'
import { acceptBy } from './format'

it('until when to accept: the hour today, with the day otherwise, nothing once it is accepted [S-DSP-02]', () => {
  const now = new Date(2026, 10, 22, 9)
  const [today, other] = [new Date(2026, 10, 22, 14, 30), new Date(2026, 10, 23, 0)].map((at) => at.toISOString())
  expect(acceptBy({ status: 'dispatched', accept_by: today! }, now)).toBe(clockTime(today))
  expect(acceptBy({ status: 'dispatched', accept_by: other! }, now)).toBe(dateTime(other))
  expect(acceptBy({ status: 'accepted', accept_by: today! }, now)).toBe('')
  expect(acceptBy({ status: 'dispatched', accept_by: null }, now)).toBe('')
})
