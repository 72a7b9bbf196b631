// What happens on the server while a phone is out of reach: the job is cancelled, another takes the same step, the session ends.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { hazardOn, shot } from './support/field'
import { type Job, leave, sentOut } from './support/job'
import { givePin, Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, cancelAll, enter, type Json, user, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const [LI, ZHAO] = ['tech.li@huaan', 'tech.zhao@huaan']
const SMALL = { width: 360, height: 640 }
const [ALONE, AWAY] = ['泵房地面湿滑', '配电柜门锁失效']
const networks: Network[] = []
const phones: Phone[] = []
const report = { reporter: { name: '谢女士', phone: '021-5555 0155' }, repair_item: '风机', fault_description: '风机不转', address: '四川北路1318号' }
let li: Page
let zhao: Page
let job: Job
let made: [string, string][] = []

async function phoneOf(who: string): Promise<Page> {
  const network = await Network.to(world().url)
  const phone = new Phone(network.url, 'zh-CN', SMALL)
  networks.push(network)
  phones.push(phone)
  const page = await phone.open('/signin')
  await enter(page, who)
  await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
  return page
}
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(networks[page === li ? 0 : 1]!.url + path)
  await givePin(page)
}
const sync = async (page: Page): Promise<void> => {
  await open(page, '/field/outbox')
  await page.getByTestId('sync-now').click()
}
const unsent = (page: Page, count: number) => expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', String(count))
const reported = async (text: string): Promise<number> =>
  ((await api('supervisor@huaan', 'GET', '/hazards?limit=100')).body['items'] as Json[]).filter((one) => one['description'] === text).length

test.beforeAll(async () => {
  job = await sentOut(report, { hazards: [] }, { 'tech.li': 'worker', 'tech.zhao': 'worker' })
  made = [['huaan', job.id]]
  await job.act('tech.li', 'accept')
  await job.act('tech.li', 'appoint', { at: job.start, note: 'ok' })
  await leave('tech.li', job.id, job.act)
  li = await phoneOf(LI)
  zhao = await phoneOf(ZHAO)
})
test.afterAll(async () => {
  for (const phone of phones) await phone.discard()
  for (const network of networks) await network.close()
  await cancelAll(made)
})

test('two take the same step without a network: both are kept, and the later one is told [S-DSP-11] [S-ARC-13]', async () => {
  for (const network of networks) network.cut()
  for (const page of [li, zhao]) {
    await open(page, `/field/jobs/${job.id}`)
    await page.getByTestId('primary-action').click()
    await unsent(page, 1)
  }
  for (const [at, page] of [li, zhao].entries()) {
    networks[at]!.restore()
    await sync(page)
    await expect(page.getByTestId('receipt-complete')).toBeVisible()
  }
  await expect(zhao.getByTestId('outbox-row')).toContainText(`${user(LI).name} 在`)
  await expect(zhao.getByTestId('outbox-row')).toContainText('两条都保留')
  await sound(zhao)
  await shot(zhao, 'phone-both-kept-zh')
})

test('the session ended days ago: work goes on, the same person signs in, and all is sent [S-INT-20] [S-DSP-11]', async () => {
  // The phone keeps what it has; only the server has ended it.
  const ended = await li.evaluate(async () => {
    const post = (path: string, body?: object, bearer?: string) =>
      fetch(`/api/v1/auth/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) }, body: JSON.stringify(body) })
    const tokens = (await (await post('refresh', { refresh_token: localStorage.getItem('fieldlock.refresh') })).json()) as { access_token: string }
    return (await post('logout', undefined, tokens.access_token)).status
  })
  expect(ended).toBe(204)
  await open(li, `/field/jobs/${job.id}`)
  await hazardOn(li, AWAY, 611)
  await unsent(li, 1)
  await open(li, '/field/outbox')
  await expect(li.getByTestId('sync-state')).toContainText('重新登录')
  await sound(li)
  await shot(li, 'phone-session-ended-zh')
  expect(await reported(AWAY)).toBe(0)
  await li.getByRole('link', { name: '重新登录', exact: true }).click()
  await enter(li, LI)
  await expect.poll(() => reported(AWAY)).toBe(1)
  await open(li, '/field/outbox')
  await expect(li.getByTestId('receipt-complete')).toBeVisible()
})

test('cancelled at the desk while somebody is at it offline: asked to stop, and what was recorded stands [S-DSP-11] [S-ARC-13]', async () => {
  networks[0]!.cut()
  await open(li, `/field/jobs/${job.id}`)
  await hazardOn(li, ALONE)
  await unsent(li, 1)
  await job.act('dispatcher', 'cancel', { reason: '客户撤单' })
  made = []
  networks[0]!.restore()
  await sync(li)
  await expect(li.getByTestId('stop-asked')).toContainText(job.number)
  await sound(li)
  await shot(li, 'phone-cancelled-away-zh')
  expect(await reported(ALONE)).toBe(1)
  await open(li, '/field')
  await expect(li.getByTestId('stop-asked')).toBeVisible()
  await li.getByTestId('stop-done').click()
  await expect(li.getByTestId('stop-asked')).toHaveCount(0)
  await expect(li.getByTestId(`job-${job.number}`)).toHaveCount(0)
})
