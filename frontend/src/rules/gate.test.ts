import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import safety from '../../../backend/fieldlock/catalogue/data/safety_catalogue.json'
import { demands, evaluate } from './gate'

interface GateCase {
  id: string
  title: string
  facts: unknown
  expected: { blockers: string[]; subjects?: Record<string, string[]> }
}

function casesOf(file: string): GateCase[] {
  const path = resolve(import.meta.dirname, '../../../tests/contract', file)
  return (JSON.parse(readFileSync(path, 'utf-8')) as { cases: GateCase[] }).cases
}

const codes = (facts: unknown) => evaluate(facts, safety).map((blocker) => blocker.code)

describe('the gate gives the exact set of blockers [S-SAF-07 S-SAF-08 S-SAF-25]', () => {
  it.each(casesOf('gate_cases.json'))('$id $title', ({ facts, expected }) => {
    expect(codes(facts)).toEqual(expected.blockers)
  })

  it.each(casesOf('gate_extra_cases.json'))('$id $title', ({ facts, expected }) => {
    const blockers = evaluate(facts, safety)
    expect(Object.fromEntries(blockers.map(({ code, subjects }) => [code, subjects]))).toEqual(expected.subjects)
    expect(blockers.map(({ code }) => code)).toEqual(expected.blockers)
  })
})

describe('the gate fails closed [S-SAF-30]', () => {
  it.each([null, undefined, 7, 'x', [], {}, { now: NaN, crew: 5, hazards: 'H_ELEC_LV', stop_work: 1 }])(
    'blocks on %j without throwing',
    (facts) => expect(codes(facts)).toContain('RISK_MISSING'),
  )

  it('knows no hazard named like an inherited property', () => {
    expect(demands(['constructor', '__proto__', 3], safety).unknown).toEqual(['constructor', '__proto__', '?'])
  })

  it('adds up what several hazards ask for', () => {
    const needs = demands(['H_HEIGHT', 'H_LIFTING', 'H_HEIGHT'], safety)
    expect(needs).toMatchObject({ max_wind: 4, min_crew: 2, attendant: true, permits: ['by_height', 'LIFT'] })
    expect(needs.controls).toEqual(['ANCHOR_CHECKED', 'DROP_ZONE_CLOSED'])
  })
})
