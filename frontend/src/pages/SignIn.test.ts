import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useAuth } from '../auth'
import { t } from '../i18n'
import SignIn from './SignIn.vue'

const held = { count: 2, files: 1, drafts: 3 }
vi.mock('../field/phone', () => ({ heldHere: () => Promise.resolve(held) }))
vi.mock('vue-router', async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({}),
  useRoute: () => ({ query: {} }),
}))

beforeEach(() => {
  const user = { username: 'wang', name: '王师傅', roles: ['technician'], permissions: [] }
  useAuth().me = { user } as never
  render(SignIn)
})
afterEach(cleanup)

it('who signs in after another is told what that one has left here; that one is not [S-INT-20]', async () => {
  const name = screen.getByTestId('signin-username')
  const input = name.matches('input') ? name : name.querySelector('input')!
  await fireEvent.update(input, 'li')
  await vi.waitFor(() => screen.getByText(t('auth.left', { name: '王师傅', ...held })))
  await fireEvent.update(input, 'wang')
  expect(screen.queryByTestId('signin-left')).toBeNull()
})
