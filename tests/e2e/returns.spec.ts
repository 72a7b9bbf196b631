// A telephone comes back: asked about, received, checked, appraised, refunded; each person does a part, in Chinese.
import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, picture, shot } from './support/field'
import { api, desk, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const serial = '866123040021021'
let browser: Browser | undefined
let office: Page
let address = ''

test.afterAll(async () => {
  await browser?.close()
})

const sheet = () => office.locator('dialog[open]')
const save = () => sheet().locator('.sheet-foot .btn').last().click()
const status = () => office.getByTestId('return-status')
/** The next person, at another desk. */
async function as(who: string): Promise<void> {
  await browser?.close()
  ;({ browser, page: office } = await desk('zh-CN'))
  await signIn(office, `${who}@huaan`)
  await office.goto(address || '/desk/returns')
}
async function fill(values: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(values)) await field(office.getByTestId(`field-${name}`)).fill(text)
}

test('the agent scans the serial number, sees what is owed, and opens the case [S-WAR-09, S-INT-17]', async () => {
  await as('agent')
  await expect(office.getByTestId('return-alerts')).toBeVisible()
  await expect(office.locator('.ticket-row').first()).toBeVisible()
  await sound(office)
  await shot(office, 'desk-returns-zh')
  await office.getByTestId('return-new').click()
  await field(office.getByTestId('return-serial')).fill('nowhere')
  await field(office.getByTestId('return-serial')).press('Enter')
  await expect(office.getByTestId('coverage-unknown')).toContainText('nowhere')
  await field(office.getByTestId('return-serial')).fill(`SN: ${serial}`)
  await field(office.getByTestId('return-serial')).press('Enter')
  await expect(office.getByTestId('coverage-answer')).toContainText('保内：不得收费')
  await expect(office.getByTestId('coverage-answer')).toContainText('退货（扣除折旧费）')
  await field(office.getByTestId('return-name')).fill('钱女士')
  await field(office.getByTestId('return-phone')).fill('138 0000 2211')
  await field(office.getByTestId('return-fault')).fill('充不进电')
  await sound(office)
  await shot(office, 'desk-return-new-zh')
  await save()
  await expect(status()).toHaveText('已咨询')
  address = new URL(office.url()).pathname
})

test('received, checked with a photo of each view, appraised: a report of another day is refused [S-WAR-07, S-WAR-10, S-WAR-11]', async () => {
  await as('store')
  await office.getByTestId('step-receive').click()
  await save()
  await expect(status()).toHaveText('已收货')
  await expect(office.getByTestId('return-deadline')).toBeVisible()
  await office.getByTestId('step-check').click()
  await field(office.getByTestId('check-serial')).fill(serial)
  let seed = 50
  for (const part of ['casing', 'antenna', 'display', 'lens']) {
    const look = office.getByTestId(`look-${part}`)
    await look.locator('input[type=file]').setInputFiles(picture((seed += 1)))
    await expect(look.locator('.photo-thumb')).toHaveCount(1)
  }
  await sound(office)
  await shot(office, 'desk-return-check-zh')
  await save()
  await expect(status()).toHaveText('已查验')
  await as('inspector')
  await office.getByTestId('step-appraise').click()
  await office.getByTestId('field-cause').selectOption('manufacture')
  await fill({ fault_code: 'PWR-01', report_no: 'JC-2026-0402', report_on: '2026-01-01' })
  await save()
  await expect(office.locator('.toast, [role=alert], [role=status]').filter({ hasText: '检测当日' }).first()).toBeVisible()
  await fill({ report_on: await field(office.getByTestId('field-inspected_on')).inputValue() })
  await save()
  await expect(status()).toHaveText('已鉴定')
})

