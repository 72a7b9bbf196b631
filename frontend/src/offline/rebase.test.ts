/**
 * For every record and any sequence of records, pulls, lost answers, refusals and changes by the desk: once all is
 * sent, the phone's copy is what a fresh read gives, and what it shows is that. The server here means the same by a
 * record as the view does, so what is tested is the engine; that the real server means it too is tested elsewhere
 * (view.test.ts, tests/sync/test_same_state.py).
 */
import { describe, expect, it } from 'vitest'
import { openFieldDb, readMeta, type FieldDb } from './db'
import { uuidv7 } from './ids'
import { record } from './outbox'
import { openRows, outboxRows, ticketDoc } from './rows'
import { dice } from './testing/dice'
import { aPhone } from './testing/phone'
import { aRequirement, aTicket, me } from './testing/samples'
import { fakeServer, payloadOf, refusal, type Server } from './testing/server'
import type { Call } from './transport'
import { project, type JobView } from './view'
import type { MutationName, Status, Ticket } from './wire'

const requirements = ['CL-FIT-01', 'CL-SITE-01', 'CL-LOTO-05'].map((key) => aRequirement({ key }))
/** Every name, with what a phone says with it. */
const SAYS: Record<MutationName, () => Record<string, unknown>> = {
  create: () => ({ repair_item: '门铃', fault_description: '不响' }),
  accept: () => ({}),
  decline: () => ({ reason: '设备不在' }),
  appoint: () => ({ at: '2026-11-22T09:00:00Z', note: '已约' }),
  depart: () => ({}),
  arrive: () => ({}),
  confirm: () => ({ fact_id: uuidv7(), key: 'CL-FIT-01', answer: 'yes', round: 1 }),
  request_approval: () => ({ note: '现场正常' }),
  use_code: () => ({ code: 'ABCDEFGH' }),
  start: () => ({}),
  stop: () => ({ reason: '冒烟' }),
  report_hazard: () => ({ hazard_id: uuidv7(), description: '漏电', severity: 'high', stop_work: true }),
  hold: () => ({ reason: '等配件' }),
  start_rework: () => ({}),
  note_verbal: () => ({ leader: '吴主管' }),
  gas_test: () => ({ readings: [] }),
  take_break: () => ({}),
  end_break: () => ({ retest: true }),
  new_hazard: () => ({ hazards: ['H_HEIGHT'], tasks: [], fall_height_m: 3 }),
  request_permit: () => ({ type: 'HOT_2', permit_id: uuidv7() }),
  hand_over_lock: () => ({ key: 'CL-LOTO-05', to: 'u2' }),
  hand_over: () => ({ to_user: 'u2', done: '一半', remains: '另一半' }),
  close_permit: () => ({ permit_id: uuidv7() }),
  record_work: () => ({ finding: '端子松动', action: '紧固', result: '正常' }),
  note: () => ({ text: '记事' }),
  complete: () => ({}),
  shut_off: () => ({ what: '水', note: '总阀' }),
  restore_service: () => ({ note: '已恢复' }),
  record_waste: () => ({ what: '废油' }),
  record_cards: () => ({ cards_id: uuidv7(), warranty_card: 'B-7' }),
  confirm_coverage: () => ({ cause: 'wear', note: '轴承磨损' }),
  issue_quote: () => ({ plan: '换轴承', currency: 'CNY', lines: [{ quantity: 2, unit_price_minor: 4500 }] }),
  consent: () => ({ hash: 'h1', method: 'signature', signer_name: '李女士' }),
  decline_quote: () => ({ reason: '太贵' }),
  record_liability: () => ({ altered: false, within_warranty: true, note: '', evidence: [], files: ['p1'] }),
  sign_liability: () => ({ hash: 'h2', signer_name: '李女士', relation: '', files: ['s1'] }),
  declare_fitness: () => ({ fit: true }),
  ask_leave: () => ({ kind: 'leave', first_day: '2026-12-24', last_day: '2026-12-24', note: '' }),
  sign_off: () => ({ signer_name: '李女士' }),
}
const NAMES = Object.keys(SAYS) as MutationName[]
const STATUSES: Status[] = [
  'dispatched', 'appointed', 'on_site', 'working', 'finishing', 'on_hold', 'rework', 'stopped',
]

/** `sync` loses the answer of the first call to this path. */
type Play = { db: FieldDb; server: Server; sync: (lost?: string) => Promise<unknown>; at: () => Date }

