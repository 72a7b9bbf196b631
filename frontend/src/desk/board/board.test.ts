import { describe, expect, it } from 'vitest'
import type { Status } from '../../api/types'
import { locale } from '../../i18n'
import { dayMap, RADIUS, stopAt } from './geo'
import { assignLanes, boxOf, inSight, neighbour, NARROWEST, offShift, rowAt, rowsOf } from './layout'
import { bodyOf, isUnchanged, roleOf, take, toEnd, toPerson, toTime, without, withMember } from './proposal'
import { aJob, aPerson, DAY, hour } from './samples'
import { boardMessages } from './messages'
import { isMovable, lateness, signsOf } from './signs'
import { dayAxis, GRID, hours, midnight, proposedFrom, snap, timeAt, widthOf, xOf } from './time'
import { blank, merged } from './useBoard'
import { heard, stillHere, type Seen } from './usePresence'
import { consequenceWords, lasting, span } from './words'

const axis = dayAxis(DAY, 60)
const minutes = (count: number) => count * 60_000
const iso = (at: number) => new Date(at).toISOString()
const atWork = aJob({ status: 'working', situation: 'WORKING' })

describe('the axis of time', () => {
  it('places an instant and finds it again', () => {
    expect(xOf(axis, hour(10))).toBe(600)
    expect(timeAt(axis, 600)).toBe(hour(10))
    expect(widthOf(axis)).toBe(24 * 60)
    expect(midnight(hour(23.9))).toBe(DAY)
    expect(midnight(DAY, 1)).toBe(DAY + 24 * 3_600_000)
  })

  it('snaps to the nearest quarter of an hour', () => {
    const half = GRID / 2
    expect(snap(hour(10) + half - 1)).toBe(hour(10))
    expect(snap(hour(10) + half)).toBe(hour(10) + GRID)
  })

  it('proposes from now on, on a later day from its morning, never in the past', () => {
    expect(proposedFrom(DAY, hour(15))).toBe(hour(15))
    expect(proposedFrom(midnight(DAY, 1), hour(15))).toBe(hour(32))
    expect(proposedFrom(midnight(DAY, -1), hour(15))).toBe(hour(15))
  })

  it('writes every hour where there is room, every second one where there is not', () => {
    expect(hours(dayAxis(DAY, 45))).toHaveLength(24)
    expect(hours(dayAxis(DAY, 44))).toHaveLength(12)
  })
})

describe('rows', () => {
  it('puts jobs that overlap over each other and others beside each other', () => {
    const bars = [[9, 11], [10, 12], [11, 12], [12, 13]].map(([from, until]) => ({
      start: hour(from as number), end: hour(until as number), lane: -1,
    }))
    expect(assignLanes(bars)).toBe(2)
    expect(bars.map((bar) => bar.lane)).toEqual([0, 1, 0, 0])
  })

  it('shows a job of two people in both rows, in order of time', () => {
    const both = ['li', 'wu'].map((id) => ({ user_id: id, name: id, role: 'worker' as const }))
    const jobs = [aJob({ id: 'b', crew: both }, 12, 13), aJob({ id: 'a' }, 9, 10)]
    const rows = rowsOf([aPerson('li'), aPerson('wu'), aPerson('xu')], jobs)
    expect(rows.map((row) => row.bars.map((bar) => bar.job.id))).toEqual([['a', 'b'], ['b'], []])
    expect(rows[1]?.top).toBe(rows[0]?.height)
  })

  it('draws only the rows in sight', () => {
    const rows = rowsOf(Array.from({ length: 100 }, (_, at) => aPerson(`p${at}`)), [])
    const height = rows[0]?.height ?? 0
    expect(rowAt(rows, 0)).toBe(0)
    expect(rowAt(rows, height - 1)).toBe(0)
    expect(rowAt(rows, height)).toBe(1)
    expect(rowAt(rows, height * 1000)).toBe(99)
    const seen = inSight(rows, height * 50, height * 10)
    expect(seen.some((row) => row.technician.id === 'p50')).toBe(true)
    expect(seen.length).toBeLessThan(20)
    expect(inSight(rows, height * 50, height * 10, 0)).toHaveLength(11)
    expect(inSight(rows, height * 50, height * 10 - 1, 0)).toHaveLength(10)
    expect(inSight([], 0, 100)).toEqual([])
  })

  it('cuts what lies outside of the day and keeps a short job wide enough to be hit', () => {
    expect(boxOf(axis, hour(-1), hour(25))).toEqual({ x: 0, w: 1440, cutStart: true, cutEnd: true })
    expect(boxOf(axis, hour(1), hour(1) + minutes(5)).w).toBe(NARROWEST)
  })

  it('draws the time off between shifts, and none where no shift is known', () => {
    const shift = (from: number, until: number) => ({ start: iso(hour(from)), end: iso(hour(until)) })
    const boxes = offShift(axis, aPerson('li', { shifts: [shift(13, 18), shift(8, 12)] }))
    expect(boxes.map((box) => [box.x, box.w])).toEqual([[0, 480], [720, 60], [1080, 360]])
    expect(offShift(axis, aPerson('li'))).toEqual([])
  })

  it('goes from job to job with the arrow keys', () => {
    const of = (id: string, user: string, from: number) =>
      aJob({ id, crew: [{ user_id: user, name: user, role: 'worker' }] }, from, from + 1)
    const people = ['li', 'none', 'wu'].map((id) => aPerson(id))
    const rows = rowsOf(people, [of('a', 'li', 9), of('b', 'li', 14), of('c', 'wu', 8), of('d', 'wu', 15)])
    expect(neighbour(rows, 0, 0, 'ArrowRight')).toEqual({ row: 0, bar: 1 })
    expect(neighbour(rows, 0, 1, 'ArrowRight')).toBeNull()
    expect(neighbour(rows, 0, 1, 'ArrowDown')).toEqual({ row: 2, bar: 1 })
    expect(neighbour(rows, 2, 0, 'ArrowUp')).toEqual({ row: 0, bar: 0 })
    expect(neighbour(rows, 0, 0, 'ArrowUp')).toBeNull()
    expect(neighbour(rows, 0, 0, 'End')).toEqual({ row: 0, bar: 1 })
    expect(neighbour(rows, 0, 0, 'x')).toBeNull()
  })
})

