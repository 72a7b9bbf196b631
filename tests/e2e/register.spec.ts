// The register at the desk: a unit with all that was ever recorded of it; the customer whom it belongs to.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { api, desk, type Json, signIn } from './support/world'

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
