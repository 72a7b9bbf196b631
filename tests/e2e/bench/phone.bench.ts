// A phone with 500 jobs and 2,000 unsent records, without a network, in a real browser. A slow machine does not make it fail.
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'vite'
import { field } from '../support/field'
import { station } from '../support/job'
import { givePin, PIN } from '../support/phone'
import { root } from '../support/server'
import { enter } from '../support/world'
import type * as Filling from './fill'
import { keepMarks, type Marks } from './marks'
import { median, tell } from './told'

const [JOBS, RECORDS] = [500, 2000]
const RUNS = { start: 5, tap: 9, photo: 5 }
/** A quick hand, milliseconds a digit; and a PIN that is there at once, so that nothing is done while it is typed. */
const HANDS = [100, 0]
const WHO = 'tech.zhao@huaan'

const marksOf = (page: Page): Promise<Marks> => page.evaluate(() => (window as unknown as { marks: Marks }).marks)

async function mark(page: Page, name: keyof Marks): Promise<number> {
  await expect.poll(async () => (await marksOf(page))[name] ?? 0, { timeout: 60_000 }).toBeGreaterThan(0)
  return (await marksOf(page))[name]!
}

async function fillStore(page: Page): Promise<void> {
  const lib = { entry: join(root, 'tests/e2e/bench/fill.ts'), formats: ['iife' as const], name: 'filling' }
  const made = await build({ configFile: false, logLevel: 'error', build: { lib, write: false, target: 'es2022' } })
  const [output] = Array.isArray(made) ? made : []
  await page.evaluate(`${output?.output[0].code}; globalThis.filling = filling`)
  const filled = await page.evaluate(
    ([jobs, records]) => {
      const { user } = JSON.parse(localStorage.getItem('fieldlock.me')!) as { user: { id: string; name: string } }
      return (globalThis as unknown as { filling: typeof Filling }).filling.fill(user, jobs, records)
    },
    [JOBS, RECORDS] as const,
  )
  expect(filled).toEqual({ jobs: JOBS, records: RECORDS })
}

/** 4000 × 3000, with enough in it to be as large as a camera's. */
async function photo12MP(page: Page, seed: number): Promise<Buffer> {
  const text = await page.evaluate(async (from) => {
    const canvas = new OffscreenCanvas(4000, 3000)
    const context = canvas.getContext('2d')!
    for (let n = 0; n < 20_000; n++) {
      const at = (n * 7919 + from * 104_729) % 1_000_003
      context.fillStyle = `hsl(${at % 360} ${at % 90}% ${at % 80}%)`
      context.fillRect(at % 4000, (at * 31) % 3000, 20 + (at % 180), 10 + (at % 90))
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })).arrayBuffer())
    return Array.from({ length: Math.ceil(bytes.length / 32_768) }, (_, n) =>
      String.fromCharCode(...bytes.subarray(n * 32_768, (n + 1) * 32_768)),
    ).join('')
  }, seed)
  return Buffer.from(text, 'latin1')
}

test('a full phone', async () => {
  const { network, phone, close } = await station()
  try {
    let page = await phone.open('/signin')
    await enter(page, WHO)
    await expect(page.locator('.job-row').first()).toBeVisible()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await expect.poll(() => page.evaluate(() => caches.keys().then((keys) => keys.length))).toBeGreaterThan(0)
    await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
    // From here on the app's own worker holds the key, from which the filling gets it.
    await page.goto(`${network.url}/field`)
    await givePin(page)
    await expect(page.locator('.job-row').first()).toBeVisible()
    // A page without the app, which would read the whole store anew at each record.
    await page.goto(`${network.url}/icon-192.png`)
    network.cut()
    await fillStore(page)
    await page.goto(`${network.url}/field`)
    await givePin(page)
    // The list has been seen once with all of it, as on any phone on which somebody works.
    await expect(page.locator('.job-row')).toHaveCount(JOBS, { timeout: 60_000 })

    console.log(`\n${JOBS} jobs, ${RECORDS} unsent records, no network; medians`)
    const start = async (rate: number, digit: number): Promise<{ pin: number; list: number }> => {
      await phone.kill()
      page = await phone.open('/field', false, async (context, first) => {
        await context.addInitScript(keepMarks)
        // As long after the last use as a cold start is: no worker can hold the key.
        await context.addInitScript(() => localStorage.removeItem('fieldlock.left'))
        const cdp = await context.newCDPSession(first)
        await cdp.send('Emulation.setCPUThrottlingRate', { rate })
      })
      const pin = await mark(page, 'pin')
      if (digit > 0) await page.getByTestId('pin').pressSequentially(PIN, { delay: digit })
      await givePin(page)
      return { pin, list: (await mark(page, 'list')) - (await mark(page, 'given')) }
    }
    for (const [rate, budget] of [[1, 400], [4, 1200]] as const)
      for (const digit of HANDS) {
        const times = []
        for (let run = 0; run < RUNS.start; run++) times.push(await start(rate, digit))
        const [pin, list] = [median(times.map((time) => time.pin)), median(times.map((time) => time.list))]
        const hand = digit > 0 ? `${digit} ms a digit` : 'typed at once'
        const told = `${pin.toFixed(0)} to the PIN + ${list.toFixed(0)} from the PIN to the list, ${hand}`
        const name = `cold start to the list, ${rate === 1 ? 'this CPU' : `${rate}× slower`}`
        tell(name, median(times.map((time) => time.pin + time.list)), budget, told)
      }

    await start(1, 0)
    await page.locator('.job-row').first().click()
    await page.waitForURL(/\/field\/jobs\//)
    await page.goto(`${page.url()}/notes`)
    await givePin(page)
    const taps = []
    for (let run = 0; run < RUNS.tap; run++) {
      await page.evaluate(() => delete (window as unknown as { marks: Marks }).marks.record)
      await page.getByTestId('note-kind').locator('input').first().evaluate((input: HTMLInputElement) => input.click())
      await field(page.getByTestId('note-text')).fill(`第${run}次:等备件`)
      await page.getByTestId('note-save').click()
      taps.push((await mark(page, 'record')) - (await mark(page, 'tap')))
    }
    tell('tap to durable', median(taps), 50, `${RUNS.tap} notes`)
    const photos = []
    let size = 0
    for (let run = 0; run < RUNS.photo; run++) {
      const buffer = await photo12MP(page, run)
      size = buffer.length
      await page.evaluate(() => delete (window as unknown as { marks: Marks }).marks.photo)
      await page.getByTestId('note-photo').setInputFiles({ name: `${run}.jpg`, mimeType: 'image/jpeg', buffer })
      photos.push((await mark(page, 'photo')) - (await mark(page, 'picked')))
    }
    tell('12 MP photo to durable', median(photos), 400, `${RUNS.photo} of ${(size / 1e6).toFixed(1)} MB`)
  } finally {
    await close()
  }
})
