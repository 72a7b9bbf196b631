// The three heaviest jobs, each prepared, permitted and begun from the screens alone: high voltage, live work, confined space.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { confirmOpen, field, packAndLeave, shot } from './support/field'
import { givePin, Phone } from './support/phone'
import { api, desk, enter, type Json, signIn, world } from './support/world'

test.describe.configure({ mode: 'serial' })

const [WORKER, ATTENDANT] = ['tech.lin@huaan', 'guardian@huaan']
const NAMES = ['林晓东', '何监护']

interface Heavy {
  hazard: string
  item: string
  certificate?: string
  ppe: string[]
  tools: string[]
  permit?: { type: string; by: string }
  air?: true
}
const HEAVY: Heavy[] = [
  {
    hazard: 'H_ELEC_LV_LIVE', item: '不能停电的配电屏',
    ppe: ['INS_GLOVES_LV'], tools: ['INSULATED_TOOLS', 'INS_MAT_TOOL', 'VOLTAGE_TESTER'],
  },
  {
    hazard: 'H_ELEC_HV', item: '10kV 开关柜', certificate: 'CN_ELEC_HV',
    ppe: ['INS_BOOTS', 'INS_GLOVES_HV'], tools: ['HV_DETECTOR', 'EARTH_SET'], permit: { type: 'HV_TICKET', by: 'manager@huaan' },
  },
  {
    hazard: 'H_CONFINED', item: '污水井提升泵', certificate: 'CN_CONFINED',
    ppe: ['HARNESS', 'LIFELINE'], tools: ['GAS_4', 'RESCUE_TRIPOD', 'SCBA_STANDBY'], permit: { type: 'CONFINED', by: 'leader@huaan' }, air: true,
  },
]

let browser: Browser
let office: Page
const phones = [0, 1].map(() => new Phone(world().url))
let pages: Page[] = []

test.beforeAll(async () => {
  ;({ browser, page: office } = await desk())
  for (const [at, who] of [WORKER, ATTENDANT].entries()) {
    const page = await phones[at]!.open('/signin')
    await enter(page, who)
    await page.getByTestId('fit-yes').or(page.getByTestId('settings')).first().waitFor()
    pages.push(page)
  }
})
test.afterAll(async () => {
  for (const phone of phones) await phone.discard()
  await browser?.close()
})

const confirmSheet = (): Promise<void> => office.locator('dialog[open] .sheet-foot .btn').last().click()
const sheetGone = (): Promise<void> => expect(office.locator('dialog[open]')).toHaveCount(0)
const dayAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Certificates of both, and what is tested from time to time, entered at the desk. */
async function equip({ certificate, ppe, tools }: Heavy): Promise<void> {
  await signIn(office, 'manager@huaan')
  if (certificate) {
    await office.goto('/desk/certificates')
    for (const [at, name] of NAMES.entries()) {
      await office.getByTestId('certificate-new').click()
      await office.getByTestId('field-user_id').selectOption({ label: name })
      await office.getByTestId('field-code').selectOption(certificate)
      await field(office.getByTestId('field-number')).fill(`${certificate}-${at}`)
      for (const name of ['valid_until', 'review_due']) await field(office.getByTestId(`field-${name}`)).fill(dayAhead(400))
      await confirmSheet()
      await sheetGone()
      await expect(office.getByTestId(`certificate-${certificate}-${at}`)).toContainText(name)
    }
  }
  for (const [kind, codes] of [['ppe', ppe], ['tool', tools]] as const) {
    for (const code of codes) {
      await office.goto('/desk/gear')
      await office.getByTestId('gear-new').click()
      await office.getByTestId('field-kind').locator(`input[value=${kind}]`).check({ force: true })
      await office.getByTestId('field-code').selectOption(code)
      await field(office.getByTestId('field-serial')).fill(`${code}-E2E`)
      if (!(await field(office.getByTestId('field-due_on')).inputValue())) await field(office.getByTestId('field-due_on')).fill(dayAhead(90))
      await confirmSheet()
      await expect(office.getByTestId('gear-state')).toBeVisible()
    }
  }
}

