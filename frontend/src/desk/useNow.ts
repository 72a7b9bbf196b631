import { onScopeDispose, ref } from 'vue'

const EVERY_MS = 15_000

/** The time as it goes by, in milliseconds. */
export function useNow() {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), EVERY_MS)
  onScopeDispose(() => clearInterval(timer))
  return now
}
