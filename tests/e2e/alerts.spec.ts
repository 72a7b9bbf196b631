// Alerts at the desk: told live on every screen, taken on by somebody, and settled; what was promised, on the ticket.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { type Job, sentOut } from './support/job'
import { api, cancelAll, desk, goTo, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const TECHNICIAN = 'tech.chen'
const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1440, height: 900 }
let browser: Browser
let office: Page
let job: Job
let person = ''

const clear = (): Promise<unknown> => api('manager@huaan', 'POST', `/fitness/${person}/clear`, { reason: 'seen by the doctor' })
const row = (page = office) => page.getByTestId(`alert-unfit-${job.number}`)

test.beforeAll(async () => {
  const report = { reporter: { name: '何先生', phone: '13800007788' }, repair_item: '走廊灯', fault_description: '走廊灯不亮', address: '南京西路 66 号' }
  job = await sentOut(report, { hazards: [] }, { [TECHNICIAN]: 'worker' })
  person = String(((await api('dispatcher@huaan', 'GET', `/tickets/${job.id}`)).body['crew'] as Json[])[0]!['user_id'])
  ;({ browser, page: office } = await desk('en-GB', WIDE))
  await signIn(office, 'dispatcher@huaan')
})
test.afterAll(async () => {
  await clear()
  await cancelAll([['huaan', job.id]])
  await browser?.close()
})

test('an alert comes in on the board, and leads to its ticket and to whoever takes it on [S-DSP-10] [S-OCC-03]', async () => {
  await office.goto('/desk/board')
  await expect(office.getByTestId('find')).toBeVisible()
  await expect.poll(async () => (await api(`${TECHNICIAN}@huaan`, 'POST', '/fitness/own', { fit: false })).status).toBe(200)
  await expect(office.getByRole('status').filter({ hasText: job.number }).first()).toBeVisible()
  await expect(office.getByTestId('alerts-count')).toBeVisible()
  await shot(office, 'board-alerts-en')
  await office.getByTestId('board-alerts').click()
  await expect(row()).toContainText('somebody else is needed')
  await expect(row().getByRole('link')).toHaveAttribute('href', `/desk/tickets/${job.id}`)
  await sound(office)
  await shot(office, 'desk-alerts-en')
  await office.setViewportSize(PHONE)
  await sound(office)
  await shot(office, 'phone-alerts-en')
  await office.setViewportSize(WIDE)
  await office.getByTestId(`take-${job.number}`).click()
  await expect(row().getByTestId('alert-taken')).toContainText('taken on by')
})

test('the others see who has taken it on, in Chinese, and that it is settled [S-OCC-03]', async () => {
  const { browser: second, page } = await desk('zh-CN', WIDE)
  await signIn(page, 'supervisor@huaan')
  await goTo(page, 'alerts')
  await expect(row(page).getByTestId('alert-taken')).toContainText('已接手')
  await sound(page)
  await shot(page, 'desk-alerts-zh')
  await page.setViewportSize(PHONE)
  await shot(page, 'phone-alerts-zh')
  await clear()
  await expect(row(page)).toHaveCount(0)
  await second.close()
})

test('the ticket tells what was promised, when it was agreed and why the clock stands still [S-DSP-06] [S-DSP-10]', async () => {
  await job.act(TECHNICIAN, 'accept')
  await job.act(TECHNICIAN, 'appoint', { at: job.start, note: 'by phone' })
  const later = new Date(Date.parse(job.start) + 3_600_000).toISOString()
  await job.act(TECHNICIAN, 'appoint', { at: later, note: 'by phone', agreed_by: '何太太', reason: 'traffic' })
  await office.goto(`/desk/tickets/${job.id}`)
  const promises = office.getByTestId('promises')
  await expect(promises.getByTestId('target-arrive')).toContainText('due by')
  await expect(promises.getByTestId('visits')).toContainText('agreed by 何太太')
  await expect(promises.getByTestId('visits').locator('li')).toHaveCount(2)
  await office.getByTestId('postpone-save').click()
  const sheet = office.locator('dialog[open]')
  await sheet.getByTestId('input-reason_code').selectOption('customer')
  await field(sheet.getByTestId('input-reason')).fill('abroad until Monday')
  await sound(office)
  await sheet.locator('.sheet-foot .btn').last().click()
  await expect(promises.getByTestId('target-arrive')).toContainText('clock stopped: waiting for the customer')
  await sound(office)
  await promises.scrollIntoViewIfNeeded()
  await shot(office, 'desk-promises-en')
  await office.setViewportSize(PHONE)
  await promises.scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, 'phone-promises-en')
  await office.setViewportSize(WIDE)
  await office.getByTestId('dossier-open').click()
  await expect(office.getByTestId('promises').getByTestId('pauses')).toContainText('waiting for the customer')
  await expect(office.getByText('waiting for the customer: abroad until Monday')).toBeVisible()
})
