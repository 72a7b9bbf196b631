// A window from real free time is agreed while the customer is on the phone, before and after triage, and moved by the desk.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { api, cancelAll, desk, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

let browser: Browser | undefined
let office: Page
const made: [slug: string, id: string][] = []

test.afterAll(async () => {
  await browser?.close()
  await cancelAll(made)
})

const ticketOf = async (slug: string, id: string) => (await api(`dispatcher@${slug}`, 'GET', `/tickets/${id}`)).body

test('a window is agreed at intake and moved with the customer’s word [S-DSP-04] [S-DSP-06]', async () => {
  ;({ browser, page: office } = await desk())
  await signIn(office, 'agent@huaan')
  await office.goto('/desk/tickets')
  await office.getByTestId('ticket-new').click()
  const form = office.locator('dialog[open]')
  await form.locator('[name=reporter], [name=name]').first().fill('约先生')
  await form.locator('[name=phone]').fill('021-5555 7701')
  await form.locator('[name=repair_item]').fill('走廊灯箱')
  await form.locator('textarea[name=fault_description]').fill('灯箱闪烁，想先约好时间')
  await form.locator('[name=address]').fill('约时路 1 号')
  await form.getByTestId('intake-window').click()
  await form.getByTestId('windows').locator('label').first().click()
  await form.getByTestId('window-picker').scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, 'desk-intake-window-zh')
  await office.getByTestId('ticket-create').click()
  await office.waitForURL(/desk\/tickets\/[0-9a-f-]{36}$/)
  const id = office.url().split('/').at(-1)!
  made.push(['huaan', id])
  await expect(office.getByTestId('appointment')).toContainText('约先生')
  const first = await ticketOf('huaan', id)
  expect(first).toMatchObject({ status: 'received', agreed_by: '约先生', appointment_changes: 0 })

  await office.getByTestId('agree-open').click()
  const sheet = office.locator('dialog[open]')
  await sheet.getByTestId('windows').locator('label').nth(1).click()
  await sheet.getByTestId('field-proposed_by').locator('label').last().click()
  await sheet.getByTestId('field-reason').fill('客户要开会')
  await sound(office)
  await shot(office, 'desk-agree-move-zh')
  await sheet.locator('.sheet-foot .btn').last().click()
  await expect(office.getByTestId('appointment')).toContainText('1 次')
  const moved = await ticketOf('huaan', id)
  expect(moved['agreed_from']).not.toBe(first['agreed_from'])
  expect(moved).toMatchObject({ status: 'received', appointment_changes: 1 })
})

test('any other time is set by hand, on a narrow screen; what is refused stays as typed [S-DSP-06]', async () => {
  await browser?.close()
  ;({ browser, page: office } = await desk('en-GB', { width: 390, height: 844 }))
  const said = { reporter: { name: 'Mr Slot', phone: '0551' }, repair_item: 'Gate motor',
                 fault_description: 'hums and does not open', address: '7 Slot Street' }
  const id = String((await api('agent@northgate', 'POST', '/tickets', said)).body['id'])
  made.push(['northgate', id])
  await signIn(office, 'agent@northgate')
  await office.goto(`/desk/tickets/${id}`)
  await office.getByTestId('agree-open').click()
  const sheet = office.locator('dialog[open]')
  await sheet.getByTestId('windows').locator('label').last().click()
  const save = sheet.locator('.sheet-foot .btn').last()
  await expect(save).toBeDisabled()
  await sheet.getByTestId('window-from').locator('input').fill('2020-01-01T10:00')
  await sheet.getByTestId('window-to').locator('input').fill('2020-01-01T12:00')
  await save.click()
  await expect(office.locator('.toast, [role=alert]').filter({ hasText: 'That time has passed' }).first()).toBeVisible()
  await sheet.getByTestId('window-from').locator('input').fill('2098-01-01T10:00')
  await sheet.getByTestId('window-to').locator('input').fill('2098-01-01T12:00')
  await sound(office)
  await shot(office, 'desk-agree-by-hand-en')
  await save.click()
  await expect(office.getByTestId('appointment')).toContainText('Mr Slot')
  expect(await ticketOf('northgate', id)).toMatchObject({ status: 'received', agreed_by: 'Mr Slot' })
})
