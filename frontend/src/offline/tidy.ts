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
  const tickets = (await db.tickets.all()).filter((row) => isOver(row, now))
  for (const { id } of tickets) {
    await db.write(['tickets', 'outbox', 'files'], async (tables) => {
      const rows = await tables.outbox.all('ticket_id', id)
      if (!rows.every((row) => row.held === 1 && row.state === 'applied')) return
      await tables.tickets.delete(id)
      await forget(tables, rows)
    })
  }
}

/**
 * Takes a refused record off the phone; the server holds its content, or the phone that signed it does. Does nothing
 * while that is not proved.
 */
export async function putAside(db: FieldDb, id: string): Promise<void> {
  await db.write(['outbox', 'files'], async (tables) => {
    const row = await tables.outbox.get(id)
    if (row && row.state === 'rejected' && (row.held === 1 || row.from)) await forget(tables, [row])
  })
}

function isOver({ doc, removed_at }: TicketRow, now: Date): boolean {
  return removed_at !== null || (OVER.includes(doc.status) && Date.parse(doc.updated_at) < now.getTime() - KEPT_MS)
}

/** Deletes the rows and those of their files that the server holds and no other record names. */
async function forget({ outbox, files }: Pick<FieldDb, 'outbox' | 'files'>, rows: OutboxRow[]): Promise<void> {
  for (const row of rows) await outbox.delete(row.id)
  const named = new Set((await outbox.all()).flatMap((row) => row.files))
  for (const sha256 of new Set(rows.flatMap((row) => row.files))) {
    const file = named.has(sha256) ? undefined : await files.get(sha256)
    if (file?.state === 'held') await files.delete(sha256)
  }
}
