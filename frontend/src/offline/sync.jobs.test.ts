import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFieldDb, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { record, tally } from './outbox'
import { outboxRows } from './rows'
import { putAside } from './tidy'
import { aPhone } from './testing/phone'
import { fakeServer, refusal, type Server } from './testing/server'
import { NOW, aFile, aTicket, me } from './testing/samples'
import type { MutationName } from './wire'

let db: FieldDb
let server: Server

beforeEach(() => {
  db = openFieldDb(`test-${uuidv7()}`)
  server = fakeServer()
  server.tickets.set('t1', aTicket({ id: 't1' }))
})
afterEach(() => db.destroy())

const phone = () =>
  aPhone(db, server)
const does = (name: MutationName, args: Record<string, unknown> = {}) =>
  record(db, me, { name, ticketId: 't1', args }, NOW)

describe('jobs that leave the phone, and what stays of them', () => {
  it('a job that was taken away keeps its unsent work, out of sight and still sent [S-DSP-11]', async () => {
    await phone().now()
    await does('stop', { reason: '漏电' })
    server.tickets.clear()
    server.removed = ['t1']
    server.changed()
    server.refuse = () => refusal
    server.say = (call, truth) => (call.path === '/sync/push' ? { status: 503, body: undefined } : truth)
    const sync = phone()
    await sync.now()
    expect((await tally(db)).unsent).toBe(1)
    server.say = null
    await sync.now()
    const kept = await db.tickets.get('t1')
    expect(kept?.removed_at).toBe(NOW.toISOString())
    expect((await outboxRows(db))[0]).toMatchObject({ state: 'rejected', args: { reason: '漏电' } })
  })

  it('keeps the rules that each job is pinned to, and only those [S-DOC-11, S-SAF-27]', async () => {
    const kept = async () =>
      (await db.catalogue.all()).flatMap((row) => ('safety' in row ? [[row.id, row.safety]] : []))
    const of = (version: string) => [version, { of: `/catalogue?version=${encodeURIComponent(version)}` }]
    const sync = phone()
    await sync.now()
    expect(await kept()).toEqual([of('v1')])
    server.tickets.set('t2', aTicket({ id: 't2', catalogue_version: 'checklists@2,safety@1' }))
    server.changed()
    await sync.now()
    expect(await kept()).toEqual([of('checklists@2,safety@1'), of('v1')])
    server.tickets.set('t1', aTicket({ id: 't1', catalogue_version: 'checklists@2,safety@1' }))
    server.changed()
    await sync.now()
    server.changed()
    await sync.now()
    expect(await kept()).toEqual([of('checklists@2,safety@1')])
  })

  it('a job whose work is all held goes when the server takes it away', async () => {
    await does('accept')
    const sync = phone()
    await sync.now()
    server.tickets.clear()
    server.tickets.set('t2', aTicket({ id: 't2' }))
    server.removed = ['t1']
    await db.meta.delete('cursor')
    await sync.now()
    expect((await db.tickets.all()).map((row) => row.id)).toEqual(['t2'])
  })

  it('a job that ended a week ago is forgotten with its photos once all is held, not with a refusal', async () => {
    const photo = await aFile('p')
    const name = 'confirm'
    await record(db, me, { name, ticketId: 't1', args: { files: [photo.sha256] }, files: [photo] })
    server.tickets.set('t1', aTicket({ id: 't1', status: 'closed', updated_at: '2026-11-10T00:00:00Z' }))
    server.refuse = () => refusal
    const sync = phone()
    await sync.now()
    expect(await db.outbox.count()).toBe(1)
    await putAside(db, (await db.outbox.all())[0]!.id)
    expect([await db.outbox.count(), await db.files.count()]).toEqual([0, 0])
    await sync.now()
    expect(await db.tickets.count()).toBe(0)
  })

  it('another person on the same phone sees nothing of the first and deletes nothing of it', async () => {
    await does('accept')
    const other = openFieldDb(`test-${uuidv7()}`)
    expect(await tally(other)).toMatchObject({ total: 0 })
    await other.destroy()
    expect(await tally(db)).toMatchObject({ total: 1 })
  })
})
