// The dispatch board: two dispatchers at once, each consequence told before the drop, without a mouse, on a phone.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { Network } from './support/proxy'
import { api, desk, goTo, type Json, signIn, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const HOUR = 3_600_000
let browser: Browser
let one: Page
let two: Page
let first: Json
let second: Json

/** A repair report, assessed and ready to be planned. */
async function ready(item: string, hazards: string[]): Promise<Json> {
  const report = { reporter: { name: 'Caretaker', phone: '1' }, repair_item: item, fault_description: 'Does not work', address: '14 Quay Street' }
  const made = (await api('dispatcher@northgate', 'POST', '/tickets', report)).body
  for (const [action, args] of [['triage', { urgency: 'normal', hazards }], ['ready', {}]] as const) {
    expect((await api('dispatcher@northgate', 'POST', `/tickets/${made['id']}/${action}`, args)).status).toBe(200)
  }
  return made
}

/** This hour of the day after today, here. */
function tomorrow(hour: number): Date {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hour)
}
const row = (page: Page, name: string): Locator => page.getByTestId(`row-${name}`)
const jobIn = (page: Page, name: string, job: Json): Locator => row(page, name).getByTestId(`job-${job['number']}`)
const waits = (page: Page, job: Json): Locator => page.getByTestId(`waiting-${job['number']}`)
const ticket = async (job: Json): Promise<Json> => (await api('dispatcher@northgate', 'GET', `/tickets/${job['id']}`)).body

async function openTomorrow(page: Page, who: string): Promise<void> {
  await signIn(page, who)
  await goTo(page, 'board')
  await expect(page.getByTestId('board-grid')).toBeVisible()
  await page.getByTestId('day-after').click()
  await expect(row(page, 'Owen Jones')).toBeVisible()
}

/** Takes the job with the mouse and holds it over the person at this hour of the day; the button stays down. */
async function hold(page: Page, from: Locator, name: string, hour: number): Promise<void> {
  const start = await from.boundingBox()
  if (!start) throw new Error('nothing to take hold of')
  await page.mouse.move(start.x + 12, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 40, start.y + 30, { steps: 3 })
  const label = page.locator('.board-hour').filter({ hasText: `${String(hour).padStart(2, '0')}:00` })
  const [x, y] = [await label.boundingBox(), await row(page, name).boundingBox()]
  if (!x || !y) throw new Error('no such place')
  await page.mouse.move(x.x + 1, y.y + 20, { steps: 5 })
}

test.beforeAll(async () => {
  ;({ browser, page: one } = await desk('en-GB'))
  two = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, baseURL: world().url })).newPage()
  first = await ready('Door closer', [])
  second = await ready('Kitchen light', ['H_ELEC_LV'])
})
test.afterAll(async () => {
  await browser?.close()
})

test('what the drop would mean is shown before it; the other dispatcher sees the job come at once [S-DSP-14]', async () => {
  await openTomorrow(one, 'dispatcher@northgate')
  await openTomorrow(two, 'supervisor@northgate')
  await hold(one, waits(one, first), 'Owen Jones', 10)
  await expect(row(one, 'Owen Jones').getByText('May be sent')).toBeVisible()
  await expect(one.getByTestId('move-fine')).toBeVisible()
  await expect(one.getByTestId('move-where')).toContainText('10:00–11:30')
  expect((await ticket(first))['status']).toBe('ready')
  await one.mouse.up()
  await expect(jobIn(one, 'Owen Jones', first)).toBeVisible()
  await expect(jobIn(two, 'Owen Jones', first)).toBeVisible()
  await expect(waits(two, first)).toHaveCount(0)
  const now = await ticket(first)
  expect([now['status'], new Date(String(now['planned_start'])).getHours()]).toEqual(['dispatched', 10])
  await sound(one)
  await shot(one, 'desk-board-en')
})

