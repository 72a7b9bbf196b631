// The desk's navigation is one row at its width in both languages, and its menus are reached without a mouse.
import { expect, test } from '@playwright/test'
import { sound } from './support/axe'
import { shot } from './support/field'
import { desk, goTo, signIn } from './support/world'

for (const language of ['en-GB', 'zh-CN']) {
  test(`one row at 1440 and at 1024 for whoever sees most, ${language}`, async () => {
    const { browser, page } = await desk(language)
    await signIn(page, 'manager@northgate')
    for (const who of ['safety@northgate', 'dispatcher@northgate', 'supervisor@northgate', 'manager@northgate']) {
      await page.context().clearCookies()
      await signIn(page, who)
      await expect(page.getByTestId('menu-equipment')).toBeVisible()
      for (const width of [1024, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        const bar = await page.locator('.desk-bar').boundingBox()
        expect.soft(bar?.height, `${who} at ${width}`).toBeLessThan(60)
      }
    }
    await sound(page)
    await page.getByTestId('menu-equipment').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('nav-returns')).toBeVisible()
    await sound(page)
    await shot(page, `desk-navigation-${language}`)
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('nav-returns')).toBeHidden()
    await expect(page.getByTestId('menu-equipment')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByTestId('nav-assets')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/assets/)
    await expect(page.getByTestId('nav-assets')).toBeHidden()
    await goTo(page, 'phones')
    await expect(page).toHaveURL(/phones/)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByTestId('menu-equipment').click()
    await expect(page.getByTestId('nav-returns')).toBeInViewport({ ratio: 1 })
    await sound(page)
    await shot(page, `phone-navigation-${language}`)
    await browser.close()
  })
}

test('a page that is not on this device says so, and one stays where one was', async () => {
  const { browser, context, page } = await desk('en-GB')
  await signIn(page, 'dispatcher@northgate')
  await page.goto('/desk/tickets')
  await expect(page.locator('.rows li').first()).toBeVisible()
  await context.setOffline(true)
  await goTo(page, 'board')
  await expect(page.getByText('This page is not on this device')).toBeVisible()
  await expect(page).toHaveURL(/tickets/)
  await context.setOffline(false)
  await goTo(page, 'board')
  await expect(page).toHaveURL(/board/)
  await browser.close()
})