/** A server that keeps each applied record in its ticket, as the view lays it over: one meaning on both sides. */
async function play(status: Status): Promise<Play> {
  const server = fakeServer()
  for (const id of ['t1', 't2']) server.tickets.set(id, aTicket({ id, status, requirements }))
  const applied = new Set<string>()
  const transport = async (call: Call) => {
    const answer = await server.transport(call)
    for (const jws of call.path === '/sync/push' ? (call.json as { mutations: string[] }).mutations : []) take(jws)
    return told(call, answer)
  }
  const told = (call: Call, answer: Awaited<ReturnType<Server['transport']>>) =>
    losing(call) ? Promise.reject(new TypeError('cut')) : answer
  const losing = (call: Call) => (lost === call.path.split('?')[0] ? ((lost = null), true) : false)
  let lost: string | null = null
  function take(jws: string) {
    const said = payloadOf(jws) as ReturnType<typeof payloadOf> & { ticket_id: string; occurred_at: string }
    if (applied.has(said.id) || !server.effects.some((effect) => effect.id === said.id)) return
    applied.add(said.id)
    const { id, seq, ticket_id, args, occurred_at } = said as typeof said & { args: Record<string, unknown> }
    const row = { id, seq, ticket_id, args, occurred_at, name: said.name as MutationName, files: [], jws, hash: '' }
    const open = { ...row, state: 'pending', problem: null, crashes: 0, settled: 0, held: 0 } as const
    const doc: Partial<JobView> = project(server.tickets.get(ticket_id)!, [open], me)
    delete doc.pending
    server.tickets.set(ticket_id, doc as Ticket)
    server.changed()
  }
  let minute = 0
  const at = () => new Date(Date.UTC(2026, 10, 22, 8, 0, minute++))
  const db = openFieldDb(`test-${uuidv7()}`)
  const sync = aPhone(db, { transport }, { now: () => new Date(Date.UTC(2026, 10, 22, 8)) })
  return { db, server, at, sync: (path?: string) => ((lost = path ?? null), sync.now()) }
}

const seen = async (db: FieldDb, id: string): Promise<unknown> => {
  const mine = await openRows(db, await db.outbox.all('ticket_id', id))
  return shown(project((await ticketDoc(db, id))!, mine, me, 0))
}
/** What both sides must agree on; of a time-line entry, what happened and not who told it when. */
const shown = (ticket: Ticket) => ({
  status: ticket.status,
  situation: ticket.situation,
  round: ticket.round,
  hazards: ticket.hazards,
  facts: ticket.facts.map(({ id, kind, key, body }) => ({ id, kind, key, body })),
  timeline: ticket.timeline.map(({ id, event, to }) => ({ id, event, to })),
})

/** Sent, pulled and proved: the copy is the server's, and a phone that begins anew reads the same. */
async function agree({ db, server, sync }: Play, story: unknown): Promise<void> {
  await sync()
  await sync()
  const fresh = openFieldDb(`test-${uuidv7()}`)
  await aPhone(fresh, server, { now: () => new Date() }).now()
  for (const [id, truth] of server.tickets) {
    expect(await ticketDoc(db, id), String(story)).toEqual(truth)
    expect(await ticketDoc(fresh, id), String(story)).toEqual(truth)
    expect(await seen(db, id), String(story)).toEqual(shown(truth))
  }
  expect(await readMeta(db, 'cursor')).toBe(await readMeta(fresh, 'cursor'))
  await fresh.destroy()
}

describe('the phone and the server agree [S-DSP-11, S-INT-20]', () => {
  it.each(NAMES)('after %s, from every status, before and after it was sent', async (name) => {
    for (const status of STATUSES) {
      const now = await play(status)
      await now.sync()
      await record(now.db, me, { name, ticketId: 't1', args: SAYS[name]() }, now.at())
      const before = await seen(now.db, 't1')
      await agree(now, [name, status])
      expect(await seen(now.db, 't1'), `${name} ${status}`).toEqual(before)
      await now.db.destroy()
    }
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('after any sequence of them and of faults, seed %i', async (seed) => {
    const { next, pick } = dice(seed)
    const now = await play(pick(STATUSES))
    const refused = new Set<MutationName>([pick(NAMES), pick(NAMES)])
    now.server.refuse = (name) => (refused.has(name as MutationName) ? refusal : null)
    await now.sync()
    const story: unknown[] = []
    for (let step = 0; step < 40; step++) {
      if (next() < 0.6) {
        const [name, ticketId] = [pick(NAMES), pick(['t1', 't2'])]
        await record(now.db, me, { name, ticketId, args: SAYS[name]() }, now.at())
        story.push(name)
      } else if (next() < 0.3) {
        // The desk writes something else into the job meanwhile: what is open here is laid over the new document.
        const doc = now.server.tickets.get('t1')!
        now.server.tickets.set('t1', { ...doc, address: `${doc.address}·${step}`, version: doc.version + 1 })
        now.server.changed()
        story.push('desk')
      } else {
        const fault = pick([undefined, '/sync/push', '/sync/pull', '/sync/receipt'])
        await now.sync(fault)
        story.push(['sync', fault])
      }
    }
    await agree(now, story)
    const rows = await outboxRows(now.db)
    const effects = now.server.effects.map((effect) => effect.id)
    expect(effects.sort()).toEqual(rows.filter((row) => row.state === 'applied').map((row) => row.id).sort())
    expect(rows.filter((row) => row.state === 'rejected').every((row) => refused.has(row.name))).toBe(true)
    expect(rows.every((row) => row.held === 1)).toBe(true)
    await now.db.destroy()
  })
})
