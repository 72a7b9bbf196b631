import { describe, expect, it } from 'vitest'
import { momentOf, uuidv7 } from '../offline/ids'
import { AGE_HOURS, dayEnd, isStale, risks, SETTLE_MINUTES, SPACE_MB, STALE_HOURS, type Standing } from './survival'

const NOW = Date.parse('2026-11-22T08:00:00Z')
const HOUR = 3_600_000
const fine: Standing = { installed: true, ios: false, persisted: true, free: null, unsent: [], day_end: null, now: NOW }
const kinds = (parts: Partial<Standing>) => risks({ ...fine, ...parts }).map((risk) => risk.kind)

describe('what may cost unsent work [S-INT-20]', () => {
  it('is nothing on a phone where all is well, or where the browser tells nothing', () => {
    expect(kinds({})).toEqual([])
    expect(kinds({ installed: false, persisted: null })).toEqual([])
  })

  it.each([
    [false, false, ['install']],
    [true, false, ['persist']],
    [false, true, []],
    [true, true, []],
  ])('installed %s, protected %s: %j', (installed, persisted, expected) => {
    expect(kinds({ installed, persisted })).toEqual(expected)
  })

  it('an iPhone that cannot be asked deletes after seven days unless the app is installed', () => {
    expect(kinds({ installed: false, ios: true, persisted: null })).toEqual(['install'])
    expect(kinds({ installed: true, ios: true, persisted: null })).toEqual([])
    expect(kinds({ installed: false, ios: true, persisted: true })).toEqual([])
  })

  it('room: at the figure it is enough, a byte less is told with what still fits', () => {
    expect(kinds({ free: SPACE_MB * 1e6 })).toEqual([])
    expect(risks({ ...fine, free: SPACE_MB * 1e6 - 1 })).toEqual([
      { kind: 'space', free: SPACE_MB - 1, photos: 2 * (SPACE_MB - 1) },
    ])
    expect(risks({ ...fine, free: -5 })).toEqual([{ kind: 'space', free: 0, photos: 0 }])
  })

  it('age: told from the very hour on, by the oldest', () => {
    const old = (ms: number) => uuidv7(NOW - ms)
    expect(kinds({ unsent: [old(AGE_HOURS * HOUR - 1)] })).toEqual([])
    const since = new Date(NOW - AGE_HOURS * HOUR).toISOString()
    expect(risks({ ...fine, unsent: [old(HOUR), old(AGE_HOURS * HOUR)] })).toEqual([{ kind: 'age', since }])
  })

  it('the end of the day: told from its very moment on, of what has waited for a while, until age tells more', () => {
    const waiting = (ms: number) => [uuidv7(NOW - ms)]
    const SETTLED = SETTLE_MINUTES * 60_000
    expect(kinds({ unsent: waiting(SETTLED), day_end: NOW })).toEqual(['shift'])
    expect(kinds({ unsent: waiting(SETTLED), day_end: NOW + 1 })).toEqual([])
    expect(kinds({ unsent: waiting(SETTLED - 1), day_end: NOW })).toEqual([])
    expect(kinds({ unsent: waiting(SETTLED), day_end: null })).toEqual([])
    expect(kinds({ unsent: [], day_end: NOW })).toEqual([])
    expect(kinds({ unsent: waiting(AGE_HOURS * HOUR - 1), day_end: NOW })).toEqual(['shift'])
    expect(kinds({ unsent: waiting(AGE_HOURS * HOUR), day_end: NOW })).toEqual(['age'])
  })

  it('the day ends with the last of its jobs, a night shift with its own', () => {
    const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()
    const job = (start: string | null, end: string | null) => ({ planned_start: start, planned_end: end })
    const now = new Date(2026, 10, 22, 12)
    const jobs = [job(at(22, 8), at(22, 10)), job(at(22, 14), at(22, 17)), job(at(23, 8), at(23, 9))]
    expect(dayEnd([...jobs, job(at(21, 8), at(21, 17)), job(null, null)], now)).toBe(Date.parse(at(22, 17)))
    expect(dayEnd([job(at(21, 22), at(22, 2))], now)).toBe(Date.parse(at(22, 2)))
    expect(dayEnd([job(at(22, 8), null)], now)).toBe(Date.parse(at(22, 8)))
    expect(dayEnd([job(at(23, 8), at(23, 9))], now)).toBeNull()
  })

  it('the copy is called old from the very hour on [S-DSP-11]', () => {
    const ago = (ms: number) => new Date(NOW - ms).toISOString()
    expect(isStale(ago(STALE_HOURS * HOUR - 1), NOW)).toBe(false)
    expect(isStale(ago(STALE_HOURS * HOUR), NOW)).toBe(true)
  })

  it('an id tells its moment', () => expect(momentOf(uuidv7(NOW))).toBe(NOW))
})
