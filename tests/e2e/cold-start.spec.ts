// A phone's cold start: the browser itself takes the app from the phone, and the worker that could answer is not waited for.
import { expect, type Page, test } from '@playwright/test'
import { station } from './support/job'
import { givePin } from './support/phone'
import { enter } from './support/world'

/** Who answered for the page and for each script: a route of the worker's own ("cache") or its handler. */
const answeredBy = (page: Page) =>
  page.evaluate(() => {
    type Routed = PerformanceResourceTiming & { workerMatchedSourceType?: string; workerFinalSourceType?: string }
    const of = (entry: Routed) => entry.workerFinalSourceType || entry.workerMatchedSourceType || 'handler'
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\/assets\/.*\.js$/.test(name))
    return {
      page: of(performance.getEntriesByType('navigation')[0] as Routed),
      scripts: [...new Set(scripts.map((entry) => of(entry as Routed)))],
    }
  })

test('without a network the app comes from the phone before its worker has started; every screen still opens [S-INT-20]', async () => {
  const { network, phone, close } = await station()
  try {
    const page = await phone.open('/signin')
    await enter(page, 'tech.zhao@huaan')
    await expect(page.locator('.job-row').first()).toBeVisible()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true)
    const kept = await page.evaluate(() => caches.keys())
    expect(kept.filter((name) => name.startsWith('shell-'))).toHaveLength(1)
    network.cut()

    // As after a cold start: no worker runs, and none holds a key.
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('ServiceWorker.enable')
    await cdp.send('ServiceWorker.stopAllWorkers')
    await page.goto(network.url)
    await expect(page.getByTestId('pin')).toBeVisible()
    expect(await answeredBy(page)).toEqual({ page: 'cache', scripts: ['cache'] })
    await givePin(page)
    await expect(page.locator('.job-row').first()).toBeVisible()

    // Loaded anew, it has the key from the worker; and an address that no cache knows is answered by the worker.
    await page.goto(`${network.url}/field`)
    await expect(page.locator('.job-row').first()).toBeVisible()
    expect((await answeredBy(page)).page).toBe('cache')
    await page.goto(`${network.url}/field/outbox?from=list`)
    await expect(page.locator('h1')).toBeVisible()
    await expect(page.getByTestId('pin')).toHaveCount(0)
    expect((await answeredBy(page)).page).not.toBe('cache')
  } finally {
    await close()
  }
})
