import { expect, it } from 'vitest'
import file from '../../../tests/contract/kit_cases.json'
import { missing, refused } from './kit'

interface Case {
  title: string
  kit: string[]
  packed: Record<string, string>
  readings?: Record<string, number>
  visited: boolean
  second_visit: string | null
  driver?: boolean
  missing: string[]
  refused: string[]
}

const kitOf = (keys: string[]) =>
  keys.map((told) => {
    const key = told.replace(/[!?#]+$/, '')
    const unit = told.includes('#') ? 'km' : null
    return { key, zh: key, en: key, must: told.includes('!'), na: told.includes('?'), unit }
  })

it.each((file.cases as unknown as Case[]).map((one) => [one.title, one] as const))(
  'kit: %s [S-DSP-07] [S-SAF-29]',
  (_title, one) => {
    const lacking = missing(kitOf(one.kit), one.packed, one.readings ?? {})
    const leaving = { again: one.visited, secondVisit: one.second_visit, drives: one.driver ?? true }
    expect(lacking.map((item) => item.key)).toEqual(one.missing)
    expect(refused(lacking, leaving)).toEqual(one.refused)
  },
)
