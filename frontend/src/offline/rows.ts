/** Opened rows: what lies sealed in the store, as the engine and the screens read it. Never within a transaction. */
import type { Body, Brief, FieldDb, KeptTicket, OutboxRow, StoredRow, TableName, TicketRow } from './db'
import type { Secret } from './secrets'
import type { Problem } from './wire'

/** Where a value belongs; sealed under this name, it opens nowhere else. */
export const placeOf = (table: TableName, key: string, field: string) => `${table}/${key}/${field}`

export async function openRow(db: FieldDb, row: StoredRow): Promise<OutboxRow> {
  const { body, problem, ...standing } = row
  const said = await db.secrets.open(placeOf('outbox', row.id, 'body'), body)
  const why = problem && (await db.secrets.open(placeOf('outbox', row.id, 'problem'), problem))
  return { ...standing, ...said, problem: why }
}

export const openRows = (db: FieldDb, rows: StoredRow[]): Promise<OutboxRow[]> =>
  Promise.all(rows.map((row) => openRow(db, row)))

export const sealBody = (db: FieldDb, id: string, body: Body): Promise<Secret<Body>> =>
  db.secrets.seal(placeOf('outbox', id, 'body'), body)

export const sealProblem = async (db: FieldDb, id: string, problem: Problem | null): Promise<StoredRow['problem']> =>
  problem && db.secrets.seal(placeOf('outbox', id, 'problem'), problem)

export const outboxRows = async (db: FieldDb, index = 'seq', only?: string): Promise<OutboxRow[]> =>
  openRows(db, await db.outbox.all(index, only))

export async function ticketDoc(db: FieldDb, id: string): Promise<KeptTicket | undefined> {
  const row = await db.docs.get(id)
  return row && db.secrets.open(placeOf('docs', id, 'doc'), row.doc)
}

export const ticketBrief = (db: FieldDb, row: TicketRow): Promise<Brief> =>
  db.secrets.open(placeOf('tickets', row.id, 'brief'), row.brief)

export type OpenFile = { bytes: ArrayBuffer; mime: string }

export async function openFile(db: FieldDb, sha256: string): Promise<OpenFile | undefined> {
  const row = await db.files.get(sha256)
  return row && { bytes: await db.secrets.open(placeOf('files', sha256, 'bytes'), row.bytes), mime: row.mime }
}
