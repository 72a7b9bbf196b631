// What the warranty owes, as the desk sees it: advice of a thing, a decision overridden, a list of serials, a draft's effect.
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { api, desk, type Json, signIn } from './support/world'

type Thing = { id: string; serial: string | null; category: string }

async function phones(who: string): Promise<Thing[]> {
  const items = (await api(who, 'GET', '/assets?limit=100')).body['items'] as Thing[]
  return items.filter((one) => one.serial && one.category === 'mobile_phone')
}

async function triaged(who: string, serial: string): Promise<string> {
  const report = {
    reporter: { name: 'Ann', phone: '021' }, repair_item: 'x', fault_description: 'dead', address: 'y', serial,
  }
  const { id } = (await api(who, 'POST', '/tickets', report)).body as { id: string }
  expect((await api(who, 'POST', `/tickets/${id}/triage`, { urgency: 'normal', hazards: [] })).status).toBe(200)
  return id
}

for (const language of ['zh-CN', 'en']) {
  test(`advice of a thing and of a job, and a decision by a person: ${language} [S-WAR-19, S-WAR-02]`, async () => {
    const [thing] = await phones('dispatcher@huaan')
    const { browser, page } = await desk(language)
    await signIn(page, 'manager@huaan')
    await page.goto(`/desk/assets/${thing!.id}`)
    const advice = page.getByTestId('advice')
    await expect(advice.locator('[data-testid^="asked-"]').first()).toBeVisible()
    await sound(page)
    await shot(page, `desk-warranty-${language}`)
    const saved = page.waitForEvent('download')
    await page.getByTestId('advice-print').click()
    expect((await readFile(await (await saved).path())).subarray(0, 5).toString()).toBe('%PDF-')

    await page.goto(`/desk/tickets/${await triaged('dispatcher@huaan', thing!.serial!)}`)
    await page.getByTestId('override-open').click()
    await page.locator('[name="reason"]').fill('goodwill 关怀')
    await page.getByRole('dialog').getByRole('button').last().click()
    await expect(page.getByTestId('overrides')).toContainText('goodwill 关怀')
    await sound(page)
    await browser.close()
  })
}

test('a list of serials: progress, result file, bad rows reported [S-WAR-19]', async () => {
  const [thing] = await phones('dispatcher@huaan')
  const { browser, page } = await desk('zh-CN')
  await signIn(page, 'dispatcher@huaan')
  await page.goto('/desk/warranty')
  const rows = Array.from({ length: 3000 }, (_, index) => `U${index},CN-PHONE-2001,2026-03-01,2999`)
  const list = ['序列号,政策,购买日期,价格', `${thing!.serial},,,`, '=cmd,,,', ...rows].join('\n')
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await page.getByTestId('runs-file').setInputFiles(file)
  await page.locator('[name="campaign"]').fill('R-2026-7')
  await page.getByTestId('runs-start').click()
  await expect(page.getByTestId('run-done')).toContainText('3002', { timeout: 60_000 })
  await sound(page)
  await shot(page, 'desk-warranty-lists-zh')
  const saved = page.waitForEvent('download')
  await page.getByTestId('run-download').click()
  const text = (await readFile(await (await saved).path())).toString()
  expect(text.split('\n').length).toBeGreaterThan(3002)
  expect(text).toContain("'=cmd")
  expect(text).toContain('R-2026-7')
  await browser.close()
})

test('a draft of the policies tells how many decisions it alters [S-WAR-01, S-WAR-23]', async () => {
  const things = await phones('dispatcher@huaan')
  await triaged('dispatcher@huaan', things[0]!.serial!)
  const { browser, page } = await desk('en')
  await signIn(page, 'manager@huaan')
  await page.goto('/desk/rules/warranty')
  await page.getByRole('button', { name: 'Edit as JSON' }).click()
  const editor = page.locator('textarea').first()
  const body = JSON.parse(await editor.inputValue()) as { policies: Record<string, Json> }
  for (const policy of Object.values(body.policies)) if (policy['kind'] === 'cn_goods') policy['whole_months'] = 240
  await editor.fill(JSON.stringify(body))
  await page.getByTestId('rules-check').click()
  await expect(page.getByTestId('decisions-altered')).toContainText(/alters \d+ of \d+ recent decisions/)
  await sound(page)
  await shot(page, 'desk-warranty-effect-en')
  await browser.close()
})
