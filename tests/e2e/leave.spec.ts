// A shift that repeats, its one other day and its end, at the desk; leave asked for on a phone without a network.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, desk, enter, type Json, signIn, world } from './support/world'

test.describe.configure({ mode: 'serial' })

// Weeks away from whatever other stories plan; the first of them is a Monday.
const DAY = 24 * 3_600_000
const start = Date.now() + 91 * DAY
const monday = new Date(start - ((new Date(start).getUTCDay() + 6) % 7) * DAY)
const on = (days: number): string => new Date(monday.getTime() + days * DAY).toISOString().slice(0, 10)
const [DISPATCHER, XU] = ['dispatcher@huaan', 'tech.xu@huaan']
let browser: Browser
let office: Page
let network: Network
let phone: Phone
let page: Page
let name = ''
let id = ''

const cell = (days: number): Locator => office.getByTestId(`rota-${name}`).getByTestId(`cell-${on(days)}`)
const save = (): Promise<void> => office.locator('dialog[open] .sheet-foot .btn').last().click()
const closed = (): Promise<void> => expect(office.locator('dialog[open]')).toHaveCount(0)
const fill = (what: string, value: string): Promise<void> => field(office.getByTestId(`field-${what}`)).fill(value)
const pick = (what: string, value: string): Promise<void> => office.getByTestId(`field-${what}`).locator(`input[value=${value}]`).check({ force: true })
const rota = async (): Promise<{ patterns: Json[]; absences: Json[]; shifts: Json[] }> =>
  (await api(DISPATCHER, 'GET', `/rota?since=${on(-1)}T00:00:00Z&until=${on(30)}T00:00:00Z`)).body as unknown as { patterns: Json[]; absences: Json[]; shifts: Json[] }

test.beforeAll(async () => {
  const people = (await api(DISPATCHER, 'GET', '/rota/people')).body['items'] as Json[]
  const xu = people.find((one) => one['username'] === XU)!
  ;[name, id] = [String(xu['name']), String(xu['user_id'])]
  ;({ browser, page: office } = await desk('zh-CN'))
  await signIn(office, DISPATCHER)
  network = await Network.to(world().url)
  phone = new Phone(network.url, 'zh-CN', { width: 360, height: 780 })
})
test.afterAll(async () => {
  await phone?.kill()
  const { patterns, absences, shifts } = await rota()
  for (const one of patterns) await api(DISPATCHER, 'DELETE', `/rota/patterns/${one['id']}?last=2000-01-01`)
  for (const one of absences) await api(DISPATCHER, 'DELETE', `/rota/absences/${one['id']}`)
  for (const one of shifts) if (!one['pattern_id']) await api(DISPATCHER, 'DELETE', `/rota/shifts/${one['id']}`)
  await browser?.close()
})

test('a shift is entered once and repeats every week; over it none is entered [S-DSP-04]', async () => {
  await office.goto(`/desk/rota?day=${on(0)}`)
  await office.getByTestId('shift-new').click()
  await office.getByTestId('field-user_id').selectOption(id)
  await fill('day', on(1))
  await pick('repeat', 'week')
  await sound(office)
  await shot(office, 'desk-rota-repeat-zh')
  await save()
  await closed()
  await expect(cell(0)).not.toContainText('上班')
  await expect(cell(1).getByTestId('repeats')).toContainText('循环')
  await expect(cell(4)).toContainText('08:00–17:00')
  await expect(cell(5)).not.toContainText('上班')
  await shot(office, 'desk-rota-repeats-zh')
  await office.getByTestId('shift-new').click()
  await office.getByTestId('field-user_id').selectOption(id)
  await fill('day', on(2))
  await save()
  await expect(office.getByTestId('form-refused')).toContainText(`${on(2)} 08:00–17:00`)
  await office.keyboard.press('Escape')
})

