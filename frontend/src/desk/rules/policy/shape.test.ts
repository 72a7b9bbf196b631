import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../messages/policy-en'
import zh from '../messages/policy-zh'
import { changed, faultsOf, fieldsOf, text, typed, type Policies } from './shape'

const SHIPPED = '../backend/fieldlock/catalogue/data/warranty_policies.json'
const shipped = JSON.parse(readFileSync(SHIPPED, 'utf8')) as Policies
const ids = Object.keys(shipped.policies)
const at = (id: string, name: string) => fieldsOf(shipped, id).find((field) => field.path.join('.') === name)

describe('a warranty policy as a form [S-WAR-23, S-WAR-01]', () => {
  it('every value of every shipped policy has its field, with words in both languages', () => {
    const worded = (name: string) => `policy.${name}` in zh && `policy.${name}` in en
    const bare = new Set<string>()
    for (const id of ids) {
      const shown = fieldsOf(shipped, id)
      const names = new Set(shown.map((field) => field.path[0]))
      for (const [name, value] of Object.entries(shipped.policies[id]!)) {
        const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
        if (name !== 'kind' && !empty) expect(names, `${id} ${name}`).toContain(name)
      }
      for (const name of shown.flatMap((field) => field.path)) if (!worded(name)) bare.add(name)
    }
    expect([...bare]).toEqual([])
  })

  it('what is typed as it is shown leaves the document as it was', () => {
    for (const id of ids) {
      for (const { path, form, value } of fieldsOf(shipped, id)) {
        if (value !== undefined) expect(typed(form, text(value)), `${id} ${path.join('.')}`).toEqual(value)
      }
    }
  })

  it('figures carry their unit, a rate stays exact text, and parts open into fields', () => {
    expect(at('CN-PHONE-2001', 'w7')).toMatchObject({ value: 7, unit: 'days', form: 'figure', group: 'windows' })
    expect(at('CN-PHONE-2001', 'parts_months.battery')).toMatchObject({ value: 6, unit: 'months' })
    expect(at('CN-GOODS-1995', 'by_category.bicycle.daily_rate')).toMatchObject({ value: '0.0005', form: 'rate' })
    // A neighbour of the same kind sets it; a car does not know it.
    expect(at('CN-PHONE-2001', 'loaner_after_days')).toMatchObject({ value: undefined })
    expect(at('CN-CAR-2021', 'loaner_after_days')).toBeUndefined()
  })

  it('an unknown name is a field too, of the form of its value', () => {
    const policies = { A: { kind: 'new', extra_days: 3, said: 'x', on: true } }
    expect(fieldsOf({ policies }, 'A').map(({ name, form }) => [name, form])).toEqual([
      ['extra_days', 'figure'], ['said', 'text'], ['on', 'flag'],
    ])
  })

  it.each([
    ['figure', '0', 0],
    ['figure', ' 15 ', 15],
    ['figure', '1.5', '1.5'],
    ['figure', '-1', '-1'],
    ['figure', '9999999999999', 9999999999999],
    ['figure', '99999999999999', '99999999999999'],
    ['figure', '', null],
    ['rate', '0.0050', '0.0050'],
    ['flag', 'false', false],
    ['codes', 'a, b，c、d', ['a', 'b', 'c', 'd']],
    ['codes', '', []],
    ['day', '', null],
  ] as const)('%s “%s” is kept as typed when it can be read, else as text for the check', (form, written, value) => {
    expect(typed(form, written)).toEqual(value)
  })

  it('a change touches one value only', () => {
    const fresh = changed(shipped, ['policies', 'CN-PHONE-2001', 'parts_months', 'battery'], 7)
    expect(fresh.policies['CN-PHONE-2001']!['parts_months']).toMatchObject({ battery: 7, charger: 12 })
    expect(fresh.policies['CN-CAR-2021']).toBe(shipped.policies['CN-CAR-2021'])
    expect(shipped.policies['CN-PHONE-2001']!['parts_months']).toMatchObject({ battery: 6 })
  })

  it('faults stand at their field, also those of members, and only at their policy', () => {
    const fault = (path: string) => ({ path: `warranty/${path}`, code: 'POLICY_PARAMETER_UNSET', value: '' })
    const found = faultsOf(
      [fault('policies/A/parts_months.battery'), fault('policies/AB/w7'), fault('standing/A/note/zh')],
      'A',
    )
    expect([...found.keys()]).toEqual(['policies/parts_months/battery', 'standing/note/zh'])
  })
})
