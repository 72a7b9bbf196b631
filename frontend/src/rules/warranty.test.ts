import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import document from '../../../backend/fieldlock/catalogue/data/warranty_policies.json'
import type { Row } from './gate-values'
import { decide, prepare } from './warranty'
import { wire } from './warranty-decision'
import { FactsInvalid, PolicyIncomplete } from './warranty-values'

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

function casesOf(file: string): Case[] {
  const path = resolve(import.meta.dirname, '../../../tests/contract', file)
  return (JSON.parse(readFileSync(path, 'utf-8')) as { cases: Case[] }).cases
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

const cases = [...casesOf('warranty_cases.json'), ...casesOf('warranty_extra_cases.json')]
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
