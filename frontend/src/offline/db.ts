/**
 * The phone's own store: one database per person, so that a second person on the same phone opens another one and
 * sees nothing of the first, and signing out has nothing to delete. What is personal lies in it as a `Secret`.
 *
 *   tickets    each job as the list shows it, with a mark when it was taken away
 *   docs       the server's last word on each job (never edited here; see view.ts)
 *   outbox     what was recorded on this phone, in order, until the server has proved that it holds it
 *   files      photos and signatures by content hash, as bytes with a mime type (some Safari versions lose Blobs)
 *   drafts     half-filled forms, so that a killed browser loses no typing
 *   meta       cursor, device key, sequence, clock skew, last receipt, vault, reserve
 *   extracts   what the list of jobs showed last, so that it need not open them all again (list.ts)
 *   catalogue  the rules that jobs are pinned to, the warranty policies of their things, the playbooks, by version
 */
import { createSecrets, type Secret, type Secrets } from './secrets'
import { openStore, type Migration, type Reserve, type Store, type Trace } from './store'
import { databaseName } from './stores'
import type { Vault } from './vault'
import type { Loss, MutationName, Note, Person, Problem, ReceiptAnswer, Ticket, Unit, WarrantyInputs } from './wire'

/** What a list of jobs shows. */
export type Brief = Pick<
  Ticket,
  | 'number' | 'repair_item' | 'fault_description' | 'address' | 'hazards_detail' | 'situation' | 'status'
  | 'planned_start' | 'planned_end' | 'accept_by'
>

export type TicketRow = {
  id: string
  status: Ticket['status']
  updated_at: string
  catalogue_version: string
  /** of the warranty policies of its thing */ policies?: string | undefined
  brief: Secret<Brief>
  /** device time at which the server said it is no longer ours */ removed_at: string | null
  /** why, if the server told */ loss?: Loss | undefined
  /** people were at it when it was taken away: they are told to stop, and the row stays until they have said so */
  stop_asked?: boolean
}

/** `warranty`: absent when no policy speaks about the thing; `unit`: when the job names none. */
export type KeptTicket = Ticket & { warranty?: WarrantyInputs | undefined; unit?: Unit | undefined }
export type DocRow = { id: string; doc: Secret<KeptTicket> }

/**
 * pending: never offered to the server. sent: offered, no matching answer yet (send again, byte for byte).
 * applied, rejected: the server's decision, matched by id and hash.
 */
export type OutboxState = 'pending' | 'sent' | 'applied' | 'rejected'

/** What a record says. */
export type Body = {
  name: MutationName
  args: Record<string, unknown>
  /** device time, uncorrected: the server measures the skew */
  occurred_at: string
  /** null until this device is registered; once set it never changes */
  jws: string | null
  /** who confirmed it on another phone and handed it over; absent for what was recorded here */
  from?: Person
}

type Standing = {
  id: string
  /** the order here; what another phone signed (relay.ts) stands between two own numbers and uses up none */
  seq: number
  ticket_id: string
  files: string[]
  /** of the signed text; null until it is signed */
  hash: string | null
  state: OutboxState
  /** how often the server failed on this very record */
  crashes: number
  /** 1 once a pull that began after the answer has brought the ticket: the view then leaves it to the server */
  settled: 0 | 1
  /** 1 once a receipt has proved that the server holds it */
  held: 0 | 1
  /** what the server did with it otherwise than expected */
  note?: Note | null
  /** another phone signed it, and has it */
  relayed?: true
  /** when it was handed to a supervisor as a sealed file, and which of its files with it */
  exported_at?: string
  exported?: string[]
}

/** A record as it lies in the store, and opened (rows.ts). */
export type StoredRow = Standing & { body: Secret<Body>; problem: Secret<Problem> | null }
export type OutboxRow = Standing & Body & { problem: Problem | null }

export type FileRow = {
  sha256: string
  bytes: Secret<ArrayBuffer>
  size: number
  mime: string
  /** refused: the server does not take it, for its content */ state: 'local' | 'held' | 'refused'
  /** how much of a large one the server has */
  sent?: number
  problem: Problem | null
}

/** `wrote`: the last write to a job or a record, and the one that an extract has seen (list.ts). */
export type ExtractRow =
  | { id: 'jobs' | 'laid'; value: Secret<unknown>; wrote: string | undefined }
  | { id: 'last'; wrote: string }
export type DraftRow = { key: string; value: Secret<unknown> }

export type Meta = {
  cursor: string
  seq: number
  device: { private_key: CryptoKey; public_jwk: JsonWebKey; id: string | null }
  /** milliseconds to add to this phone's clock to get the server's */
  skew_ms: number
  receipt: ReceiptAnswer & { at: string }
  /** device time at which everything that the server had to tell was here */ synced_at: string
  vault: Vault
  /** what gives way when the phone is full (reserve.ts) */ reserve: ArrayBuffer
}

export type MetaRow = { key: keyof Meta; value: unknown }

export type RulesRow = { /** the version */ id: string; safety: unknown; wording: unknown }
export type PlaybooksRow = { /** the version */ id: string; items: unknown }
export type PoliciesRow = { /** the version */ id: string; policies: unknown; wording: unknown }

