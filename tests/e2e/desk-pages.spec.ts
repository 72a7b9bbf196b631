// Every page of the desk's navigation, in both languages, wide and on a phone: found there, so that none is forgotten.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { desk, signIn } from './support/world'

const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1440, height: 900 }
const WHO = ['manager@northgate', 'safety@northgate', 'dispatcher@northgate']

const links = (page: Page): Promise<[string, string][]> =>
  page.locator('.desk-bar a[data-testid^="nav-"]').evaluateAll((all) => all.map((one) => [one.getAttribute('data-testid') ?? '', one.getAttribute('href') ?? '']))

for (const language of ['en-GB', 'zh-CN']) {
  test(`every page is sound, wide and on a phone, ${language} [S-DSP-11]`, async () => {
    test.slow()
    const { browser, page } = await desk(language)
    const seen = new Set<string>()
    const faults: string[] = []
    const check = (at: Page, name: string): Promise<unknown> => sound(at).catch((fault: Error) => faults.push(`${name}: ${fault.message}`))
    for (const who of WHO) {
      await page.context().clearCookies()
      await page.setViewportSize(WIDE)
      await signIn(page, who)
      await expect(page.getByTestId('menu-equipment')).toBeVisible()
      for (const [name, to] of await links(page)) {
        if (seen.has(name) || !to.startsWith('/desk')) continue
        seen.add(name)
        await page.goto(to)
        await expect(page.locator('#main h1')).toBeVisible()
        await expect(page.locator('#main [aria-busy="true"]')).toHaveCount(0)
        await check(page, name)
        await shot(page, `page-${name}-${language}`)
        await page.setViewportSize(PHONE)
        await check(page, `${name} on a phone`)
        await page.setViewportSize(WIDE)
      }
    }
    expect(faults).toEqual([])
    expect(seen.size).toBeGreaterThan(15)
    await browser.close()
  })
}
