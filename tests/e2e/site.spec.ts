// Around the gate: fit for the shift on the phone, a service shut off and restored, the cards of an installation, and what the desk sees of it.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, picture, shot } from './support/field'
import { goThere, type Job, sentOut, station } from './support/job'
import { givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, enter, goTo, type Json, signIn, user } from './support/world'

test.describe.configure({ mode: 'serial' })

const technician = 'tech.li@huaan'
let office: Page
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let id = ''
let number = ''
let job: Job

test.beforeAll(async () => {
  ;({ office, network, phone, close } = await station())
  const report = { reporter: { name: '李班长', phone: '021-5555 0189' }, kind: 'installation', repair_item: '楼道总阀', fault_description: '总阀渗漏', address: '四川北路1318号' }
  job = await sentOut(report, { hazards: [], tasks: ['fluid_change'] }, { 'tech.li': 'worker' })
  ;({ id, number } = job)
  await goThere(job, 'tech.li')
})
test.afterAll(() => close?.())

test('the phone asks once who is fit, before the first job [S-OCC-03]', async () => {
  page = await phone.open('/signin')
  await enter(page, technician)
  await expect(page.getByTestId('fit-ask')).toBeVisible()
  await sound(page)
  await shot(page, 'phone-fit')
  await page.getByTestId('fit-yes').click()
  await expect(page.getByTestId('fit-ask')).toBeHidden()
  await page.reload()
  await givePin(page)
  await expect(page.getByTestId(`job-${number}`)).toBeVisible()
  await expect(page.getByTestId('fit-ask')).toBeHidden()
})

test('a service is shut off without a network, and restored [S-REL-10]', async () => {
  await page.getByTestId(`job-${number}`).click()
  await network.cut()
  await page.getByTestId('shut-off').click()
  await page.getByTestId('around-service').locator('input[value=water]').check({ force: true })
  await field(page.getByTestId('around-what')).fill('3号楼总阀')
  await field(page.getByTestId('around-told')).fill('物业、全体住户')
  await expect(page.getByTestId('around-save')).toBeDisabled()
  await field(page.getByTestId('around-notices')).fill('单元门口')
  await sound(page)
  await shot(page, 'phone-shut-off')
  await page.getByTestId('around-save').click()
  await expect(page.getByTestId('restore-service')).toContainText('3号楼总阀')
  await network.restore()
  await expect.poll(async () => ((await api('dispatcher@huaan', 'GET', '/work/shut-offs')).body['items'] as Json[]).map((one) => one['number'])).toContain(number)
  const refused = await api('tech.li@huaan', 'POST', `/tickets/${id}/sign_off`, { signer_name: 'x', exception: 'unable', exception_note: 'x' })
  expect(refused.status).toBe(409)
  await page.getByTestId('waste').click()
  await page.getByTestId('around-kind').locator('input[value=oil]').check({ force: true })
  await page.getByTestId('around-unit').locator('input[value=l]').check({ force: true })
  await field(page.getByTestId('around-quantity')).fill('4,5')
  await field(page.getByTestId('around-store_place')).fill('2号危废间')
  await page.getByTestId('around-save').click()
  await expect.poll(async () => ((await api('store@huaan', 'GET', '/work/waste')).body['items'] as Json[]).map((one) => one['quantity'])).toContain(4.5)
})

test('the warranty card of an installation is filled, photographed and signed without a network [S-SGN-05]', async () => {
  await network.cut()
  await page.getByTestId('cards').click()
  await expect(field(page.getByTestId('around-starts_on'))).toHaveValue(/^20/)
  await field(page.getByTestId('around-installation_card')).fill('AZ-1001')
  await field(page.getByTestId('around-warranty_card')).fill('BX-2002')
  await field(page.getByTestId('around-signer_name')).fill('李班长')
  await page.getByTestId('around-photo').setInputFiles(picture(Math.floor(Math.random() * 2 ** 23)))
  await expect(page.locator('dialog[open] img')).toHaveCount(1)
  await expect(page.getByTestId('around-save')).toBeDisabled()
  await page.locator('canvas.signature').evaluate((pad) => pad.scrollIntoView({ block: 'center' }))
  const pad = (await page.locator('canvas.signature').boundingBox())!
  await page.mouse.move(pad.x + 30, pad.y + 40)
  await page.mouse.down()
  await page.mouse.move(pad.x + 160, pad.y + 70, { steps: 6 })
  await page.mouse.up()
  await expect(page.getByTestId('around-save')).toBeEnabled()
  await sound(page)
  await shot(page, 'phone-cards-zh')
  await page.getByTestId('around-save').click()
  await expect(page.getByTestId('cards')).toContainText('已登记')
  await network.restore()
  const kinds = async () => ((await api('dispatcher@huaan', 'GET', `/tickets/${id}`)).body['facts'] as Json[]).map((fact) => fact['kind'])
  await expect.poll(kinds).toContain('cards')
  await signIn(office, 'dispatcher@huaan')
  await office.goto(`/desk/tickets/${id}/dossier`)
  const told = office.getByTestId('dossier-cards')
  await expect(told).toContainText('BX-2002')
  await expect(told.locator('img')).toHaveCount(2)
  await sound(office)
  await shot(office, 'desk-cards-zh')
})

