/**
 * The emergency exit (sealed.ts) on the phone: all that no receipt has proved yet, with its photos. Handing it over
 * deletes nothing and stops nothing: what the phone sends later is the same text, and takes effect once.
 */
import { sealedBlob, type Sealed } from '../sealed'
import type { FieldDb } from './db'
import { deviceOf } from './device'
import { openFile, openRows } from './rows'
import type { Person } from './wire'

export type Exit = {
  sealed: Sealed
  /** ids of the records in it */ records: string[]
  /** recorded before this phone had ever reached the server: nobody could tell who signed them */ unsigned: number
  bytes: number
}

export async function sealedOutbox(db: FieldDb, me: Person, now: Date): Promise<Exit> {
  const open = (await db.outbox.all('seq')).filter((row) => row.held === 0)
  const rows = (await openRows(db, open)).flatMap((row) => (row.jws === null ? [] : [{ ...row, jws: row.jws }]))
  const named = new Set(rows.flatMap((row) => row.files))
  const files = (await db.files.all('state', 'local'))
    .filter((file) => named.has(file.sha256))
    .map(({ sha256, mime, size }) => ({ sha256, mime, size }))
  return {
    sealed: {
      fieldlock: 'outbox',
      format: 1,
      device_id: (await deviceOf(db)).id ?? '',
      person: me.name,
      made_at: now.toISOString(),
      mutations: rows.map((row) => row.jws),
      files,
    },
    records: rows.map((row) => row.id),
    unsigned: open.length - rows.length,
    bytes: files.reduce((sum, file) => sum + file.size, 0),
  }
}

/** The file to hand over. Each record remembers that it was given away, which alone changes nothing (tidy.ts). */
export async function exitFile(db: FieldDb, { sealed, records }: Exit): Promise<Blob> {
  // As blobs, one by one: a day's photos need not fit into the memory of the page.
  const photos: Blob[] = []
  for (const { sha256 } of sealed.files) photos.push(new Blob([(await openFile(db, sha256))!.bytes]))
  const blob = sealedBlob(sealed, photos)
  await db.write(['outbox'], async ({ outbox }) => {
    for (const id of records) await outbox.update(id, { exported_at: sealed.made_at })
  })
  return blob
}
