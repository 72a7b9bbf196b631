/**
 * Room kept for what is small and cannot wait. A browser does not say truly how much there is, so some is taken while
 * there is some: a row that is there only for its size. A write that finds no room has it give way (store.ts) and is
 * tried again: confirmations, signatures, half-filled forms and what the server answers go on on a full phone. A photo
 * is kept only while the reserve is whole (outbox.ts).
 */
import { writeMeta, type FieldDb } from './db'
import { isFull } from './store'

/**
 * The largest photo (1600 px of noise) twice: it may be the one that finds no room, and is written again when it has
 * been sent; and 500 records and signatures.
 */
export const RESERVE_BYTES = 8_000_000
/** `getRandomValues` gives no more at once. */
const AT_ONCE = 65_536

/** Whether it is whole, or could be made so. */
export async function reserved({ meta }: Pick<FieldDb, 'meta'>): Promise<boolean> {
  if (await meta.count(undefined, 'reserve')) return true
  const noise = new Uint8Array(RESERVE_BYTES)
  // A browser may store what is alike in less.
  for (let at = 0; at < noise.length; at += AT_ONCE) crypto.getRandomValues(noise.subarray(at, at + AT_ONCE))
  try {
    await writeMeta({ meta }, 'reserve', noise.buffer)
  } catch (error) {
    if (isFull(error)) return false
    throw error
  }
  return true
}
