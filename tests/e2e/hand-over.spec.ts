// The shift ends half-way: the job goes to the colleague in one step, without a network, and the phone lets it go.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { goThere, type Job, sentOut, station } from './support/job'
import type { Phone } from './support/phone'
import type { Network } from './support/proxy'
import { api, cancelAll, enter, type Json } from './support/world'

test.describe.configure({ mode: 'serial' })

let network: Network
let phone: Phone
let close: (() => Promise<void>) | undefined
let page: Page
let job: Job

test.beforeAll(async () => {
  ;({ network, phone, close } = await station())
  const report = { reporter: { name: '郑女士', phone: '021-5555 0166' }, repair_item: '闭门器', fault_description: '地下室闭门器更换', address: '四川北路1318号' }
  job = await sentOut(report, { hazards: [] }, { 'tech.li': 'worker', lead: 'worker' })
  await goThere(job, 'tech.li')
})
test.afterAll(async () => {
  await close?.()
  await cancelAll([['huaan', job.id]])
})

test('what is done and what is open is told without a network, and the job goes along [S-SAF-08] [S-DSP-14]', async () => {
  page = await phone.open('/signin')
  await enter(page, 'tech.li@huaan')
  await page.getByTestId(`job-${job.number}`).click()
  await expect(page.getByTestId('hand-over')).toBeVisible()
  network.cut()
  await page.getByTestId('hand-over-to').click()
  await expect(page.getByTestId('hand-save')).toBeDisabled()
  await field(page.getByTestId('hand-done')).fill('旧闭门器已拆')
  await field(page.getByTestId('hand-remains')).fill('安装新闭门器并调速')
  await sound(page)
  await shot(page, 'phone-hand-over-zh')
  await page.getByTestId('hand-save').click()
  await expect(page.getByTestId('timeline')).toContainText('交接')
})

test('the colleague has it, with what was told; the phone that gave it says why it is gone [S-SAF-08] [S-DSP-11]', async () => {
  network.restore()
  const read = async (): Promise<Json> => (await api('lead@huaan', 'GET', `/tickets/${job.id}`)).body
  await expect.poll(async () => ((await read())['crew'] as Json[]).map((one) => one['name'])).toEqual(['郑班长'])
  const seen = await read()
  const told = (seen['facts'] as Json[]).find((fact) => fact['kind'] === 'job_handed_over')?.['body'] as Json
  expect([seen['status'], told['done'], told['remains']]).toEqual(['on_site', '旧闭门器已拆', '安装新闭门器并调速'])
  await page.goto(`${network.url}/field`)
  await expect(page.getByTestId(`job-${job.number}`)).toHaveCount(0)
})
