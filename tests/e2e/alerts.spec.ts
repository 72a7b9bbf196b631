// Alerts at the desk: told live on every screen, taken on by somebody, and settled; what was promised, on the ticket.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { sentOut, withRoom } from './support/job'
import { api, cancelAll, desk, goTo, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const TECHNICIAN = 'tech.lin'
const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1440, height: 900 }
const MINUTE = 60_000
const reporter = { name: '何先生', phone: '13800007788' }
const made: [string, string][] = []
let browser: Browser
let office: Page
let number = ''
let late = ''

const row = (page = office): Locator => page.getByTestId(`alert-breached-${number}`)

test.beforeAll(async () => {
  ;({ browser, page: office } = await desk('en-GB', WIDE))
  await signIn(office, 'dispatcher@huaan')
})
test.afterAll(async () => {
  await cancelAll(made)
  await browser?.close()
})

test('a missed target comes in on the board, leads to its ticket, and somebody takes it on [S-DSP-10]', async () => {
  test.slow()
  await office.goto('/desk/board')
  await expect(office.getByTestId('find')).toBeVisible()
  const reported_at = new Date(Date.now() - 120 * MINUTE).toISOString()
  const report = { reporter, reported_at, urgency: 'emergency', address: '南京西路 66 号', repair_item: '应急照明', fault_description: '应急灯全部不亮' }
  const ticket = (await api('agent@huaan', 'POST', '/tickets', report)).body
  number = String(ticket['number'])
  late = String(ticket['id'])
  made.push(['huaan', late])
  await expect(office.getByText(`New alert: ${number}`)).toBeVisible()
  await expect(office.getByTestId('alerts-count')).toBeVisible()
  await shot(office, 'board-alerts-en')
  await office.getByTestId('board-alerts').click()
  await expect(row()).toContainText('Emergency, on site: was due by')
  await expect(row()).toContainText(/1 h .*over/)
  await expect(row().getByRole('link')).toHaveAttribute('href', `/desk/tickets/${late}`)
  await expect(office.getByTestId('due-list')).toContainText(number)
  await sound(office)
  await shot(office, 'desk-alerts-en')
  await office.setViewportSize(PHONE)
  await sound(office)
  await shot(office, 'phone-alerts-en')
  await office.setViewportSize(WIDE)
  await office.getByTestId(`take-${number}`).click()
  await expect(row().getByTestId('alert-taken')).toContainText('taken on by')
})

test('the others see who has taken it on, in Chinese [S-DSP-10]', async () => {
  const { browser: second, page } = await desk('zh-CN', WIDE)
  await signIn(page, 'manager@huaan')
  await goTo(page, 'alerts')
  await expect(row(page).getByTestId('alert-taken')).toContainText('已接手')
  await sound(page)
  await shot(page, 'desk-alerts-zh')
  await page.setViewportSize(PHONE)
  await shot(page, 'phone-alerts-zh')
  await second.close()
})

test('a stop on site is on the board at once, and gone when it is lifted [S-WRK-02] [S-DSP-10]', async () => {
  const job = await sentOut({ reporter, address: '南京西路 66 号', repair_item: '楼梯灯', fault_description: '楼梯灯不亮' }, { hazards: [] }, { [TECHNICIAN]: 'worker' })
  made.push(['huaan', job.id])
  await office.goto('/desk/board')
  await expect(office.getByTestId('find')).toBeVisible()
  await job.act(TECHNICIAN, 'stop', { reason: 'smell of gas' })
  await expect(office.getByText(`New alert: ${job.number}`)).toBeVisible()
  await office.getByTestId('board-alerts').click()
  const alert = office.getByTestId(`alert-stopped-${job.number}`)
  await expect(alert).toContainText('stopped the work: smell of gas')
  await sound(office)
  await shot(office, 'desk-alert-stopped-en')
  await office.setViewportSize({ width: 360, height: 800 })
  await sound(office)
  await shot(office, 'phone-alert-stopped-en')
  await office.setViewportSize(WIDE)
  await job.act('leader', 'lift_stop', { cause: 'a bin', measure: 'aired' })
  await expect(alert).toBeHidden()
})

test('the ticket tells what was promised, when it was agreed and why the clock stands still [S-DSP-06] [S-DSP-10]', async () => {
  const job = await sentOut({ reporter, address: '南京西路 66 号', repair_item: '走廊灯', fault_description: '走廊灯不亮' }, { hazards: [] }, { [TECHNICIAN]: 'worker' })
  made.push(['huaan', job.id])
  const at = await withRoom(job)
  await job.act(TECHNICIAN, 'accept')
  await job.act(TECHNICIAN, 'appoint', { at: at(60), note: 'by phone' })
  await job.act(TECHNICIAN, 'appoint', { at: at(90), note: 'by phone', agreed_by: '何太太', reason: 'traffic' })
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
