import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'
import { readMeta, type FieldDb, type OutboxRow } from '../offline/db'
import { tally, type Tally } from '../offline/outbox'
import { project, type JobView } from '../offline/view'
import type { SafetyCatalogue } from '../rules/gate'
import { useLive } from './live'
import { field } from './session'

export type Job = JobView & { unsent: number }

const isUnsent = (row: OutboxRow) => row.state === 'pending' || row.state === 'sent'

/** My jobs as they stand with what this phone has recorded; null while the store is being read. */
export function useJobs(): ComputedRef<Job[] | null> {
  const { me } = field()
  const read = async (db: FieldDb) => {
    const [tickets, rows, skew] = await Promise.all([db.tickets.all(), db.outbox.all(), readMeta(db, 'skew_ms')])
    const mine = tickets.filter((row) => row.removed_at === null)
    return mine.map(({ doc }): Job => {
      const unsent = rows.filter((row) => row.ticket_id === doc.id && isUnsent(row)).length
      return { ...project(doc, rows, me, skew ?? 0), unsent }
    })
  }
  const found = useLive(['tickets', 'outbox', 'meta'], read)
  return computed(() => found.value)
}

/** One job; undefined while the store is being read, null when it is not (or no longer) on this phone. */
export function useJob(id: Ref<string>): ComputedRef<Job | null | undefined> {
  const jobs = useJobs()
  return computed(() => (jobs.value === null ? undefined : (jobs.value.find((job) => job.id === id.value) ?? null)))
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
