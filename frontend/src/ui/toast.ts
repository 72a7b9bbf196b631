import { ref, shallowRef } from 'vue'
import { explain } from '../api/problem'
import type { Tone } from './states'

export interface Toast {
  id: number
  tone: Tone
  text: string
}
const SHOWN_MS = 6000
export const toasts = ref<Toast[]>([])
let last = 0

/** Modal sheets, the topmost last: a message outside of it would lie under the backdrop, unseen and inert. */
export const openSheets = shallowRef<HTMLElement[]>([])

export function toast(text: string, tone: Tone = 'ok'): void {
  const id = ++last
  toasts.value = [...toasts.value.slice(-2), { id, tone, text }]
  setTimeout(() => dismiss(id), SHOWN_MS)
}

export const toastProblem = (error: unknown) => toast(explain(error), 'stop')

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((entry) => entry.id !== id)
}
