// A hazard seen on a job, without a network: reported with a photo, put right, verified by somebody else at the desk.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { picture, shot } from './support/field'
import { station } from './support/job'
import { Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, enter, type Json, signIn, user } from './support/world'

test.describe.configure({ mode: 'serial' })

const technician = 'tech.jones@northgate'
let office: Page
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let number = ''

test.beforeAll(async () => {
  ;({ office, network, phone, close } = await station('en-GB'))
})
test.afterAll(() => close?.())

async function step(name: string, text?: string, withPhoto = false): Promise<void> {
  await office.getByTestId(`hazard-${name}`).click()
  const sheet = office.locator('dialog[open]')
  if (text) await sheet.getByTestId('hazard-text').fill(text)
  if (withPhoto) {
    await sheet.locator('input[type=file]').setInputFiles(picture(77))
    await expect(sheet.locator('.photo-thumb img')).toBeVisible()
  }
  await sheet.locator('.sheet-foot .btn').last().click()
}

const status = (code: string) => expect(office.getByTestId('hazard-status')).toHaveAttribute('data-status', code)

async function as(username: string): Promise<void> {
  const at = new URL(office.url()).pathname
  await office.evaluate(() => localStorage.clear())
  await signIn(office, username)
  await office.goto(at)
}

test('the desk sees what a phone reported while it had no network, on top and at once [S-HAZ-01] [S-MNT-03]', async () => {
  await signIn(office, 'manager@northgate')
  await office.goto('/desk/hazards')
  await expect(office.getByTestId(/^hazard-row-/)).toHaveCount(1)
  const page = await phone.open('/signin')
  await enter(page, technician)
  // A job on a registered unit: what is reported there keeps the unit out of use.
  const pulled = (await api(technician, 'GET', '/sync/pull')).body['tickets'] as Json[]
  const job = pulled.find((ticket) => ticket['asset'] && ticket['status'] !== 'returned')
  await page.getByTestId(`job-${String(job?.['number'])}`).click()
  await page.waitForURL(/\/field\/jobs\//)
  await expect(page.getByTestId('report-hazard')).toBeVisible()
  network.cut()
  await page.getByTestId('report-hazard').click()
  const sheet = page.locator('dialog[open]')
  await sheet.getByTestId('hazard-text').fill('Live parts behind the broken cover')
  await sheet.getByTestId('hazard-severity').locator('input[value=high]').check({ force: true })
  await sheet.getByTestId('hazard-photo').setInputFiles(picture(76))
  await expect(sheet.locator('.thumbs img')).toHaveCount(1)
  await sheet.locator('.chip').last().click()
  await shot(page, 'phone-hazard-en')
  await sheet.getByTestId('hazard-save').click()
  await expect(sheet).toHaveCount(0)
  expect(((await api('manager@northgate', 'GET', '/hazards?status=open')).body['items'] as Json[]).length).toBe(1)
  network.restore()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  const row = office.getByTestId(/^hazard-row-/).first()
  await expect(row).toContainText('Live parts behind the broken cover')
  await expect(office.getByTestId('hazard-alerts')).toContainText('1')
  await sound(office)
  await shot(office, 'desk-hazards-en')
  number = ((await row.getAttribute('data-testid')) ?? '').slice('hazard-row-'.length)
  const ticket = new URL(page.url()).pathname.split('/').pop()
  const gate = await api(technician, 'GET', `/tickets/${ticket}/gate`)
  expect(JSON.stringify(gate.body['blockers'])).toContain(number)
})

test('accepted with a plan, corrected with a photo, verified by another, closed [S-HAZ-02]', async () => {
  await office.getByTestId(`hazard-row-${number}`).click()
  await expect(office.locator('.photo-thumb img').first()).toBeVisible()
  await office.getByTestId('hazard-accept').click()
  const plan = office.locator('dialog[open]')
  await plan.getByTestId('plan-owner').selectOption({ label: user('manager@northgate').name })
  await plan.getByTestId('plan-measure').fill('Fit a new cover')
  await plan.getByTestId('plan-due').fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10))
  await plan.getByTestId('plan-interim').fill('Fenced off')
  await shot(office, 'desk-hazard-plan-en')
  await plan.locator('.sheet-foot .btn').last().click()
  await status('interim_protected')
  await step('correct', 'New cover fitted', true)
  await status('correcting')
  await step('verify')
  await expect(office.getByText('verified by somebody else')).toBeVisible()
  await status('correcting')
  await as('safety@northgate')
  await step('verify', 'Firm')
  await status('verified')
  await step('close')
  await status('closed')
  await expect(office.getByTestId(/^hazard-event-/)).toHaveCount(6)
  await sound(office)
  await shot(office, 'desk-hazard-en')
})
