/**
 * What the phone's store holds in secret: AES-GCM under the data key (vault.ts), each value bound to its place, so that
 * one cannot be put where another was. WebCrypto answers late, which would end a transaction: values are sealed before
 * one begins and opened after it has ended; transactions see only what may lie open (ids, states, counters, hashes).
 *
 * Without a data key a value is kept as `{plain}`: a store of before the PIN, until `sealAll` has been there.
 */
import { utf8 } from './bytes'

export type Secret<T> = ArrayBuffer | { plain: T }

export type Secrets = {
  /** Null until the PIN has been given. */
  key: CryptoKey | null
  seal<T>(place: string, value: T): Promise<Secret<T>>
  open<T>(place: string, secret: Secret<T>): Promise<T>
}

const IV_BYTES = 12
/** Opened values are kept, since screens ask for them at each change; this many, then anew. */
const REMEMBERED = 4000

export const isSealed = (secret: unknown): secret is ArrayBuffer =>
  Object.prototype.toString.call(secret) === '[object ArrayBuffer]'

export async function sealBytes(key: CryptoKey, place: string, bytes: BufferSource): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, bytes)
  const whole = new Uint8Array(IV_BYTES + sealed.byteLength)
  whole.set(iv)
  whole.set(new Uint8Array(sealed), IV_BYTES)
  return whole.buffer
}

/** @throws OperationError when it was changed, lies at another place, or the key is another */
export function openBytes(key: CryptoKey, place: string, whole: ArrayBuffer): Promise<ArrayBuffer> {
  const iv = new Uint8Array(whole, 0, IV_BYTES)
  const sealed = new Uint8Array(whole, IV_BYTES)
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, sealed)
}

const TEXT = new TextDecoder()
/** No two sealings have the same. */
export const stampOf = (whole: ArrayBuffer) => String(new Uint32Array(whole.slice(0, IV_BYTES)))

export function createSecrets(): Secrets {
  const opened = new Map<string, { stamp: string; value: unknown }>()
  const secrets: Secrets = {
    key: null,
    async seal<T>(place: string, value: T) {
      if (!secrets.key) return { plain: value }
      return sealBytes(secrets.key, place, isSealed(value) ? value : utf8(JSON.stringify(value)))
    },
    async open<T>(place: string, secret: Secret<T>) {
      if (!isSealed(secret)) return secret.plain
      const known = opened.get(place)
      if (known?.stamp === stampOf(secret)) return known.value as T
      if (!secrets.key) throw new DOMException('the store is locked', 'InvalidStateError')
      const bytes = await openBytes(secrets.key, place, secret)
      // Photos are asked for rarely and are large.
      if (place.startsWith('files/')) return bytes as T
      const value = JSON.parse(TEXT.decode(bytes)) as T
      if (opened.size > REMEMBERED) opened.clear()
      opened.set(place, { stamp: stampOf(secret), value })
      return value
    },
  }
  return secrets
}
