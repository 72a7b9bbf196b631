/** What of a job's kit is not taken: backend/fieldlock/safety/kit.py; shared cases: tests/contract/kit_cases.json. */
import type { Ticket } from '../offline/wire'

export type KitItem = Ticket['kit'][number]
/** `drives`: no company vehicle goes, or who leaves drives it. */
export type Leaving = { again: boolean; secondVisit: string | null; drives: boolean }

export function missing(kit: KitItem[], packed: Record<string, string>, readings: Record<string, number>): KitItem[] {
  const there = ({ key, na, unit }: KitItem) =>
    unit ? key in readings : packed[key] === 'yes' || (na && packed[key] === 'na')
  return kit.filter((item) => !there(item))
}

/** The keys without which nobody leaves, of what is missing, and what the person who leaves lacks. */
export function refused(lacking: KitItem[], { again, secondVisit, drives }: Leaving): string[] {
  const keys = lacking.flatMap((item) => (item.must ? item.key : []))
  return [...keys, ...(again && !secondVisit ? ['second_visit'] : []), ...(drives ? [] : ['driver'])]
}