test('one day is another, from a later day it is another, and then it ends [S-DSP-04]', async () => {
  await cell(2).getByTestId('entry-work').click()
  await expect(office.getByTestId('pattern')).toContainText('周一 周二 周三 周四 周五')
  await sound(office)
  await shot(office, 'desk-rota-repeat-day-zh')
  await office.getByTestId('entry-change').click()
  await fill('start', '10:00')
  await save()
  await closed()
  await expect(cell(2)).toContainText('10:00–17:00')
  await expect(cell(2).getByTestId('repeats')).toHaveCount(0)
  await expect(cell(3)).toContainText('08:00–17:00')

  await cell(3).getByTestId('entry-work').click()
  await office.getByTestId('entry-withdraw').click()
  await closed()
  await expect(cell(3)).not.toContainText('上班')

  await cell(4).getByTestId('entry-work').click()
  await office.getByTestId('pattern-change').click()
  await expect(field(office.getByTestId('field-day'))).toHaveValue(on(4))
  await pick('repeat', 'cycle')
  await fill('cycle', '4')
  await fill('cycle_days', '1 5')
  await fill('start', '22:00')
  await fill('end', '06:00')
  await save()
  await expect(office.getByTestId('form-refused')).toContainText('天数须在循环之内')
  await fill('cycle_days', '1 2')
  await save()
  await closed()
  await expect(cell(4)).toContainText('22:00–06:00 次日')
  await expect(cell(5)).toContainText('22:00–06:00 次日')
  await expect(cell(6)).not.toContainText('上班')

  await cell(5).getByTestId('entry-work').click()
  await office.getByTestId('pattern-end').click()
  await closed()
  await expect(cell(5)).not.toContainText('上班')
  expect((await rota()).patterns.map((one) => one['last_day'])).toEqual([on(3), on(4)])
})

test('leave is asked for without a network, granted at the desk, and the phone shows it [S-DSP-04]', async () => {
  page = await phone.open('/signin')
  await enter(page, XU)
  await page.goto(`${network.url}/field/settings`)
  await givePin(page)
  await page.getByTestId('off-ask').waitFor()
  network.cut()
  const ask = async (days: number): Promise<void> => {
    await page.getByTestId('off-ask').click()
    await field(page.getByTestId('off-first')).fill(on(days))
    await field(page.getByTestId('off-last')).fill(on(days - 1))
    await expect(page.getByTestId('off-save')).toBeDisabled()
    await field(page.getByTestId('off-last')).fill(on(days))
    await field(page.getByTestId('off-note')).fill('妹妹结婚')
  }
  await ask(8)
  await sound(page)
  await shot(page, 'phone-leave-zh')
  await page.getByTestId('off-save').click()
  await expect(page.getByTestId('off').first()).toContainText(`${on(8)} – ${on(8)}`)
  await ask(9)
  await page.getByTestId('off-save').click()
  await expect(page.getByTestId('off')).toHaveCount(2)
  await shot(page, 'phone-leave-waits-zh')

  network.restore()
  await office.goto(`/desk/rota?day=${on(8)}`)
  const asked = office.getByTestId(`leave-${name}`)
  // The phone tries again by itself when it is looked at.
  await page.reload()
  await givePin(page)
  await expect(asked).toHaveCount(2)
  await expect(page.getByTestId('off').first()).toContainText('等待批复')
  await expect(asked.first()).toContainText('妹妹结婚')
  await sound(office)
  await shot(office, 'desk-leave-asked-zh')
  await asked.first().getByTestId('leave-grant').click()
  await expect(asked).toHaveCount(1)
  await expect(cell(8)).toContainText('休假')
  await asked.getByTestId('leave-decline').click()
  await fill('reason', '当天已有三人休假')
  await save()
  await closed()
  await expect(office.getByTestId('leave-asked')).toHaveCount(0)

  await page.reload()
  await givePin(page)
  await expect(page.getByTestId('off').filter({ hasText: '已批准' })).toContainText(on(8))
  await expect(page.getByTestId('off').filter({ hasText: '当天已有三人休假' })).toContainText(on(9))
  // What was heard is there without a network too.
  network.cut()
  await page.reload()
  await givePin(page)
  await expect(page.getByTestId('off').filter({ hasText: '已批准' })).toContainText(on(8))
  await shot(page, 'phone-leave-decided-zh')
})

test('in English at 360 px [S-DSP-04]', async () => {
  network.restore()
  const other = new Phone(network.url, 'en-GB', { width: 360, height: 780 })
  const small = await other.open('/signin')
  await enter(small, 'tech.patel@northgate')
  await small.goto(`${network.url}/field/settings`)
  await givePin(small)
  await small.getByTestId('off-ask').click()
  await sound(small)
  await shot(small, 'phone-leave-en')
  await other.kill()
  const { browser: second, page: wide } = await desk('en-GB')
  await signIn(wide, 'dispatcher@northgate')
  await wide.goto(`/desk/rota?day=${on(0)}`)
  await wide.getByTestId('shift-new').click()
  await wide.getByTestId('field-repeat').locator('input[value=cycle]').check({ force: true })
  await sound(wide)
  await shot(wide, 'desk-rota-repeat-en')
  await second.close()
})
