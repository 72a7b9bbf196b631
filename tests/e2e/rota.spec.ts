// The rota at the desk: shifts, duty and absences are entered, changed and withdrawn, and what then needs another is told.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { api, cancelAll, desk, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

// Weeks away from whatever other stories plan; the first of them is a Monday.
const DAY = 24 * 3_600_000
const start = Date.now() + 63 * DAY
const monday = new Date(start - ((new Date(start).getUTCDay() + 6) % 7) * DAY)
const on = (days: number): string => new Date(monday.getTime() + days * DAY).toISOString().slice(0, 10)
const DISPATCHER = 'dispatcher@northgate'
let browser: Browser
let office: Page
let number = ''
const made: [string, string][] = []

const cell = (name: string, days: number, page = office): Locator => page.getByTestId(`rota-${name}`).getByTestId(`cell-${on(days)}`)
const save = (page = office): Promise<void> => page.locator('dialog[open] .sheet-foot .btn').last().click()
const closed = (page = office): Promise<void> => expect(page.locator('dialog[open]')).toHaveCount(0)
const fill = (name: string, value: string, page = office): Promise<void> => field(page.getByTestId(`field-${name}`)).fill(value)
const pick = (name: string, value: string, page = office): Promise<void> => page.getByTestId(`field-${name}`).locator(`input[value=${value}]`).check()
const person = async (slug: string, username: string): Promise<Json> => {
  const people = (await api(`dispatcher@${slug}`, 'GET', '/rota/people')).body['items'] as Json[]
  return people.find((one) => one['username'] === username)!
}
const rota = async (slug: string): Promise<{ shifts: Json[]; absences: Json[] }> =>
  (await api(`dispatcher@${slug}`, 'GET', `/rota?since=${on(-7)}T00:00:00Z&until=${on(14)}T00:00:00Z`)).body as unknown as { shifts: Json[]; absences: Json[] }

test.beforeAll(async () => {
  ;({ browser, page: office } = await desk('en-GB'))
  await signIn(office, DISPATCHER)
})
test.afterAll(async () => {
  await cancelAll(made)
  for (const slug of ['northgate', 'huaan']) {
    const { shifts, absences } = await rota(slug)
    for (const { id } of shifts) await api(`dispatcher@${slug}`, 'DELETE', `/rota/shifts/${id}`)
    for (const { id } of absences) await api(`dispatcher@${slug}`, 'DELETE', `/rota/absences/${id}`)
  }
  await browser?.close()
})

test('from the people to the rota, and from week to week [S-DSP-04]', async () => {
  await office.goto('/desk/people')
  await office.getByTestId('rota-open').click()
  await expect(office.locator('[aria-current=date]')).toContainText('today')
  await expect(office.getByTestId('entry-work').first()).toContainText(/08:00–17:00/)
  const shown = office.getByTestId('week-shown')
  const first = await shown.innerText()
  await office.getByTestId('week-after').press('Enter')
  await expect(shown).not.toHaveText(first)
  await expect(office.locator('[aria-current=date]')).toHaveCount(0)
  await office.getByTestId('week-before').click()
  await expect(shown).toHaveText(first)
  await office.getByTestId('week-before').click()
  await office.getByTestId('week-today').click()
  await expect(shown).toHaveText(first)
  await sound(office)
  await shot(office, 'desk-rota-en')
})

