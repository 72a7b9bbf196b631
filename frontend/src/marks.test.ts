import { beforeEach, expect, it, vi } from 'vitest'
import { written } from './kept'
import { mark, markOf, registrations, unmark } from './marks'

beforeEach(() => localStorage.clear())

it('each store on this phone has a mark of the own; only those with a registration are asked about [S-ARC-12]', () => {
  mark('zhao', { user: 'zhao', device: 'd1', unsent: 2 })
  mark('li', {})
  mark('zhao', { synced_at: '2026-11-20T08:00:00.000Z' })
  expect(markOf('zhao')).toEqual({ user: 'zhao', device: 'd1', unsent: 2, synced_at: '2026-11-20T08:00:00.000Z' })
  expect([...registrations()]).toEqual([['d1', 'zhao']])
  unmark('zhao')
  expect(markOf('zhao')).toBeNull()
  expect(markOf('li')).toEqual({ user: null, device: null, synced_at: null, unsent: 0 })
})

it('a mark that cannot be read is none', () => {
  localStorage.setItem('fieldlock.mark.zhao', '{')
  expect(markOf('zhao')).toBeNull()
})

it('that a store was emptied outlives a kill until the server has been told [S-INT-20]', async () => {
  mark('zhao', { user: 'zhao', device: 'd1', unsent: 2 })
  mark('zhao', { device: null, unsent: 0, emptied: { synced_at: null, unsent: 2 } })
  await written()
  // What the browser had not written when it was killed.
  localStorage.clear()
  vi.resetModules()
  await (await import('./kept')).recall()
  expect(markOf('zhao')).toMatchObject({ device: null, emptied: { synced_at: null, unsent: 2 } })
})

it('the marks of all stores of a person go at once, those of others stay', () => {
  for (const store of ['f-li', 'f-li-2', 'f-zhao']) mark(store, { user: 'x', device: store })
  unmark('f-li')
  expect([...registrations().keys()]).toEqual(['f-zhao'])
})
