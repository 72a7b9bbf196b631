/**
 * Recording work: signed and sealed first, then the row and the files it names are on the disk in one transaction
 * before the person sees "saved". A phone that has no device id yet signs later (device.ts); the record is safe.
 */
import { readMeta, writeMeta } from './db'
import type { FieldDb, FileRow, OutboxRow, OutboxState, StoredRow } from './db'
import { signed } from './device'
import { filesIn } from './forms'
import { uuidv7 } from './ids'
import { PHOTO } from './photos'
import { reserved } from './reserve'
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

/**
 * Stores photos as soon as they are taken; a file that the server already holds is not sent twice.
 * @throws QuotaExceededError also when there is room for what is smaller than a photo only (reserve.ts)
 */
export async function keepFiles(db: FieldDb, files: LocalFile[], state: FileRow['state'] = 'local'): Promise<void> {
  // What the server holds can be had again.
  const large = state === 'held' || files.some(({ mime }) => mime === PHOTO)
  if (large && !(await reserved(db))) throw new DOMException('kept for records', 'QuotaExceededError')
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

type Read = Pick<FieldDb, 'outbox' | 'files'>

/** The ids, of which each begins with its moment, of the oldest that were not sent, or not with all their files. */
export async function longestUnsent(db: FieldDb): Promise<string[]> {
  const naming = (await unsentFiles(db)).map((sha) => db.outbox.keys('files', sha, 1))
  const found = await Promise.all([...UNSENT.map((state) => db.outbox.keys('state', state, 1)), ...naming])
  return [...new Set(found.flat())]
}

/** Files in this state that some record names. A photo still in a draft stays here. */
async function namedFiles({ outbox, files }: Read, state: FileRow['state']): Promise<string[]> {
  const found = await files.keys('state', state)
  const named = await Promise.all(found.map((sha) => outbox.count('files', sha)))
  return found.filter((_, at) => named[at]! > 0)
}

/** Those that are still to be sent. */
export const unsentFiles = (db: Read) => namedFiles(db, 'local')
export const refusedFiles = (db: Read) => namedFiles(db, 'refused')
/** Both: those that the server does not hold. */
export const filesHere = async (db: Read) => new Set([...(await unsentFiles(db)), ...(await refusedFiles(db))])

/** `unsent` records, `files` that are still to be sent, `refused` of both. */
export type Counts = { total: number; held: number; unsent: number; refused: number; files: number }
export type Tally = Counts & { files_held: number; /** on this phone alone */ files_here: number }

/** What the sync chip says: held counts only what a receipt has proved. By the indexes, nothing is read. */
export async function counts(db: FieldDb): Promise<Counts> {
  return db.read(['outbox', 'files'], async (tables) => {
    const of = (state: OutboxState) => tables.outbox.count('state', state)
    const all = [tables.outbox.count(), tables.outbox.count('held', 1), of('rejected'), ...UNSENT.map(of)]
    const [total = 0, held = 0, refused = 0, ...waiting] = await Promise.all(all)
    const [files, bad] = await Promise.all([unsentFiles(tables), refusedFiles(tables)])
    const unsent = waiting.reduce((sum, count) => sum + count, 0)
    return { total, held, unsent, refused: refused + bad.length, files: files.length }
  })
}

/** The same with the files that the server has. */
export async function tally(db: FieldDb): Promise<Tally> {
  const [told, held, here] = await Promise.all([counts(db), namedFiles(db, 'held'), filesHere(db)])
  return { ...told, files_held: held.length, files_here: here.size }
}

/**
 * What lies among the drafts and is no form: the card for the door, tries of a code, who said that he is fit, what the
 * server has told.
 */
const NO_FORM = /^(door:|code\/|fit\/|told\/)/

/** Keys of half-filled forms. */
export const unfinished = async (db: Pick<FieldDb, 'drafts'>): Promise<string[]> =>
  (await db.drafts.keys()).filter((key) => !NO_FORM.test(key))

export type OnlyHere = { count: number; files: number; drafts: number }

/** What no receipt has proved: waiting, refused, or answered but not yet confirmed; and what is not finished. */
export async function onlyHere(db: FieldDb): Promise<OnlyHere> {
  const { total, held, files_here } = await tally(db)
  return { count: total - held, files: files_here, drafts: (await unfinished(db)).length }
}

export async function saveDraft(db: FieldDb, key: string, value: unknown): Promise<void> {
  await db.drafts.put({ key, value: await db.secrets.seal(placeOf('drafts', key, 'value'), value) })
}

export async function readDraft<T>(db: FieldDb, key: string): Promise<T | undefined> {
  const row = await db.drafts.get(key)
  return row && ((await db.secrets.open(placeOf('drafts', key, 'value'), row.value)) as T)
}

/** The person does not want it any more. */
export async function dropDraft(db: FieldDb, key: string): Promise<void> {
  const value = await readDraft(db, key)
  await db.drafts.delete(key)
  await letGo(db, filesIn(value))
}

/** Takes off those that are in no record and in no form: strokes of a signature before its last, a photo taken back. */
export async function letGo(db: FieldDb, files: string[]): Promise<void> {
  if (files.length === 0) return
  const forms = await Promise.all((await db.drafts.keys()).map((key) => readDraft(db, key)))
  const wanted = new Set(filesIn(forms))
  await db.write(['outbox', 'files'], async (tables) => {
    const local = new Set(await tables.files.keys('state', 'local'))
    for (const sha256 of files.filter((one) => local.has(one) && !wanted.has(one))) {
      if ((await tables.outbox.count('files', sha256)) === 0) await tables.files.delete(sha256)
    }
  })
}
