import { afterEach, expect, it, vi } from 'vitest'
import { useAuth } from '../auth'
import { mark, markOf, registrations } from '../marks'
import { openFieldDb } from '../offline/db'
import { first, storesOf } from '../offline/stores'
import { makeVault } from '../offline/vault'
import { closeSession, enter, eraseLost, locked, openSession, session } from './session'

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

it('a store that is still open never speaks with the session of who has signed in since [S-INT-20]', async () => {
  const asked: string[] = []
  let person = 'zhao'
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url)
    asked.push(`${person} ${pathname}`)
    const tokens = { access_token: person, expires_in: 600, refresh_token: person }
    if (pathname.endsWith('/token')) return Response.json(tokens)
    const user = { id: person, name: person, locale: 'en', roles: ['technician'], permissions: [] }
    return pathname.endsWith('/me') ? Response.json({ user }) : Response.json({}, { status: 503 })
  })
  await useAuth().signIn('zhao', 'x')
  expect(await openSession()).toBe(false)
  await makeVault(locked.value!.db, '270418', 1)
  enter()
  const { sync } = session.value!
  await sync.now()
  expect(asked).toContain('zhao /api/v1/devices')
  person = 'li'
  await useAuth().signIn('li', 'x')
  asked.length = 0
  await sync.now()
  expect(asked.filter((one) => !one.endsWith('/events'))).toEqual([])
  closeSession()
})
