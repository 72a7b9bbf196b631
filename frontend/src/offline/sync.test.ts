import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFieldDb, readMeta, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { keepFiles, record, tally, unsentFiles } from './outbox'
import { outboxRows, sealBody } from './rows'
import { backoffMs, type Locks } from './sync'
import { aPhone } from './testing/phone'
import { fakeServer, noAnswer, once, payloadOf, portal, refusal, type Server } from './testing/server'
import { NOW, aFile, aTicket, me } from './testing/samples'
import type { Call } from './transport'
import { LARGE_BYTES, PART_BYTES } from './upload'
import type { MutationName } from './wire'

let db: FieldDb
let server: Server
let timers: number[]

beforeEach(() => {
  db = openFieldDb(`test-${uuidv7()}`)
  server = fakeServer()
  server.tickets.set('t1', aTicket({ id: 't1' }))
  timers = []
})
afterEach(() => db.destroy())

const phone = (locks?: Locks) => aPhone(db, server, {}, { locks, setTimer: (_run, ms) => timers.push(ms) })
const does = (name: MutationName, args: Record<string, unknown> = {}) =>
  record(db, me, { name, ticketId: 't1', args }, NOW)
const states = async () => (await db.outbox.all('seq')).map((row) => row.state)

describe('the ordinary exchange', () => {
  it('sends records, then the files that they name, then asks for a receipt [S-DSP-11, S-SAF-27]', async () => {
    const photo = await aFile('photo')
    await record(db, me, { name: 'confirm', ticketId: 't1', args: { key: 'A', files: [photo.sha256] }, files: [photo] })
    expect((await phone().now()).state).toBe('idle')
    const paths = server.calls.map((call) => call.path.split('?')[0])
    expect(paths).toEqual([
      '/devices',
      '/sync/push',
      `/files/${photo.sha256}`,
      '/sync/pull',
      '/catalogue',
      '/emergencies',
      '/sync/pull',
      '/sync/receipt',
    ])
    expect(await tally(db)).toMatchObject({ total: 1, held: 1, unsent: 0, files: 0, files_held: 1, files_here: 0 })
    expect((await readMeta(db, 'receipt'))?.complete).toBe(true)
  })

  it('keeps the order of recording and signs each record with the device key', async () => {
    for (const name of ['accept', 'appoint', 'depart'] as const) await does(name)
    await phone().now()
    expect(server.effects.map((effect) => effect.name)).toEqual(['accept', 'appoint', 'depart'])
    expect(server.effects.map((effect) => effect.seq)).toEqual([1, 2, 3])
    const { public_jwk } = (await readMeta(db, 'device'))!
    const key = await crypto.subtle.importKey('jwk', public_jwk, { name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'verify',
    ])
    const [header, payload, signature] = server.received[0]!.split('.') as [string, string, string]
    const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
    const signed = new TextEncoder().encode(`${header}.${payload}`)
    expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes, signed)).toBe(true)
    expect(payloadOf(server.received[0]!)).toMatchObject({ device_id: 'device-1', user_id: 'u1', ticket_id: 't1' })
    expect((await readMeta(db, 'device'))!.private_key.extractable).toBe(false)
  })

  it('records before the first network and signs once the device is registered', async () => {
    expect((await does('accept')).jws).toBeNull()
    await phone().now()
    expect(server.effects).toHaveLength(1)
    await does('appoint')
    expect((await db.outbox.last('seq'))!.hash).not.toBeNull()
  })

  it('sends more than one batch', async () => {
    for (let index = 0; index < 101; index++) await does('confirm', { key: `K${index}` })
    await phone().now()
    const sizes = server.calls.filter(isPush).map((call) => (call.json as { mutations: [] }).mutations.length)
    expect(sizes).toEqual([50, 50, 1])
    expect((await tally(db)).held).toBe(101)
  }, 20_000)
})

