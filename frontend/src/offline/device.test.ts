import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openFieldDb, type FieldDb } from './db'
import { deviceOf, rememberDeviceId } from './device'
import { uuidv7 } from './ids'

let db: FieldDb
beforeEach(() => {
  db = openFieldDb(`test-${uuidv7()}`)
})
afterEach(() => db.destroy())

it('a device without its id is read anew, for another tab may get it; with one it is read no more', async () => {
  expect((await deviceOf(db)).id).toBe(null)
  await rememberDeviceId(openFieldDb(db.name.replace('fieldlock-', '')), 'd1')
  const known = await deviceOf(db)
  expect(known.id).toBe('d1')
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  expect(await deviceOf(db)).toBe(known)
  expect(begun).not.toHaveBeenCalled()
})