test('who may not be sent is told with the reason, and a drop there changes nothing [S-DSP-03] [S-SAF-25]', async () => {
  await hold(one, waits(one, second), 'Ravi Patel', 11)
  await expect(row(one, 'Ravi Patel').getByTestId('row-refused')).toContainText('has ended')
  await expect(one.getByTestId('move-refused')).toContainText('Ravi Patel')
  await shot(one, 'desk-board-refused-en')
  await one.mouse.up()
  await expect(one.getByTestId('move-confirm')).toBeDisabled()
  await expect(one.getByTestId('spoken')).toContainText('has ended')
  await sound(one)
  await one.keyboard.press('Escape')
  await expect(one.getByTestId('move-panel')).toHaveCount(0)
  expect((await ticket(second))['status']).toBe('ready')
})

test('each sees what the other is moving; a stale move is refused and overwrites nothing [S-DSP-14] [S-ARC-13]', async () => {
  await jobIn(two, 'Owen Jones', first).focus()
  await two.keyboard.press('m')
  await two.keyboard.press('ArrowRight')
  await expect(two.getByTestId('move-fine')).toBeVisible()
  await expect(one.getByTestId('here')).toContainText('Nina Hart')
  await jobIn(one, 'Owen Jones', first).click()
  await expect(one.getByTestId('job-panel')).toContainText('Moving it: Nina Hart')
  const seen = await ticket(first)
  const later = (hours: number): string => new Date(new Date(String(seen['planned_start'])).getTime() + hours * HOUR).toISOString()
  const body = { crew: [{ user_id: (seen['crew'] as Json[])[0]?.['user_id'] }], planned_start: later(3), planned_end: later(4) }
  expect((await api('dispatcher@northgate', 'POST', `/tickets/${first['id']}/assign`, body)).status).toBe(200)
  await two.keyboard.press('Enter')
  await expect(two.getByText('nothing was overwritten')).toBeVisible()
  expect((await ticket(first))['planned_start']).toBe(later(3))
  await expect(jobIn(two, 'Owen Jones', first)).toHaveAttribute('aria-label', /13:00–14:00/)
  // What the first dispatcher did before is not taken back over it either.
  await one.getByTestId('undo').click()
  await expect(one.getByText('cannot be undone')).toBeVisible()
  expect((await ticket(first))['planned_start']).toBe(later(3))
})

test('without a mouse: planned from the list, said aloud, and taken back [S-DSP-14]', async () => {
  await waits(one, second).focus()
  await one.keyboard.press('m')
  await expect(one.getByTestId('move-panel')).toBeVisible()
  await expect(one.getByText('May be sent').first()).toBeVisible()
  await one.keyboard.press('ArrowDown')
  const ghost = one.getByTestId('ghost')
  await expect(ghost).toBeVisible()
  // On a later day it is proposed from its morning on; what comes to lie on another day is told with that.
  const where = async (): Promise<string> => (await one.getByTestId('move-where').textContent()) ?? ''
  const carry = async (key: string, until: RegExp): Promise<void> => {
    for (let n = 0; n < 24 && !until.test(await where()); n++) await one.keyboard.press(key)
    expect(await where()).toMatch(until)
  }
  expect(await where()).toMatch(/^\s*\d\d:\d\d–/)
  await carry('Shift+ArrowLeft', /\d{4}, 23:\d\d–/)
  await carry('Shift+ArrowRight', /^\s*09:\d\d–/)
  await one.keyboard.press('ArrowRight')
  await expect(one.getByTestId('move-fine').or(one.getByTestId('move-warned'))).toBeVisible()
  await expect(one.getByTestId('spoken')).toContainText('Possible')
  await one.keyboard.press('Enter')
  await expect(waits(one, second)).toHaveCount(0)
  const sent = await ticket(second)
  expect(sent['status']).toBe('dispatched')
  expect(new Date(String(sent['planned_start'])).toDateString()).toBe(tomorrow(0).toDateString())
  await one.keyboard.press('z')
  await expect(waits(one, second)).toBeVisible()
  const back = await ticket(second)
  expect([back['status'], back['crew']]).toEqual(['ready', []])
})

