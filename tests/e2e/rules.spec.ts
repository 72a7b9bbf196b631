// The safety officer changes a list in the browser, the manager releases it, a recall stops a job and dispatch renews it.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { api, desk, type Json, signIn } from './support/world'

const QUESTION = { zh: '本人已休息充分', en: 'I am well rested' }

async function as(username: string, language = 'zh-CN'): Promise<{ browser: Browser; page: Page }> {
  const { browser, page } = await desk(language)
  await signIn(page, username)
  await page.goto('/desk/rules')
  return { browser, page }
}

const officer = (org: string): string => `safety@${org}`

test('a list is edited as rows, previewed, published, released, recalled [S-DOC-11, S-SAF-02, S-SAF-32]', async () => {
  const writer = await as(officer('huaan'))
  const { page } = writer
  await sound(page)
  await page.getByTestId('rules-edit-checklists').click()
  await expect(page.getByTestId('phone-preview')).toBeVisible()
  await page.getByTestId('rules-add').click()
  const row = page.locator('li.rules-item').last()
  const code = (await row.getAttribute('data-testid'))!.replace('rule-', '')
  await page.getByTestId('rules-check').click()
  await expect(page.getByTestId('rules-errors').locator('li')).toHaveCount(2)
  await page.locator(`[name="${code}-zh"]`).fill(QUESTION.zh)
  await page.locator(`[name="${code}-en"]`).fill(QUESTION.en)
  await page.locator(`[name="${code}-answer"]`).selectOption('reading')
  await page.locator(`[name="${code}-unit"]`).fill('h')
  await page.locator(`[name="${code}-at_least"]`).fill('6')
  const phone = page.getByTestId('phone-preview')
  await expect(phone).toContainText(QUESTION.zh)
  await expect(phone.locator('.phone-screen')).toHaveCSS('width', '390px')
  await page.getByTestId('rules-check').click()
  const effect = page.getByTestId('rules-effect')
  await expect(effect).toContainText(QUESTION.zh)
  await sound(page)
  await shot(page, 'desk-rules-zh')
  await page.getByTestId('rules-publish').click()
  await page.locator('[name="publish-reason"]').fill('疲劳作业整改')
  await page.getByRole('button', { name: '提交复核' }).click()
  await page.waitForURL(/\/desk\/rules$/)
  const version = page.getByTestId('rules-checklists-2')
  await expect(version).toContainText('待复核')
  await expect(version.getByRole('button', { name: '复核放行' })).toHaveCount(0)
  await writer.browser.close()

  const reviewer = await as('manager@huaan')
  const waiting = reviewer.page.getByTestId('rules-checklists-2')
  await waiting.getByRole('button', { name: '复核放行' }).click()
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '复核放行' }).click()
  await expect(waiting).toContainText('生效中')

  const ticket = await sent('huaan')
  expect(JSON.stringify(ticket['requirements'])).toContain(QUESTION.en)
  await waiting.getByRole('button', { name: '召回' }).click()
  await reviewer.page.locator('[name="reason"]').fill('问题表述有误')
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '召回' }).click()
  await expect(waiting).toContainText('已召回')
  await reviewer.browser.close()

  const dispatcher = await as('dispatcher@huaan')
  await dispatcher.page.goto(`/desk/tickets/${String(ticket['id'])}`)
  await expect(dispatcher.page.getByText('清单已召回')).toBeVisible()
  await dispatcher.page.getByRole('button', { name: '更新规则' }).click()
  await expect(dispatcher.page.getByText('清单已召回')).toHaveCount(0)
  await dispatcher.browser.close()
})

/** A ticket that is with a technician, under the rules in force now. */
async function sent(org: string): Promise<Json> {
  const report = {
    reporter: { name: '王', phone: '021-5555' }, repair_item: '灯', fault_description: '不亮', address: '中山路 1 号',
  }
  const made = (await api(`dispatcher@${org}`, 'POST', '/tickets', report)).body
  const path = `/tickets/${String(made['id'])}`
  const act = async (name: string, body: Json): Promise<Json> => {
    const answer = await api(`dispatcher@${org}`, 'POST', `${path}/${name}`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }
  await act('triage', { urgency: 'normal', hazards: [] })
  await act('ready', {})
  const planned_start = new Date(Date.now() + 3_600_000).toISOString()
  const planned_end = new Date(Date.now() + 7_200_000).toISOString()
  const query = `?${new URLSearchParams({ planned_start, planned_end })}`
  const found = (await api(`dispatcher@${org}`, 'GET', `/dispatch${path}/candidates${query}`)).body as { items?: Json[] }
  const able = found.items!.find((person) => person['assignable'])!
  return act('assign', { crew: [{ user_id: able['user_id'], role: 'worker' }], planned_start, planned_end })
}

test('the matrix of hazards is ticked, and no row may be empty [S-SAF-02]', async () => {
  const { browser, page } = await as(officer('northgate'), 'en-GB')
  await page.getByTestId('rules-edit-safety').click()
  const boxes = page.locator('[data-testid^="grid-H_DUST_NOISE-"]:checked')
  await expect(page.getByTestId('grid-H_DUST_NOISE-HELMET')).toBeVisible()
  await sound(page)
  await shot(page, 'desk-rules-matrix-en')
  while (await boxes.count()) await boxes.first().uncheck()
  await page.getByTestId('rules-check').click()
  await expect(page.getByTestId('rules-errors')).toContainText('no protective equipment')
  await expect(page.getByTestId('rules-publish')).toBeDisabled()
  await page.getByTestId('grid-H_DUST_NOISE-HELMET').check()
  await page.getByTestId('rules-check').click()
  await expect(page.getByTestId('rules-effect')).toContainText('helmet worn')
  await sound(page)
  await page.setViewportSize({ width: 800, height: 900 })
  await sound(page)
  await browser.close()
})

test('the words of emergencies are rules: a draft shows which reports it would understand otherwise [S-TRI-11]', async () => {
  const { browser, page } = await as(officer('northgate'), 'en-GB')
  await page.getByTestId('rules-edit-emergencies').click()
  const text = page.getByTestId('rules-json')
  const body = JSON.parse(await text.inputValue()) as { kinds: { playbook: string; words: { en: string[] } }[] }
  const known = body.kinds[0]!.playbook
  body.kinds[0]!.playbook = 'PB-NONE'
  await text.fill(JSON.stringify(body))
  await page.getByTestId('rules-check').click()
  await expect(page.getByTestId('rules-errors')).toContainText('PB-NONE does not exist')
  Object.assign(body.kinds[0]!, { playbook: known })
  // A word that stands in a report of the sample day.
  const [report] = (await api('dispatcher@northgate', 'GET', '/tickets?limit=1')).body['items'] as Json[]
  const whole = (await api('dispatcher@northgate', 'GET', `/tickets/${report!['id']}`)).body
  body.kinds[0]!.words.en.push(String(whole['fault_description']))
  await text.fill(JSON.stringify(body))
  await page.getByTestId('rules-check').click()
  await expect(page.getByTestId('rules-recognised')).toContainText('would be understood otherwise')
  await expect(page.getByTestId('rules-effect')).toContainText(String(report!['number']))
  await sound(page)
  await shot(page, 'desk-rules-emergencies-en')
  await browser.close()
})
