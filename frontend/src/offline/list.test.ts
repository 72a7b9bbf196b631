import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { briefOf, openFieldDb, ticketRow, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { listedJobs, openEarly, readEarly } from './list'
import { record } from './outbox'
import { placeOf } from './rows'
import { isSealed, stampOf } from './secrets'
import { aTicket, me, NOW } from './testing/samples'
import type { MutationName, Ticket } from './wire'

let db: FieldDb
beforeEach(async () => {
  db = openFieldDb(`test-${uuidv7()}`)
  db.secrets.key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await pulled(aTicket({ id: 't1' }))
  await pulled(aTicket({ id: 't2' }))
})
afterEach(() => db.destroy())

async function pulled(doc: Ticket): Promise<void> {
  const brief = await db.secrets.seal(placeOf('tickets', doc.id, 'brief'), briefOf(doc))
  await db.tickets.put(ticketRow(doc, brief))
  await db.docs.put({ id: doc.id, doc: await db.secrets.seal(placeOf('docs', doc.id, 'doc'), doc) })
}
const does = (name: MutationName, ticketId = 't1') => record(db, me, { name, ticketId, args: {} }, NOW)
const list = async () => (await listedJobs(db, me)).map(({ id, status, unsent }) => [id, status, unsent])

const extract = async (part: 'jobs' | 'laid' = 'jobs') => {
  const row = await db.extracts.get(part)
  return row?.id === part ? row.value : undefined
}
const seal = async () => {
  const value = await extract()
  return isSealed(value) ? stampOf(value) : undefined
}

/** The list, once it has been kept for the next start. */
async function kept() {
  const before = await seal()
  const shown = await list()
  await vi.waitFor(async () => expect(await seal()).not.toBe(before))
  return shown
}

describe('the list of jobs [S-INT-20]', () => {
  it('reads nothing but its extract when nothing was written since', async () => {
    await does('accept')
    const shown = await kept()
    expect(shown).toEqual([['t1', 'accepted', 1], ['t2', 'dispatched', 0]])
    const opened = vi.spyOn(db.secrets, 'open')
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    expect(await list()).toEqual(shown)
    expect(opened.mock.calls.map(([place]) => place)).toEqual(['extracts/jobs/value'])
    expect(begun.mock.calls.map(([tables]) => tables)).toEqual([['extracts'], ['extracts']])
  })

  it('believes no extract that is older than its other half', async () => {
    await kept()
    const old = await db.extracts.get('jobs')
    await does('accept')
    await kept()
    await db.extracts.put(old!)
    expect(await list()).toEqual([['t1', 'accepted', 1], ['t2', 'dispatched', 0]])
  })

  it('does not take a write that came while it was made for one that it has seen', async () => {
    const shown = listedJobs(db, me)
    await does('accept')
    await shown
    await vi.waitFor(async () => expect(await seal()).toBeDefined())
    expect(await list()).toEqual([['t1', 'accepted', 1], ['t2', 'dispatched', 0]])
  })

  it('opens only the job on which something was recorded since', async () => {
    await kept()
    await does('accept', 't2')
    const opened = vi.spyOn(db.secrets, 'open')
    expect(await list()).toEqual([['t1', 'dispatched', 0], ['t2', 'accepted', 1]])
    expect(opened.mock.calls.some(([place]) => place.includes('t1'))).toBe(false)
  })

  it.each([
    ['refused', { state: 'rejected' }, 'dispatched', 0],
    ['sent, and not answered', { state: 'sent' }, 'accepted', 1],
    ['applied, and not pulled yet', { state: 'applied' }, 'accepted', 0],
    ['applied and pulled', { state: 'applied', settled: 1 }, 'dispatched', 0],
  ] as const)('follows a record that was %s', async (_, change, status, unsent) => {
    const { id } = await does('accept')
    await kept()
    await db.outbox.update(id, change)
    expect((await list())[0]).toEqual(['t1', status, unsent])
  })

  it("follows the server's word, and forgets a job that was taken away", async () => {
    await kept()
    await pulled(aTicket({ id: 't1', status: 'working' }))
    await db.tickets.update('t2', { removed_at: NOW.toISOString() })
    expect(await kept()).toEqual([['t1', 'working', 0]])
    await db.tickets.update('t2', { removed_at: null })
    expect(await list()).toEqual([['t1', 'working', 0], ['t2', 'dispatched', 0]])
  })

  it('read while the PIN is typed and opened with its key, reads nothing more', async () => {
    const shown = await kept()
    readEarly(db)
    await openEarly(db)
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const opened = vi.spyOn(crypto.subtle, 'decrypt')
    expect(await list()).toEqual(shown)
    expect(begun).not.toHaveBeenCalled()
    expect(opened).not.toHaveBeenCalled()
  })

  it('read while the PIN is typed, shows what was recorded since', async () => {
    await kept()
    readEarly(db)
    await openEarly(db)
    await does('accept')
    expect(await list()).toEqual([['t1', 'accepted', 1], ['t2', 'dispatched', 0]])
    // Read once; what comes later is not answered from it.
    readEarly(db)
    await list()
    await does('accept', 't2')
    expect(await list()).toEqual([['t1', 'accepted', 1], ['t2', 'accepted', 1]])
  })

  it('is kept sealed', async () => {
    await kept()
    expect(isSealed(await extract())).toBe(true)
  })
})
