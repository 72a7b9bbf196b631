import { afterEach, expect, it, vi } from 'vitest'
import { mark, markOf, registrations } from '../marks'
import { openFieldDb } from '../offline/db'
import { first, storesOf } from '../offline/stores'
import { eraseLost } from './session'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('an erasing that was cut off is taken up again, for all stores of that person [S-ARC-12] [S-SAF-27]', async () => {
  const lost = vi.fn(() => Promise.resolve(Response.json({ lost: ['d1'] })))
  vi.stubGlobal('fetch', lost)
  const names = [first('li'), `${first('li')}-2`]
  for (const [at, name] of names.entries()) {
    const db = openFieldDb('li', { name })
    await db.open()
    db.close()
    mark(name, { user: 'li', device: `d${at + 1}` })
  }
  const remove = indexedDB.deleteDatabase.bind(indexedDB)
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    if (name === names[1]) throw new DOMException('killed', 'AbortError')
    return remove(name)
  })
  await expect(eraseLost()).rejects.toThrow('killed')
  expect(await storesOf('li')).toEqual([names[1]])
  vi.restoreAllMocks()
  // Only the first of them was reported lost.
  expect([...registrations().keys()]).toContain('d1')
  expect(await eraseLost()).toBe(true)
  expect(await storesOf('li')).toEqual([])
  expect(names.map(markOf)).toEqual([null, null])
  expect(await eraseLost()).toBe(false)
})
