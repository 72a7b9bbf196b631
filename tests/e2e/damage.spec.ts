// The facts of a damage on the phone without a network: recorded with a photo, signed by the customer; told at the desk and in the dossier.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, picture, shot } from './support/field'
import { goThere, type Job, sentOut, station } from './support/job'
import { Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, cancelAll, enter, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const technician = 'tech.li@huaan'
let office: Page
let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let job: Job

const known = async (): Promise<Json> => (await api('supervisor@huaan', 'GET', `/liability/tickets/${job.id}`)).body
const say = (name: string, value: string) =>
  page.getByTestId(`damage-${name}`).locator(`input[value=${value}]`).check({ force: true })

async function atJob(on: Page): Promise<void> {
  await enter(on, technician)
  await on.getByTestId('fit-yes').or(on.getByTestId(`job-${job.number}`)).first().waitFor()
  if (await on.getByTestId('fit-yes').isVisible()) await on.getByTestId('fit-yes').click()
  await on.getByTestId(`job-${job.number}`).click()
  await on.getByTestId('quote-open').click()
}

async function sign(): Promise<void> {
  await page.getByTestId('damage-sign').click()
  const damage = page.getByTestId('damage')
  await field(damage.getByTestId('consent-name')).fill('李女士')
  const canvas = damage.locator('canvas.signature')
  await canvas.evaluate((pad) => pad.scrollIntoView({ block: 'center' }))
  const pad = (await canvas.boundingBox())!
  await page.mouse.move(pad.x + 30, pad.y + 30)
  await page.mouse.down()
  await page.mouse.move(pad.x + 200, pad.y + 70, { steps: 8 })
  await page.mouse.up()
}

test.beforeAll(async () => {
  ;({ office, network, phone, close } = await station())
  const report = { reporter: { name: '李女士', phone: '021-5555 0131' }, repair_item: '厨房吊顶', fault_description: '楼上接头渗水', address: '武宁路9号' }
  job = await sentOut(report, { hazards: [] }, { 'tech.li': 'worker' })
  await goThere(job, 'tech.li')
  page = await phone.open('/signin')
  await atJob(page)
})
test.afterAll(async () => {
  await close?.()
  await cancelAll(job ? [['huaan', job.id]] : [])
})

test('without a network the crew records the facts with a photo, and the customer signs exactly these [S-WAR-21]', async () => {
  network.cut()
  const damage = page.getByTestId('damage')
  await damage.getByTestId('damage-record').click()
  await say('altered', 'no')
  await say('within_warranty', 'unknown')
  await say('wear_self_damaged', 'no')
  await page.getByTestId('damage-photo').setInputFiles(picture(4_100_017))
  await expect(page.locator('dialog[open] .thumbs img')).toBeVisible()
  await sound(page)
  await shot(page, 'phone-damage-facts-zh')
  await page.getByTestId('damage-save').click()
  await expect(damage.getByTestId('damage-sign')).toHaveCount(0)
  // A correction begins with what is known.
  await damage.getByTestId('damage-record').click()
  await expect(page.getByTestId('damage-altered').locator('input[value=no]')).toBeChecked()
  await say('within_warranty', 'yes')
  await page.getByTestId('damage-save').click()
  await expect(damage.getByTestId('damage-result')).toContainText('可向安装或产品的责任单位索赔')
  await sign()
  await sound(page)
  await shot(page, 'phone-damage-sign-zh')
  await page.getByTestId('consent-save').click()
  await expect(damage).toContainText('李女士 已签字')
  await damage.scrollIntoViewIfNeeded()
  await sound(page)
  await shot(page, 'phone-damage-zh')
  network.restore()
  await expect.poll(async () => ((await known())['result'] as Json | null)?.['bears'], { timeout: 60_000 }).toBe('open')
  const [newest] = (await known())['versions'] as Json[]
  expect([newest?.['version'], (newest?.['evidence'] as string[]).length]).toEqual([2, 1])
})

test('the desk and the dossier show facts, signature and result with its clause [S-WAR-21]', async () => {
  await signIn(office, 'supervisor@huaan')
  await office.goto(`/desk/tickets/${job.id}`)
  await expect(office.getByTestId('liability-result')).toContainText('可向责任单位索赔')
  await office.getByTestId('dossier-open').click()
  const part = office.getByTestId('dossier-liability')
  await expect(part).toContainText('九.水浸8.2')
  await expect(part.getByTestId('liability-signature')).toContainText('李女士')
  await part.scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, 'desk-dossier-liability-zh')
  await office.getByRole('button', { name: 'English' }).click()
  await expect(part).toContainText('Who bears the damage')
  await part.scrollIntoViewIfNeeded()
  await shot(office, 'desk-dossier-liability-en')
})

test('free by contract, the cause found on site stands beside it at the desk [S-WAR-17]', async () => {
  await job.act('agent', 'classify', { classification: 'contract', reason: '我方安装', contract: 'HT-2026-09' })
  await job.act('tech.li', 'confirm_coverage', { cause: 'assembly', note: '接头未拧紧' })
  await office.goto(`/desk/tickets/${job.id}`)
  await expect(office.getByTestId('charge-contract')).toContainText('HT-2026-09')
  await expect(office.getByTestId('charge-cause')).toContainText('Assembly')
  await sound(office)
  await shot(office, 'desk-charge-contract-en')
  await office.getByRole('button', { name: '中文' }).click()
  await expect(office.getByTestId('charge-cause')).toContainText('装配')
  await shot(office, 'desk-charge-contract-zh')
})

test('what the desk corrected meanwhile cannot be signed as it was; in English too [S-WAR-21]', async () => {
  const other = new Phone(network.url, 'en-GB')
  try {
    page = await other.open('/signin')
    await atJob(page)
    const damage = page.getByTestId('damage')
    await expect(damage).toContainText('Signed by 李女士')
    await damage.getByTestId('damage-record').click()
    await say('altered', 'yes')
    await say('alteration_approved', 'yes')
    await page.getByTestId('damage-save').click()
    await expect(damage.getByTestId('damage-result')).toContainText('the owner bears all of it')
    await damage.scrollIntoViewIfNeeded()
    await sound(page)
    await shot(page, 'phone-damage-en')
    await expect.poll(async () => ((await known())['versions'] as Json[]).length, { timeout: 60_000 }).toBe(3)
    network.cut()
    const facts = { altered: false, within_warranty: false, wear_self_damaged: false }
    expect((await api('supervisor@huaan', 'POST', `/liability/tickets/${job.id}/facts`, facts)).status).toBe(201)
    await sign()
    await page.getByTestId('consent-save').click()
    await expect(damage).toContainText('Signed by 李女士')
    network.restore()
    await expect(damage.getByTestId('damage-sign')).toBeVisible({ timeout: 60_000 })
    expect((await known())['missing']).toEqual(['signature'])
    await page.getByTestId('sync-chip').click()
    await expect(page.getByText('show the customer the new ones').first()).toBeVisible()
    await shot(page, 'phone-damage-refused-en')
  } finally {
    await other.discard()
  }
})
