import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const KEPT = 'fieldlock.kept'
/** The module as a start of the app has it: nothing is remembered but what the browser holds. */
async function start() {
  vi.resetModules()
  return import('./kept')
}
const stored = (name: string) => localStorage.getItem(name)

beforeEach(async () => {
  const { keep, drop, written } = await start()
  // Whatever a former test has left is older than this, and gone.
  for (const name of ['me', 'refresh']) drop(name)
  keep('me', 'Li')
  keep('refresh', 'first')
  await written()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('what the browser had not written when it was killed is there again [S-SAF-27]', async () => {
  localStorage.clear()
  const { recall } = await start()
  await recall()
  expect([stored('me'), stored('refresh')]).toEqual(['Li', 'first'])
})

it('the newer one counts: a token that was spent does not come back, nor who signed out', async () => {
  const before = { ...localStorage }
  const { keep, drop, written } = await start()
  keep('refresh', 'second')
  drop('me')
  await written()
  localStorage.clear()
  for (const [name, value] of Object.entries(before)) localStorage.setItem(name, String(value))
  const { recall } = await start()
  await recall()
  expect([stored('me'), stored('refresh')]).toEqual([null, 'second'])
})

it('what the database could not keep is not taken back to what it was', async () => {
  localStorage.setItem('refresh', 'third')
  localStorage.setItem(KEPT, String(Number(stored(KEPT)) + 1))
  const { recall } = await start()
  await recall()
  expect(stored('refresh')).toBe('third')
})

it('after a start the next thing kept is newer than all before', async () => {
  localStorage.clear()
  const { keep, recall, written } = await start()
  await recall()
  keep('refresh', 'second')
  await written()
  localStorage.clear()
  await (await start()).recall()
  expect([stored('me'), stored('refresh')]).toEqual(['Li', 'second'])
})

it('a database that does not answer, or is refused, keeps nobody from the first screen', async () => {
  vi.stubGlobal('indexedDB', { open: () => ({}) })
  vi.useFakeTimers()
  const { keep, recall, written } = await start()
  const shown = recall()
  await vi.advanceTimersByTimeAsync(1000)
  await shown
  // Nor from signing in or out.
  keep('me', 'Zhao')
  const said = written()
  await vi.advanceTimersByTimeAsync(1000)
  await said
  vi.useRealTimers()
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('refused')
    },
  })
  const refused = await start()
  await refused.recall()
  refused.keep('me', 'Wang')
  await refused.written()
  keep('refresh', 'here')
  expect([stored('me'), stored('refresh')]).toEqual(['Wang', 'here'])
})

it('a database that the browser has closed under its hands is opened again', async () => {
  const { keep, written } = await start()
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  keep('refresh', 'second')
  await written()
  forceCloseDatabase(begun.mock.contexts[0] as never)
  keep('refresh', 'third')
  await written()
  localStorage.clear()
  await (await start()).recall()
  expect(stored('refresh')).toBe('third')
})

it('an answer that comes late undoes nothing that was kept meanwhile', async () => {
  localStorage.clear()
  const { keep, recall, written } = await start()
  const late = recall()
  keep('me', 'Wang')
  await late
  await written()
  expect([stored('me'), stored('refresh')]).toEqual(['Wang', 'first'])
})