describe('signs [S-DSP-14]', () => {
  it.each([
    ['a minute after the start nobody is on site', aJob(), hour(10) + minutes(1), 'not_left', 1],
    ['at the planned start all is well', aJob(), hour(10), null, null],
    ['a minute over the planned end', atWork, hour(11) + minutes(1), 'overrun', 1],
    ['at the planned end', atWork, hour(11), null, null],
    ['done is done', aJob({ status: 'closed', situation: 'CLOSED' }), hour(20), null, null],
    ['planned to the minute it is due', aJob({ due: iso(hour(11)) }), hour(9), null, null],
    ['planned a minute after it is due', aJob({ due: iso(hour(11) - minutes(1)) }), hour(9), 'late', 1],
  ])('%s', (_, job, now, kind, late) => {
    const found = lateness(job, now)
    expect([found?.kind ?? null, found?.minutes ?? null]).toEqual([kind, late])
  })

  it('tells stop, locks and gate, the most pressing first, each with an icon', () => {
    const lock = { person_id: 'li', person_name: 'Li', lock_no: 'L-1' }
    const found = signsOf(aJob({ gate: 'stopped', locks: [lock, lock], status: 'stopped' }), hour(10.5))
    expect(found.map((sign) => sign.kind)).toEqual(['stop', 'lock'])
    expect(found.every((sign) => sign.icon)).toBe(true)
    expect(found[1]?.names).toBe('Li')
    const clear = signsOf(aJob({ gate: 'clear', status: 'working' }), hour(10.5))
    expect(clear.map((sign) => sign.kind)).toEqual(['gate_clear'])
  })

  it('tells a delay that the crew told, as long as it lies after the plan and the job is not done', () => {
    const told = (ready: number, changes = {}) =>
      signsOf({ ...atWork, ready_at: iso(ready), ...changes }, hour(10)).find((sign) => sign.kind === 'delayed')
    expect(told(hour(11))).toBeUndefined()
    expect(told(hour(11) + minutes(1))).toMatchObject({ minutes: 1, at: '11:01' })
    expect(told(hour(35))?.at).toContain('25')
    expect(told(hour(12), { status: 'closed', situation: 'CLOSED' })).toBeUndefined()
  })

  it('tells of an emergency to which fewer were sent than work may start with [S-EMG-12]', () => {
    const sent = (to_send: number, crew = aJob().crew) =>
      signsOf(aJob({ to_send, crew }), hour(9)).map(({ kind }) => kind)
    expect([sent(1), sent(2), sent(2, [])]).toEqual([[], ['few'], []])
  })

  it('moves only what the command would move', () => {
    const movable = (status: Status) => isMovable(aJob({ status }))
    expect((['ready', 'dispatched', 'en_route', 'stopped'] as const).every(movable)).toBe(true)
    expect((['received', 'finishing', 'closed', 'on_hold'] as const).some(movable)).toBe(false)
  })
})

