import { expect, it } from 'vitest'
import file from '../../../tests/contract/kit_cases.json'
import { missing, refused } from './kit'

const kitOf = (keys: string[]) =>
  keys.map((told) => {
    const key = told.replace('!', '')
    return { key, zh: key, en: key, must: told.endsWith('!') }
  })

it.each(file.cases.map((one) => [one.title, one] as const))('kit: %s [S-DSP-07]', (_title, one) => {
  const [kit, packed] = [kitOf(one.kit), one.packed as unknown as Record<string, string>]
  expect(missing(kit, packed).map((item) => item.key)).toEqual(one.missing)
  expect(refused(kit, packed, one.visited, one.second_visit)).toEqual(one.refused)
})
