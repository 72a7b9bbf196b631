import { describe, expect, it } from 'vitest'
import { aRequirement, aTicket } from '../offline/testing/samples'
import type { Fact, Ticket } from '../offline/wire'
import { emptyNote, isSilent, noteArgs, notesOf, percentOf } from './notes'
import { dueAgain, nextStep, unsaid } from './steps'

const me = { id: 'u1', name: '王师傅' }
const START = '2026-11-22T08:00:00.000Z'
const at = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000)

function fact(kind: Fact['kind'], minutes: number, body: Fact['body'], key: string | null = null): Fact {
  const when = at(minutes).toISOString()
  const people = { person_id: 'u1', person_name: 'w', by_id: 'u1', by_name: 'w' }
  const times = { occurred_at: when, device_at: when, received_at: when, device_id: null, template: 'v1' }
  return { id: `${kind}${key ?? ''}${minutes}`, kind, key, round: 1, body, files: [], ...people, ...times }
}

const working = (parts: Partial<Ticket>) =>
  aTicket({
    status: 'working',
    round: 1,
    planned_end: at(100).toISOString(),
    clearance: { id: 'c', at: START, by_name: 'w', round: 1, crew: ['u1'] },
    cards: [{ code: 'S', phase: 'work', ordered: true, zh: 'S', en: 'S' }],
    requirements: [
      aRequirement({ key: 'A', card: 'S', phase: 'work', critical: true }),
      aRequirement({ key: 'B', card: 'S', phase: 'work', critical: false, warn: true, na_allowed: true }),
      aRequirement({ key: 'T', card: 'T', phase: 'work', critical: false, every_minutes: 120 }),
    ],
    ...parts,
  })
const yes = { answer: 'yes' } as const

describe('steps of the instruction [S-WRK-01]', () => {
  it('come before the record, and the record before the end of the work', () => {
    const record = fact('work_record', 3, {})
    expect(nextStep(working({ facts: [] }), me).kind).toBe('card')
    expect(nextStep(working({ facts: [record] }), me).kind).toBe('card')
    expect(nextStep(working({ facts: [fact('confirmation', 1, yes, 'A')] }), me).kind).toBe('work')
    expect(nextStep(working({ facts: [fact('confirmation', 1, yes, 'A'), record] }), me).kind).toBe('complete')
  })

  it('one that is not critical warns until it is confirmed or left out with a reason', () => {
    const keys = (facts: Fact[]) => unsaid(working({ facts }), 'work').map((row) => row.key)
    expect(keys([])).toEqual(['B'])
    expect(keys([fact('confirmation', 1, { answer: 'na', reason: '' }, 'B')])).toEqual(['B'])
    expect(keys([fact('confirmation', 1, { answer: 'no', reason: 'x' }, 'B')])).toEqual(['B'])
    expect(keys([fact('confirmation', 1, { answer: 'na', reason: 'one wire' }, 'B')])).toEqual([])
    expect(keys([fact('confirmation', 1, yes, 'B')])).toEqual([])
    expect(unsaid(working({ facts: [] }), 'start')).toEqual([])
  })
})

describe('what is due again [S-WRK-04]', () => {
  const due = (facts: Fact[], minutes: number) => dueAgain(working({ facts }), at(minutes)).map((row) => row.key)

  it('from the start of the work, then from the last time', () => {
    expect(due([], 119)).toEqual([])
    expect(due([], 120)).toEqual(['T'])
    const tidy = fact('confirmation', 50, yes, 'T')
    expect(due([tidy], 169)).toEqual([])
    expect(due([tidy], 170)).toEqual(['T'])
  })
})

describe('word from the site', () => {
  const question = fact('note', 10, { kind: 'support', text: '?' })
  const progress = fact('note', 20, { kind: 'progress', text: 'half' })
  const answered = fact('note_answered', 30, { note_id: question.id, text: 'do this' })

  it('newest first; a question waits for its answer and is late after an hour [S-WRK-17]', () => {
    const seen = (facts: Fact[], minutes: number) =>
      notesOf(working({ facts }), at(minutes)).map((one) => [one.kind, one.waits, one.late])
    expect(seen([question, progress], 70)).toEqual([['progress', false, false], ['support', true, false]])
    expect(seen([question], 71)).toEqual([['support', true, true]])
    expect(seen([question, answered], 71)).toEqual([['support', false, false]])
    expect(notesOf(working({ facts: [question, answered] }), at(71))[0]!.answer?.body.text).toBe('do this')
  })

  it('work beyond its planned end is silent until somebody tells [S-WRK-16]', () => {
    expect(isSilent(working({ facts: [progress] }), at(100))).toBe(false)
    expect(isSilent(working({ facts: [progress] }), at(101))).toBe(true)
    expect(isSilent(working({ facts: [fact('note', 101, { kind: 'progress' })] }), at(102))).toBe(false)
    expect(isSilent(working({ facts: [], planned_end: null }), at(500))).toBe(false)
    expect(isSilent(working({ facts: [], status: 'finishing' }), at(500))).toBe(false)
  })

  it('a percentage belongs to progress only, from 0 to 100 [S-WRK-16]', () => {
    expect(['-1', '0', '100', '101', 'x', ''].map(percentOf)).toEqual([null, 0, 100, null, null, null])
    const draft = { ...emptyNote(), kind: 'progress', text: ' half ', percent: '50', files: ['f'] }
    expect(noteArgs(draft, 'n')).toEqual({ note_id: 'n', kind: 'progress', text: 'half', percent: 50, files: ['f'] })
    expect(noteArgs({ ...draft, kind: 'damage' }, 'n')).toEqual({
      note_id: 'n', kind: 'damage', text: 'half', files: ['f'],
    })
  })
})
