// A delivery: the desk lists the goods, the crew counts them line by line without a network, the desk sees what became of each.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { goThere, type Job, sentOut, station } from './support/job'
import { givePin } from './support/phone'
import { cancelAll, enter, goTo, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const SMALL = { width: 360, height: 640 }
const report = { kind: 'delivery', reporter: { name: '钱女士', phone: '021-5555 0178' }, repair_item: '洗衣机', fault_description: '新机送货安装', address: '四川北路1318号' }
let at: Awaited<ReturnType<typeof station>>
let job: Job
let page: Page

test.beforeAll(async () => {
  at = await station()
  job = await sentOut(report, { hazards: [] }, { 'tech.li': 'worker' })
})
test.afterAll(async () => {
  await at.close()
  await cancelAll([['huaan', job.id]])
})

test('the desk lists what is to be delivered, and a faulty line keeps the list open [S-DSP-12]', async () => {
  await signIn(at.office, 'dispatcher@huaan')
  await at.office.goto(`/desk/tickets/${job.id}`)
  await at.office.getByTestId('goods-edit').click()
  const sheet = at.office.locator('dialog[open]')
  await sheet.locator('textarea').fill('洗衣机；WM-8；8861\n软管;;;0')
  await sheet.locator('.btn.primary').click()
  await expect(sheet).toContainText('数量 1 至 1000')
  await sheet.locator('textarea').fill('洗衣机；WM-8；8861\n软管;;;3')
  await sheet.locator('.btn.primary').click()
  await expect(at.office.getByTestId('goods-line')).toHaveText([/待交付.*洗衣机 · WM-8 · 8861.*× 1/, /待交付.*软管.*× 3/])
  await sound(at.office)
  await shot(at.office, 'desk-goods-zh')
})

test('the crew counts them on site without a network, and the desk sees it [S-DSP-12] [S-DSP-11]', async () => {
  await goThere(job, 'tech.li')
  page = await at.phone.open('/signin')
  await enter(page, 'tech.li@huaan')
  await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
  at.network.cut()
  await page.setViewportSize(SMALL)
  await page.goto(`${at.network.url}/field/jobs/${job.id}/card/CL-GOODS`)
  await givePin(page)
  const counts = page.locator('li.item[data-testid^="item-CL-GOODS-01:"]')
  await expect(counts).toHaveCount(2)
  for (const [line, count] of ['1', '2'].entries()) {
    const item = counts.nth(line)
    const id = (await item.getAttribute('data-testid')) ?? ''
    await field(item.getByTestId(`${id}-reading`)).fill(count)
    await item.getByTestId(`${id}-yes`).click()
    await expect(item).toHaveAttribute('data-state', 'done')
  }
  await sound(page)
  await shot(page, 'phone-goods-zh')
  at.network.restore()
  await page.goto(`${at.network.url}/field/outbox`)
  await givePin(page)
  await page.getByTestId('sync-now').click()
  await expect(page.getByTestId('receipt-complete')).toBeVisible()
  await at.office.reload()
  await expect(at.office.getByTestId('goods-line')).toHaveText([/已交付.*1 \/ 1/, /数量不足.*2 \/ 3/])
})

test('the goods of all jobs are found by serial number, with what became of them [S-DSP-12]', async () => {
  await goTo(at.office, 'goods')
  await field(at.office.getByTestId('goods-search')).fill('8861')
  const found = at.office.getByTestId(`goods-${job.number}`)
  await expect(found).toContainText('四川北路1318号')
  await expect(found.getByTestId('goods-line')).toHaveText([/已交付.*8861.*1 \/ 1/, /数量不足.*2 \/ 3/])
  await sound(at.office)
  await shot(at.office, 'desk-deliveries-zh')
  await at.office.setViewportSize(SMALL)
  await sound(at.office)
  await shot(at.office, 'desk-deliveries-360-zh')
  await field(at.office.getByTestId('goods-search')).fill('no such thing')
  await expect(found).toBeHidden()
})
