import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../api/types'
import { needsOf, toldOf, withPart } from './needs'

const ticket = {
  impact: 'several', skills: ['lift'], parts: [{ code: 'FUSE_16A', quantity: 2 }], crew_needed: 2,
  duration_minutes: 45, promised_by: '2026-11-24T09:00:00.000Z', promised_source: 'contract',
} as unknown as Ticket

describe('what a job needs', () => {
  it('is sent as it was typed, and unchanged what nobody touched [S-TRI-01]', () => {
    expect(needsOf(toldOf(ticket))).toEqual({
      impact: 'several', skills: ['lift'], parts: [{ code: 'FUSE_16A', quantity: 2 }], crew_needed: 2,
      duration_minutes: 45, promised_by: '2026-11-24T09:00:00.000Z', promised_source: 'contract',
    })
  })
  it('is taken back where a field is emptied [S-TRI-01]', () => {
    const empty = { impact: '', crew_needed: '', duration_minutes: '', promised_by: '', parts: '' }
    const values = { ...empty, promised_source: 'contract' }
    const nothing = { impact: null, skills: [], parts: [], crew_needed: null, duration_minutes: null }
    expect(needsOf({ values, lists: { skills: [] } })).toEqual({ ...nothing, promised_by: null, promised_source: null })
  })
  it('takes a part from the vans once, and leaves the others as they are [S-TRI-01]', () => {
    expect(withPart('FUSE_16A 2', 'LAMP', true)).toBe('FUSE_16A 2\nLAMP 1')
    expect(withPart('FUSE_16A 2\nLAMP 1', 'FUSE_16A', false)).toBe('LAMP 1')
    expect(withPart('LAMP 3', 'LAMP', true)).toBe('LAMP 1')
  })
})