describe('networks that lie or fail', () => {
  it('an answer dropped once leads to no duplicate: the same text again, byte for byte [S-SAF-27]', async () => {
    await does('accept')
    server.say = once('/sync/push', noAnswer)
    const sync = phone()
    expect((await sync.now()).state).toBe('offline')
    expect(await states()).toEqual(['sent'])
    expect((await sync.now()).state).toBe('idle')
    expect(server.received).toHaveLength(2)
    expect(server.received[0]).toBe(server.received[1])
    expect(server.effects).toHaveLength(1)
    expect(await states()).toEqual(['applied'])
  })

  it.each([['/devices', 0], ['/sync/push', 0], ['/sync/pull', 1], ['/sync/receipt', 1]])(
    "a captive portal's 200 page on %s counts as nothing",
    async (path, files_held) => {
      const photo = await aFile('p')
      await record(db, me, { name: 'confirm', ticketId: 't1', args: { files: [photo.sha256] }, files: [photo] })
      server.say = once(path, () => portal)
      const sync = phone()
      expect((await sync.now()).state).toBe('offline')
      expect(await tally(db)).toMatchObject({ held: 0, files_held })
      expect((await sync.now()).state).toBe('idle')
      expect(await tally(db)).toMatchObject({ held: 1, files_held: 1 })
    },
  )

  it('a bare 200 with no result, or with a foreign hash, is no success', async () => {
    const row = await does('accept')
    server.say = (call, truth) => (isPush(call) ? { status: 200, body: { server_time: '', results: [] } } : truth)
    const sync = phone()
    expect((await sync.now()).state).toBe('server')
    const foreign = { id: row.id, hash: '0'.repeat(64), status: 'applied', problem: null, missing_files: [] }
    server.say = (call, truth) => (isPush(call) ? { status: 200, body: { results: [foreign] } } : truth)
    await sync.now()
    expect(await states()).toEqual(['sent'])
  })

  it('results in another order, or twice, are matched by id and hash', async () => {
    await does('accept')
    await does('appoint')
    server.say = (call, truth) => {
      if (!isPush(call)) return truth
      const body = truth.body as { results: unknown[] }
      return { status: 200, body: { ...body, results: [...body.results, ...body.results].reverse() } }
    }
    await phone().now()
    expect(await states()).toEqual(['applied', 'applied'])
    expect(server.effects).toHaveLength(2)
  })

  it('a 500 keeps everything and backs off with jitter, up to five minutes', async () => {
    await does('accept')
    server.say = (call, truth) => (isPush(call) ? { status: 500, body: undefined } : truth)
    const sync = phone()
    sync.start()
    expect((await sync.now()).state).toBe('server')
    expect(await states()).toEqual(['sent'])
    expect(timers.at(-1)).toBe(1500)
    sync.stop()
    expect([1, 2, 3, 20].map((failures) => backoffMs(failures, 1))).toEqual([2000, 4000, 8000, 300_000])
    expect(backoffMs(3, 0)).toBe(4000)
  })

  it('a large file goes on where it was cut, and is held only when the server says so [S-INT-20]', async () => {
    const bytes = new Uint8Array(LARGE_BYTES + 1).fill(7).buffer
    const photo = { sha256: 'f'.repeat(64), bytes, mime: 'image/jpeg' }
    await record(db, me, { name: 'confirm', ticketId: 't1', args: { files: [photo.sha256] }, files: [photo] })
    let received = 0
    let cut = true
    const ranges: string[] = []
    const parts = server.transport
    server.transport = async (call) => {
      if (!call.path.startsWith('/files/')) return parts(call)
      if (call.range) {
        ranges.push(call.range)
        if (cut && ranges.length === 2) throw new TypeError('cut')
        received += call.bytes!.byteLength
      }
      const complete = received === bytes.byteLength
      if (complete) server.files.add(photo.sha256)
      return { status: 200, body: { sha256: photo.sha256, received, complete } }
    }
    expect((await phone().now()).state).toBe('offline')
    expect((await db.files.get(photo.sha256))!).toMatchObject({ state: 'local', sent: PART_BYTES })
    cut = false
    expect((await phone().now()).state).toBe('idle')
    const whole = LARGE_BYTES + 1
    expect(ranges.map((range) => range.split('/')[0])).toEqual([
      `bytes 0-${PART_BYTES - 1}`,
      `bytes ${PART_BYTES}-${2 * PART_BYTES - 1}`,
      `bytes ${PART_BYTES}-${2 * PART_BYTES - 1}`,
      `bytes ${whole - 1}-${whole - 1}`,
    ])
    expect(await tally(db)).toMatchObject({ held: 1, files_held: 1 })
  })

  it('a file whose echo names another hash is not held, and holds up no mutation', async () => {
    const photo = await aFile('p')
    await record(db, me, { name: 'confirm', ticketId: 't1', args: { files: [photo.sha256] }, files: [photo] })
    server.say = (call, truth) => {
      if (call.method !== 'PUT') return truth
      server.files.clear()
      return { status: 200, body: { sha256: 'other' } }
    }
    expect((await phone().now()).state).toBe('server')
    expect(await states()).toEqual(['applied'])
    expect(await unsentFiles(db)).toEqual([photo.sha256])
  })
})

