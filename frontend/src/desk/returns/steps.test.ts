import { expect, it } from 'vitest'
import { bodyOf, complete, STEPS } from './steps'

const { fields } = STEPS.ship_new!

it('asks for a carrier and a number, or for the address to which our own people go [S-DSP-12]', () => {
  expect(complete(fields, { carrier: 'SF' })).toBe(false)
  expect(complete(fields, { carrier: 'SF', tracking_no: '1' })).toBe(true)
  const own = { carrier: 'SF', deliver_to: ' 9 Quay ' }
  expect(complete(fields, own)).toBe(true)
  expect(bodyOf(fields, own, [])).toEqual({ deliver_to: '9 Quay' })
})
