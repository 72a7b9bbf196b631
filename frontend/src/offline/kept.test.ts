/** No file and no record is left behind: what becomes of photos that the server does not take, or loses. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSealed } from '../sealed'
import { openFieldDb, readMeta, type FieldDb } from './db'
import { exitFile, sealedOutbox } from './exit'
import { uuidv7 } from './ids'
import { counts, longestUnsent, record, refusedFiles, tally, unsentFiles, type Intent } from './outbox'
import { dropFile, elsewhere, putAside } from './tidy'
import {
  DEVICE_UNKNOWN, fakeServer, noAnswer, NOT_TAKEN, once, payloadOf, portal, refusal, STORAGE_FULL, type Server,
} from './testing/server'
import { aPhone } from './testing/phone'
import { aFile, aTicket, me, NOW } from './testing/samples'
import type { Answer } from './transport'

let db: FieldDb
let server: Server
let sync: () => Promise<string>

beforeEach(() => {
  db = openFieldDb(`test-${uuidv7()}`)
  server = fakeServer()
  server.tickets.set('t1', aTicket())
  const one = aPhone(db, server)
  sync = async () => (await one.now()).state
})
afterEach(() => db.destroy())

async function shoots(text: string, ticketId = 't1'): Promise<{ id: string; sha: string }> {
  const file = await aFile(text)
  const intent: Intent = { name: 'confirm', ticketId, args: { files: [file.sha256] }, files: [file] }
  return { id: (await record(db, me, intent, NOW)).id, sha: file.sha256 }
}
/** The server answers so to a file, although it is up and takes everything else. */
function files(answer: (sha: string) => Answer | Promise<Answer> | null): void {
  server.say = (call, truth) => {
    const said = call.path.startsWith('/files/') ? answer(call.path.slice(7)) : null
    if (said) server.files.delete(call.path.slice(7))
    return said ?? truth
  }
}
function takeAway(): void {
  server.tickets.clear()
  server.removed = ['t1']
  server.changed()
}
const row = async (id: string) => (await db.outbox.get(id))!

describe('a job that goes', () => {
  const left = async () => [await db.tickets.count(), await db.outbox.count(), await db.files.count()]

  it('stays with a photo for which the server has no room, until it has [S-DSP-11, S-SAF-27]', async () => {
    await sync()
    const { sha } = await shoots('photo')
    files(() => STORAGE_FULL)
    takeAway()
    await sync()
    await sync()
    expect(await tally(db)).toMatchObject({ total: 1, held: 1, files: 1 })
    server.say = null
    await sync()
    expect([[...server.files], await left()]).toEqual([[sha], [0, 0, 0]])
  })

  it('stays with a photo that the server does not take, until the person lets it go', async () => {
    await sync()
    const { sha } = await shoots('photo')
    files(() => NOT_TAKEN)
    takeAway()
    await sync()
    await sync()
    await sync()
    expect(await left()).toEqual([1, 1, 1])
    await dropFile(db, sha)
    await sync()
    expect(await left()).toEqual([0, 0, 0])
  })
})

describe('a record put aside', () => {
  it('is not put aside while the server does not hold it', async () => {
    const { id } = await record(db, me, { name: 'accept', ticketId: 't1', args: {} }, NOW)
    await db.outbox.update(id, { state: 'rejected' })
    await putAside(db, id)
    expect(await db.outbox.count()).toBe(1)
  })

  it('keeps its row until its photo is held, or handed out with it [S-SAF-27]', async () => {
    await sync()
    server.refuse = () => refusal
    const { id, sha } = await shoots('photo')
    files(() => STORAGE_FULL)
    await sync()
    expect([(await row(id)).held, await elsewhere(db, await row(id))]).toEqual([1, null])
    await putAside(db, id)
    expect(await unsentFiles(db)).toEqual([sha])
    await exitFile(db, await sealedOutbox(db, me, NOW))
    expect(await elsewhere(db, await row(id))).toBe('exported')
    server.say = null
    await sync()
    expect(await elsewhere(db, await row(id))).toBe('held')
    await putAside(db, id)
    expect([await db.outbox.count(), await db.files.count()]).toEqual([0, 0])
  })

  it('an export from before the server lost the photo does not count for it', async () => {
    await sync()
    server.refuse = () => refusal
    server.say = once('/sync/receipt', noAnswer)
    const { id, sha } = await shoots('photo')
    await sync()
    await exitFile(db, await sealedOutbox(db, me, NOW))
    expect(await elsewhere(db, await row(id))).toBe('exported')
    server.restored([], [sha])
    files(() => STORAGE_FULL)
    await sync()
    expect(await elsewhere(db, await row(id))).toBeNull()
  })
})

