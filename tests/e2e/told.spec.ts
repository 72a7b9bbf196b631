// What the phone and the desk say is so: a store that the browser deleted, an app too old, a lost phone nobody is signed in on.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, picture, shot } from './support/field'
import { type Job, sentOut, station } from './support/job'
import { givePin, type Phone } from './support/phone'
import type { Network } from './support/proxy'
import { api, cancelAll, enter, goTo, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const [ZHAO, LI, LI_PIN] = ['tech.zhao@huaan', 'tech.li@huaan', '314159']
let office: Page
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let job: Job
const made: [string, string][] = []

const idOf = async (who: string): Promise<string> => String(((await api(who, 'GET', '/me')).body['user'] as Json)['id'])
const stores = (): Promise<string[]> => page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name ?? ''))
const deviceOf = (user: string): Promise<string> =>
  page.evaluate((name) => String((JSON.parse(localStorage.getItem(name) ?? '{}') as { device?: string }).device ?? ''), `fieldlock.mark.fieldlock-${user}`)

async function signOut(): Promise<void> {
  await page.goto(`${network.url}/field/settings`)
  await page.getByTestId('sign-out').click()
  await page.waitForURL(/\/signin/)
}

test.beforeAll(async () => {
  ;({ office, network, phone, close } = await station())
  const report = { reporter: { name: '孙女士', phone: '021-5555 0177' }, repair_item: '门铃', fault_description: '门铃不响', address: '四川北路1318号' }
  job = await sentOut(report, { hazards: [] }, { 'tech.zhao': 'worker' })
})
test.afterAll(async () => {
  await close?.()
  await cancelAll([['huaan', job.id], ...made])
})

test('a store that the browser deleted is no first start: the phone says so, and the desk learns of it [S-INT-20] [S-ARC-13]', async () => {
  page = await phone.open('/signin')
  await enter(page, ZHAO)
  await page.getByTestId(`job-${job.number}`).click()
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
  await expect.poll(async () => deviceOf(await idOf(ZHAO))).toMatch(/.{36}/)
  network.cut()
  await page.getByTestId('report-hazard').click()
  await field(page.getByTestId('hazard-text')).fill('门厅地砖松动')
  await page.getByTestId('hazard-severity').locator('input[value=low]').check({ force: true })
  await page.getByTestId('hazard-save').click()
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '1')
  const me = `fieldlock-${await idOf(ZHAO)}`
  await page.goto(`${network.url}/icon.svg`)
  await page.evaluate((name) => new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done)), me)
  await page.goto(`${network.url}/field`)
  await expect(page.getByTestId('emptied')).toContainText('1 条记录已丢失')
  await sound(page)
  await shot(page, 'phone-emptied-zh')
  await givePin(page)
  network.restore()
  await page.getByTestId('sync-chip').click()
  await page.getByTestId('sync-now').click()
  await signIn(office, 'supervisor@huaan')
  await expect
    .poll(async () => ((await api('supervisor@huaan', 'GET', '/devices?limit=5')).body['items'] as Json[]).some((one) => one['emptied']))
    .toBe(true)
  await goTo(office, 'phones')
  await expect(office.getByTestId('phone-emptied').first()).toContainText('丢失 1 条记录')
  await sound(office)
  await shot(office, 'desk-phone-emptied-zh')
})

test('another fault seen on site is reported without a network and arrives as a request of its own [S-INT-20]', async () => {
  await page.goto(`${network.url}/field`)
  await givePin(page)
  await page.getByTestId(`job-${job.number}`).click()
  await expect(page.getByTestId('copy-age').first()).toBeVisible()
  network.cut()
  await page.getByTestId('report-new').click()
  await field(page.getByTestId('report-item')).fill('信报箱锁')
  await field(page.getByTestId('report-fault')).fill('十二号信报箱锁芯转不动')
  await page.getByTestId('report-photo').setInputFiles(picture(91))
  await expect(page.locator('dialog[open] img')).toHaveCount(1)
  await sound(page)
  await shot(page, 'phone-report-zh')
  await page.getByTestId('report-save').click()
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '1')
  network.restore()
  await page.getByTestId('sync-chip').click()
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible()
  const found = (await api('dispatcher@huaan', 'GET', `/tickets?q=${encodeURIComponent('信报箱锁')}`)).body['items'] as Json[]
  expect(found.map((one) => one['address'])).toEqual(['四川北路1318号'])
  made.push(['huaan', String(found[0]!['id'])])
  await office.goto(`/desk/tickets/${found[0]!['id']}`)
  await office.getByTestId('told-progress').scrollIntoViewIfNeeded()
  await expect(office.getByTestId('told-progress').getByTestId('photo')).toBeVisible()
  await shot(office, 'desk-report-photo-zh')
})

test('an app that is too old says so on every screen and offers the way out [S-INT-20]', async () => {
  const tooOld = { status: 426, contentType: 'application/problem+json', body: JSON.stringify({ slug: 'client-too-old', title: 'too old', minimum: 3, current: 3 }) }
  await page.route('**/api/v1/sync/**', (route) => route.fulfill(tooOld))
  await page.goto(`${network.url}/field/outbox`)
  await givePin(page)
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('sync-chip')).toContainText('请更新应用')
  await expect(page.getByTestId('update-now')).toBeVisible()
  await sound(page)
  await shot(page, 'phone-outdated-zh')
  await page.getByTestId('update-now').getByRole('button').click()
  await expect(page.getByText('还没有新版本可用')).toBeVisible()
  await page.goto(`${network.url}/field/settings`)
  await givePin(page)
  await expect(page.getByTestId('update-now')).toBeVisible()
  await page.unroute('**/api/v1/sync/**')
})

test('a lost phone on which nobody is signed in erases that store alone, and only then says so [S-ARC-12] [S-SAF-27]', async () => {
  const [zhao, li] = [await idOf(ZHAO), await idOf(LI)]
  await signOut()
  await enter(page, LI, LI_PIN)
  await expect.poll(() => deviceOf(li)).toMatch(/.{36}/)
  await signOut()
  await page.goto(`${network.url}/signin`)
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect((await api('supervisor@huaan', 'POST', `/devices/${await deviceOf(zhao)}/revoke`, { reason: 'lost' })).status).toBe(200)
  network.cut()
  await page.reload()
  expect(await stores()).toContain(`fieldlock-${zhao}`)
  await expect(page.getByRole('alert')).toHaveCount(0)
  network.restore()
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('已清除')
  expect(await stores()).not.toContain(`fieldlock-${zhao}`)
  expect(await stores()).toContain(`fieldlock-${li}`)
  await enter(page, LI, LI_PIN)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
})
