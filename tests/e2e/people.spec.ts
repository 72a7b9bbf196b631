// What dispatch goes by is kept at the desk: where a person starts, what is in the van, skills, and a suspension.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { api, desk, goTo, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const PATEL = 'tech.patel@northgate'
let browser: Browser
let office: Page
const save = (): Promise<void> => office.locator('dialog[open] .sheet-foot .btn').last().click()
const kept = async (): Promise<Json> => {
  const people = (await api('dispatcher@northgate', 'GET', '/rota/people')).body['items'] as Json[]
  return people.find((one) => one['username'] === PATEL)!
}

test.beforeAll(async () => {
  ;({ browser, page: office } = await desk('en-GB'))
  await signIn(office, 'manager@northgate')
})
test.afterAll(async () => {
  await browser?.close()
})

test('base, van and a skill are entered, and nothing else of the profile is lost [S-DSP-03] [S-PPL-19]', async () => {
  const before = await kept()
  await goTo(office, 'certificates')
  await office.getByTestId('people-open').click()
  const row = office.getByTestId(`person-${PATEL}`)
  await row.getByTestId(`edit-${PATEL}`).click()
  await field(office.getByTestId('field-base_name')).fill('Depot North')
  await field(office.getByTestId('field-van')).fill('FUSE_16A 7\nBREAKER_C32')
  await sound(office)
  await save()
  await expect(row).toContainText('Depot North')
  await expect(row).toContainText('FUSE_16A × 7')
  const van = [{ code: 'FUSE_16A', quantity: 7 }, { code: 'BREAKER_C32', quantity: 1 }]
  const [name, lat, lon] = ['Depot North', before['lat'], before['lon']]
  expect(await kept()).toMatchObject({ base_name: name, lat, lon, mentored: before['mentored'], suspended_from: null, van })
  await row.getByTestId(`assess-${PATEL}`).click()
  await office.getByTestId('field-skill').selectOption('lift')
  await office.getByTestId('field-level').locator('input[value="3"]').check({ force: true })
  await save()
  await expect(row).toContainText('Lifts · 3 teaches it')
  await sound(office)
  await shot(office, 'desk-people-en')
})

test('who is suspended is shown as such and is not sent; lifted, the person may go again [S-DSP-03]', async () => {
  const row = office.getByTestId(`person-${PATEL}`)
  const suspend = async (how: 'yes' | 'no'): Promise<void> => {
    await row.getByTestId(`edit-${PATEL}`).click()
    await office.getByTestId('field-suspended').locator(`input[value=${how}]`).check({ force: true })
    if (how === 'yes') {
      await field(office.getByTestId('field-suspended_from')).fill('2026-01-05T08:00')
      await expect(office.locator('dialog[open] .sheet-foot .btn').last()).toBeDisabled()
      await field(office.getByTestId('field-suspension_reason')).fill('Training overdue')
    }
    await save()
    await expect(office.locator('dialog[open]')).toHaveCount(0)
  }
  await suspend('yes')
  await expect(row).toContainText('Suspended: Training overdue')
  const report = { reporter: { name: 'Caretaker', phone: '1' }, repair_item: 'Door', fault_description: 'Sticks', address: 'Hall' }
  const ticket = String((await api('dispatcher@northgate', 'POST', '/tickets', report)).body['id'])
  await api('dispatcher@northgate', 'POST', `/tickets/${ticket}/triage`, { urgency: 'normal', hazards: [] })
  await api('dispatcher@northgate', 'POST', `/tickets/${ticket}/ready`, {})
  const reasons = async (): Promise<string> => {
    const people = (await api('dispatcher@northgate', 'GET', `/dispatch/tickets/${ticket}/candidates`)).body['items'] as Json[]
    return JSON.stringify(people.find((one) => one['username'] === PATEL)?.['reasons'])
  }
  expect(await reasons()).toContain('SUSPENDED')
  await suspend('no')
  await expect(row).not.toContainText('Suspended')
  expect(await reasons()).not.toContain('SUSPENDED')
})
