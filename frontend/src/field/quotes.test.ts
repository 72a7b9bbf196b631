import { describe, expect, it } from 'vitest'
import { emptyLine, emptyQuote, isComplete, minorOf, quoteArgs, totalOf } from './quotes'

const line = { ...emptyLine(), text: '面板', quantity: '2', price: '450,5' }

describe('a quote typed on site [S-QUO-01, S-QUO-03]', () => {
  it.each([
    ['12', 1200],
    ['12.345', 1235],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['x', null],
  ])('price %s is %s', (typed, minor) => expect(minorOf(typed)).toBe(minor))

  it('adds up what is priced, and says each line in full', () => {
    const draft = { plan: ' 换面板 ', lines: [line, { ...emptyLine(), text: '上门', price: '0', because: 'warranty' }] }
    expect(totalOf(draft.lines)).toBe(90_100)
    expect(isComplete(draft)).toBe(true)
    expect(quoteArgs(draft, 'CNY', new Date('2026-11-24T02:00:00Z'))).toEqual({
      plan: '换面板',
      currency: 'CNY',
      valid_until: '2026-12-01T02:00:00.000Z',
      lines: [
        { kind: 'part', text: '面板', quantity: 2, unit_price_minor: 45_050, free_because: null },
        { kind: 'part', text: '上门', quantity: 1, unit_price_minor: 0, free_because: 'warranty' },
      ],
    })
  })

  it.each([
    ['no plan', { ...emptyQuote(), lines: [line] }],
    ['no text', { plan: 'x', lines: [{ ...line, text: ' ' }] }],
    ['half a piece', { plan: 'x', lines: [{ ...line, quantity: '1.5' }] }],
    ['none of it', { plan: 'x', lines: [{ ...line, quantity: '0' }] }],
    ['no price', { plan: 'x', lines: [{ ...line, price: '' }] }],
    ['free without a reason', { plan: 'x', lines: [{ ...line, price: '0' }] }],
  ])('%s is not complete', (_what, draft) => expect(isComplete(draft)).toBe(false))
})
