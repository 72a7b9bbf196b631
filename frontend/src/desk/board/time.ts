/**
 * The board's axis of time. Pure. Instants are milliseconds; x is in pixels from the axis' beginning.
 * A day is the reader's local day: on two days of the year it has 23 or 25 hours, and the axis has them too.
 */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const GRID = 15 * MINUTE
/** Pixels of an hour, from the whole day at a glance to a quarter of an hour that is easily met. */
export const ZOOMS = [36, 52, 76, 112, 168] as const

export interface Axis {
  since: number
  until: number
  /** Pixels of an hour. */
  perHour: number
}

/** Local midnight of the day that holds this instant, `days` later. */
export function midnight(at: number, days = 0): number {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime()
}

export const dayAxis = (at: number, perHour: number): Axis => ({ since: midnight(at), until: midnight(at, 1), perHour })
export const widthOf = (axis: Axis): number => ((axis.until - axis.since) / HOUR) * axis.perHour
export const xOf = (axis: Axis, at: number): number => ((at - axis.since) / HOUR) * axis.perHour
export const timeAt = (axis: Axis, x: number): number => axis.since + (x / axis.perHour) * HOUR

/** The nearest quarter of an hour. Zones are offset by whole quarters, so it is one on every clock. */
export const snap = (at: number): number => Math.round(at / GRID) * GRID
/** The next quarter of an hour that has not begun. */
export const nextQuarter = (at: number): number => Math.ceil(at / GRID) * GRID

/** From when on a job without a time is proposed on this day: now, on a later day its morning. */
export const proposedFrom = (day: number, now: number): number =>
  day === midnight(now) ? now : Math.max(now, new Date(day).setHours(8))

/** The hours to be written on the axis: fewer where they would touch each other. */
export function hours(axis: Axis): { at: number; x: number }[] {
  const step = axis.perHour < 45 ? 2 : 1
  const found = []
  for (let at = axis.since; at < axis.until; at += HOUR) {
    if (new Date(at).getHours() % step === 0) found.push({ at, x: xOf(axis, at) })
  }
  return found
}
