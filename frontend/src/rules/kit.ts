/** What of a job's kit is not taken: backend/fieldlock/safety/kit.py; shared cases: tests/contract/kit_cases.json. */
import type { Ticket } from '../offline/wire'

export type KitItem = Ticket['kit'][number]
type Packed = Record<string, string>

export function missing(kit: KitItem[], packed: Packed): KitItem[] {
  return kit.filter((item) => packed[item.key] !== 'yes')
}

/** The keys without which nobody leaves; `second_visit` stands for a reason that was not told. */
export function refused(kit: KitItem[], packed: Packed, visited: boolean, secondVisit: string | null): string[] {
  const keys = missing(kit, packed).flatMap((item) => (item.must ? item.key : []))
  return visited && !secondVisit ? [...keys, 'second_visit'] : keys
}
