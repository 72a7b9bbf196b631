import { afterEach, describe, expect, it, vi } from 'vitest'
import { MIGRATIONS, openFieldDb, readMeta, writeMeta, type FieldDb } from './db'
import { signWaiting } from './device'
import { uuidv7 } from './ids'
import { counts, longestUnsent, onlyHere, readDraft, record, tally, unsent, unsentFiles } from './outbox'
import { openFile, outboxRows, ticketBrief, ticketDoc } from './rows'
import { openStore } from './store'
import { anotherStore, databaseName, storesOf, useStore } from './stores'

const opened: FieldDb[] = []
function aDb(userId = `test-${uuidv7()}`): FieldDb {
  const db = openFieldDb(userId)
  opened.push(db)
  return db
}
afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy()
})
const draft = (key: string, plain = 1) => ({ key, value: { plain } })

describe('writes', () => {
  it('are strict: on the disk when they resolve [S-INT-20]', async () => {
    const db = aDb()
    await db.open()
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await db.drafts.put(draft('a'))
    await db.write(['drafts', 'meta'], (tables) => tables.drafts.put(draft('b')))
    expect(begin.mock.calls.map(([tables, mode, options]) => [tables, mode, options])).toEqual([
      [['drafts'], 'readwrite', { durability: 'strict' }],
      [['drafts', 'meta'], 'readwrite', { durability: 'strict' }],
    ])
  })

  it('resolve after the transaction, not after its last request', async () => {
    const db = aDb()
    let complete = false
    const begin = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      const made = begin.apply(this, given)
      made.addEventListener('complete', () => (complete = true))
      return made
    })
    await db.drafts.put(draft('a'))
    expect(complete).toBe(true)
  })

  it('that throw leave nothing behind, whatever came first', async () => {
    const db = aDb()
    const broken = db.write(['drafts'], async ({ drafts }) => {
      await drafts.put(draft('a'))
      throw new Error('on purpose')
    })
    await expect(broken).rejects.toThrow('on purpose')
    await expect(db.write(['drafts'], async ({ drafts }) => {
      await drafts.add(draft('b'))
      await drafts.add(draft('b'))
    })).rejects.toMatchObject({ name: 'ConstraintError' })
    expect(await db.drafts.count()).toBe(0)
  })

  it('that the disk refuses at the end are told as failed', async () => {
    const db = aDb()
    await db.open()
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
    // As a full disk does: every request succeeded, the end does not.
    const refused = db.write(['drafts'], async ({ drafts }) => {
      await drafts.put(draft('a'))
      ;(begin.mock.results[0]!.value as IDBTransaction).abort()
    })
    await expect(refused).rejects.toMatchObject({ name: 'AbortError' })
    expect(await db.drafts.count()).toBe(0)
  })

  it('change a row only if it is there', async () => {
    const db = aDb()
    expect(await db.drafts.update('a', draft('a', 2))).toBe(false)
    await db.drafts.put(draft('a'))
    expect(await db.drafts.update('a', draft('a', 2))).toBe(true)
    expect(await db.drafts.all()).toEqual([draft('a', 2)])
  })
})

describe('who is told', () => {
  it('watchers of the table, in this tab and in another, until they leave', async () => {
    const userId = `test-${uuidv7()}`
    const [db, other] = [aDb(userId), aDb(userId)]
    const [here, deaf] = [vi.fn(), vi.fn()]
    const leave = db.watch(['drafts'], here)
    db.watch(['outbox'], deaf)
    const there = new Promise<void>((heard) => other.watch(['drafts', 'meta'], heard))
    await db.drafts.put(draft('a'))
    await there
    expect(here).toHaveBeenCalledTimes(1)
    leave()
    await db.drafts.put(draft('b'))
    expect(here).toHaveBeenCalledTimes(1)
    expect(deaf).not.toHaveBeenCalled()
  })

  it('nobody about a write that failed, nor about a read', async () => {
    const db = aDb()
    const here = vi.fn()
    db.watch(['drafts'], here)
    await db.drafts.all()
    await db.write(['drafts'], () => Promise.reject(new Error('no'))).catch(() => undefined)
    expect(here).not.toHaveBeenCalled()
  })
})

