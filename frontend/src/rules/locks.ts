/**
 * Which locks and tags hang where, folded from the facts of one job; who lacks a lock, who still blocks the supply.
 * Pure. The table stands in backend/fieldlock/isolation/locks.py, the same function;
 * tests/contract/readiness_cases.json holds both to the same answers.
 */
import type { Fact, FactBody, Requirement, Ticket } from '../offline/wire'

export type Hung = {
  person: string
  lock_no: string
  /** at a registered point; null with a box: on the box itself */
  point: string | null
  box: string | null
  key: string
  since: string
  fact: string
}
type Complete = (row: Requirement, fact: Fact) => boolean
type Pair = [code: string, subject: string]

const text = (value: unknown) => String(value ?? '').trim()
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** It locks a point for the group: its key lies in the box, and nobody's own lock is meant. */
export const inBox = (one: Hung) => one.box !== null && one.point !== null

/** Every lock that a confirmation tells. */
export function told(body: FactBody): { lock_no: string; point: string | null }[] {
  const atPoints = (body.locks ?? []).map((one) => ({ lock_no: text(one.lock_no), point: one.point_id }))
  return [{ lock_no: text(body.lock_no), point: null }, ...atPoints].filter((one) => one.lock_no !== '')
}

/** All that hangs, sorted by person, number and point. */
export function locksOn(job: Ticket, complete: Complete): Hung[] {
  const rows = new Map(job.requirements.map((row) => [row.key, row]))
  const facts = [...job.facts].sort((a, b) => order(a.occurred_at, b.occurred_at) || order(a.id, b.id))
  const hung = facts.reduce((all: Hung[], fact) => after(all, fact, rows.get(fact.key ?? ''), complete), [])
  const place = (one: Hung) => one.point ?? ''
  return hung.sort(
    (a, b) => order(a.person, b.person) || order(a.lock_no, b.lock_no) || order(place(a), place(b)),
  )
}

function after(hung: Hung[], fact: Fact, row: Requirement | undefined, complete: Complete): Hung[] {
  const person = fact.person_id ?? ''
  if (fact.kind === 'lock_handed_over') return without(hung, person)
  if (fact.kind === 'lock_removed_absent') return freed(hung.filter((one) => one.person !== fact.body.person_id))
  if (fact.kind !== 'confirmation' || !row) return hung
  if (row.lock && fact.body.answer === 'yes') return hang(hung, fact, person)
  return row.unlock && complete(row, fact) ? without(hung, person) : hung
}

/** Who else has a lock of this number on. */
export const ownerOf = (hung: Hung[], lock_no: string, besides: string): string | undefined =>
  hung.find((one) => one.person !== besides && one.lock_no.toLowerCase() === lock_no.toLowerCase())?.person

function hang(hung: Hung[], fact: Fact, person: string): Hung[] {
  const own = { person, box: text(fact.body.group_box) || null, key: fact.key ?? '', fact: fact.id }
  const same = hung.filter((one) => one.person === person && one.key === own.key)
  // One lock is one person's: a number that hangs in another's name hangs for nobody else.
  const free = told(fact.body).filter(({ lock_no }) => !ownerOf(hung, lock_no, person))
  const fresh = free.map((one): Hung => {
    const before = same.find((other) => other.lock_no === one.lock_no && other.point === one.point)
    return { ...own, ...one, since: before?.since ?? fact.occurred_at }
  })
  const replaced = (one: Hung) => fresh.some((now) => now.point === one.point || now.lock_no === one.lock_no)
  return [...hung.filter((one) => !same.includes(one) || !replaced(one)), ...fresh]
}

/** The person's own locks are off; what locks points for a group stays while the box is locked. */
const without = (hung: Hung[], person: string) => freed(hung.filter((one) => one.person !== person || inBox(one)))

function freed(hung: Hung[]): Hung[] {
  const locked = new Set(hung.flatMap((one) => (one.point === null ? (one.box ?? []) : [])))
  return hung.filter((one) => !inBox(one) || locked.has(one.box!))
}

/** Whether the point cannot be energised without this person: the own lock on it, or on the box with its key. */
export function covers(hung: Hung[], person: string, point: string): boolean {
  const boxes = hung.filter((one) => inBox(one) && one.point === point).map((one) => one.box)
  const own = hung.filter((one) => one.person === person && !inBox(one))
  return own.some((one) => one.point === point || (one.point === null && one.box !== null && boxes.includes(one.box)))
}

/** Every point that takes a lock and does not have every worker's; `hung`: told in this round. */
export function uncovered(job: Ticket, hung: Hung[]): Pair[] {
  const workers = job.crew.filter((member) => member.role === 'worker').map((member) => member.user_id)
  return (job.points ?? [])
    .filter((point) => point.takes_lock)
    .flatMap(({ id }): Pair[] => {
      const subject = `point:${id}`
      if (!hung.some((one) => one.point === id)) return [['POINT_NOT_LOCKED', subject]]
      const lacking = workers.filter((person) => !covers(hung, person, id))
      return lacking.map((person): Pair => ['LOTO_LOCK_NOT_PERSONAL', `${subject}@${person}`])
    })
}

/** The numbers of the outgoing person's locks beside which no lock of the incoming person hangs. */
export function notTakenOver(hung: Hung[], outgoing: string, incoming: string): string[] {
  const ownOf = (person: string) => hung.filter((one) => one.person === person && !inBox(one))
  const theirs = ownOf(incoming)
  const taken = (one: Hung) =>
    one.point !== null
      ? covers(hung, incoming, one.point)
      : theirs.some((other) => other.box === one.box && other.key === one.key)
  return ownOf(outgoing)
    .filter((one) => !taken(one))
    .map((one) => one.lock_no)
}

/** Nobody switches on while any lock of any job hangs there. */
export function supplyBlocked(job: Ticket, hung: Hung[]): Pair[] {
  return [
    ...hung.map((one): Pair => ['LOCK_STILL_ON', `${one.lock_no}@${one.person}`]),
    ...(job.foreign_locks ?? []).map((one): Pair => ['LOCK_OF_ANOTHER_JOB', `${one.lock_no}@${one.person_id}`]),
  ]
}
