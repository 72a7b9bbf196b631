import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { explain } from '../api/problem'
import type { HazardSummary } from '../api/types'
import { onLive } from '../live'
import { listHazards, type HazardFilter } from './hazards'

const SETTLE_MS = 250

/** Hazard reports, filtered and read page by page; a change reads again as many as are shown. */
export function useHazardList() {
  const status = ref<HazardFilter>('open')
  const items = shallowRef<HazardSummary[]>([])
  const cursor = ref<string | null>(null)
  const failure = ref('')
  const loading = ref(true)
  let pages = 1
  let request = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function refresh() {
    const mine = ++request
    const rows: HazardSummary[] = []
    let next: string | null = null
    try {
      for (let page = 0; page < pages && (page === 0 || next); page++) {
        const found = await listHazards(status.value, next)
        rows.push(...found.items)
        next = found.next_cursor
      }
      if (mine !== request) return
      items.value = rows
      cursor.value = next
      failure.value = ''
    } catch (error) {
      if (mine === request) failure.value = explain(error)
    } finally {
      if (mine === request) loading.value = false
    }
  }

  function more() {
    pages++
    return refresh()
  }

  watch(status, () => {
    pages = 1
    loading.value = true
    void refresh()
  })
  const stop = onLive('hazard', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), SETTLE_MS)
  })
  onScopeDispose(() => {
    stop()
    clearTimeout(timer)
  })
  void refresh()
  return { status, items, cursor, failure, loading, refresh, more }
}