/** The first hour from now at which both may be sent, as the dispatcher's list of candidates says; local to the browser. */
async function freeHour(ticket: string): Promise<Date> {
  for (let hours = 1; hours < 240; hours += 3) {
    const start = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + hours * 3_600_000)
    const end = new Date(start.getTime() + 2 * 3_600_000)
    const asked = `planned_start=${start.toISOString()}&planned_end=${end.toISOString()}`
    const people = (await api('dispatcher@huaan', 'GET', `/dispatch/tickets/${ticket}/candidates?${asked}`)).body['items'] as Json[]
    if ([WORKER, ATTENDANT].every((who) => people.some((one) => one['username'] === who && one['assignable']))) return start
  }
  throw new Error('both are never free')
}

const typed = (at: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

async function send(ticket: string, hazard: string): Promise<void> {
  await signIn(office, 'dispatcher@huaan')
  await office.goto(`/desk/tickets/${ticket}`)
  await office.getByTestId(`hazard-${hazard}`).click()
  await office.getByTestId('triage-save').click()
  await office.getByTestId('ready-save').click()
  await expect(office.getByTestId('plan-start')).toBeVisible()
  const start = await freeHour(ticket)
  await field(office.getByTestId('plan-end')).fill(typed(new Date(start.getTime() + 2 * 3_600_000)))
  await field(office.getByTestId('plan-start')).fill(typed(start))
  // The list is asked anew for each time that is typed: a choice is made once that has come to rest.
  const chosen = ([[WORKER, 'worker'], [ATTENDANT, 'attendant']] as const).map(([who, role]) =>
    office.getByTestId(`candidate-${who}`).locator(`input[value=${role}]`))
  await expect(async () => {
    for (const choice of chosen) await choice.check({ force: true, timeout: 2_000 })
    for (const choice of chosen) await expect(choice).toBeChecked({ timeout: 500 })
  }).toPass()
  await office.getByTestId('assign-save').click()
  await expect.poll(async () => (await api('dispatcher@huaan', 'GET', `/tickets/${ticket}`)).body['status']).toBe('dispatched')
}

/** Accepts, agrees on the time, leaves with the whole kit and arrives. */
async function go(page: Page): Promise<void> {
  const tap = page.getByTestId('primary-action')
  await tap.click()
  await expect(page.getByTestId('decline')).toHaveCount(0)
  await tap.click()
  await page.getByTestId('appoint-how').locator('input').first().check({ force: true })
  await page.getByTestId('appoint-save').click()
  await expect(page.getByTestId('appoint-save')).toBeHidden()
  await expect(tap).toContainText('出发')
  await tap.click()
  await packAndLeave(page)
  await expect(tap).toContainText('到达')
  await tap.click()
  await expect(page.getByTestId('card-CL-FIT')).toBeVisible()
}

async function back(page: Page): Promise<void> {
  await page.locator('header.bar a, header.bar button').first().click()
  await expect(page.getByTestId('notes-open')).toBeVisible()
}

/** Everything that this person can confirm now; how much that was. */
async function confirmMine(page: Page, lock: string): Promise<number> {
  let count = 0
  const lists = await page.getByTestId(/^card-CL-/).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-testid') ?? ''))
  for (const list of lists) {
    await page.getByTestId(list).click()
    count += (await confirmOpen(page, lock))[0]
    await back(page)
  }
  return count
}

async function permit(ticket: string, { type, by }: { type: string; by: string }): Promise<void> {
  const [page] = pages as [Page]
  await page.goto(`${world().url}/field/jobs/${ticket}/approval`)
  await givePin(page)
  await page.getByTestId(`permit-${type}`).click()
  await expect(page.getByTestId(`held-${type}`)).toHaveAttribute('data-standing', 'requested')
  await signIn(office, by)
  await office.goto('/desk/permits')
  await office.getByTestId(`approve-permit-${type}`).click()
  await expect(page.getByTestId(`held-${type}`)).toHaveAttribute('data-standing', 'active')
  await back(page)
}

/** Clean air at three heights, by the registered instrument. */
async function testAir(page: Page): Promise<void> {
  await page.getByTestId('air-open').click()
  await page.getByTestId('air-gear').locator('input:not([disabled])').first().check({ force: true })
  await field(page.getByTestId('air-lel')).fill('5')
  await page.getByTestId('air-flammable').locator('input[value=lel_pct]').check({ force: true })
  await page.getByTestId('air-toxic').locator('input[value=ppm]').check({ force: true })
  for (const height of ['top', 'middle', 'bottom']) {
    for (const [name, value] of [['o2_pct', '20.9'], ['flammable', '0'], ['h2s', '0'], ['co', '1']] as const) {
      await field(page.getByTestId(`air-${height}-${name}`)).fill(value)
    }
  }
  await expect(page.getByTestId('air-good')).toBeVisible()
  await page.getByTestId('air-save').click()
  await expect(page.getByTestId('notes-open')).toBeVisible()
}

/** The phone reports; the safety officer reviews, the leader approves, each on the own page of the desk. */
async function approved(ticket: string, page: Page): Promise<void> {
  await page.getByTestId('primary-action').click()
  await field(page.getByTestId('approval-note')).fill('现场与工单一致')
  await page.getByTestId('approval-request').click()
  await expect(page.getByTestId('approval-requested')).toBeVisible()
  await signIn(office, 'safety@huaan')
  await office.goto(`/desk/tickets/${ticket}`)
  await office.getByTestId('review_safety').click()
  await confirmSheet()
  await expect(office.getByTestId('review-done')).toBeVisible()
  await signIn(office, 'leader@huaan')
  await office.goto(`/desk/tickets/${ticket}`)
  await office.getByTestId('approve-save').click()
  await confirmSheet()
  await expect(page.getByTestId('approval-granted')).toBeVisible()
  await page.getByTestId('approval-back').click()
}

for (const heavy of HEAVY) {
  test(`${heavy.hazard}: prepared at the desk, confirmed by two on their phones, reviewed, approved, begun [S-SAF-01] [S-SAF-07] [S-SAF-28]`, async () => {
    test.setTimeout(600_000)
    const report = { reporter: { name: '值班室', phone: '021-5555 0134' }, repair_item: heavy.item, fault_description: '需要检修', address: '南京西路1266号' }
    const { id, number } = (await api('huaan', 'POST', '/tickets', report)).body as { id: string; number: string }
    await equip(heavy)
    await send(id, heavy.hazard)
    for (const page of pages) {
      await page.goto(`${world().url}/field`)
      await givePin(page)
      await page.getByTestId(`job-${number}`).click()
    }
    const [worker, attendant] = pages as [Page, Page]
    await go(worker)
    await expect(attendant.getByTestId('card-CL-FIT')).toBeVisible()
    if (heavy.permit) await permit(id, heavy.permit)
    if (heavy.air) await testAir(worker)
    for (let turn = 0; turn < 6; turn += 1) {
      const mine = await confirmMine(worker, 'L-3001')
      const theirs = await confirmMine(attendant, 'L-3002')
      if (mine + theirs === 0) break
    }
    await worker.getByTestId('start-work').click()
    await expect(worker.getByTestId(/^blocker-[A-Z_]+$/)).toHaveCount(2)
    for (const code of ['SAFETY_REVIEW_MISSING', 'START_APPROVAL_MISSING']) await expect(worker.getByTestId(`blocker-${code}`)).toBeVisible()
    await shot(worker, `phone-heavy-${heavy.hazard}`)
    await worker.keyboard.press('Escape')
    await approved(id, worker)
    await worker.getByTestId('start-work').click()
    await expect(worker.getByTestId('stop-work')).toBeVisible()
    const status = async (): Promise<unknown> => (await api('dispatcher@huaan', 'GET', `/tickets/${id}`)).body['status']
    await expect.poll(status).toBe('working')
    // Whoever watches may stop it; and is free for the next job only then.
    await attendant.getByTestId('stop-work').click()
    await attendant.getByTestId('stop-reason-danger').click()
    await expect.poll(status).toBe('stopped')
  })
}
