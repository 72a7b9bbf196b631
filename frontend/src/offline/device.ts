/**
 * Who signed what: an ECDSA P-256 key made on this phone that cannot be exported, and the compact JWS made with it.
 * The key exists from the first sign-in; the server learns its public half when there is a network, and gives the
 * device id that every signature names in its header.
 */
import { base64url, sha256Hex, utf8 } from './bytes'
import { readMeta, writeMeta, type Body, type FieldDb, type Meta, type StoredRow } from './db'
import { openRow, sealBody } from './rows'

const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const

/** Once a device has its id, nothing about it changes any more: a tap need not read it again. */
const named = new WeakMap<FieldDb, Meta['device']>()

export async function deviceOf(db: FieldDb): Promise<Meta['device']> {
  const known = named.get(db) ?? (await readMeta(db, 'device'))
  if (known?.id) named.set(db, known)
  if (known) return known
  const pair = await crypto.subtle.generateKey(KEY, false, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const made: Meta['device'] = { private_key: pair.privateKey, public_jwk: { kty, crv, x, y }, id: null }
  // Two tabs may get here at once: the first key wins, or half the outbox would be signed by a key nobody knows.
  return db.write(['meta'], async (tables) => {
    const first = await readMeta(tables, 'device')
    if (!first) await writeMeta(tables, 'device', made)
    return first ?? made
  })
}

export async function rememberDeviceId(db: FieldDb, id: string): Promise<void> {
  await db.write(['meta'], async (tables) => {
    const device = await readMeta(tables, 'device')
    if (device && device.id === null) await writeMeta(tables, 'device', { ...device, id })
  })
}

/** ES256 over the protected header and the payload; WebCrypto already answers r and s side by side, as JWS wants. */
export async function signCompact(privateKey: CryptoKey, deviceId: string, payload: unknown): Promise<string> {
  const header = base64url(utf8(JSON.stringify({ alg: 'ES256', kid: deviceId })))
  const signed = `${header}.${base64url(utf8(JSON.stringify(payload)))}`
  const signature = await crypto.subtle.sign(SIGNATURE, privateKey, utf8(signed))
  return `${signed}.${base64url(new Uint8Array(signature))}`
}

export type Signed = { jws: string | null; hash: string | null }

/** Signed at once if this device has its id, else when it gets it (signWaiting). */
export async function signed(db: FieldDb, userId: string, row: Signable): Promise<Signed> {
  const device = await deviceOf(db)
  if (device.id === null) return { jws: null, hash: null }
  const jws = await signCompact(device.private_key, device.id, payloadOf(row, device.id, userId))
  return { jws, hash: await sha256Hex(utf8(jws)) }
}

/**
 * Signs every row that has no signature yet, if this device has its id. ECDSA signatures differ each time, so a row
 * that another tab has signed in between keeps the first one: the server knows a mutation by the hash of that text.
 */
export async function signWaiting(db: FieldDb, userId: string): Promise<void> {
  if ((await db.outbox.count()) === (await db.outbox.count('hash'))) return
  const waiting = (await db.outbox.all('seq')).filter((row) => row.hash === null)
  for (const stored of waiting) {
    const row = await openRow(db, stored)
    const { jws, hash } = await signed(db, userId, row)
    if (hash === null) return
    const { name, args, occurred_at } = row
    const body = await sealBody(db, row.id, { name, args, occurred_at, jws })
    await db.write(['outbox'], async ({ outbox }) => {
      if ((await outbox.get(row.id))?.hash === null) await outbox.update(row.id, { body, hash })
    })
  }
}

type Signable = Pick<StoredRow, 'id' | 'seq' | 'ticket_id'> & Pick<Body, 'name' | 'args' | 'occurred_at'>

function payloadOf(row: Signable, deviceId: string, userId: string): Record<string, unknown> {
  const { id, seq, ticket_id, name, args, occurred_at } = row
  return { id, seq, device_id: deviceId, user_id: userId, ticket_id, name, args, occurred_at }
}
