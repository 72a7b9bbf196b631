/**
 * The list of jobs without opening the jobs. What it showed last is kept sealed, with the mark of the last write that
 * it has seen: if none came after, nothing else is read. Otherwise the server's word and the records it was made from
 * are compared, and only what differs is opened and worked out anew: whatever was recorded, refused, settled or pulled
 * since is found by its key.
 */
import { briefOf, readMeta } from './db'
import type { Brief, ExtractRow, FieldDb, OutboxState, StoredRow, TicketRow } from './db'
import { openRows, placeOf, ticketBrief, ticketDoc } from './rows'
import { isSealed, stampOf } from './secrets'
import { isOverlaid, project } from './view'
import type { Person } from './wire'

export type ListedJob = Brief & { id: string; unsent: number }

/** To be raised when the same records are to be shown otherwise than before (view.ts, db.ts). */
const FORM = 3
/** So many jobs at once are read faster as a whole. */
const FEW = 20

type Extract = {
  form: number
  jobs: Record<string, { /** of the server's word */ stamp: string | null; brief: Brief; unsent: number }>
}
/** Each record that is laid over a job, with the job. */
type Laid = Record<string, string>
type Parts = { jobs: Extract; laid: Laid }
const NOTHING: Parts = { jobs: { form: FORM, jobs: {} }, laid: {} }

/** What was kept of one part; undefined when there is none. */
async function opened<P extends keyof Parts>(db: FieldDb, part: P, row: ExtractRow | undefined) {
  if (!row || row.id === 'last') return undefined
  const value = (await db.secrets.open(placeOf('extracts', part, 'value'), row.value)) as Parts[P]
  return { value, wrote: row.wrote }
}

/** One moment of the store, and no record read for it. */
async function standing(db: FieldDb) {
  const found = await db.read(['tickets', 'outbox', 'extracts'], async ({ tickets, outbox, extracts }) => {
    const of = (state: OutboxState) => outbox.keys('state', state)
    const states = [of('pending'), of('sent'), of('rejected')] as const
    return Promise.all([tickets.all(), extracts.get('last'), outbox.keys('settled', 0), ...states])
  })
  const [tickets, last, unsettled, pending, sent, rejected] = found
  const refused = new Set(rejected)
  const mine = tickets.filter((row) => row.removed_at === null)
  const laid = unsettled.filter((id) => !refused.has(id))
  return { mine, wrote: last?.wrote, laid, unsent: [...pending, ...sent] }
}

/** The job of each of these records. */
async function jobsOf(db: FieldDb, known: Laid, ids: string[]): Promise<Laid> {
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
function changed(mine: TicketRow[], before: Extract, known: Laid, laid: Laid): TicketRow[] {
  const lacking = (those: Laid, these: Laid) => Object.keys(those).flatMap((id) => (id in these ? [] : [those[id]]))
  const touched = new Set([...lacking(laid, known), ...lacking(known, laid)])
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

const listed = ({ jobs }: Extract): ListedJob[] =>
  Object.entries(jobs).map(([id, { brief, unsent }]) => ({ ...brief, id, unsent }))

type Early = Promise<[ExtractRow | undefined, ExtractRow | undefined]>
const early = new WeakMap<FieldDb, { rows: Early; deaf: () => void }>()

const lastList = (db: FieldDb): Early => Promise.all([db.extracts.get('jobs'), db.extracts.get('last')])

/** Reads, still sealed, what the list needs first, while the PIN is typed; who writes to a job meanwhile undoes it. */
export function readEarly(db: FieldDb): void {
  forgetEarly(db)
  const deaf = db.watch(['tickets', 'outbox'], () => forgetEarly(db))
  const rows = lastList(db)
  rows.catch(() => forgetEarly(db))
  early.set(db, { rows, deaf })
}

/** Opened as soon as there is a key, so that the list is drawn with its screen. */
export async function openEarly(db: FieldDb): Promise<void> {
  const row = (await early.get(db)?.rows.catch(() => undefined))?.[0]
  if (row) await opened(db, 'jobs', row).catch(() => undefined)
}

function forgetEarly(db: FieldDb): void {
  early.get(db)?.deaf()
  early.delete(db)
}

/** All jobs of this person as they stand with what this phone has recorded. */
export async function listedJobs(db: FieldDb, me: Person): Promise<ListedJob[]> {
  const reading = early.get(db)?.rows ?? lastList(db)
  forgetEarly(db)
  const [row, last] = await reading
  const found = await opened(db, 'jobs', row)
  const known = found?.value.form === FORM
  if (known && found.wrote === last?.wrote) return listed(found.value)
  const laid = known ? await opened(db, 'laid', await db.extracts.get('laid')) : undefined
  // Kept together; another tab may have kept newer ones in between.
  const both = laid && laid.wrote === found?.wrote ? { jobs: found!.value, laid: laid.value } : NOTHING
  return listed(await compared(db, me, both))
}

async function compared(db: FieldDb, me: Person, { jobs: before, laid: known }: Parts): Promise<Extract> {
  const { mine, wrote, laid: ids, unsent } = await standing(db)
  const laid = await jobsOf(db, known, ids)
  const briefs = new Map(mine.map(({ id }) => [id, before.jobs[id]?.brief]))
  const anew = changed(mine, before, known, laid)
  if (anew.length > 0) {
    const [records, skew] = await Promise.all([recordsOf(db, anew), readMeta(db, 'skew_ms')])
    const now = async (ticket: TicketRow) =>
      briefs.set(ticket.id, await briefNow(db, me, ticket, records.get(ticket.id) ?? [], skew ?? 0))
    await Promise.all(anew.map(now))
  }
  const waiting = new Map<string, number>()
  for (const job of Object.values(await jobsOf(db, laid, unsent))) waiting.set(job, (waiting.get(job) ?? 0) + 1)
  const job = (row: TicketRow) => {
    return { stamp: stampOfTicket(row), brief: briefs.get(row.id)!, unsent: waiting.get(row.id) ?? 0 }
  }
  const jobs = { form: FORM, jobs: Object.fromEntries(mine.map((row) => [row.id, job(row)])) }
  // Kept for the next start; if that fails, the next start takes longer.
  void keep(db, { jobs, laid }, wrote).catch(() => undefined)
  return jobs
}

/** Sealed or not at all. */
async function keep(db: FieldDb, parts: Parts, wrote: string | undefined) {
  if (!db.secrets.key) return
  const seal = (id: keyof Parts) => db.secrets.seal<unknown>(placeOf('extracts', id, 'value'), parts[id])
  const [jobs, laid] = await Promise.all([seal('jobs'), seal('laid')])
  await db.write(['extracts'], async ({ extracts }) => {
    await extracts.put({ id: 'jobs', value: jobs, wrote })
    await extracts.put({ id: 'laid', value: laid, wrote })
  })
}
