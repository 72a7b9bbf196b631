import { beforeEach, expect, it } from 'vitest'
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
