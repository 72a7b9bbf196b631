// A complaint at the desk: the person first, then what it is about, the facts and what proves them.
import { expect, test } from '@playwright/test'
import { sound } from './support/axe'
import { picture, shot } from './support/field'
import { api, cancelAll, desk, type Json, signIn } from './support/world'

test('a complaint is not taken without what it is about; its proofs stay with it [S-AFT-08]', async () => {
  const { browser, page } = await desk('en-GB')
  await signIn(page, 'agent@northgate')
  await page.getByTestId('ticket-new').click()
  const sheet = page.locator('dialog[open]')
  await sheet.getByTestId('new-kind').selectOption('complaint')
  await expect(sheet.getByTestId('intake-complaint')).toContainText('apologise on behalf of the company')
  await sheet.locator('input[name=name]').fill('Mrs Bell')
  await sheet.locator('input[name=phone]').fill('020 7946 0155')
  await sheet.locator('input[name=repair_item]').fill('Dishwasher')
  await sheet.locator('textarea[name=fault_description]').fill('Waited the whole of Tuesday, nobody came and nobody called')
  await sheet.locator('input[name=address]').fill('9 Quay Street')
  await page.getByTestId('ticket-create').click()
  await expect(sheet.getByTestId('intake-complaint').locator('.field-error')).toBeVisible()
  await sound(page)
  await sheet.getByTestId('complaint-category').selectOption('delay')
  await sheet.getByTestId('new-channel').selectOption('phone')
  await sheet.getByTestId('intake-complaint').locator('input[type=file]').setInputFiles(picture(Date.now() % 2 ** 23))
  await expect(sheet.locator('.photo-uploads img')).toBeVisible()
  await shot(page, 'desk-complaint-en')
  await page.setViewportSize({ width: 360, height: 640 })
  await sound(page)
  await shot(page, 'desk-complaint-360-en')
  await page.getByTestId('ticket-create').click()
  await expect(sheet).toHaveCount(0)
  const [made] = (await api('agent@northgate', 'GET', '/tickets?limit=1')).body['items'] as Json[]
  await page.goto(`/desk/tickets/${String(made!['id'])}`)
  await expect(page.getByText('Complaint · Delay or a missed appointment')).toBeVisible()
  await expect(page.getByText('Phone call', { exact: true })).toBeVisible()
  const whole = (await api('agent@northgate', 'GET', `/tickets/${String(made!['id'])}`)).body as { facts: { files: string[] }[] }
  expect(whole.facts.map((fact) => fact.files.length)).toEqual([1])
  await cancelAll([['northgate', String(made!['id'])]])
  await browser.close()
})
