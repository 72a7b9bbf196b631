import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFieldDb, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { ticketDoc } from './rows'
import { aPhone } from './testing/phone'
import { fakeServer, type Server } from './testing/server'
import { aTicket } from './testing/samples'

let db: FieldDb
let server: Server

beforeEach(() => {
  db = openFieldDb(`test-${uuidv7()}`)
  server = fakeServer()
  server.tickets.set('t1', aTicket({ id: 't1' }))
})
afterEach(() => db.destroy())

describe('warranty policies on the phone', () => {
  it('keeps what the warranty of a job is decided with, as long as it has the job [S-TRI-07] [S-ARC-13]', async () => {
    const inputs = { policies: ['P'], version: 'warranty@1,warranty_wording@1', facts: { category: 'x' } }
    const kept = async () => (await db.catalogue.all()).flatMap((row) => ('policies' in row ? [row.id] : []))
    server.warranty = [{ ticket_id: 't1', ...inputs }]
    const sync = aPhone(db, server)
    await sync.now()
    expect((await ticketDoc(db, 't1'))?.warranty).toEqual(inputs)
    expect(await kept()).toEqual([inputs.version])
    const asked = () => server.calls.filter((call) => call.path.startsWith('/warranty/rules')).length
    server.changed()
    await sync.now()
    expect(asked()).toBe(1)
    server.warranty = [{ ticket_id: 't1', ...inputs, version: 'warranty@2,warranty_wording@1' }]
    server.changed()
    await sync.now()
    await sync.now()
    server.changed()
    await sync.now()
    expect(await kept()).toEqual(['warranty@2,warranty_wording@1'])
    server.warranty = []
    server.changed()
    await sync.now()
    server.changed()
    await sync.now()
    expect(await kept()).toEqual([])
    expect((await ticketDoc(db, 't1'))?.warranty).toBeUndefined()
  })
})
