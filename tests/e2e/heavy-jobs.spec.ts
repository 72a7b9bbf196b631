// The three heaviest kinds of work, from the report to *working*, with nothing but the screens of desk and phone.
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { confirmOpen, field, shot } from './support/field'
import { chromiumPath, flags, givePin } from './support/phone'
import { api, type Json, signIn, world } from './support/world'

interface Job {
  hazard: string
  certificate: string
  crew: [worker: string, attendant: string]
  permit?: string
  approver: string
  gear: [kind: 'ppe' | 'tool', code: string][]
  air?: true
}
const JOBS: Job[] = [
  {
    hazard: 'H_ELEC_HV', certificate: 'CN_ELEC_HV', crew: ['tech.tang', 'tech.lin'], permit: 'HV_TICKET', approver: 'safety',
    gear: [['ppe', 'INS_GLOVES_HV'], ['ppe', 'INS_BOOTS'], ['tool', 'HV_DETECTOR'], ['tool', 'EARTH_SET']],
  },
  {
    hazard: 'H_ELEC_LV_LIVE', certificate: 'CN_ELEC_LV', crew: ['tech.zhou', 'tech.xu'], approver: 'leader',
    gear: [['tool', 'INSULATED_TOOLS'], ['tool', 'INS_MAT_TOOL']],
  },
  {
    hazard: 'H_CONFINED', certificate: 'CN_CONFINED', crew: ['tech.ma', 'tech.gao'], permit: 'CONFINED', approver: 'leader',
    gear: [['ppe', 'HARNESS'], ['ppe', 'LIFELINE'], ['tool', 'RESCUE_TRIPOD'], ['tool', 'SCBA_STANDBY']], air: true,
  },
]
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
let browser: Browser
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: flags })
})
test.afterAll(async () => browser?.close())

async function open(who: string, viewport = DESK): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport, baseURL: world().url })
  const page = await context.newPage()
  await signIn(page, `${who}@huaan`)
  return page
}

/** People who hold the certificate: the seed has none for these hazards. */
async function certified({ certificate, crew }: Job): Promise<void> {
  const people = (await api('dispatcher@huaan', 'GET', '/rota/people')).body['items'] as Json[]
  for (const name of crew) {
    const id = String(people.find((one) => one['username'] === `${name}@huaan`)?.['user_id'])
    const body = { code: certificate, number: `${certificate}-${name}`, valid_until: '2031-01-01', review_due: '2030-01-01' }
    expect((await api('manager@huaan', 'POST', `/rota/people/${id}/certificates`, body)).status).toBe(204)
  }
}

/** The storekeeper registers what the seed lacks. */
async function registered({ gear, hazard }: Job): Promise<void> {
  const store = await open('store')
  for (const [kind, code] of gear) {
    await store.goto('/desk/gear')
    await store.getByTestId('gear-new').click()
    await store.getByTestId('field-kind').locator(`input[value=${kind}]`).check({ force: true })
    await store.getByTestId('field-code').selectOption(code)
    await field(store.getByTestId('field-serial')).fill(`${hazard}-${code}`)
    await field(store.getByTestId('field-due_on')).fill('2031-01-01')
    await store.locator('dialog[open] .sheet-foot .btn').last().click()
    await expect(store.getByTestId('gear-state')).toHaveAttribute('data-state', 'good')
  }
  await store.context().close()
}

/** Report, triage and assignment at the desk; the ticket's id. */
async function sent({ hazard, crew }: Job): Promise<[id: string, number: string]> {
  const agent = await open('agent')
  await agent.getByTestId('ticket-new').click()
  const said = {
    name: '孙经理', phone: '021-5555 0133', repair_item: hazard, fault_description: '按计划检修', address: '四川北路1318号',
  }
  for (const [name, text] of Object.entries(said)) await agent.locator(`dialog[open] [name=${name}]`).fill(text)
  await agent.getByTestId('ticket-create').click()
  await agent.waitForURL(/\/desk\/tickets\/[0-9a-f-]{36}/)
  const path = new URL(agent.url()).pathname
  await agent.context().close()
  const office = await open('dispatcher')
  await office.goto(path)
  await office.getByTestId(`hazard-${hazard}`).click()
  await office.getByTestId('triage-save').click()
  await office.getByTestId('ready-save').click()
  for (const [at, role] of ['worker', 'attendant'].entries()) {
    await office.getByTestId(`candidate-${crew[at]}@huaan`).locator(`input[value=${role}]`).check({ force: true })
  }
  await office.getByTestId('assign-save').click()
  await expect(office.getByTestId('situation')).toContainText('已派')
  const number = (await office.locator('h1 .mono').textContent()) ?? ''
  await office.context().close()
  return [path.split('/').at(-1) ?? '', number.trim()]
}

async function toJob(page: Page, id: string): Promise<void> {
  await page.goto(`/field/jobs/${id}`)
  await givePin(page)
  await expect(page.getByTestId('card-CL-FIT')).toBeVisible()
}

