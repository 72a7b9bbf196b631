import { apiFetch } from '../api/http'
import type { LocalFile } from '../offline/outbox'
import { blobFile, photoFile } from '../offline/photos'

/** Small, without the camera's data, and stored before anything names it. */
export const uploadPhoto = async (picture: Blob) => upload(await photoFile(picture))
/** Byte for byte: a signature stays sharp, a document whole. */
export const uploadAsIs = async (file: Blob) => upload(await blobFile(file))

async function upload({ sha256, bytes, mime }: LocalFile): Promise<string> {
  await apiFetch(`/api/v1/files/${sha256}`, { method: 'PUT', body: bytes, headers: { 'Content-Type': mime } })
  return sha256
}
