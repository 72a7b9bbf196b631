import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { done } from '../rules/readiness'
import { openFieldDb, type FieldDb } from './db'
import { signCompact } from './device'
import { uuidv7 } from './ids'
import { record, tally } from './outbox'
import { outboxRows, sealBody } from './rows'
import { recordsIn, takeOver, toHandOver, verify, type Refusal } from './relay'
import { aPhone } from './testing/phone'
import { fakeServer, payloadOf } from './testing/server'
import { aRequirement, aTicket } from './testing/samples'
import { putAside } from './tidy'
import { project } from './view'
import type { Ticket } from './wire'

const me = { id: 'u1', name: '王师傅' }
const NOW = new Date('2026-11-22T08:00:00Z')
const MINUTE = 60_000
const KEY = { name: 'ECDSA', namedCurve: 'P-256' }

let db: FieldDb
let job: Ticket
let theirs: CryptoKeyPair

beforeEach(async () => {
  db = openFieldDb(`test-${uuidv7()}`)
  theirs = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', theirs.publicKey)
  const public_jwk = { kty: kty as 'EC', crv: crv as 'P-256', x: x!, y: y! }
  const li = { ...aTicket().crew[0]!, user_id: 'u2', name: '李师傅', username: 'li' }
  job = aTicket({
    status: 'on_site',
    round: 2,
    requirements: [aRequirement({ key: 'CL-LOTO-10', second_person: true })],
  })
  job.crew.push({ ...li, devices: [{ id: 'd2', public_jwk }] })
})
afterEach(() => db.destroy())

type Change = Record<string, unknown>
function said(change: Change = {}, args: Change = {}): Change {
  const answer = { fact_id: 'f1', key: 'CL-LOTO-10', answer: 'yes', round: 2, ...args }
  const about = { id: 'm1', seq: 9, device_id: 'd2', user_id: 'u2', ticket_id: 't1', name: 'confirm' }
  return { ...about, occurred_at: NOW.toISOString(), args: answer, ...change }
}
const signed = (content: Change = said(), kid = 'd2') => signCompact(theirs.privateKey, kid, content)
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE).toISOString()
const take = async (jws: string) => takeOver(db, jws, job, me, NOW)

describe('what is taken over from another phone', () => {
  it('counts as the second person at once, in words and in the gate [S-SAF-28]', async () => {
    await record(db, me, { name: 'confirm', ticketId: 't1', args: { ...(said().args as Change), fact_id: 'f0' } }, NOW)
    expect(done(project(job, await outboxRows(db), me), job.requirements[0]!)).toBe(false)
    const from = { id: 'u2', name: '李师傅' }
    expect(await take(await signed())).toEqual({ result: 'taken', from, key: 'CL-LOTO-10' })
    // The skew of this phone is not that of the other.
    const view = project(job, await outboxRows(db), me, 3 * MINUTE)
    const [mine, second] = view.facts
    expect([mine!.person_id, second!.person_id, second!.by_name]).toEqual(['u1', 'u2', '李师傅'])
    expect([mine!.occurred_at, second!.occurred_at]).toEqual([at(3), at(0)])
    expect(done(view, job.requirements[0]!)).toBe(true)
    expect(view.pending).toEqual(['f0', 'f1'])
  })

  it('is kept byte for byte, uses up none of my numbers, and keeps its place [S-SAF-27]', async () => {
    const own = () => record(db, me, { name: 'stop', ticketId: 't1', args: {} }, NOW)
    await own()
    const [one, two] = [await signed(), await signed(said({ id: 'm2' }))]
    await take(one)
    await take(two)
    expect((await own()).seq).toBe(2)
    const rows = await outboxRows(db)
    expect(rows.map((row) => row.name)).toEqual(['stop', 'confirm', 'confirm', 'stop'])
    expect(rows.slice(1, 3).map((row) => row.jws)).toEqual([one, two])
  })

  it('goes to the server as it is, and the receipt proves it; its photos are not mine to send', async () => {
    const server = fakeServer()
    server.tickets.set('t1', job)
    const jws = await signed(said({}, { files: ['a'.repeat(64)] }))
    await take(jws)
    expect(project(job, await outboxRows(db), me).facts[0]!.files).toEqual(['a'.repeat(64)])
    expect((await aPhone(db, server).now()).state).toBe('idle')
    expect(server.received).toEqual([jws])
    expect(await tally(db)).toMatchObject({ total: 1, held: 1, files: 0 })
  })

  it('a replayed code changes nothing, also when the server has told it already [S-SAF-28]', async () => {
    const jws = await signed()
    await take(jws)
    expect((await take(jws)).result).toBe('known')
    expect(await db.outbox.count()).toBe(1)
    const fact = project(job, await outboxRows(db), me).facts[0]!
    await db.outbox.clear()
    job.facts = [fact]
    expect((await take(jws)).result).toBe('known')
    expect(await db.outbox.count()).toBe(0)
  })

  it('refused by the server it is laid over no more, and can be taken off the list', async () => {
    await take(await signed())
    await db.outbox.update('m1', { state: 'rejected', settled: 1 })
    expect(project(job, await outboxRows(db), me).facts).toEqual([])
    await putAside(db, 'm1')
    expect(await db.outbox.count()).toBe(0)
  })
})

