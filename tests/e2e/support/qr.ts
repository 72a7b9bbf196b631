import type { Page } from '@playwright/test'
import decodeQR from 'qr/decode.js'

/** What a camera reads from the picture of the code. */
export async function readCode(page: Page): Promise<string> {
  const path = (await page.getByTestId('qr').locator('path').getAttribute('d')) ?? ''
  const dots = new Set([...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x},${y}`))
  const side = Math.max(...[...dots].map((dot) => Number(dot.split(',')[0]))) + 1
  const [scale, quiet] = [3, 4]
  const width = (side + 2 * quiet) * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (dots.has(`${Math.floor(x / scale) - quiet},${Math.floor(y / scale) - quiet}`)) data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3)
  return decodeQR({ width, height: width, data })
}
