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

/** Looks now; whether a new version waits or is being fetched. */
export async function lookForUpdate(): Promise<boolean> {
  await registration?.update().catch(() => undefined)
  look()
  return waiting.value || Boolean(registration?.installing)
}

export const updateNow = () => registration?.waiting?.postMessage({ type: 'SKIP_WAITING' })

/** Another tab, or this one, has taken it: this page goes over to it once nothing would be lost under the hand. */
const reloadAtRest = () => watch(atRest, (free) => free && location.reload(), { immediate: true })

/** What is installed and does not run yet; the very first version waits for nobody. */
function look(): void {
  if (registration?.waiting && navigator.serviceWorker.controller) waiting.value = true
}

export async function register(): Promise<void> {
  const workers = navigator.serviceWorker
  if (!import.meta.env.PROD || !workers) return
  // Without one before, the version that takes over first is the one that this page is of.
  let before = workers.controller
  workers.addEventListener('controllerchange', () => {
    if (before) reloadAtRest()
    before = workers.controller
  })
  // The page first, then what it needs without a network.
  if (document.readyState !== 'complete') await new Promise((ready) => addEventListener('load', ready, { once: true }))
  // Refused, by a network that has just gone: the one that is there already, if any.
  registration = await workers.register('/sw.js').catch(() => workers.getRegistration())
  // Also one that another page, or the one before this, is fetching already.
  const follow = () => registration?.installing?.addEventListener('statechange', look)
  registration?.addEventListener('updatefound', follow)
  follow()
  look()
  setInterval(() => {
    later.value = false
    if (navigator.onLine) void lookForUpdate()
  }, HOUR_MS)
}
