// Two phones without a network: what each confirms goes over as QR codes, the gate opens, and the server agrees.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { confirmOpen, field, shot } from './support/field'
import { goThere, sentOut } from './support/job'
import { givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { readCode } from './support/qr'
import { api, enter, type Json, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const [LI, ZHAO] = ['tech.li@huaan', 'lead@huaan']
const LISTS = ['CL-FIT', 'CL-READ', 'CL-PPE', 'CL-TOOL', 'CL-SITE', 'CL-HEIGHT', 'CL-LOTO']
let id = ''
let number = ''
let code = ''
const networks: Network[] = []
const phones: Phone[] = []
let li: Page
let zhao: Page
const count = { taps: 0, items: 0, photos: 0 }

async function begin(): Promise<void> {
  const report = { reporter: { name: '孙经理', phone: '021-5555 0133' }, repair_item: '屋面配电箱', fault_description: '屋面配电箱进水跳闸', address: '四川北路1318号' }
  const crew = { 'tech.li': 'worker', lead: 'worker' }
  const job = await sentOut(report, { hazards: ['H_ELEC_LV', 'H_HEIGHT'], fall_height_m: 3 }, crew)
  ;({ id, number } = job)
  await goThere(job, 'tech.li')
  const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
  const permit = '0198c0de-0000-7000-8000-00000000e2e2'
  await job.act('tech.li', 'request_permit', { type: 'HEIGHT_1', permit_id: permit, valid_from: at(0), valid_to: at(4) })
  await job.act('leader', 'approve_permit', { permit_id: permit })
  code = String((await job.act('leader', 'start-code'))['code'])
}

async function phoneOf(who: string): Promise<Page> {
  const network = await Network.to(world().url)
  const phone = new Phone(network.url)
  networks.push(network)
  phones.push(phone)
  const page = await phone.open('/signin')
  // The camera shows what the test holds in front of it.
  await page.addInitScript(() => {
    const scope = window as unknown as Record<string, unknown>
    scope['BarcodeDetector'] = class {
      detect = async (): Promise<{ rawValue: string }[]> => (scope['seen'] ? [{ rawValue: String(scope['seen']) }] : [])
    }
    document.addEventListener('click', (event) => event.isTrusted && (scope['taps'] = Number(scope['taps'] ?? 0) + 1), true)
  })
  await page.goto(`${network.url}/signin`)
  await enter(page, who)
  await page.getByTestId(`job-${number}`).click()
  await expect(page.getByTestId('card-CL-FIT')).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => page.evaluate(() => caches.keys().then((keys) => keys.length))).toBeGreaterThan(0)
  return page
}

async function back(page: Page): Promise<void> {
  await page.locator('header.bar a, header.bar button').first().click()
  await expect(page.getByTestId('pass')).toBeVisible()
}

/** Every code that one phone shows is scanned by the other; the results, in order. */
async function pass(from: Page, to: Page): Promise<string[]> {
  await from.getByTestId('pass').click()
  await to.getByTestId('pass').click()
  // The codes, or that there is nothing to hand over.
  await expect(from.getByTestId('hand-over-codes').locator('p').first()).toBeVisible()
  await to.getByTestId('take-over-scan').click()
  const next = from.getByTestId('hand-over-next')
  const total = (await from.getByTestId('qr').count()) ? Number(((await from.getByTestId('hand-over-codes').locator('strong').first().textContent()) ?? '1/1').split('/')[1]) : 0
  for (let at = 1; at <= total; at += 1) {
    await to.evaluate((text) => ((window as unknown as Record<string, unknown>)['seen'] = text), await readCode(from))
    await expect(to.getByTestId('take-over-result')).toHaveCount(at)
    if (at < total) await next.click()
  }
  const results = await to.getByTestId('take-over-result').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-result') ?? ''))
  await to.evaluate(() => delete (window as unknown as Record<string, unknown>)['seen'])
  await to.keyboard.press('Escape')
  await back(from)
  await back(to)
  return results
}

/** One person goes through all lists as far as it goes; how many items were confirmed. */
async function work(page: Page): Promise<number> {
  let done = 0
  const before = Number(await page.evaluate(() => (window as unknown as Record<string, number>)['taps'] ?? 0))
  for (const list of LISTS) {
    await page.getByTestId(`card-${list}`).click()
    const [items, photos] = await confirmOpen(page, page === li ? 'L-0187' : 'L-0009')
    done += items
    count.photos += photos
    await page.getByTestId(/^card-(back|next)$/).first().waitFor()
    await back(page)
  }
  count.taps += Number(await page.evaluate(() => (window as unknown as Record<string, number>)['taps'] ?? 0)) - before - 2 * LISTS.length
  count.items += done
  return done
}

test.beforeAll(begin)
test.afterAll(async () => {
  for (const phone of phones) await phone.discard()
  for (const network of networks) await network.close()
})

test('both phones know each other; then there is no network [S-SAF-28]', async () => {
  li = await phoneOf(LI)
  zhao = await phoneOf(ZHAO)
  await expect.poll(async () => {
    const crew = (await api(LI, 'GET', `/tickets/${id}`)).body['crew'] as { devices: Json[] }[]
    return crew.every((member) => member.devices.length > 0)
  }).toBe(true)
  for (const page of [li, zhao]) {
    await page.reload()
    await givePin(page)
  }
  await expect(li.getByTestId('card-CL-FIT')).toBeVisible()
  await expect(zhao.getByTestId('card-CL-FIT')).toBeVisible()
  await expect.poll(() => li.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  for (const network of networks) network.cut()
})

test('each confirms on the own phone, and the codes carry it over [S-SAF-28] [S-SAF-27] [S-SAF-15]', async () => {
  test.setTimeout(900_000)
  await work(li)
  // The lock number of the other is refused on the spot; one lock is one person's.
  const taken = new Set<string>()
  for (let turn = 0; turn < 6; turn += 1) {
    for (const result of await pass(li, zhao)) taken.add(result)
    const theirs = await work(zhao)
    for (const result of await pass(zhao, li)) taken.add(result)
    const mine = await work(li)
    if (theirs + mine === 0) break
  }
  expect(taken.has('taken')).toBe(true)
  expect([...taken].filter((result) => !['taken', 'known'].includes(result))).toEqual([])
  await li.getByTestId('start-work').click()
  await expect(li.getByTestId(/^blocker-[A-Z_]+$/)).toHaveCount(1)
  await expect(li.getByTestId('blocker-START_APPROVAL_MISSING')).toBeAttached()
  await li.keyboard.press('Escape')
})

test('a changed code, one of mine, and one again: each a clear word, and none counts [S-SAF-28]', async () => {
  await li.getByTestId('pass').click()
  const own = await readCode(li)
  await sound(li)
  await shot(li, 'phone-pass-zh')
  const said = async (text: string): Promise<string | null> => {
    const before = await li.getByTestId('take-over-result').count()
    await field(li.getByTestId('take-over-typed')).fill(text)
    await li.getByTestId('take-over-take').click()
    await expect(li.getByTestId('take-over-result')).toHaveCount(before + 1)
    return li.getByTestId('take-over-result').first().getAttribute('data-result')
  }
  await li.getByTestId('take-over-scan').click()
  expect(await said(own)).toBe('own')
  expect(await said('FL:L:0123456789ab')).toBe('unreadable')
  await zhao.getByTestId('pass').click()
  const theirs = await readCode(zhao)
  expect(await said(theirs)).toBe('known')
  const [head, body, signature = ''] = theirs.split('.')
  const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
  expect(await said(`${head}.${body}.${flipped}`)).toBe('signature')
  await sound(li)
  await li.keyboard.press('Escape')
  await back(li)
  await back(zhao)
})

test('the start made offline is accepted by the server after both have sent [S-SAF-28] [S-SAF-07] [S-SAF-30]', async () => {
  await li.getByTestId('primary-action').click()
  await li.getByTestId('approval-request').click()
  await field(li.getByTestId('approval-code')).fill(code)
  await li.getByTestId('approval-submit').click()
  await expect(li.getByTestId('approval-granted')).toBeVisible()
  await li.getByTestId('approval-back').click()
  await li.getByTestId('start-work').click()
  await expect(li.getByTestId('stop-work')).toBeVisible()
  for (const network of networks) network.restore()
  // Not yet working: what the gate says, which then stands in the failure.
  const state = async (): Promise<unknown> => {
    const { status, blockers } = (await api('leader@huaan', 'GET', `/tickets/${id}`)).body
    return status === 'working' ? status : [status, JSON.stringify(blockers)]
  }
  await expect.poll(state, { timeout: 120_000 }).toBe('working')
  const told = (await api('leader@huaan', 'GET', `/tickets/${id}`)).body
  const facts = (told['facts'] as { kind: string; key: string; person_id: string; device_id: string }[]).filter((fact) => fact.kind === 'confirmation')
  const anchor = facts.filter((fact) => fact.key === 'CL-HEIGHT-03')
  expect(new Set(anchor.map((fact) => fact.person_id)).size).toBe(2)
  expect(new Set(anchor.map((fact) => fact.device_id)).size).toBe(2)
})

test('the largest path takes at most 1.2 taps an item beside photos [S-SAF-27]', () => {
  const each = (count.taps - count.photos) / count.items
  console.log(`${count.items} items, ${count.taps} taps, ${count.photos} photos: ${each.toFixed(2)} an item`)
  expect(count.items).toBeGreaterThan(60)
  expect(each).toBeLessThanOrEqual(1.2)
})
