/**
 * Recording work: signed and sealed first, then the row and the files it names are on the disk in one transaction
 * before the person sees "saved". A phone that has no device id yet signs later (device.ts); the record is safe.
 */
import { readMeta, writeMeta } from './db'
import type { FieldDb, FileRow, OutboxRow, OutboxState, StoredRow } from './db'
import { signed } from './device'
import { uuidv7 } from './ids'
import { placeOf, sealBody } from './rows'
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

/** Records of one store take turns, so that they stand in the order in which the person made them. */
const turns = new WeakMap<FieldDb, Promise<unknown>>()

export function record(db: FieldDb, me: Person, intent: Intent, now: Date = new Date()): Promise<OutboxRow> {
  const before = turns.get(db) ?? Promise.resolve()
  const mine = before.then(() => recordNow(db, me, intent, now))
  turns.set(db, mine.catch(() => undefined))
  return mine
}

async function recordNow(db: FieldDb, me: Person, intent: Intent, now: Date): Promise<OutboxRow> {
  // What goes to the wire is JSON; the copy is also free of what cannot be stored (a screen's reactive lists).
  const args = JSON.parse(JSON.stringify(intent.args)) as Record<string, unknown>
  const said = { name: intent.name, args, occurred_at: now.toISOString() }
  const files = Array.isArray(args.files) ? (args.files as string[]) : []
  const sealed = await sealFiles(db, intent.files ?? [])
  const id = uuidv7(now.getTime())
  for (;;) {
    const seq = ((await readMeta(db, 'seq')) ?? 0) + 1
    const standing = { id, seq, ticket_id: intent.ticketId, files, ...NEW }
    const { jws, hash } = await signed(db, me.id, { ...standing, ...said })
    const row: StoredRow = { ...standing, hash, problem: null, body: await sealBody(db, id, { ...said, jws }) }
    if (await storeRecord(db, row, sealed, intent.draft)) return { ...standing, ...said, jws, hash, problem: null }
  }
}

export const NEW = { state: 'pending', crashes: 0, settled: 0, held: 0 } as const

/** False when another tab has taken the number since: it is in the signature, so the record is signed anew. */
async function storeRecord(db: FieldDb, row: StoredRow, files: FileRow[], draft?: string): Promise<boolean> {
  return db.write(['outbox', 'files', 'meta', 'drafts'], async (tables) => {
    if (((await readMeta(tables, 'seq')) ?? 0) + 1 !== row.seq) return false
    await writeMeta(tables, 'seq', row.seq)
    await addFiles(tables, files)
    await tables.outbox.add(row)
    if (draft) await tables.drafts.delete(draft)
    return true
  })
}

/** Stores photos as soon as they are taken; a file that the server already holds is not sent twice. */
export async function keepFiles(db: FieldDb, files: LocalFile[], state: FileRow['state'] = 'local'): Promise<void> {
  const sealed = await sealFiles(db, files, state)
  await db.write(['files'], (tables) => addFiles(tables, sealed))
}

function sealFiles(db: FieldDb, files: LocalFile[], state: FileRow['state'] = 'local'): Promise<FileRow[]> {
  return Promise.all(
    files.map(async ({ sha256, bytes, mime }) => {
      const sealed = await db.secrets.seal(placeOf('files', sha256, 'bytes'), bytes)
      return { sha256, mime, state, size: bytes.byteLength, bytes: sealed, problem: null }
    }),
  )
}

async function addFiles(tables: Pick<FieldDb, 'files'>, files: FileRow[]): Promise<void> {
  for (const file of files) if (!(await tables.files.get(file.sha256))) await tables.files.add(file)
}

const UNSENT: OutboxState[] = ['pending', 'sent']

/** The first so many that the server has not yet answered, in the order they were recorded. */
export async function unsent(db: FieldDb, atMost: number): Promise<StoredRow[]> {
  const of = (state: OutboxState) => db.outbox.all('turn', IDBKeyRange.bound([state], [state, []]), atMost)
  const rows = (await Promise.all(UNSENT.map(of))).flat()
  return rows.sort((a, b) => a.seq - b.seq).slice(0, atMost)
}

/** The ids, of which each begins with its moment, of the oldest that were not sent. */
export async function longestUnsent(db: FieldDb): Promise<string[]> {
  return (await Promise.all(UNSENT.map((state) => db.outbox.keys('state', state, 1)))).flat()
}

/** Files that some record names and that the server has not echoed yet. A photo still in a draft stays here. */
export async function unsentFiles(db: FieldDb): Promise<string[]> {
  const local = await db.files.keys('state', 'local')
  const named = await Promise.all(local.map((sha) => db.outbox.count('files', sha)))
  return local.filter((_, at) => named[at]! > 0)
}

export type Counts = { total: number; held: number; unsent: number; refused: number }
export type Tally = Counts & { files: number; files_held: number }

/** What the sync chip says: held counts only what a receipt has proved. By the indexes, no record is read. */
export async function counts(db: FieldDb): Promise<Counts> {
  return db.read(['outbox'], async ({ outbox }) => {
    const of = (state: OutboxState) => outbox.count('state', state)
    const all = [outbox.count(), outbox.count('held', 1), of('rejected'), ...UNSENT.map(of)]
    const [total = 0, held = 0, refused = 0, ...waiting] = await Promise.all(all)
    return { total, held, refused, unsent: waiting.reduce((sum, count) => sum + count, 0) }
  })
}

/** The same with the files that the records name. */
export async function tally(db: FieldDb): Promise<Tally> {
  const named = new Set((await db.outbox.all()).flatMap((row) => row.files))
  const held = (await db.files.keys('state', 'held')).filter((sha) => named.has(sha))
  return { ...(await counts(db)), files: named.size, files_held: held.length }
}

/** What lies among the drafts and is no form: the card for the door, tries of a code, who said that he is fit. */
const NO_FORM = /^(door:|code\/|fit\/)/

/** Keys of half-filled forms. */
export const unfinished = async (db: Pick<FieldDb, 'drafts'>): Promise<string[]> =>
  (await db.drafts.keys()).filter((key) => !NO_FORM.test(key))

export type OnlyHere = { count: number; files: number; drafts: number }

/** What no receipt has proved: waiting, refused, or answered but not yet confirmed; and what is not finished. */
export async function onlyHere(db: FieldDb): Promise<OnlyHere> {
  const { total, held, files, files_held } = await tally(db)
  return { count: total - held, files: files - files_held, drafts: (await unfinished(db)).length }
}

export async function saveDraft(db: FieldDb, key: string, value: unknown): Promise<void> {
  await db.drafts.put({ key, value: await db.secrets.seal(placeOf('drafts', key, 'value'), value) })
}

export async function readDraft<T>(db: FieldDb, key: string): Promise<T | undefined> {
  const row = await db.drafts.get(key)
  return row && ((await db.secrets.open(placeOf('drafts', key, 'value'), row.value)) as T)
}
