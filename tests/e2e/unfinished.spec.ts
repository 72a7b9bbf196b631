// What is half filled is found again, also on a job that is gone; a store that does not open, and a phone out of use, are no dead ends.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, picture, shot } from './support/field'
import { goThere, type Job, sentOut, station } from './support/job'
import { draftBytes, givePin, type Phone } from './support/phone'
import type { Network } from './support/proxy'
import { api, cancelAll, enter, type Json } from './support/world'

test.describe.configure({ mode: 'serial' })

const LI = 'tech.li@huaan'
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let gone: Job
let job: Job

test.beforeAll(async () => {
  ;({ network, phone, close } = await station())
  const report = { reporter: { name: '汪女士', phone: '021-5555 0191' }, repair_item: '卷帘门', address: '四川北路1318号' }
  gone = await sentOut({ ...report, fault_description: '卷帘门电机过热' }, { hazards: [] }, { 'tech.li': 'worker' })
  job = await sentOut({ ...report, fault_description: '卷帘门按钮失灵' }, { hazards: [] }, { 'tech.li': 'worker' })
  await goThere(gone, 'tech.li')
})
test.afterAll(async () => {
  await close?.()
  await cancelAll([['huaan', job.id]])
})

const open = async (path: string): Promise<void> => {
  await page.goto(network.url + path)
  await givePin(page)
}
const device = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('fieldlock.device'))
const storeName = (): Promise<string> => page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name!.startsWith('fieldlock-'))!.name!)

test('a form of a job that was taken away is found, counted by every way out, and finished [S-INT-20] [S-DSP-11]', async () => {
  page = await phone.open('/signin')
  await enter(page, LI)
  await open(`/field/jobs/${gone.id}/work`)
  await field(page.getByTestId('work-finding')).fill('电机轴承磨损')
  await page.getByTestId('work-photo').setInputFiles(picture(4711))
  await expect(page.locator('main img')).toHaveCount(1)
  // So long only with the hash of the photo in it.
  await expect.poll(() => draftBytes(page, `work/${gone.id}`)).toBeGreaterThan(200)
  await gone.act('dispatcher', 'cancel', { reason: '客户改约' })
  await open('/field/outbox')
  await page.getByTestId('sync-now').click()
  const form = page.getByTestId('draft-row')
  await expect(form).toContainText('电机轴承磨损')
  await expect(form).toContainText('已不归你')
  await page.getByTestId('stop-done').click()
  await page.getByTestId('sync-now').click()
  await sound(page)
  await shot(page, 'phone-not-finished-zh')
  for (const [path, out] of [['/field/settings', 'sign-out'], ['/desk/tickets', 'desk-sign-out']] as const) {
    await open(path)
    await page.getByTestId(out).click()
    await expect(page.getByTestId('out-count')).toContainText('1 份没填完的表单')
    await sound(page)
    await page.getByTestId('out-stay').click()
    await expect(page).toHaveURL(network.url + path)
  }
  await open(`/field/jobs/${gone.id}`)
  await page.getByTestId('draft-open').click()
  await expect(field(page.getByTestId('work-finding'))).toHaveValue('电机轴承磨损')
  await expect(page.locator('main img')).toHaveCount(1)
  await field(page.getByTestId('work-action')).fill('已断电挂牌')
  await field(page.getByTestId('work-result')).fill('待更换')
  await page.getByTestId('work-save').click()
  await expect(page.getByTestId('work-save')).toHaveCount(0)
  await page.getByTestId('sync-chip').click()
  await expect(page.getByTestId('sync-state')).toBeVisible()
  await expect(page.getByTestId('draft-row')).toHaveCount(0)
  const facts = async (): Promise<unknown[]> =>
    ((await api('dispatcher@huaan', 'GET', `/tickets/${gone.id}`)).body['facts'] as Json[]).map((fact) => (fact['body'] as Json)['finding'])
  await expect.poll(facts).toContain('电机轴承磨损')
})

test('a store that a newer version wrote is said so, and handed out of as it lies there [S-INT-20]', async () => {
  await open(`/field/jobs/${job.id}`)
  network.cut()
  await page.getByTestId('report-hazard').click()
  await field(page.getByTestId('hazard-text')).fill('门楣混凝土松动')
  await page.getByTestId('hazard-severity').locator('input[value=low]').check({ force: true })
  await page.getByTestId('hazard-save').click()
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '1')
  await page.evaluate(async (name) => {
    const request = indexedDB.open(name, 99)
    await new Promise((ready) => (request.onsuccess = ready))
    request.result.close()
  }, await storeName())
  await page.goto(`${network.url}/field`)
  await expect(page.getByTestId('store-why')).toContainText('新版应用')
  await sound(page)
  await shot(page, 'phone-store-zh')
  await page.getByTestId('store-exit').click()
  await page.getByTestId('pin').waitFor()
  await givePin(page)
  await expect(page.getByTestId('exit-holds')).toContainText('条记录')
  await page.getByTestId('exit-file').click()
  await expect(page.getByTestId('exit-saved')).toBeVisible()
  // It is of no use for anything else, and no other screen writes into it.
  await page.getByTestId('sync-chip').click()
  await expect(page.getByTestId('store-why')).toContainText('新版应用')
})

test('it is set aside as it is, and found again; work begins anew beside it [S-INT-20]', async () => {
  network.restore()
  const before = await device()
  await page.getByTestId('store-new').click()
  await enter(page, LI)
  await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
  await expect.poll(device).not.toBe(before)
  // As after a cold start: no page was left with the key a moment ago.
  await page.addInitScript(() => localStorage.removeItem('fieldlock.left'))
  await page.goto(`${network.url}/field`)
  await expect(page.getByTestId('pin')).toBeVisible()
  await sound(page)
  await shot(page, 'phone-pin-aside-zh')
  await page.getByTestId('pin-aside').click()
  await expect(page.getByTestId('store-why')).toBeVisible()
  await page.getByTestId('store-exit').click()
  await page.getByTestId('pin').waitFor()
  await givePin(page)
  await expect(page.getByTestId('exit-holds')).toContainText('条记录')
  await page.goto(`${network.url}/field`)
  await page.getByTestId('store-other').click()
  await page.getByTestId('pin').waitFor()
  await givePin(page)
  await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
})

test('a phone out of use begins anew as another one [S-ARC-12] [S-INT-20]', async () => {
  await page.getByTestId('sync-chip').click()
  await page.getByRole('link', { name: '重新登录', exact: true }).click()
  await enter(page, LI)
  await expect.poll(device).toMatch(/.{36}/)
  const before = await device()
  expect((await api('supervisor@huaan', 'POST', `/devices/${before}/revoke`, { reason: 'retired', note: '换机' })).status).toBe(200)
  await open('/field/outbox')
  await page.getByTestId('sync-now').click()
  await page.getByTestId('store-open').click()
  await expect(page.getByTestId('store-why')).toContainText('已停用')
  await sound(page)
  await page.getByTestId('store-new').click()
  await enter(page, LI)
  await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
  await expect.poll(device).toMatch(/.{36}/)
  expect(await device()).not.toBe(before)
})
