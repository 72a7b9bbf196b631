import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { setLocale } from '../../i18n'
import { base64url } from '../../offline/bytes'
import type { Sealed } from '../../sealed'
import { fieldWordsReady } from '../words'
import ExitCodes from './ExitCodes.vue'

afterEach(cleanup)

const noise = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const sealed: Sealed = {
  fieldlock: 'outbox', format: 1, device_id: 'd1', person: '王师傅', made_at: '2026-11-22T08:00:00.000Z', files: [],
  mutations: Array.from({ length: 30 }, () => `e30.e30.${base64url(noise(64))}`),
}

it('a series is turned forth and back, and a code that was missed is gone to [S-INT-20]', async () => {
  await setLocale('en')
  await fieldWordsReady()
  render(ExitCodes, { props: { sealed } })
  await fireEvent.click(screen.getByTestId('exit-codes'))
  const jump: HTMLSelectElement = await screen.findByTestId('exit-jump')
  const at = () => screen.getByTestId('exit-at').textContent
  const count = jump.options.length
  expect(at()).toBe(`Code 1 of ${count}`)
  await fireEvent.click(screen.getByTestId('exit-back'))
  expect(at()).toBe(`Code ${count} of ${count}`)
  await fireEvent.click(screen.getByTestId('exit-next'))
  expect(at()).toBe(`Code 1 of ${count}`)
  await fireEvent.update(jump, '2')
  expect(at()).toBe(`Code 3 of ${count}`)
})
