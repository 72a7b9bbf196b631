/**
 * What a killed browser has left: files that neither a record nor a form names.
 *
 *   a photo                 becomes a form of its own, which is shown, counted and handed over like any other
 *   a stroke of a signature goes: it counts only under the text for which its form kept it, and is asked for again
 */
import type { FieldDb } from './db'
import { filesIn } from './forms'
import { letGo, readDraft, saveDraft } from './outbox'
import { PHOTO } from './photos'
import type { Locks } from './sync'

export const STRAY = 'photos'
type Stray = { files: string[] }

/**
 * `found`: what lay there before any screen could store more. By the first tab alone: another may have stored what its
 * form is about to name. This one counts as open until `closed`.
 */
export async function sweep(db: FieldDb, found: string[], closed: Promise<void>, locks?: Locks): Promise<void> {
  const name = `${db.name}-open`
  await locks?.request(name, { ifAvailable: true }, (lock) => lock && found.length && sweepAlone(db, found))
  void locks?.request(name, { mode: 'shared' }, () => closed)
}

async function sweepAlone(db: FieldDb, found: string[]): Promise<void> {
  const named = new Set(filesIn(await Promise.all((await db.drafts.keys()).map((key) => readDraft(db, key)))))
  const photos = (await readDraft<Stray>(db, STRAY))?.files ?? []
  const before = photos.length
  for (const sha256 of found) {
    if (named.has(sha256) || (await db.outbox.count('files', sha256)) > 0) continue
    if ((await db.files.get(sha256))?.mime === PHOTO) photos.push(sha256)
  }
  if (photos.length > before) await saveDraft(db, STRAY, { files: photos } satisfies Stray)
  await letGo(db, found)
}