describe('a photo that does not pass', () => {
  it("is not held by a captive portal's 200 page", async () => {
    const { sha } = await shoots('photo')
    files(() => portal)
    expect([await sync(), await unsentFiles(db)]).toEqual(['offline', [sha]])
    server.say = null
    expect([await sync(), await unsentFiles(db)]).toEqual(['idle', []])
  })

  it.each([
    ['times out', noAnswer],
    ['is lost in a proxy', () => ({ status: 504, body: undefined })],
    ['is forbidden', () => ({ status: 403, body: { slug: 'forbidden', title: 'Forbidden' } })],
  ] as const)('%s: records, other photos and what the office says pass it [S-SAF-27, S-WRK-02]', async (_, answer) => {
    await sync()
    const [first, second] = [await shoots('one'), await shoots('two')]
    const bad = [first.sha, second.sha].sort()[0]
    files((sha) => (sha === bad ? answer() : null))
    await record(db, me, { name: 'stop', ticketId: 't1', args: { reason: '冒烟' } }, NOW)
    server.tickets.set('t2', aTicket({ id: 't2' }))
    server.changed()
    expect(await sync()).not.toBe('idle')
    expect(server.effects.map(({ name }) => name)).toEqual(['confirm', 'confirm', 'stop'])
    expect(await db.tickets.keys()).toEqual(['t1', 't2'])
    expect(await sync()).not.toBe('idle')
    expect([...server.files]).toEqual([first.sha, second.sha].filter((sha) => sha !== bad))
    server.say = null
    expect(await sync()).toBe('idle')
  })

  it('what is recorded while photos go up does not wait for them', async () => {
    await sync()
    await shoots('one')
    await shoots('two')
    server.say = once('/files/', async (_, truth) => {
      await record(db, me, { name: 'stop', ticketId: 't1', args: { reason: '冒烟' } }, NOW)
      return truth
    })
    await sync()
    const paths = server.calls.map((call) => call.path.split('/')[1]).filter((path) => path !== 'catalogue')
    const from = paths.indexOf('files')
    expect(paths.slice(from, from + 3)).toEqual(['files', 'sync', 'files'])
    expect(server.effects.map(({ name }) => name)).toEqual(['confirm', 'confirm', 'stop'])
  })
})

