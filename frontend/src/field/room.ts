import { shallowRef } from 'vue'
import type { FieldDb } from '../offline/db'
import { reserved } from '../offline/reserve'

/** `persisted`, `free` of survival.ts, as they were when last looked at. */
export const room = shallowRef<{ persisted: boolean | null; free: number | null }>({ persisted: null, free: null })

/**
 * Again after each photo and each failed write: that is when it changes. There is none where there is none for the
 * reserve, whatever the browser says.
 */
export async function look(db: FieldDb): Promise<void> {
  const { storage } = navigator
  const asked = [storage?.persisted?.() ?? null, storage?.estimate?.(), reserved(db).catch(() => true)] as const
  const [persisted, { quota, usage } = {}, whole] = await Promise.all(asked)
  const free = quota === undefined || usage === undefined ? null : quota - usage
  room.value = { persisted, free: whole ? free : 0 }
}