test('shifts with a break are entered for many days; what overlaps is refused in words and nothing typed is lost [S-DSP-04]', async () => {
  const patel = await person('northgate', 'tech.patel@northgate')
  const name = String(patel['name'])
  await office.goto(`/desk/rota?day=${on(2)}`)
  await office.getByTestId('shift-new').click()
  await office.getByTestId('field-user_id').selectOption(String(patel['user_id']))
  await fill('day', on(0))
  await fill('until', on(6))
  await fill('break_from', '12:00')
  await expect(office.locator('dialog[open] .sheet-foot .btn').last()).toBeDisabled()
  await fill('break_to', '13:00')
  await fill('break_minutes', '30')
  await sound(office)
  await save()
  await closed()
  await expect(cell(name, 0)).toContainText('Works')
  await expect(cell(name, 4)).toContainText('08:00–17:00')
  await expect(cell(name, 4)).toContainText('break 12:00–13:00 · 30 min')
  await expect(cell(name, 5)).not.toContainText('Works')

  await office.getByTestId('shift-new').click()
  await office.getByTestId('field-user_id').selectOption(String(patel['user_id']))
  await fill('day', on(4))
  await fill('start', '16:00')
  await fill('end', '22:00')
  await save()
  await expect(office.getByTestId('form-refused')).toContainText('another shift')
  await expect(office.getByTestId('form-refused')).toContainText(`${on(4)} 16:00–22:00`)
  await expect(field(office.getByTestId('field-end'))).toHaveValue('22:00')
  await sound(office)
  await shot(office, 'desk-rota-refused-en')
  await fill('start', '17:00')
  await pick('kind', 'on_call')
  await save()
  await closed()
  await expect(cell(name, 4)).toContainText('On call')
})

test('a shift is changed in its place, a duty withdrawn, and another desk sees it at once [S-DSP-04]', async () => {
  const name = String((await person('northgate', 'tech.patel@northgate'))['name'])
  const { browser: second, page: other } = await desk('en-GB')
  await signIn(other, 'agent@northgate')
  await other.goto(`/desk/rota?day=${on(0)}`)
  await expect(cell(name, 4, other)).toContainText('On call')
  await expect(other.getByTestId('shift-new')).toHaveCount(0)
  await expect(cell(name, 4, other).getByRole('button')).toHaveCount(0)

  await cell(name, 4).getByTestId('entry-work').press('Enter')
  await sound(office)
  await office.getByTestId('entry-change').click()
  await expect(field(office.getByTestId('field-break_minutes'))).toHaveValue('30')
  await fill('start', '09:00')
  await fill('end', '17:30')
  await save()
  await closed()
  await expect(cell(name, 4).getByTestId('entry-work')).toContainText('09:00–17:30')
  await expect(cell(name, 4).getByTestId('entry-work')).toHaveCount(1)
  await expect(cell(name, 4, other).getByTestId('entry-work')).toContainText('09:00–17:30')

  await cell(name, 4).getByTestId('entry-on_call').click()
  await office.getByTestId('entry-withdraw').click()
  await closed()
  await expect(cell(name, 4)).not.toContainText('On call')
  await expect(cell(name, 4, other)).not.toContainText('On call')
  await second.close()
})

test('a trip says its purpose and who allowed what; the jobs that need another are told at once [S-PPL-18] [S-DSP-14]', async () => {
  const patel = await person('northgate', 'tech.patel@northgate')
  const name = String(patel['name'])
  const report = { reporter: { name: 'Caretaker', phone: '1' }, repair_item: 'Rota door', fault_description: 'Sticks', address: 'Hall' }
  const { body: ticket } = await api(DISPATCHER, 'POST', '/tickets', report)
  made.push(['northgate', String(ticket['id'])])
  number = String(ticket['number'])
  await api(DISPATCHER, 'POST', `/tickets/${ticket['id']}/triage`, { urgency: 'normal', hazards: [] })
  await api(DISPATCHER, 'POST', `/tickets/${ticket['id']}/ready`, {})
  const times = { planned_start: `${on(1)}T10:00:00Z`, planned_end: `${on(1)}T11:00:00Z` }
  const sent = await api(DISPATCHER, 'POST', `/tickets/${ticket['id']}/assign`, { crew: [{ user_id: patel['user_id'] }], ...times })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)

  await office.getByTestId('absence-new').click()
  await office.getByTestId('field-user_id').selectOption(String(patel['user_id']))
  await office.getByTestId('field-kind').selectOption('trip')
  await fill('first', on(2))
  await fill('last', on(0))
  await expect(office.locator('dialog[open] .sheet-foot .btn').last()).toBeDisabled()
  await fill('purpose', 'Commissioning in Leeds')
  await save()
  await expect(office.getByTestId('form-refused')).toContainText('the end comes after the start')
  await fill('first', on(1))
  await fill('last', on(2))
  await fill('private_visit', name)
  await save()
  await expect(office.getByTestId('form-refused')).toContainText('somebody else gives the consent')
  await fill('private_visit', 'Manager Reed')
  await save()
  const told = office.getByTestId('reassign-now')
  await expect(told.getByTestId(`reassign-${number}`)).toContainText('away')
  await sound(office)
  await shot(office, 'desk-rota-reassign-en')
  await office.keyboard.press('Escape')
  await closed()
  await expect(cell(name, 2).getByTestId('entry-trip')).toContainText('Commissioning in Leeds')
  await expect(office.getByTestId('reassign').getByTestId(`reassign-${number}`)).toBeVisible()
  await shot(office, 'desk-rota-week-en')

  await cell(name, 1).getByTestId('entry-trip').click()
  await expect(office.locator('dialog[open]')).toContainText('Private visits · consent of Manager Reed')
  await office.getByTestId('entry-change').click()
  await expect(field(office.getByTestId('field-private_visit'))).toHaveValue('Manager Reed')
  await fill('first', on(2))
  await save()
  await closed()
  await expect(cell(name, 1)).not.toContainText('Trip')
  await expect(office.getByTestId('reassign')).toHaveCount(0)
  const { absences } = await rota('northgate')
  expect(absences.map((one) => one['consents'])).toEqual([[{ what: 'private_visit', by: 'Manager Reed' }]])
})

