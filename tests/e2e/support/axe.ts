import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The screen is there, nothing is wider than it, and axe finds nothing. */
export async function sound(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible()
  // A page that is drawn anew for another width is so a frame after the width.
  const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(wide, 'wider than the screen').toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((found) => `${found.id}: ${found.nodes[0]?.target.join(' ')}`)).toEqual([])
}