test('the customer chooses a refund; its amount is computed and on the note [S-WAR-16, S-WAR-19]', async () => {
  await as('agent')
  await office.getByTestId('step-choose').click()
  await expect(office.getByTestId('choose-remedy')).toContainText('退货（扣除折旧费）')
  await office.getByTestId('choose-remedy').locator('input[value=refund_less_depreciation]').check({ force: true })
  // 3,599.00 less 10 days at 5 per mille a day.
  await expect(sheet()).toContainText('3,419.05')
  await field(office.getByTestId('choose-how')).fill('电话，当日')
  await sound(office)
  await shot(office, 'desk-return-choose-zh')
  await save()
  await expect(status()).toHaveText('已选定方式')
  await as('cashier')
  await office.getByTestId('step-refund').click()
  await office.getByTestId('field-method').selectOption('bank')
  await fill({ payee: '钱女士' })
  await save()
  await expect(status()).toHaveText('已退款')
  await expect(office.getByText('3,419.05').first()).toBeVisible()
  const coming = office.waitForEvent('download')
  await office.getByTestId('paper-refund_note').click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^RMA-\d+-refund_note-zh\.pdf$/)
  const file = readFileSync(await download.path())
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  await sound(office)
  await shot(office, 'desk-return-zh')
})

test('stock and figures, and all of it in English [S-WAR-23]', async () => {
  await as('manager')
  await office.goto('/desk/returns/figures')
  await expect(office.getByTestId('figure-ship_within_days')).toHaveText('7')
  await expect(office.getByTestId('figure-packaging_required')).toHaveText('未设定')
  await sound(office)
  await office.goto('/desk/stock')
  await office.getByTestId('stock-receive').click()
  await field(office.getByTestId('stock-brand')).fill('华星')
  await field(office.getByTestId('stock-model')).fill('HX-22')
  await field(office.getByTestId('stock-serials')).fill('866123049922001\n866123049922019')
  await save()
  await expect(office.getByTestId('model-HX-22')).toContainText('2')
  await sound(office)
  await shot(office, 'desk-stock-zh')
  const english = await desk('en-GB')
  await signIn(english.page, 'agent@huaan')
  for (const [path, words, name] of [
    ['/desk/returns', 'Returns', 'desk-returns-en'], [address, 'Refunded', 'desk-return-en'],
    ['/desk/stock', 'Exchange stock', 'desk-stock-en'], ['/desk/returns/figures', 'Figures of returns', 'desk-figures-en'],
  ] as const) {
    await english.page.goto(path)
    await expect(english.page.locator('#main').getByText(words).first()).toBeVisible()
    await sound(english.page)
    await shot(english.page, name)
  }
  await english.browser.close()
})

test('our own people bring the new unit: a delivery with it as its goods [S-DSP-12, S-WAR-09]', async () => {
  const cases = (await api('agent@huaan', 'GET', '/returns?limit=50')).body['items'] as Json[]
  const { id } = cases.find((one) => one['fault_description'] === '开机后自动重启')!
  const today = new Date().toISOString().slice(0, 10)
  const finding = { cause: 'assembly', fault_code: 'PWR-1', report_no: 'JC-9', inspected_on: today, report_on: today }
  for (const [who, step, said] of [
    ['inspector', 'appraise', finding],
    ['supervisor', 'propose_override', { remedy: 'replace_same_model', reason: '老客户' }],
    ['manager', 'approve_override', {}],
  ] as const) {
    const answer = await api(`${who}@huaan`, 'POST', `/returns/${String(id)}/${step}`, said)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  address = `/desk/returns/${String(id)}`
  await as('store')
  await office.getByTestId('step-ship_new').click()
  await expect(office.getByTestId('field-carrier')).toBeVisible()
  await fill({ deliver_to: '四川北路1318号' })
  await expect(office.getByTestId('field-carrier')).toBeHidden()
  await sound(office)
  await shot(office, 'desk-return-deliver-zh')
  await save()
  await expect(status()).toHaveText('新机已寄出')
  await office.locator('#main').getByRole('link', { name: /^FL-/ }).first().click()
  await expect(office.getByTestId('goods-line')).toHaveText(/待交付.*× 1/)
  await sound(office)
})
