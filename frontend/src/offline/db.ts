/**
 * The phone's own store: one database per person, so that a second person on the same phone opens another one and
 * sees nothing of the first, and signing out has nothing to delete.
 *
 *   tickets    the server's last word on each job (never edited here; see view.ts), with a mark when it was taken away
 *   outbox     what was recorded on this phone, in order, until the server has proved that it holds it
 *   files      photos and signatures by content hash, as bytes with a mime type (some Safari versions lose Blobs)
 *   drafts     half-filled forms, so that a killed browser loses no typing
 *   meta       cursor, device key, sequence, clock skew, last receipt
 *   catalogue  the rules that jobs are pinned to, with which the gate is evaluated, by version
 */
import { openStore, type Migration, type Store } from './store'
import type { MutationName, Person, Problem, ReceiptAnswer, Ticket } from './wire'

export type TicketRow = {
  id: string
  doc: Ticket
  /** device time at which the server said it is no longer ours */ removed_at: string | null
}

/**
 * pending: never offered to the server. sent: offered, no matching answer yet (send again, byte for byte).
 * applied, rejected: the server's decision, matched by id and hash.
 */
export type OutboxState = 'pending' | 'sent' | 'applied' | 'rejected'

export type OutboxRow = {
  id: string
  /** the order here; what another phone signed (relay.ts) stands between two own numbers and uses up none */
  seq: number
  ticket_id: string
  name: MutationName
  args: Record<string, unknown>
  files: string[]
  /** device time, uncorrected: the server measures the skew */
  occurred_at: string
  /** null until this device is registered; once set it never changes */
  jws: string | null
  hash: string | null
  state: OutboxState
  problem: Problem | null
  /** how often the server failed on this very record */
  crashes: number
  /** 1 once a pull that began after the answer has brought the ticket: the view then leaves it to the server */
  settled: 0 | 1
  /** 1 once a receipt has proved that the server holds it */
  held: 0 | 1
  /** who confirmed it on another phone and handed it over; absent for what was recorded here */
  from?: Person
}

export type FileRow = {
  sha256: string
  bytes: ArrayBuffer
  mime: string
  state: 'local' | 'held'
  problem: Problem | null
}

export type DraftRow = { key: string; value: unknown }

export type Meta = {
  cursor: string
  seq: number
  device: { private_key: CryptoKey; public_jwk: JsonWebKey; id: string | null }
  /** milliseconds to add to this phone's clock to get the server's */
  skew_ms: number
  receipt: ReceiptAnswer & { at: string }
  synced_at: string
}

export type CatalogueRow = { /** the version */ id: string; safety: unknown; wording: unknown }

export type MetaRow = { key: keyof Meta; value: unknown }

type FieldShape = {
  tickets: { row: TicketRow; key: string }
  outbox: { row: OutboxRow; key: string }
  files: { row: FileRow; key: string }
  drafts: { row: DraftRow; key: string }
  meta: { row: MetaRow; key: keyof Meta }
  catalogue: { row: CatalogueRow; key: string }
}

export type TableName = keyof FieldShape
export type FieldDb = Store<FieldShape>

/** What `readMeta` and `writeMeta` need: the store, or a transaction that has the table. */
type WithMeta = Pick<FieldDb, 'meta'>

/** 10 is what phones have had since the first release (a library multiplied its version by ten). */
export const MIGRATIONS: Migration[] = [
  {
    to: 10,
    run(db) {
      db.createObjectStore('tickets', { keyPath: 'id' })
      const outbox = db.createObjectStore('outbox', { keyPath: 'id' })
      outbox.createIndex('seq', 'seq', { unique: true })
      outbox.createIndex('ticket_id', 'ticket_id')
      outbox.createIndex('state', 'state')
      db.createObjectStore('files', { keyPath: 'sha256' }).createIndex('state', 'state')
      db.createObjectStore('drafts', { keyPath: 'key' })
      db.createObjectStore('meta', { keyPath: 'key' })
      db.createObjectStore('catalogue', { keyPath: 'id' })
    },
  },
]

export function databaseName(userId: string): string {
  return `fieldlock-${userId}`
}

export function openFieldDb(userId: string): FieldDb {
  return openStore(databaseName(userId), ['tickets', 'outbox', 'files', 'drafts', 'meta', 'catalogue'], MIGRATIONS)
}

export async function readMeta<K extends keyof Meta>(db: WithMeta, key: K): Promise<Meta[K] | undefined> {
  return (await db.meta.get(key))?.value as Meta[K] | undefined
}

export async function writeMeta<K extends keyof Meta>(db: WithMeta, key: K, value: Meta[K]): Promise<void> {
  await db.meta.put({ key, value })
}
