// The register at the desk: a unit with all that was ever recorded of it; the customer whom it belongs to.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { api, goTo, desk, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

let browser: Browser | undefined
let office: Page

test.afterAll(async () => {
  await browser?.close()
})

async function at(who: string, language: string): Promise<void> {
  await browser?.close()
  ;({ browser, page: office } = await desk(language))
  await signIn(office, who)
}

test('from the ticket to the whole history of its unit, and one kind of entry alone [S-MNT-09]', async () => {
  await at('supervisor@huaan', 'zh-CN')
  const closed = (await api('supervisor@huaan', 'GET', '/tickets?status=closed')).body['items'] as Json[]
  const ticket = closed.find((one) => one['asset_name'])!
  await office.goto(`/desk/tickets/${String(ticket['id'])}`)
  await office.getByTestId('ticket-asset').click()
  const history = office.getByTestId('history')
  await expect(history.getByTestId('history-fault').first()).toBeVisible()
  await expect(history.getByTestId('history-service').first()).toContainText('已维修')
  await expect(history).toContainText(String(ticket['number']))
  await sound(office)
  await history.scrollIntoViewIfNeeded()
  await shot(office, 'desk-history-zh')
  await history.locator('input[value=decision]').check({ force: true })
  await expect(history.getByTestId('history-service')).toHaveCount(0)
  await expect(history.getByTestId('history-decision').first()).toBeVisible()
})

test('the same in English, with the hazards of the unit [S-MNT-09]', async () => {
  await at('supervisor@northgate', 'en-GB')
  const found = (await api('supervisor@northgate', 'GET', '/assets?q=pump')).body['items'] as Json[]
  await office.goto(`/desk/assets/${String(found[0]!['id'])}`)
  const history = office.getByTestId('history')
  await expect(history).toContainText('Fault reported')
  await expect(history).toContainText('A ticket is open')
  await history.locator('input[value=hazard]').check({ force: true })
  await expect(history.getByTestId('history-fault')).toHaveCount(0)
  await expect(history.getByTestId('history-hazard').filter({ hasText: 'Boxes block the way' })).toHaveCount(1)
  await sound(office)
  await shot(office, 'desk-history-en')
})

test('at intake the customer is looked up, and the record fills the report [S-INT-17] [S-INT-04]', async () => {
  await at('agent@huaan', 'zh-CN')
  const known = (await api('agent@huaan', 'GET', '/customers?q=13800002211')).body['items'] as Json[]
  const customer = known.find((one) => (one['assets'] as Json[]).some((unit) => unit['serial']))!
  const unit = (customer['assets'] as Json[]).find((one) => one['serial'])!
  await office.goto('/desk/tickets')
  await office.getByTestId('ticket-new').click()
  await field(office.getByTestId('customer-pick')).fill(String(unit['serial']))
  await office.getByTestId('customer-choice').first().click()
  await expect(office.getByTestId('customer-chosen')).toContainText(String(customer['name']))
  await expect(office.locator('dialog[open] input[name=name]')).toHaveValue(String(customer['name']))
  await expect(office.locator('dialog[open] input[name=serial]')).toHaveValue(String(unit['serial']))
  await sound(office)
  await shot(office, 'desk-intake-customer-zh')
  await office.locator('dialog[open] textarea[name=fault_description]').fill('面板发热')
  await office.getByTestId('ticket-create').click()
  await expect(office.locator('dialog[open]')).toHaveCount(0)
  const made = (await api('agent@huaan', 'GET', '/tickets?limit=1')).body['items'] as Json[]
  expect(made[0]).toMatchObject({ customer_name: customer['name'], asset_name: unit['name'] })
})

test('a likely duplicate is told, merged by a supervisor, and a correction keeps what it was [S-INT-17]', async () => {
  await at('supervisor@northgate', 'en-GB')
  const [first] = (await api('supervisor@northgate', 'GET', '/customers?q=Bell')).body['items'] as Json[]
  await goTo(office, 'register')
  await office.getByTestId('customer-new').click()
  await field(office.getByTestId('field-name')).fill('Margaret Bell')
  await field(office.getByTestId('field-phone')).fill(`+44 ${String(first!['phone'])}`)
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.getByRole('heading', { name: 'Margaret Bell' })).toBeVisible()
  await expect(office.getByTestId('likely')).toContainText(`${String(first!['name'])} (same phone)`)
  await sound(office)
  await shot(office, 'desk-customer-duplicate-en')
  await office.getByTestId('merge-open').click()
  await field(office.getByTestId('field-reason')).fill('The same person rang twice')
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.getByTestId('merged')).toContainText('1')
  await expect(office.getByTestId('likely')).toHaveCount(0)
  await office.getByTestId('fix-customer').click()
  await office.getByTestId('field-field').selectOption('phone')
  await field(office.getByTestId('field-after')).fill('020 7946 0177')
  await field(office.getByTestId('field-reason')).fill('New number')
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.getByTestId('customer-facts')).toContainText('020 7946 0177')
  await expect(office.getByTestId('customer-log')).toContainText('→ 020 7946 0177')
  await expect(office.getByTestId('customer-log')).toContainText('Nina Hart · Customer · New number')
  await sound(office)
  await shot(office, 'desk-customer-en')
  expect((await api('supervisor@northgate', 'GET', `/customers/${String(first!['id'])}`)).body['name']).toBe('Margaret Bell')
})

