import { onScopeDispose, ref, shallowRef } from 'vue'
import { explain } from '../api/problem'
import { onLive } from '../live'

/** What a page shows: asked for now, again after each change by anybody, and kept on the screen when that fails. */
export function useLoaded<T>(ask: () => Promise<T>, topics: string[] = []) {
  const value = shallowRef<T>()
  const failure = ref('')
  async function load(): Promise<void> {
    try {
      value.value = await ask()
      failure.value = ''
    } catch (problem) {
      failure.value = explain(problem)
    }
  }
  for (const topic of topics) onScopeDispose(onLive(topic, () => void load()))
  void load()
  return { value, failure, load }
}