/** One person goes through every list as far as it goes; how many items were confirmed. */
async function work(page: Page, id: string, lock: string): Promise<number> {
  await toJob(page, id)
  const lists = await page.getByTestId(/^card-CL-/).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-testid') ?? ''))
  let done = 0
  for (const list of lists) {
    await page.goto(`/field/jobs/${id}/card/${list.slice('card-'.length)}`)
    await givePin(page)
    done += (await confirmOpen(page, lock))[0]
  }
  await toJob(page, id)
  await expect(page.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
  return done
}

for (const job of JOBS) {
  const [worker, attendant] = job.crew

  test(`${job.hazard}: from the report to working by the screens alone [S-SAF-32] [S-SAF-07] [S-SAF-31]`, async () => {
    test.setTimeout(90_000)
    await certified(job)
    await registered(job)
    const [id, number] = await sent(job)
    const first = await open(worker, PHONE)
    await first.getByTestId(`job-${number}`).click()
    await first.getByTestId('primary-action').click() // accept
    await first.getByTestId('primary-action').click() // appoint
    await first.getByTestId('appoint-how').locator('input').first().check({ force: true })
    await first.getByTestId('appoint-save').click()
    await first.getByTestId('primary-action').click() // depart
    await first.getByTestId('primary-action').click() // arrive
    await expect(first.getByTestId('start-work')).toBeVisible()
    const second = await open(attendant, PHONE)
    for (let turn = 0; turn < 6; turn += 1) {
      if ((await work(first, id, `L-${worker}`)) + (await work(second, id, `L-${attendant}`)) === 0) break
    }
    await first.goto(`/field/jobs/${id}/approval`)
    await givePin(first)
    await first.getByTestId('approval-request').click()
    if (job.permit) {
      await first.getByTestId(`permit-${job.permit}`).click()
      await expect(first.getByTestId(`held-${job.permit}`)).toBeVisible()
    }
    await expect(first.getByTestId('sync-chip')).toHaveAttribute('data-unsent', '0')
    if (job.air) await air(first, id)
    await toJob(first, id)
    await first.getByTestId('start-work').click()
    await expect(first.getByTestId('blocker-SAFETY_REVIEW_MISSING')).toBeAttached()
    await first.keyboard.press('Escape')
    await decided(job, id)
    await toJob(first, id)
    await first.getByTestId('start-work').click()
    await expect(first.getByTestId('stop-work')).toBeVisible()
    await expect.poll(async () => (await api('leader@huaan', 'GET', `/tickets/${id}`)).body['status']).toBe('working')
    await first.context().close()
    await second.context().close()
  })
}

/** The safety officer reviews, the permit's own approver decides, the leader approves the start. */
async function decided({ permit, approver, hazard }: Job, id: string): Promise<void> {
  const safety = await open('safety')
  await safety.goto(`/desk/tickets/${id}`)
  await expect(safety.getByTestId('review-needed')).toBeVisible()
  await safety.getByTestId('review_safety').click()
  await field(safety.getByTestId('field-conditions')).fill('救援预案已核对')
  await sound(safety)
  await safety.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(safety.getByTestId('review-done')).toBeVisible()
  if (permit) {
    const board = approver === 'safety' ? safety : await open(approver)
    await board.goto(`/desk/tickets/${id}`)
    await board.getByTestId(`approve-permit-${permit}`).click()
    await expect(board.getByTestId(`approve-permit-${permit}`)).toHaveCount(0)
    if (board !== safety) await board.context().close()
  }
  const leader = await open('leader')
  await leader.goto(`/desk/tickets/${id}`)
  await leader.getByTestId('approve-save').click()
  await leader.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(leader.getByTestId('approve-save')).toHaveCount(0)
  await expect(leader.getByTestId(/^gate-blocker-/)).toHaveCount(0)
  await sound(leader)
  await shot(leader, `desk-heavy-${hazard.toLowerCase()}-zh`)
  await leader.context().close()
  await safety.context().close()
}

async function air(page: Page, id: string): Promise<void> {
  await toJob(page, id)
  await page.getByTestId('air-open').click()
  await page.locator('.gear-pick input:not([disabled])').first().check({ force: true })
  await field(page.getByTestId('air-lel')).fill('5')
  await page.getByTestId('air-flammable').locator('input[value=lel_pct]').check({ force: true })
  await page.getByTestId('air-toxic').locator('input[value=ppm]').check({ force: true })
  for (const point of ['top', 'middle', 'bottom']) {
    await field(page.getByTestId(`air-${point}-o2_pct`)).fill('20.9')
    for (const name of ['flammable', 'h2s', 'co']) await field(page.getByTestId(`air-${point}-${name}`)).fill('0')
  }
  await page.getByTestId('air-save').click()
  await expect(page.getByTestId('air-open')).toContainText(/\d\d:\d\d/)
}
