import type { components } from '../api/schema'
import type { Urgency } from '../api/types'

type Impact = NonNullable<components['schemas']['Triage']['impact']>

/** Levels that triage may give, the most pressing first (S-TRI-01). */
export const URGENCIES: Urgency[] = ['emergency', 'urgent', 'normal']
export const IMPACTS: Impact[] = ['public_safety', 'building', 'several', 'one']

interface Waits {
  id: string
  urgency: Urgency
  impact: Impact | null
  due: string | null
  reported_at: string
}
const rank = <T>(list: T[], one: T | null) => (one === null ? list.length : list.indexOf(one))
const place = (one: Waits) =>
  [rank(URGENCIES, one.urgency), rank(IMPACTS, one.impact), Date.parse(one.due ?? one.reported_at)]

/** The most pressing first: by urgency, then impact, then due (S-DSP-03). */
export function byPressing(one: Waits, other: Waits): number {
  const [mine, theirs] = [place(one), place(other)]
  const at = mine.findIndex((value, n) => value !== theirs[n])
  return at < 0 ? one.id.localeCompare(other.id) : mine[at]! - theirs[at]!
}
