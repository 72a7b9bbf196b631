/**
 * One file to the server. A small one goes in one piece. A large one goes in parts: a cut costs one part, not all, and
 * the person sees how far it is; the server is asked first how much it has. It is held only once the server says so
 * by its hash.
 */
import { fileEcho, uploadAnswer } from './check'
import type { FieldDb } from './db'
import { openFile } from './rows'
import type { Answer, Call } from './transport'

export const LARGE_BYTES = 1024 * 1024
export const PART_BYTES = 512 * 1024

/** Asks the server; what is no content refusal ends the exchange (exchange.ts). */
export type Ask = <T>(call: Call, understand: (answer: Answer) => T | null) => Promise<T | Answer>

/** Whether the server holds it now; a refusal for its content is the answer itself. */
export async function upload(db: FieldDb, ask: Ask, sha256: string): Promise<boolean | Answer> {
  const file = await openFile(db, sha256)
  if (!file) return false
  const path = `/files/${sha256}`
  if (file.bytes.byteLength <= LARGE_BYTES) {
    const echo = await ask({ method: 'PUT', path, ...file }, fileEcho)
    return typeof echo === 'string' ? echo === sha256 : echo
  }
  let far = await ask({ method: 'GET', path: `${path}/upload` }, uploadAnswer)
  while (!('status' in far)) {
    if (far.sha256 !== sha256) return false
    if (far.complete) return true
    await db.files.update(sha256, { sent: far.received })
    // A server that ended between the last part and its check has all of it and holds nothing: the last byte again.
    const from = Math.min(far.received, file.bytes.byteLength - 1)
    far = await ask(partOf(path, file, from), uploadAnswer)
  }
  return far
}

function partOf(path: string, { bytes, mime }: { bytes: ArrayBuffer; mime: string }, from: number): Call {
  const part = bytes.slice(from, from + PART_BYTES)
  const range = `bytes ${from}-${from + part.byteLength - 1}/${bytes.byteLength}`
  return { method: 'PATCH', path, bytes: part, mime, range }
}
