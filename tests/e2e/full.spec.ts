// A phone that is full by the browser's own limit: photos refused in words, and nothing small is lost or kept from the server.
import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, hazardOn, largePicture, picture, shot } from './support/field'
import { goThere, type Job, sentOut, station } from './support/job'
import { givePin, type Phone } from './support/phone'
import type { Network } from './support/proxy'
import { api, cancelAll, enter, type Json } from './support/world'

test.describe.configure({ mode: 'serial' })

const LI = 'tech.li@huaan'
const MB = 1_000_000
const [SEEN, LATER, AFTER] = ['配电箱门缺失', '电缆沟盖板松动', '楼道堆放杂物']
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let limits: CDPSession
let job: Job
let limit = 0
let taken = 0

const open = async (path: string): Promise<void> => {
  await page.goto(network.url + path)
  await givePin(page)
}
const atJob = (): Promise<void> => open(`/field/jobs/${job.id}`)
const unsent = (count: number) => expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', String(count))
const reported = async (text: string): Promise<Json | undefined> =>
  ((await api('supervisor@huaan', 'GET', '/hazards?limit=100')).body['items'] as Json[]).find((one) => one['description'] === text)

/** A store that is in use does not ask how much it may hold: the phone is begun anew with its limit. */
async function startWith(limit: number, path: string): Promise<void> {
  await phone.kill()
  page = await phone.open(path, true, async (context, blank) => {
    limits = await context.newCDPSession(blank)
    await limits.send('Storage.overrideQuotaForOrigin', { origin: network.url, quotaSize: limit })
  })
}

test.beforeAll(async () => {
  ;({ network, phone, close } = await station())
  const report = { reporter: { name: '施先生', phone: '021-5555 0162' }, repair_item: '配电箱', fault_description: '配电箱异响', address: '四川北路1318号' }
  job = await sentOut(report, { hazards: ['H_ELEC_LV'] }, { 'tech.li': 'worker' })
  await goThere(job, 'tech.li')
  page = await phone.open('/signin')
  await enter(page, LI)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
  await page.getByTestId(`job-${job.number}`).click()
  await expect(page.getByTestId('card-CL-FIT')).toBeVisible()
})
test.afterAll(async () => {
  await close?.()
  await cancelAll([['huaan', job.id]])
})

test('a photo that finds no room is refused in words; steps and reports are kept, also over a kill [S-INT-20] [S-SAF-27]', async () => {
  limits = await page.context().newCDPSession(page)
  const { usage } = await limits.send('Storage.getUsageAndQuota', { origin: network.url })
  limit = usage + 3 * MB
  await startWith(limit, '/field')
  // So soon after the sign-in the browser may not have written that down itself.
  if (page.url().includes('/signin')) await enter(page, LI)
  await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
  network.cut()
  await page.getByTestId(`job-${job.number}`).click()
  await expect(page.getByTestId('card-CL-FIT')).toBeVisible()
  await expect(page.getByTestId('warn-space')).toHaveCount(0)
  await page.getByTestId('report-hazard').click()
  await field(page.getByTestId('hazard-text')).fill(SEEN)
  const full = page.getByText('手机存储已满')
  const shown = page.locator('dialog[open] img')
  while (taken < 9) {
    await page.getByTestId('hazard-photo').setInputFiles(largePicture())
    await expect(shown.nth(taken).or(full).first()).toBeVisible()
    if (await full.count()) break
    taken += 1
  }
  await expect(full).toBeVisible()
  await expect(shown).toHaveCount(taken)
  expect(taken).toBeGreaterThan(0)
  await page.getByTestId('hazard-severity').locator('input[value=low]').check({ force: true })
  await shot(page, 'phone-full-photo-zh')
  await page.getByTestId('hazard-save').click()
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await unsent(1)
  await expect(page.getByTestId('warn-space')).toContainText('0 张照片')
  await page.setViewportSize({ width: 360, height: 640 })
  await sound(page)
  await shot(page, 'phone-full-zh')
  await hazardOn(page, LATER)
  await page.getByTestId('card-CL-FIT').click()
  const item = page.locator('li.item[data-state="open"]').first()
  const confirmed = page.getByTestId((await item.getAttribute('data-testid'))!)
  await confirmed.getByTestId(/-yes$/).click()
  await expect(confirmed).toHaveAttribute('data-state', 'done')
  await unsent(3)
  await startWith(limit, `/field/jobs/${job.id}`)
  await unsent(3)
  await expect(page.getByTestId('report-hazard')).toBeVisible()
})

test('a full phone sends all that it has, and takes photos again when there is room [S-INT-20] [S-SAF-27]', async () => {
  network.restore()
  await open('/field/outbox')
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible({ timeout: 60_000 })
  expect(await reported(LATER)).toBeDefined()
  const files = (await api('supervisor@huaan', 'GET', `/hazards/${String((await reported(SEEN))!['id'])}`)).body['files'] as string[]
  expect(files).toHaveLength(taken)
  for (const sha of files) expect((await api('supervisor@huaan', 'GET', `/files/${sha}/upload`)).body['complete']).toBe(true)
  await limits.send('Storage.overrideQuotaForOrigin', { origin: network.url })
  await atJob()
  await expect(page.getByTestId('card-CL-FIT')).toBeVisible()
  await expect(page.getByTestId('warn-space')).toHaveCount(0)
  await hazardOn(page, AFTER, picture(5_201))
  await expect.poll(async () => (await reported(AFTER)) !== undefined).toBe(true)
})
