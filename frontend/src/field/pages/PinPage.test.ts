import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Problem } from '../../api/problem'
import { api } from '../../api/client'
import { useAuth } from '../../auth'
import { openFieldDb, writeMeta, type FieldDb } from '../../offline/db'
import { uuidv7 } from '../../offline/ids'
import { makeVault } from '../../offline/vault'
import { locked } from '../session'
import { fieldWordsReady } from '../words'
import PinPage from './PinPage.vue'

const push = vi.hoisted(() => vi.fn())
vi.mock('vue-router', async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ push, replace: vi.fn() }),
  useRoute: () => ({ query: {}, fullPath: '/field/pin' }),
}))
let db: FieldDb
const noWay = { path: '/field/store', query: { why: 'pin', next: '/field/pin' } }

beforeEach(async () => {
  push.mockReset()
  await fieldWordsReady()
  db = openFieldDb(`test-${uuidv7()}`)
  await makeVault(db, '270418', 1000)
  db.secrets.key = null
  locked.value = { me: { id: 'u1', name: '王师傅' }, db, isNew: false, emptied: null }
})
afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  locked.value = null
  await db.destroy()
})
const show = () => render(PinPage, { global: { stubs: { RouterLink: true } } })

it('a PIN that the server cannot help with is said so before a password is asked [S-INT-20]', async () => {
  show()
  await fireEvent.click(screen.getByTestId('pin-forgot'))
  await vi.waitFor(() => expect(push).toHaveBeenCalledExactlyOnceWith(noWay))
  expect(screen.queryByTestId('pin-password')).toBeNull()
})

it('and after it when the server turns out to have no half of it [S-INT-20]', async () => {
  await writeMeta(db, 'device', { id: 'd1' } as never)
  const auth = useAuth()
  auth.me = { user: { username: 'wang', name: '王师傅' } } as never
  auth.signIn = vi.fn()
  vi.spyOn(api, 'POST').mockRejectedValue(new Problem('not-found', 404, ''))
  show()
  await fireEvent.click(screen.getByTestId('pin-forgot'))
  await vi.waitFor(() => screen.getByTestId('pin-password'))
  for (const id of ['pin', 'pin-again']) {
    const at = screen.getByTestId(id)
    await fireEvent.update(at.matches('input') ? at : at.querySelector('input')!, '314159')
  }
  await fireEvent.click(screen.getByTestId('pin-submit'))
  await vi.waitFor(() => expect(push).toHaveBeenCalledExactlyOnceWith(noWay))
})
