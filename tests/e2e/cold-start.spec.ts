// A phone's cold start: the browser itself takes the app from the phone, and the worker that could answer is not waited for.
import { expect, type Page, test } from '@playwright/test'
import { station } from './support/job'
import { givePin, PIN } from './support/phone'
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

/** In every page from now on: this much of the PIN is typed as soon as its field is there, and the button tapped; before the app. */
async function typeAtOnce(page: Page, digits: string, tap: boolean): Promise<void> {
  const work = ([typed, then]: readonly [string, boolean]): void => {
    new MutationObserver((_changes, observer) => {
      const form = document.querySelector<HTMLFormElement>('#shell-pin')
      if (!form?.querySelector('button')) return
      observer.disconnect()
      form.querySelector('input')!.focus()
      form.querySelector('input')!.value = typed
      if (then) form.querySelector('button')!.click()
    }).observe(document, { childList: true, subtree: true })
  }
  await page.addInitScript(work, [digits, tap] as const)
}

test('the PIN is typed before the app is there, and nothing of it is lost [S-INT-20]', async () => {
  const { network, phone, close } = await station()
  try {
    let page = await phone.open('/signin')
    await enter(page, 'tech.zhao@huaan')
    await expect(page.locator('.job-row').first()).toBeVisible()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    // What this store is called is remembered with the first word from the server.
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('fieldlock.mark.')))).toBe(true)
    await expect.poll(() => page.evaluate(() => caches.keys().then((keys) => keys.length))).toBeGreaterThan(1)
    network.cut()
    /** The app's own field, not the page's. */
    const pin = () => page.locator('form:not(#shell-pin)').getByTestId('pin')
    const startAnew = async (digits: string, tap: boolean): Promise<void> => {
      const before = page
      page = await before.context().newPage()
      await before.close()
      // As long after the last use as a cold start is: no worker can hold the key.
      await page.addInitScript(() => localStorage.removeItem('fieldlock.left'))
      await typeAtOnce(page, digits, tap)
      await page.goto(`${network.url}/field`)
    }

    await startAnew(PIN.slice(0, 4), false)
    await expect(pin()).toHaveValue(PIN.slice(0, 4))
    await expect(pin()).toBeFocused()
    await page.keyboard.type(PIN.slice(4))
    await page.getByTestId('pin-submit').click()
    await expect(page.locator('.job-row').first()).toBeVisible()

    await startAnew('111222', true)
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(pin()).toHaveValue('')

    await startAnew(PIN, true)
    await expect(page.locator('.job-row').first()).toBeVisible()

  } finally {
    await close()
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

test('killed right after signing in, the phone opens again without a network [S-INT-20] [S-SAF-27]', async () => {
  const { network, phone, close } = await station()
  try {
    let page = await phone.open('/signin')
    await enter(page, 'tech.zhao@huaan')
    await expect(page.locator('.job-row').first()).toBeVisible()
    await expect.poll(() => page.evaluate(() => caches.keys().then((keys) => keys.length))).toBeGreaterThan(1)
    const session = await page.evaluate(() => localStorage.getItem('fieldlock.refresh'))
    await phone.kill()
    network.cut()
    page = await phone.open('/field')
    await expect(page.locator('.job-row').first()).toBeVisible()
    // The token that counts, not one that is spent already: the next round is answered.
    expect(await page.evaluate(() => localStorage.getItem('fieldlock.refresh'))).toBe(session)
  } finally {
    await close()
  }
})
