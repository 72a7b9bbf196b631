import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

/** A captive portal answers every address with its own page: such a "script" must never become part of the app. */
const notAPortal = ({ request, response }: { request: Request; response: Response }) => {
  const wantsPage = /(\/|\.html)$/.test(new URL(request.url).pathname)
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false
  return Promise.resolve(response.ok && wantsPage === isPage ? response : null)
}

const entries: { url: string; revision: string | null }[] = self.__WB_MANIFEST
const files = new PrecacheController({ plugins: [{ cacheWillUpdate: notAPortal }] })
files.addToCacheList(entries)
registerRoute(new PrecacheRoute(files))
cleanupOutdatedCaches()

// Screens are addresses of one page; what the server owns is never answered from here.
const server = [/^\/api\//, /^\/open311\//, /^\/(healthz|readyz|metrics|openapi\.json|docs)/, /^\/\.well-known\//]
registerRoute(new NavigationRoute(files.createHandlerBoundToURL('/index.html'), { denylist: server }))

/** Of this version, or of the one before for a page of it that is still open: their names carry their hashes. */
registerRoute(
  ({ url }) => url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
)

/**
 * A cold start need not wait for this worker to start (Chromium; elsewhere the handlers above answer): the browser
 * itself takes the page from a cache of this version alone, so that the page of a version that waits is not shown by
 * the one before it. The files carry their hashes in their names; one that is not kept comes from the network, as ever.
 */
const SHELLS = 'shell-'
const SHELL = SHELLS + entries.find(({ url }) => url === 'index.html')!.revision!
const STARTS = ['/', '/field']
/** Where a version that came into use has kept the names of its files. */
const NAMES = '/names'

type Route = { condition: Record<string, unknown>; source: { cacheName: string } }
type InstallEvent = ExtendableEvent & { addRoutes?: (routes: Route[]) => Promise<void> }

async function install(event: InstallEvent) {
  await files.install(event)
  const [page, shell] = await Promise.all([files.matchPrecache('/index.html'), caches.open(SHELL)])
  for (const url of STARTS) await shell.put(url, page!.clone())
  const start = (pathname: string): Route => ({
    condition: { urlPattern: { pathname, search: '' }, requestMode: 'navigate', requestMethod: 'get' },
    source: { cacheName: SHELL },
  })
  const assets: Route = {
    condition: { urlPattern: { pathname: '/assets/*', search: '' }, requestMethod: 'get' },
    source: { cacheName: files.strategy.cacheName },
  }
  // A browser that knows other conditions than these must still get the app.
  await event.addRoutes?.([...STARTS.map(start), assets]).catch(() => undefined)
}

/**
 * A page of the version before stays as it is while something is open under the hand, and may yet need a part of its
 * own that the server has no more (a signature's, a camera's): so that version's files go only with the next one.
 */
async function activate() {
  const named = new Set(files.getURLsToCacheKeys().values())
  await (await caches.open(SHELL)).put(NAMES, Response.json([...named]))
  const others = (await caches.keys()).filter((name) => name.startsWith(SHELLS) && name !== SHELL)
  let before: string[] | undefined
  for (const name of others.reverse()) {
    const names = before ? undefined : await (await caches.open(name)).match(NAMES)
    if (names) before = (await names.json()) as string[]
    else await caches.delete(name)
  }
  for (const url of before ?? []) named.add(url)
  const cache = await caches.open(files.strategy.cacheName)
  for (const file of await cache.keys()) if (!named.has(file.url)) await cache.delete(file)
  // The page of the very first visit too: its other screens must open without a network at once.
  await self.clients.claim()
}

self.addEventListener('install', (event) => event.waitUntil(install(event)))
self.addEventListener('activate', (event) => event.waitUntil(activate()))

/** Keys of open stores, in memory only (offline/warm.ts). */
const keys = new Map<string, CryptoKey | null>()

self.addEventListener('message', ({ data, ports }) => {
  const { type, name = '', key = null } = (data ?? {}) as { type?: string; name?: string; key?: CryptoKey | null }
  // Sent by the update prompt only. Without it a new version waits until the app was closed everywhere.
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'KEEP_KEY') keys.set(name, key)
  if (type === 'ASK_KEY') ports[0]?.postMessage(keys.get(name) ?? null)
})
