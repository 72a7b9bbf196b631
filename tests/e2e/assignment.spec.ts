// Assigning at the ticket's page and at the board: roles, exceptions, the customer's word, on a narrow screen too.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { api, cancelAll, desk, type Json, signIn, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const MINUTE = 60_000
let browser: Browser
let office: Page
let gas: Json
const made: [slug: string, id: string][] = []

/** The small hours of a day that no rota reaches: everybody is off shift, whatever the time is now. */
const night = new Date(Date.now() + 20 * 24 * 60 * MINUTE)
night.setHours(3, 0, 0, 0)
const typed = (at: Date): string => new Date(at.getTime() - at.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16)
const later = (minutes: number): Date => new Date(night.getTime() + minutes * MINUTE)
const ticket = async (): Promise<Json> => (await api('dispatcher@northgate', 'GET', `/tickets/${gas['id']}`)).body

test.beforeAll(async () => {
  ;({ browser, page: office } = await desk('en-GB'))
  const report = { reporter: { name: 'Porter', phone: '1' }, repair_item: 'Gas boiler', fault_description: 'Does not light', address: '3 Mill Lane' }
  gas = (await api('dispatcher@northgate', 'POST', '/tickets', report)).body
  made.push(['northgate', String(gas['id'])])
  const steps = [['triage', { urgency: 'normal', hazards: ['H_FUEL_GAS'], duration_minutes: 45 }], ['ready', {}]] as const
  for (const [action, args] of steps) {
    expect((await api('dispatcher@northgate', 'POST', `/tickets/${gas['id']}/${action}`, args)).status).toBe(200)
  }
  const held = { code: 'CN_GAS', number: 'NG-GAS-1', valid_until: '2090-01-01', review_due: '2090-01-01' }
  const people = (await api('manager@northgate', 'GET', `/dispatch/tickets/${gas['id']}/candidates`)).body['items'] as Json[]
  const smith = people.find((one) => one['username'] === 'tech.smith@northgate')
  expect((await api('manager@northgate', 'POST', `/rota/people/${smith?.['user_id']}/certificates`, held)).status).toBe(204)
})
test.afterAll(async () => {
  await browser?.close()
  await cancelAll(made)
})

test('who lacks the worker’s certificate is the attendant; an exception needs its reason [S-DSP-03] [S-SAF-25]', async () => {
  await signIn(office, 'supervisor@northgate')
  await office.goto(`/desk/tickets/${gas['id']}`)
  await field(office.getByTestId('plan-start')).fill(typed(night))
  await expect(field(office.getByTestId('plan-end'))).toHaveValue(typed(later(45)))
  const guardian = office.getByTestId('candidate-guardian@northgate')
  await expect(guardian).toContainText('As an attendant only')
  await expect(guardian.locator('input[value=worker]')).toHaveCount(0)
  await guardian.locator('input[value=attendant]').check({ force: true })
  await expect(office.getByTestId('assign-missing')).toBeVisible()
  await office.getByTestId('candidate-tech.smith@northgate').locator('input[value=worker]').check({ force: true })
  await expect(office.getByTestId('move-refused')).toContainText('Kate Smith')
  await expect(office.getByTestId('assign-save')).toBeDisabled()
  await sound(office)
  await shot(office, 'desk-assign-exception-en')
  await field(office.getByTestId('move-override')).fill('The owner pays for the night')
  await office.getByTestId('assign-save').click()
  await expect.poll(async () => (await ticket())['status']).toBe('dispatched')
  const crew = ((await ticket())['crew'] as Json[]).map((one) => [one['name'], one['role']])
  expect(crew.sort()).toEqual([['Joe Flint', 'attendant'], ['Kate Smith', 'worker']])
})

test('an agreed visit is moved from a phone, with the customer’s word [S-DSP-06] [S-DSP-14]', async () => {
  for (const [action, args] of [['accept', {}], ['appoint', { at: night.toISOString(), note: 'Agreed', agreed_by: 'Porter' }]] as const) {
    expect((await api('tech.smith@northgate', 'POST', `/tickets/${gas['id']}/${action}`, args)).status).toBe(200)
  }
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, baseURL: world().url })
  const phone = await context.newPage()
  await signIn(phone, 'supervisor@northgate')
  await phone.goto(`/desk/tickets/${gas['id']}`)
  await field(phone.getByTestId('plan-end')).fill(typed(later(105)))
  await field(phone.getByTestId('plan-start')).fill(typed(later(60)))
  await expect(phone.getByTestId('move-refused')).toContainText('Kate Smith')
  await field(phone.getByTestId('move-override')).fill('夜间由业主付费')
  await expect(phone.getByTestId('move-refused')).toContainText('客户')
  await phone.getByTestId('move-agreed').scrollIntoViewIfNeeded()
  await sound(phone)
  await shot(phone, 'phone-assign-zh')
  await field(phone.getByTestId('move-agreed')).fill('Porter')
  await phone.getByTestId('assign-save').click()
  await expect.poll(async () => (await ticket())['planned_start']).toBe(later(60).toISOString())
  await context.close()
})

