import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFieldDb, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { record, saveDraft } from './outbox'
import { sayStopped } from './tidy'
import { aPhone } from './testing/phone'
import { fakeServer, type Server } from './testing/server'
import { NOW, aTicket, me } from './testing/samples'
import type { Loss, MutationName, Status } from './wire'

let db: FieldDb
let server: Server

beforeEach(() => {
  db = openFieldDb(`test-${uuidv7()}`)
  server = fakeServer()
})
afterEach(() => db.destroy())

const sync = () =>
  aPhone(db, server).now()
const does = (name: MutationName) => record(db, me, { name, ticketId: 't1', args: {} }, NOW)

async function taken(status: Status, reason: Loss['reason'], before: MutationName[] = []): Promise<void> {
  server.tickets.set('t1', aTicket({ id: 't1', status }))
  await sync()
  for (const name of before) await does(name)
  server.tickets.clear()
  server.removed = ['t1']
  server.losses = [{ ticket_id: 't1', number: 'T-1', reason, status: 'cancelled', at: NOW.toISOString() }]
  server.changed()
  await sync()
}

describe('a job that is taken away [S-WRK-02] [S-DSP-11]', () => {
  it.each(['on_site', 'working', 'finishing', 'rework', 'on_hold', 'stopped'] as const)(
    'asks those who are at it to stop, until they say that they have: %s',
    async (status) => {
      await taken(status, 'cancelled')
      expect((await db.tickets.get('t1'))?.stop_asked).toBe(true)
      await sync()
      expect((await db.tickets.get('t1'))?.loss?.reason).toBe('cancelled')
      await sayStopped(db, 't1')
      server.changed()
      await sync()
      expect(await db.tickets.get('t1')).toBeUndefined()
    },
  )

  it('asks whoever has begun it without a network, of which the server knew nothing', async () => {
    await taken('en_route', 'cancelled', ['arrive', 'start'])
    expect((await db.tickets.get('t1'))?.stop_asked).toBe(true)
    expect(server.effects.map((one) => one.name)).toEqual(['arrive', 'start'])
  })

  it('asks nobody who is not there yet, nor when it has come to its end', async () => {
    await taken('accepted', 'cancelled', ['appoint'])
    expect((await db.tickets.get('t1'))?.stop_asked ?? false).toBe(false)
  })

  it('stays while a form of it is half filled, until that is recorded or put aside', async () => {
    server.tickets.set('t1', aTicket({ id: 't1', status: 'accepted' }))
    await sync()
    await saveDraft(db, 'work/t1', { finding: '半句' })
    // What is no form holds nothing up.
    await saveDraft(db, 'door:t1', { name: '王' })
    server.tickets.clear()
    server.removed = ['t1']
    server.changed()
    await sync()
    expect((await db.tickets.get('t1'))?.removed_at).toBe(NOW.toISOString())
    await db.drafts.delete('work/t1')
    await sync()
    expect(await db.tickets.get('t1')).toBeUndefined()
  })

  it('leaves the list without a word when it has come to its end', async () => {
    await taken('finishing', 'ended')
    expect((await db.tickets.get('t1'))?.stop_asked ?? false).toBe(false)
  })
})
