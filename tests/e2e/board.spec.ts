// The dispatch board: two dispatchers at once, each consequence told before the drop.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { api, desk, type Json, signIn, world } from './support/world'

test.describe.configure({ mode: 'serial' })

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

const row = (page: Page, name: string): Locator => page.getByTestId(`row-${name}`)
const jobIn = (page: Page, name: string, job: Json): Locator => row(page, name).getByTestId(`job-${job['number']}`)
const waits = (page: Page, job: Json): Locator => page.getByTestId(`waiting-${job['number']}`)
const ticket = async (job: Json): Promise<Json> => (await api('dispatcher@northgate', 'GET', `/tickets/${job['id']}`)).body

async function openTomorrow(page: Page, who: string): Promise<void> {
  await signIn(page, who)
  await page.getByTestId('nav-board').click()
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
  for (const page of [one, two]) await expect(waits(page, second)).toHaveCount(1)
  const now = await ticket(first)
  expect([now['status'], new Date(String(now['planned_start'])).getHours()]).toEqual(['dispatched', 10])
  await sound(one)
  await shot(one, 'desk-board-en')
})
