import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openFieldDb, readMeta, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { listedJobs } from './list'
import { record, tally } from './outbox'
import { aPhone } from './testing/phone'
import { aFile, aTicket, me, NOW } from './testing/samples'
import { fakeServer, payloadOf, type Server } from './testing/server'
import type { Answer } from './transport'

/** What the engine tells the person and the server about this phone. */
let db: FieldDb
let server: Server
const emptied = { synced_at: '2026-11-20T08:00:00.000Z', unsent: 3 }
const spoken = vi.fn()
let stood: typeof emptied | undefined

beforeEach(() => {
  db = openFieldDb(`test-${uuidv7()}`)
  server = fakeServer()
  server.tickets.set('t1', aTicket({ id: 't1' }))
  stood = emptied
  spoken.mockClear()
})
afterEach(() => db.destroy())

function phone() {
  const registered = () => (stood = undefined)
  return aPhone(db, server, { registered, emptied: () => stood, spoken })
}
const forbidden = { status: 403, body: { slug: 'forbidden', title: 'Your role does not allow this' } }

it('a role taken away is told as that; what was recorded before is sent and proved [S-INT-20]', async () => {
  const photo = await aFile('photo')
  await record(db, me, { name: 'confirm', ticketId: 't1', args: { files: [photo.sha256] }, files: [photo] }, NOW)
  server.say = (call, truth) => (call.path.startsWith('/sync/pull') ? forbidden : truth)
  expect((await phone().now()).state).toBe('role')
  expect(await tally(db)).toEqual({ total: 1, held: 1, unsent: 0, refused: 0, files: 0, files_here: 0, files_held: 1 })
  server.say = null
  expect((await phone().now()).state).toBe('idle')
})

it('a phone that may not even be registered says so and keeps everything [S-INT-20]', async () => {
  await record(db, me, { name: 'confirm', ticketId: 't1', args: {} }, NOW)
  server.say = () => forbidden
  expect((await phone().now()).state).toBe('role')
  expect((await tally(db)).unsent).toBe(1)
})

it('a store that the browser deleted is told with the new registration, once [S-INT-20]', async () => {
  await phone().now()
  await phone().now()
  const told = server.calls.filter((call) => call.path === '/devices').map((call) => call.json)
  expect(told).toEqual([expect.objectContaining({ emptied })])
  expect(stood).toBeUndefined()
})

it('what versions the server speaks is told with each pull [S-INT-20]', async () => {
  const protocol = { current: 3, minimum: 2 }
  const more = ({ status, body }: Answer) => ({ status, body: { ...(body as object), protocol } })
  server.say = (call, truth) => (call.path.startsWith('/sync/pull') ? more(truth) : truth)
  await phone().now()
  expect(spoken).toHaveBeenLastCalledWith(protocol)
})

it('the copy is as of the last whole pull, also while something could not be sent [S-DSP-11]', async () => {
  server.say = (call, truth) => (call.path.startsWith('/sync/receipt') ? { status: 500, body: undefined } : truth)
  await record(db, me, { name: 'confirm', ticketId: 't1', args: {} }, NOW)
  expect((await phone().now()).state).toBe('server')
  expect(await readMeta(db, 'synced_at')).toBe(NOW.toISOString())
  expect(await readMeta(db, 'receipt')).toBeUndefined()
})

it('a new report raised on site goes under its own id and is proved like any record [S-INT-20]', async () => {
  const id = uuidv7()
  await record(db, me, { name: 'create', ticketId: id, args: { repair_item: '门铃' } }, NOW)
  expect((await phone().now()).state).toBe('idle')
  expect(payloadOf(server.received[0]!)).toMatchObject({ name: 'create', ticket_id: id })
  expect(await db.outbox.all()).toMatchObject([{ held: 1, settled: 1 }])
  expect((await listedJobs(db, me)).map((job) => job.id)).toEqual(['t1'])
})
