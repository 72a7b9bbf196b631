import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openFieldDb, readMeta, type FieldDb } from '../offline/db'
import { uuidv7 } from '../offline/ids'
import { makeVault } from '../offline/vault'
import PinPage from './pages/PinPage.vue'
import * as session from './session'
import { takeTyped, typedPin } from './shell'
import { fieldWordsReady } from './words'

const { push, replace, shell } = vi.hoisted(() => {
  document.body.innerHTML = '<form id="shell-pin"><input /></form>'
  return { push: vi.fn(), replace: vi.fn(), shell: document.querySelector('form')! }
})
vi.mock('vue-router', async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ push, replace }),
  useRoute: () => ({ query: {}, fullPath: '/field/pin' }),
}))
vi.mock('../live', () => ({ onLive: () => () => undefined }))
let db: FieldDb

beforeEach(async () => {
  replace.mockReset()
  await fieldWordsReady()
  db = openFieldDb(`test-${uuidv7()}`)
  await makeVault(db, '270418', 1000)
  db.secrets.key = null
  locked()
})
afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  session.closeSession()
  session.locked.value = null
  await db.destroy()
})
function locked(isNew = false): void {
  session.locked.value = { me: { id: 'u1', name: '王师傅' }, db, isNew, emptied: null }
}
const show = () => render(PinPage, { global: { stubs: { RouterLink: true } } })
const input = () => screen.getByTestId<HTMLInputElement>('pin')

/** As the page's own script notes it; the app has emptied the page since. */
function typed(pin: string, noted: Record<string, string>): void {
  shell.remove()
  shell.querySelector('input')!.value = pin
  Object.assign(shell.dataset, noted)
}

it('what was typed before the app was there is gone on with, in the same field [S-INT-20]', () => {
  const focus = vi.spyOn(HTMLElement.prototype, 'focus')
  typed('2704', { touched: '1' })
  show()
  expect(input().value).toBe('2704')
  expect(focus.mock.contexts).toEqual([input()])
  expect(replace).not.toHaveBeenCalled()
})

it('the tap of before the app opens the store, once [S-INT-20]', async () => {
  typed('270418', { touched: '1', given: '1' })
  expect(typedPin()).toBe('270418')
  show()
  await vi.waitFor(() => expect(replace).toHaveBeenCalledExactlyOnceWith('/field'))
  expect(db.secrets.key).not.toBeNull()
  expect(takeTyped()).toEqual({ pin: '', given: false, touched: false })
})

it('a wrong one is counted and said, like any other [S-INT-20]', async () => {
  typed('111222', { given: '1' })
  show()
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(input().value).toBe('')
  expect((await readMeta(db, 'vault'))?.wrong).toBe(1)
  expect(replace).not.toHaveBeenCalled()
})

it('where no PIN has been set, nothing is taken over and nothing is set [S-INT-20]', () => {
  locked(true)
  typed('270418', { given: '1' })
  show()
  expect(input().value).toBe('')
  expect(screen.queryByRole('alert')).toBeNull()
})
