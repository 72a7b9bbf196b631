// A record has arrived and its photo has not: the phone says so, and keeps both when the job goes.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { hazardOn, shot } from './support/field'
import { type Job, sentOut, station } from './support/job'
import { givePin, type Phone } from './support/phone'
import type { Network } from './support/proxy'
import { api, cancelAll, enter, type Json } from './support/world'

test.describe.configure({ mode: 'serial' })

const ZHAO = 'tech.zhao@huaan'
const [NO_ROOM, NOT_TAKEN] = ['雨棚螺栓锈断', '雨棚玻璃开裂']
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let job: Job
let made: [string, string][] = []

const hazard = async (text: string): Promise<Json | undefined> =>
  ((await api('supervisor@huaan', 'GET', '/hazards?limit=100')).body['items'] as Json[]).find((one) => one['description'] === text)

async function sync(): Promise<void> {
  await page.goto(`${network.url}/field/outbox`)
  await givePin(page)
  await page.getByTestId('sync-now').click()
}
const open = async (path: string): Promise<void> => {
  await page.goto(`${network.url}${path}`)
  await givePin(page)
}

test.beforeAll(async () => {
  ;({ network, phone, close } = await station())
  const report = { reporter: { name: '鲁先生', phone: '021-5555 0188' }, repair_item: '雨棚', fault_description: '入口雨棚异响', address: '四川北路1318号' }
  job = await sentOut(report, { hazards: [] }, { 'tech.zhao': 'worker' })
  made = [['huaan', job.id]]
  page = await phone.open('/signin')
  await page.evaluate(() => localStorage.setItem('fieldlock.locale', 'zh-CN'))
  await page.reload()
  await enter(page, ZHAO)
  await page.getByTestId(`job-${job.number}`).click()
})
test.afterAll(async () => {
  await close?.()
  await cancelAll(made)
})

test('records that have arrived are not everything: the photo that has not is told, and can be handed out [S-INT-20]', async () => {
  network.refuse({ path: '/api/v1/files/', status: 500, slug: 'storage-full' })
  await hazardOn(page, NO_ROOM, 81)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
  await expect.poll(async () => (await hazard(NO_ROOM)) !== undefined).toBe(true)
  await open('/field/outbox')
  await expect(page.getByTestId('sync-chip')).toContainText('1 个文件待发')
  await expect(page.getByTestId('receipt-complete')).toHaveCount(0)
  await page.getByTestId('exit-open').click()
  await expect(page.getByTestId('exit-holds')).toContainText('1 条记录，1 张照片')
  await expect(page.getByTestId('exit-codes')).toHaveCount(0)
  await open('/field/settings')
  await page.getByTestId('sign-out').click()
  await expect(page.getByTestId('out-count')).toContainText('0 条记录、1 个文件')
})

test('the job goes, its photo stays until the server has room for it [S-DSP-11] [S-SAF-27]', async () => {
  await cancelAll(made.splice(0))
  await sync()
  await expect(page.getByTestId('outbox-loss')).toBeVisible()
  await expect(page.getByTestId('outbox-row')).toHaveAttribute('data-state', 'applied')
  await sound(page)
  await shot(page, 'phone-photo-waits-zh')
  network.refuse(null)
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('outbox-row').filter({ hasText: NO_ROOM })).toHaveCount(0)
  const [sha] = (await api('supervisor@huaan', 'GET', `/hazards/${(await hazard(NO_ROOM))!['id']}`)).body['files'] as string[]
  expect((await api('supervisor@huaan', 'GET', `/files/${sha}/upload`)).body['complete']).toBe(true)
})

test('a photo that the server does not take is shown, saved, and put aside only when the person says so [S-INT-20]', async () => {
  const report = { reporter: { name: '鲁先生', phone: '021-5555 0188' }, repair_item: '雨棚', fault_description: '雨棚玻璃更换', address: '四川北路1318号' }
  job = await sentOut(report, { hazards: [] }, { 'tech.zhao': 'worker' })
  made.push(['huaan', job.id])
  network.refuse({ path: '/api/v1/files/', status: 415, slug: 'type-not-accepted' })
  await open('/field')
  await page.getByTestId(`job-${job.number}`).click()
  await hazardOn(page, NOT_TAKEN, 82)
  await expect.poll(async () => (await hazard(NOT_TAKEN)) !== undefined).toBe(true)
  await sync()
  const bad = page.getByTestId('bad-file')
  await expect(bad.locator('img')).toBeVisible()
  await expect(page.getByTestId('sync-chip')).toContainText('1 条被拒')
  await sound(page)
  await shot(page, 'phone-photo-refused-zh')
  const saving = page.waitForEvent('download')
  await bad.getByTestId('bad-file-save').click()
  expect((await saving).suggestedFilename()).toMatch(/^[0-9a-f]{8}\.jpeg$/)
  await bad.getByTestId('put-aside').click()
  await expect(bad).toHaveCount(1)
  await sound(page)
  await page.getByTestId('put-aside-sure').click()
  await expect(bad).toHaveCount(0)
  await expect(page.getByTestId('receipt-complete')).toBeVisible()
})
