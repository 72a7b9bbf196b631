// Every screen of a running job, found from the routes: the STOP is on it, and a gloved thumb meets large targets.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { field, shot } from './support/field'
import { goThere, sentOut } from './support/job'
import { chromiumPath, flags, givePin, PIN } from './support/phone'
import { root } from './support/server'
import { faults, stops } from './support/targets'
import { api, type Json, signIn, user, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const SIZES = [{ width: 390, height: 844 }, { width: 360, height: 640 }]
const LISTS = ['CL-FIT', 'CL-READ', 'CL-PPE', 'CL-TOOL', 'CL-SITE', 'CL-HEIGHT', 'CL-LOTO', 'CL-STEPS', 'CL-TIDY', 'CL-RELEASE', 'CL-CLEAR', 'CL-HAND']
const CREW = ['tech.li@huaan', 'lead@huaan', 'guardian@huaan']
/** As the router has them: a screen that comes new is looked at without being named here. */
const routes = [...readFileSync(join(root, 'frontend/src/field/routes.ts'), 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => path!)
const ofJob = routes.filter((path) => path.startsWith('/field/jobs/:id'))

let browser: Browser
let id = ''
const GLOVES = { good: 'G-SCAN-1', overdue: 'G-SCAN-2', quarantined: 'G-SCAN-3' }

/** Three pairs of gloves of the worker: sound, past their inspection, and out of use. */
async function gloves(): Promise<void> {
  const owner_id = ((await api(CREW[0]!, 'GET', '/me')).body['user'] as Json)['id']
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  for (const [state, serial] of Object.entries(GLOVES)) {
    const due_on = day(state === 'overdue' ? -1 : 90)
    const made = await api('store@huaan', 'POST', '/gear', { kind: 'ppe', code: 'INS_GLOVES_LV', serial, due_on, owner_id })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    if (state !== 'quarantined') continue
    const out = await api('store@huaan', 'POST', `/gear/${String(made.body['id'])}/quarantine`, { reason: '充气试验漏气' })
    expect(out.status, JSON.stringify(out.body)).toBe(200)
  }
}

test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: flags })
  const report = { reporter: { name: '何经理', phone: '021-5555 0171' }, repair_item: '屋面照明', fault_description: '屋面照明线路跳闸', address: '四川北路1318号' }
  await gloves()
  const crew = { 'tech.li': 'worker', lead: 'worker', guardian: 'attendant' }
  const hazards = ['H_ELEC_LV', 'H_HEIGHT', 'H_BLIND_PLATE']
  const job = await sentOut(report, { hazards, fall_height_m: 3, tasks: ['home_visit'] }, crew)
  id = job.id
  await goThere(job, 'tech.li')
})
test.afterAll(async () => {
  if (id) await api('dispatcher@huaan', 'POST', `/tickets/${id}/cancel`, { reason: '演示结束' })
  await browser?.close()
})

async function measured(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    expect.soft(await faults(page), `${name} at ${size.width}`).toEqual([])
    await shot(page, `targets-${name}-${size.width}`)
  }
}

/** Every screen of the job, at both sizes, with the STOP on each. */
async function walk(page: Page, language: string): Promise<void> {
  for (const path of ofJob) {
    for (const card of path.includes(':code') ? LISTS : ['']) {
      await page.goto(path.replace(':id', id).replace(':code', card))
      await givePin(page)
      await expect(page.getByTestId('stop-work').first()).toBeVisible()
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await stops(page)
      }
      await measured(page, `${language}-${path.split('/').slice(4).join('-').replace(':code', card) || 'job'}`)
    }
  }
}

/** Sheets cover the screen: the STOP is in them too. */
async function sheets(page: Page, language: string): Promise<void> {
  await page.goto(`/field/jobs/${id}`)
  await givePin(page)
  // A sheet may still be on its way, or not yet gone: what comes next waits for it.
  const sheet = page.locator('dialog[open]')
  for (const opener of ['report-hazard', 'new-hazard', 'start-work']) {
    await page.getByTestId(opener).click()
    await expect(sheet).toBeVisible()
    await stops(page)
    await measured(page, `${language}-sheet-${opener}`)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    // The sheet is shut at once, and what was in it goes a moment later.
    await expect(page.getByTestId('stop-work')).toHaveCount(1)
  }
  await page.getByTestId('stop-work').click()
  await expect(sheet).toBeVisible()
  await measured(page, `${language}-sheet-stop`)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.goto(`/field/jobs/${id}/card/CL-PPE`)
  await givePin(page)
  await page.getByTestId(/^item-.*-na$/).first().click()
  await measured(page, `${language}-deviation`)
  await page.getByTestId('gear-scan').first().click()
  await stops(page)
  await measured(page, `${language}-sheet-scan`)
}

