import { ref, shallowRef } from 'vue'
import { explain } from '../api/problem'
import type { Tone } from './states'

export interface Toast {
  id: number
  tone: Tone
  text: string
}
const SHOWN_MS = { ok: 2500, other: 8000 }
export const toasts = ref<Toast[]>([])
let last = 0

/** Modal sheets, the topmost last: a message outside of it would lie under the backdrop, unseen and inert. */
export const openSheets = shallowRef<HTMLElement[]>([])

export function toast(text: string, tone: Tone = 'ok'): void {
  const id = ++last
  // One good message replaces the last; what went wrong stays beside it until it has been read, and is said once.
  const others = toasts.value.filter((shown) => shown.tone !== 'ok' && shown.text !== text)
  toasts.value = [...others.slice(-1), { id, tone, text }]
  setTimeout(() => dismiss(id), tone === 'ok' ? SHOWN_MS.ok : SHOWN_MS.other)
}

export const toastProblem = (error: unknown) => toast(explain(error), 'stop')

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((entry) => entry.id !== id)
}
