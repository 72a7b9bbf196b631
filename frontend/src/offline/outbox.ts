/**
 * Recording work: the row and the files it names are on the disk in one transaction before the person sees "saved".
 * Signing follows; if it is cut off, the next start does it (device.ts), the record is already safe.
 */
import { readMeta, writeMeta, type FieldDb, type OutboxRow } from './db'
import { signWaiting } from './device'
import { uuidv7 } from './ids'
import type { MutationName, Person } from './wire'

export type LocalFile = { sha256: string; bytes: ArrayBuffer; mime: string }

export type Intent = {
  name: MutationName
  ticketId: string
  args: Record<string, unknown>
  files?: LocalFile[]
  /** a draft that this record replaces */
  draft?: string
}

export async function record(db: FieldDb, me: Person, intent: Intent, now: Date = new Date()): Promise<OutboxRow> {
  // What goes to the wire is JSON; the copy is also free of what cannot be stored (a screen's reactive lists).
  const args = JSON.parse(JSON.stringify(intent.args)) as Record<string, unknown>
  const row = await db.write(['outbox', 'files', 'meta', 'drafts'], async (tables) => {
    const seq = ((await readMeta(tables, 'seq')) ?? 0) + 1
    await writeMeta(tables, 'seq', seq)
    await addFiles(tables, intent.files ?? [])
    const made: OutboxRow = {
      id: uuidv7(now.getTime()),
      seq,
      ticket_id: intent.ticketId,
      name: intent.name,
      args,
      files: Array.isArray(args.files) ? (args.files as string[]) : [],
      occurred_at: now.toISOString(),
      jws: null,
      hash: null,
      state: 'pending',
      problem: null,
      crashes: 0,
      settled: 0,
      held: 0,
    }
    await tables.outbox.add(made)
    if (intent.draft) await tables.drafts.delete(intent.draft)
    return made
  })
  await signWaiting(db, me.id)
  return row
}

/** Stores photos as soon as they are taken; a file that the server already holds is not sent twice. */
export async function keepFiles(db: FieldDb, files: LocalFile[]): Promise<void> {
  await db.write(['files'], (tables) => addFiles(tables, files))
}

async function addFiles(tables: Pick<FieldDb, 'files'>, files: LocalFile[]): Promise<void> {
  for (const file of files) {
    if (await tables.files.get(file.sha256)) continue
    await tables.files.add({ ...file, state: 'local', problem: null })
  }
}

/** Rows that the server has not yet answered, in the order they were recorded. */
export async function unsent(db: FieldDb): Promise<OutboxRow[]> {
  const rows = await Promise.all([db.outbox.all('state', 'pending'), db.outbox.all('state', 'sent')])
  return rows.flat().sort((a, b) => a.seq - b.seq)
}

/** Files that some record names and that the server has not echoed yet. A photo still in a draft stays here. */
export async function unsentFiles(db: FieldDb): Promise<string[]> {
  const local = new Set(await db.files.keys('state', 'local'))
  const rows = await db.outbox.all('seq')
  return [...new Set(rows.flatMap((row) => row.files))].filter((sha) => local.has(sha))
}

export type Tally = { total: number; held: number; unsent: number; refused: number; files: number; files_held: number }

/** What the sync chip says: held counts only what a receipt has proved. */
export async function tally(db: FieldDb): Promise<Tally> {
  const rows = await db.outbox.all()
  const named = new Set(rows.flatMap((row) => row.files))
  const heldFiles = (await db.files.keys('state', 'held')).filter((sha) => named.has(sha))
  return {
    total: rows.length,
    held: rows.filter((row) => row.held === 1).length,
    unsent: rows.filter((row) => row.state === 'pending' || row.state === 'sent').length,
    refused: rows.filter((row) => row.state === 'rejected').length,
    files: named.size,
    files_held: heldFiles.length,
  }
}

export async function saveDraft(db: FieldDb, key: string, value: unknown): Promise<void> {
  await db.drafts.put({ key, value })
}

export async function readDraft<T>(db: FieldDb, key: string): Promise<T | undefined> {
  return (await db.drafts.get(key))?.value as T | undefined
}