for (const [language, locale] of [['zh', 'zh-CN'], ['en', 'en-GB']] as const) {
  test(`targets of 56 px, 72 px for what matters, and STOP on every screen, in ${language} [S-WRK-02] [S-DSP-11]`, async () => {
    test.slow()
    const context = await browser.newContext({ locale, viewport: SIZES[0]!, baseURL: world().url, hasTouch: true })
    const page = await context.newPage()
    await page.goto('/signin')
    await measured(page, `${language}-signin`)
    await page.getByTestId('signin-username').fill(CREW[0]!)
    await page.getByTestId('signin-password').fill(user(CREW[0]!).password)
    await page.getByTestId('signin-submit').click()
    await page.getByTestId('pin').waitFor()
    await measured(page, `${language}-pin`)
    await givePin(page, PIN)
    // The way out signs out at once when everything has been sent; it is seen in survival.spec.
    for (const path of routes.filter((one) => !one.includes(':') && !/\/(pin|leave)$/.test(one))) {
      await page.goto(path)
      await givePin(page)
      await expect(page.locator('main')).toBeVisible()
      await measured(page, `${language}-${path.split('/').at(-1)}`)
    }
    await walk(page, language)
    await sheets(page, language)
    await context.close()
  })
}

test('gloves are scanned into the confirmation; overdue or out of use they are refused in words [S-MNT-03] [S-SAF-03]', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: SIZES[0]!, baseURL: world().url, hasTouch: true })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const scope = window as unknown as Record<string, unknown>
    scope['BarcodeDetector'] = class {
      detect = async (): Promise<{ rawValue: string }[]> => (scope['seen'] ? [{ rawValue: String(scope['seen']) }] : [])
    }
  })
  await signIn(page, CREW[0]!)
  await page.goto(`/field/jobs/${id}/card/CL-PPE`)
  await givePin(page)
  const item = page.getByTestId('item-CL-PPE-03')
  const chosen = item.locator('input:checked')
  for (const [serial, word] of [[GLOVES.overdue, '已过期'], [GLOVES.quarantined, '停用']] as const) {
    await item.getByTestId('gear-scan').click()
    await field(item.getByTestId('gear-typed')).fill(serial)
    await item.getByTestId('gear-take').click()
    await expect(item.getByRole('alert')).toContainText(word)
    await expect(chosen).toHaveCount(0)
  }
  await item.getByTestId('item-CL-PPE-03-yes').click()
  await expect(item).toHaveAttribute('data-state', 'open')
  await page.evaluate((code) => ((window as unknown as Record<string, unknown>)['seen'] = code), `FL:G:${GLOVES.good}`)
  await item.getByTestId('gear-scan').click()
  await expect(chosen).toHaveCount(1)
  await shot(page, 'phone-gear-scanned-zh')
  await item.getByTestId('item-CL-PPE-03-yes').click()
  await expect(item).toHaveAttribute('data-state', 'waiting')
  await expect(item).toContainText(GLOVES.good)
  await context.close()
})

test('a guardian stops the work without a network, and the other phone shows it at its next contact [S-WRK-02]', async () => {
  const pages: Page[] = []
  for (const who of [CREW[0]!, CREW[2]!]) {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: SIZES[1]!, baseURL: world().url, hasTouch: true })
    const page = await context.newPage()
    pages.push(page)
    await signIn(page, who)
    await page.goto(`/field/jobs/${id}/notes`)
    await givePin(page)
    await expect(page.getByTestId('stop-work')).toBeVisible()
  }
  const [worker, guardian] = pages as [Page, Page]
  await guardian.context().setOffline(true)
  await guardian.getByTestId('stop-work').click()
  await guardian.getByTestId('stop-reason-danger').click()
  await expect(guardian.getByTestId('stopped')).toBeVisible()
  await guardian.context().setOffline(false)
  // On the screen that the other one happens to have open, without a touch.
  await expect(worker.getByTestId('stopped')).toBeVisible({ timeout: 90_000 })
  expect(new URL(worker.url()).pathname).toMatch(/notes$/)
  const told = (await api('leader@huaan', 'GET', `/tickets/${id}`)).body
  const stop = (told['facts'] as Json[]).find((fact) => fact['kind'] === 'stop')
  expect(stop?.['by_name']).toBe(user(CREW[2]!).name)
  for (const page of pages) await page.context().close()
})
