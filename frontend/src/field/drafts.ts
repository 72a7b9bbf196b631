import { onScopeDispose, reactive, ref, toRaw, watch, type Ref } from 'vue'
import { readDraft, saveDraft } from '../offline/outbox'
import { field } from './session'

const PAUSE_MS = 300

/**
 * A form that survives a killed browser: read from the store, written back shortly after each change.
 * `loaded` turns true once the stored state is in; recording with `draft: key` removes it (offline/outbox.ts).
 */
export function useDraft<T extends object>(
  key: string,
  empty: () => T,
): { draft: T; loaded: Ref<boolean>; reset: () => void } {
  const { db } = field()
  const draft = reactive(empty()) as T
  const loaded = ref(false)
  let timer = 0
  let quiet = false

  async function load(): Promise<void> {
    const stored = await readDraft<T>(db, key)
    if (stored) Object.assign(draft, stored)
    loaded.value = true
  }

  function store(): void {
    clearTimeout(timer)
    timer = 0
    // Proxies cannot be cloned into the store.
    void saveDraft(db, key, JSON.parse(JSON.stringify(toRaw(draft))))
  }

  watch(
    draft,
    () => {
      if (!loaded.value || quiet) return
      clearTimeout(timer)
      timer = Number(setTimeout(store, PAUSE_MS))
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => {
    if (timer) store()
  })
  void load()

  /** Back to empty, without writing the emptiness over a record that has just replaced the draft. */
  function reset(): void {
    clearTimeout(timer)
    timer = 0
    quiet = true
    Object.assign(draft, empty())
    quiet = false
  }
  return { draft, loaded, reset }
}
