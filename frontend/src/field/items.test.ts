import { describe, expect, it } from 'vitest'
import { aRequirement, aTicket } from '../offline/testing/samples'
import type { Card, Fact, Requirement, Ticket } from '../offline/wire'
import { emptyDraft, type Draft } from './answers'
import { explainBlocker, linesByPlace } from './blockers'
import { itemsFor, missingFor, numberOf, yesArgs, type ItemState } from './items'
import { nextStep, progress } from './steps'
import { emptyWork, workArgs } from './work'

const me = { id: 'u1', name: '王师傅' }
const colleague = { ...aTicket().crew[0]!, user_id: 'u2', name: '李师傅', username: 'li' }
const card = (code: string, phase: Card['phase'], ordered = false): Card => ({
  code,
  phase,
  ordered,
  zh: code,
  en: code,
})

function yes(key: string, by = 'u1', body: Fact['body'] = {}, at = '08:00', files: string[] = []): Fact {
  const when = `2026-11-22T${at}:00.000Z`
  const people = { person_id: by, person_name: by, by_id: by, by_name: by }
  const times = { occurred_at: when, device_at: when, received_at: when, device_id: null, template: 'v1' }
  return {
    id: `${key}@${by}${at}`,
    kind: 'confirmation',
    key,
    round: 1,
    body: { answer: 'yes', ...body },
    files,
    ...people,
    ...times,
  }
}

const states = (job: Ticket, code = 'L', who = me): Record<string, ItemState> =>
  Object.fromEntries(itemsFor(job, code, who).map((item) => [item.row.key, item.state]))
const list = (rows: Partial<Requirement>[], parts: Partial<Ticket> = {}, ordered = false) =>
  aTicket({
    status: 'on_site',
    cards: [card('L', 'start', ordered)],
    requirements: rows.map((row) => aRequirement({ card: 'L', ...row })),
    ...parts,
  })

describe('items of a list', () => {
  it('an ordered list opens one item at a time and names the one that comes first [S-SAF-08]', () => {
    const rows = [{ key: 'A' }, { key: 'B' }, { key: 'C' }]
    expect(states(list(rows, {}, true))).toEqual({ A: 'open', B: 'locked', C: 'locked' })
    const job = list(rows, { facts: [yes('A')] }, true)
    expect(states(job)).toEqual({ A: 'done', B: 'open', C: 'locked' })
    expect(itemsFor(job, 'L', me)[2]?.after).toBe(2)
  })

  it('what stands below an item that was confirmed anew opens again, in its turn [S-REL-04]', () => {
    const facts = [yes('A', 'u1', {}, '08:10'), yes('B', 'u1', {}, '08:01'), yes('C', 'u1', {}, '08:02')]
    expect(states(list([{ key: 'A' }, { key: 'B' }, { key: 'C' }], { facts }, true))).toEqual({
      A: 'done',
      B: 'open',
      C: 'locked',
    })
    expect(states(list([{ key: 'A' }, { key: 'B' }, { key: 'C' }], { facts }))).toEqual({
      A: 'done',
      B: 'done',
      C: 'done',
    })
  })

  it('an item that is not critical holds up nothing', () => {
    expect(states(list([{ key: 'A', critical: false }, { key: 'B' }], {}, true))).toEqual({ A: 'open', B: 'open' })
  })

  it('a "no" and a reading out of its limit are failed, and hold up what follows [S-SAF-09]', () => {
    const rows: Partial<Requirement>[] = [{ key: 'A', answer: 'reading', unit: 'V', limit: { below: 1 } }, { key: 'B' }]
    const high = yes('A', 'u1', { value: 230, unit: 'V' })
    expect(states(list(rows, { facts: [high] }, true))).toEqual({ A: 'failed', B: 'locked' })
    const no = yes('B', 'u1', { answer: 'no', reason: 'x' })
    const none = yes('A', 'u1', { value: 0, unit: 'V' })
    expect(states(list(rows, { facts: [none, no] }, true))).toEqual({ A: 'done', B: 'failed' })
  })

  it("a colleague's later no fails an item that I had confirmed", () => {
    const facts = [yes('A'), yes('A', 'u2', { answer: 'no', reason: '挂牌不见了' }, '09:00')]
    expect(states(list([{ key: 'A' }], { crew: [...aTicket().crew, colleague], facts }))).toEqual({ A: 'failed' })
  })

  it('each confirms for himself; whoever is missing is named [S-SAF-28]', () => {
    const crew = [...aTicket().crew, colleague]
    const job = list([{ key: 'A', who: 'each' }], { crew, facts: [yes('A')] })
    expect(states(job)).toEqual({ A: 'waiting' })
    expect(itemsFor(job, 'L', me)[0]?.waitingFor.map((person) => person.name)).toEqual(['李师傅'])
    expect(states(job, 'L', { id: 'u2', name: '李师傅' })).toEqual({ A: 'open' })
  })

  it('a second person is another one than the first [S-SAF-28]', () => {
    const crew = [...aTicket().crew, colleague]
    const first = list([{ key: 'A', second_person: true }], { crew, facts: [yes('A')] })
    expect(states(first)).toEqual({ A: 'waiting' })
    expect(states(list([{ key: 'A', second_person: true }], { crew, facts: [yes('A'), yes('A', 'u2')] }))).toEqual({
      A: 'done',
    })
  })

  it('what only workers confirm is not the attendant’s', () => {
    const crew = [{ ...aTicket().crew[0]!, role: 'attendant' as const }, colleague]
    expect(states(list([{ key: 'A', who: 'workers' }], { crew }))).toEqual({ A: 'not_mine' })
  })
})

