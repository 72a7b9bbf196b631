import { computed, onScopeDispose, reactive, ref, toRaw, watch, type Ref } from 'vue'
import { filesIn } from '../offline/forms'
import { letGo, readDraft, saveDraft } from '../offline/outbox'
import { field, notKept } from './session'

const PAUSE_MS = 300

/**
 * A form that survives a killed browser: read from the store, written back shortly after each change (at once, when it
 * names a new file), and gone from it when it is empty again. When the phone cannot keep it, the person is told, once
 * until it can.
 * Photos and signatures that it named, and that neither a record nor a form names when it ends, go from the store.
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
  let failed = false
  let urgent = false
  const named = new Set<string>()
  /** What it names for the first time is stored at once: a kill before that would leave the file to no form. */
  function name(): void {
    const before = named.size
    filesIn(toRaw(draft)).forEach((sha256) => named.add(sha256))
    urgent ||= named.size > before
  }
  /** What cannot be taken off takes room, and nothing else. */
  const release = () => letGo(db, [...named]).catch(() => undefined)

  async function load(): Promise<void> {
    const stored = await readDraft<T>(db, key)
    if (stored) Object.assign(draft, stored)
    name()
    urgent = false
    loaded.value = true
  }

  async function store(): Promise<void> {
    clearTimeout(timer)
    timer = 0
    urgent = false
    // Proxies cannot be cloned into the store.
    const now = JSON.stringify(toRaw(draft))
    try {
      await (now === JSON.stringify(empty()) ? db.drafts.delete(key) : saveDraft(db, key, JSON.parse(now)))
      failed = false
    } catch (error) {
      if (!failed) notKept(error)
      failed = true
    }
  }

  watch(
    draft,
    () => {
      name()
      if (!loaded.value || quiet) return
      clearTimeout(timer)
      timer = Number(setTimeout(() => void store(), urgent ? 0 : PAUSE_MS))
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => {
    void (timer ? store() : Promise.resolve()).then(release)
  })
  void load()

  /** Back to empty, without writing the emptiness over a record that has just replaced the draft. */
  function reset(): void {
    clearTimeout(timer)
    timer = 0
    quiet = true
    Object.assign(draft, empty())
    quiet = false
    void release()
  }
  return { draft, loaded, reset }
}

export const emptySignature = () => ({ signed: '', under: '' })

/** The hash of a signature in a draft; it counts only under the very text for which it was given. */
export const signedUnder = (draft: { signed: string; under: string }, text: () => string) =>
  computed({
    get: () => (draft.under === text() ? draft.signed : ''),
    set: (signed) => void Object.assign(draft, { signed, under: signed && text() }),
  })
