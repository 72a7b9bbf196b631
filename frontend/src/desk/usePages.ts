import { ref, shallowRef, watch } from 'vue'
import { explain } from '../api/problem'

const SETTLE_MS = 250
interface Page {
  items: unknown[]
  next_cursor: string | null
}

/** A list read page by page, what follows added to what is there; an answer to an earlier question is out of date. */
export function usePages<P extends Page>(ask: (cursor: string | null) => Promise<P>) {
  const page = shallowRef<P>()
  const failure = ref('')
  let asked = 0

  async function load(more = false): Promise<void> {
    const mine = (asked += 1)
    const before = more ? page.value : undefined
    try {
      const found = await ask(before?.next_cursor ?? null)
      if (mine !== asked) return
      page.value = before ? { ...found, items: [...before.items, ...found.items] } : found
      failure.value = ''
    } catch (problem) {
      if (mine === asked) failure.value = explain(problem)
    }
  }
  return { page, failure, load }
}

/** The same for what is typed, asked once the typing has come to rest. */
export function useSearch<P extends Page>(ask: (q: string, cursor: string | null) => Promise<P>) {
  const q = ref('')
  const pages = usePages((cursor) => ask(q.value.trim(), cursor))
  watch(q, (_now, _before, onCleanup) => {
    const timer = setTimeout(() => void pages.load(), SETTLE_MS)
    onCleanup(() => clearTimeout(timer))
  })
  void pages.load()
  return { q, ...pages }
}
