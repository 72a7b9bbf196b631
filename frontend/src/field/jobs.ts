import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'
import { briefOf, readMeta } from '../offline/db'
import type { Brief, FieldDb, PoliciesRow, StoredRow, TicketRow } from '../offline/db'
import { tally, type Tally } from '../offline/outbox'
import { openRows, ticketBrief, ticketDoc } from '../offline/rows'
import { isOverlaid, project, type JobView } from '../offline/view'
import type { WarrantyInputs } from '../offline/wire'
import type { SafetyCatalogue } from '../rules/gate'
import { useLive } from './live'
import { field } from './session'

export type Job = JobView & { unsent: number; warranty?: WarrantyInputs | undefined }
export type ListedJob = Brief & { id: string; unsent: number }

const isUnsent = (row: StoredRow) => row.state === 'pending' || row.state === 'sent'

async function seen(db: FieldDb, id: string, rows: StoredRow[], skew = 0): Promise<Job | null> {
  const doc = await ticketDoc(db, id)
  const mine = await openRows(db, rows.filter(isOverlaid))
  if (!doc) return null
  return { ...project(doc, mine, field().me, skew), warranty: doc.warranty, unsent: rows.filter(isUnsent).length }
}

/** My jobs as they stand with what this phone has recorded; null while the store is being read. */
export function useJobs(): ComputedRef<ListedJob[] | null> {
  const read = async (db: FieldDb) => {
    const [tickets, rows, skew] = await Promise.all([db.tickets.all(), db.outbox.all(), readMeta(db, 'skew_ms')])
    const listed = async (ticket: TicketRow): Promise<ListedJob> => {
      const mine = rows.filter((row) => row.ticket_id === ticket.id)
      // Only what is not the server's yet needs the whole document.
      const job = mine.some(isOverlaid) ? await seen(db, ticket.id, mine, skew) : null
      const brief = job ? briefOf(job) : await ticketBrief(db, ticket)
      return { ...brief, id: ticket.id, unsent: mine.filter(isUnsent).length }
    }
    return Promise.all(tickets.filter((row) => row.removed_at === null).map(listed))
  }
  const found = useLive(['tickets', 'outbox', 'meta'], read)
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
    return { job: ticket?.removed_at === null ? await seen(db, id.value, rows, skew) : null }
  }
  const found = useLive(['tickets', 'outbox', 'meta'], read, [id])
  return computed(() => found.value?.job)
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
