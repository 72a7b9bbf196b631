import { expect, it } from 'vitest'
import file from '../../../tests/contract/charges_cases.json'
import { consentMissing, isFree } from './charges'

it.each(file.cases.map((one) => [one.title, one] as const))('charges: %s [S-QUO-02] [S-QUO-03]', (_title, one) => {
  const quote = one.quote ? { status: one.quote } : null
  const job = { urgency: one.urgency, charge: { class: one.class }, quote }
  expect(consentMissing(job)).toBe(one.waits)
  expect(isFree(job)).toBe(one.free)
})
