import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSealed } from '../sealed'
import { openFieldDb, type FieldDb, type OutboxRow } from './db'
import { exitFile, sealedOutbox } from './exit'
import { uuidv7 } from './ids'
import { keepFiles, record, saveDraft } from './outbox'
import { outboxRows } from './rows'
import { aPhone } from './testing/phone'
import { aFile, aTicket, me, NOW } from './testing/samples'
import { fakeServer, payloadOf, refusal, type Server } from './testing/server'

let db: FieldDb
let server: Server
beforeEach(() => {
  db = openFieldDb(`test-${uuidv7()}`)
  server = fakeServer()
  server.tickets.set('t1', aTicket())
})
afterEach(() => db.destroy())

const sync = () => {
  return aPhone(db, server).now()
}
const stop = async (reason: string, photo?: string) => {
  const files = photo ? [await aFile(photo)] : []
  return record(db, me, { name: 'stop', ticketId: 't1', args: { reason, files: files.map((f) => f.sha256) }, files })
}
const exported = async () => openSealed(await exitFile(db, await sealedOutbox(db, me, NOW)))

it('takes what no receipt has proved, in order, with its photos; nothing goes from the phone [S-INT-20]', async () => {
  await stop('sent before', 'old photo')
  await sync()
  await stop('one', 'photo')
  server.refuse = () => refusal
  server.say = (call, truth) => (call.path === '/sync/receipt' ? Promise.reject(new TypeError('cut')) : truth)
  await sync()
  await stop('two')
  const before = await outboxRows(db)
  const { sealed, blobs } = await exported()
  expect(sealed.mutations.map((jws) => (payloadOf(jws).args as { reason: string }).reason)).toEqual(['one', 'two'])
  expect(sealed.device_id).toBe('device-1')
  const jws = (await outboxRows(db)).map((row) => row.jws)
  expect(sealed.mutations).toEqual(jws.slice(1))
  // The server has this photo already: it went up after its record was refused.
  expect(blobs).toEqual([])
  const unmarked = (rows: OutboxRow[]) => rows.map((row) => ({ ...row, exported_at: undefined, exported: undefined }))
  expect(unmarked(await outboxRows(db))).toEqual(unmarked(before))
})

it('a photo that has not been sent is in it, whole', async () => {
  await sync()
  await stop('one', 'photo bytes')
  const { sealed, blobs } = await exported()
  expect(sealed.files).toEqual([{ sha256: (await aFile('photo bytes')).sha256, mime: 'image/jpeg', size: 11 }])
  expect(await blobs[0]!.text()).toBe('photo bytes')
})

it('handed in or not, the phone sends the same text afterwards; a receipt ends it [S-INT-20, S-SAF-27]', async () => {
  await sync()
  await stop('one')
  const { sealed } = await exported()
  await sync()
  expect(server.received).toEqual(sealed.mutations)
  expect((await sealedOutbox(db, me, NOW)).records).toEqual([])
})

it('of a phone that never reached the server nothing can be handed in, and it says how much', async () => {
  await stop('one')
  const { records, unsigned } = await sealedOutbox(db, me, NOW)
  expect([records, unsigned]).toEqual([[], 1])
})

it('what was begun goes along as what it is, with its photos; what is no form does not [S-INT-20]', async () => {
  await sync()
  const [photo, both, sent] = [await aFile('photo of a form'), await aFile('of both'), await aFile('held')]
  await stop('one', 'of both')
  await keepFiles(db, [photo])
  await keepFiles(db, [sent], 'held')
  const value = { finding: '半句', files: [photo.sha256, both.sha256, sent.sha256] }
  const key = 'work/0199f3a4-1111-7abc-8def-0123456789ab'
  await saveDraft(db, key, value)
  await saveDraft(db, 'door:t1', { name: '王' })
  const { sealed, blobs } = await exported()
  expect(sealed.forms).toEqual([{ key, value }])
  expect(sealed.files.map(({ sha256, form }) => [sha256, form])).toEqual([
    [both.sha256, undefined],
    [photo.sha256, true],
  ])
  expect(await Promise.all(blobs.map((blob) => blob.text()))).toEqual(['of both', 'photo of a form'])
  expect((await sealedOutbox(db, me, NOW)).codes).toMatchObject({ files: [], forms: [{ key, value }] })
  expect([await db.drafts.count(), await db.files.count()]).toEqual([2, 3])
})

it('a form is handed over also where no record is [S-INT-20]', async () => {
  await saveDraft(db, 'work/t1', { finding: '半句' })
  expect((await exported()).sealed).toMatchObject({ mutations: [], forms: [{ key: 'work/t1' }] })
})
