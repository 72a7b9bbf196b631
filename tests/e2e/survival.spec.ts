// What becomes of work that cannot be sent: it stays, is found again, is handed over; a lost phone forgets it.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, hazardOn, shot } from './support/field'
import { sentOut, station } from './support/job'
import { draftBytes, givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { readCode } from './support/qr'
import { api, enter, goTo, type Json, signIn, user } from './support/world'

test.describe.configure({ mode: 'serial' })

const [ZHAO, LI] = ['tech.zhao@huaan', 'tech.li@huaan']
const NEW_PIN = '314159'
const BEGUN = '这台要两个人抬'
const HAZARDS = ['走廊配电箱门缺失', '楼梯间照明不亮', '井道门锁松动']
let office: Page
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let id = ''
let number = ''
let file = Buffer.alloc(0)

async function reportHazard(text: string, photo?: number): Promise<void> {
  await page.goto(`${network.url}/field/jobs/${id}`)
  await givePin(page)
  await hazardOn(page, text, photo)
}

const reported = async (text: string): Promise<number> =>
  ((await api('supervisor@huaan', 'GET', '/hazards?limit=100')).body['items'] as Json[]).filter((one) => one['description'] === text).length

test.beforeAll(async () => {
  ;({ office, network, phone, close } = await station())
  const report = { reporter: { name: '何经理', phone: '021-5555 0144' }, repair_item: '照明', fault_description: '走廊照明不亮', address: '四川北路1318号' }
  ;({ id, number } = await sentOut(report, { hazards: ['H_ELEC_LV'] }, { 'tech.zhao': 'worker' }))
})
test.afterAll(() => close?.())

test('what could not be sent is handed out as a file, and nothing goes from the phone [S-INT-20]', async () => {
  page = await phone.open('/signin')
  await page.evaluate(() => localStorage.setItem('fieldlock.locale', 'zh-CN'))
  await page.reload()
  await enter(page, ZHAO)
  await expect(page.getByTestId(`job-${number}`)).toBeVisible()
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => page.evaluate(() => caches.keys().then((keys) => keys.length))).toBeGreaterThan(0)
  network.cut()
  await reportHazard(HAZARDS[0]!, 71)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '1')
  // Not yet accepted: until when is said; and the reason of a refusal that is only begun is no record.
  await expect(page.getByTestId('accept-by')).toContainText('前签领')
  await page.getByTestId('decline').click()
  await field(page.getByTestId('decline-reason')).fill(BEGUN)
  await shot(page, 'phone-decline-zh')
  await expect.poll(() => draftBytes(page, `decline/${id}`)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.getByTestId('sync-chip').click()
  await expect(page.getByTestId('draft-row')).toContainText(BEGUN)
  await page.getByTestId('exit-open').click()
  await expect(page.getByTestId('exit-holds')).toContainText('1 条记录，1 张照片')
  await expect(page.getByTestId('exit-forms')).toContainText('1 份没填完')
  await sound(page)
  await shot(page, 'phone-exit-zh')
  await page.evaluate(() => {
    const scope = window as unknown as { made: Blob }
    const make = URL.createObjectURL
    URL.createObjectURL = (blob) => make((scope.made = blob as Blob))
  })
  await page.getByTestId('exit-file').click()
  await expect(page.getByTestId('exit-saved')).toBeVisible()
  const bytes = await page.evaluate(async () => [...new Uint8Array(await (window as unknown as { made: Blob }).made.arrayBuffer())])
  file = Buffer.from(bytes)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '1')
})

test('a browser that may throw the store away is told of before the first job, until the person knows it [S-INT-20]', async () => {
  await page.goto(`${network.url}/field`)
  await givePin(page)
  await expect(page.getByTestId('warn-install')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 640 })
  await sound(page)
  await shot(page, 'phone-warnings-zh')
  await page.getByTestId('warn-later').click()
  await expect(page.getByTestId('warn-install')).toHaveCount(0)
  await page.goto(`${network.url}/field/settings`)
  await givePin(page)
  await expect(page.getByTestId('warn-install')).toBeVisible()
  await sound(page)
  await page.setViewportSize({ width: 390, height: 844 })
})

test('signing out asks what becomes of it; another person sees nothing, the same one finds it again [S-INT-20] [S-DSP-11]', async () => {
  await page.goto(`${network.url}/field/settings`)
  await givePin(page)
  await page.getByTestId('sign-out').click()
  await expect(page.getByTestId('out-count')).toContainText('1 条记录、1 个文件')
  await sound(page)
  await shot(page, 'phone-sign-out-zh')
  await page.getByTestId('out-stay').click()
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await page.getByTestId('sign-out').click()
  await page.getByTestId('out-keep').click()
  await page.waitForURL(/\/signin/)
  network.restore()
  await enter(page, LI, NEW_PIN)
  await page.getByTestId('sync-chip').click()
  await expect(page.getByTestId('sync-state')).toBeVisible()
  await expect(page.getByTestId('outbox-row').filter({ hasText: HAZARDS[0]! })).toHaveCount(0)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
  await page.goto(`${network.url}/field/settings`)
  await givePin(page, NEW_PIN)
  await page.getByTestId('sign-out').click()
  await page.waitForURL(/\/signin/)
  expect(await reported(HAZARDS[0]!)).toBe(0)
})