describe('what is not taken over', () => {
  const refused: [Refusal, Change, Change?][] = [
    ['not_confirm', { name: 'start' }],
    ['other_job', { ticket_id: 't2' }],
    ['own', { user_id: 'u1' }],
    ['not_crew', { user_id: 'u3' }],
    ['unknown_device', { device_id: 'd9' }],
    ['other_round', {}, { round: 1 }],
    ['other_round', {}, { round: undefined }],
    ['unknown_item', {}, { key: 'CL-NO-SUCH' }],
    ['future', { occurred_at: at(5.1) }],
    ['future', { occurred_at: 'yesterday' }],
    ['future', { occurred_at: at(3 * 24 * 60) }],
    ['old', { occurred_at: at(-12 * 60 - 1) }],
    ['old', { occurred_at: at(-3 * 24 * 60) }],
    ['unreadable', { args: null }],
    ['unreadable', { id: 7 }],
  ]
  it.each(refused)('%s: %j %j [S-SAF-28]', async (why, change, args) => {
    expect(await verify(await signed(said(change, args)), job, me, NOW)).toBe(why)
  })

  it.each([5, -12 * 60])('the limits themselves are within: %d minutes', async (minutes) => {
    expect(await verify(await signed(said({ occurred_at: at(minutes) })), job, me, NOW)).toHaveProperty('from')
  })

  it.each(['', 'hello', 'a.b.c', `${'x'.repeat(70_000)}.a.b`])('no record at all', async (text) => {
    expect(await verify(text, job, me, NOW)).toBe('unreadable')
  })

  it('another key, a changed content, a cut end, a phone revoked since [S-SAF-28]', async () => {
    const jws = await signed()
    const [head, body, tail] = jws.split('.') as [string, string, string]
    const other = (await signed(said({}, { answer: 'no' }))).split('.')[1]!
    const stranger = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
    for (const bad of [
      `${head}.${other}.${tail}`,
      `${head}.${body}.${tail.slice(0, -8)}`,
      `${head}.${body}.`,
      await signCompact(stranger.privateKey, 'd2', said()),
    ]) {
      expect(await verify(bad, job, me, NOW)).toBe('signature')
    }
    expect(await verify(await signed(said(), 'd9'), job, me, NOW)).toBe('unknown_device')
    job.crew[1]!.devices = []
    expect(await verify(jws, job, me, NOW)).toBe('unknown_device')
  })
})

describe('what I can hand over', () => {
  it('my own signed confirmations of this round that the server has not answered [S-SAF-28]', async () => {
    const confirm = (round: number) => record(db, me, { name: 'confirm', ticketId: 't1', args: { round } }, NOW)
    const [old, mine, answered] = [await confirm(1), await confirm(2), await confirm(2)]
    await record(db, me, { name: 'stop', ticketId: 't1', args: {} }, NOW)
    await take(await signed())
    expect(await toHandOver(db, job)).toEqual([])
    for (const { id, name, args, occurred_at } of [old, mine, answered]) {
      const jws = await signed(said({ id }))
      await db.outbox.update(id, { body: await sealBody(db, id, { name, args, occurred_at, jws }), hash: id })
    }
    await db.outbox.update(answered.id, { state: 'applied' })
    const given = await toHandOver(db, job)
    expect(given.map((row) => row.id)).toEqual([mine.id])
    expect(payloadOf(given[0]!.jws!).id).toBe(mine.id)
  })

  it('several records in one text, whatever stands between them', () => {
    expect(recordsIn(' a.b.c\n\nd.e.f \t')).toEqual(['a.b.c', 'd.e.f'])
  })
})
