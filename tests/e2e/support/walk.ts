// A walk through every screen that the router has, and what each must be: sound, called something, in the reader's own words.
import { expect, type Page, type Request, type Response, type ViewportSize } from '@playwright/test'
import { inside, sound } from './axe'

interface Router {
  getRoutes: () => { path: string; redirect?: unknown }[]
  push: (to: string) => Promise<unknown>
}
type App = Element & { __vue_app__: { config: { globalProperties: { $router: Router } } } }

/** Every address that the app of this page has, with its parameters: one that comes new is walked without being named. */
export const addresses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { $router } = (document.querySelector('#app') as App).__vue_app__.config.globalProperties
    return $router.getRoutes().filter((one) => !one.redirect).map((one) => one.path)
  })

/** Within the app, as a tap on a link goes. */
const go = (page: Page, to: string): Promise<void> =>
  page.evaluate(async (path) => {
    const { $router } = (document.querySelector('#app') as App).__vue_app__.config.globalProperties
    await $router.push(path)
  }, to)

/** Waits until everything that was asked for has come; live news never end. */
function quiet(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  page.on('request', (asked) => asked.resourceType() === 'fetch' && !asked.url().endsWith('/events') && open.add(asked))
  page.on('requestfinished', (asked) => open.delete(asked))
  page.on('requestfailed', (asked) => open.delete(asked))
  return () => expect.poll(() => [...open].map((asked) => asked.url())).toEqual([])
}

const parts = (text: string): string[] => text.match(/[A-Za-z][\w.@/-]*\w/g) ?? []
/** A code that the server tells stands alone; these hold what somebody has said, in whatever language. */
const SAID = /^(reason|note)$/

/** The words of what people have typed, as the answers of the server bring it: stories before this one wrote some. */
function typed(page: Page): () => Promise<Set<string>> {
  const reading: Promise<void>[] = []
  const found = new Set<string>()
  const keep = (name: string, value: unknown): unknown => {
    if (typeof value === 'string' && (value.includes(' ') || SAID.test(name))) for (const part of parts(value)) found.add(part)
    return value
  }
  async function read(response: Response): Promise<void> {
    if (!response.headers()['content-type']?.startsWith('application/json')) return
    // One that was left before its end tells nothing.
    const text = await response.text().catch(() => 'null')
    JSON.parse(text, keep)
  }
  page.on('response', (response) => response.url().includes('/api/v1/') && reading.push(read(response)))
  return async () => {
    await Promise.all(reading)
    return found
  }
}

async function fits(page: Page, size: ViewportSize): Promise<void> {
  const before = page.viewportSize()!
  await page.setViewportSize(size)
  await inside(page)
  await page.setViewportSize(before)
}

/** Whatever is written on the screen or read out, shown now or not. What stands in fields is somebody's own. */
const words = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: (string | null)[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) if (!texts.currentNode.parentElement?.closest('script, style, textarea')) found.push(texts.currentNode.textContent)
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const one of document.body.querySelectorAll(`[${name}]`)) found.push(one.getAttribute(name))
    }
    return [...new Set(found.map((text) => text?.trim() ?? '').filter(Boolean))]
  })

/** Names, units, and part numbers of the sample day: the same in both languages. */
const ALIKE = new Set([
  'English', 'Fieldlock', 'fieldlock', 'serial', 'km', 'ppm', 'vol',
  'FUSE_13A', 'FUSE_16A', 'BREAKER_C32', 'CAPACITOR_35', 'TERMINAL_10',
])
const KEY = /^[a-z][a-z_]+(\.[a-z0-9_-]{2,})+$/
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/
const BROKEN = /\bundefined\b|\bNaN\b|\[object |\{\w+[|}]/
const WORD = /^[A-Z]?[a-z]{2,}$/

/** What no person should have to read: the name of a message, a code, a value that is none, the other language. */
function unread(texts: string[], language: string, said: Set<string>): string[] {
  return texts.flatMap((text) => {
    const foreign = (part: string): boolean => language.startsWith('zh') && WORD.test(part) && !said.has(part)
    const bad = parts(text).filter((part) => !ALIKE.has(part) && (KEY.test(part) || CODE.test(part) || foreign(part)))
    return bad.length || BROKEN.test(text) ? [`"${text.slice(0, 80)}"`] : []
  })
}

/** Goes there and tells what is wrong with the screen, if anything is; `narrow`: nor may it be wider than that. */
export function walker(page: Page, language: string, narrow?: ViewportSize): (to: string) => Promise<string[]> {
  const rest = quiet(page)
  const said = typed(page)
  return async (to) => {
    const faults: string[] = []
    try {
      await go(page, to)
      await rest()
      await sound(page)
      const heading = (await page.locator('h1').first().textContent())?.trim()
      await expect.poll(() => page.title()).toContain(heading)
      if (narrow) await fits(page, narrow)
    } catch (fault) {
      faults.push((fault as Error).message)
    }
    return [...faults, ...unread(await words(page), language, await said())].map((fault) => `${to}: ${fault}`)
  }
}
