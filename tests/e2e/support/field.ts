// How a technician works through the lists on the phone: each item with what it asks for, one after the other.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'
import { expect, type Locator, type Page } from '@playwright/test'
import { root } from './server'

type Picture = { name: string; mimeType: string; buffer: Buffer }

/** A PNG whose 24 squares are the bits of the seed: the phone makes a JPEG of it, in which two like colours would be one. */
export function picture(seed: number): Picture {
  const size = 64
  const square = (x: number, y: number): number => ((seed >> ((x >> 3) + 8 * Math.min(y >> 4, 2))) & 1) * 255
  const row = (y: number): Buffer => Buffer.from([0, ...Array.from({ length: size * 3 }, (_, n) => square(Math.floor(n / 3), y))])
  return png(`photo-${seed}.png`, size, row)
}

/** Noise, of which the phone can make no small JPEG: it is sent in parts. */
export const largePicture = () => png('large.png', 1600, () => Buffer.concat([Buffer.alloc(1), randomBytes(4800)]))

function png(name: string, size: number, row: (y: number) => Buffer): Picture {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body), 0)
    return Buffer.concat([frame.subarray(0, 4), body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: size }, (_, y) => row(y))))), chunk('IEND', Buffer.alloc(0))]
  return { name, mimeType: 'image/png', buffer: Buffer.concat(parts) }
}

/** Photos of another job are refused, and after a failure the next file counts from here again. */
let photos = Math.floor(Math.random() * 2 ** 23)

async function fill(item: Locator, key: string, lock = 'L-0187'): Promise<void> {
  const part = (name: string): Locator => item.getByTestId(`item-${key}-${name}`)
  if (await part('photo').count()) {
    const before = await item.locator('img').count()
    await part('photo').setInputFiles(picture((photos += 1)))
    await expect(item.locator('img')).toHaveCount(before + 1)
  }
  if (await part('reading').count()) await field(part('reading')).fill(key.startsWith('CL-RELEASE-10') ? '231' : '0')
  if (await part('text').count()) await field(part('text')).fill('带电体已隔离,地面干燥,无遗留风险')
  if (await part('lock').count()) await field(part('lock')).fill(lock)
  for (const point of await item.getByTestId(new RegExp(`^item-${key}-lock-`)).all()) await field(point).fill(lock)
  if (await part('gear').count()) await part('gear').locator('input:not([disabled])').first().check({ force: true })
  if (await part('place').count()) await part('place').locator('input[value=indoors]').check({ force: true })
  if (await part('residual').count()) await part('residual').locator('input[value=low]').check({ force: true })
}

/** The test id may stand on the input itself or on the field around it. */
export function field(located: Locator): Locator {
  return located.locator('input, textarea').or(located.locator('xpath=self::input|self::textarea')).first()
}

/** Confirms every open item of the list that is on the screen, top-down, and comes back to the job. */
export async function confirmList(page: Page): Promise<number> {
  const open = page.locator('li.item[data-state="open"]')
  await expect(page.locator('li.item').first()).toBeVisible()
  let confirmed = 0
  while (await open.count()) {
    const item = open.first()
    const testid = (await item.getAttribute('data-testid')) ?? ''
    const held = page.getByTestId(testid)
    await fill(held, testid.slice('item-'.length))
    await held.getByTestId(`${testid}-yes`).click()
    await expect(held).toHaveAttribute('data-state', 'done')
    confirmed += 1
  }
  return confirmed
}

/** One person's part of a list: every open item until none is; what waits for another person stays. [items, photos] */
export async function confirmOpen(page: Page, lock: string): Promise<[number, number]> {
  const open = page.locator('li.item[data-state="open"]')
  await expect(page.locator('li.item').first()).toBeVisible()
  let [confirmed, taken] = [0, 0]
  for (;;) {
    const [testid] = await open.evaluateAll((items: HTMLElement[]) => items.map((item) => item.dataset['testid'] ?? ''))
    if (!testid) break
    const held = page.getByTestId(testid)
    const photos = await held.getByTestId(`${testid}-photo`).count()
    const press = async (): Promise<void> => {
      await fill(held, testid.slice('item-'.length), lock)
      await held.getByTestId(`${testid}-yes`).click()
    }
    // What the other one did may come meanwhile, even while this is done, and settle it: then it cannot be done any more.
    const settled = held.and(page.locator('li.item:not([data-state="open"])'))
    await Promise.race([press(), settled.waitFor()])
    await expect(held).not.toHaveAttribute('data-state', 'open')
    confirmed += 1
    taken += photos
  }
  return [confirmed, taken]
}

/** Everything of the kit is ticked on the sheet of the departure; then the person leaves. */
export async function packAndLeave(page: Page): Promise<void> {
  await expect(page.getByTestId('depart-save')).toBeVisible()
  for (const item of await page.locator('dialog[open] label.pick').all()) await item.click()
  await page.getByTestId('depart-save').click()
  await expect(page.getByTestId('depart-save')).toBeHidden()
}

/** A picture for the documentation when PICTURES names a folder, for a failed run's reader otherwise. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'] ?? join(root, 'frontend/test-results/pictures')
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** Reported on the job that is open, as of low severity; `photo` tells one picture from another. */
export async function hazardOn(page: Page, text: string, photo?: number | Picture): Promise<void> {
  await page.getByTestId('report-hazard').click()
  await field(page.getByTestId('hazard-text')).fill(text)
  await page.getByTestId('hazard-severity').locator('input[value=low]').check({ force: true })
  if (photo) {
    await page.getByTestId('hazard-photo').setInputFiles(typeof photo === 'number' ? picture(photo) : photo)
    await expect(page.locator('dialog[open] img')).toHaveCount(1)
  }
  await page.getByTestId('hazard-save').click()
  await expect(page.locator('dialog[open]')).toHaveCount(0)
}
