// What the day's faults leave on the phone: a photo cut off from its form, a file damaged on its way, work unsent at the end of the day.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { hazardOn, largePicture, picture, shot } from './support/field'
import { type Job, sentOut, station } from './support/job'
import { givePin, type Phone } from './support/phone'
import type { Network } from './support/proxy'
import { api, cancelAll, enter, type Json } from './support/world'

test.describe.configure({ mode: 'serial' })

const LI = 'tech.li@huaan'
const MINUTE = 60_000
const [DAMAGED, LATE] = ['水泵房渗水', '水泵联轴器护罩缺失']
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let job: Job

const open = async (path: string): Promise<void> => {
  await page.goto(network.url + path)
  await givePin(page)
}
/** The keys of what lies in one table of the store of who is the only one here. */
const keysOf = (table: string): Promise<string[]> =>
  page.evaluate(async (named) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((ready) => (request.onsuccess = () => ready(request.result)))
    const db = await done(indexedDB.open((await indexedDB.databases()).find(({ name }) => name!.startsWith('fieldlock-'))!.name!))
    const keys = await done(db.transaction(named).objectStore(named).getAllKeys())
    db.close()
    return keys.map(String)
  }, table)

test.beforeAll(async () => {
  ;({ network, phone, close } = await station())
  const report = { reporter: { name: '秦先生', phone: '021-5555 0166' }, repair_item: '水泵', fault_description: '水泵异响', address: '四川北路1318号' }
  job = await sentOut(report, { hazards: [] }, { 'tech.li': 'worker' })
  page = await phone.open('/signin')
  await page.evaluate(() => localStorage.setItem('fieldlock.locale', 'zh-CN'))
  await page.reload()
  await enter(page, LI)
  await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
})
test.afterAll(async () => {
  await close?.()
  await cancelAll([['huaan', job.id]])
})

test('a photo of which the phone was killed before its form kept it is shown as not finished; a stroke goes [S-INT-20]', async () => {
  await open(`/field/jobs/${job.id}`)
  // As if the battery went between the photo and the form: the form's own writes never come.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'drafts') throw new DOMException('killed', 'AbortError')
      return put.apply(this, args)
    }
  })
  await page.getByTestId('report-hazard').click()
  await page.getByTestId('hazard-photo').setInputFiles(picture(5150))
  await expect.poll(() => keysOf('files')).toHaveLength(1)
  const [photo] = await keysOf('files')
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((ready) => (request.onsuccess = () => ready(request.result)))
    const db = await done(indexedDB.open((await indexedDB.databases()).find(({ name }) => name!.startsWith('fieldlock-'))!.name!))
    const stroke = { sha256: 'f'.repeat(64), bytes: new ArrayBuffer(40), size: 12, mime: 'image/png', state: 'local', problem: null }
    await done(db.transaction('files', 'readwrite').objectStore('files').put(stroke))
    db.close()
  })
  expect(await keysOf('drafts')).toEqual([])
  await phone.kill()
  page = await phone.open('/field/outbox')
  // So soon after the sign-in the browser may not have written that down itself.
  if (page.url().includes('/signin')) await enter(page, LI)
  const form = page.getByTestId('draft-row')
  await expect(form.locator('img')).toHaveCount(1)
  await expect(form).toContainText('表单没来得及保存时的照片')
  await expect.poll(() => keysOf('files')).toEqual([photo])
  await page.setViewportSize({ width: 360, height: 640 })
  await sound(page)
  await shot(page, 'phone-photo-cut-off-zh')
  await form.getByTestId('draft-aside').click()
  await page.locator('dialog[open] .btn.danger').click()
  await expect.poll(() => keysOf('files')).toEqual([])
})

test('a large photo that arrives damaged is said so, begins anew, and is whole on the server [S-INT-20] [S-SAF-27]', async () => {
  network.damage(true)
  await open(`/field/jobs/${job.id}`)
  await hazardOn(page, DAMAGED, largePicture())
  await open('/field/outbox')
  await page.getByTestId('sync-now').click()
  await expect(page.getByText('传输中损坏')).toBeVisible()
  await expect(page.getByTestId('receipt-complete')).toHaveCount(0)
  await sound(page)
  await shot(page, 'phone-arrived-damaged-zh')
  network.damage(false)
  const before = network.parts.length
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible()
  await expect(page.getByText('传输中损坏')).toHaveCount(0)
  const anew = network.parts.slice(before)
  expect(anew[0]).toBe(0)
  expect(anew.length).toBeGreaterThan(1)
  const hazards = (await api('supervisor@huaan', 'GET', '/hazards?limit=100')).body['items'] as Json[]
  const told = hazards.filter((one) => one['description'] === DAMAGED)
  expect(told).toHaveLength(1)
  const [sha] = (await api('supervisor@huaan', 'GET', `/hazards/${told[0]!['id']}`)).body['files'] as string[]
  expect((await api('supervisor@huaan', 'GET', `/files/${sha}/upload`)).body['complete']).toBe(true)
})

test('work that is unsent when the last job of the day has ended is told, not before, and no more once it is sent [S-INT-20]', async () => {
  const ticket = (await api('dispatcher@huaan', 'GET', `/tickets/${job.id}`)).body
  const end = Date.parse(ticket['planned_end'] as string)
  await page.clock.setFixedTime(end - 30 * MINUTE)
  await open(`/field/jobs/${job.id}`)
  network.cut()
  await hazardOn(page, LATE)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '1')
  for (const [at, shown] of [[end - 1000, 0], [end, 1]] as const) {
    await page.clock.setFixedTime(at)
    await open('/field')
    await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
    await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '1')
    await expect(page.getByTestId('warn-shift')).toHaveCount(shown)
  }
  await sound(page)
  await shot(page, 'phone-day-over-zh')
  await page.getByTestId('warn-shift').getByRole('link').click()
  await expect(page.getByTestId('exit-holds')).toContainText('1 条记录')
  network.restore()
  await open('/field/outbox')
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible()
  await open('/field')
  await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
  await expect(page.getByTestId('warn-shift')).toHaveCount(0)
})