test('a site gets its coordinates with the record or later; what is none is refused [S-DSP-03] [S-INT-17]', async () => {
  await at('supervisor@northgate', 'en-GB')
  await goTo(office, 'register')
  await office.getByTestId('customer-new').click()
  const send = office.locator('dialog[open] .sheet-foot .btn').last()
  await field(office.getByTestId('field-name')).fill('Harbour Mill Ltd')
  await expect(office.getByTestId('field-place')).toHaveCount(0)
  await field(office.getByTestId('field-address')).fill('2 Quay Road')
  await field(office.getByTestId('field-place')).fill('-0.0754, 51.5055, 3')
  await send.click()
  await expect(office.locator('.toasts', { hasText: 'Coordinates' })).toBeVisible()
  await field(office.getByTestId('field-place')).fill('51.5055, -0.07540')
  await send.click()
  await expect(office.getByRole('heading', { name: 'Harbour Mill Ltd' })).toBeVisible()
  const site = office.getByTestId('customer-site')
  await expect(site).toContainText('51.5055, -0.0754')
  await site.getByRole('button').click()
  await office.getByTestId('field-field').selectOption('place')
  await field(office.getByTestId('field-after')).fill('51.5061, -0.0761')
  await field(office.getByTestId('field-reason')).fill('The gate is round the corner')
  await sound(office)
  await send.click()
  await expect(site).toContainText('51.5061, -0.0761')
  await expect(office.getByTestId('customer-log')).toContainText('Coordinates: 51.5055, -0.0754 → 51.5061, -0.0761')
  await shot(office, 'desk-customer-place-en')
})

test('a unit is of a kind that is known, and is moved to another site [S-INT-17] [S-DSP-03]', async () => {
  await office.getByTestId('asset-add').click()
  const send = office.locator('dialog[open] .sheet-foot .btn').last()
  await field(office.getByTestId('field-name')).fill('Screen in the hall')
  await office.getByTestId('field-category').selectOption('flat_tv')
  await send.click()
  const unit = office.getByTestId('customer-asset')
  await expect(unit).toContainText('Television')
  await unit.getByRole('button').click()
  await office.getByTestId('field-field').selectOption('site_id')
  await office.getByTestId('field-site').selectOption({ index: 1 })
  await field(office.getByTestId('field-reason')).fill('It hangs there')
  await sound(office)
  await send.click()
  await expect(office.getByTestId('customer-log')).toContainText('Site: – → 2 Quay Road')
  await unit.getByRole('button').click()
  await office.getByTestId('field-field').selectOption('category')
  await office.getByTestId('field-kind').selectOption('+')
  await field(office.getByTestId('field-another')).fill('Notice board')
  await field(office.getByTestId('field-reason')).fill('It is none')
  await send.click()
  await expect(office.getByTestId('customer-log')).toContainText('Category: Television → Notice board')
})

test('a report from an unknown place gets its site, with coordinates, while it is assessed [S-TRI-01] [S-DSP-03]', async () => {
  const at = { address: '7 Ropewalk', repair_item: 'Boiler', fault_description: 'It does not start.' }
  const told = { ...at, reporter: { name: 'Ida Marsh', phone: '01632 960 771' } }
  const ticket = (await api('agent@northgate', 'POST', '/tickets', told)).body
  await office.goto(`/desk/tickets/${String(ticket['id'])}`)
  const place = office.getByTestId('triage-place')
  await expect(place).toContainText('on no map')
  await office.getByTestId('triage-enter').click()
  await expect(field(office.getByTestId('field-address'))).toHaveValue('7 Ropewalk')
  await field(office.getByTestId('field-place')).fill('51.501, -0.071')
  await sound(office)
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(place).toContainText('7 Ropewalk')
  await office.getByTestId('hazard-none').click()
  await office.getByTestId('triage-save').click()
  await expect(place).toHaveText('7 Ropewalk')
  const { body } = await api('supervisor@northgate', 'GET', `/tickets/${String(ticket['id'])}`)
  expect(body['site']).toMatchObject({ address: '7 Ropewalk', lat: 51.501, lon: -0.071 })
  expect(body['customer']).toMatchObject({ name: 'Ida Marsh' })
})
