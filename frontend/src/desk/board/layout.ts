import type { BoardJob, Technician } from './data'
import { xOf, type Axis } from './time'

/**
 * Where everything lies on the board. Pure: people and jobs in, rows with a top and a height out.
 * A row is as high as the jobs that lie over each other in it; only the rows in sight are drawn.
 */
export const LANE = 46
export const ROW_PAD = 5
/** Narrower than this a job could not be hit. */
export const NARROWEST = 22
/** Drawn beyond the upper and lower edge, so that scrolling finds it there; in pixels. */
export const OVERSCAN = 160

export interface Bar {
  job: BoardJob
  start: number
  end: number
  lane: number
  /** Minutes on the way to it; null: a place is not known. */
  travel: number | null
}
export interface Row {
  technician: Technician
  bars: Bar[]
  lanes: number
  top: number
  height: number
}

export const startOf = (job: BoardJob): number => (job.start ? Date.parse(job.start) : 0)
export const endOf = (job: BoardJob): number => (job.end ? Date.parse(job.end) : 0)

/** The first lane that is free when the job begins: jobs beside each other share a lane. Bars come in order of time. */
export function assignLanes(bars: Pick<Bar, 'start' | 'end' | 'lane'>[]): number {
  const free: number[] = []
  for (const bar of bars) {
    const found = free.findIndex((until) => until <= bar.start)
    bar.lane = found < 0 ? free.length : found
    free[bar.lane] = bar.end
  }
  return Math.max(1, free.length)
}

function barOf(job: BoardJob, user: string): Bar {
  const travel = job.legs.find((leg) => leg.user_id === user)?.minutes ?? null
  return { job, start: startOf(job), end: endOf(job), lane: 0, travel }
}

/** One row for each technician, in the order given; a job of two people stands in both rows. */
export function rowsOf(technicians: Technician[], jobs: BoardJob[]): Row[] {
  const byPerson = new Map<string, Bar[]>(technicians.map((person) => [person.id, []]))
  for (const job of jobs) {
    for (const member of job.crew) byPerson.get(member.user_id)?.push(barOf(job, member.user_id))
  }
  let top = 0
  return technicians.map((technician) => {
    const bars = (byPerson.get(technician.id) ?? []).sort((a, b) => a.start - b.start || a.end - b.end)
    const lanes = assignLanes(bars)
    const row = { technician, bars, lanes, top, height: lanes * LANE + 2 * ROW_PAD }
    top += row.height
    return row
  })
}

export const heightOf = (rows: Row[]): number => {
  const last = rows[rows.length - 1]
  return last ? last.top + last.height : 0
}

/** The place of the row that holds this height, by halving; the last one below the end. */
export function rowAt(rows: Row[], y: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle] as Row).top <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** The rows to draw for this part of the board and so many pixels beyond it. */
export function inSight(rows: Row[], top: number, height: number, beyond = OVERSCAN): Row[] {
  if (!rows.length) return []
  const first = rowAt(rows, Math.max(0, top - beyond))
  return rows.slice(first, rowAt(rows, top + height + beyond) + 1)
}

export interface Box {
  x: number
  w: number
  /** It began before, or ends after, what the axis shows. */
  cutStart: boolean
  cutEnd: boolean
}

export function boxOf(axis: Axis, start: number, end: number): Box {
  const from = Math.max(start, axis.since)
  const to = Math.min(end, axis.until)
  const x = xOf(axis, from)
  return { x, w: Math.max(NARROWEST, xOf(axis, to) - x), cutStart: start < axis.since, cutEnd: end > axis.until }
}

/** The spans of the axis in which the person does not work: drawn quiet. None when no shift is known. */
export function offShift(axis: Axis, technician: Technician): Box[] {
  if (!technician.shifts.length) return []
  const spans = technician.shifts
    .map((shift) => [Date.parse(shift.start), Date.parse(shift.end)] as const)
    .sort((a, b) => a[0] - b[0])
  const free: Box[] = []
  let reached = axis.since
  for (const [start, end] of spans) {
    if (start > reached) free.push(boxOf(axis, reached, Math.min(start, axis.until)))
    reached = Math.max(reached, end)
  }
  if (reached < axis.until) free.push(boxOf(axis, reached, axis.until))
  return free.filter((box) => box.w > 0)
}

/** From one bar to another by the arrow keys: along the row, or to the nearest in time of the next row with bars. */
export function neighbour(rows: Row[], row: number, bar: number, key: string): { row: number; bar: number } | null {
  const here = rows[row]
  if (!here) return null
  if (key === 'ArrowLeft') return bar > 0 ? { row, bar: bar - 1 } : null
  if (key === 'ArrowRight') return bar < here.bars.length - 1 ? { row, bar: bar + 1 } : null
  if (key === 'Home') return { row, bar: 0 }
  if (key === 'End') return { row, bar: here.bars.length - 1 }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const from = here.bars[bar]?.start ?? 0
  for (let at = row + step; step !== 0 && at >= 0 && at < rows.length; at += step) {
    const bars = (rows[at] as Row).bars
    if (!bars.length) continue
    const gaps = bars.map((one) => Math.abs(one.start - from))
    return { row: at, bar: gaps.indexOf(Math.min(...gaps)) }
  }
  return null
}