describe('a yes says all that its item asks', () => {
  const draft = (parts: Partial<Draft>): Draft => ({ ...emptyDraft(), ...parts })

  it('nothing is pre-filled: each asked part is missing first [S-SAF-27]', () => {
    const row = aRequirement({ photo: true, answer: 'reading', gear: 'VOLTAGE_TESTER', lock: true, residual: true })
    expect(missingFor(row, emptyDraft())).toEqual(['photo', 'value', 'gear', 'lock', 'residual'])
  })

  it('conditions outdoors need wind and thunder, indoors nothing more [S-SAF-15]', () => {
    const row = aRequirement({ answer: 'conditions' })
    expect(missingFor(row, draft({ place: 'outdoors', wind_grade: '3' }))).toEqual(['conditions'])
    expect(missingFor(row, draft({ place: 'indoors' }))).toEqual([])
    const head = { fact_id: 'f', round: 2, shown_ms: 5 }
    const full = draft({ place: 'outdoors', wind_grade: '3', thunder: 'no' })
    expect(yesArgs(row, full, head)).toMatchObject({ outdoor: true, wind_grade: 3, thunder: false })
    expect(yesArgs(row, draft({ place: 'indoors' }), head)).toEqual({
      ...head,
      key: row.key,
      answer: 'yes',
      outdoor: false,
    })
  })

  it('sends only what is asked, numbers with comma or point', () => {
    const row = aRequirement({ key: 'R', answer: 'reading', unit: 'V' })
    const head = { fact_id: 'f', round: 1, shown_ms: 0 }
    expect(yesArgs(row, draft({ value: '0,4', lock_no: 'L-1' }), head)).toEqual({
      ...head,
      key: 'R',
      answer: 'yes',
      value: 0.4,
      unit: 'V',
    })
    expect([numberOf('12'), numberOf('-3.5'), numberOf(''), numberOf('1e3'), numberOf('a')]).toEqual([
      12,
      -3.5,
      null,
      null,
      null,
    ])
  })
})

describe('the next step of a job', () => {
  const kind = (parts: Partial<Ticket>) => nextStep(aTicket(parts), me).kind

  it.each([
    ['dispatched', 'accept'],
    ['accepted', 'appoint'],
    ['appointed', 'depart'],
    ['en_route', 'arrive'],
    ['working', 'work'],
    ['finishing', 'sign_off'],
    ['rework', 'start_rework'],
    ['stopped', 'wait'],
    ['returned', 'over'],
  ] as const)('%s: %s [S-DSP-02]', (status, step) => expect(kind({ status })).toBe(step))

  it('an emergency is left for without a call first [S-DSP-05]', () => {
    expect(kind({ status: 'accepted', urgency: 'emergency' })).toBe('depart')
    expect(kind({ status: 'accepted', urgency: 'urgent' })).toBe('appoint')
  })

  it('on site: lists, then approval, then start; a recorded job may be completed [S-WRK-06]', () => {
    const open = list([{ key: 'A' }])
    expect(nextStep(open, me)).toMatchObject({ kind: 'card', card: { code: 'L' } })
    expect(progress(open, 'L')).toEqual({ done: 0, total: 1 })
    const confirmed = { ...open, facts: [yes('A')] }
    expect(nextStep(confirmed, me).kind).toBe('approval')
    const granted = { ...yes('', 'u9'), kind: 'approval_granted' as const, key: null }
    expect(nextStep({ ...confirmed, facts: [yes('A'), granted] }, me).kind).toBe('start')
    const recorded = { ...yes('', 'u1', { finding: 'x' }), kind: 'work_record' as const, key: null }
    expect(kind({ status: 'working', facts: [recorded] })).toBe('complete')
  })

  it('finishing: release before clearing before hand-over', () => {
    const phases = (['hand_over', 'clear', 'release'] as const).map((phase) => card(phase, phase))
    const requirements = phases.map(({ code, phase }) => aRequirement({ key: code, card: code, phase }))
    const job = aTicket({ status: 'finishing', cards: phases, requirements })
    expect(nextStep(job, me)).toMatchObject({ card: { code: 'release' } })
    expect(nextStep({ ...job, facts: [yes('release')] }, me)).toMatchObject({ card: { code: 'clear' } })
  })
})

