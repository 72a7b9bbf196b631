import { apiFetch } from '../api/http'
import type { LocalFile } from '../offline/outbox'
import { blobFile, photoFile } from '../offline/photos'

/** Small, without the camera's data, and stored before anything names it. */
export const uploadPhoto = async (picture: Blob) => upload(await photoFile(picture))
/** As it was drawn: a signature stays sharp. */
export const uploadSignature = async (drawn: Blob) => upload(await blobFile(drawn))

async function upload({ sha256, bytes, mime }: LocalFile): Promise<string> {
  await apiFetch(`/api/v1/files/${sha256}`, { method: 'PUT', body: bytes, headers: { 'Content-Type': mime } })
  return sha256
}
