import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { holdUpdates } from '../busy'
import { setLocale, t } from '../i18n'
import { later, lookForUpdate, waiting } from '../updates'
import { openSheets } from './toast'
import UpdatePrompt from './UpdatePrompt.vue'

/** What the browser tells of the worker, as far as the prompt listens. */
class Worker extends EventTarget {
  postMessage = vi.fn()
}
class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  update = vi.fn(() => Promise.resolve(this as Registration))
}
let registration: Registration
type Given = () => Promise<Registration>
let workers: EventTarget & { controller: Worker | null; register: Given; getRegistration: Given }
const asked = () => screen.queryByText(t('app.update')) !== null
const reload = vi.fn()
const HOUR = 60 * 60 * 1000

beforeEach(async () => {
  vi.useFakeTimers()
  reload.mockClear()
  vi.stubEnv('PROD', true)
  vi.stubGlobal('location', { reload })
  registration = new Registration()
  const register = () => Promise.resolve(registration)
  workers = Object.assign(new EventTarget(), { controller: new Worker(), register, getRegistration: register })
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: workers })
  waiting.value = later.value = false
  await setLocale('en')
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  cleanup()
})

async function shown() {
  render(UpdatePrompt)
  await vi.advanceTimersByTimeAsync(0)
}

/** A version is fetched and, once it is installed, waits. */
async function found() {
  const next = new Worker()
  registration.installing = next
  registration.dispatchEvent(new Event('updatefound'))
  expect(asked()).toBe(false)
  Object.assign(registration, { installing: null, waiting: next })
  next.dispatchEvent(new Event('statechange'))
  await nextTick()
  return next
}

it('a new version is asked about once it is there, and nothing happens by itself', async () => {
  await shown()
  expect(asked()).toBe(false)
  const next = await found()
  expect(asked()).toBe(true)
  expect(next.postMessage).not.toHaveBeenCalled()
  await fireEvent.click(screen.getByText(t('app.update.now')))
  expect(next.postMessage.mock.calls).toEqual([[{ type: 'SKIP_WAITING' }]])
})

it('one that waited before the app was opened is asked about', async () => {
  registration.waiting = new Worker()
  await shown()
  expect(asked()).toBe(true)
})

it('the very first version takes the page over, asks nobody and reloads nothing', async () => {
  workers.controller = null
  await shown()
  await found()
  expect(asked()).toBe(false)
  workers.dispatchEvent(new Event('controllerchange'))
  expect(reload).not.toHaveBeenCalled()
})

it('one that was being fetched before the app was opened is asked about once it is there', async () => {
  const next = new Worker()
  registration.installing = next
  await shown()
  Object.assign(registration, { installing: null, waiting: next })
  next.dispatchEvent(new Event('statechange'))
  await nextTick()
  expect(asked()).toBe(true)
})

it('one that came unnoticed is found by looking', async () => {
  await shown()
  registration.waiting = new Worker()
  expect(await lookForUpdate()).toBe(true)
  await nextTick()
  expect(asked()).toBe(true)
})

it('a network that goes while the app opens hides no version that waits already', async () => {
  registration.waiting = new Worker()
  workers.register = () => Promise.reject(new TypeError('no network'))
  await shown()
  expect(asked()).toBe(true)
})

it('the person may wait, and is asked again in an hour', async () => {
  await shown()
  await found()
  await fireEvent.click(screen.getByText(t('app.update.later')))
  expect(asked()).toBe(false)
  await vi.advanceTimersByTimeAsync(HOUR - 1)
  expect(asked()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked()).toBe(true)
  expect(registration.update).toHaveBeenCalledOnce()
})

it('nobody is asked in the middle of a confirmation or in a sheet; afterwards they are', async () => {
  await shown()
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
  await shown()
  const release = holdUpdates()
  openSheets.value = [document.createElement('dialog')]
  workers.dispatchEvent(new Event('controllerchange'))
  release()
  await nextTick()
  expect(reload).not.toHaveBeenCalled()
  openSheets.value = []
  await nextTick()
  expect(reload).toHaveBeenCalledOnce()
})

it.each([
  [null, false],
  [new Worker(), true],
])('looking tells whether a new version is coming', async (installing, coming) => {
  await shown()
  registration.installing = installing
  expect(await lookForUpdate()).toBe(coming)
  waiting.value = true
  expect(await lookForUpdate()).toBe(true)
})

it('after the first one this page goes over to the next, like every other', async () => {
  workers.controller = null
  await shown()
  workers.controller = new Worker()
  workers.dispatchEvent(new Event('controllerchange'))
  expect(reload).not.toHaveBeenCalled()
  workers.controller = new Worker()
  workers.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledOnce()
})
