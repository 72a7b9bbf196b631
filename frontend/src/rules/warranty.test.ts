import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import document from '../../../backend/fieldlock/catalogue/data/warranty_policies.json'
import type { Row } from './gate-values'
import { decide, prepare } from './warranty'
import { advise } from './warranty-advice'
import { wire } from './warranty-decision'
import { addMonths, exact, FactsInvalid, feeOf, isoOf, PolicyIncomplete, toDay } from './warranty-values'

interface Case {
  id: string
  title: string
  policies: string[]
  policy_overrides?: Row
  facts: Row
  expected: Row
}

const OPTIONAL = ['flags', 'burden', 'choice', 'return_freight']
const policies = document.policies as Record<string, Row>

function contract<T>(file: string): T {
  const path = resolve(import.meta.dirname, '../../../tests/contract', file)
  return (JSON.parse(readFileSync(path, 'utf-8')) as { cases: T }).cases
}

function answer({ policies: names, policy_overrides, facts }: Case): Row {
  try {
    return wire(decide(names.map((id) => prepare({ id, ...policies[id], ...policy_overrides })), facts))
  } catch (refusal) {
    if (refusal instanceof FactsInvalid) return { fields: refusal.fields }
    if (refusal instanceof PolicyIncomplete) return { names: refusal.names }
    throw refusal
  }
}

const cases = [...contract<Case[]>('warranty_cases.json'), ...contract<Case[]>('warranty_extra_cases.json')]
const claims = cases.filter(({ facts }) => !('candidate_policy' in facts))

describe('the phone decides a claim as the server does [S-WAR-11] [S-WAR-12] [S-WAR-13] [S-WAR-14] [S-WAR-15]', () => {
  it('leaves out only the question whether a policy may be put into force', () => {
    expect(cases.length - claims.length).toBe(1)
  })

  it.each(claims)('$id $title', (asked) => {
    const found = answer(asked)
    expect(Object.fromEntries(Object.keys(asked.expected).map((key) => [key, found[key]]))).toEqual(asked.expected)
    expect(OPTIONAL.filter((key) => key in found && !(key in asked.expected))).toEqual([])
  })
})

const advised = contract<Record<string, Row>>('warranty_advice_cases.json')
const iso = (day: number | null) => (day === null ? null : isoOf(day))

function advice({ policies: names, policy_overrides, facts }: Case): Row {
  const found = advise(names.map((id) => ({ id, ...policies[id], ...policy_overrides })), facts)
  const asked = found.asked.map((each) => [
    each.code,
    [each.allowed, iso(each.last_day), iso(each.ended_on), each.opens_with],
  ])
  const changes = found.differences.map(({ code, missing, gives, takes, decision: then }) => [
    code,
    [missing, gives, takes, then.fee_minor, then.refund_minor, iso(then.last_day)],
  ])
  return {
    asked: Object.fromEntries(asked),
    changes: Object.fromEntries(changes),
    then: found.then && [iso(found.then.from), found.then.remedies],
  }
}

describe('the phone says what would change the answer as the server does [S-WAR-19] [S-TRI-07]', () => {
  it.each(cases.filter(({ id }) => id in advised))('$id $title', (asked) => {
    expect(advice(asked)).toEqual(advised[asked.id])
  })

  it('leaves out no claim that the server was asked about', () => {
    expect(Object.keys(advised).filter((id) => !cases.some((asked) => asked.id === id))).toEqual([])
    expect(Object.keys(advised).length).toBeGreaterThan(120)
  })
})

describe('days are those of the policy, wherever the phone is [S-WAR-18]', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])('%s', (zone) => {
    vi.stubEnv('TZ', zone)
    const first = [[2026, 0, 31, '2026-02-28'], [2024, 1, 29, '2024-03-29'], [2023, 11, 31, '2024-01-31']] as const
    for (const [year, month, day, end] of first) {
      expect(isoOf(addMonths(Date.UTC(year, month, day) / 86_400_000, 1))).toBe(end)
    }
    expect(isoOf(toDay('2026-03-07T15:59:59.999999Z', 'Asia/Shanghai')!)).toBe('2026-03-07')
    expect(isoOf(toDay('2026-03-07T16:00:00Z', 'Asia/Shanghai')!)).toBe('2026-03-08')
    expect(isoOf(toDay('2026-03-08T00:00:00-11:00', 'Pacific/Kiritimati')!)).toBe('2026-03-09')
  })

  it.each(['2026-02-30', '2026-03-07T10:00:00', '1899-12-31', '2200-01-01', '', 7, null])('no day in %j', (value) => {
    expect(toDay(value, 'Asia/Shanghai')).toBeNull()
  })
})

describe('money is exact [S-WAR-16]', () => {
  it.each([
    ['half a minor unit is rounded up', 100, '0.005', 1, 1],
    ['less than half is not', 99, '0.005', 1, 0],
    ['no binary fraction', 1_000_000_000_005, '0.1', 1, 100_000_000_001],
    ['no more than the price', 500, '0.5', 3, 500],
  ])('%s', (_, price, rate, times, fee) => {
    expect(feeOf(price, [exact(rate)!], times).fee).toBe(fee)
  })

  it.each(['', '-1', 'x', '1e99', 'NaN', NaN, Infinity, true, 10 ** 13 + 1])('no number in %j', (value) => {
    expect(exact(value)).toBeNull()
  })
})
