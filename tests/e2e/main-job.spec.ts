// The job the product exists for, told once from the partner's report to the signed dossier, in a real browser.
import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { confirmList, field, packAndLeave, shot } from './support/field'
import { station } from './support/job'
import { draftBytes, Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, enter, type Json, signIn, user, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const report = {
  reporter: { name: '钱女士', phone: '138 0000 2211' },
  repair_item: '空调',
  fault_description: '空调一开就跳闸',
  address: '上海市浦东新区碧云路77弄12号501室',
  brand: '美的',
  model: 'KFR-35GW',
  serial: 'MD35-20250418-0071',
}
const technician = 'tech.li@huaan'

let browser: Browser
let office: Page
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let ticket: { id: string; number: string; version: number }
let code = ''

test.beforeAll(async () => {
  ;({ browser, office, network, phone, close } = await station())
})

test.afterAll(() => close?.())

test('a report without its mandatory fields is refused by name and stores nothing [S-INT-03] [S-INT-04]', async () => {
  const before = (await api('dispatcher@huaan', 'GET', '/tickets?limit=100')).body['items'] as Json[]
  const refused = await api('huaan', 'POST', '/tickets', { reporter: { name: '钱女士', phone: '1' }, repair_item: '空调' })
  expect(refused.status).toBe(422)
  expect(refused.body['slug']).toBe('invalid')
  const fields = (refused.body['fields'] as { field: string }[]).map((entry) => entry.field)
  expect(fields.sort()).toEqual(['address', 'fault_description'])
  const after = (await api('dispatcher@huaan', 'GET', '/tickets?limit=100')).body['items'] as Json[]
  expect(after.length).toBe(before.length)
})

test('the partner pushes twice with one key: one ticket, on the dispatcher\'s open list without a reload [S-INT-03] [S-INT-12]', async () => {
  await signIn(office, 'dispatcher@huaan')
  await office.goto('/desk/tickets')
  await expect(office.getByTestId(/^ticket-row-/).first()).toBeVisible()
  await office.evaluate(() => ((window as unknown as Record<string, boolean>)['same'] = true))
  const key = { 'idempotency-key': randomUUID() }
  const first = await api('huaan', 'POST', '/tickets', report, key)
  const second = await api('huaan', 'POST', '/tickets', report, key)
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.body['id']).toBe(first.body['id'])
  ticket = first.body as unknown as typeof ticket
  await expect(office.getByTestId(`ticket-row-${ticket.number}`)).toBeVisible()
  await expect(office.getByTestId(/^ticket-row-/).filter({ hasText: '空调一开就跳闸' })).toHaveCount(1)
  expect(await office.evaluate(() => (window as unknown as Record<string, boolean>)['same'])).toBe(true)
  await shot(office, 'desk-tickets-zh')
})

test('triage names the hazard; who lacks a valid certificate is not assignable, here and by the API [S-TRI-04] [S-DSP-03] [S-SAF-25]', async () => {
  await office.getByTestId(`ticket-row-${ticket.number}`).click()
  await office.getByTestId('hazard-H_ELEC_LV').click()
  await office.getByTestId('triage-save').click()
  await office.getByTestId('ready-save').click()
  const expired = office.getByTestId('candidate-tech.wang@huaan')
  await expect(expired.getByTestId('candidate-reason')).toContainText('证书')
  await expect(expired.locator('input[value=worker]')).toHaveCount(0)
  const people = (await api('dispatcher@huaan', 'GET', `/dispatch/tickets/${ticket.id}/candidates`)).body['items'] as Json[]
  const wang = people.find((person) => person['username'] === 'tech.wang@huaan') as Json
  expect(wang['assignable']).toBe(false)
  const soon = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
  const refused = await api('dispatcher@huaan', 'POST', `/tickets/${ticket.id}/assign`, {
    crew: [{ user_id: wang['user_id'], role: 'worker' }], planned_start: soon(0), planned_end: soon(2),
  })
  expect(refused.status).toBe(409)
  expect(JSON.stringify(refused.body['people'])).toContain('CERT_EXPIRED')
  await office.getByTestId(`candidate-${technician}`).locator('input[value=worker]').check({ force: true })
  await shot(office, 'desk-assign-zh')
  await office.getByTestId('assign-save').click()
  await expect(office.getByTestId('crew').or(office.getByText(user(technician).name)).first()).toBeVisible()
  await expect.poll(async () => (await api('dispatcher@huaan', 'GET', `/tickets/${ticket.id}`)).body['status']).toBe('dispatched')
})

