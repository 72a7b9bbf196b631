// What a job needs beside its own lists, on the phone without a network: what was done on the unit before, its manual
// as the desk files it, and every playbook for an emergency.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { sentOut, station } from './support/job'
import { givePin } from './support/phone'
import { api, cancelAll, desk, enter, goTo, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

const OVER = ['returned', 'follow_up', 'closed', 'archived']
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF')
let before: { serial: string; number: string; category: string }

/** A unit that was served before, and the number of that order. */
async function servedBefore(): Promise<typeof before> {
  const units = (await api('dispatcher@huaan', 'GET', '/assets?limit=100')).body['items'] as Json[]
  for (const { id, serial, category } of units) {
    const { tickets } = (await api('dispatcher@huaan', 'GET', `/assets/${id}`)).body as { tickets: Json[] }
    const done = tickets.find((one) => OVER.includes(String(one['status'])))
    if (done && serial) return { serial: String(serial), number: String(done['number']), category: String(category) }
  }
  throw new Error('the sample has no unit that was served before')
}

async function file(page: Page, told: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(told)) {
    const asked = page.getByTestId(`field-${name}`)
    if (['kind', 'category'].includes(name)) await asked.locator('xpath=self::select|.//select').selectOption(value)
    else await field(asked).fill(value)
  }
  const save = page.locator('dialog[open] .sheet-foot .btn').last()
  await expect(save).toBeDisabled()
  await page.getByTestId('manual-file').setInputFiles({ name: 'manual.pdf', mimeType: 'application/pdf', buffer: PDF })
  await save.click()
  await expect(page.locator('dialog[open]')).toHaveCount(0)
}

test('a manual is filed at the desk for a kind of equipment, and gets a new version [S-DOC-05]', async () => {
  before = await servedBefore()
  const { browser, page }: { browser: Browser; page: Page } = await desk('zh-CN')
  await signIn(page, 'supervisor@huaan')
  await goTo(page, 'manuals')
  await page.getByTestId('manual-new').click()
  await sound(page)
  await shot(page, 'desk-manual-new-zh')
  await file(page, { kind: 'service', title: '维修手册', version: '2025-01', category: before.category })
  const filed = page.getByTestId('manual-维修手册')
  await expect(filed).toContainText('2025-01')
  await filed.getByTestId('manual-renew').click()
  await file(page, { version: '2026-03' })
  await expect(filed).toContainText('2026-03')
  await expect(filed).toHaveCount(1)
  await sound(page)
  await shot(page, 'desk-manuals-zh')
  await browser.close()
})

for (const [language, plan] of [['zh-CN', '触电'], ['en', 'shock']] as const) {
  test(`the job brings its unit’s history, manual and the playbooks: ${language} [S-DSP-11] [S-DOC-05] [S-EMG-01]`, async () => {
    const report = { reporter: { name: 'Ann', phone: '021' }, repair_item: '热水器', fault_description: '不热', address: 'y' }
    const job = await sentOut({ ...report, serial: before.serial }, { hazards: [] }, { 'tech.li': 'worker' }, 48)
    const at = await station(language)
    const page = await at.phone.open('/signin')
    await enter(page, 'tech.li@huaan')
    await page.setViewportSize({ width: 360, height: 640 })
    await page.getByTestId(`job-${job.number}`).click()
    await expect(page.getByTestId('manual')).toHaveAttribute('href', /^blob:/)
    at.network.cut()
    await page.goto(`${at.network.url}/field/jobs/${job.id}`)
    await givePin(page)
    await expect(page.getByTestId('manual')).toContainText('2026-03')
    await expect(page.getByTestId('manual')).toHaveAttribute('href', /^blob:/)
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
