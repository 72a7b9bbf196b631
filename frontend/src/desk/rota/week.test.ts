import { describe, expect, it } from 'vitest'
import { rowsOf, type Absence, type Rota, type Shift } from './week'
import { addDays, instantOf, wall, weekday, weekOf } from './zone'

const ZONE = 'Asia/Shanghai'
const DAYS = weekOf('2026-11-25')
const shift = (starts_at: string, ends_at: string, more: Partial<Shift> = {}): Shift => ({
  id: starts_at, user_id: 'li', name: 'Li', kind: 'work', starts_at, ends_at,
  break_from: null, break_to: null, break_minutes: null, pattern_id: null, day: null, ...more,
})
const away = (starts_at: string, ends_at: string): Absence => ({
  id: starts_at, user_id: 'li', name: 'Li', kind: 'leave', starts_at, ends_at,
  note: '', purpose: null, consents: [], by_name: '',
})
const daysOf = (rota: Partial<Rota>, zone = ZONE) => {
  const all = { time_zone: zone, shifts: [], patterns: [], absences: [], reassign: [], ...rota }
  return rowsOf(all, [{ user_id: 'li', name: 'Li' }], DAYS, zone)[0]!.days.map((entries) =>
    entries.map(({ kind, from, to, overnight }) => [kind, from, to, overnight].join(' ').trim()),
  )
}

describe('a week of the rota [S-DSP-04]', () => {
  it('is seven days from Monday, whichever of them is asked for', () => {
    expect([DAYS[0], DAYS[6], DAYS.length]).toEqual(['2026-11-23', '2026-11-29', 7])
    for (const day of DAYS) expect(weekOf(day)).toEqual(DAYS)
    expect([weekday('2026-11-29'), addDays('2026-12-31', 1)]).toEqual([7, '2027-01-01'])
  })

  it('has a shift on the day that it begins, with its break', () => {
    const rest = { break_from: '2026-11-24T03:30:00Z', break_to: '2026-11-24T05:00:00Z', break_minutes: 45 }
    const shifts = [shift('2026-11-24T00:00:00Z', '2026-11-24T09:00:00Z', rest)]
    expect(daysOf({ shifts })[1]).toEqual(['work 08:00 17:00 false'])
    const all = { time_zone: ZONE, shifts, patterns: [], absences: [], reassign: [] }
    expect(rowsOf(all, [], DAYS, ZONE)[0]!.days[1]![0]!.rest).toBe('11:30–13:00 · 45')
  })

  it('says of a night that it ends on the next day, and of a whole day that it is one', () => {
    const night = shift('2026-11-24T14:00:00Z', '2026-11-24T22:00:00Z')
    const duty = shift('2026-11-24T16:00:00Z', '2026-11-25T16:00:00Z', { kind: 'on_call' })
    const found = daysOf({ shifts: [night, duty] })
    expect(found.slice(1, 4)).toEqual([['work 22:00 06:00 true'], ['on_call   false'], []])
  })

  it('has an absence on each day that it touches', () => {
    const found = daysOf({ absences: [away('2026-11-24T02:00:00Z', '2026-11-26T16:00:00Z')] })
    expect(found).toEqual([[], ['leave 10:00  false'], ['leave   false'], ['leave   false'], [], [], []])
    const part = daysOf({ absences: [away('2026-11-22T16:00:00Z', '2026-11-23T04:00:00Z')] })
    expect(part.slice(0, 2)).toEqual([['leave  12:00 false'], []])
  })

  it('keeps who stands in it but no longer goes out, by name', () => {
    const all = { time_zone: ZONE, shifts: [], patterns: [], absences: [away(DAYS[0]!, DAYS[1]!)], reassign: [] }
    expect(rowsOf(all, [{ user_id: 'an', name: 'An' }], DAYS, ZONE).map(({ name }) => name)).toEqual(['An', 'Li'])
  })
})

describe('the clock of a zone', () => {
  it.each([
    ['2026-11-24', '08:00', 'Asia/Shanghai', '2026-11-24T00:00:00.000Z'],
    ['2027-03-28', '09:00', 'Europe/London', '2027-03-28T08:00:00.000Z'],
    ['2027-03-28', '00:00', 'Europe/London', '2027-03-28T00:00:00.000Z'],
    ['2027-03-29', '00:00', 'Europe/London', '2027-03-28T23:00:00.000Z'],
    ['2027-11-01', '00:00', 'America/New_York', '2027-11-01T04:00:00.000Z'],
  ])('%s %s in %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant)
    expect(wall(instant, zone)).toEqual({ day, time })
  })
})
