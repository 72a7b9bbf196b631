import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { usePlan } from './usePlan'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks until the plan has ended, also after a server out of reach, and not once it is left [S-DSP-04]', async () => {
  const answers = ['running', null, null, 'running', 'done', 'running']
  let asked = 0
  vi.stubGlobal('fetch', async () => {
    const state = answers[asked++]
    if (!state) throw new TypeError('down')
    return Response.json({ id: 'p', state, result: state === 'done' ? { day: '2026-11-24' } : null })
  })
  const scope = effectScope()
  const { plan, failure, load } = scope.run(() => usePlan(ref('p')))!
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toBe(3)
  expect(failure.value).not.toBe('')
  await vi.advanceTimersByTimeAsync(3000)
  expect([asked, failure.value, plan.value?.day]).toEqual([5, '', '2026-11-24'])
  await load()
  scope.stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toBe(6)
})