describe('a photo that the server refuses for its content', () => {
  it('is told twice, then kept and shown and not sent again; the phone is in step otherwise [S-INT-20]', async () => {
    const { sha } = await shoots('photo')
    files(() => NOT_TAKEN)
    expect([await sync(), await refusedFiles(db)]).toEqual(['server', []])
    expect([await sync(), await refusedFiles(db)]).toEqual(['idle', [sha]])
    const asked = server.calls.length
    await sync()
    expect(server.calls.slice(asked).filter((call) => call.path.startsWith('/files/'))).toEqual([])
    expect(await counts(db)).toMatchObject({ unsent: 0, files: 0, refused: 1 })
    expect((await db.files.get(sha))?.problem?.slug).toBe('type-not-accepted')
  })

  const MISMATCH = { status: 422, body: { slug: 'hash-mismatch', title: 'Another hash' } }

  it('what arrived damaged goes anew, however often, as long as it is whole here [S-INT-20, S-SAF-27]', async () => {
    const { sha } = await shoots('photo')
    files(() => MISMATCH)
    for (let time = 0; time < 4; time++) expect([await sync(), await unsentFiles(db)]).toEqual(['server', [sha]])
    expect((await db.files.get(sha))?.problem?.slug).toBe('hash-mismatch')
    server.say = null
    expect([await sync(), await tally(db)]).toEqual(['idle', expect.objectContaining({ held: 1, files_held: 1 })])
  })

  it('what is damaged here is said so at once, and kept', async () => {
    const { sha } = await shoots('photo')
    await db.files.update(sha, { bytes: { plain: new TextEncoder().encode('phot').buffer as ArrayBuffer } })
    files(() => MISMATCH)
    expect([await sync(), await refusedFiles(db)]).toEqual(['idle', [sha]])
    expect((await db.files.get(sha))?.problem?.slug).toBe('file-damaged')
  })

  it('no room is no refusal, however often it is said', async () => {
    const { sha } = await shoots('photo')
    files(() => STORAGE_FULL)
    for (let time = 0; time < 3; time++) expect(await sync()).toBe('server')
    expect([await refusedFiles(db), await unsentFiles(db)]).toEqual([[], [sha]])
  })

  it('goes out with the signed text that names it, and goes from the phone only when the person says so', async () => {
    const { id, sha } = await shoots('photo')
    files(() => NOT_TAKEN)
    await sync()
    await sync()
    expect((await row(id)).held).toBe(1)
    const exit = await sealedOutbox(db, me, NOW)
    const { sealed, blobs } = await openSealed(await exitFile(db, exit))
    expect(sealed.mutations.map((jws) => payloadOf(jws).id)).toEqual([id])
    expect([sealed.files.map((file) => file.sha256), await blobs[0]!.text()]).toEqual([[sha], 'photo'])
    expect(exit.codes.mutations).toEqual([])
    await dropFile(db, sha)
    expect(await tally(db)).toMatchObject({ total: 1, files_here: 0, refused: 0 })
  })

  it('what is to be sent still, or held, is not put aside as if it were refused', async () => {
    const { sha } = await shoots('photo')
    await dropFile(db, sha)
    await sync()
    await dropFile(db, sha)
    expect(await db.files.count()).toBe(1)
  })
})

describe('what is told of photos [S-INT-20]', () => {
  it('records alone are not everything: a photo that waits is counted, and how long it waits', async () => {
    const { id } = await shoots('photo')
    files(() => STORAGE_FULL)
    await sync()
    expect(await tally(db)).toMatchObject({ total: 1, held: 1, unsent: 0, files: 1, files_held: 0, files_here: 1 })
    expect(await longestUnsent(db)).toEqual([id])
    server.say = null
    await sync()
    expect([(await counts(db)).files, await longestUnsent(db)]).toEqual([0, []])
  })
})

describe('what the phone says of itself when it asks', () => {
  const said = () => server.calls.flatMap(({ path }) => /^\/sync\/pull\?all_sent=(true|false)/.exec(path)?.[1] ?? [])

  it('all is sent only when receipts have proved all that it has [S-INT-20]', async () => {
    await sync()
    expect(said().at(-1)).toBe('true')
    await shoots('photo')
    server.say = once('/sync/receipt', noAnswer)
    await sync()
    expect(said().at(-1)).toBe('false')
    await sync()
    await sync()
    expect(said().at(-1)).toBe('true')
    const { id } = await shoots('refused at the door')
    server.say = (call, truth) => {
      server.loseMutation(id)
      return call.path === '/sync/push' ? NOT_TAKEN : truth
    }
    await sync()
    await sync()
    expect((await row(id)).state).toBe('rejected')
    expect(said().at(-1)).toBe('false')
  })
})

