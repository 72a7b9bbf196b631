// Around the gate: fit for the shift on the phone, a service shut off and restored, and what the desk sees of it.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, desk, type Json, signIn, user, world } from './support/world'

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
  const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
  await act('dispatcher', 'triage', { urgency: 'normal', hazards: [], tasks: ['fluid_change'] })
  await act('dispatcher', 'ready')
  // A time at which the other stories leave the technician free.
  await act('dispatcher', 'assign', { crew: [{ user_id: li, role: 'worker' }], planned_start: at(60), planned_end: at(61) })
  await act('tech.li', 'accept')
  await act('tech.li', 'appoint', { at: at(60), note: 'ok' })
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
  await page.getByTestId('signin-username').fill(technician)
  await page.getByTestId('signin-password').fill(user(technician).password)
  await page.getByTestId('signin-submit').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/signin'))
  await givePin(page)
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