describe('a proposal [S-DSP-14]', () => {
  const li = { user_id: 'li', name: 'Li', role: 'worker' as const }
  const two = aJob({ crew: [li, { user_id: 'he', name: 'He', role: 'attendant' }] })

  it('moves one person of the crew and keeps the others and their roles', () => {
    const moved = toPerson(take(two, 'he', hour(9)), 'wu')
    expect(moved.crew).toEqual([{ user_id: 'li', role: 'worker' }, { user_id: 'wu', role: 'attendant' }])
    expect(toPerson(moved, 'li')).toBe(moved)
    expect(toPerson(moved, 'xu').crew[1]).toEqual({ user_id: 'xu', role: 'attendant' })
  })

  it('keeps its length when it moves and is never shorter than a quarter of an hour', () => {
    const moved = toTime(take(two, 'li', 0), hour(15))
    expect([moved.start, moved.end]).toEqual([hour(15), hour(16)])
    expect(toEnd(moved, hour(14)).end).toBe(hour(15) + GRID)
  })

  it('puts a job without a plan to the next quarter, so that it ends when it is due if there is time', () => {
    const waiting = (due: number | null) =>
      aJob({ crew: [], start: null, end: null, status: 'ready', minutes: 90, due: due === null ? null : iso(due) })
    expect(take(waiting(null), null, hour(9) + 1).start).toBe(hour(9) + GRID)
    expect(take(waiting(hour(12)), null, hour(9)).start).toBe(hour(10.5))
    expect(take(waiting(hour(8)), null, hour(9)).start).toBe(hour(9))
  })

  it('lasts as long as was assessed, however long that is', () => {
    const waiting = take(aJob({ crew: [], start: null, end: null, status: 'ready', minutes: 240 }), null, hour(9))
    expect(waiting.end - waiting.start).toBe(minutes(240))
  })

  it('knows when nothing has changed', () => {
    const held = take(two, 'li', 0)
    expect(isUnchanged(held)).toBe(true)
    expect(isUnchanged(toTime(held, held.start + GRID))).toBe(false)
    expect(isUnchanged(toPerson(held, 'wu'))).toBe(false)
    expect(isUnchanged(toTime(toTime(held, 5), held.start))).toBe(true)
  })

  it('judges a person in the role that would be theirs', () => {
    const pair = withMember(take(two, 'li', 0), 'he', 'attendant')
    const roles = ['li', 'he', 'wu'].map((user) => [roleOf(pair, user), roleOf({ ...pair, held: 'he' }, user)])
    expect(roles).toEqual([['worker', 'worker'], ['attendant', 'attendant'], ['worker', 'attendant']])
    expect(roleOf({ ...pair, crew: [], held: null }, 'wu')).toBe('worker')
  })

  it('adds and takes out people, and sends only what was said', () => {
    const more = withMember(without(take(two, 'li', 0), 'he'), 'wu', 'attendant')
    expect(bodyOf(more)).toEqual({
      crew: [{ user_id: 'li', role: 'worker' }, { user_id: 'wu', role: 'attendant' }],
      planned_start: new Date(hour(10)).toISOString(),
      planned_end: new Date(hour(11)).toISOString(),
    })
    expect(bodyOf({ ...more, customer_agreed_by: ' Ann ' })).toMatchObject({ customer_agreed_by: 'Ann' })
    expect(without(more, 'li').held).toBe('wu')
  })
})

describe('the map', () => {
  it('has a numbered stop for each job with coordinates, a way for who has two', () => {
    const nowhere = aJob({ id: 'nowhere', lat: null }, 11, 12)
    const jobs = [aJob({ id: 'b', lat: 31.3 }, 12, 13), aJob({ id: 'a' }, 9, 10), nowhere]
    const rows = rowsOf([aPerson('li'), aPerson('wu')], jobs)
    const { stops, ways } = dayMap(rows, [aJob({ id: 'w', crew: [] })])
    expect(stops.map(({ job, user, place }) => [job.id, user, place])).toEqual([
      ['a', 'li', 1], ['b', 'li', 3], ['w', null, 0],
    ])
    expect(ways).toEqual([{ user: 'li', through: [[31.2, 121.5], [31.3, 121.5]] }])
    expect(dayMap(rowsOf([aPerson('li')], [aJob()]), []).ways).toEqual([])
  })

  it('finds the stop under the pointer: within its radius, the nearest, the one on top', () => {
    const [one, two] = [{ x: 0, y: 0 }, { x: RADIUS, y: 0 }]
    expect(stopAt([one], 0, RADIUS)).toBe(one)
    expect(stopAt([one], 0, RADIUS + 0.1)).toBeUndefined()
    expect(stopAt([two, one], RADIUS - 1, 0)).toBe(two)
    const above = { ...one }
    expect(stopAt([one, above], 1, 1)).toBe(above)
  })
})

