/**
 * What the phone may forget: jobs that were taken away, or ended a week ago, once the server has proved that it holds
 * everything recorded on them. A refused record keeps its job until the person has put it aside, and a job that was
 * taken away from people at work stays until they have said that they stopped; one with a half-filled form stays
 * until that is recorded or put aside.
 */
import type { FieldDb, StoredRow, TicketRow } from './db'
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

export async function tidy(db: FieldDb, now: Date): Promise<void> {
  const tickets = (await db.tickets.all()).filter((row) => isOver(row, now))
  for (const { id } of tickets) {
    await db.write(['tickets', 'docs', 'outbox', 'files', 'drafts'], async (tables) => {
      const rows = await tables.outbox.all('ticket_id', id)
      if (!rows.every((row) => row.held === 1 && row.state === 'applied')) return
      if ((await unfinished(tables)).some((key) => key.includes(id))) return
      await tables.tickets.delete(id)
      await tables.docs.delete(id)
      await forget(tables, rows)
    })
  }
}

/**
 * Takes a refused record off the phone, if its content is elsewhere: the server holds it, the phone that signed it
 * does, or the person has exported it. Does nothing otherwise.
 */
export async function putAside(db: FieldDb, id: string): Promise<void> {
  await db.write(['outbox', 'files'], async (tables) => {
    const row = await tables.outbox.get(id)
    if (row && mayPutAside(row)) await forget(tables, [row])
  })
}

export const mayPutAside = (row: Pick<StoredRow, 'state' | 'held' | 'relayed' | 'exported_at'>): boolean =>
  row.state === 'rejected' && (row.held === 1 || row.relayed === true || row.exported_at !== undefined)

export const sayStopped = (db: FieldDb, id: string) => db.tickets.update(id, { stop_asked: false })

function isOver({ status, updated_at, removed_at, stop_asked }: TicketRow, now: Date): boolean {
  if (stop_asked) return false
  return removed_at !== null || (OVER.includes(status) && Date.parse(updated_at) < now.getTime() - KEPT_MS)
}

/** Deletes the rows and those of their files that the server holds and no other record names. */
async function forget({ outbox, files }: Pick<FieldDb, 'outbox' | 'files'>, rows: StoredRow[]): Promise<void> {
  for (const row of rows) await outbox.delete(row.id)
  for (const sha256 of new Set(rows.flatMap((row) => row.files))) {
    const named = await outbox.count('files', sha256)
    if (named === 0 && (await files.get(sha256))?.state === 'held') await files.delete(sha256)
  }
}
