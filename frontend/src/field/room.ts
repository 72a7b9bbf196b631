import { shallowRef } from 'vue'

/** `persisted`, `free` of survival.ts, as they were when last looked at. */
export const room = shallowRef<{ persisted: boolean | null; free: number | null }>({ persisted: null, free: null })

/** Again after each photo and each failed write: that is when it changes. */
export async function look(): Promise<void> {
  const { storage } = navigator
  const [persisted, estimate] = await Promise.all([storage?.persisted?.() ?? null, storage?.estimate?.()])
  const { quota, usage } = estimate ?? {}
  room.value = { persisted, free: quota === undefined || usage === undefined ? null : quota - usage }
}