test('the phone has the job; the leader reads out a code; then there is no network [S-DSP-02] [S-DSP-05] [S-DSP-07] [S-SAF-07]', async () => {
  page = await phone.open('/signin')
  await enter(page, technician)
  await page.getByTestId(`job-${ticket.number}`).click()
  await shot(page, 'phone-job-zh')
  const issued = await api('leader@huaan', 'POST', `/tickets/${ticket.id}/start-code`, {})
  expect(issued.status).toBe(200)
  code = String(issued.body['code'])
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => page.evaluate(() => caches.keys().then((keys) => keys.length))).toBeGreaterThan(0)
  network.cut()
  const step = page.getByTestId('primary-action')
  await step.click()
  await expect(step).toContainText('联系客户并预约')
  await step.click()
  await page.getByTestId('appoint-how').locator('input').first().check({ force: true })
  await page.getByTestId('appoint-save').click()
  await expect(step).toContainText('出发')
  await step.click() // nobody leaves with a glove missing
  await expect(page.getByTestId('depart-save')).toBeDisabled()
  await packAndLeave(page)
  await expect(step).toContainText('到达')
  await step.click()
})

test('an early start shows every blocker [S-SAF-01] [S-SAF-08] [S-WRK-06]', async () => {
  await page.getByTestId('start-work').click()
  for (const blocker of ['PPE_MISSING', 'LOTO_MISSING', 'RISK_MISSING', 'START_APPROVAL_MISSING', 'CHECKLIST_ITEM_OPEN', 'BRIEFING_MISSING', 'TOOL_MISSING', 'WORKER_UNFIT', 'CONTROL_NOT_CONFIRMED']) {
    await expect(page.getByTestId(`blocker-${blocker}`).first()).toBeAttached()
  }
  await shot(page, 'phone-blocked-zh')
  await page.keyboard.press('Escape')
})

test('without a network: fitness, PPE with photo, site, isolation in order with lock and a zero reading [S-SAF-03] [S-SAF-05] [S-SAF-09] [S-SAF-22] [S-SAF-23]', async () => {
  test.slow()
  for (const list of ['CL-FIT', 'CL-READ', 'CL-PPE', 'CL-TOOL', 'CL-SITE']) {
    await page.getByTestId(`card-${list}`).click()
    expect(await confirmList(page)).toBeGreaterThan(0)
    if (list === 'CL-PPE') await shot(page, 'phone-ppe-zh')
    await page.goBack()
  }
  await page.getByTestId('card-CL-LOTO').click()
  // In an ordered list only the next item can be confirmed.
  await expect(page.locator('li.item[data-state="open"]')).toHaveCount(1)
  await shot(page, 'phone-lockout-zh')
  expect(await confirmList(page)).toBeGreaterThan(8)
  await page.goBack()
})

test('killed and opened again without a network, everything is there [S-INT-20] [S-SAF-27]', async () => {
  await phone.kill()
  page = await phone.open('/')
  await page.getByTestId(`job-${ticket.number}`).click()
  await expect(page.getByTestId('card-CL-LOTO')).toBeVisible()
  await page.getByTestId('start-work').click()
  // Only the approval is still missing.
  await expect(page.getByTestId(/^blocker-[A-Z_]+$/)).toHaveCount(1)
  await expect(page.getByTestId('blocker-START_APPROVAL_MISSING')).toBeAttached()
  await page.keyboard.press('Escape')
})

