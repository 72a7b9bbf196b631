import { onScopeDispose, ref, type Ref } from 'vue'
import { apiFetch } from '../api/http'
import { keepFiles } from '../offline/outbox'
import { openFile } from '../offline/rows'
import type { Job } from './jobs'
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

/** Pictures of the points and manuals are fetched when the job is looked at, so that they are there in the basement. */
export function keepPictures({ points, unit }: Job): void {
  const named = [...points.map(({ photo }) => photo), ...(unit?.manuals ?? []).map(({ sha256 }) => sha256)]
  for (const sha256 of named) if (sha256) void keptFile(sha256)
}
