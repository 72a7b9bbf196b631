/**
 * What the phone may forget: jobs that were taken away, or ended a week ago, once the server has proved that it holds
 * everything recorded on them. A refused record keeps its job until the person has put it aside.
 */
import type { FieldDb, OutboxRow, TicketRow } from './db'

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
  const tickets = await db.tickets.filter((row) => isOver(row, now)).toArray()
  for (const { id } of tickets) {
    await db.transaction('rw', db.tickets, db.outbox, db.files, async () => {
      const rows = await db.outbox.where('ticket_id').equals(id).toArray()
      if (!rows.every((row) => row.held === 1 && row.state === 'applied')) return
      await db.tickets.delete(id)
      await forget(db, rows)
    })
  }
}

/**
 * Takes a refused record off the phone; the server holds its content, or the phone that signed it does. Does nothing
 * while that is not proved.
 */
export async function putAside(db: FieldDb, id: string): Promise<void> {
  await db.transaction('rw', db.outbox, db.files, async () => {
    const row = await db.outbox.get(id)
    if (row && row.state === 'rejected' && (row.held === 1 || row.from)) await forget(db, [row])
  })
}

function isOver({ doc, removed_at }: TicketRow, now: Date): boolean {
  return removed_at !== null || (OVER.includes(doc.status) && Date.parse(doc.updated_at) < now.getTime() - KEPT_MS)
}

/** Deletes the rows and those of their files that the server holds and no other record names. */
async function forget(db: FieldDb, rows: OutboxRow[]): Promise<void> {
  await db.outbox.bulkDelete(rows.map((row) => row.id))
  const named = new Set((await db.outbox.toArray()).flatMap((row) => row.files))
  for (const sha256 of new Set(rows.flatMap((row) => row.files))) {
    const file = named.has(sha256) ? undefined : await db.files.get(sha256)
    if (file?.state === 'held') await db.files.delete(sha256)
  }
}
