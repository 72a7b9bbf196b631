import { describe, expect, it } from 'vitest'
import { stillShut } from '../rules/readiness'
import type { OutboxRow } from './db'
import { aRequirement, aTicket } from './testing/samples'
import { project } from './view'
import type { Fact, MutationName, Ticket } from './wire'

const me = { id: 'u1', name: '王师傅' }
const CLOCK = Date.UTC(2026, 10, 22, 8)
const requirements = [
  aRequirement({ key: 'CL-SITE-01', residual: true }),
  aRequirement({ key: 'CL-LOTO-05', card: 'CL-LOTO', lock: true }),
  aRequirement({ key: 'CL-RELEASE-08', card: 'CL-RELEASE', phase: 'release', unlock: true }),
  aRequirement({ key: 'CL-CLEAR-01', card: 'CL-CLEAR', phase: 'clear' }),
]
const base = aTicket({ requirements })

function row(
  seq: number,
  name: MutationName,
  args: Record<string, unknown> = {},
  parts: Partial<OutboxRow> = {},
): OutboxRow {
  return {
    id: `m${seq}`,
    seq,
    ticket_id: 't1',
    name,
    args,
    files: [],
    occurred_at: new Date(CLOCK + seq * 60_000).toISOString(),
    jws: null,
    hash: null,
    state: 'pending',
    problem: null,
    crashes: 0,
    settled: 0,
    held: 0,
    ...parts,
  }
}

function fact(id: string, kind: Fact['kind'], seq: number, body: Fact['body'], key: string | null = null): Fact {
  const at = new Date(CLOCK + seq * 60_000).toISOString()
  return {
    id,
    kind,
    key,
    body,
    person_id: 'u1',
    person_name: '王师傅',
    by_id: 'u1',
    by_name: '王师傅',
    round: 1,
    files: [],
    occurred_at: at,
    device_at: at,
    received_at: at,
    device_id: 'd',
    template: 'v1',
  }
}

/** One job from order to signature: each record and the document the server has after it, written out by hand. */
const yes = (id: string, key: string, more = {}) => ({ fact_id: id, key, answer: 'yes', ...more })
const APPOINTED: Partial<Ticket> = {
  status: 'appointed', situation: 'APPOINTED', agreed_from: base.planned_start, planned_end: '2026-11-22T10:00:00.000Z',
}
type Step = { does: OutboxRow; server: Partial<Ticket>; adds?: Fact }
const steps: Step[] = [
  { does: row(1, 'accept'), server: { status: 'accepted', situation: 'ACCEPTED' } },
  { does: row(2, 'appoint', { at: base.planned_start, note: '已电话联系' }), server: APPOINTED },
  { does: row(3, 'depart'), server: { status: 'en_route', situation: 'EN_ROUTE' } },
  { does: row(4, 'arrive'), server: { status: 'on_site', situation: 'ON_SITE' } },
  {
    does: row(5, 'confirm', yes('f5', 'CL-SITE-01', { residual: 'low', round: 1 })),
    server: {},
    adds: fact('f5', 'confirmation', 5, { answer: 'yes', residual: 'low', site_id: 's1' }, 'CL-SITE-01'),
  },
  {
    does: row(6, 'confirm', yes('f6', 'CL-LOTO-05', { lock_no: 'L-7' })),
    server: {},
    adds: fact('f6', 'confirmation', 6, { answer: 'yes', lock_no: 'L-7' }, 'CL-LOTO-05'),
  },
  {
    does: row(7, 'request_approval', { note: '现场正常' }),
    server: { situation: 'AWAIT_APPROVAL' },
    adds: fact('m7', 'approval_requested', 7, { note: '现场正常' }),
  },
  {
    does: row(8, 'use_code', { code: 'ABCDEFGH' }),
    server: { situation: 'SAFETY' },
    adds: fact('m8', 'approval_granted', 8, { method: 'code' }),
  },
  { does: row(9, 'start'), server: { status: 'working', situation: 'WORKING' } },
  {
    does: row(10, 'record_work', { finding: '端子松动', action: '紧固', result: '正常' }),
    server: {},
    adds: fact('m10', 'work_record', 10, { finding: '端子松动', action: '紧固', result: '正常' }),
  },
  { does: row(11, 'complete'), server: { status: 'finishing', situation: 'RELEASING' } },
  {
    does: row(12, 'confirm', yes('f12', 'CL-RELEASE-08')),
    server: { situation: 'CLEARING' },
    adds: fact('f12', 'confirmation', 12, { answer: 'yes' }, 'CL-RELEASE-08'),
  },
  {
    does: row(13, 'confirm', yes('f13', 'CL-CLEAR-01')),
    server: { situation: 'SIGN_OFF' },
    adds: fact('f13', 'confirmation', 13, { answer: 'yes' }, 'CL-CLEAR-01'),
  },
  {
    does: row(14, 'sign_off', { signer_name: '李女士' }),
    server: { status: 'returned', situation: 'RETURNED' },
    adds: fact('m14', 'signature', 14, { signer_name: '李女士' }),
  },
]

