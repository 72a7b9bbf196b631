import { expect, it } from 'vitest'
import { linesOf, textOf, type Line } from './data'

const line = (id: string, name: string, quantity: number, model: string | null = null): Line => ({
  id, name, model, serial: null, quantity, state: 'open', count: null, files: [], notes: [], by_name: null,
})

it('reads what it has written, and a line keeps its id by what it names [S-DSP-12]', () => {
  const before = [line('a', 'Machine', 1, 'WM-8'), line('b', 'Hose', 2), line('c', 'Hose', 3)]
  const again = linesOf(textOf(before), before)
  expect(again.map(({ id, quantity }) => [id, quantity])).toEqual([['a', 1], ['b', 2], ['c', 3]])
  expect(linesOf(' Hose;; ; 5 \n\nSalt', before)).toEqual([
    { id: 'b', name: 'Hose', model: null, serial: null, quantity: 5 },
    { name: 'Salt', model: null, serial: null, quantity: 1 },
  ])
})

it('takes the full-width semicolon of a Chinese keyboard, and leaves a wrong figure to the refusal [S-DSP-12]', () => {
  expect(linesOf('洗衣机；WM-8；8861', [])).toEqual([{ name: '洗衣机', model: 'WM-8', serial: '8861', quantity: 1 }])
  expect(linesOf('Hose;;; many', [])[0]!.quantity).toBeNaN()
})
