import { registerSW } from 'virtual:pwa-register'
import { computed, ref, watch } from 'vue'
import { busy } from './busy'
import { openSheets } from './ui/toast'

/**
 * A new version: looked for each hour and when the server asks for one, taken when the person says so or once the app
 * was closed everywhere, and never shown in the middle of a confirmation or in an open sheet.
 */
const HOUR_MS = 60 * 60 * 1000
/** It is there, and waits for the person. */
export const waiting = ref(false)
/** Said "later": asked again in an hour, and whenever the app is opened. */
export const later = ref(false)
export const atRest = computed(() => !busy.value && openSheets.value.length === 0)

let registration: ServiceWorkerRegistration | undefined
let take: () => Promise<void> = () => Promise.resolve()

/** Looks now; whether a new version waits or is being fetched. */
export async function lookForUpdate(): Promise<boolean> {
  const found = await registration?.update().catch(() => undefined)
  return waiting.value || Boolean((found ?? registration)?.installing)
}

export const updateNow = () => take()

/** Another tab, or this one, has taken it: this page goes over to it once nothing would be lost under the hand. */
function reloadAtRest(): void {
  watch(atRest, (free) => free && location.reload(), { immediate: true })
}

export function register(): void {
  take = registerSW({
    onNeedRefresh: () => (waiting.value = true),
    onNeedReload: reloadAtRest,
    onRegisteredSW: (_url, found) => {
      registration = found
      setInterval(() => {
        later.value = false
        if (navigator.onLine) void lookForUpdate()
      }, HOUR_MS)
    },
  })
}
