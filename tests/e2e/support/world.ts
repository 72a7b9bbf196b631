// What every test needs to know of the running server: where it is, who can sign in, and the API as a partner uses it.
import { type Browser, type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { chromiumPath, flags, givePin, PIN } from './phone'
import type { Organisation, User } from './server'

interface World {
  url: string
  organisations: Organisation[]
}

export function world(): World {
  return JSON.parse(process.env['FIELDLOCK_E2E'] ?? '{}') as World
}

export function organisation(slug: string): Organisation {
  const found = world().organisations.find((entry) => entry.slug === slug)
  if (!found) throw new Error(`no organisation ${slug}`)
  return found
}

export function user(username: string): User {
  const found = organisation(username.split('@')[1] ?? '').users.find((entry) => entry.username === username)
  if (!found) throw new Error(`no user ${username}`)
  return found
}

export async function token(username: string): Promise<string> {
  const who = user(username)
  const answer = await fetch(`${world().url}/api/v1/auth/token`, {
    method: 'POST',
    body: new URLSearchParams({ username, password: who.password }),
  })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { access_token: string }).access_token
}

export type Json = Record<string, unknown>

/** One call of the API by a person (user name) or a partner (organisation's slug). */
export async function api(who: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: Json }> {
  const credentials: Record<string, string> = who.includes('@')
    ? { authorization: `Bearer ${await token(who)}` }
    : { 'x-api-key': organisation(who).api_key }
  const answer = await fetch(`${world().url}/api/v1${path}`, {
    method,
    headers: { ...credentials, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const text = await answer.text()
  return { status: answer.status, body: text ? (JSON.parse(text) as Json) : {} }
}

export async function desk(language = 'zh-CN', viewport = { width: 1440, height: 900 }): Promise<{ browser: Browser; context: BrowserContext; page: Page }> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: flags })
  const context = await browser.newContext({ locale: language, viewport, baseURL: world().url })
  return { browser, context, page: await context.newPage() }
}

/** Signs in at the sign-in page that is open, as this person whose account speaks the browser's language; gives the PIN. */
export async function enter(page: Page, username: string, pin = PIN): Promise<void> {
  const spoken = await page.evaluate(() => navigator.language)
  const locale = spoken.startsWith('zh') ? 'zh-CN' : 'en'
  expect((await api(username, 'PUT', '/me/language', { locale })).status).toBe(204)
  await page.getByTestId('signin-username').fill(username)
  await page.getByTestId('signin-password').fill(user(username).password)
  await page.getByTestId('signin-submit').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/signin'))
  await givePin(page, pin)
}

export async function signIn(page: Page, username: string, at = ''): Promise<void> {
  await page.goto(`${at}/signin`)
  await enter(page, username)
}

/**
 * Sends the crew at the first hour at which neither a job of another story nor the rest after it forbids that, whatever
 * the time of day and not before `from` hours from now; they may well be early. Answers the planned start.
 */
export async function assign(slug: string, ticket: string, crew: Json[], from = 0): Promise<string> {
  const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
  for (let hours = from; hours < from + 120; hours += 6) {
    const times = { planned_start: at(hours), planned_end: at(hours + 3) }
    const answer = await api(`dispatcher@${slug}`, 'POST', `/tickets/${ticket}/assign`, { crew, ...times })
    if (answer.status === 200) return times.planned_start
    expect(answer.body['slug'], JSON.stringify(answer.body)).toBe('not-assignable')
  }
  throw new Error('nobody is free')
}

/** Goes there by the navigation of the desk, through the menu that it stands in. */
export async function goTo(page: Page, name: string): Promise<void> {
  const link = page.getByTestId(`nav-${name}`)
  await link.waitFor({ state: 'attached' })
  if (!(await link.isVisible())) await link.locator('xpath=ancestor::ul/preceding-sibling::button').click()
  await link.click()
}

/** Frees the next story of what this one made. */
export async function cancelAll(made: [slug: string, id: string][]): Promise<void> {
  for (const [slug, id] of made) {
    const { status } = await api(`dispatcher@${slug}`, 'POST', `/tickets/${id}/cancel`, { reason: 'over' })
    if (status !== 200) throw new Error(`${id} is not cancelled: ${status}`)
  }
}
