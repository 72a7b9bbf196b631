// Around the gate: fit for the shift on the phone, a service shut off and restored, and what the desk sees of it.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, assign, desk, enter, type Json, signIn, user, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const technician = 'tech.li@huaan'
let browser: Browser
let office: Page
let network: Network
let phone: Phone
let page: Page
let id = ''
let number = ''

const act = async (who: string, name: string, args: Json = {}): Promise<void> => {
  const answer = await api(`${who}@huaan`, 'POST', `/tickets/${id}/${name}`, args)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

async function onSite(): Promise<void> {
  const report = { reporter: { name: '李班长', phone: '021-5555 0189' }, repair_item: '楼道总阀', fault_description: '总阀渗漏', address: '四川北路1318号' }
  const made = await api('agent@huaan', 'POST', '/tickets', report)
  ;[id, number] = [String(made.body['id']), String(made.body['number'])]
  const people = (await api('dispatcher@huaan', 'GET', `/dispatch/tickets/${id}/candidates`)).body['items'] as Json[]
  const li = people.find((person) => person['username'] === technician)?.['user_id']
  await act('dispatcher', 'triage', { urgency: 'normal', hazards: [], tasks: ['fluid_change'] })
  await act('dispatcher', 'ready')
  const at = await assign('huaan', id, [{ user_id: li, role: 'worker' }])
  await act('tech.li', 'accept')
  await act('tech.li', 'appoint', { at, note: 'ok' })
  await act('tech.li', 'depart')
  await act('tech.li', 'arrive')
}

test.beforeAll(async () => {
  ;({ browser, page: office } = await desk())
  network = await Network.to(world().url)
  phone = new Phone(network.url)
  await onSite()
})
test.afterAll(async () => {
  await phone?.discard()
  await network?.close()
  await browser?.close()
})

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

test('the desk sees what is shut off and records that it runs again [S-REL-10]', async () => {
  await signIn(office, 'dispatcher@huaan')
  await office.getByTestId('nav-site').click()
  const row = office.getByTestId(`shut-${number}`)
  await expect(row).toContainText('3号楼总阀')
  await sound(office)
  await shot(office, 'desk-site-today')
  await row.getByTestId('shut-restore').click()
  await field(office.getByTestId('ask-told')).fill('物业')
  await field(office.getByTestId('ask-notices')).fill('已取下')
  await office.getByRole('button', { name: '确定' }).click()
  await expect(row).toBeHidden()
})

const openTab = async (tab: string): Promise<void> => {
  await office.getByTestId(`site-${tab}`).click()
  await expect(office.locator('h2').first()).toBeVisible()
}

test('a workplace is inspected item by item; what is not in order becomes a hazard report [S-HAZ-03]', async () => {
  await signIn(office, 'safety@huaan')
  await office.getByTestId('nav-site').click()
  await openTab('round')
  await office.getByTestId('record-new').click()
  await field(office.getByTestId('ask-title')).fill('维修车间')
  await field(office.getByTestId('ask-place')).fill('2号车间')
  await field(office.getByTestId('ask-first_due')).fill('2026-01-05')
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
  await field(office.getByTestId('ask-title')).fill('地面积水')
  await field(office.getByTestId('ask-place')).fill('2号车间')
  await office.getByTestId('ask-likelihood').locator('xpath=self::select|.//select').first().selectOption('3')
  await office.getByTestId('ask-severity').locator('xpath=self::select|.//select').first().selectOption('5')
  await field(office.getByTestId('ask-measures')).fill('铺防滑垫')
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await field(office.getByTestId('ask-review_on')).fill(soon)
  await office.getByRole('button', { name: '确定' }).click()
  await expect(office.getByText('极高')).toBeVisible()
  await sound(office)
  await shot(office, 'desk-site-risks')
  await openTab('violation')
  await office.getByTestId('record-new').click()
  await office.getByTestId('ask-person_id').locator('xpath=self::select|.//select').first().selectOption({ label: user(technician).name })
  await office.getByTestId('ask-type').locator('xpath=self::select|.//select').first().selectOption('illegal_operation')
  await field(office.getByTestId('ask-rule')).fill('规范 3.2')
  await field(office.getByTestId('ask-evidence')).fill('未戴安全帽')
  await field(office.getByTestId('ask-seen_at')).fill('2026-11-20T10:00')
  await office.getByRole('button', { name: '确定' }).click()
  await office.getByText('规范 3.2').locator('xpath=ancestor::tr').getByRole('link').click()
  await office.getByTestId('step-decide').click()
  await office.getByTestId('ask-measure').locator('xpath=self::select|.//select').first().selectOption('education')
  await field(office.getByTestId('ask-note')).fill('谈话')
  await office.getByRole('button', { name: '确定' }).click()
  await expect(office.getByText('本人尚未申辩')).toBeVisible()
  await sound(office)
})

test('whom the group visits is drawn, and the whole reads in English [S-HAZ-04] [S-HAZ-07]', async () => {
  await office.keyboard.press('Escape')
  await openTab('visit')
  await office.getByTestId('record-new').click()
  await field(office.getByTestId('ask-day')).fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))
  await field(office.getByTestId('ask-count')).fill('1')
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