describe('refusals', () => {
  it('one in the middle keeps its content and its reason and does not block the next [S-SAF-27]', async () => {
    server.refuse = (name) => (name === 'appoint' ? refusal : null)
    await does('accept')
    await does('appoint', { note: '客户改期' })
    await does('depart')
    await phone().now()
    expect(await states()).toEqual(['applied', 'rejected', 'applied'])
    const kept = (await outboxRows(db))[1]!
    expect(kept.problem).toEqual(refusal)
    expect(kept.args).toEqual({ note: '客户改期' })
    expect(await tally(db)).toMatchObject({ held: 3, refused: 1 })
  })

  it('a refusal whose answer was lost is still a refusal when its duplicate is answered', async () => {
    server.refuse = () => refusal
    await does('accept')
    server.say = once('/sync/push', noAnswer)
    const sync = phone()
    await sync.now()
    await sync.now()
    expect(await states()).toEqual(['rejected'])
  })

  it('a record that the door refuses whole does not hold up the others of its batch', async () => {
    await does('accept')
    const bad = await does('appoint')
    await does('depart')
    server.say = (call, truth) => {
      const sent = isPush(call) ? (call.json as { mutations: string[] }).mutations : []
      const hit = sent.some((jws) => payloadOf(jws).id === bad.id)
      return hit ? { status: 422, body: { slug: 'too-deep', title: 'Too deep' } } : truth
    }
    await phone().now()
    expect(await states()).toEqual(['applied', 'rejected', 'applied'])
  })

  it('a record on which the server fails lets the next pass after three tries, and stays to be sent', async () => {
    await does('accept')
    const bad = await does('appoint')
    await does('depart')
    const crash = { status: 500, body: { slug: 'internal', title: 'Failed' } }
    const honest = server.transport
    server.transport = async (call) => {
      const sent = isPush(call) ? (call.json as { mutations: string[] }).mutations : []
      return sent.some((jws) => payloadOf(jws).id === bad.id) ? crash : honest(call)
    }
    const sync = phone()
    await sync.now()
    expect(await states()).toEqual(['applied', 'sent', 'sent'])
    await sync.now()
    await sync.now()
    expect(await states()).toEqual(['applied', 'sent', 'applied'])
    server.transport = honest
    expect((await phone().now()).state).toBe('idle')
    expect(await states()).toEqual(['applied', 'applied', 'applied'])
  })

  it('a phone that was revoked keeps everything and says so', async () => {
    await does('accept')
    const revoked = { status: 403, body: { slug: 'device-unknown', title: 'Revoked' } }
    server.say = (call, truth) => (isPush(call) ? revoked : truth)
    expect((await phone().now()).state).toBe('device')
    expect((await tally(db)).unsent).toBe(1)
  })

  it.each([
    ['device-revoked', { wipe: true }, 'lost'],
    ['device-revoked', { wipe: false }, 'device'],
    ['device-revoked', {}, 'device'],
    ['client-too-old', { minimum: 3 }, 'outdated'],
  ])('%s %j: %s, told by the engine, which itself deletes nothing [S-INT-20]', async (slug, more, state) => {
    await does('accept')
    const told = { status: 403, body: { slug, title: slug, ...more } }
    server.say = (call, truth) => (isPush(call) ? told : truth)
    expect((await phone().now()).state).toBe(state)
    expect((await tally(db)).unsent).toBe(1)
    server.say = null
    expect((await phone().now()).state).toBe('idle')
  })

  it('a session that is over pauses and keeps everything; after signing in it goes on [S-SAF-27]', async () => {
    await does('accept')
    server.say = () => ({ status: 401, body: undefined })
    const sync = phone()
    sync.start()
    expect((await sync.now()).state).toBe('sign_in')
    expect(timers).toEqual([])
    expect((await tally(db)).unsent).toBe(1)
    server.say = null
    expect((await sync.now()).state).toBe('idle')
    expect((await tally(db)).held).toBe(1)
    sync.stop()
  })
})

describe('the receipt', () => {
  it('what the server has lost is offered again, and only then is it held', async () => {
    const row = await does('accept')
    server.say = once('/sync/receipt', (call, truth) => {
      server.loseMutation(row.id)
      const total = (call.json as { mutations: [] }).mutations.length
      return { ...truth, body: { ...(truth.body as object), held: total - 1, missing: [row.id], complete: false } }
    })
    const sync = phone()
    expect((await sync.now()).state).toBe('server')
    expect(await states()).toEqual(['pending'])
    await sync.now()
    expect(await tally(db)).toMatchObject({ held: 1, total: 1 })
  })
})

describe('tabs and kills', () => {
  it('two tabs under one lock send each record once', async () => {
    await does('accept')
    const locks = oneAtATime()
    await Promise.all([phone(locks).now(), phone(locks).now()])
    expect(server.received).toHaveLength(1)
  })

  it('two tabs without locks may both send; the effect happens once', async () => {
    await does('accept')
    await Promise.all([phone().now(), phone().now()])
    expect(server.effects).toHaveLength(1)
    expect(await states()).toEqual(['applied'])
  })

  it('killed between photo and record: the photo is still there, and is sent once a record names it', async () => {
    const photo = await aFile('p')
    await keepFiles(db, [photo])
    db.close()
    await db.open()
    await phone().now()
    expect(server.files.size).toBe(0)
    await record(db, me, { name: 'confirm', ticketId: 't1', args: { files: [photo.sha256] } })
    await phone().now()
    expect([...server.files]).toEqual([photo.sha256])
  })

  it('killed between the record and its signature: signed and sent at the next start', async () => {
    await phone().now()
    const { id, name, args, occurred_at } = await does('accept')
    await db.outbox.update(id, { body: await sealBody(db, id, { name, args, occurred_at, jws: null }), hash: null })
    await phone().now()
    expect(await states()).toEqual(['applied'])
  })
})

function isPush(call: Call): boolean {
  return call.path === '/sync/push'
}

function oneAtATime(): Locks {
  let tail: Promise<unknown> = Promise.resolve()
  const request = (_name: string, work: () => Promise<unknown>) => (tail = tail.then(work, work))
  return { request } as unknown as Locks
}
