import { computed, ref } from 'vue'

/** Counts screens that must not be reloaded under the user's hand (a confirmation, a lockout, a signature). */
const holds = ref(0)
export const busy = computed(() => holds.value > 0)

/** Call when such a step begins; call the result when it ends (calling it twice is harmless). */
export function holdUpdates(): () => void {
  let held = true
  holds.value++
  return () => {
    if (held) holds.value--
    held = false
  }
}