test('the code opens the gate, the clear gate starts the work [S-SAF-07] [S-SAF-30]', async () => {
  await page.getByTestId('primary-action').click()
  await page.getByTestId('approval-request').click()
  await field(page.getByTestId('approval-code')).fill('0000-0000')
  await page.getByTestId('approval-submit').click()
  await expect(page.getByTestId('approval-granted')).toHaveCount(0)
  await expect(page.getByTestId('approval-submit')).toBeEnabled({ timeout: 60_000 })
  await field(page.getByTestId('approval-code')).fill(code)
  await page.getByTestId('approval-submit').click()
  await expect(page.getByTestId('approval-granted')).toBeVisible()
  await page.getByTestId('approval-back').click()
  await shot(page, 'phone-clear-zh')
  await page.getByTestId('start-work').click()
  await expect(page.getByTestId('stop-work')).toBeVisible()
  await expect(page.getByTestId('primary-action')).toBeVisible()
})

test('work recorded, released in order, cleared, handed over, signed, also when the app was killed after the signature [S-WRK-01] [S-WRK-05] [S-REL-01] [S-REL-04] [S-REL-07] [S-SGN-01] [S-SGN-02] [S-SGN-03]', async () => {
  test.slow()
  await page.getByTestId('card-CL-STEPS').click()
  expect(await confirmList(page)).toBe(3)
  await page.goBack()
  await page.getByTestId('primary-action').click()
  await field(page.getByTestId('work-finding')).fill('室外机压缩机电容击穿,线路对地短路')
  await field(page.getByTestId('work-action')).fill('更换电容,重接线端,测绝缘 5 MΩ')
  await field(page.getByTestId('work-result')).fill('试机 20 分钟正常,不再跳闸')
  await shot(page, 'phone-work-zh')
  await page.getByTestId('work-save').click()
  await page.getByTestId('complete-work').click()
  for (const list of ['CL-RELEASE', 'CL-CLEAR', 'CL-HAND']) {
    await page.getByTestId(`card-${list}`).click()
    expect(await confirmList(page)).toBeGreaterThan(0)
    await page.goBack()
  }
  await page.getByTestId('primary-action').click()
  await field(page.getByTestId('signer-name')).fill('钱女士')
  await field(page.getByTestId('sign-comments')).fill('师傅很专业')
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('no signature pad')
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 12; step += 1) await page.mouse.move(box.x + 30 + step * 20, box.y + box.height / 2 + (step % 2 ? 25 : -25))
  await page.mouse.up()
  await shot(page, 'phone-sign-zh')
  // So long only with the hash of the signature in it.
  await expect.poll(() => draftBytes(page, `sign_off/${ticket.id}`)).toBeGreaterThan(250)
  await phone.kill()
  page = await phone.open(`/field/jobs/${ticket.id}/signoff`)
  await expect(field(page.getByTestId('signer-name'))).toHaveValue('钱女士')
  await expect(field(page.getByTestId('sign-comments'))).toHaveValue('师傅很专业')
  await expect(page.getByTestId('signature-pad').locator('img')).toBeVisible()
  await shot(page, 'phone-sign-again-zh')
  await page.getByTestId('signoff-save').click()
  await expect(page.getByTestId('signoff-save')).toHaveCount(0)
})

test('killed once more; the network returns, the first answer is lost: no duplicate, and the receipt is complete [S-INT-20] [S-SGN-06]', async () => {
  await phone.kill()
  page = await phone.open('/')
  const unsent = async (): Promise<number> => Number(await page.getByTestId('sync-chip').getAttribute('data-unsent'))
  await expect.poll(unsent).toBeGreaterThan(60)
  network.loseNextAnswerTo('/api/v1/sync/push')
  network.restore()
  await page.getByTestId('sync-chip').click()
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible({ timeout: 90_000 })
  expect(network.lost).toBe(true)
  await shot(page, 'phone-receipt-zh')
  const held = (await api('supervisor@huaan', 'GET', `/tickets/${ticket.id}`)).body
  expect(held['status']).toBe('returned')
  const facts = held['facts'] as { id: string; kind: string; key: string | null; person_id: string }[]
  expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length)
  const confirmed = facts.filter((fact) => fact.kind === 'confirmation').map((fact) => `${fact.key}@${fact.person_id}`)
  expect(new Set(confirmed).size).toBe(confirmed.length)
  expect((held['timeline'] as Json[]).filter((entry) => entry['event'] === 'start')).toHaveLength(1)
})