test('the job that needs another leads to its ticket, and a change that came too late is told [S-DSP-14]', async () => {
  const patel = await person('northgate', 'tech.patel@northgate')
  const away = { user_id: patel['user_id'], kind: 'ill', starts_at: `${on(1)}T00:00:00Z`, ends_at: `${on(1)}T12:00:00Z` }
  const { body } = await api(DISPATCHER, 'POST', '/rota/absences', away)
  const illness = cell(String(patel['name']), 1).getByTestId('entry-ill')
  await expect(illness).toContainText('Ill')
  await illness.click()
  await office.getByTestId('entry-change').click()
  await fill('note', 'Flu')
  await api(DISPATCHER, 'DELETE', `/rota/absences/${(body['absence'] as Json)['id']}`)
  await save()
  await expect(office.getByTestId('form-refused')).toContainText('Somebody else has just changed or withdrawn this')
  await expect(field(office.getByTestId('field-note'))).toHaveValue('Flu')
  await office.keyboard.press('Escape')
  await api(DISPATCHER, 'POST', '/rota/absences', away)
  await office.getByTestId(`reassign-${number}`).getByRole('link', { name: number, exact: true }).click()
  await expect(office.locator('#main h1')).toContainText(number)
})

test('在手机宽度的窗口里按天看班表，也能排值班、改、撤销 [S-DSP-04]', async () => {
  const { browser: small, page } = await desk('zh-CN', { width: 390, height: 844 })
  await signIn(page, 'dispatcher@huaan')
  const xu = await person('huaan', 'tech.xu@huaan')
  await page.goto('/desk/rota')
  await expect(page.getByRole('heading', { name: '今天' })).toBeVisible()
  await sound(page)
  await shot(page, 'desk-rota-phone-zh')
  await page.goto(`/desk/rota?day=${on(3)}`)
  const listed = page.getByTestId(`day-${on(3)}`)
  await expect(listed).toContainText('无')
  await page.getByTestId('shift-new').click()
  await page.getByTestId('field-user_id').selectOption(String(xu['user_id']))
  await pick('kind', 'on_call', page)
  await fill('day', on(3), page)
  await fill('start', '18:00', page)
  await fill('end', '06:00', page)
  await sound(page)
  await shot(page, 'desk-rota-sheet-phone-zh')
  await save(page)
  await closed(page)
  const duty = listed.getByTestId(`rota-${xu['name']}`).getByTestId('entry-on_call')
  await expect(duty).toContainText('18:00–06:00 次日')
  await duty.click()
  await page.getByTestId('entry-change').click()
  await fill('day', on(4), page)
  await save(page)
  await closed(page)
  await expect(listed).toContainText('无')
  const moved = page.getByTestId(`day-${on(4)}`).getByTestId('entry-on_call')
  await moved.click()
  await page.getByTestId('entry-withdraw').click()
  await closed(page)
  await expect(moved).toHaveCount(0)
  await small.close()
})
