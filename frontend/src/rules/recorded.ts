/** Which of a job's recorded facts count now: backend/fieldlock/safety/recorded.py, the same functions. Pure. */
import type { Fact, Ticket } from '../offline/wire'

export type Latest = Map<string, Fact>

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
export const byTime = (a: Fact, b: Fact) => Date.parse(a.occurred_at) - Date.parse(b.occurred_at) || order(a.id, b.id)
export const slot = (key: string, person: string) => `${key}@${person}`

/** The facts of one kind in this round, oldest first. */
export function current(job: Ticket, kind: Fact['kind']): Fact[] {
  return job.facts.filter((fact) => fact.kind === kind && fact.round === job.round).sort(byTime)
}

/** "key@person" -> the confirmation that counts: a later one supersedes, nothing is overwritten. */
export function newest(job: Ticket): Latest {
  return new Map(current(job, 'confirmation').map((fact) => [slot(fact.key ?? '', fact.person_id ?? ''), fact]))
}
