import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openFieldDb, writeMeta, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { keepFiles, readDraft, record, saveDraft } from './outbox'
import { RESERVE_BYTES, reserved } from './reserve'
import { aPhone } from './testing/phone'
import { aFile, me, NOW } from './testing/samples'
import { fakeServer } from './testing/server'

const RECORD = 4000
const FULL = { name: 'QuotaExceededError' }
let db: FieldDb
/** What the disk still takes. */
let room: number

/** A disk that takes no more than `room`: a large row by its size, any other as much as a record. */
function disk() {
  const { put, add, delete: remove } = IDBObjectStore.prototype
  const paid = (write: typeof put) =>
    function (this: IDBObjectStore, row: { value?: ArrayBuffer; bytes?: ArrayBuffer }, key?: IDBValidKey) {
      const size = Math.max(RECORD, row.value?.byteLength ?? 0, row.bytes?.byteLength ?? 0)
      if (size > room) throw new DOMException('', 'QuotaExceededError')
      room -= size
      return write.call(this, row, key)
    }
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(paid(put))
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(paid(add))
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    if (key === 'reserve') room += RESERVE_BYTES
    return remove.call(this, key)
  })
}

beforeEach(async () => {
  db = openFieldDb(`test-${uuidv7()}`)
  await db.open()
  room = 10 * RESERVE_BYTES
  disk()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await db.destroy()
})
const intent = { name: 'accept', ticketId: 't1', args: {} } as const
const signature = async () => ({ ...(await aFile('signature')), mime: 'image/png' })
const isHeld = async () => (await db.meta.count(undefined, 'reserve')) === 1

describe('a full phone [S-INT-20]', () => {
  it('keeps records, signatures and forms, and refuses a photo until there is room again', async () => {
    const photo = await aFile('one')
    await keepFiles(db, [photo])
    expect(await isHeld()).toBe(true)
    room = 0
    await record(db, me, intent, NOW)
    await saveDraft(db, 'work/t1', { finding: '半句' })
    await keepFiles(db, [await signature()])
    await expect(keepFiles(db, [await aFile('two')])).rejects.toMatchObject(FULL)
    expect(await db.files.keys()).toHaveLength(2)
    expect(await db.outbox.count()).toBe(1)
    expect(await readDraft(db, 'work/t1')).toEqual({ finding: '半句' })
    room = 2 * RESERVE_BYTES
    await keepFiles(db, [await aFile('two')])
    expect(await isHeld()).toBe(true)
  })

  it('sends what it has, and hears that it is held', async () => {
    const server = fakeServer()
    const sync = aPhone(db, server)
    await record(db, me, intent, NOW)
    await reserved(db)
    room = 0
    expect((await sync.now()).state).toBe('idle')
    expect((await db.outbox.all()).map((row) => row.held)).toEqual([1])
  })

  it('is told so when the reserve is used up too, and by a write that has none', async () => {
    await reserved(db)
    room = RECORD - RESERVE_BYTES - 1
    await expect(writeMeta(db, 'skew_ms', 1)).rejects.toMatchObject(FULL)
    await expect(writeMeta(db, 'skew_ms', 1)).rejects.toMatchObject(FULL)
  })

  it.each([
    [RESERVE_BYTES, true],
    [RESERVE_BYTES - 1, false],
  ])('room for %i bytes holds a reserve: %s', async (left, held) => {
    room = left
    expect([await reserved(db), await isHeld()]).toEqual([held, held])
  })
})
