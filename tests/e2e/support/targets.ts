// What a gloved thumb meets on the phone: how large each target is, what lies over another, what is wider than the screen.
import { expect, type Page } from '@playwright/test'

export const LEAST = 56
export const PRIMARY = 72

/** Every fault of the screen, or of the sheet that covers it, in words. */
export function faults(page: Page): Promise<string[]> {
  return page.evaluate(
    ([least, primary]) => {
      const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
      const found: string[] = []
      const name = (element: Element): string =>
        `${element.tagName.toLowerCase()} ${element.getAttribute('data-testid') ?? element.textContent?.trim().slice(0, 30) ?? ''}`
      const inner = [...scope.querySelectorAll<HTMLElement>('button, a[href]:not(.skip), input, select, textarea, summary')]
      // The way past the bar is out of sight until a keyboard reaches it. A hidden radio, box or file button is pressed on its label.
      const drawn = (element: HTMLElement): HTMLElement | null => {
        const id = element.id && document.querySelector<HTMLElement>(`label[for="${element.id}"]`)
        const hidden = element.matches('.sr, .cover')
        return hidden ? (element.closest('label') ?? (id || element)) : element
      }
      const shown = (element: HTMLElement): boolean =>
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1
      const targets = [...new Set(inner.map(drawn).filter((element): element is HTMLElement => !!element && shown(element)))]
      for (const target of targets) {
        const { height, left, right } = target.getBoundingClientRect()
        const wanted = target.matches('.btn.primary, .stop-btn') ? primary : least
        if (height < wanted! - 0.5) found.push(`${Math.round(height)} px: ${name(target)}`)
        if (left < -0.5 || right > innerWidth + 0.5) found.push(`beside the screen: ${name(target)}`)
      }
      const bar = (element: Element): Element | null => element.closest('footer, .sheet-foot, header')
      targets.forEach((one, at) => {
        for (const other of targets.slice(at + 1)) {
          if (one.contains(other) || other.contains(one) || bar(one) !== bar(other)) continue
          const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
          const over = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
          if (over) found.push(`one over the other: ${name(one)} / ${name(other)}`)
        }
      })
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px wider than the screen`)
      return found
    },
    [LEAST, PRIMARY],
  )
}

/** The STOP is there, large, and not covered by anything. */
export async function stops(page: Page): Promise<void> {
  const dialog = page.locator('dialog[open]').last()
  const stop = ((await dialog.count()) ? dialog : page.locator('footer')).getByTestId('stop-work')
  await expect(stop).toBeVisible()
  await expect(stop).toBeInViewport({ ratio: 1 })
  expect((await stop.boundingBox())!.height).toBeGreaterThanOrEqual(PRIMARY - 0.5)
  await stop.click({ trial: true })
}
