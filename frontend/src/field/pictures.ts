import { apiFetch } from '../api/http'
import { keepFiles } from '../offline/outbox'
import { openFile } from '../offline/rows'
import type { Ticket } from '../offline/wire'
import { field } from './session'

/** The server's picture by its hash, from this phone if it is there, else fetched and kept; null without a network. */
export async function keptPicture(sha256: string): Promise<Blob | null> {
  const { db } = field()
  const held = await openFile(db, sha256)
  if (held) return new Blob([held.bytes], { type: held.mime })
  const answer = await apiFetch(`/api/v1/files/${sha256}`).catch(() => null)
  if (!answer?.ok) return null
  const picture = await answer.blob()
  const kept = keepFiles(db, [{ sha256, bytes: await picture.arrayBuffer(), mime: picture.type }], 'held')
  // A full phone shows it all the same.
  await kept.catch(() => undefined)
  return picture
}

/** Fetched when the job is looked at, so that they are there in the basement. */
export function keepPictures(job: Ticket): void {
  for (const { photo } of job.points) if (photo) void keptPicture(photo)
}
