import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { keepFiles } from '../../offline/outbox'
import { photoFile } from '../../offline/photos'
import { toasts } from '../../ui/toast'
import { room } from '../room'
import { session } from '../session'
import { f, fieldWordsReady } from '../words'
import TakePhoto from './TakePhoto.vue'

vi.mock('../../offline/photos', () => ({ photoFile: vi.fn() }))
vi.mock('../../offline/outbox', () => ({ keepFiles: vi.fn() }))
const file = { sha256: 'a', bytes: new ArrayBuffer(1), mime: 'image/jpeg' }
function free(quota: number) {
  const estimate = () => Promise.resolve({ quota, usage: 0 })
  vi.stubGlobal('navigator', { storage: { persisted: () => true, estimate } })
}

beforeEach(async () => {
  await fieldWordsReady()
  session.value = { db: { meta: { count: () => Promise.resolve(1) } } } as never
  toasts.value = []
  vi.mocked(photoFile).mockReset().mockResolvedValue(file)
  vi.mocked(keepFiles).mockResolvedValue(undefined)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  session.value = null
})

async function take(): Promise<string[]> {
  const model: string[][] = []
  const told = { 'onUpdate:modelValue': (files: string[]) => model.push(files) }
  render(TakePhoto, { props: { modelValue: [], testid: 'photo', ...told } })
  const input = screen.getByTestId('photo')
  Object.defineProperty(input, 'files', { value: [new Blob(['x'])] })
  input.dispatchEvent(new Event('change'))
  await vi.waitFor(() => expect(vi.mocked(photoFile)).toHaveBeenCalled())
  await nextTick()
  return model.flat()
}
const texts = () => toasts.value.map((one) => one.text)

it.each([
  [new DOMException('', 'QuotaExceededError'), 'save.full'],
  [new DOMException('', 'AbortError'), 'save.failed'],
] as const)('a photo that was not kept is not called a bad picture: %s %s [S-INT-20]', async (why, words) => {
  free(7)
  vi.mocked(keepFiles).mockRejectedValue(why)
  expect(await take()).toEqual([])
  await vi.waitFor(() => expect(texts()).toEqual([f(words)]))
  await vi.waitFor(() => expect(room.value.free).toBe(7))
})

it('a picture that cannot be read is called that [S-INT-20]', async () => {
  vi.mocked(photoFile).mockRejectedValue(new DOMException('', 'InvalidStateError'))
  await take()
  await vi.waitFor(() => expect(texts()).toEqual([f('photo.bad')]))
})

it('the room is looked at again after each photo [S-INT-20]', async () => {
  for (const left of [9, 8]) {
    free(left)
    await take()
    cleanup()
    await vi.waitFor(() => expect(room.value.free).toBe(left))
  }
})