describe('blockers in words', () => {
  const job = list([
    { key: 'CL-PPE-02', establishes: 'ppe:EYE', zh: '护目镜' },
    { key: 'briefing', establishes: 'briefing' },
  ])
  const wording = {
    blockers: { PPE_MISSING: { zh: '缺少防护用品', en: 'PPE missing' } },
    certificates: { CN: { zh: '电工证' } },
  }

  it('lead to the item that puts them right [S-SAF-01]', () => {
    const view = explainBlocker({ code: 'PPE_MISSING', subjects: ['ppe:EYE@u1'] }, job, wording)
    expect(view.words.zh).toBe('缺少防护用品')
    expect(view.lines[0]).toMatchObject({
      words: { zh: '护目镜' },
      person: '王师傅',
      place: { card: 'L', key: 'CL-PPE-02' },
    })
    expect(explainBlocker({ code: 'BRIEFING_MISSING', subjects: ['worker@u1'] }, job, null).place).toEqual({
      card: 'L',
      key: 'briefing',
    })
    expect(explainBlocker({ code: 'START_APPROVAL_MISSING', subjects: [] }, job, null).place).toEqual({
      page: 'approval',
    })
  })

  it('without words fall back to the code, never to nothing', () => {
    const view = explainBlocker({ code: 'CERT_EXPIRED', subjects: ['cert:CN@u1', 'cert:XX@u1'] }, job, wording)
    expect(view.words.zh).toBe('CERT_EXPIRED')
    expect(view.lines.map((line) => line.words.zh)).toEqual(['电工证', 'cert:XX'])
    expect(view.place).toBeNull()
  })

  it('many open items of one list are one way to go', () => {
    const view = explainBlocker(
      { code: 'CHECKLIST_ITEM_OPEN', subjects: ['CL-PPE-02@u1', 'briefing@u1'] },
      job,
      wording,
    )
    expect(linesByPlace(view, job).map((group) => [group.key, group.lines.length])).toEqual([['L', 2]])
  })
})

describe('the work record', () => {
  it('leaves out parts without name or quantity and rounds minutes [S-WRK-05]', () => {
    const parts = [
      { name: ' 电容 ', qty: '1' },
      { name: '', qty: '2' },
      { name: 'x', qty: '0' },
    ]
    const draft = { ...emptyWork(), finding: ' a ', action: 'b', result: 'c', minutes: '35.4', parts }
    expect(workArgs(draft, [])).toEqual({
      finding: 'a',
      action: 'b',
      result: 'c',
      kind: 'repair',
      minutes: 35,
      parts: [{ name: '电容', qty: 1 }],
    })
  })

  it('tells each dimension with its gauge and until when that is good; half a dimension is left out [S-WRK-19]', () => {
    const told = { finding: 'a', action: 'b', result: 'c' }
    const measures = [
      { what: ' ø ', value: '12.02', unit: 'mm', gauge: 'CAL-3' },
      { what: 'b', value: '-0.5', unit: 'mm', gauge: 'old' },
      { what: 'c', value: '', unit: 'mm', gauge: 'CAL-3' },
    ]
    const gear = [{ serial: 'CAL-3', due_on: '2027-01-31' }] as Parameters<typeof workArgs>[1]
    expect(workArgs({ ...emptyWork(), ...told, drawing: ' D-7 ', measures }, gear)).toEqual({
      ...told,
      kind: 'repair',
      drawing: 'D-7',
      measures: [
        { what: 'ø', value: 12.02, unit: 'mm', gauge: 'CAL-3', calibrated_until: '2027-01-31' },
        { what: 'b', value: -0.5, unit: 'mm', gauge: 'old', calibrated_until: null },
      ],
    })
  })

  it('says what the visit was and which fault, so that the warranty counts it [S-WAR-14]', () => {
    const told = { finding: 'a', action: 'b', result: 'c' }
    const repair = { ...emptyWork(), ...told, fault_code: ' E5 ' }
    expect(workArgs(repair, [])).toEqual({ ...told, kind: 'repair', fault_code: 'E5' })
    const update = { ...emptyWork(), ...told, kind: 'software_update', fault_code: 'E5' }
    expect(workArgs(update, [])).toEqual({ ...told, kind: 'software_update' })
  })
})
