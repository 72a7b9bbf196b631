import { describe, expect, it } from 'vitest'
import { againFor, type Certificate } from './data'

const held = { user_id: 'u', code: 'CN_ELEC_LV', valid_until: '2026-11-24', review_due: null } as Certificate
const now = new Date('2026-11-20T10:00').getTime()

describe('the first day without a certificate', () => {
  it('is planned again from its first hour on [S-EMG-13]', () => {
    expect(againFor({ ...held, days_left: 4 }, now)?.query).toEqual({
      day: '2026-11-25', cause: 'certificate_expires', user: 'u', certificate: 'CN_ELEC_LV', until: '2026-11-25T00:00',
    })
  })
  it('is today where it has ended, and by the review where that comes first [S-EMG-13]', () => {
    const found = againFor({ ...held, review_due: '2026-11-18', days_left: -2 }, now)
    expect([found?.query.day, found?.query.until]).toEqual(['2026-11-20', '2026-11-19T00:00'])
  })
  it.each([[7, true], [8, false], [null, false]])('with %s days left it may be planned: %s [S-EMG-13]', (left, may) => {
    expect(Boolean(againFor({ ...held, days_left: left }, now))).toBe(may)
  })
})
