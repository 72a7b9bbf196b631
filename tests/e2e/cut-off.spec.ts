// The battery goes the moment after the phone has said that something is done: it is.
import { expect, type Page, test } from '@playwright/test'
import { station } from './support/job'
import { givePin, type Phone } from './support/phone'
import type { Network } from './support/proxy'
import { enter } from './support/world'

test.describe.configure({ mode: 'serial' })

const LI = 'tech.li@huaan'
const NEW_PIN = '314159'
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page

/** Killed, and opened again where there is no network; the PIN is not given. */
const cutOff = async (): Promise<void> => {
  await phone.kill()
  network.cut()
  page = await phone.open('/', false)
  await page.locator('#main').first().waitFor()
}

/** A phone that is slow to write: something else holds the table for half a second. */
const slowly = (): Promise<void> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((ready) => {
      const opening = indexedDB.open('fieldlock.kept')
      opening.onsuccess = () => ready(opening.result)
    })
    const until = performance.now() + 500
    const kept = db.transaction('kept', 'readwrite').objectStore('kept')
    const hold = (): void => {
      if (performance.now() < until) kept.count().onsuccess = hold
    }
    hold()
  })

test.beforeAll(async () => {
  ;({ network, phone, close } = await station())
  page = await phone.open('/signin')
  await enter(page, LI)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
})
test.afterAll(() => close?.())

test('a store that was set aside is not in use again [S-INT-20] [S-SAF-27]', async () => {
  await page.goto(`${network.url}/field/store?why=device`)
  await slowly()
  await page.getByTestId('store-new').click()
  await page.waitForURL(/\/signin/)
  await cutOff()
  await expect(page.getByTestId('pin-again')).toBeVisible()
  // The one set aside is still there, with its own PIN.
  await expect(page.getByTestId('pin-aside')).toBeVisible()
  network.restore()
  await page.goto(`${network.url}/signin`)
  await enter(page, LI, NEW_PIN)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
})

test('who signed out is out in every tab, and not signed in again [S-INT-20]', async () => {
  const other = await page.context().newPage()
  await other.goto(`${network.url}/field`)
  await givePin(other, NEW_PIN)
  await expect(other.getByTestId('sync-chip')).toBeVisible()
  await page.goto(`${network.url}/field/settings`)
  await givePin(page, NEW_PIN)
  await slowly()
  await page.getByTestId('sign-out').click()
  await page.waitForURL(/\/signin/)
  await expect(other).toHaveURL(/\/signin/)
  await cutOff()
  await expect(page).toHaveURL(/\/signin/)
  await expect(page.getByTestId('pin')).toHaveCount(0)
})
