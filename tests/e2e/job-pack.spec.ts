// What a job needs beside its own lists, on the phone without a network: what was done on the unit before, and every
// playbook for an emergency.
import { expect, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { sentOut, station } from './support/job'
import { givePin } from './support/phone'
import { api, cancelAll, enter, type Json } from './support/world'

const OVER = ['returned', 'follow_up', 'closed', 'archived']

/** A unit that was served before, and the number of that order. */
async function servedBefore(): Promise<{ serial: string; number: string }> {
  const units = (await api('dispatcher@huaan', 'GET', '/assets?limit=100')).body['items'] as Json[]
  for (const unit of units) {
    const { tickets } = (await api('dispatcher@huaan', 'GET', `/assets/${unit['id']}`)).body as { tickets: Json[] }
    const done = tickets.find((one) => OVER.includes(String(one['status'])))
    if (done && unit['serial']) return { serial: String(unit['serial']), number: String(done['number']) }
  }
  throw new Error('the sample has no unit that was served before')
}

for (const [language, plan] of [['zh-CN', '触电'], ['en', 'shock']] as const) {
  test(`the job brings its unit’s history and the playbooks: ${language} [S-DSP-11] [S-EMG-01]`, async () => {
    const before = await servedBefore()
    const report = { reporter: { name: 'Ann', phone: '021' }, repair_item: '热水器', fault_description: '不热', address: 'y' }
    const job = await sentOut({ ...report, serial: before.serial }, { hazards: [] }, { 'tech.li': 'worker' }, 48)
    const at = await station(language)
    const page = await at.phone.open('/signin')
    await enter(page, 'tech.li@huaan')
    await page.setViewportSize({ width: 360, height: 640 })
    await expect(page.getByTestId(`job-${job.number}`)).toBeVisible()
    at.network.cut()
    await page.goto(`${at.network.url}/field/jobs/${job.id}`)
    await givePin(page)
    const history = page.getByTestId('history')
    await history.locator('summary').click()
    await expect(history).toContainText(before.number)
    await shot(page, `phone-history-${language}`)
    await sound(page)
    await page.goto(`${at.network.url}/field`)
    await givePin(page)
    await page.getByTestId('emergency').click()
    const shock = page.getByTestId('plan-shock')
    await expect(shock.locator('summary')).toContainText(new RegExp(plan, 'i'))
    await shock.locator('summary').click()
    await expect(shock.getByTestId('playbook')).toContainText('1. ')
    await shot(page, `phone-playbooks-${language}`)
    await sound(page)
    at.network.restore()
    await cancelAll([['huaan', job.id]])
    await at.close()
  })
}
