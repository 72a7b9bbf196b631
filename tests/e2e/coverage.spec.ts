// Coverage before anything is quoted: on the phone without a network, and at intake from a serial typed or scanned.
import { expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { type Job, sentOut } from './support/job'
import { Phone } from './support/phone'
import { Network } from './support/proxy'
import { api, desk, enter, signIn, world } from './support/world'

type Thing = { id: string; serial: string; category: string }
const technician = 'tech.li@huaan'

async function phones(): Promise<[Thing, Thing]> {
  const items = (await api('dispatcher@huaan', 'GET', '/assets?limit=100')).body['items'] as Thing[]
  const [one, other] = items.filter((thing) => thing.serial && thing.category === 'mobile_phone')
  return [one!, other!]
}

/** Sent out for the day after tomorrow, so that it keeps nobody from other work; withdrawn at the end. */
async function dispatched(serial: string): Promise<Job> {
  const report = { reporter: { name: 'Ann', phone: '021' }, repair_item: '手机', fault_description: '不开机', address: 'y', serial }
  return sentOut(report, { hazards: [] }, { 'tech.li': 'worker' }, 48)
}

async function scan(page: Page, serial: string): Promise<void> {
  await page.getByTestId('coverage-scan').click()
  await field(page.getByTestId('coverage-typed')).fill(serial)
  await page.getByTestId('coverage-take').click()
}

for (const [language, size] of [['zh-CN', { width: 390, height: 844 }], ['en', { width: 360, height: 640 }]] as const) {
  test(`the phone decides without a network: ${language} [S-TRI-07] [S-WAR-19] [S-ARC-13]`, async () => {
    const [thing, other] = await phones()
    const job = await dispatched(thing.serial)
    const network = await Network.to(world().url)
    const phone = new Phone(network.url, language, size)
    const page = await phone.open('/signin')
    await enter(page, technician)
    await page.getByTestId(`job-${job.number}`).click()
    await expect(page.getByTestId('coverage-open')).toBeVisible()
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    network.cut()
    await page.getByTestId('coverage-open').click()
    const advice = page.getByTestId('coverage-advice')
    await expect(advice.locator('[data-testid^="remedy-"]').first()).toBeVisible()
    await expect(page.getByTestId('coverage-source')).toContainText('warranty@')
    await expect(page.getByTestId('coverage-stored')).toBeVisible()
    const told = await advice.innerText()
    await sound(page)
    await shot(page, `phone-coverage-${language}`)
    await scan(page, `SN:${thing.serial}`)
    await expect(page.getByTestId('coverage-scanned')).toHaveClass(/tone-ok/)
    expect(await advice.innerText()).toBe(told)
    await scan(page, other.serial)
    await expect(page.getByTestId('coverage-scanned')).toHaveClass(/tone-warn/)
    await expect(advice.getByTestId('change-serial_matches')).toBeVisible()
    await expect(page.getByTestId('coverage-other')).toHaveCount(0)
    network.restore()
    await scan(page, other.serial)
    await expect(page.getByTestId('coverage-other')).toBeVisible()
    await sound(page)
    await shot(page, `phone-coverage-other-${language}`)
    await phone.discard()
    await network.close()
    await api('dispatcher@huaan', 'POST', `/tickets/${job.id}/withdraw`, { reason: 'test' })
  })
}

test('a serial that is typed or scanned at intake shows coverage before the ticket is made [S-TRI-07] [S-WAR-01]', async () => {
  const [thing] = await phones()
  const { browser, page } = await desk('zh-CN')
  await signIn(page, 'agent@huaan')
  await page.getByTestId('ticket-new').click()
  const serial = page.locator('[name="serial"]')
  await serial.fill('NO-SUCH-SERIAL')
  await serial.press('Enter')
  await expect(page.getByTestId('coverage-unknown')).toContainText('NO-SUCH-SERIAL')
  await serial.fill(`SN:${thing.serial}`)
  await serial.press('Enter')
  await expect(page.getByTestId('coverage-answer')).toBeVisible()
  await expect(serial).toHaveValue(thing.serial)
  await sound(page)
  await shot(page, 'desk-intake-coverage')
  await browser.close()
})
