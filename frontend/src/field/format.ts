import { clockTime, day, weekday } from '../i18n/format'
import type { Ticket } from '../offline/wire'

/** A day as the phone's owner counts it: "2026-11-22". */
export function localDay(at: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

/** "14:00–16:00" today, with the day before it otherwise. */
export function timeRange(job: Pick<Ticket, 'planned_start' | 'planned_end'>, now = new Date()): string {
  if (!job.planned_start) return '–'
  const start = new Date(job.planned_start)
  const clock = [job.planned_start, job.planned_end].filter(Boolean).map(clockTime).join('–')
  if (localDay(start) === localDay(now)) return clock
  return `${weekday(job.planned_start)} ${clock}`
}

/** For <input type="datetime-local">. */
export function localInput(iso: string | null): string {
  if (!iso) return ''
  const at = new Date(iso)
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  return `${localDay(at)}T${clock}`
}

export function isPast(date: string | null, now = new Date()): boolean {
  return date !== null && date < localDay(now)
}

export { clockTime, day }
