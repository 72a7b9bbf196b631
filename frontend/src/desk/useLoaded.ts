import { onScopeDispose, ref, shallowRef } from 'vue'
import { explain } from '../api/problem'
import { onLive } from '../live'

/** What a page shows: asked for now, again after each change by anybody, and kept on the screen when that fails. */
export function useLoaded<T>(ask: () => Promise<T>, topics: string[] = []) {
  const value = shallowRef<T>()
  const failure = ref('')
  let asked = 0
  /** An answer that comes after a later question was asked is out of date. */
  async function load(): Promise<void> {
    const mine = (asked += 1)
    try {
      const found = await ask()
      if (mine !== asked) return
      value.value = found
      failure.value = ''
    } catch (problem) {
      if (mine === asked) failure.value = explain(problem)
    }
  }
  for (const topic of topics) onScopeDispose(onLive(topic, () => void load()))
  void load()
  return { value, failure, load }
}
