import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

/** A captive portal answers every address with its own page: such a "script" must never become part of the app. */
const notAPortal = ({ request, response }: { request: Request; response: Response }) => {
  const wantsPage = /(\/|\.html)$/.test(new URL(request.url).pathname)
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false
  return Promise.resolve(response.ok && wantsPage === isPage ? response : null)
}

addPlugins([{ cacheWillUpdate: notAPortal }])
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Screens are addresses of one page; what the server owns is never answered from here.
const server = [/^\/api\//, /^\/open311\//, /^\/(healthz|readyz|metrics|openapi\.json|docs)/, /^\/\.well-known\//]
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: server }))

// The page of the very first visit too: its other screens must open without a network at once.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** Keys of open stores, in memory only (offline/warm.ts). */
const keys = new Map<string, CryptoKey | null>()

self.addEventListener('message', ({ data, ports }) => {
  const { type, name = '', key = null } = (data ?? {}) as { type?: string; name?: string; key?: CryptoKey | null }
  // Sent by the update prompt only: a new version never takes over by itself.
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'KEEP_KEY') keys.set(name, key)
  if (type === 'ASK_KEY') ports[0]?.postMessage(keys.get(name) ?? null)
})
