// A new version while a page of the old one is open: offered, not forced, and nothing is lost under the hand.
import { rmSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { field, hazardOn, shot } from './support/field'
import { sentOut, station } from './support/job'
import { givePin } from './support/phone'
import { laterVersion } from './support/versions'
import { api, enter, type Json } from './support/world'

const [FIRST, SECOND] = ['楼道灯罩脱落', '消防门闭门器损坏']
const ASKED = '.update'

const isLater = (page: Page): Promise<boolean> =>
  page.evaluate(() => [...document.scripts].some(({ src }) => src.endsWith('-later.js')))

/** What answers for this file of the app in this page: the phone, or the server. */
const loads = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((file) => import(`/assets/${file}`).then(() => true, () => false), name)

const reported = async (text: string): Promise<number> =>
  ((await api('supervisor@huaan', 'GET', '/hazards?limit=100')).body['items'] as Json[]).filter((one) => one['description'] === text).length

test('an old page goes on with its own files, its records are sent by the new one, at the time that the person chooses [S-INT-20] [S-SAF-27]', async () => {
  const { network, phone, close } = await station()
  const { folder, older } = laterVersion()
  try {
    const report = { reporter: { name: '何经理', phone: '021-5555 0144' }, repair_item: '照明', fault_description: '楼道照明不亮', address: '四川北路1320号' }
    const { id } = await sentOut(report, { hazards: ['H_ELEC_LV'] }, { 'tech.zhao': 'worker' })
    const old = await phone.open('/signin')
    await enter(old, 'tech.zhao@huaan')
    await expect(old.locator('.job-row').first()).toBeVisible()
    await expect.poll(() => old.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true)

    // It comes while a hazard is written down: not a word of it.
    await old.goto(`${network.url}/field/jobs/${id}`)
    await givePin(old)
    await old.getByTestId('report-hazard').click()
    await field(old.getByTestId('hazard-text')).fill(FIRST)
    network.release(folder)
    await old.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect.poll(() => old.evaluate(async () => !!(await navigator.serviceWorker.ready).waiting), { timeout: 60_000 }).toBe(true)
    await expect(old.locator(ASKED)).toHaveCount(0)

    // Where nothing is open it is offered; what opens meanwhile is still the old one.
    const other = await old.context().newPage()
    await other.goto(`${network.url}/field`)
    await givePin(other)
    await expect(other.locator(ASKED)).toBeVisible()
    expect(await isLater(other)).toBe(false)
    await shot(other, 'phone-update-offered-zh')
    await other.locator(ASKED).getByRole('button').last().click()
    await expect.poll(() => isLater(other).catch(() => false)).toBe(true)
    await givePin(other)
    await expect(other.locator('.job-row').first()).toBeVisible()

    // The old page is as it was, and has its own parts although the server has them no more.
    const part = older('signature_pad-')
    expect((await fetch(`${network.url}/assets/${part}`)).status).toBe(404)
    expect(await isLater(old)).toBe(false)
    await (await old.context().newCDPSession(old)).send('Network.clearBrowserCache')
    expect(await loads(old, part)).toBe(true)
    network.cut()
    expect(await loads(old, older('messages.en-'))).toBe(true)
    await expect(old.locator(ASKED)).toHaveCount(0)
    await expect(field(old.getByTestId('hazard-text'))).toHaveValue(FIRST)

    // Once it is written down this page goes over by itself, without a network; the new one reads what the old one recorded.
    await old.getByTestId('hazard-severity').locator('input[value=low]').check({ force: true })
    await old.getByTestId('hazard-save').click()
    await expect.poll(() => isLater(old).catch(() => false)).toBe(true)
    await givePin(old)
    await expect(old.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '1')
    await hazardOn(old, SECOND)
    await expect(old.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '2')
    expect(await reported(FIRST)).toBe(0)
    network.restore()
    await old.getByTestId('sync-chip').click()
    await old.getByTestId('sync-now').click()
    await expect(old.getByTestId('receipt-complete')).toBeVisible()
    expect([await reported(FIRST), await reported(SECOND)]).toEqual([1, 1])
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
})