test('at the board a person is added in the role that is open to them [S-DSP-14] [S-SAF-25]', async () => {
  const report = { reporter: { name: 'Porter', phone: '1' }, repair_item: 'Gas hob', fault_description: 'Will not light', address: '5 Mill Lane' }
  const hob = (await api('dispatcher@northgate', 'POST', '/tickets', report)).body
  made.push(['northgate', String(hob['id'])])
  for (const [action, args] of [['triage', { urgency: 'normal', hazards: ['H_FUEL_GAS'] }], ['ready', {}]] as const) {
    expect((await api('dispatcher@northgate', 'POST', `/tickets/${hob['id']}/${action}`, args)).status).toBe(200)
  }
  await office.goto('/desk/board')
  await office.getByTestId(`waiting-${hob['number']}`).focus()
  await office.keyboard.press('m')
  const panel = office.getByTestId('move-panel')
  for (let n = 0; n < 10 && !(await panel.locator('.move-crew').textContent({ timeout: 500 }).catch(() => ''))?.includes('Kate Smith'); n++) {
    await office.keyboard.press('ArrowDown')
  }
  await panel.locator('summary').click()
  const flint = office.getByTestId('move-add').locator('option', { hasText: 'Joe Flint' })
  await expect(flint).toBeDisabled()
  await office.getByTestId('move-add-as').selectOption('attendant')
  await expect(flint).toBeEnabled()
  await office.getByTestId('move-add').selectOption({ label: 'Joe Flint' })
  await office.getByTestId('move-add-do').click()
  await expect(panel.locator('.move-crew')).toContainText('Joe Flint')
  // By the time of day they are off shift, late, or nothing stands against it: each is an answer about both.
  await expect(panel.getByTestId(/^move-(refused|warned|fine)$/).first()).toBeVisible()
  await expect(panel).toContainText('Certificates of Kate Smith')
  await sound(office)
  await shot(office, 'desk-board-attendant-en')
  await office.getByTestId('move-cancel').click()
})

test('a part is split off, and what was reported twice goes on as one ticket [S-DSP-14]', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, baseURL: world().url })
  const phone = await context.newPage()
  await signIn(phone, 'dispatcher@northgate')
  await phone.goto(`/desk/tickets/${gas['id']}`)
  await phone.getByTestId('split-save').click()
  await field(phone.getByTestId('input-repair_item')).fill('Boiler flue')
  await field(phone.getByTestId('input-fault_description')).fill('Flue is loose')
  await field(phone.getByTestId('input-reason')).fill('Another trade')
  await sound(phone)
  await shot(phone, 'phone-split-zh')
  await phone.locator('dialog[open] .sheet-foot .btn').last().click()
  const split = async (): Promise<Json | undefined> => ((await ticket())['timeline'] as Json[]).find((one) => one['event'] === 'split')
  await expect.poll(async () => (await split())?.['note']).toContain('Another trade')
  const number = String((await split())?.['note']).split(':')[0]!
  const part = ((await api('dispatcher@northgate', 'GET', `/tickets?q=${encodeURIComponent('Boiler flue')}`)).body['items'] as Json[])
    .find((one) => one['number'] === number)!
  await context.close()
  await signIn(office, 'dispatcher@northgate')
  await office.goto(`/desk/tickets/${part['id']}`)
  await office.getByTestId('merge-open').click()
  await office.locator('dialog[open] select').selectOption({ value: String(gas['id']) })
  await office.locator('dialog[open] textarea').fill('The same visit does both')
  await sound(office)
  await shot(office, 'desk-merge-en')
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.locator('dialog[open]')).toHaveCount(0)
  await expect.poll(async () => (await api('dispatcher@northgate', 'GET', `/tickets/${part['id']}`)).body['status']).toBe('cancelled')
  expect(((await ticket())['timeline'] as Json[]).at(-1)?.['event']).toBe('merged_from')
})

test('the dossier keeps who was proposed, why not, and the reason of the exception [S-DSP-03]', async () => {
  await signIn(office, 'manager@northgate')
  await office.goto(`/desk/tickets/${gas['id']}/dossier`)
  const first = office.getByTestId('dossier-assignment').first()
  await expect(first).toContainText('The owner pays for the night')
  await expect(first.locator('li').filter({ hasText: 'Ravi Patel' })).toContainText('Certificate missing')
  await first.scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, 'desk-dossier-assignments-en')
})

test('the order is printed from its page, in the reader’s language [S-DSP-01]', async () => {
  const { browser: own, page } = await desk('zh-CN')
  await signIn(page, 'dispatcher@huaan')
  const { items } = (await api('dispatcher@huaan', 'GET', '/tickets?limit=1')).body as { items: Json[] }
  await page.goto(`/desk/tickets/${items[0]!['id']}`)
  const printed = page.waitForEvent('download')
  await page.getByTestId('order-paper').click()
  expect((await printed).suggestedFilename()).toBe(`${items[0]!['number']}-order-zh.pdf`)
  await own.close()
})
