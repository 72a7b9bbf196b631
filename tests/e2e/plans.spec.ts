// A day is planned in the background, looked at person by person, and accepted in part; the board shows it at once.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { api, desk, goTo, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10)
let browser: Browser
let office: Page
let site: string
const jobs: Json[] = []
let impossible: Json

const dispatcher = (method: string, path: string, body?: unknown) => api('dispatcher@northgate', method, path, body)
const ticket = async (one: Json): Promise<Json> => (await dispatcher('GET', `/tickets/${one['id']}`)).body
const stop = (one: Json) => office.getByTestId(`plan-stop-${one['number']}`)

/** A report from the site, assessed and ready to be planned. */
async function ready(item: string, wish: Json = {}): Promise<Json> {
  const report = { reporter: { name: 'Caretaker', phone: '1' }, repair_item: item, fault_description: 'Stuck', address: 'Quay Street', site_id: site, ...wish }
  const { body: made, status } = await dispatcher('POST', '/tickets', report)
  expect(status, JSON.stringify(made)).toBe(201)
  for (const [action, args] of [['triage', { urgency: 'urgent', hazards: [], duration_minutes: 30 }], ['ready', {}]] as const) {
    const answer = await dispatcher('POST', `/tickets/${made['id']}/${action}`, args)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  return made
}

test.beforeAll(async () => {
  const sites = (await dispatcher('GET', '/sites')).body['items'] as Json[]
  site = String(sites[0]?.['id'])
  for (const item of ['Door closer', 'Gate', 'Shutter']) jobs.push(await ready(item))
  impossible = await ready('Night latch', { preferred_from: `${tomorrow}T01:00:00Z`, preferred_to: `${tomorrow}T02:00:00Z` })
  ;({ browser, page: office } = await desk('en-GB'))
  await signIn(office, 'dispatcher@northgate')
})
test.afterAll(async () => {
  await browser?.close()
})

test('a plan that is cancelled leaves all as it was [S-DSP-04]', async () => {
  await goTo(office, 'plans')
  await office.getByTestId('plan-day').fill(tomorrow)
  await office.getByTestId('plan-seconds').selectOption('120')
  await office.getByTestId('plan-start').click()
  await expect(office.getByTestId('plan-progress')).toBeVisible()
  await office.getByTestId('plan-cancel').click()
  await expect(office.getByTestId('plan-cancelled')).toBeVisible()
  expect((await ticket(jobs[0]!))['status']).toBe('ready')
})

test('what changes is shown person by person, what found no place with its reason; part is accepted [S-DSP-04]', async () => {
  await office.getByTestId('plan-seconds').selectOption('5')
  await office.getByTestId('plan-start').click()
  await expect(office.getByTestId('plan-summary')).toBeVisible({ timeout: 60_000 })
  for (const one of jobs) await expect(stop(one)).toContainText('New')
  const left = office.getByTestId(`left-out-${impossible['number']}`)
  await expect(left).toContainText('free before 0')
  await sound(office)
  await shot(office, 'desk-plan-en')
  await office.getByTestId('plan-none').click()
  await expect(office.getByTestId('plan-accept')).toBeDisabled()
  for (const one of jobs.slice(0, 2)) await stop(one).getByRole('checkbox').check()
  await office.getByTestId('plan-accept').click()
  for (const one of jobs.slice(0, 2)) await expect(stop(one)).toContainText('Accepted')
  const states = await Promise.all([...jobs, impossible].map(async (one) => (await ticket(one))['status']))
  expect(states).toEqual(['dispatched', 'dispatched', 'ready', 'ready'])
})

test('the board shows what was accepted, and the plan is still there to take the rest from [S-DSP-04] [S-DSP-14]', async () => {
  const at = office.url()
  await goTo(office, 'board')
  await office.getByTestId('day-after').click()
  for (const one of jobs.slice(0, 2)) await expect(office.getByTestId(`job-${one['number']}`).first()).toBeVisible()
  await expect(office.getByTestId(`waiting-${jobs[2]!['number']}`)).toBeVisible()
  await office.goto(at)
  await stop(jobs[2]!).getByRole('checkbox').check()
  await office.getByTestId('plan-accept').click()
  await expect(stop(jobs[2]!)).toContainText('Accepted')
  expect((await ticket(jobs[2]!))['status']).toBe('dispatched')
})

test('the plan in Chinese, and on a phone [S-DSP-04]', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, baseURL: new URL(office.url()).origin })
  const page = await context.newPage()
  await signIn(page, 'dispatcher@northgate')
  await page.goto(office.url())
  await expect(page.getByTestId(`left-out-${impossible['number']}`)).toContainText('之前')
  await sound(page)
  await shot(page, 'desk-plan-zh')
  await page.setViewportSize({ width: 390, height: 844 })
  await sound(page)
  await shot(page, 'phone-plan-zh')
  await context.close()
})

test('somebody is ill: what moves is shown before it is accepted, and what stays [S-EMG-13]', async () => {
  const before = await Promise.all(jobs.map(ticket))
  const whose = (one: Json): string => String((one['crew'] as Json[])[0]?.['name'])
  const ill = whose(before[0]!)
  await goTo(office, 'board')
  await office.getByTestId('day-after').click()
  await office.getByTestId(`job-${jobs[0]!['number']}`).first().click()
  await office.getByTestId('job-again').click()
  await expect(office.getByTestId('plan-day')).toHaveValue(tomorrow)
  await expect(office.getByTestId('field-ticket_id')).toHaveValue(String(jobs[0]!['id']))
  await office.getByTestId('field-kind').selectOption('ill')
  await expect(office.getByTestId('plan-start')).toBeDisabled()
  await office.getByTestId('field-user_id').selectOption({ label: ill })
  await office.getByTestId('plan-start').click()
  await expect(office.getByTestId('plan-moves')).toContainText('somebody is ill', { timeout: 60_000 })
  await expect(office.getByTestId(`plan-row-${ill}`)).toHaveCount(0)
  for (const one of jobs) await expect(stop(one)).toContainText(`with ${ill}`)
  await sound(office)
  await shot(office, 'desk-plan-again-en')
  expect(whose(await ticket(jobs[0]!))).toBe(ill)
  await office.getByTestId('plan-accept').click()
  await expect(stop(jobs[0]!)).toContainText('Accepted')
  expect(whose(await ticket(jobs[0]!))).not.toBe(ill)
})