describe('the connection', () => {
  it('is opened again when the browser has closed it', async () => {
    const db = aDb()
    await db.drafts.put(draft('a'))
    const begin = IDBDatabase.prototype.transaction
    const broken = new DOMException('closing', 'InvalidStateError')
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw broken
    }).mockImplementation(begin)
    expect(await db.drafts.count()).toBe(1)
  })

  it('stays closed after leaving, and opens when asked to', async () => {
    const db = aDb()
    await db.drafts.put(draft('a'))
    db.close()
    await expect(db.drafts.count()).rejects.toMatchObject({ name: 'InvalidStateError' })
    await db.open()
    expect(await db.drafts.count()).toBe(1)
  })

  it('makes way for a newer version in another tab', async () => {
    const userId = `test-${uuidv7()}`
    const old = aDb(userId)
    await old.drafts.put(draft('a'))
    const newest = MIGRATIONS.at(-1)!.to
    const addOne = { to: newest + 1, run: (db: IDBDatabase) => void db.createObjectStore('more', { keyPath: 'id' }) }
    const next = openStore<{ drafts: { row: object; key: string }; more: { row: object; key: string } }>(
      databaseName(userId),
      ['drafts', 'more'],
      [...MIGRATIONS, addOne],
    )
    expect(await next.drafts.count()).toBe(1)
    expect(await next.more.count()).toBe(0)
    // The old version says so instead of writing what the new one may not understand.
    await expect(old.drafts.count()).rejects.toMatchObject({ name: 'VersionError' })
    next.close()
  })
})

describe('a store that does not open [S-INT-20]', () => {
  /** As a newer app, or an older one, left it: other versions of the same store. */
  const leftBy = async (userId: string, migrations: typeof MIGRATIONS) => {
    const store = openStore(databaseName(userId), [], migrations)
    await store.open()
    return store
  }
  const newest = MIGRATIONS.at(-1)!.to

  it('of a newer version is said so, and can still be read to hand out what is in it', async () => {
    const userId = `test-${uuidv7()}`
    const before = aDb(userId)
    await record(before, { id: userId, name: '王' }, { name: 'stop', ticketId: 't1', args: { reason: '漏电' } })
    before.close()
    ;(await leftBy(userId, [...MIGRATIONS, { to: newest + 1, run: () => undefined }])).close()
    await expect(aDb(userId).open()).rejects.toMatchObject({ name: 'VersionError' })
    const asItLies = openFieldDb(userId, { anyVersion: true })
    opened.push(asItLies)
    expect((await outboxRows(asItLies)).map((row) => row.args.reason)).toEqual(['漏电'])
    expect(await onlyHere(asItLies)).toEqual({ count: 1, files: 0, drafts: 0 })
  })

  it('since another window holds an older version is said so, and opens once that is closed', async () => {
    const userId = `test-${uuidv7()}`
    const request = indexedDB.open(databaseName(userId), 10)
    request.onupgradeneeded = () => MIGRATIONS[0]!.run(request.result, request.transaction!)
    const deaf = await new Promise<IDBDatabase>((ready) => (request.onsuccess = () => ready(request.result)))
    const db = aDb(userId)
    await expect(db.open()).rejects.toMatchObject({ name: 'BlockedError' })
    deaf.close()
    await db.open()
    expect(await db.outbox.count()).toBe(0)
  })

  it('is set aside as it is: another one is begun beside it, and it is found and opened again', async () => {
    const userId = `test-${uuidv7()}`
    const first = aDb(userId)
    await first.drafts.put(draft('a'))
    expect(await anotherStore(userId)).toBeNull()
    useStore(userId)
    const second = aDb(userId)
    expect(await second.drafts.count()).toBe(0)
    expect(await storesOf(userId)).toEqual([first.name, second.name])
    expect(await anotherStore(userId)).toBe(first.name)
    useStore(userId, first.name)
    expect(await aDb(userId).drafts.all()).toEqual([draft('a')])
    expect(await anotherStore(userId)).toBe(second.name)
    // The browser forgot which was in use: the other one is still found.
    localStorage.clear()
    expect(await anotherStore(userId)).toBe(second.name)
  })
})