/** documents[n]: the server's document once it has applied the first n records */
const documents: Ticket[] = [base]
for (const { server, adds } of steps) {
  const last = documents.at(-1)!
  documents.push({ ...last, ...server, facts: adds ? [...last.facts, adds] : last.facts })
}

const shown = (ticket: Ticket) => ({
  status: ticket.status,
  situation: ticket.situation,
  facts: ticket.facts.map(({ id, kind, key, person_id, body, occurred_at }) => ({
    id,
    kind,
    key,
    person_id,
    body,
    occurred_at,
  })),
})

describe('records laid over the server document equal the document that the server will have [S-DSP-11]', () => {
  const recorded = steps.map((step) => step.does)

  it.each(steps.map((step, index) => [index + 1, step.does.name] as const))('after %i: %s', (count) => {
    for (let known = 0; known <= count; known++) {
      const waiting = recorded.slice(known, count)
      expect(shown(project(documents[known]!, waiting, me))).toEqual(shown(documents[count]!))
    }
  })

  it('also when the server already has some of them and only its answer was lost', () => {
    for (let known = 0; known <= recorded.length; known++) {
      expect(shown(project(documents[known]!, recorded, me))).toEqual(shown(documents.at(-1)!))
    }
  })

  it('and stays so between the answer to the push and the pull that brings the document', () => {
    const applied = recorded.map((one) => ({ ...one, state: 'applied' as const }))
    expect(shown(project(base, applied, me))).toEqual(shown(documents.at(-1)!))
    const settled = applied.map((one) => ({ ...one, settled: 1 as const }))
    expect(project(documents.at(-1)!, settled, me).pending).toEqual([])
  })
})

describe('the view', () => {
  it('leaves a refused record out, and shows what follows it', () => {
    const rows = [row(1, 'accept'), row(2, 'appoint', {}, { state: 'rejected' }), row(3, 'depart')]
    expect(project(base, rows, me).status).toBe('accepted')
  })

  it('an agreed time is shown at once, moved again or kept when nobody was reached [S-DSP-06]', () => {
    const planned = { planned_start: '2026-11-24T05:00:00Z', planned_end: '2026-11-24T06:30:00Z' }
    const call = (seq: number, hour: number, more = {}) =>
      row(seq, 'appoint', { at: `2026-11-24T${hour}:00:00Z`, ...more })
    const seen = (...rows: OutboxRow[]) => project({ ...base, ...planned, status: 'accepted' }, rows, me)
    expect(seen(call(1, 10))).toMatchObject({
      status: 'appointed', planned_start: '2026-11-24T10:00:00Z', planned_end: '2026-11-24T11:30:00.000Z',
      agreed_from: '2026-11-24T10:00:00Z',
    })
    expect(seen(call(1, 10), call(2, 12)).planned_start).toBe('2026-11-24T12:00:00Z')
    expect(seen(call(1, 10), row(2, 'depart'), call(3, 12)).planned_start).toBe('2026-11-24T10:00:00Z')
    expect(seen(call(1, 10, { reached: false }))).toMatchObject({ status: 'appointed', ...planned })
  })

  it('an emergency is left for without a call first [S-DSP-05]', () => {
    const rows = [row(1, 'accept'), row(2, 'depart')]
    expect(project({ ...base, urgency: 'emergency' }, rows, me).status).toBe('en_route')
    expect(project({ ...base, urgency: 'urgent' }, rows, me).status).toBe('accepted')
  })

  it.each(['on_site', 'working', 'finishing', 'on_hold'] as const)(
    'a stop stops at once from %s [S-WRK-02]',
    (status) => {
      const view = project({ ...base, status }, [row(1, 'stop', { reason: '冒烟' })], me)
      expect(view).toMatchObject({ status: 'stopped', situation: 'STOPPED' })
      expect(view.facts.at(-1)).toMatchObject({ kind: 'stop', body: { reason: '冒烟' } })
    },
  )

  it('a hazard reported with the work stopped is a stop; without, it moves nothing [S-HAZ-01][S-WRK-02]', () => {
    const args = { description: '漏电', severity: 'high', stop_work: true }
    const stopped = project({ ...base, status: 'working' }, [row(1, 'report_hazard', args)], me)
    expect(stopped.status).toBe('stopped')
    expect(stopped.facts.at(-1)).toMatchObject({ kind: 'stop', body: { reason: '漏电' } })
    const on = project({ ...base, status: 'working' }, [row(1, 'report_hazard', { ...args, stop_work: false })], me)
    expect([on.status, on.facts.length]).toEqual(['working', base.facts.length])
  })

  it('a stop before arrival is recorded and moves nothing', () => {
    expect(project({ ...base, status: 'en_route' }, [row(1, 'stop', { reason: 'x' })], me).status).toBe('en_route')
  })

  it("marks what is pending and counts the phone's clock with the measured skew", () => {
    const view = project(base, [row(1, 'accept')], me, 3_600_000)
    expect(view.pending).toEqual(['m1'])
    expect(view.timeline.at(-1)).toMatchObject({
      event: 'accept',
      at: new Date(CLOCK + 60_000 + 3_600_000).toISOString(),
    })
    expect(view.timeline.at(-1)?.device_at).toBe(new Date(CLOCK + 60_000).toISOString())
  })

  it('a round in which nothing was recorded is not followed by another, as on the server', () => {
    const rework = [row(1, 'start_rework')]
    const after = (round: number): Ticket => ({
      ...base, status: 'rework', round: 2, facts: [{ ...fact('f-1', 'confirmation', 1, {}), round }],
    })
    expect(project(after(1), rework, me).round).toBe(2)
    expect(project(after(2), rework, me).round).toBe(3)
  })

  it("does not touch another job's ticket", () => {
    expect(project({ ...base, id: 't2' }, [row(1, 'accept')], me).status).toBe('dispatched')
  })
})

