import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing is wider than the screen. */
export async function inside(page: Page): Promise<void> {
  // A page that is drawn anew for another width is so a frame after the width.
  const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(wide, 'wider than the screen').toBeLessThanOrEqual(0)
}

/** The screen is there, nothing is wider than it, and axe finds nothing. */
export async function sound(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible()
  await inside(page)
  // Without frames there is nothing to put together, for which a page of its own would be opened each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map((found) => `${found.id}: ${found.nodes[0]?.target.join(' ')}`)).toEqual([])
}