/** The store as the first release left it (Dexie 4, `version(1)` is 10 in IndexedDB), with a day's work in it. */
async function asDexieLeftIt(userId: string): Promise<void> {
  const request = indexedDB.open(databaseName(userId), 10)
  request.onupgradeneeded = () => {
    const db = request.result
    const outbox = db.createObjectStore('outbox', { keyPath: 'id' })
    outbox.createIndex('seq', 'seq', { unique: true, multiEntry: false })
    outbox.createIndex('ticket_id', 'ticket_id', { unique: false, multiEntry: false })
    outbox.createIndex('state', 'state', { unique: false, multiEntry: false })
    db.createObjectStore('files', { keyPath: 'sha256' }).createIndex('state', 'state')
    for (const table of ['tickets', 'catalogue']) db.createObjectStore(table, { keyPath: 'id' })
    for (const table of ['drafts', 'meta']) db.createObjectStore(table, { keyPath: 'key' })
  }
  const db = await new Promise<IDBDatabase>((ready) => (request.onsuccess = () => ready(request.result)))
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
  const put = (table: string, row: object) => transaction.objectStore(table).put(row)
  put('meta', { key: 'seq', value: 2 })
  put('meta', { key: 'cursor', value: 'c7' })
  put('meta', { key: 'device', value: { private_key: oldKey.privateKey, public_jwk: {}, id: 'device-1' } })
  put('tickets', { id: 't1', doc: { id: 't1', number: 'FL-1', status: 'working' }, removed_at: null })
  put('outbox', oldRow(1, { jws: 'a.b.c', hash: 'h1', state: 'sent' }))
  put('outbox', oldRow(2, {}))
  put('files', { sha256: 'f1', bytes: new ArrayBuffer(3), mime: 'image/jpeg', state: 'local', problem: null })
  put('drafts', { key: 't1/1/A', value: { text: '半句' } })
  put('catalogue', { id: 'v1', safety: { hazards: {} }, wording: {} })
  await new Promise<void>((done) => (transaction.oncomplete = () => done()))
  db.close()
}
const oldKey = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])

function oldRow(seq: number, parts: object): object {
  const told = { id: `m${seq}`, seq, ticket_id: 't1', name: 'confirm', args: { key: `K${seq}`, files: ['f1'] } }
  const signed = { files: ['f1'], occurred_at: '2026-11-22T08:00:00.000Z', jws: null, hash: null, state: 'pending' }
  return { ...told, ...signed, problem: null, crashes: 0, settled: 0, held: 0, ...parts }
}

describe('a phone that slept since the first release', () => {
  it('keeps all it had: signed records byte for byte, photos, half a sentence [S-INT-20, S-DSP-11]', async () => {
    const userId = `test-${uuidv7()}`
    await asDexieLeftIt(userId)
    const db = aDb(userId)
    expect(await tally(db)).toMatchObject({ total: 2, unsent: 2, files: 1 })
    const rows = await outboxRows(db)
    expect(rows.map((row) => [row.seq, row.jws, row.hash, row.state])).toEqual([
      [1, 'a.b.c', 'h1', 'sent'],
      [2, null, null, 'pending'],
    ])
    expect(rows[0]!.args).toEqual({ key: 'K1', files: ['f1'] })
    expect((await openFile(db, 'f1'))!.bytes.byteLength).toBe(3)
    expect(await ticketDoc(db, 't1')).toMatchObject({ status: 'working' })
    const ticket = (await db.tickets.get('t1'))!
    expect(ticket).toMatchObject({ status: 'working', removed_at: null })
    expect((await ticketBrief(db, ticket)).number).toBe('FL-1')
    expect(await readDraft(db, 't1/1/A')).toEqual({ text: '半句' })
    expect(await readMeta(db, 'cursor')).toBe('c7')
    expect((await db.catalogue.keys())).toEqual(['v1'])
    expect(await counts(db)).toEqual({ total: 2, held: 0, unsent: 2, refused: 0, files: 1 })
    expect(await db.outbox.keys('settled', 0)).toEqual(['m1', 'm2'])
    expect(await db.extracts.count()).toBe(0)
    expect((await unsent(db, 1)).map(({ id }) => id)).toEqual(['m1'])
    expect((await unsent(db, 9)).map(({ id }) => id)).toEqual(['m1', 'm2'])
    expect(await longestUnsent(db)).toEqual(['m2', 'm1'])
    expect(await unsentFiles(db)).toEqual(['f1'])
    expect([await db.outbox.count('hash'), await db.tickets.count('removed_at')]).toEqual([1, 0])
  })

  it('goes on counting where it was, signed by the same key [S-INT-20]', async () => {
    const userId = `test-${uuidv7()}`
    await asDexieLeftIt(userId)
    const db = aDb(userId)
    const row = await record(db, { id: userId, name: '王' }, { name: 'stop', ticketId: 't1', args: { reason: 'x' } })
    expect(row.seq).toBe(3)
    await signWaiting(db, userId)
    expect((await outboxRows(db)).every((one) => one.jws !== null)).toBe(true)
    await writeMeta(db, 'cursor', 'c8')
    expect(await readMeta(db, 'cursor')).toBe('c8')
  })
})
