import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { holdUpdates } from '../busy'
import { setLocale, t } from '../i18n'
import { later, lookForUpdate, waiting } from '../updates'
import { openSheets } from './toast'
import UpdatePrompt from './UpdatePrompt.vue'

type Told = {
  onNeedRefresh: () => void
  onNeedReload: () => void
  onRegisteredSW: (url: string, registration: ServiceWorkerRegistration) => void
}
const worker = vi.hoisted(() => ({ tell: {} as Told, take: vi.fn() }))
vi.mock('virtual:pwa-register', () => ({
  registerSW: (told: Told) => {
    worker.tell = told
    return worker.take
  },
}))
const asked = () => screen.queryByText(t('app.update')) !== null
const reload = vi.fn()
const HOUR = 60 * 60 * 1000

beforeEach(async () => {
  vi.useFakeTimers()
  worker.take.mockClear()
  reload.mockClear()
  vi.stubGlobal('location', { reload })
  waiting.value = later.value = false
  await setLocale('en')
  render(UpdatePrompt)
})

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

async function found() {
  worker.tell.onNeedRefresh()
  await nextTick()
}

it('a new version is asked about once it is there, and nothing happens by itself', async () => {
  expect(asked()).toBe(false)
  await found()
  expect(asked()).toBe(true)
  expect(worker.take).not.toHaveBeenCalled()
  await fireEvent.click(screen.getByText(t('app.update.now')))
  expect(worker.take).toHaveBeenCalledOnce()
})

it('the person may wait, and is asked again in an hour', async () => {
  const registration = { update: vi.fn(() => Promise.resolve()), installing: null }
  worker.tell.onRegisteredSW('', registration as unknown as ServiceWorkerRegistration)
  await found()
  await fireEvent.click(screen.getByText(t('app.update.later')))
  expect(asked()).toBe(false)
  await vi.advanceTimersByTimeAsync(HOUR - 1)
  expect(asked()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked()).toBe(true)
  expect(worker.take).not.toHaveBeenCalled()
  expect(registration.update).toHaveBeenCalledOnce()
})

it('nobody is asked in the middle of a confirmation or in a sheet; afterwards they are', async () => {
  const release = holdUpdates()
  await found()
  expect(asked()).toBe(false)
  openSheets.value = [document.createElement('dialog')]
  release()
  await nextTick()
  expect(asked()).toBe(false)
  openSheets.value = []
  await nextTick()
  expect(asked()).toBe(true)
})

it('taken in another tab, this one goes over to it only once nothing is open under the hand [S-INT-20]', async () => {
  const release = holdUpdates()
  openSheets.value = [document.createElement('dialog')]
  worker.tell.onNeedReload()
  release()
  await nextTick()
  expect(reload).not.toHaveBeenCalled()
  openSheets.value = []
  await nextTick()
  expect(reload).toHaveBeenCalledOnce()
})

it.each([
  [{ installing: null }, false],
  [{ installing: {} }, true],
])('looking tells whether a new version is coming: %j', async (registration, coming) => {
  const update = () => Promise.resolve(registration)
  worker.tell.onRegisteredSW('', { update, installing: null } as unknown as ServiceWorkerRegistration)
  expect(await lookForUpdate()).toBe(coming)
  waiting.value = true
  expect(await lookForUpdate()).toBe(true)
})