test('the supervisor brings the file in; again it changes nothing; nor does the phone afterwards [S-INT-20] [S-SAF-27]', async () => {
  await signIn(office, 'supervisor@huaan')
  await goTo(office, 'phones')
  await office.getByTestId('import-open').click()
  await sound(office)
  for (const [status, times] of [['applied', 1], ['duplicate', 1]] as const) {
    await office.getByTestId('import-file').setInputFiles({ name: 'zhao.fieldlock', mimeType: 'application/octet-stream', buffer: file })
    await expect(office.getByTestId('import-from')).toContainText(user(ZHAO).name)
    await expect(office.getByTestId('import-form')).toContainText(BEGUN)
    await office.getByTestId('import-do').click()
    await expect(office.getByTestId('import-row')).toHaveAttribute('data-status', status)
    await sound(office)
    await shot(office, `desk-import-${status}-zh`)
    expect(await reported(HAZARDS[0]!)).toBe(times)
    const saved = office.waitForEvent('download')
    await office.getByTestId('forms-save').click()
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain(BEGUN)
    await office.getByTestId('import-again').click()
  }
  await enter(page, ZHAO)
  await page.getByTestId('sync-chip').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible()
  await expect(page.getByTestId('outbox-row').filter({ hasText: HAZARDS[0]! })).toHaveAttribute('data-state', 'held')
  expect(await reported(HAZARDS[0]!)).toBe(1)
})

test('where no file can be moved the desk scans the codes, in any order [S-INT-20]', async () => {
  network.cut()
  await reportHazard(HAZARDS[1]!)
  await page.goto(`${network.url}/field/exit`)
  await givePin(page)
  await page.getByTestId('exit-codes').click()
  await sound(page)
  await shot(page, 'phone-exit-codes-zh')
  const codes: string[] = []
  do {
    codes.push(await readCode(page))
    if (await page.getByTestId('exit-next').count()) await page.getByTestId('exit-next').click()
    await expect(page.getByTestId('exit-at')).toBeVisible()
  } while (!codes.includes(await readCode(page)))
  await office.goto('/desk/phones/import')
  for (const code of codes.reverse()) {
    await field(office.getByTestId('import-typed')).fill(code)
    await office.getByTestId('import-take').click()
  }
  await office.getByTestId('import-do').click()
  await expect(office.getByTestId('import-row')).toHaveAttribute('data-status', 'applied')
  network.restore()
  await page.getByTestId('sync-chip').click()
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible()
  expect(await reported(HAZARDS[1]!)).toBe(1)
})

test('a forgotten PIN is made anew with the password, and all is still there [S-INT-20] [S-DSP-11]', async () => {
  network.cut()
  await reportHazard(HAZARDS[2]!)
  network.restore()
  await phone.kill()
  network.cut()
  page = await phone.open('/', false)
  await page.getByTestId('pin').fill('999998')
  await page.getByTestId('pin-submit').click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByTestId('pin-forgot').click()
  await sound(page)
  await shot(page, 'phone-pin-forgotten-zh')
  await page.getByTestId('pin-password').fill(user(ZHAO).password)
  await page.getByTestId('pin').fill(NEW_PIN)
  await page.getByTestId('pin-again').fill(NEW_PIN)
  await page.getByTestId('pin-submit').click()
  await expect(page.getByRole('alert')).toBeVisible()
  network.restore()
  await page.getByTestId('pin-submit').click()
  await expect(page.getByTestId(`job-${number}`)).toBeVisible()
  await expect.poll(() => reported(HAZARDS[2]!)).toBe(1)
})

test('a lost phone is revoked at the desk and erases what it holds at its next contact [S-ARC-12] [S-SAF-27]', async () => {
  const device = String(await page.evaluate(() => localStorage.getItem('fieldlock.device')))
  const stores = () => page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name ?? ''))
  const me = String((await api(ZHAO, 'GET', '/me')).body['user'] && ((await api(ZHAO, 'GET', '/me')).body['user'] as Json)['id'])
  expect(await stores()).toContain(`fieldlock-${me}`)
  network.cut()
  await office.goto('/desk/phones')
  const line = office.getByTestId(`phone-${device}`)
  await expect(line).toBeVisible()
  await sound(office)
  await shot(office, 'desk-phones-zh')
  await line.getByTestId(`revoke-${device}`).click()
  await office.getByTestId('revoke-reason').locator('input[value=lost]').check({ force: true })
  await field(office.getByTestId('revoke-note')).fill('落在出租车上')
  await sound(office)
  await shot(office, 'desk-revoke-zh')
  await office.locator('dialog[open] .btn.danger').click()
  await expect(line).toContainText('已报失')
  // Until it has a network it cannot know.
  expect(await stores()).toContain(`fieldlock-${me}`)
  await page.getByTestId('sync-chip').click()
  network.restore()
  // Asked for, or by itself, whichever comes first.
  const erased = page.waitForURL(/\/signin\?lost/)
  await Promise.race([erased, page.getByTestId('sync-now').click({ timeout: 15_000 })])
  await erased
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await stores()).not.toContain(`fieldlock-${me}`)
  // Found again, it begins as a new phone of whoever signs in.
  await enter(page, ZHAO)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('fieldlock.device'))).toMatch(/.{36}/)
  expect(await page.evaluate(() => localStorage.getItem('fieldlock.device'))).not.toBe(device)
})
