// A blind is fitted: the permit decided at the desk, the air tested, a hazard found, the leader's word countersigned.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { goThere, sentOut, station } from './support/job'
import { givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, enter, goTo, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const technician = 'tech.li@huaan'
let office: Page
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let id = ''
let number = ''

test.beforeAll(async () => {
  ;({ office, network, phone, close } = await station())
  const report = { reporter: { name: '李班长', phone: '021-5555 0189' }, repair_item: '管线盲板', fault_description: '检修前抽堵盲板', address: '四川北路1318号' }
  const job = await sentOut(report, { hazards: ['H_BLIND_PLATE'] }, { 'tech.li': 'worker', guardian: 'attendant' })
  ;({ id, number } = job)
  await goThere(job, 'tech.li')
})
test.afterAll(() => close?.())

test('a permit is asked for by the hour on the phone, no longer than the catalogue allows [S-SAF-16] [S-SAF-10]', async () => {
  page = await phone.open('/signin')
  await enter(page, technician)
  await page.getByTestId(`job-${number}`).click()
  await page.goto(`${network.url}/field/jobs/${id}/approval`)
  await givePin(page)
  const hours = field(page.getByTestId('permit-hours-BLIND_PLATE'))
  await hours.fill('25')
  await expect(page.getByTestId('permit-BLIND_PLATE')).toBeDisabled()
  await hours.fill('4')
  await page.getByTestId('permit-BLIND_PLATE').click()
  await expect(page.getByTestId('held-BLIND_PLATE')).toBeVisible()
  await field(page.getByTestId('verbal-leader')).fill('吴主管')
  await page.getByTestId('verbal-save').click()
  await expect(page.getByTestId('verbal-noted')).toBeVisible()
  await sound(page)
})

test('the leader approves it on the board and countersigns the word over the phone [S-SAF-07] [S-SAF-15]', async () => {
  await signIn(office, 'leader@huaan')
  await goTo(office, 'permits')
  await office.getByTestId('permits-requested').getByTestId('approve-permit-BLIND_PLATE').click()
  await expect(office.getByTestId('permits-active').getByText(number)).toBeVisible()
  await sound(office)
  await shot(office, 'desk-permits-zh')
  await office.getByTestId(`countersign-${number}`).click()
  await expect(office.getByTestId('uncountersigned')).toHaveCount(0)
  await expect(page.getByTestId('approval-granted')).toBeVisible()
  await expect(page.getByTestId('held-BLIND_PLATE')).toHaveAttribute('data-standing', 'active')
})

test('readings are judged while they are typed, without a network [S-SAF-06] [S-SAF-17]', async () => {
  network.cut()
  await page.getByTestId('approval-back').click()
  await page.getByTestId('air-open').click()
  await page.locator('.gear-pick input:not([disabled])').first().check({ force: true })
  await field(page.getByTestId('air-lel')).fill('5')
  await page.getByTestId('air-flammable').locator('input[value=lel_pct]').check({ force: true })
  await page.getByTestId('air-toxic').locator('input[value=ppm]').check({ force: true })
  for (const point of ['top', 'middle', 'bottom']) {
    await field(page.getByTestId(`air-${point}-o2_pct`)).fill(point === 'bottom' ? '18' : '20.9')
    for (const name of ['flammable', 'h2s', 'co']) await field(page.getByTestId(`air-${point}-${name}`)).fill('0')
  }
  await expect(page.getByTestId('blocker-GAS_O2_LOW')).toBeVisible()
  await field(page.getByTestId('air-bottom-o2_pct')).fill('209')
  await expect(page.getByTestId('air-save')).toBeDisabled()
  await field(page.getByTestId('air-bottom-o2_pct')).fill('20.8')
  await expect(page.getByTestId('air-good')).toBeVisible()
  await sound(page)
  await shot(page, 'phone-gas-test-zh')
  await page.getByTestId('air-save').click()
  await expect(page.getByTestId('air-open')).toContainText(/\d\d:\d\d/)
  await page.getByTestId('start-work').click()
  await expect(page.getByTestId('blocker-CHECKLIST_ITEM_OPEN').first()).toBeAttached()
  await expect(page.getByTestId(/^blocker-GAS_/)).toHaveCount(0)
  await page.keyboard.press('Escape')
})

test('a hazard found on site comes to the job, and the gate asks anew [S-SAF-30] [S-HAZ-01]', async () => {
  await page.getByTestId('new-hazard').click()
  await page.getByTestId('found-H_DUST_NOISE').click()
  await field(page.getByTestId('found-note')).fill('需在墙上钻孔')
  await page.getByTestId('found-save').click()
  await page.getByTestId('start-work').click()
  await expect(page.getByTestId('blocker-GAS_TEST_MISSING')).toBeAttached()
  await page.keyboard.press('Escape')
  network.restore()
  await expect
    .poll(async () => (await api('leader@huaan', 'GET', `/tickets/${id}`)).body['round'], { timeout: 90_000 })
    .toBe(2)
  const job = (await api('leader@huaan', 'GET', `/tickets/${id}`)).body
  expect(job['hazards']).toEqual(['H_BLIND_PLATE', 'H_DUST_NOISE'])
  expect((job['facts'] as Json[]).filter((fact) => fact['kind'] === 'gas_test')).toHaveLength(1)
})

test('a suspended permit is seen on the phone [S-SAF-15] [S-SAF-30]', async () => {
  await office.getByTestId('suspend-permit-BLIND_PLATE').first().click()
  await field(office.locator('dialog[open]').getByTestId('permit-reason')).fill('现场有人')
  await office.locator('dialog[open] .btn').last().click()
  await expect(office.getByTestId('permits-suspended')).toBeVisible()
  await page.goto(`${network.url}/field/jobs/${id}/approval`)
  await givePin(page)
  await expect(page.getByTestId('held-BLIND_PLATE')).toHaveAttribute('data-standing', 'suspended')
})

test('a secret address shows the own jobs in a calendar program, and can be ended [S-DSP-02]', async () => {
  await page.goto(`${network.url}/field/settings`)
  await givePin(page)
  await page.getByTestId('calendar-make').click()
  const address = new URL(String(await page.getByTestId('calendar-url').textContent()))
  const read = async (): Promise<[number, string]> => {
    const answer = await fetch(`${network.url}${address.pathname}`)
    return [answer.status, await answer.text()]
  }
  const [status, text] = await read()
  expect([status, text]).toEqual([200, expect.stringContaining(number)])
  expect(text).not.toContain('021-5555 0189')
  await sound(page)
  await shot(page, 'phone-calendar')
  await page.getByTestId('calendar-end').click()
  await expect(page.getByTestId('calendar-url')).toBeHidden()
  expect((await read())[0]).toBe(404)
})
