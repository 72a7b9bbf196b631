/**
 * The emergency exit, as it is written on the phone and read at the desk: what a phone signed and could not send.
 *
 *   file    a line of JSON (`Sealed`), then the photos' bytes, one after the other, in the order of `files`
 *   codes   the same JSON without photos, packed, in pieces that a camera reads; each says which of how many it is
 *
 * Sealed means signed: each record is the very text that the phone's key signed, so who changes a letter makes the
 * server refuse it. Forms that were not finished lie beside them, unsigned. It is not encrypted.
 */
import { base64url, fromBase64url, utf8 } from './offline/bytes'

/** `form`: only a form that is not finished names it. */
export type SealedFile = { sha256: string; mime: string; size: number; form?: true }
/** Begun and not recorded: nobody has confirmed or signed it, so a person reads it and nobody brings it in. */
export type SealedForm = { key: string; /** of the job */ number?: string | undefined; value: unknown }
export type Sealed = {
  fieldlock: 'outbox'
  format: 1
  device_id: string
  person: string
  made_at: string
  /** compact JWS, in the order in which they were recorded */
  mutations: string[]
  files: SealedFile[]
  /** absent in what an older app saved */ forms?: SealedForm[]
}
export type Opened = { sealed: Sealed; blobs: Blob[] }

/** `newer`: written by an app that this one does not know. */
export class Unreadable extends Error {
  constructor(readonly why: 'foreign' | 'newer' | 'cut') {
    super(`sealed outbox: ${why}`)
  }
}

const LINE = 10
/** Longer than any outbox: a file without a line break is none of ours. */
const LONGEST_HEAD = 32 * 1024 * 1024

export const sealedBlob = (sealed: Sealed, photos: BlobPart[]): Blob =>
  new Blob([JSON.stringify(sealed), '\n', ...photos], { type: 'application/octet-stream' })

function parsed(text: string): Sealed {
  let found: Partial<Sealed> & { format?: unknown }
  try {
    found = JSON.parse(text) as typeof found
  } catch {
    throw new Unreadable('foreign')
  }
  if (found?.fieldlock !== 'outbox') throw new Unreadable('foreign')
  if (found.format !== 1) throw new Unreadable('newer')
  return found as Sealed
}

/** @throws Unreadable */
export async function openSealed(blob: Blob): Promise<Opened> {
  const start = new Uint8Array(await blob.slice(0, LONGEST_HEAD).arrayBuffer())
  const end = start.indexOf(LINE)
  if (end < 0) throw new Unreadable('foreign')
  const sealed = parsed(new TextDecoder().decode(start.subarray(0, end)))
  let at = end + 1
  const blobs = sealed.files.map(({ size }) => blob.slice(at, (at += size)))
  // A copy that was broken off: better none of it than records without their photos.
  if (at !== blob.size) throw new Unreadable('cut')
  return { sealed, blobs }
}

/** Read well from a phone's screen, also by an old camera. */
export const PIECE = 700
const CODE = /^FLX:([0-9a-f]{8}):(\d{1,4})\/(\d{1,4}):(.+)$/s

/** FNV-1a: tells one series from another, a whole one from a mixed one; the signatures guard the content. */
function mark(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

const textOf = (part: string): string => new TextDecoder().decode(fromBase64url(part))
const through = async (bytes: Uint8Array<ArrayBuffer>, way: CompressionStream | DecompressionStream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(way)).arrayBuffer())

/** Head and body of a signed text as they read: that packs to a third of what their base64url does. */
function apart(jws: string): string[] {
  const [head = '', body = '', signature = ''] = jws.split('.')
  return [textOf(head), textOf(body), signature]
}
const together = ([head = '', body = '', signature = '']: string[]): string =>
  [base64url(utf8(head)), base64url(utf8(body)), signature].join('.')

/** As it is where the browser cannot pack; no packed text begins with a brace. */
async function packed(sealed: Sealed): Promise<string> {
  if (typeof CompressionStream === 'undefined') return JSON.stringify(sealed)
  const text = JSON.stringify({ ...sealed, mutations: sealed.mutations.map(apart) })
  return base64url(await through(utf8(text), new CompressionStream('gzip')))
}

/** @throws Unreadable */
async function unpacked(text: string): Promise<Sealed> {
  if (text.startsWith('{')) return parsed(text)
  const bytes = await through(fromBase64url(text), new DecompressionStream('gzip'))
  const sealed = parsed(new TextDecoder().decode(bytes))
  return { ...sealed, mutations: sealed.mutations.map((parts) => together(parts as unknown as string[])) }
}

export async function codesOf(sealed: Sealed): Promise<string[]> {
  const text = await packed({ ...sealed, files: [] })
  const total = Math.ceil(text.length / PIECE)
  const series = mark(text)
  return Array.from({ length: total }, (_, at) => {
    return `FLX:${series}:${at + 1}/${total}:${text.slice(at * PIECE, (at + 1) * PIECE)}`
  })
}

export type Gathered = { series: string; total: number; pieces: Map<number, string> }

/** One more code, in any order; a code of another series begins anew. Null: it is none. */
export function gather(known: Gathered | null, code: string): Gathered | null {
  const found = CODE.exec(code.trim())
  if (!found) return null
  const [, series = '', number, of, piece = ''] = found
  const [at, total] = [Number(number), Number(of)]
  if (at < 1 || at > total) return null
  const same = known?.series === series && known.total === total
  return { series, total, pieces: new Map([...(same ? known.pieces : []), [at, piece]]) }
}

/** The whole of it once every code is there. @throws Unreadable when they do not fit together */
export async function whole({ series, total, pieces }: Gathered): Promise<Sealed | null> {
  if (pieces.size < total) return null
  const text = Array.from({ length: total }, (_, at) => pieces.get(at + 1)).join('')
  if (mark(text) !== series) throw new Unreadable('cut')
  return unpacked(text)
}

export type Said = { id: string; ticket_id: string; name: string; occurred_at: string }

/** What a record says of itself, unverified: the server decides. */
export function saidIn(jws: string): Partial<Said> {
  try {
    return JSON.parse(textOf(jws.split('.')[1] ?? '')) as Said
  } catch {
    return {}
  }
}
