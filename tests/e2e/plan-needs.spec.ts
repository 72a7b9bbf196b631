// What the planner needs is entered at the triage; a plan keeps to it, and to what others did; a day is planned again from where it went wrong.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { api, cancelAll, desk, goTo, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

// A day of its own, weeks away from whatever other stories plan.
const DAY = 24 * 3_600_000
const start = Date.now() + 91 * DAY
const on = (days: number): string => new Date(start + days * DAY).toISOString().slice(0, 10)
const DISPATCHER = 'dispatcher@northgate'
let browser: Browser
let office: Page
let site: string
let plan: string
let people: Json[]
const made: [string, string][] = []
const shifts: string[] = []
const absences: string[] = []
const jobs: Record<string, Json> = {}

const dispatcher = (method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }> => api(DISPATCHER, method, path, body)
const ticket = async (name: string): Promise<Json> => (await dispatcher('GET', `/tickets/${jobs[name]!['id']}`)).body
const stop = (name: string): Locator => office.getByTestId(`plan-stop-${jobs[name]!['number']}`)

async function done(answer: Promise<{ status: number; body: Json }>): Promise<Json> {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

async function reported(name: string, wish: Json = {}): Promise<Json> {
  const report = { reporter: { name: 'Porter', phone: '1' }, repair_item: name, fault_description: 'Does not close', address: 'Quay Street', site_id: site, ...wish }
  const told = await done(dispatcher('POST', '/tickets', report))
  made.push(['northgate', String(told['id'])])
  return (jobs[name] = told)
}

async function ready(name: string, needs: Json = {}, wish: Json = {}): Promise<void> {
  const { id } = await reported(name, wish)
  await done(dispatcher('POST', `/tickets/${id}/triage`, { urgency: 'urgent', hazards: [], duration_minutes: 30, ...needs }))
  await done(dispatcher('POST', `/tickets/${id}/ready`, {}))
}

const certified = (until: string): Promise<Json> =>
  done(api('supervisor@northgate', 'POST', `/rota/people/${people[1]!['user_id']}/certificates`, { code: 'CN_CRANE_Q', number: 'PLAN-1', valid_until: until }))

test.beforeAll(async () => {
  site = String(((await dispatcher('GET', '/sites')).body['items'] as Json[])[0]?.['id'])
  const found = (await dispatcher('GET', '/rota/people')).body['items'] as Json[]
  people = found.filter((one) => one['lat'] !== null).slice(0, 2)
  for (const one of people) {
    const shift = { user_id: one['user_id'], day: on(0), start: '08:00', end: '17:00' }
    const { items } = (await done(dispatcher('POST', '/rota/shifts', shift))) as { items?: Json[] }
    shifts.push(...(items ?? []).map((entry) => String(entry['id'])))
  }
  ;({ browser, page: office } = await desk('en-GB'))
  await signIn(office, DISPATCHER)
})
test.afterAll(async () => {
  await cancelAll(made)
  await certified(on(700))
  for (const id of absences) await dispatcher('DELETE', `/rota/absences/${id}`)
  for (const id of shifts) await dispatcher('DELETE', `/rota/shifts/${id}`)
  await browser?.close()
})

test('the assessment says how many are affected and what the job needs, and whose it is [S-TRI-01]', async () => {
  const { id } = await reported('Sliding door')
  await office.goto(`/desk/tickets/${id}`)
  await office.getByTestId('hazard-none').click()
  await office.getByRole('radio', { name: 'A whole building' }).check({ force: true })
  await office.getByText('Reading drawings').click()
  await field(office.getByTestId('field-crew_needed')).fill('2')
  await field(office.getByTestId('field-duration_minutes')).fill('45')
  await field(office.getByTestId('field-promised_by')).fill(`${on(0)}T15:00`)
  await office.getByRole('radio', { name: 'the contract' }).check({ force: true })
  await field(office.getByTestId('field-parts')).fill('CLOSER_S 2')
  await office.getByTestId('triage-save').click()
  await expect(office.getByTestId('triage-assessed')).toContainText('Assessed by')
  const told = await ticket('Sliding door')
  expect(told).toMatchObject({ impact: 'building', skills: ['drawings'], crew_needed: 2, duration_minutes: 45 })
  expect(told).toMatchObject({ parts: [{ code: 'CLOSER_S', quantity: 2 }], promised_source: 'contract' })
  await sound(office)
  await office.getByTestId('field-crew_needed').scrollIntoViewIfNeeded()
  await shot(office, 'desk-triage-needs-en')
})

test('a plan leaves out what is wanted on another day, and tells what comes late [S-DSP-04] [S-DSP-06]', async () => {
  await ready('Sash lock')
  await ready('Panic bar', { promised_by: `${on(-1)}T12:00:00Z` })
  await ready('Letter box', {}, { preferred_from: `${on(5)}T02:00:00Z`, preferred_to: `${on(5)}T04:00:00Z` })
  await goTo(office, 'plans')
  await office.getByTestId('plan-day').fill(on(0))
  await office.getByTestId('plan-seconds').selectOption('5')
  await office.getByTestId('plan-start').click()
  await expect(office.getByTestId('plan-summary')).toBeVisible({ timeout: 60_000 })
  await expect(office.getByTestId(`left-out-${jobs['Letter box']!['number']}`)).toContainText(`wished by the customer: ${on(5)}`)
  await expect(stop('Panic bar')).toContainText('late by')
  await expect(office.getByTestId('plan-age')).toContainText('As things stood at')
  plan = new URL(office.url()).pathname
  await sound(office)
  await shot(office, 'desk-plan-late-en')
})

test('what another dispatcher did meanwhile is kept, and told by name [S-DSP-14]', async () => {
  const { id } = jobs['Sash lock']!
  const crew = [{ user_id: people[0]!['user_id'] }]
  const times = { planned_start: `${on(0)}T15:00:00Z`, planned_end: `${on(0)}T15:30:00Z` }
  const by = 'supervisor@northgate'
  await done(api(by, 'POST', `/tickets/${id}/assign`, { crew, ...times, override_reason: 'asked for' }))
  await office.getByTestId('plan-none').click()
  for (const name of ['Sash lock', 'Panic bar']) await stop(name).getByRole('checkbox').check()
  await office.getByTestId('plan-accept').click()
  await expect(stop('Panic bar')).toContainText('Accepted')
  await expect(stop('Sash lock')).toContainText('Changed since by')
  await shot(office, 'desk-plan-overtaken-en')
  expect((await ticket('Sash lock'))['planned_start']).toContain('15:00')
})

test('who is entered as absent leads to the day, planned again without them [S-EMG-13]', async () => {
  const { crew } = (await ticket('Panic bar')) as { crew: Json[] }
  const gone = String(crew[0]!['user_id'])
  const times = { starts_at: `${on(0)}T00:00:00Z`, ends_at: `${on(0)}T23:00:00Z` }
  const entered = await done(dispatcher('POST', '/rota/absences', { user_id: gone, kind: 'ill', ...times, note: '', consents: [] }))
  absences.push(String((entered['absence'] as Json)['id']))
  await office.goto(`/desk/rota?day=${on(0)}`)
  await expect(office.getByTestId('reassign')).toBeVisible()
  await sound(office)
  await shot(office, 'desk-rota-again-en')
  await office.getByTestId(`again-${jobs['Panic bar']!['number']}`).click()
  await expect(office.getByTestId('plan-day')).toHaveValue(on(0))
  await expect(office.getByTestId('field-kind')).toHaveValue('ill')
  await expect(office.getByTestId('field-user_id')).toHaveValue(gone)
  await expect(office.getByTestId('plan-start')).toBeEnabled()
  await sound(office)
  await shot(office, 'desk-plan-cause-en')
})

test('a planned job leads there with what keeps it from going as planned [S-EMG-13]', async () => {
  await office.goto(`/desk/tickets/${jobs['Panic bar']!['id']}`)
  await office.getByTestId('ticket-again').click()
  await expect(office.getByTestId('plan-day')).toHaveValue(on(0))
  await expect(office.getByTestId('field-kind')).toHaveValue('no_show')
  await expect(office.getByTestId('field-ticket_id')).toHaveValue(String(jobs['Panic bar']!['id']))
})

test('a certificate near its end leads to the first day without it [S-EMG-13]', async () => {
  const last = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10)
  await certified(last)
  await office.goto('/desk/certificates')
  await office.getByTestId('again-PLAN-1').click()
  await expect(office.getByTestId('plan-day')).toHaveValue(new Date(Date.parse(last) + DAY).toISOString().slice(0, 10))
  await expect(office.getByTestId('field-kind')).toHaveValue('certificate_expires')
  await expect(office.getByTestId('field-certificate')).toHaveValue('CN_CRANE_Q')
  await expect(office.getByTestId('plan-start')).toBeEnabled()
})

test('the same in Chinese, and on a phone [S-DSP-04] [S-TRI-01]', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, baseURL: new URL(office.url()).origin })
  const page = await context.newPage()
  await signIn(page, DISPATCHER)
  const screens = [
    ['plan-late', plan, 'plan-age'], ['triage-needs', `/desk/tickets/${jobs['Sliding door']!['id']}`, 'field-crew_needed'],
    ['rota-again', `/desk/rota?day=${on(0)}`, 'reassign'], ['certificate-again', '/desk/certificates', 'again-PLAN-1'],
    ['board-waiting', '/desk/board', `waiting-${jobs['Letter box']!['number']}`],
  ] as const
  for (const [name, path, seen] of screens) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(path)
    await page.getByTestId(seen).first().scrollIntoViewIfNeeded()
    await sound(page)
    await shot(page, `desk-${name}-zh`)
    if (name === 'board-waiting') continue
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByTestId(seen).first().evaluate((one) => one.scrollIntoView())
    await sound(page)
    await shot(page, `phone-${name}-zh`)
  }
  await context.close()
})
