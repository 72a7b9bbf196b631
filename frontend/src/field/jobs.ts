import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'
import type { components } from '../api/schema'
import { readMeta, type FieldDb, type KeptTicket, type PoliciesRow, type StoredRow } from '../offline/db'
import { listedJobs, type ListedJob } from '../offline/list'
import { counts, tally, unfinished, type Counts, type Tally } from '../offline/outbox'
import { openRows, ticketDoc } from '../offline/rows'
import { isOverlaid, project, type JobView } from '../offline/view'
import type { SafetyCatalogue } from '../rules/gate'
import { useLive } from './live'
import { field } from './session'

/** `gone`: it was taken away, and is here only because a form of it is not finished. */
export type Job = JobView &
  Pick<KeptTicket, 'warranty' | 'unit'> & { unsent: number; gone?: boolean }
export type Guidance = components['schemas']['Guidance']
export type { ListedJob }

const isUnsent = (row: StoredRow) => row.state === 'pending' || row.state === 'sent'

async function seen(db: FieldDb, id: string, rows: StoredRow[], skew = 0): Promise<Job | null> {
  const doc = await ticketDoc(db, id)
  const mine = await openRows(db, rows.filter(isOverlaid))
  if (!doc) return null
  const { warranty, unit } = doc
  return { ...project(doc, mine, field().me, skew), warranty, unit, unsent: rows.filter(isUnsent).length }
}

/** My jobs as they stand with what this phone has recorded; null while the store is being read. */
export function useJobs(): ComputedRef<ListedJob[] | null> {
  const found = useLive(['tickets', 'outbox'], (db) => listedJobs(db, field().me))
  return computed(() => found.value)
}

/** One job; undefined while the store is being read, null when it is not (or no longer) on this phone. */
export function useJob(id: Ref<string>): ComputedRef<Job | null | undefined> {
  const read = async (db: FieldDb) => {
    const [ticket, rows, skew] = await Promise.all([
      db.tickets.get(id.value),
      db.outbox.all('ticket_id', id.value),
      readMeta(db, 'skew_ms'),
    ])
    const gone = !!ticket?.removed_at
    const isHere = ticket && (!gone || (await unfinished(db)).some((key) => key.includes(id.value)))
    const job = isHere ? await seen(db, id.value, rows, skew) : null
    return { job: job && { ...job, gone } }
  }
  const found = useLive(['tickets', 'outbox', 'meta'], read, [id])
  return computed(() => found.value?.job)
}

export function useCounts(): ComputedRef<Counts | null> {
  const found = useLive(['outbox', 'files'], counts)
  return computed(() => found.value)
}

export function useTally(): ComputedRef<Tally | null> {
  const found = useLive(['outbox', 'files'], tally)
  return computed(() => found.value)
}

export type Rules = { safety: SafetyCatalogue; wording: Record<string, unknown> }

/** The rules that the job is pinned to, with which its gate is evaluated; null until a sync has brought them. */
export function useRules(job: () => Job | null | undefined): ComputedRef<Rules | null> {
  const rows = useLive(['catalogue'], (db) => db.catalogue.all())
  const mine = () => rows.value?.find((row) => row.id === job()?.catalogue_version)
  return computed(() => (mine() ?? null) as Rules | null)
}

/** The warranty policies and words with which this job's thing is decided here; null until a sync has brought them. */
export function usePolicies(job: () => Job | null | undefined): ComputedRef<PoliciesRow | null> {
  const rows = useLive(['catalogue'], (db) => db.catalogue.all())
  const mine = () => rows.value?.find((row) => row.id === job()?.warranty?.version)
  return computed(() => (mine() ?? null) as PoliciesRow | null)
}

const TICK_MS = 30_000

/** The server's present instant as this phone knows it (its clock corrected by the measured skew). */
export function useNow(): Ref<Date> {
  const skew = useLive(['meta'], (db) => readMeta(db, 'skew_ms'))
  const tick = ref(0)
  const timer = setInterval(() => tick.value++, TICK_MS)
  onScopeDispose(() => clearInterval(timer))
  return computed(() => {
    void tick.value
    return new Date(Date.now() + (skew.value ?? 0))
  })
}