test('what is held fast says so, and is let go again [S-DSP-14]', async () => {
  const bar = jobIn(one, 'Owen Jones', first)
  await bar.click()
  await one.getByTestId('job-hold').click()
  await expect(one.getByTestId('job-panel')).toContainText('plans leave it')
  await expect(bar).toHaveAttribute('aria-label', /Held fast/)
  await expect(jobIn(two, 'Owen Jones', first)).toHaveAttribute('aria-label', /Held fast/)
  await sound(one)
  await shot(one, 'desk-board-held-en')
  await one.getByTestId('job-hold').click()
  await expect(bar).not.toHaveAttribute('aria-label', /Held fast/)
})

test('the rota comes at once too; a server out of reach is told, and then what was missed is read [S-DSP-14]', async () => {
  const network = await Network.to(world().url)
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, baseURL: network.url })
  const page = await context.newPage()
  await openTomorrow(page, 'supervisor@northgate')
  const away = row(page, 'Owen Jones').locator('.board-away')
  await expect(away).toHaveCount(0)
  const seen = await api('dispatcher@northgate', 'GET', `/dispatch/board?from=${tomorrow(0).toISOString()}`)
  const owen = (seen.body['technicians'] as Json[]).find((one) => one['name'] === 'Owen Jones')?.['id']
  const hours = { starts_at: tomorrow(20).toISOString(), ends_at: tomorrow(21).toISOString() }
  const made = await api('dispatcher@northgate', 'POST', '/rota/absences', { user_id: owen, kind: 'leave', ...hours })
  expect(made.status).toBe(201)
  await expect(away).toHaveCount(1)
  network.cut()
  await expect(page.getByText('The server cannot be reached')).toBeVisible()
  await expect(jobIn(page, 'Owen Jones', first)).toBeVisible()
  await sound(page)
  await shot(page, 'desk-board-unreachable-en')
  expect((await api('dispatcher@northgate', 'DELETE', `/rota/absences/${(made.body['absence'] as Json)['id']}`)).status).toBe(204)
  network.restore()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(away).toHaveCount(0)
  await expect(page.getByText('The server cannot be reached')).toHaveCount(0)
  await context.close()
  await network.close()
})

test('on a phone the day is a list that opens the tickets [S-DSP-14]', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, baseURL: world().url })
  const phone = await context.newPage()
  await signIn(phone, 'dispatcher@northgate')
  await phone.goto('/desk/board')
  await phone.getByTestId('day-after').click()
  await expect(phone.getByTestId('person-Owen Jones').getByTestId(`phone-${first['number']}`)).toBeVisible()
  await sound(phone)
  await shot(phone, 'phone-board-zh')
  await phone.locator('input[value=waiting]').check({ force: true })
  await phone.getByTestId(`phone-${second['number']}`).click()
  await expect(phone).toHaveURL(new RegExp(String(second['id'])))
  await context.close()
})

test('the board in Chinese, with a map [S-DSP-14]', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, baseURL: world().url })
  const page = await context.newPage()
  await signIn(page, 'dispatcher@huaan')
  const answered = page.waitForResponse('**/api/v1/dispatch/board?*')
  await goTo(page, 'board')
  const day = (await (await answered).json()) as { jobs: Json[] }
  await page.locator('.board-job').first().click()
  await expect(page.getByTestId('job-panel')).toBeVisible()
  await sound(page)
  await shot(page, 'desk-board-zh')
  // A single stop lies in the middle of the map.
  const jobs = day.jobs.filter((job) => job['lat'] !== null).slice(0, 1)
  await page.route('**/api/v1/dispatch/board?*', (route) => route.fulfill({ json: { ...day, jobs, waiting: [] } }))
  await page.reload()
  await expect(page.locator('.board-job')).toHaveCount(1)
  await expect(async () => {
    await page.getByTestId('map').click()
    await expect(page.getByTestId('job-panel')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await context.close()
})
