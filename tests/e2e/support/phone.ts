// A technician's phone: a Chromium of its own whose process can be killed, with a data folder that survives it.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

export function chromiumPath(): string {
  return process.env['CHROMIUM'] ?? chromium.executablePath()
}

/** The PIN of this phone, where it is asked for: set at the first sign-in, given at a cold start. */
export async function givePin(page: Page, digits = PIN): Promise<void> {
  await page.locator('#main').first().waitFor()
  const pin = page.getByTestId('pin')
  if (!(await pin.count())) return
  await pin.fill(digits)
  const again = page.getByTestId('pin-again')
  if (await again.count()) await again.fill(digits)
  await page.getByTestId('pin-submit').click()
  await pin.waitFor({ state: 'detached' })
}
export const PIN = '270418'

/** How long a half-filled form is, sealed, in the store of who is the only one here; 0 while it is not stored. */
export function draftBytes(page: Page, key: string): Promise<number> {
  return page.evaluate(async (named) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((ready) => (request.onsuccess = () => ready(request.result)))
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('fieldlock-'))?.name ?? ''
    const db = await done(indexedDB.open(name))
    const row = (await done(db.transaction('drafts').objectStore('drafts').get(named))) as { value: ArrayBuffer } | undefined
    db.close()
    return row?.value.byteLength ?? 0
  }, key)
}

export class Phone {
  page!: Page
  private browser!: Browser
  private process?: ChildProcess
  private readonly folder = mkdtempSync(join(tmpdir(), 'fieldlock-phone-'))

  constructor(
    private readonly address: string,
    private readonly language = 'zh-CN',
    private readonly size = { width: 390, height: 844 },
  ) {}

  /**
   * Starts the browser and opens the app, as tapping its icon does; gives the PIN if that is asked for.
   * `before`: what is to be set up in the browser before the app is there.
   */
  async open(path = '/', unlocked = true, before?: (context: BrowserContext, page: Page) => Promise<void>): Promise<Page> {
    const portFile = join(this.folder, 'DevToolsActivePort')
    rmSync(portFile, { force: true })
    this.process = spawn(
      chromiumPath(),
      ['--headless=new', ...flags, '--remote-debugging-port=0', `--user-data-dir=${this.folder}`, `--lang=${this.language}`,
        `--window-size=${this.size.width},${this.size.height}`, 'about:blank'],
      { stdio: 'ignore', detached: true, env: { ...process.env, LANGUAGE: this.language } },
    )
    const until = Date.now() + 30_000
    while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) {
      if (Date.now() > until) throw new Error('the browser did not start')
      await new Promise((next) => setTimeout(next, 50))
    }
    const port = readFileSync(portFile, 'utf8').split('\n')[0]
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const context = this.browser.contexts()[0]
    if (!context) throw new Error('the browser has no context')
    // `--lang` alone leaves the pages of a headless browser in English.
    await context.addInitScript((to) => Object.defineProperty(navigator, 'language', { get: () => to }), this.language)
    this.page = context.pages()[0] ?? (await context.newPage())
    await this.page.setViewportSize(this.size)
    await before?.(context, this.page)
    await this.page.goto(this.address + path)
    if (unlocked) await givePin(this.page)
    return this.page
  }

  /** No goodbye: the process is gone, as when the battery is pulled. */
  async kill(): Promise<void> {
    const ended = new Promise((done) => this.process?.once('exit', done))
    // The whole group: a browser is many processes, and none of them may go on writing.
    if (this.process?.pid) process.kill(-this.process.pid, 'SIGKILL')
    await ended
    await this.browser.close().catch(() => undefined)
  }

  async discard(): Promise<void> {
    if (this.process?.exitCode === null && this.process.signalCode === null) await this.kill()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}
