/**
 * What the phone may forget: jobs that were taken away, or ended a week ago, once the server has proved that it holds
 * everything recorded on them. A refused record keeps its job until the person has put it aside, and a job that was
 * taken away from people at work stays until they have said that they stopped; one with a half-filled form stays
 * until that is recorded or put aside. A report made here is a job of the desk's: unless it comes to this phone, its
 * record goes a week after it was made.
 */
import type { FieldDb, StoredRow, TicketRow } from './db'
import { momentOf } from './ids'
import { unfinished } from './outbox'

const KEPT_MS = 7 * 24 * 3_600_000
const OVER = [
  'returned',
  'follow_up',
  'settling',
  'closed',
  'archived',
  'cancelled',
  'declined',
  'referred',
  'rejected',
]

type Tables = Pick<FieldDb, 'outbox' | 'files'>

export async function tidy(db: FieldDb, now: Date): Promise<void> {
  const tickets = await db.tickets.all()
  const over = tickets.filter((row) => isOver(row, now)).map((row) => row.id)
  const here = new Set(tickets.map((row) => row.id))
  const held = await db.outbox.all('held', 1)
  const away = held.filter((row) => !here.has(row.ticket_id) && isOld(momentOf(row.id), now))
  for (const id of [...over, ...new Set(away.map((row) => row.ticket_id))]) await forgetJob(db, id)
}

async function forgetJob(db: FieldDb, id: string): Promise<void> {
  await db.write(['tickets', 'docs', 'outbox', 'files', 'drafts'], async (tables) => {
    const rows = await tables.outbox.all('ticket_id', id)
    const here = await notHeld(tables, rows)
    if (here.length > 0 || !rows.every((row) => row.held === 1 && row.state === 'applied')) return
    if ((await unfinished(tables)).some((key) => key.includes(id))) return
    await tables.tickets.delete(id)
    await tables.docs.delete(id)
    await forget(tables, rows)
  })
}

/** Files that these records name and that the server does not hold. */
async function notHeld({ files }: Pick<Tables, 'files'>, rows: StoredRow[]): Promise<string[]> {
  const here = new Set([...(await files.keys('state', 'local')), ...(await files.keys('state', 'refused'))])
  return rows.flatMap((row) => row.files).filter((sha) => here.has(sha))
}

export type Where = 'held' | 'exported' | null

/** Where a refused record is, with its files, if it is not on this phone alone. */
export async function elsewhere(db: Pick<Tables, 'files'>, row: StoredRow): Promise<Where> {
  if (row.state !== 'rejected') return null
  const here = await notHeld(db, [row])
  if (here.length === 0 && (row.held === 1 || row.relayed)) return 'held'
  return row.exported_at && here.every((sha) => row.exported?.includes(sha)) ? 'exported' : null
}

/**
 * Takes a refused record off the phone, if its content is elsewhere: the server holds it, the phone that signed it
 * does, or the person has exported it. Does nothing otherwise.
 */
export async function putAside(db: FieldDb, id: string): Promise<void> {
  await db.write(['outbox', 'files'], async (tables) => {
    const row = await tables.outbox.get(id)
    if (row && (await elsewhere(tables, row))) await forget(tables, [row])
  })
}

/** Takes off a file that the server does not take: the person has said that it is not needed any more. */
export async function dropFile(db: FieldDb, sha256: string): Promise<void> {
  await db.write(['files'], async ({ files }) => {
    if ((await files.keys('state', 'refused')).includes(sha256)) await files.delete(sha256)
  })
}

export const sayStopped = (db: FieldDb, id: string) => db.tickets.update(id, { stop_asked: false })

function isOver({ status, updated_at, removed_at, stop_asked }: TicketRow, now: Date): boolean {
  if (stop_asked) return false
  return removed_at !== null || (OVER.includes(status) && isOld(Date.parse(updated_at), now))
}

const isOld = (moment: number, now: Date) => moment < now.getTime() - KEPT_MS

/** Deletes the rows, and those of their files that no other record names. */
async function forget({ outbox, files }: Tables, rows: StoredRow[]): Promise<void> {
  for (const row of rows) await outbox.delete(row.id)
  for (const sha256 of new Set(rows.flatMap((row) => row.files))) {
    if ((await outbox.count('files', sha256)) === 0) await files.delete(sha256)
  }
}
