import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openFieldDb, readMeta, writeMeta, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { readDraft, record, saveDraft } from './outbox'
import { openFile, outboxRows, ticketDoc } from './rows'
import { aPhone } from './testing/phone'
import { aFile, aTicket } from './testing/samples'
import { fakeServer } from './testing/server'
import { derive, isPin, makeVault, recover, secretTold, unlock, unlockWith, untoldSecret } from './vault'

const me = { id: 'u1', name: '王师傅' }
const PIN = '270418'
/** What is tested here does not depend on how slow guessing is. */
const ROUNDS = 1000
let db: FieldDb
let name: string
beforeEach(() => {
  name = `test-${uuidv7()}`
  db = openFieldDb(name)
})
afterEach(() => db.destroy())

/** As after the app was killed: the same store, nothing in memory. */
async function reopened(): Promise<FieldDb> {
  db.close()
  db = openFieldDb(name)
  await db.open()
  return db
}
const stop = (reason: string) => record(db, me, { name: 'stop', ticketId: 't1', args: { reason } })

async function atRest(): Promise<string> {
  const parts: string[] = []
  for (const table of ['tickets', 'docs', 'outbox', 'files', 'drafts'] as const) {
    for (const row of await db[table].all()) {
      for (const value of Object.values(row)) {
        const bytes = Object.prototype.toString.call(value) === '[object ArrayBuffer]'
        parts.push(bytes ? new TextDecoder().decode(value as ArrayBuffer) : JSON.stringify(value))
      }
    }
  }
  return parts.join('\n')
}

describe('what lies on the phone', () => {
  it('cannot be read without the PIN: records, photos, drafts, jobs [S-DSP-11]', async () => {
    await makeVault(db, PIN, ROUNDS)
    const photo = await aFile('photo-of-the-flat')
    const args = { reason: '漏电', files: [photo.sha256] }
    await record(db, me, { name: 'stop', ticketId: 't1', args, files: [photo] })
    await saveDraft(db, 'k', { text: '半句' })
    const server = fakeServer()
    server.tickets.set('t1', aTicket({ id: 't1', customer_name: '李女士', address: '滨江路 8 号' }))
    await aPhone(db, server, { now: () => new Date() }).now()
    const raw = await atRest()
    for (const secret of ['漏电', 'photo-of-the-flat', '半句', '李女士', '滨江路']) expect(raw).not.toContain(secret)
    await reopened()
    await expect(outboxRows(db)).rejects.toMatchObject({ name: 'InvalidStateError' })
    expect(await unlock(db, PIN)).toEqual({ opened: true })
    expect((await outboxRows(db))[0]!.args.reason).toBe('漏电')
    expect(new TextDecoder().decode((await openFile(db, photo.sha256))!.bytes)).toBe('photo-of-the-flat')
    expect(await readDraft(db, 'k')).toEqual({ text: '半句' })
    expect((await ticketDoc(db, 't1'))!.customer_name).toBe('李女士')
  })

  it('opens only at its own place', async () => {
    await makeVault(db, PIN, ROUNDS)
    const [one, other] = [await stop('a'), await stop('b')]
    const row = (await db.outbox.get(other.id))!
    await db.outbox.update(one.id, { body: row.body })
    await reopened()
    await unlock(db, PIN)
    await expect(outboxRows(db)).rejects.toMatchObject({ name: 'OperationError' })
  })

  it('of before the PIN is sealed when it is set, also after a kill in between [S-INT-20]', async () => {
    await stop('漏电')
    await saveDraft(db, 'k', '半句')
    expect(await atRest()).toContain('漏电')
    await makeVault(db, PIN, ROUNDS)
    expect(await atRest()).not.toMatch(/漏电|半句/)
    expect((await outboxRows(db))[0]!.args.reason).toBe('漏电')
    // Killed before it was done: one row still lies open.
    const { id } = (await db.outbox.all())[0]!
    const plain = { name: 'stop' as const, args: { reason: '漏电' }, occurred_at: '', jws: null }
    await db.outbox.update(id, { body: { plain } })
    await writeMeta(db, 'vault', { ...(await readMeta(db, 'vault'))!, sealed: false })
    await reopened()
    await unlock(db, PIN)
    expect(await atRest()).not.toContain('漏电')
  })
})