describe('around the job', () => {
  it('a service shut off here is open until it is restored, recognised by its own id [S-REL-10]', () => {
    const shut = row(1, 'shut_off', { shut_id: 's-1', service: 'water', what: 'main valve' })
    const once = project(base, [shut], me)
    expect(stillShut(once).map((one) => one.id)).toEqual(['s-1'])
    const known = { ...base, facts: [fact('s-1', 'shut_off', 1, { what: 'main valve' })] }
    expect(project(known, [shut], me).facts).toHaveLength(1)
    expect(stillShut(project(known, [row(2, 'restore_service', { shut_id: 's-1' })], me))).toEqual([])
  })

  it('who declares to be unfit is so at once, nobody else of the crew [S-OCC-03]', () => {
    const crew = [base.crew[0]!, { ...base.crew[0]!, user_id: 'u2' }]
    const view = project({ ...base, crew }, [row(1, 'declare_fitness', { fit: false })], me)
    expect(view.crew.map((member) => member.unfit)).toEqual([true, false])
    const again = project(view, [row(2, 'declare_fitness', { fit: true })], me)
    expect(again.crew[0]!.unfit).toBe(false)
  })
})

describe('a quote on the phone', () => {
  const quote: NonNullable<Ticket['quote']> = {
    id: 'q1', number: 'Q-1', status: 'issued', plan: '换轴承', lines: [], total_minor: 9000, currency: 'CNY',
    valid_until: '2026-12-01T00:00:00Z', hash: 'h1', by_name: '王师傅', at: '2026-11-22T08:00:00Z', answer: null,
  }
  const asked: Ticket = { ...base, status: 'on_site', quote }
  const consent = (hash: string) => row(1, 'consent', { hash, method: 'signature', signer_name: '李女士' })

  it('is agreed to at once, if it is the one that was shown [S-QUO-02]', () => {
    expect(project(asked, [consent('h1')], me).quote).toMatchObject({ status: 'consented', hash: 'h1' })
    expect(project(asked, [consent('h2')], me).quote).toEqual(quote)
    expect(project({ ...asked, status: 'working' }, [consent('h1')], me).quote).toEqual(quote)
    const waiting = project({ ...asked, status: 'on_hold' }, [consent('h1')], me)
    expect([waiting.status, waiting.quote?.status]).toEqual(['on_site', 'consented'])
    expect(project({ ...asked, status: 'on_hold' }, [consent('h2')], me).status).toBe('on_hold')
  })

  it('made here voids the consent to the one before, and cannot be agreed to before it has its hash [S-QUO-07]', () => {
    const lines = [{ kind: 'part', text: '轴承', quantity: 2, unit_price_minor: 4500, free_because: null }]
    const anew = row(2, 'issue_quote', { plan: '换轴承', lines, currency: 'CNY', valid_until: '2026-12-01T00:00:00Z' })
    const view = project(asked, [consent('h1'), anew], me)
    expect(view.quote).toMatchObject({ status: 'issued', hash: null, total_minor: 9000 })
    expect(project(view, [row(3, 'consent', { hash: 'h1' })], me).quote?.status).toBe('issued')
  })

  it('declined ends the job; without an open quote nothing is declined [S-QUO-02]', () => {
    const told = project(asked, [row(1, 'decline_quote', { reason: '太贵' })], me)
    expect([told.status, told.quote?.status]).toEqual(['declined', 'declined'])
    expect(project({ ...asked, quote: null }, [row(1, 'decline_quote', { reason: '太贵' })], me).status).toBe('on_site')
  })
})
