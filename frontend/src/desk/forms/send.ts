import { ref } from 'vue'
import { toast } from '../../ui/toast'

/** Sends once at a time and says what came of it; what was entered stays until it was done. */
export function useSend(refused: (problem: unknown) => void) {
  const busy = ref(false)
  async function send(act: () => Promise<unknown>, done: string, then: () => void): Promise<void> {
    busy.value = true
    try {
      await act()
      toast(done)
      then()
    } catch (problem) {
      refused(problem)
    } finally {
      busy.value = false
    }
  }
  return { busy, send }
}