test('the desk sees what is shut off and records that it runs again [S-REL-10]', async () => {
  await signIn(office, 'dispatcher@huaan')
  await goTo(office, 'site')
  const row = office.getByTestId(`shut-${number}`)
  await expect(row).toContainText('3号楼总阀')
  await sound(office)
  await shot(office, 'desk-site-today')
  await row.getByTestId('shut-restore').click()
  await field(office.getByTestId('field-told')).fill('物业')
  await field(office.getByTestId('field-notices')).fill('已取下')
  await office.getByRole('button', { name: '确定' }).click()
  await expect(row).toBeHidden()
})

const openTab = async (tab: string): Promise<void> => {
  await office.getByTestId(`site-${tab}`).click()
  await expect(office.locator('h2').first()).toBeVisible()
}

test('a workplace is inspected item by item; what is not in order becomes a hazard report [S-HAZ-03]', async () => {
  await signIn(office, 'safety@huaan')
  await goTo(office, 'site')
  await openTab('round')
  await office.getByTestId('record-new').click()
  await field(office.getByTestId('field-title')).fill('维修车间')
  await field(office.getByTestId('field-place')).fill('2号车间')
  await field(office.getByTestId('field-first_due')).fill('2026-01-05')
  await office.getByRole('button', { name: '确定' }).click()
  await expect(office.getByTestId('overdue')).toBeVisible()
  await sound(office)
  await shot(office, 'desk-site-rounds')
  await office.getByText('维修车间').locator('xpath=ancestor::tr').getByRole('link').click()
  await office.getByTestId('step-inspect').click()
  const items = office.getByTestId(/^look-CL-INSP/)
  await expect(items.first()).toBeVisible()
  const count = await items.count()
  for (let at = 0; at < count; at += 1) await items.nth(at).locator(`input[value=${at === 1 ? 'bad' : 'ok'}]`).check({ force: true })
  await field(office.getByTestId(/^found-/)).fill('灭火器失压')
  await sound(office)
  await shot(office, 'desk-site-look')
  await office.getByRole('button', { name: '确定' }).click()
  await expect(office.getByRole('link', { name: '隐患报告' })).toBeVisible()
  await sound(office)
  await shot(office, 'desk-site-record')
})

test('risks are rated, and a violation waits for the own word of the person [S-HAZ-05] [S-HAZ-06]', async () => {
  await openTab('risk')
  await office.getByTestId('record-new').click()
  await field(office.getByTestId('field-title')).fill('地面积水')
  await field(office.getByTestId('field-place')).fill('2号车间')
  await office.getByTestId('field-likelihood').locator('xpath=self::select|.//select').first().selectOption('3')
  await office.getByTestId('field-severity').locator('xpath=self::select|.//select').first().selectOption('5')
  await field(office.getByTestId('field-measures')).fill('铺防滑垫')
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await field(office.getByTestId('field-review_on')).fill(soon)
  await office.getByRole('button', { name: '确定' }).click()
  await expect(office.getByText('极高')).toBeVisible()
  await sound(office)
  await shot(office, 'desk-site-risks')
  await openTab('violation')
  await office.getByTestId('record-new').click()
  await office.getByTestId('field-person_id').locator('xpath=self::select|.//select').first().selectOption({ label: user(technician).name })
  await office.getByTestId('field-type').locator('xpath=self::select|.//select').first().selectOption('illegal_operation')
  await field(office.getByTestId('field-rule')).fill('规范 3.2')
  await field(office.getByTestId('field-evidence')).fill('未戴安全帽')
  await field(office.getByTestId('field-seen_at')).fill('2026-11-20T10:00')
  await office.getByRole('button', { name: '确定' }).click()
  await office.getByText('规范 3.2').locator('xpath=ancestor::tr').getByRole('link').click()
  await office.getByTestId('step-decide').click()
  await office.getByTestId('field-measure').locator('xpath=self::select|.//select').first().selectOption('education')
  await field(office.getByTestId('field-note')).fill('谈话')
  await office.getByRole('button', { name: '确定' }).click()
  await expect(office.getByText('本人尚未申辩')).toBeVisible()
  await sound(office)
})

test('whom the group visits is drawn, and the whole reads in English [S-HAZ-04] [S-HAZ-07]', async () => {
  await office.keyboard.press('Escape')
  await openTab('visit')
  await office.getByTestId('record-new').click()
  await field(office.getByTestId('field-day')).fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))
  await field(office.getByTestId('field-count')).fill('1')
  await office.getByRole('button', { name: '确定' }).click()
  await expect(office.locator('tbody tr').first()).toBeVisible()
  await sound(office)
  await office.getByRole('button', { name: 'English' }).click()
  await expect(office.getByRole('heading', { name: 'Visits' })).toBeVisible()
  await shot(office, 'desk-site-visits-en')
  await openTab('programme')
  await sound(office)
  await shot(office, 'desk-site-programme-en')
})