describe('the PIN', () => {
  it('costs 300,000 rounds a guess unless a test asks for fewer', async () => {
    await makeVault(db, PIN)
    expect((await readMeta(db, 'vault'))!.iterations).toBe(300_000)
  })

  it.each([
    ['270418', true],
    ['27041', false],
    ['270418270418', true],
    ['2704182704180', false],
    ['000000', false],
    ['27041a', false],
  ])('%s may be one: %s', (text, fine) => expect(isPin(text)).toBe(fine))

  it('is derived while it is typed, once; that is no try and opens nothing', async () => {
    await makeVault(db, PIN, ROUNDS)
    await reopened()
    const deriving = vi.spyOn(crypto.subtle, 'deriveKey')
    await derive(db, '111112')
    await derive(db, PIN)
    expect((await readMeta(db, 'vault'))!.wrong).toBe(0)
    expect(db.secrets.key).toBe(null)
    expect(await unlock(db, PIN)).toEqual({ opened: true })
    expect(deriving).toHaveBeenCalledTimes(2)
  })

  it('made anew by another tab while the old one is typed: the old one is wrong', async () => {
    await makeVault(db, PIN, ROUNDS)
    const secret = (await untoldSecret(db))!
    await reopened()
    await derive(db, PIN)
    await recover(db, secret, '482913', ROUNDS)
    expect(await unlock(db, PIN)).toEqual({ opened: false, wait: 0 })
    expect(await unlock(db, '482913')).toEqual({ opened: true })
  })

  it('wrong: three are free, then each waits longer; a kill resets nothing, the right one does', async () => {
    await makeVault(db, PIN, ROUNDS)
    const at = Date.parse('2026-11-22T08:00:00Z')
    expect([await unlock(db, '111112', at), await unlock(db, '111112', at)]).toEqual([
      { opened: false, wait: 0 },
      { opened: false, wait: 0 },
    ])
    expect(await unlock(db, '111112', at)).toEqual({ opened: false, wait: 5 })
    await reopened()
    expect(await unlock(db, PIN, at + 4000)).toEqual({ opened: false, wait: 1 })
    expect(await unlock(db, '111112', at + 5000)).toEqual({ opened: false, wait: 10 })
    expect(await unlock(db, PIN, at + 15_000)).toEqual({ opened: true })
    expect((await readMeta(db, 'vault'))!.wrong).toBe(0)
  })

  it('a clock that was set back locks nobody out for longer than the rule says', async () => {
    await makeVault(db, PIN, ROUNDS)
    const at = Date.parse('2026-11-22T08:00:00Z')
    for (let index = 0; index < 3; index++) await unlock(db, '111112', at)
    const back = at - 86_400_000
    expect(await unlock(db, PIN, back)).toEqual({ opened: false, wait: 5 })
    expect(await unlock(db, PIN, back + 4999)).toEqual({ opened: false, wait: 1 })
    expect(await unlock(db, PIN, back + 5000)).toEqual({ opened: true })
  })

  it('is set once: a second tab is refused and asked for the first', async () => {
    await makeVault(db, PIN, ROUNDS)
    await expect(makeVault(openFieldDb(name), '999998', ROUNDS)).rejects.toMatchObject({ name: 'InvalidStateError' })
    expect(await unlock(db, PIN)).toEqual({ opened: true })
  })

  it('the key of an open tab opens another, and cannot be taken out', async () => {
    await makeVault(db, PIN, ROUNDS)
    await stop('漏电')
    const key = db.secrets.key!
    expect([key.extractable, (await readMeta(db, 'vault'))!.device_key.extractable]).toEqual([false, false])
    await reopened()
    expect(await unlockWith(db, key)).toBe(true)
    expect((await outboxRows(db))[0]!.args.reason).toBe('漏电')
  })

  it('forgotten: a new one with the secret that the server keeps, and nothing is lost [S-INT-20]', async () => {
    await makeVault(db, PIN, ROUNDS)
    await stop('漏电')
    const secret = (await untoldSecret(db))!
    await secretTold(db)
    expect(await untoldSecret(db)).toBeNull()
    await reopened()
    await expect(recover(db, 'A'.repeat(43), '314159', ROUNDS)).rejects.toMatchObject({ name: 'OperationError' })
    await recover(db, secret, '314159', ROUNDS)
    expect((await outboxRows(db))[0]!.args.reason).toBe('漏电')
    await reopened()
    expect((await unlock(db, PIN)).opened).toBe(false)
    expect((await unlock(db, '314159')).opened).toBe(true)
  })
})

describe('the server’s half', () => {
  it('is told once, after the registration, and again when the answer was lost', async () => {
    await makeVault(db, PIN, ROUNDS)
    const server = fakeServer()
    const sync = aPhone(db, server, { now: () => new Date() })
    const told = () => server.calls.filter((call) => call.path.endsWith('/recovery')).map((call) => call.json)
    server.say = (call, truth) => (call.path.endsWith('/recovery') ? Promise.reject(new TypeError('cut')) : truth)
    expect((await sync.now()).state).toBe('offline')
    server.say = null
    await sync.now()
    await sync.now()
    expect(told()).toHaveLength(2)
    expect(told()[0]).toEqual(told()[1])
  })

  it.each([true, false])('is told again to a restored server (it knows this phone: %s) [S-INT-20]', async (known) => {
    await makeVault(db, PIN, ROUNDS)
    const server = fakeServer()
    const sync = aPhone(db, server, { now: () => new Date() })
    await stop('漏电')
    await sync.now()
    const told = () => server.calls.filter((call) => call.path.endsWith('/recovery')).map((call) => call.json)
    const first = told()
    expect(first).toHaveLength(1)
    server.restored((await db.outbox.keys()), [])
    if (!known) server.devices.clear()
    await sync.now()
    await sync.now()
    expect(told()).toEqual([...first, ...first])
    const { secret } = told()[1] as { secret: string }
    await reopened()
    await recover(db, secret, '314159', ROUNDS)
    expect((await outboxRows(db))[0]!.args.reason).toBe('漏电')
  })
})
