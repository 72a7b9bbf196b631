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

describe('what else a job needs without a network', () => {
  it('keeps the playbooks in force, of one version at a time [S-DSP-11] [S-EMG-01]', async () => {
    const kept = async () => (await db.catalogue.all()).flatMap((row) => ('items' in row ? [row.id] : []))
    const sync = aPhone(db, server)
    await sync.now()
    await sync.now()
    expect(await kept()).toEqual(['emergencies@1,playbooks@1'])
    expect(server.calls.filter((call) => call.path.startsWith('/emergencies'))).toHaveLength(1)
    server.emergencies = 'emergencies@1,playbooks@2'
    await sync.now()
    expect(await kept()).toEqual(['emergencies@1,playbooks@2'])
  })

  it('keeps what is to be read about the unit, as last told [S-DSP-11] [S-DOC-05]', async () => {
    const visit = { number: 'T-1', at: '2026-03-01T08:00:00Z', repair_item: 'Boiler', fault_description: 'Cold' }
    const visits = [{ ...visit, finding: 'Pump stuck', action: 'Pump exchanged', by_name: 'Li Wei' }]
    const manuals = [{ id: 'm1', kind: 'service', title: 'Boiler', version: '2', sha256: 'ab' }]
    server.units = [{ ticket_id: 't1', visits, manuals }]
    const sync = aPhone(db, server)
    await sync.now()
    expect((await ticketDoc(db, 't1'))?.unit).toEqual({ visits, manuals })
    server.units = []
    server.changed()
    await sync.now()
    expect((await ticketDoc(db, 't1'))?.unit).toBeUndefined()
  })
})