describe('a server that was restored', () => {
  it('is asked about everything, and is sent what it has lost, photos too [S-INT-20, S-SAF-27]', async () => {
    const { id, sha } = await shoots('photo')
    await sync()
    expect(await tally(db)).toMatchObject({ held: 1, files_held: 1 })
    server.restored([id], [sha])
    server.tickets.clear()
    expect(await sync()).toBe('server')
    expect(await db.outbox.get(id)).toMatchObject({ state: 'pending', held: 0, settled: 0 })
    await sync()
    expect([server.effects.map((one) => one.id), [...server.files]]).toEqual([[id], [sha]])
  })

  it('from a backup of before this phone came, is told of it again and sent all: same id, key and texts', async () => {
    const { id, sha } = await shoots('photo')
    await sync()
    server.devices.clear()
    server.restored([id], [sha])
    await record(db, me, { name: 'accept', ticketId: 't1', args: {} }, NOW)
    await sync()
    await sync()
    const registered = server.calls.filter((call) => call.path === '/devices').map((call) => call.json)
    const { public_jwk } = (await readMeta(db, 'device'))!
    expect(registered).toMatchObject([{ public_jwk }, { public_jwk, id: 'device-1' }])
    expect(server.effects.map(({ name }) => name).sort()).toEqual(['accept', 'confirm'])
    expect(server.received.filter((jws) => payloadOf(jws).id === id)).toHaveLength(2)
    expect(new Set(server.received).size).toBe(2)
    expect([await tally(db), [...server.files]]).toMatchObject([{ total: 2, held: 2, unsent: 0 }, [sha]])
  })

  it('a phone whose id is another one there stays out of use, with all it has', async () => {
    await shoots('photo')
    await sync()
    await shoots('another')
    server.say = (call, truth) => (/devices|push/.test(call.path) ? DEVICE_UNKNOWN : truth)
    expect(await sync()).toBe('device')
    expect(await tally(db)).toMatchObject({ total: 2, unsent: 1 })
  })

  it.each([true, false])('decides anew what it had refused (proved by a receipt: %s) [S-INT-20]', async (proved) => {
    await sync()
    server.refuse = () => refusal
    if (!proved) server.say = once('/sync/receipt', noAnswer)
    const { id } = await shoots('photo')
    await sync()
    expect(await row(id)).toMatchObject({ state: 'rejected', held: Number(proved) })
    server.refuse = () => null
    server.restored([id], [])
    await sync()
    await sync()
    expect(await row(id)).toMatchObject({ state: 'applied', held: 1 })
  })

  it('nothing goes while no receipt says that it holds it', async () => {
    const { id, sha } = await shoots('photo')
    await sync()
    server.restored([id], [sha])
    server.tickets.clear()
    server.say = once('/sync/receipt', noAnswer)
    await sync()
    expect([await db.outbox.count('held', 0), await db.files.count()]).toEqual([1, 1])
  })
})

describe('a report that was made here', () => {
  const DAY = 86_400_000
  const reported = (ago: number) =>
    record(db, me, { name: 'create', ticketId: 'new', args: {} }, new Date(NOW.getTime() - ago))

  it('stays for a week although it is held, and goes then [S-INT-20]', async () => {
    await reported(7 * DAY)
    await sync()
    expect(await tally(db)).toMatchObject({ total: 1, held: 1 })
    await db.outbox.clear()
    await reported(7 * DAY + 1)
    await sync()
    expect(await db.outbox.count()).toBe(0)
  })

  it('is kept while it is not held, is refused, or its job is on this phone', async () => {
    await reported(9 * DAY)
    server.say = once('/sync/receipt', noAnswer)
    await sync()
    expect(await db.outbox.count()).toBe(1)
    server.say = null
    server.tickets.set('new', aTicket({ id: 'new' }))
    server.changed()
    await sync()
    expect(await db.outbox.count()).toBe(1)
    server.refuse = () => refusal
    await record(db, me, { name: 'create', ticketId: 'bad', args: {} }, new Date(NOW.getTime() - 9 * DAY))
    await sync()
    await sync()
    expect((await db.outbox.all('state', 'rejected')).map((one) => one.held)).toEqual([1])
  })
})
