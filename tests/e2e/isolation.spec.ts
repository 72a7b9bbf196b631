// Locks and tags: labels printed at the desk, scanned on the phone, seen on the board, removed for an absent owner.
import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, picture, shot } from './support/field'
import { givePin } from './support/phone'
import { api, assign, desk, type Json, signIn, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const technician = 'tech.jones@northgate'
let browser: Browser
let office: Page
let ticket = ''
let number = ''
let token = ''

test.beforeAll(async () => {
  ;({ browser, page: office } = await desk('en-GB'))
})
test.afterAll(async () => {
  await browser?.close()
})

const items = async (who: string, path: string): Promise<Json[]> => (await api(who, 'GET', path)).body['items'] as Json[]

/** A job on the pump, on site, its lockout list confirmed down to the lock. */
async function jobUpToTheLock(): Promise<void> {
  const pump = (await items('dispatcher@northgate', '/assets?q=Booster'))[0]?.['id']
  const people = await items('store@northgate', '/isolation/owners')
  const report = {
    reporter: { name: 'Caretaker', phone: '1' }, repair_item: 'Booster pump', fault_description: 'Seal drips',
    address: 'Plant room', asset_id: pump,
  }
  const made = (await api('dispatcher@northgate', 'POST', '/tickets', report)).body
  ticket = String(made['id'])
  number = String(made['number'])
  const owner = people.find((person) => person['name'] === 'Owen Jones')?.['id']
  const crew = [{ user_id: owner, role: 'worker' }]
  const act = async (who: string, action: string, args: Json = {}): Promise<void> => {
    const done = await api(who, 'POST', `/tickets/${ticket}/${action}`, args)
    expect([action, done.status]).toEqual([action, 200])
  }
  await act('dispatcher@northgate', 'triage', { urgency: 'normal', hazards: ['H_ELEC_LV'] })
  await act('dispatcher@northgate', 'ready')
  const start = await assign('northgate', ticket, crew)
  await act(technician, 'accept')
  await act(technician, 'appoint', { at: start, note: 'agreed' })
  const kit = (await api(technician, 'GET', `/tickets/${ticket}`)).body['kit'] as Json[]
  await act(technician, 'depart', { packed: Object.fromEntries(kit.map((item) => [item['key'], 'yes'])) })
  await act(technician, 'arrive')
  const rows = (await api(technician, 'GET', `/tickets/${ticket}`)).body['requirements'] as Json[]
  const list = rows.filter((row) => row['card'] === 'CL-LOTO')
  for (const row of list.slice(0, list.findIndex((one) => one['lock']))) {
    const done = await api(technician, 'POST', `/tickets/${ticket}/confirm`, { key: row['key'], answer: 'yes', files: ['a'.repeat(64)] })
    expect([row['key'], done.status]).toEqual([row['key'], 200])
  }
}

test('the desk registers a lock and a point and prints their labels [S-SAF-08]', async () => {
  await signIn(office, 'safety@northgate')
  await office.goto('/desk/isolation')
  await office.getByTestId('lock-new').click()
  await field(office.getByTestId('field-number')).fill('L-2199')
  await office.getByTestId('field-owner_id').selectOption({ label: 'Owen Jones' })
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.getByTestId('lock-L-2199')).toBeVisible()
  await office.getByTestId('point-new').click()
  await office.getByTestId('point-place').selectOption({ index: 1 })
  for (const [name, text] of [['code', 'Q7'], ['zh', '检修开关'], ['en', 'Maintenance switch'], ['normal', 'on']] as const) {
    await field(office.getByTestId(`point-${name}`)).fill(text)
  }
  await office.getByTestId('point-energy').selectOption('electric')
  await office.locator('dialog[open] .chip').first().click() // takes no lock
  await office.locator('dialog[open] input[type=file]').setInputFiles(picture(31))
  await expect(office.locator('dialog[open] .photo-thumb img')).toBeVisible()
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.getByTestId('point-Q7')).toContainText('tag only')
  await office.getByTestId('lock-L-2199').locator('input').check()
  await office.getByTestId('point-Q7').locator('input').check()
  const coming = office.waitForEvent('download')
  await office.getByTestId('labels-print').click()
  const file = readFileSync(await (await coming).path())
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  await sound(office)
  await shot(office, 'desk-isolation-en')
})

test('on the phone a scanned label fills the number of the point; the board shows it at once [S-SAF-08]', async () => {
  await jobUpToTheLock()
  const locks = await items(technician, '/isolation/locks?q=L-2101')
  token = String(locks[0]?.['token'])
  await office.goto('/desk/locks')
  await expect(office.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(office.getByTestId('locked-L-2101')).toHaveCount(0)
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 }, baseURL: world().url })
  const phone = await context.newPage()
  await signIn(phone, technician)
  await expect(phone.getByTestId(`job-${number}`)).toBeVisible()
  await phone.goto(`/field/jobs/${ticket}/card/CL-LOTO`)
  await givePin(phone)
  const item = phone.getByTestId('item-CL-LOTO-05')
  await expect(item).toContainText('Isolator of booster pump 2')
  await item.getByTestId('item-CL-LOTO-05-yes').click()
  await expect(item.getByRole('alert')).toBeVisible()
  await item.getByTestId('item-CL-LOTO-05-scan').click()
  await field(phone.getByTestId('item-CL-LOTO-05-typed')).fill(`FL:L:${token}`)
  await sound(phone)
  await phone.getByTestId('item-CL-LOTO-05-take').click()
  await expect(field(item.getByTestId('item-CL-LOTO-05-lock-Q1'))).toHaveValue('L-2101')
  await item.getByTestId('item-CL-LOTO-05-photo').setInputFiles(picture(32))
  await expect(item.locator('.thumbs img')).toHaveCount(1)
  await sound(phone)
  await shot(phone, 'phone-lock-points-en')
  await item.getByTestId('item-CL-LOTO-05-yes').click()
  await expect(item).toHaveAttribute('data-state', 'done')
  await expect(item).toContainText('L-2101')
  await expect(office.getByTestId('locked-L-2101')).toContainText('Owen Jones')
  await expect(office.getByTestId('locked-L-2101')).toContainText('Isolator of booster pump 2')
  await sound(office)
  await shot(office, 'desk-locks-en')
  await context.close()
})

test('the lock of an absent owner comes off only with every condition told; the dossier keeps them [S-REL-04]', async () => {
  await office.getByTestId('absent-L-2101').click()
  const save = office.locator('dialog[open] .sheet-foot .btn').last()
  await field(office.getByTestId('field-decided_by')).fill('Ruth Lane')
  await field(office.getByTestId('field-note')).fill('Taken ill')
  for (const code of ['EMPLOYER_DECIDES', 'OWNER_OFF_SITE', 'OWNER_TRIED']) {
    await field(office.getByTestId(`field-${code}`)).fill('confirmed by phone')
  }
  await expect(save).toBeDisabled()
  await field(office.getByTestId('field-OWNER_TOLD')).fill('message and call at 16:00')
  await save.click()
  await expect(office.getByTestId('locked-L-2101')).toHaveCount(0)
  await office.goto(`/desk/tickets/${ticket}/dossier`)
  for (const text of ['Lock of an absent owner removed', 'Ruth Lane', 'message and call at 16:00']) {
    await expect(office.getByText(text).first()).toBeVisible()
  }
})
