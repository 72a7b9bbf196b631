// Who pays: covered is not charged; the cause found on site makes it chargeable, the customer signs one quote, and only then it begins.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { confirmList, field, shot } from './support/field'
import { goThere, type Job, sentOut, station } from './support/job'
import { givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, enter, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const technician = 'tech.li@huaan'
let office: Page
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let job: Job

/** A phone of the register that the warranty covers today. */
async function covered(): Promise<string> {
  const items = (await api('dispatcher@huaan', 'GET', '/assets?limit=100')).body['items'] as Json[]
  for (const { serial, category } of items) {
    if (!serial || category !== 'mobile_phone') continue
    const told = await api('dispatcher@huaan', 'GET', `/warranty/coverage?serial=${String(serial)}`)
    if (told.body['suggested'] === 'in_warranty') return String(serial)
  }
  throw new Error('nothing is covered')
}
const ticket = async (): Promise<Json> => (await api('dispatcher@huaan', 'GET', `/tickets/${job.id}`)).body
const quoteOf = async (name: string): Promise<unknown> => ((await ticket())['quote'] as Json | null)?.[name]
const back = async (): Promise<void> => {
  await page.locator('header.bar a, header.bar button').first().click()
  await expect(page.getByTestId('notes-open')).toBeVisible()
}

async function issue(plan: string, price: string): Promise<void> {
  const form = page.getByTestId('quote-form')
  await field(form.getByTestId('quote-plan')).fill(plan)
  await field(form.getByTestId('line-text-0')).fill('主板')
  await field(form.getByTestId('line-price-0')).fill(price)
  await form.getByTestId('quote-issue').click()
  await expect(page.getByTestId('quote')).toContainText(plan)
}

async function sign(): Promise<void> {
  await field(page.getByTestId('consent-name')).fill('钱女士')
  await page.locator('canvas.signature').evaluate((pad) => pad.scrollIntoView({ block: 'center' }))
  const pad = (await page.locator('canvas.signature').boundingBox())!
  await page.mouse.move(pad.x + 30, pad.y + 30)
  await page.mouse.down()
  await page.mouse.move(pad.x + 200, pad.y + 70, { steps: 8 })
  await page.mouse.up()
  await expect(page.getByTestId('consent-save')).toBeEnabled()
}

test.beforeAll(async () => {
  ;({ office, network, phone, close } = await station())
  const report = { reporter: { name: '钱女士', phone: '021-5555 0190' }, repair_item: '手机', fault_description: '不开机', address: '四川北路1318号', serial: await covered() }
  job = await sentOut(report, { hazards: [] }, { 'tech.li': 'worker' })
  await goThere(job, 'tech.li')
  page = await phone.open('/signin')
  await enter(page, technician)
  await page.getByTestId('fit-yes').or(page.getByTestId(`job-${job.number}`)).first().waitFor()
  if (await page.getByTestId('fit-yes').isVisible()) await page.getByTestId('fit-yes').click()
  await page.getByTestId(`job-${job.number}`).click()
})
test.afterAll(() => close?.())

test('what the warranty covers cannot be charged on the phone [S-QUO-03]', async () => {
  await page.getByTestId('quote-open').click()
  await expect(page.getByTestId('pays')).toContainText('保内')
  await field(page.getByTestId('line-price-0')).fill('450')
  await expect(page.getByTestId('quote-forbidden')).toBeVisible()
  await expect(page.getByTestId('quote-issue')).toBeDisabled()
  await sound(page)
  await shot(page, 'phone-quote-covered-zh')
  await field(page.getByTestId('line-price-0')).fill('0')
  await expect(page.getByTestId('line-because-0')).toBeVisible()
  await expect(page.getByTestId('quote-forbidden')).toHaveCount(0)
})

test('the cause found on site makes it chargeable, and the quote is issued there [S-QUO-01]', async () => {
  await page.getByTestId('cause').selectOption('liquid')
  await field(page.getByTestId('cause-note')).fill('主板有水渍')
  await page.getByTestId('cause-save').click()
  await expect(page.getByTestId('cause')).toHaveCount(0)
  await expect(page.getByTestId('pays')).toContainText('保外')
  await expect(page.getByTestId('pays')).toContainText('已确定')
  await issue('换主板,一小时', '450')
  await expect(page.getByTestId('quote-answer')).toBeVisible()
  await expect(page.getByTestId('quote')).toContainText(String(await quoteOf('hash')))
  await sound(page)
  await shot(page, 'phone-quote-issued-zh')
})

test('the work does not start before the customer has agreed [S-QUO-02]', async () => {
  await back()
  const lists = await page.getByTestId(/^card-CL-/).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-testid') ?? ''))
  for (const list of lists) {
    await page.getByTestId(list).click()
    await confirmList(page)
    await back()
  }
  await expect(page.getByTestId('primary-action')).toBeVisible()
  await page.getByTestId('sync-chip').click()
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible({ timeout: 60_000 })
  await job.act('tech.li', 'request_approval', { note: '' })
  await job.act('leader', 'approve', { conditions: '' })
  const refused = await api(technician, 'POST', `/tickets/${job.id}/start`, {})
  expect([refused.status, refused.body['slug']]).toEqual([409, 'consent-missing'])
  await page.goto(`${network.url}/field/jobs/${job.id}`)
  await givePin(page)
  // The leader's word has come to the phone: nothing else is missing.
  await expect(page.getByTestId('start-work')).toBeVisible()
  await expect(page.locator('.start-early')).toHaveCount(0, { timeout: 30_000 })
  await page.getByTestId('start-work').click()
  await expect(page.getByTestId('quote-answer')).toBeVisible()
})

test('the customer signs without a network, to exactly this quote; then it starts [S-QUO-02]', async () => {
  const hash = await quoteOf('hash')
  network.cut()
  await sign()
  await sound(page)
  await shot(page, 'phone-quote-sign-zh')
  await page.getByTestId('consent-save').click()
  await expect(page.getByTestId('quote')).toHaveAttribute('data-status', 'consented')
  await expect(page.getByTestId('quote')).toContainText('钱女士')
  network.restore()
  await expect.poll(() => quoteOf('status'), { timeout: 60_000 }).toBe('consented')
  expect(((await quoteOf('answer')) as Json)['hash']).toBe(hash)
})

test('another quote voids the consent, and waits for a new one [S-QUO-02] [S-QUO-07]', async () => {
  await issue('换主板和屏幕', '900')
  await expect(page.getByTestId('quote')).toHaveAttribute('data-status', 'issued')
  await expect(page.getByTestId('quote-answer')).toBeVisible()
  const answer = await api(technician, 'POST', `/tickets/${job.id}/start`, {})
  expect(answer.body['slug']).toBe('consent-missing')
  await sign()
  await page.getByTestId('consent-save').click()
  await expect.poll(() => quoteOf('status'), { timeout: 60_000 }).toBe('consented')
  await back()
  await page.getByTestId('start-work').click()
  await expect(page.getByTestId('stop-work')).toBeVisible()
  await expect.poll(async () => (await ticket())['status']).toBe('working')
})

test('the desk sees what was agreed to, in both languages [S-QUO-02]', async () => {
  await signIn(office, 'dispatcher@huaan')
  await office.goto(`/desk/tickets/${job.id}`)
  const quote = office.getByTestId('quote')
  await expect(quote).toContainText(String(await quoteOf('hash')))
  await expect(quote).toContainText('钱女士')
  await expect(office.getByTestId('charge-cause')).toContainText('进液')
  await quote.scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, 'desk-quote-zh')
  await office.getByRole('button', { name: 'English' }).click()
  await expect(quote).toContainText('Customer agreed')
  await shot(office, 'desk-quote-en')
  // Whoever is at it is free for the next story only then.
  await job.act('leader', 'stop', { reason: 'end of the story' })
})
