import type { Catalogue } from '../../api/types'
import type { Thing } from './data'
import { g } from './messages'

/** The reader's own day, as the date fields write it. */
export const today = (now = new Date()) =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')

/** The same day of the month so many months on; the month's last day where it has no such day. */
export function monthsOn(from: string, months: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** How often the rules in force want this kind of thing inspected; null: never. */
export function period(catalogue: Catalogue | undefined, kind: string, code: string): number | null {
  const [group, name] = kind === 'ppe' ? ['ppe', 'periodic_test_months'] : ['tools', 'check_months']
  const table = catalogue?.safety[group] as Record<string, Record<string, unknown>> | undefined
  const months = table?.[code]?.[name!]
  return typeof months === 'number' ? months : null
}

/** In words beside the date, so that nobody has to reckon. */
export function told({ days_left, standing }: Pick<Thing, 'days_left' | 'standing'>): string {
  if (days_left === null) return g(standing === 'overdue' ? 'due.unknown' : 'due.none')
  if (days_left === 0) return g('due.today')
  return days_left > 0 ? g('due.left', { count: days_left }) : g('due.past', { count: -days_left })
}
