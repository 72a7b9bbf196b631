import { liveQuery } from 'dexie'
import { onScopeDispose, shallowRef, watch, type ShallowRef, type WatchSource } from 'vue'

/**
 * A query of the phone's store that stays current, also when another tab or the sync loop writes.
 * Asked anew when one of `sources` changes; null until the first answer.
 */
export function useLive<T>(ask: () => Promise<T>, sources: WatchSource[] = []): ShallowRef<T | null> {
  const value = shallowRef<T | null>(null)
  let stop = () => {}
  watch(
    sources,
    () => {
      stop()
      const subscription = liveQuery(ask).subscribe({ next: (found) => (value.value = found) })
      stop = () => subscription.unsubscribe()
    },
    { immediate: true },
  )
  onScopeDispose(() => stop())
  return value
}