export type FieldShape = {
  tickets: { row: TicketRow; key: string }
  docs: { row: DocRow; key: string }
  outbox: { row: StoredRow; key: string }
  files: { row: FileRow; key: string }
  drafts: { row: DraftRow; key: string }
  extracts: { row: ExtractRow; key: ExtractRow['id'] }
  meta: { row: MetaRow; key: keyof Meta }
  catalogue: { row: RulesRow | PoliciesRow | PlaybooksRow; key: string }
}

export type TableName = keyof FieldShape
export type FieldDb = Store<FieldShape> & { secrets: Secrets }

/** What `readMeta` and `writeMeta` need: the store, or a transaction that has the table. */
type WithMeta = Pick<FieldDb, 'meta'>

export const briefOf = (doc: Ticket): Brief => {
  const { number, repair_item, fault_description, address, hazards_detail } = doc
  const { situation, status, planned_start, planned_end, accept_by } = doc
  return {
    number, repair_item, fault_description, address, hazards_detail, situation, status, planned_start, planned_end,
    accept_by,
  }
}

export const ticketRow = (doc: KeptTicket, brief: Secret<Brief>): TicketRow => {
  const { id, status, updated_at, catalogue_version, warranty } = doc
  return { id, status, updated_at, catalogue_version, policies: warranty?.version, brief, removed_at: null }
}

function rewrite(transaction: IDBTransaction, table: string, change: (row: never) => object): void {
  transaction.objectStore(table).openCursor().onsuccess = (event) => {
    const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
    if (!cursor) return
    cursor.update(change(cursor.value as never))
    cursor.continue()
  }
}

/** A record as version 10 kept it: everything in the open. */
type Row10 = Standing & Body & { problem: Problem | null }

/**
 * 10 is what phones have had since the first release (a library multiplied its version by ten).
 * 11 takes apart what may lie open and what is secret; the PIN then seals the latter (vault.ts).
 * 12 counts records without reading them, and keeps what the list of jobs shows.
 * 13 finds jobs taken away, records not signed, the next ones to send and who names a file without reading the others.
 */
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
  {
    to: 11,
    run(db, transaction) {
      const docs = db.createObjectStore('docs', { keyPath: 'id' })
      rewrite(transaction, 'tickets', ({ doc, removed_at }: { doc: Ticket; removed_at: string | null }) => {
        docs.put({ id: doc.id, doc: { plain: doc } })
        return { ...ticketRow(doc, { plain: briefOf(doc) }), removed_at }
      })
      rewrite(transaction, 'outbox', ({ name, args, occurred_at, jws, from, problem, ...standing }: Row10) => {
        const body: Body = { name, args, occurred_at, jws, ...(from ? { from } : {}) }
        const relayed = from ? { relayed: true } : {}
        return { ...standing, ...relayed, body: { plain: body }, problem: problem && { plain: problem } }
      })
      rewrite(transaction, 'files', ({ bytes, ...file }: { bytes: ArrayBuffer }) => {
        return { ...file, size: bytes.byteLength, bytes: { plain: bytes } }
      })
      rewrite(transaction, 'drafts', ({ key, value }: { key: string; value: unknown }) => {
        return { key, value: { plain: value } }
      })
    },
  },
  {
    to: 12,
    run(db, transaction) {
      db.createObjectStore('extracts', { keyPath: 'id' })
      const outbox = transaction.objectStore('outbox')
      outbox.createIndex('settled', 'settled')
      outbox.createIndex('held', 'held')
    },
  },
  {
    to: 13,
    run(_db, transaction) {
      // What is null stands in no index.
      transaction.objectStore('tickets').createIndex('removed_at', 'removed_at')
      const outbox = transaction.objectStore('outbox')
      outbox.createIndex('hash', 'hash')
      outbox.createIndex('turn', ['state', 'seq'])
      outbox.createIndex('files', 'files', { multiEntry: true })
    },
  },
]

const TABLES: TableName[] = ['tickets', 'docs', 'outbox', 'files', 'drafts', 'extracts', 'meta', 'catalogue']

/** No two writes leave the same: an extract that has seen the last one holds. */
const LAST_WRITE: Trace = {
  of: ['tickets', 'outbox'],
  to: 'extracts',
  leave: (store) => store.put({ id: 'last', wrote: crypto.randomUUID() }),
}

const RESERVE: Reserve = { in: 'meta', key: 'reserve' }

/** `anyVersion`: as it lies there, without bringing it to this app's version; only for reading. */
export function openFieldDb(userId: string, { name = databaseName(userId), anyVersion = false } = {}): FieldDb {
  const beside = anyVersion ? {} : { trace: LAST_WRITE, reserve: RESERVE }
  const store = openStore<FieldShape>(name, TABLES, anyVersion ? [] : MIGRATIONS, beside)
  return { ...store, secrets: createSecrets() }
}

export async function readMeta<K extends keyof Meta>(db: WithMeta, key: K): Promise<Meta[K] | undefined> {
  return (await db.meta.get(key))?.value as Meta[K] | undefined
}

export async function writeMeta<K extends keyof Meta>(db: WithMeta, key: K, value: Meta[K]): Promise<void> {
  await db.meta.put({ key, value })
}
