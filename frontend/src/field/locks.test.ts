import { describe, expect, it } from 'vitest'
import catalogue from '../../../backend/fieldlock/catalogue/data/safety_catalogue.json'
import { aRequirement, aTicket } from '../offline/testing/samples'
import type { Fact, Ticket } from '../offline/wire'
import type { SafetyCatalogue } from '../rules/gate'
import { emptyDraft, type Draft } from './answers'
import { mayBeHeld, waitUntil } from './hold'
import { missingFor, pointsDue, yesArgs } from './items'
import { readLabel } from './labels'

const me = { id: 'u1', name: '王师傅' }
const head = { fact_id: 'f1', round: 1, shown_ms: 900 }
const point = (id: string, takes_lock = true) =>
  ({ id, code: id.toUpperCase(), zh: '开关', en: 'Switch', takes_lock, token: `TOKEN${id.toUpperCase()}`, photo: null })
const lock = (number: string, owner_id: string | null, kind = 'lock') =>
  ({ id: number, kind, number, owner_id, owner_name: owner_id && '李师傅', token: `T${number}`, status: 'active' })
const job = (parts: object = {}) =>
  aTicket({
    points: [point('q1'), point('q2'), point('q3', false)],
    lock_register: [lock('L-1', 'u1'), lock('L-2', 'u2'), lock('B-1', null, 'box')],
    ...parts,
  } as Partial<Ticket>)
const row = aRequirement({ key: 'CL-LOTO-05', lock: true, who: 'workers' })
const draft = (parts: Partial<Draft>): Draft => ({ ...emptyDraft(), ...parts })
const fact = (key: string, at: string, body: object = {}) =>
  ({ id: key + at, kind: 'confirmation', key, person_id: 'u1', round: 1, files: [], occurred_at: at,
    body: { answer: 'yes', ...body } }) as unknown as Fact

describe('labels', () => {
  it.each([
    ['FL:P:TOKENQ1', { kind: 'point', id: 'q1' }],
    ['fl:p:tokenq2 ', { kind: 'point', id: 'q2' }],
    ['FL:P:ELSEWHERE', { kind: 'unknown' }],
    ['FL:L:TL-1', { kind: 'lock', number: 'L-1' }],
    ['FL:L:TL-2', { kind: 'another', name: '李师傅' }],
    ['l-2', { kind: 'another', name: '李师傅' }],
    ['FL:L:TB-1', { kind: 'box', number: 'B-1' }],
    // Not of the crew: the server knows whose it is.
    ['FL:L:OTHER', { kind: 'lock', number: 'FL:L:OTHER' }],
    ['X-9', { kind: 'lock', number: 'X-9' }],
    ['  ', { kind: 'unknown' }],
  ])('%s is read [S-SAF-08]', (text, told) => {
    expect(readLabel(job(), text, me)).toEqual(told)
  })
})

describe('a lock item', () => {
  const due = ['q1', 'q2']

  it('asks for a lock at each point that takes one [S-SAF-08]', () => {
    expect(pointsDue(job({ requirements: [row] }), row, me)).toEqual(due)
    expect(missingFor(row, draft({ locks: { q1: 'L-1' } }), due)).toEqual(['lock'])
    expect(missingFor(row, draft({ lock_no: 'L-1' }), due)).toEqual(['lock'])
    expect(missingFor(row, draft({ locks: { q1: 'L-1', q2: ' ' } }), due)).toEqual(['lock'])
    expect(missingFor(row, draft({ locks: { q1: 'L-1', q2: 'L-3' } }), due)).toEqual([])
  })

  it('does not ask again for a point that another item has locked [S-SAF-08]', () => {
    const other = aRequirement({ key: 'OTHER', lock: true })
    const told = fact('OTHER', '2026-11-22T01:00:00.000Z', { locks: [{ point_id: 'q1', lock_no: 'L-1' }] })
    expect(pointsDue(job({ requirements: [row, other], facts: [told] }), row, me)).toEqual(['q2'])
  })

  it('with a group box asks for the own lock on it only [S-SAF-08]', () => {
    expect(missingFor(row, draft({ group_box: 'B-1' }), due)).toEqual(['lock'])
    expect(missingFor(row, draft({ group_box: 'B-1', lock_no: 'L-1' }), due)).toEqual([])
  })

  it('records numbers with their points, without blanks [S-SAF-08]', () => {
    const filled = draft({ locks: { q1: ' L-1 ', q2: '' }, group_box: 'B-1', lock_no: 'L-3' })
    expect(yesArgs(row, filled, head)).toEqual({
      ...head, key: 'CL-LOTO-05', answer: 'yes', lock_no: 'L-3', group_box: 'B-1',
      locks: [{ point_id: 'q1', lock_no: 'L-1' }],
    })
    expect(yesArgs(row, draft({ lock_no: 'L-1' }), head)).toEqual({
      ...head, key: 'CL-LOTO-05', answer: 'yes', lock_no: 'L-1',
    })
  })
})

describe('the wait after the service plug is out', () => {
  const safety = catalogue as unknown as SafetyCatalogue
  const step = (name: string) => aRequirement({ key: name, establishes: `loto:LOTO_EV:${name}` })
  const rows = ['SERVICE_PLUG_OUT', 'WAIT', 'TEST_DEAD', 'PARK_SECURE'].map(step)
  const out = fact('SERVICE_PLUG_OUT', '2026-11-22T01:00:00.000Z')
  const at = (minute: number) => Date.parse(`2026-11-22T01:${String(minute).padStart(2, '0')}:00.000Z`)
  const ev = (...facts: Fact[]) => job({ requirements: rows, facts })

  it('is the catalogue\'s five minutes at least, or the maker\'s figure [S-SAF-08] [S-SAF-09]', () => {
    expect(waitUntil(ev(out), rows[1]!, safety, null)).toBe(at(5))
    expect(waitUntil(ev(out), rows[1]!, safety, 3)).toBe(at(5))
    expect(waitUntil(ev(out), rows[1]!, safety, 12)).toBe(at(12))
    const told = fact('WAIT', '2026-11-22T01:06:00.000Z', { value: 10 })
    expect(waitUntil(ev(out, told), rows[2]!, safety, null)).toBe(at(10))
    expect(waitUntil(ev(out), rows[2]!, safety, 30)).toBe(at(5))
  })

  it('holds nothing else, and nothing before the plug is out [S-SAF-08]', () => {
    expect(waitUntil(ev(), rows[2]!, safety, null)).toBeNull()
    expect(waitUntil(ev(out), rows[3]!, safety, null)).toBeNull()
    expect(waitUntil(ev(out), aRequirement({ establishes: 'loto:LOTO_ELEC_LV:TEST_DEAD' }), safety, null)).toBeNull()
    expect(rows.map(mayBeHeld)).toEqual([false, true, true, false])
    expect(mayBeHeld(aRequirement({ energises: true }))).toBe(true)
  })
})
