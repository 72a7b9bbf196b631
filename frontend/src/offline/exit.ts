/**
 * The emergency exit (sealed.ts) on the phone: all that no receipt has proved yet, and each file that the server does
 * not hold, with the signed text that names it; and each half-filled form, as what it is. Handing it over deletes
 * nothing and stops nothing: what the phone sends later is the same text, and takes effect once.
 */
import { sealedBlob, type Sealed, type SealedFile, type SealedForm } from '../sealed'
import type { FieldDb, StoredRow } from './db'
import { deviceOf } from './device'
import { filesIn, formOf } from './forms'
import { filesHere, readDraft, unfinished } from './outbox'
import { openFile, openRows, ticketDoc } from './rows'
import type { Person } from './wire'

export type Exit = {
  sealed: Sealed
  /** the same without what the server has: codes carry no files */ codes: Sealed
  /** the records in it, and which of the files each names */ records: Pick<StoredRow, 'id' | 'exported'>[]
  /** recorded before this phone had ever reached the server: nobody could tell who signed them */ unsigned: number
  bytes: number
}

export async function sealedOutbox(db: FieldDb, me: Person, now: Date): Promise<Exit> {
  const here = await filesHere(db)
  const exported = ({ files }: Pick<StoredRow, 'files'>) => files.filter((sha) => here.has(sha))
  const open = (await db.outbox.all('seq')).filter((row) => row.held === 0 || exported(row).length > 0)
  const rows = (await openRows(db, open)).flatMap((row) => (row.jws === null ? [] : [{ ...row, jws: row.jws }]))
  const forms = await halfFilled(db)
  const sent = new Set(rows.flatMap(exported))
  const files: SealedFile[] = []
  for (const sha of new Set([...sent, ...filesIn(forms)])) {
    const file = await db.files.get(sha)
    if (!file || (!sent.has(sha) && file.state === 'held')) continue
    files.push({ sha256: sha, mime: file.mime, size: file.size, ...(!sent.has(sha) && { form: true }) })
  }
  const sealed: Sealed = {
    fieldlock: 'outbox',
    format: 1,
    device_id: (await deviceOf(db)).id ?? '',
    person: me.name,
    made_at: now.toISOString(),
    mutations: rows.map((row) => row.jws),
    files,
    forms,
  }
  return {
    sealed,
    codes: { ...sealed, mutations: rows.flatMap((row) => (row.held ? [] : row.jws)), files: [] },
    records: rows.map((row) => ({ id: row.id, exported: exported(row) })),
    unsigned: open.length - rows.length,
    bytes: files.reduce((sum, file) => sum + file.size, 0),
  }
}

async function halfFilled(db: FieldDb): Promise<SealedForm[]> {
  const one = async (key: string) => {
    const { job } = formOf(key)
    return { key, number: job && (await ticketDoc(db, job))?.number, value: await readDraft(db, key) }
  }
  return Promise.all((await unfinished(db)).map(one))
}

/** The file to hand over. Each record remembers that it was given away, which alone changes nothing (tidy.ts). */
export async function exitFile(db: FieldDb, { sealed, records }: Exit): Promise<Blob> {
  // As blobs, one by one: a day's photos need not fit into the memory of the page.
  const photos: Blob[] = []
  for (const { sha256 } of sealed.files) photos.push(new Blob([(await openFile(db, sha256))!.bytes]))
  const blob = sealedBlob(sealed, photos)
  await db.write(['outbox'], async ({ outbox }) => {
    for (const { id, exported } of records) await outbox.update(id, { exported_at: sealed.made_at, exported })
  })
  return blob
}
