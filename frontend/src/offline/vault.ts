/**
 * The key to what lies on the phone. A random data key opens the store; it is kept only wrapped, first by the PIN
 * (PBKDF2), then by a key that this browser made and will not give out. So a copy of the store alone opens nothing, and
 * the phone in strange hands asks for the PIN, slower after each wrong one.
 *
 * A second wrapping, by a secret that only the server has, opens the store for who has forgotten the PIN and signs in
 * again with the password (`recover`): a forgotten PIN loses no work. The server deletes that secret when the phone is
 * revoked.
 *
 * Not in its power: a laboratory that takes the browser's key out of the phone can try all PINs. Hence six digits, many
 * iterations, and revocation.
 */
import { base64url, fromBase64url, utf8 } from './bytes'
import { readMeta, writeMeta, type FieldDb, type TableName } from './db'
import { placeOf } from './rows'
import { isSealed, openBytes, sealBytes } from './secrets'
import { waitAfter } from './startcode'
import type { Rows } from './store'

export type Vault = {
  device_key: CryptoKey
  salt: Uint8Array<ArrayBuffer>
  iterations: number
  /** the data key, by the PIN, then by the device key */
  wrapped: ArrayBuffer
  /** the same by the server's secret, then by the device key */
  spare: ArrayBuffer | null
  /** the secret, until the server has confirmed that it holds it; sealed under the data key */
  untold: ArrayBuffer | null
  /** the same from then on: a server that was restored may have to be told again */
  told?: ArrayBuffer | null
  /** everything of before the PIN has been sealed */
  sealed: boolean
  wrong: number
  tried_at: number
}

const PIN = /^\d{6,12}$/
export const isPin = (text: string): boolean => PIN.test(text) && !/^(\d)\1*$/.test(text)

/** Many, so that a copy of the store cannot try all PINs quickly; tests of anything else take few. */
const ROUNDS = 300_000
const AES = { name: 'AES-GCM', length: 256 } as const
const PLACE = 'vault'

async function pinKey(pin: string, salt: BufferSource, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(derivation, typed, AES, false, ['encrypt', 'decrypt'])
}

const aesKey = (raw: BufferSource) => crypto.subtle.importKey('raw', raw, AES, false, ['encrypt', 'decrypt'])

async function wrap(raw: BufferSource, inner: CryptoKey, outer: CryptoKey): Promise<ArrayBuffer> {
  return sealBytes(outer, PLACE, await sealBytes(inner, PLACE, raw))
}

const unwrap = async (wrapped: ArrayBuffer, inner: CryptoKey, outer: CryptoKey): Promise<ArrayBuffer> =>
  openBytes(inner, PLACE, await openBytes(outer, PLACE, wrapped))

export const hasVault = async (db: FieldDb): Promise<boolean> => (await readMeta(db, 'vault')) !== undefined

/** The first PIN on this phone: makes the keys, and seals what was there before. */
export async function makeVault(db: FieldDb, pin: string, rounds = ROUNDS): Promise<void> {
  const raw = crypto.getRandomValues(new Uint8Array(32))
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const device_key = await crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt'])
  const [data, spareKey] = await Promise.all([aesKey(raw), aesKey(secret)])
  const made: Vault = {
    device_key,
    ...(await byPin(raw, pin, device_key, rounds)),
    spare: await wrap(raw, spareKey, device_key),
    untold: await sealBytes(data, PLACE, secret),
    sealed: false,
    wrong: 0,
    tried_at: 0,
  }
  raw.fill(0)
  // Another tab may have been quicker: its PIN holds, and this one is asked for it.
  const mine = await db.write(['meta'], async (tables) => {
    if (await readMeta(tables, 'vault')) return false
    await writeMeta(tables, 'vault', made)
    return true
  })
  if (!mine) throw new DOMException('a PIN has been set already', 'InvalidStateError')
  db.secrets.key = data
  await sealAll(db)
}

async function byPin(raw: BufferSource, pin: string, device_key: CryptoKey, iterations: number) {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return { salt, iterations, wrapped: await wrap(raw, await pinKey(pin, salt, iterations), device_key) }
}

type Derived = { salt: string; key: CryptoKey }
const derived = new WeakMap<FieldDb, { pin: string; made: Promise<Derived> }>()

/**
 * Begins while the PIN is typed, so that its key is there at the tap: a phone needs a quarter of a second for it.
 * Nothing is opened with it here; `unlock` counts the try first.
 */
export function derive(db: FieldDb, pin: string): Promise<Derived> {
  const known = derived.get(db)
  if (known?.pin === pin) return known.made
  const made = readMeta(db, 'vault').then(async (vault) => {
    const { salt, iterations } = vault!
    return { salt: String(salt), key: await pinKey(pin, salt, iterations) }
  })
  made.catch(() => derived.delete(db))
  derived.set(db, { pin, made })
  return made
}

