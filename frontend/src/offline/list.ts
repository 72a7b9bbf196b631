/**
 * The list of jobs without opening the jobs. What it showed last is kept as one sealed piece, with the server's word
 * and the records it was made from; only what differs from that is opened and worked out anew. An extract is never
 * trusted further than that: whatever was recorded, refused, settled or pulled since is found by its key.
 */
import { briefOf, readMeta } from './db'
import type { Brief, ExtractRow, FieldDb, OutboxState, StoredRow, TicketRow } from './db'
import { openRows, placeOf, ticketBrief, ticketDoc } from './rows'
import { isSealed, stampOf } from './secrets'
import { isOverlaid, project } from './view'
import type { Person } from './wire'

export type ListedJob = Brief & { id: string; unsent: number }

/** To be raised when the same records are to be shown otherwise than before (view.ts, db.ts). */
const FORM = 1
const PLACE = placeOf('extracts', 'jobs', 'value')
/** So many jobs at once are read faster as a whole. */
const FEW = 20

type Extract = {
  form: number
  jobs: Record<string, { /** of the server's word */ stamp: string; brief: Brief }>
  /** each record that is laid over a job, with the job */
  laid: Record<string, string>
}
const NOTHING: Extract = { form: FORM, jobs: {}, laid: {} }

/** One moment of the store, and no record read for it. */
async function standing(db: FieldDb) {
  const found = await db.read(['tickets', 'outbox', 'extracts'], async ({ tickets, outbox, extracts }) => {
    const of = (state: OutboxState) => outbox.keys('state', state)
    const states = [of('pending'), of('sent'), of('rejected')] as const
    return Promise.all([tickets.all(), extracts.get('jobs'), outbox.keys('settled', 0), ...states])
  })
  const [tickets, kept, unsettled, pending, sent, rejected] = found
  const refused = new Set(rejected)
  const mine = tickets.filter((row) => row.removed_at === null)
  return { mine, kept, laid: unsettled.filter((id) => !refused.has(id)), unsent: [...pending, ...sent] }
}

async function extractOf(db: FieldDb, kept: ExtractRow | undefined): Promise<Extract> {
  if (!kept) return NOTHING
  const extract = (await db.secrets.open(PLACE, kept.value)) as Extract
  return extract.form === FORM ? extract : NOTHING
}

/** The job of each of these records. */
async function jobsOf(db: FieldDb, known: Extract['laid'], ids: string[]): Promise<Extract['laid']> {
  const fresh = ids.filter((id) => !(id in known))
  const rows = fresh.length > FEW ? await db.outbox.all() : await Promise.all(fresh.map((id) => db.outbox.get(id)))
  const found = new Map(rows.map((row) => [row?.id, row?.ticket_id]))
  const pairs = ids.map((id) => [id, known[id] ?? found.get(id)] as const)
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

async function briefNow(db: FieldDb, me: Person, ticket: TicketRow, rows: StoredRow[], skew: number): Promise<Brief> {
  const mine = rows.filter(isOverlaid)
  const doc = mine.length > 0 ? await ticketDoc(db, ticket.id) : undefined
  return doc ? briefOf(project(doc, await openRows(db, mine), me, skew)) : ticketBrief(db, ticket)
}

/** The jobs whose word from the server or whose records are others than those of the extract. */
function changed(mine: TicketRow[], before: Extract, laid: Extract['laid']): TicketRow[] {
  const lacking = (those: Extract['laid'], these: Extract['laid']) =>
    Object.keys(those).flatMap((id) => (id in these ? [] : [those[id]]))
  const touched = new Set([...lacking(laid, before.laid), ...lacking(before.laid, laid)])
  return mine.filter((row) => touched.has(row.id) || before.jobs[row.id]?.stamp !== stampOfTicket(row))
}

const stampOfTicket = ({ brief }: TicketRow): string | null => (isSealed(brief) ? stampOf(brief) : null)

async function recordsOf(db: FieldDb, jobs: TicketRow[]): Promise<Map<string, StoredRow[]>> {
  const few = () => Promise.all(jobs.map(({ id }) => db.outbox.all('ticket_id', id)))
  const rows = jobs.length > FEW ? await db.outbox.all() : (await few()).flat()
  const by = new Map<string, StoredRow[]>()
  for (const row of rows) by.set(row.ticket_id, [...(by.get(row.ticket_id) ?? []), row])
  return by
}

/** All jobs of this person as they stand with what this phone has recorded. */
export async function listedJobs(db: FieldDb, me: Person): Promise<ListedJob[]> {
  const { mine, kept, laid: ids, unsent } = await standing(db)
  const before = await extractOf(db, kept)
  const laid = await jobsOf(db, before.laid, ids)
  const anew = changed(mine, before, laid)
  const briefs = new Map(mine.map(({ id }) => [id, before.jobs[id]?.brief]))
  if (anew.length > 0) {
    const [records, skew] = await Promise.all([recordsOf(db, anew), readMeta(db, 'skew_ms')])
    const now = async (ticket: TicketRow) =>
      briefs.set(ticket.id, await briefNow(db, me, ticket, records.get(ticket.id) ?? [], skew ?? 0))
    await Promise.all(anew.map(now))
    // Kept for the next start; if that fails, the next start takes longer.
    void keep(db, mine, briefs, laid).catch(() => undefined)
  }
  const waiting = new Map<string, number>()
  const jobs = await jobsOf(db, laid, unsent)
  for (const job of Object.values(jobs)) waiting.set(job, (waiting.get(job) ?? 0) + 1)
  return mine.map(({ id }) => ({ ...briefs.get(id)!, id, unsent: waiting.get(id) ?? 0 }))
}

/** Sealed or not at all. */
async function keep(db: FieldDb, mine: TicketRow[], briefs: Map<string, Brief | undefined>, laid: Extract['laid']) {
  if (!db.secrets.key) return
  const jobs = mine.map((row) => [row.id, { stamp: stampOfTicket(row), brief: briefs.get(row.id) }])
  const value = await db.secrets.seal<unknown>(PLACE, { form: FORM, jobs: Object.fromEntries(jobs), laid })
  await db.extracts.put({ id: 'jobs', value })
}
