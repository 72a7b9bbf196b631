import { describe, expect, it } from 'vitest'
import { uuidv7 } from '../offline/ids'
import { AGE_HOURS, isStale, momentOf, risks, SPACE_MB, STALE_HOURS, type Standing } from './survival'

const NOW = Date.parse('2026-11-22T08:00:00Z')
const HOUR = 3_600_000
const fine: Standing = { installed: true, ios: false, persisted: true, free: null, unsent: [], now: NOW }
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

  it('the copy is called old from the very hour on [S-DSP-11]', () => {
    const ago = (ms: number) => new Date(NOW - ms).toISOString()
    expect(isStale(ago(STALE_HOURS * HOUR - 1), NOW)).toBe(false)
    expect(isStale(ago(STALE_HOURS * HOUR), NOW)).toBe(true)
  })

  it('an id tells its moment', () => expect(momentOf(uuidv7(NOW))).toBe(NOW))
})
