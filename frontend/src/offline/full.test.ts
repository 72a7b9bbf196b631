import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFieldDb, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { record } from './outbox'
import { aPhone } from './testing/phone'
import { NOW, aTicket, me } from './testing/samples'
import { fakeServer } from './testing/server'

let db: FieldDb
beforeEach(() => (db = openFieldDb(`test-${uuidv7()}`)))
afterEach(() => db.destroy())

it('a full phone is told so, not that the server fails; all is kept, and tried again [S-INT-20]', async () => {
  const server = fakeServer()
  server.tickets.set('t1', aTicket({ id: 't1' }))
  const sync = aPhone(db, server)
  await record(db, me, { name: 'accept', ticketId: 't1', args: {} }, NOW)
  const { write } = db
  const full = new DOMException('', 'QuotaExceededError')
  db.write = (tables, work) => (tables.includes('docs' as never) ? Promise.reject(full) : write(tables, work))
  expect((await sync.now()).state).toBe('full')
  expect((await db.outbox.all()).map((row) => row.state)).toEqual(['applied'])
  db.write = write
  expect((await sync.now()).state).toBe('idle')
})
