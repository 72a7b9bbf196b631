import type { BoardJob } from './data'
import type { Row } from './layout'

/** The day on the map: a stop for each job with coordinates, a way for each person through his stops. Pure. */
export type Place = [lat: number, lon: number]
export interface Stop {
  job: BoardJob
  /** Whose; null for what waits. */
  user: string | null
  /** 1, 2, 3 … in the order of the person's day; 0 for what waits. */
  place: number
  at: Place
}
export interface Way {
  user: string
  through: Place[]
}
export interface DayMap {
  stops: Stop[]
  ways: Way[]
}
/** Half the width of a stop, in pixels. */
export const RADIUS = 11

function stopOf(job: BoardJob, user: string | null, place: number): Stop[] {
  return job.lat === null || job.lon === null ? [] : [{ job, user, place, at: [job.lat, job.lon] }]
}

export function dayMap(rows: Row[], waiting: BoardJob[]): DayMap {
  const days = rows.map(({ technician: { id }, bars }) => bars.flatMap(({ job }, at) => stopOf(job, id, at + 1)))
  const ways = days.map((stops, at) => ({ user: rows[at]?.technician.id ?? '', through: stops.map((stop) => stop.at) }))
  return {
    stops: [...days.flat(), ...waiting.flatMap((job) => stopOf(job, null, 0))],
    ways: ways.filter((way) => way.through.length > 1),
  }
}

/** The stop that this pixel lies on, the nearest of several; of those that lie at one place the one drawn last. */
export function stopAt<T extends { x: number; y: number }>(drawn: T[], x: number, y: number): T | undefined {
  let found: T | undefined
  let nearest = RADIUS
  for (const one of drawn) {
    const away = Math.hypot(one.x - x, one.y - y)
    if (away <= nearest) [found, nearest] = [one, away]
  }
  return found
}
