import { describe, expect, it } from 'vitest'
import { answered, demanded, emptyItem, freshCode, limited, limits, moved, removed, type List } from './draft'

const items = ['CL-A-01', 'CL-A-02', 'CL-A-07'].map((code, index) => ({ ...emptyItem(code), seq: index + 1 }))
const list: List = { code: 'CL-A', title_zh: '甲', title_en: 'A', items }
const codes = (found: typeof items) => found.map((item) => `${item.seq} ${item.code}`)

describe('a draft of a checklist [S-DOC-11]', () => {
  it('makes codes that were never used', () => {
    expect(freshCode(list, [])).toBe('CL-A-08')
    expect(freshCode(list, ['CL-A-11', 'CL-B-90', 'CL-A-x'])).toBe('CL-A-12')
    expect(freshCode({ ...list, items: [] }, [])).toBe('CL-A-01')
  })

  it('moves and removes, numbered anew, the given list untouched', () => {
    expect(codes(moved(items, 2, -1))).toEqual(['1 CL-A-01', '2 CL-A-07', '3 CL-A-02'])
    expect(codes(moved(items, 0, 1))).toEqual(['1 CL-A-02', '2 CL-A-01', '3 CL-A-07'])
    expect(moved(items, 0, -1)).toBe(items)
    expect(moved(items, 2, 1)).toBe(items)
    expect(codes(removed(items, 1))).toEqual(['1 CL-A-01', '2 CL-A-07'])
    expect(codes(items)).toEqual(['1 CL-A-01', '2 CL-A-02', '3 CL-A-07'])
  })

  it('has a unit and limits for readings only [S-SAF-09]', () => {
    const reading = answered(items[0]!, 'reading')
    expect(reading.reading).toEqual({ unit: '' })
    const both = limited(limited(reading, 'below', '1'), 'at_least', '-3.5')
    expect(both.reading?.limit).toEqual({ below: 1, at_least: -3.5 })
    expect(limited(limited(both, 'below', ''), 'at_least', 'x').reading?.limit).toBeNull()
    expect(limited(both, 'below', '0').reading?.limit?.below).toBe(0)
    expect(answered(both, 'confirm').reading).toBeNull()
    expect(answered(both, 'reading').reading).toBe(both.reading)
    expect(limits(both)).toEqual([
      ['below', 1],
      ['at_least', -3.5],
    ])
    expect(limits(items[0]!)).toEqual([])
  })
})

it('a grid cell is on or off, once [S-SAF-02]', () => {
  const hazard = { ppe: ['EYE'], tools: [], controls: [] }
  expect(demanded(hazard, 'ppe', 'HELMET', true).ppe).toEqual(['EYE', 'HELMET'])
  expect(demanded(hazard, 'ppe', 'EYE', true).ppe).toEqual(['EYE'])
  expect(demanded(hazard, 'ppe', 'EYE', false)).toEqual({ ppe: [], tools: [], controls: [] })
  expect(hazard.ppe).toEqual(['EYE'])
})