test('the supervisor opens the dossier: people, both clocks, photos, readings, signature, a valid chain [S-SAF-27] [S-SGN-04]', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, baseURL: world().url })
  const supervisor = await context.newPage()
  await signIn(supervisor, 'supervisor@huaan')
  await supervisor.goto(`/desk/tickets/${ticket.id}/dossier`)
  await expect(supervisor.getByTestId('dossier-audit')).toHaveAttribute('data-valid', 'true')
  for (const text of [user(technician).name, '钱女士', '室外机压缩机电容击穿', 'L-0187', '0 V', '师傅很专业']) {
    await expect(supervisor.getByText(text).first()).toBeVisible()
  }
  // Photos are fetched as they come into sight.
  const photos = supervisor.locator('button.photo-thumb')
  await expect.poll(() => photos.count()).toBeGreaterThan(5)
  for (const photo of await photos.all()) {
    await photo.scrollIntoViewIfNeeded()
    await expect(photo.getByTestId('photo')).toBeVisible()
  }
  await supervisor.evaluate(() => scrollTo(0, 0))
  await shot(supervisor, 'desk-dossier-zh')
  await context.close()
})

test('the asset says what the customer is entitled to today, and by which article [S-WAR-01] [S-WAR-19]', async () => {
  const assets = (await api('agent@huaan', 'GET', '/assets?q=HX-20')).body['items'] as Json[]
  await office.goto(`/desk/assets/${String(assets[0]?.['id'])}`)
  await expect(office.getByTestId('asset-remedy').first()).toBeVisible()
  await expect(office.getByText('移动电话机商品修理更换退货责任规定').first()).toBeVisible()
  // Repaired twice for the same fault: exchange, or return less depreciation, by article 13.
  await expect(office.getByTestId('asset-remedy')).toHaveCount(3)
  await expect(office.getByTestId('asset-reason').filter({ hasText: '第13条' })).toHaveCount(1)
  await shot(office, 'desk-asset-zh')
})

test('by API: no start without confirmations, and nothing of another organisation [S-SAF-01] [S-PRT-01]', async () => {
  const waiting = (await api('tech.zhao@huaan', 'GET', '/tickets?status=on_site')).body['items'] as Json[]
  const other = String(waiting[0]?.['id'])
  const early = await api('tech.zhao@huaan', 'POST', `/tickets/${other}/start`, {})
  expect(early.status).toBe(409)
  const codes = (early.body['blockers'] as { code: string }[]).map((blocker) => blocker.code)
  expect(codes).toEqual([...codes].sort())
  for (const expected of ['PPE_MISSING', 'LOTO_MISSING', 'START_APPROVAL_MISSING']) expect(codes).toContain(expected)
  for (const [method, path] of [
    ['GET', `/tickets/${ticket.id}`], ['GET', `/tickets/${ticket.id}/gate`], ['GET', `/tickets/${ticket.id}/dossier`],
  ] as const) {
    expect((await api('supervisor@northgate', method, path)).status).toBe(404)
  }
  expect((await api('dispatcher@northgate', 'POST', `/tickets/${ticket.id}/cancel`, { reason: 'x' })).status).toBe(404)
  const list = (await api('supervisor@northgate', 'GET', '/tickets?limit=100')).body['items'] as { id: string }[]
  expect(list.map((entry) => entry.id)).not.toContain(ticket.id)
})
