import { expect, it } from 'vitest'
import file from '../../../tests/contract/liability_cases.json'
import { sha256Hex, utf8 } from '../offline/bytes'
import { ownerBears, shownText } from './liability'

const CLAUSES = {
  altered: 'own_alteration',
  within_warranty: 'warranty_expired',
  wear_self_damaged: 'wear_self_damaged',
}
const named = file.cases.map((one) => [JSON.stringify(one.facts), one] as const)

it.each(named)('who bears it: %s [S-WAR-21]', (_title, one) => {
  const found = ownerBears(one.facts)
  const clauses = found?.map((name) => CLAUSES[name])
  expect(found === null ? null : found.length ? 'owner' : 'open').toBe(one.bears)
  expect(clauses?.length === 0 ? ['responsible_party'] : (clauses ?? [])).toEqual(one.clauses)
})

it.each(file.hashes)('the hash that the customer signs is the server’s: $shown.ticket [S-WAR-21]', async (one) => {
  expect(await sha256Hex(utf8(shownText(one.shown.ticket, one.shown)))).toBe(one.hash)
})
