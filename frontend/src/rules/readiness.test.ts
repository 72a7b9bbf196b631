import { describe, expect, it } from 'vitest'
import catalogue from '../../../backend/fieldlock/catalogue/data/safety_catalogue.json'
import file from '../../../tests/contract/readiness_cases.json'
import type { Fact, Requirement, Ticket } from '../offline/wire'
import type { Blocker, SafetyCatalogue } from './gate'
import { clearanceLapsed } from './lapse'
import { approvalOf } from './approved'
import { openLocks, phaseBlockers, startBlockers, supplyBlockers } from './readiness'

/** The cases' short forms, as their `about` tells; tests/contract/readiness.py reads them in the same way. */
type Json = Record<string, unknown>
type RawFact = {
  id?: string
  kind?: string
  key?: string
  by: string
  at: string
  body?: Json
  [more: string]: unknown
}
type RawJob = Json & { facts: RawFact[]; crew: Json[]; gear: Json[]; requirements: string[] }
type Change = {
  require?: string[]
  set?: Json
  drop?: string[]
  add?: RawFact[]
  change?: string
  with?: Json & { body?: Json }
}
type Entry = {
  id?: string
  title: string
  req?: string[]
  from?: string
  job?: RawJob
  now?: string
  changes?: Change[]
  expected: Json
}

const bases = file.bases as unknown as Record<string, Entry>
const cases = file.cases as unknown as Entry[]
const safety = catalogue as unknown as SafetyCatalogue
const time = (clock: string) => `${file.day}T${clock}:00.000Z`
const idOf = (fact: RawFact) => fact.id ?? (fact.key === undefined ? fact.kind! : `${fact.key}@${fact.by}`)

function applied(job: RawJob, change: Change): RawJob {
  const next = structuredClone({ ...job, ...change.set }) as RawJob
  next.requirements = [...next.requirements, ...(change.require ?? [])]
  next.facts = [...next.facts, ...structuredClone(change.add ?? [])].map((fact) => ({ ...fact, id: idOf(fact) }))
  next.facts = next.facts.filter((fact) => !change.drop?.includes(fact.id!))
  if (change.change === undefined) return next
  const entry = [...next.facts, ...next.crew, ...next.gear].find((one) => one.id === change.change) as Json
  const body = change.with!.body ? { body: { ...(entry.body as Json), ...change.with!.body } } : {}
  Object.assign(entry, change.with, body)
  return next
}

function resolved(entry: Entry): { job: RawJob; now: string; expected: Json } {
  const from = entry.from ? resolved(bases[entry.from]!) : { job: entry.job!, now: '', expected: {} }
  const job = [{}, ...(entry.changes ?? [])].reduce(applied, from.job)
  return { job, now: entry.now ?? from.now, expected: { ...from.expected, ...entry.expected } }
}

function factOf(raw: RawFact): Fact {
  const kind = raw.kind ?? 'confirmation'
  const { by, round = 1, files = [], key = null } = raw
  const at = time(raw.at)
  const body = { ...(kind === 'confirmation' ? { answer: 'yes' } : {}), ...raw.body }
  const people = { person_id: by, person_name: by, by_id: by, by_name: by }
  const times = { occurred_at: at, device_at: at, received_at: at, device_id: null, template: null }
  return { id: raw.id, kind, key, round, files, body, ...people, ...times } as unknown as Fact
}

function rowOf(key: string): Requirement {
  const spec = { ...file.row_defaults, ...(file.rows as Record<string, Json>)[key] } as unknown as Requirement
  const phase = (bases.one!.job!.cards as Ticket['cards']).find((card) => card.code === spec.card)!.phase
  return { ...spec, key, zh: key, en: key, phase, per_person: spec.who !== 'any' }
}

function load(entry: Entry): { job: Ticket; now: Date; expected: Json } {
  const { job, now, expected } = resolved(entry)
  const ticket = {
    ...job,
    requirements: job.requirements.map(rowOf),
    crew: job.crew.map((member) => ({ ...member, user_id: member.id, name: member.id })),
    facts: job.facts.map(factOf),
  }
  return { job: ticket as unknown as Ticket, now: new Date(time(now)), expected }
}

const told = (blockers: Blocker[]) => Object.fromEntries(blockers.map(({ code, subjects }) => [code, subjects]))

function answers(job: Ticket, now: Date): Json {
  return {
    start: told(startBlockers(job, safety, now)),
    release: told(phaseBlockers(job, ['release'])),
    clear: told(phaseBlockers(job, ['clear'])),
    hand_over: told(phaseBlockers(job, ['hand_over'])),
    open_locks: openLocks(job).map(({ person, lock_no }) => [person, lock_no]),
    approval: approvalOf(job).state,
  }
}

describe('readiness: the same answers as the server', () => {
  it.each(
    cases.map((entry) => [entry.id, entry.title, (entry.req ?? []).map((id) => `[${id}]`).join(''), entry] as const),
  )('%s %s %s', (_id, _title, _req, entry) => {
    const { job, now, expected } = load(entry)
    const lapsed = 'lapsed' in expected ? { lapsed: told(clearanceLapsed(job, safety, now)) } : {}
    const supply = 'supply' in expected ? { supply: told(supplyBlockers(job)) } : {}
    const work = 'work' in expected ? { work: told(phaseBlockers(job, ['work'])) } : {}
    expect({ ...answers(job, now), ...work, ...supply, ...lapsed }).toEqual(expected)
  })

  it.each(Object.keys(bases))('do not depend on the order in which facts arrived: %s [S-SAF-27]', (name) => {
    const { job, now } = load(bases[name]!)
    expect(answers({ ...job, facts: [...job.facts].reverse() }, now)).toEqual(answers(job, now))
  })

  it('blockers are told in the order of their codes', () => {
    const { job, now } = load(bases.one!)
    const codes = startBlockers({ ...job, facts: [] }, safety, now).map((blocker) => blocker.code)
    expect(codes.length).toBeGreaterThan(5)
    expect(codes).toEqual([...codes].sort())
  })
})
