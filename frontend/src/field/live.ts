import { onScopeDispose, shallowRef, watch, type ShallowRef, type WatchSource } from 'vue'
import type { FieldDb, TableName } from '../offline/db'
import { field } from './session'

/**
 * A query of the phone's store that stays current, also when another tab or the sync loop writes to its tables.
 * Asked anew when one of `sources` changes; null until the first answer.
 */
export function useLive<T>(
  tables: TableName[],
  ask: (db: FieldDb) => Promise<T>,
  sources: WatchSource[] = [],
): ShallowRef<T | null> {
  const { db } = field()
  const value = shallowRef<T | null>(null)
  let asking = false
  let stale = false
  let over = false

  /** One question at a time; changes meanwhile make one more, however many they were. */
  async function refresh(): Promise<void> {
    stale = true
    if (asking) return
    asking = true
    while (stale && !over) {
      stale = false
      try {
        const found = await ask(db)
        if (!over) value.value = found
      } catch (error) {
        // The store was closed under the screen (signed out): what is shown stays until it goes.
        if (!over) console.warn(error)
      }
    }
    asking = false
  }

  watch(sources, refresh, { immediate: true })
  const deaf = db.watch(tables, () => void refresh())
  onScopeDispose(() => {
    over = true
    deaf()
  })
  return value
}
