import { onScopeDispose, ref, type Ref } from 'vue'
import { apiFetch } from '../api/http'
import { keepFiles } from '../offline/outbox'
import { openFile } from '../offline/rows'
import type { Ticket } from '../offline/wire'
import { field } from './session'

/** The server's file by its hash, from this phone if it is there, else fetched and kept; null without a network. */
export async function keptFile(sha256: string): Promise<Blob | null> {
  const { db } = field()
  const held = await openFile(db, sha256)
  if (held) return new Blob([held.bytes], { type: held.mime })
  const answer = await apiFetch(`/api/v1/files/${sha256}`).catch(() => null)
  if (!answer?.ok) return null
  const file = await answer.blob()
  const kept = keepFiles(db, [{ sha256, bytes: await file.arrayBuffer(), mime: file.type }], 'held')
  // A full phone shows it all the same.
  await kept.catch(() => undefined)
  return file
}

/** The address of a file that the server holds, for as long as the part that asks is shown; empty until it is here. */
export function useKept(sha256: string): Ref<string> {
  const url = ref('')
  void keptFile(sha256).then((file) => file && (url.value = URL.createObjectURL(file)))
  onScopeDispose(() => URL.revokeObjectURL(url.value))
  return url
}

/** Fetched when the job is looked at, so that they are there in the basement. Manuals are by their links on it. */
export function keepPictures({ points }: Pick<Ticket, 'points'>): void {
  for (const { photo } of points) if (photo) void keptFile(photo)
}
