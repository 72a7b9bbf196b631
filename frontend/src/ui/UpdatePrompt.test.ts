import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { holdUpdates } from '../busy'
import { setLocale, t } from '../i18n'
import { openSheets } from './toast'
import UpdatePrompt from './UpdatePrompt.vue'

const worker = vi.hoisted(() => ({ found: () => {}, update: vi.fn() }))
vi.mock('virtual:pwa-register', () => ({
  registerSW: ({ onNeedRefresh }: { onNeedRefresh: () => void }) => {
    worker.found = onNeedRefresh
    return worker.update
  },
}))
const asked = () => screen.queryByText(t('app.update')) !== null

beforeEach(async () => {
  worker.update.mockClear()
  await setLocale('en')
  render(UpdatePrompt)
})

afterEach(cleanup)

it('a new version is asked about once it is there, and nothing happens by itself', async () => {
  expect(asked()).toBe(false)
  worker.found()
  await nextTick()
  expect(asked()).toBe(true)
  expect(worker.update).not.toHaveBeenCalled()
  await fireEvent.click(screen.getByText(t('app.update.now')))
  expect(worker.update).toHaveBeenCalledExactlyOnceWith(true)
})

it('the person may wait', async () => {
  worker.found()
  await nextTick()
  await fireEvent.click(screen.getByText(t('app.update.later')))
  expect(asked()).toBe(false)
  expect(worker.update).not.toHaveBeenCalled()
})

it('nobody is asked in the middle of a confirmation or in a sheet; afterwards they are', async () => {
  const release = holdUpdates()
  worker.found()
  await nextTick()
  expect(asked()).toBe(false)
  openSheets.value = [document.createElement('dialog')]
  release()
  await nextTick()
  expect(asked()).toBe(false)
  openSheets.value = []
  await nextTick()
  expect(asked()).toBe(true)
})