async function keyOf(db: FieldDb, pin: string, { salt, iterations }: Vault): Promise<CryptoKey> {
  const made = await derive(db, pin)
  derived.delete(db)
  // Another tab may have made the PIN anew since.
  return made.salt === String(salt) ? made.key : pinKey(pin, salt, iterations)
}

/** `wait`: seconds until the next try counts; it was not looked at. */
export type Try = { opened: true } | { opened: false; wait: number }

export async function unlock(db: FieldDb, pin: string, now: number = Date.now()): Promise<Try> {
  // Counted before it is tried, but while the key is derived: closing the app in between gains nothing.
  void derive(db, pin)
  const { vault, wait } = await db.write(['meta'], async (tables) => {
    const found = (await readMeta(tables, 'vault'))!
    // A clock that was set back must not lock the person out for longer than the rule says: the wait runs from now.
    const since = Math.min(found.tried_at, now)
    const wait = Math.max(0, Math.ceil(waitAfter(found.wrong) - (now - since) / 1000))
    const tried = wait > 0 ? { tried_at: since } : { tried_at: now, wrong: found.wrong + 1 }
    await writeMeta(tables, 'vault', { ...found, ...tried })
    return { vault: found, wait }
  })
  if (wait > 0) return { opened: false, wait }
  try {
    db.secrets.key = await aesKey(await unwrap(vault.wrapped, await keyOf(db, pin, vault), vault.device_key))
  } catch {
    return { opened: false, wait: waitAfter(vault.wrong + 1) }
  }
  // Not waited for: if it fails, the next try may wait.
  void changeVault(db, () => ({ wrong: 0 })).catch(() => undefined)
  if (!vault.sealed) await sealAll(db)
  return { opened: true }
}

/** The key itself, from another tab or the service worker of this app (warm.ts); must be of this store. */
export async function unlockWith(db: FieldDb, key: CryptoKey): Promise<boolean> {
  const vault = await readMeta(db, 'vault')
  if (!vault) return false
  db.secrets.key = key
  return true
}

/**
 * A new PIN with the server's secret, after signing in with the password.
 * @throws OperationError when it is not this store's secret
 */
export async function recover(db: FieldDb, secret: string, pin: string, rounds = ROUNDS): Promise<void> {
  const vault = (await readMeta(db, 'vault'))!
  const raw = await unwrap(vault.spare!, await aesKey(fromBase64url(secret)), vault.device_key)
  db.secrets.key = await aesKey(raw)
  const wrapped = await byPin(raw, pin, vault.device_key, rounds)
  await changeVault(db, () => ({ ...wrapped, wrong: 0 }))
  await sealAll(db)
}

/** The secret that the server does not have yet; null when there is nothing to tell. */
export async function untoldSecret(db: FieldDb): Promise<string | null> {
  const untold = (await readMeta(db, 'vault'))?.untold
  if (!untold || !db.secrets.key) return null
  return base64url(new Uint8Array(await openBytes(db.secrets.key, PLACE, untold)))
}

export const secretTold = (db: FieldDb): Promise<void> =>
  changeVault(db, ({ untold, told }) => ({ untold: null, told: untold ?? told }))
/** A server that was restored may have lost it. */
export const secretDoubted = (db: FieldDb): Promise<void> =>
  changeVault(db, ({ untold, told }) => ({ untold: untold ?? told ?? null }))

async function changeVault(db: FieldDb, change: (vault: Vault) => Partial<Vault>): Promise<void> {
  await db.write(['meta'], async (tables) => {
    const vault = await readMeta(tables, 'vault')
    if (vault) await writeMeta(tables, 'vault', { ...vault, ...change(vault) })
  })
}

type Row = Record<string, unknown>
const SECRET_FIELDS: [TableName, string, string][] = [
  ['tickets', 'id', 'brief'],
  ['docs', 'id', 'doc'],
  ['outbox', 'id', 'body'],
  ['outbox', 'id', 'problem'],
  ['files', 'sha256', 'bytes'],
  ['drafts', 'key', 'value'],
]

/** Seals what was written before there was a key. Cut off, it goes on at the next start: both forms are readable. */
async function sealAll(db: FieldDb): Promise<void> {
  if ((await readMeta(db, 'vault'))?.sealed) return
  for (const [table, keyName, field] of SECRET_FIELDS) {
    const rowsOf = (tables: unknown) => (tables as Record<string, Rows<Row, string>>)[table]!
    for (const row of await rowsOf(db).all()) {
      const value = row[field] as { plain: unknown } | ArrayBuffer | null
      if (!value || isSealed(value)) continue
      const key = String(row[keyName])
      const sealed = await db.secrets.seal(placeOf(table, key, field), value.plain)
      await db.write([table], async (tables) => {
        const now = await rowsOf(tables).get(key)
        if (now && !isSealed(now[field]) && now.hash === row.hash) await rowsOf(tables).update(key, { [field]: sealed })
      })
    }
  }
  await changeVault(db, () => ({ sealed: true }))
}
