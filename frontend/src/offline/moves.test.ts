/** What the phone shows after a record is what the server will make of it: the shared cases of tests/contract. */
import { describe, expect, it } from 'vitest'
import file from '../../../tests/contract/move_cases.json'
import type { OutboxRow } from './db'
import { aTicket } from './testing/samples'
import { project } from './view'
import type { MutationName, Status } from './wire'

interface Move {
  record: MutationName
  from: Status
  to: Status
  renews?: boolean
  only?: string
}
const MOVES = file.moves as Move[]
const NAMES = [...new Set(MOVES.map((move) => move.record))]
const me = { id: 'u1', name: '王师傅' }
/** What makes the record one that moves: the break was too long, the consent is to the quote that is open. */
const ARGS: Partial<Record<MutationName, Record<string, unknown>>> = {
  appoint: { at: '2026-11-23T02:00:00Z' },
  end_break: { retest: true },
  consent: { hash: 'h1' },
  issue_quote: { plan: 'x', lines: [], currency: 'CNY', valid_until: null },
}

function after(name: MutationName, status: Status, begun: boolean, urgent: boolean): [Status, number] {
  const quote = { status: 'issued', hash: 'h1', answer: null } as never
  const facts = begun ? ([{ id: 'f1', kind: 'confirmation', key: 'CL-FIT-01', round: 1, body: {} }] as never) : []
  const job = aTicket({ status, facts, round: 1, quote, urgency: urgent ? 'emergency' : 'normal' })
  const row: OutboxRow = {
    id: 'm1', seq: 1, ticket_id: job.id, name, args: ARGS[name] ?? {}, files: [], occurred_at: '2026-11-22T08:00:00Z',
    jws: null, hash: null, state: 'pending', problem: null, crashes: 0, settled: 0, held: 0,
  }
  const seen = project(job, [row], me)
  return [seen.status, seen.round]
}

describe('a record and the job [S-DSP-11, S-SAF-30]', () => {
  it.each(NAMES)('%s, from every status', (name) => {
    for (const status of file.statuses as Status[]) {
      const move = MOVES.find((one) => one.record === name && one.from === status)
      for (const urgent of [true, false]) {
        const moves = move && (!move.only || urgent)
        const to = moves ? move.to : status
        expect(after(name, status, true, urgent), status).toEqual([to, moves && move.renews ? 2 : 1])
        expect(after(name, status, false, urgent), status).toEqual([to, 1])
      }
    }
  })
})
