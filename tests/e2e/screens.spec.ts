// The pictures of the README, and the main screens in both languages with large targets and no finding of axe.
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { chromiumPath, flags, givePin } from './support/phone'
import { api, type Json, signIn, world } from './support/world'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1440, height: 900 }

const stories = [
  { language: 'zh', locale: 'zh-CN', org: 'huaan', technician: 'tech.zhao@huaan', lists: ['CL-PPE', 'CL-SITE', 'CL-LOTO', 'CL-RELEASE'] },
  { language: 'en', locale: 'en-GB', org: 'northgate', technician: 'tech.jones@northgate', lists: ['CL-PPE', 'CL-SITE', 'CL-LOTO', 'CL-RELEASE'] },
] as const

let browser: Browser
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: flags })
})
test.afterAll(async () => browser?.close())

async function open(locale: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ locale, viewport, baseURL: world().url, hasTouch: viewport.width < 500 })
  return context.newPage()
}

async function largeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main a.btn, footer button, footer a.btn')]
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 55.5)
      .map((element) => element.textContent?.trim() ?? element.tagName),
  )
  expect(small, 'targets under 56 px').toEqual([])
}

for (const story of stories) {
  test(`the phone in ${story.language}: jobs, job, lists, approval, work, sign-off, outbox, settings [S-DSP-11]`, async () => {
    const page = await open(story.locale, PHONE)
    await page.goto('/signin')
    await sound(page)
    await shot(page, `phone-signin-${story.language}`)
    await signIn(page, story.technician)
    await expect(page.getByTestId(/^job-/).first()).toBeVisible()
    await sound(page)
    await shot(page, `phone-jobs-${story.language}`)
    // A job with electrical work: it has all the lists that are looked at below.
    const pulled = (await api(story.technician, 'GET', '/sync/pull')).body['tickets'] as Json[]
    const electric = pulled.find((ticket) => (ticket['hazards'] as string[] | null)?.includes('H_ELEC_LV'))
    await page.getByTestId(`job-${String(electric?.['number'])}`).click()
    await page.waitForURL(/\/field\/jobs\//)
    await expect(page.getByTestId('timeline')).toBeVisible()
    const job = new URL(page.url()).pathname
    await sound(page)
    await largeTargets(page)
    await shot(page, `phone-job-${story.language}`)
    for (const part of [...story.lists.map((list) => `card/${list}`), 'approval', 'work', 'signoff']) {
      await page.goto(`${job}/${part}`)
      await givePin(page)
      await sound(page)
      await largeTargets(page)
      await shot(page, `phone-${part.replace('card/', '').toLowerCase()}-${story.language}`)
    }
    for (const part of ['outbox', 'settings']) {
      await page.goto(`/field/${part}`)
      await givePin(page)
      await sound(page)
      await shot(page, `phone-${part}-${story.language}`)
    }
    await page.context().close()
  })

  test(`the desk in ${story.language}: list, ticket, dossier, assets [S-INT-17]`, async () => {
    const page = await open(story.locale, DESK)
    await signIn(page, `dispatcher@${story.org}`)
    await expect(page.getByTestId(/^ticket-row-/).first()).toBeVisible()
    await sound(page)
    await shot(page, `desk-tickets-${story.language}`)
    const tickets = (await api(`dispatcher@${story.org}`, 'GET', '/tickets?limit=100')).body['items'] as Json[]
    const pick = (status: string): string => String(tickets.find((ticket) => ticket['status'] === status)?.['id'])
    await page.goto(`/desk/tickets/${pick('ready')}`)
    await expect(page.getByTestId(/^candidate-/).first()).toBeVisible()
    await sound(page)
    await shot(page, `desk-ticket-${story.language}`)
    await page.goto(`/desk/tickets/${pick('dispatched')}/dossier`)
    await expect(page.getByTestId('dossier-audit')).toBeVisible()
    await sound(page)
    const assets = (await api(`dispatcher@${story.org}`, 'GET', '/assets')).body['items'] as Json[]
    await page.goto('/desk/assets')
    await sound(page)
    await page.goto(`/desk/assets/${String(assets[1]?.['id'])}`)
    await sound(page)
    await shot(page, `desk-asset-${story.language}`)
    await page.context().close()
  })
}

test('the dispatcher takes a report by phone; a contact may be refused, but not without a word [S-INT-04] [S-INT-05]', async () => {
  const page = await open('en-GB', DESK)
  await signIn(page, 'agent@northgate')
  await page.getByTestId('ticket-new').click()
  await page.getByTestId('ticket-create').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.locator('.field-error').first()).toBeVisible()
  await sound(page)
  await shot(page, 'desk-new-ticket-en')
  await page.context().close()
})