describe('a delay', () => {
  it.each([[59, '59 min'], [60, '1 h'], [125, '2 h 5 min'], [48 * 60 - 1, '47 h 59 min'], [48 * 60, '2 days']])(
    'of %i minutes is read as %s', async (minutes, words) => {
      locale.value = 'en'
      await boardMessages.ready()
      expect(lasting(minutes)).toBe(words)
    },
  )
})

describe('a time in a sentence', () => {
  it('of a span is that of its beginning', () => {
    locale.value = 'en'
    expect(span(hour(23.5), hour(24.5), DAY)).toBe('23:30–00:30')
    expect(span(hour(24), hour(25), DAY)).toBe('25/11/2026, 00:00–01:00')
  })

  it.each([
    [hour(14.5), '14:30'], [hour(38.5), '25/11/2026, 14:30'],
  ])('has its day when it is another', async (at, words) => {
    locale.value = 'en'
    await boardMessages.ready()
    const nothing = { user_id: null, ticket_id: null, number: null, minutes: null, count: null }
    const one = { code: 'AGREED', level: 'warn' as const, ...nothing, at: iso(at) }
    expect(consequenceWords(one, () => '', iso(hour(9)))).toContain(`for ${words};`)
  })
})

describe('live', () => {
  const [jobs, waiting] = [[aJob({ id: 'a' })], [aJob({ id: 'w' })]]
  const day = { since: '', until: '', time_zone: '', technicians: [aPerson('li')], jobs, waiting }

  it('puts the changed jobs where they are now and leaves the others', () => {
    const fresh = { ...day, technicians: [], jobs: [aJob({ id: 'w', version: 4 })], waiting: [] }
    const now = merged(day, new Set(['w', 'gone']), fresh)
    expect([now.jobs.map((job) => job.id), now.waiting, now.technicians]).toEqual([['a', 'w'], [], day.technicians])
    expect(merged(day, new Set(['a']), { ...fresh, jobs: [] }).jobs).toEqual([])
  })

  it('lists what waits by urgency, then impact, then due, whichever was read last [S-TRI-01] [S-DSP-03]', () => {
    const due = '2026-11-24T09:00:00Z'
    const order = [
      aJob({ id: 'emergency', urgency: 'emergency' }),
      aJob({ id: 'building', urgency: 'urgent', impact: 'building', due: '2026-11-24T18:00:00Z' }),
      aJob({ id: 'one-due', urgency: 'urgent', impact: 'one', due }),
      aJob({ id: 'one', urgency: 'urgent', impact: 'one', reported_at: '2026-11-24T10:00:00Z' }),
      aJob({ id: 'unsaid', urgency: 'urgent', due }),
      aJob({ id: 'ordinary', impact: 'public_safety', due }),
    ]
    const [first, ...others] = order
    const now = merged({ ...day, waiting: others.reverse() }, new Set(), { ...day, jobs: [], waiting: [first!] })
    expect(now.waiting.map((job) => job.id)).toEqual(
      ['emergency', 'building', 'one-due', 'one', 'unsaid', 'ordinary'],
    )
  })

  it('keeps the people for another day, of which nothing is known yet', () => {
    const shift = { start: iso(hour(8)), end: iso(hour(16)) }
    const people = [aPerson('li', { shifts: [shift], absences: [shift] })]
    const other = blank({ ...day, technicians: people })
    expect(other).toEqual({ ...day, technicians: [aPerson('li')], jobs: [], waiting: [] })
  })

  it('knows who is here: one entry for each window, without the own one and the silent ones', () => {
    const told = { tab: 't1', doing: 'looking' as const, user_id: 'u', name: 'Chen', ticket_id: null }
    let seen: Seen[] = heard([], told, 'mine', 0)
    seen = heard(seen, { ...told, doing: 'moving', ticket_id: 'a' }, 'mine', 1000)
    expect(seen).toHaveLength(1)
    expect(seen[0]?.doing).toBe('moving')
    expect(heard(seen, { ...told, tab: 'mine' }, 'mine', 1000)).toEqual(seen)
    expect(stillHere(seen, 1000 + 39_999)).toHaveLength(1)
    expect(stillHere(seen, 1000 + 40_000)).toHaveLength(0)
    expect(heard(seen, { ...told, doing: 'gone' }, 'mine', 2000)).toEqual([])
  })
})
