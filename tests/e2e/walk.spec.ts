// Every screen that the router has, at the desk and on a small phone, in both languages: sound, called something, and in words.
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { field } from './support/field'
import { goThere, sentOut } from './support/job'
import { chromiumPath, flags, givePin } from './support/phone'
import { addresses, walker } from './support/walk'
import { api, cancelAll, type Json, signIn, world } from './support/world'

const DESK = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const SMALL = { width: 360, height: 640 }
const ANYWHERE = ['/signin', '/nowhere']
let browser: Browser
let job: { id: string } | undefined
let cards: string[] = []

test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: flags })
})
test.afterAll(async () => {
  await browser?.close()
  await cancelAll(job ? [['huaan', job.id]] : [])
})

/** The addresses with something of the sample day in place of each parameter; without that the walk ends here. */
const filled = (paths: string[], samples: Record<string, string[]>): string[] =>
  paths.flatMap((path) => {
    const known = samples[path] ?? (path.includes(':') ? undefined : [path])
    if (!known?.length) throw new Error(`nothing to show at ${path}`)
    return known
  })

async function deskSamples(slug: string): Promise<Record<string, string[]>> {
  const manager = `manager@${slug}`
  const items = async (path: string): Promise<Json[]> => (await api(manager, 'GET', path)).body['items'] as Json[]
  const first = async (at: string, path: string): Promise<string[]> => (await items(path)).slice(0, 1).map(({ id }) => `${at}/${String(id)}`)
  const made = async (at: string, kind: string, record: Json): Promise<string[]> => {
    const { status, body } = await api(manager, 'POST', `/inspections/${kind}`, record)
    expect(status, JSON.stringify(body)).toBe(201)
    return [`${at}/${String(body['id'])}`]
  }
  const tickets = await items('/tickets?limit=100')
  const one = new Map(tickets.map(({ status, id }) => [status, `/desk/tickets/${String(id)}`]))
  const words = slug === 'huaan' ? ['地面积水', '2号车间', '铺防滑垫', '吴先生'] : ['Wet floor', 'Workshop 2', 'Mats laid', 'Mr Wood']
  const [title, place, measures, owner] = words as [string, string, string, string]
  const review_on = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  return {
    '/desk/tickets/:id': [...one.values()],
    '/desk/tickets/:id/dossier': [`${one.get('closed') ?? [...one.values()][0]}/dossier`],
    '/desk/plans/:id?': ['/desk/plans'],
    '/desk/hazards/:id': await first('/desk/hazards', '/hazards'),
    '/desk/gear/:id': await first('/desk/gear', '/gear'),
    '/desk/returns/:id': await first('/desk/returns', '/returns'),
    '/desk/assets/:id': await first('/desk/assets', '/assets'),
    '/desk/register/:id': await first('/desk/register', '/customers'),
    '/desk/rules/:kind': ['safety', 'checklists', 'warranty', 'emergencies'].map((kind) => `/desk/rules/${kind}`),
    '/desk/site/records/:id': await made('/desk/site/records', 'risks', { title, place, measures, review_on, likelihood: 3, severity: 4 }),
    '/desk/claims/records/:id': await made('/desk/claims/records', 'defects', { title, place, owner, defects: [title], files: [] }),
  }
}

/** A job at which everything has to be confirmed that a phone can ask. */
async function fieldSamples(): Promise<Record<string, string[]>> {
  if (!job) {
    const report = { reporter: { name: '何经理', phone: '021-5555 0171' }, repair_item: '屋面照明', fault_description: '屋面照明线路跳闸', address: '四川北路1318号' }
    const assessed = { hazards: ['H_ELEC_LV', 'H_HEIGHT', 'H_BLIND_PLATE'], fall_height_m: 3, tasks: ['home_visit'] }
    const sent = await sentOut(report, assessed, { 'tech.li': 'worker', lead: 'worker', guardian: 'attendant' })
    job = sent
    await goThere(sent, 'tech.li')
    const asked = (await api('tech.li@huaan', 'GET', `/tickets/${sent.id}`)).body['requirements'] as Json[]
    cards = [...new Set(asked.map(({ card }) => String(card)))]
  }
  const at = `/field/jobs/${job.id}`
  const parts = ['approval', 'coverage', 'quote', 'air', 'pass', 'work', 'notes', 'signoff']
  return {
    '/field/jobs/:id': [at],
    '/field/jobs/:id/card/:code': cards.map((card) => `${at}/card/${card}`),
    ...Object.fromEntries(parts.map((part) => [`/field/jobs/:id/${part}`, [`${at}/${part}`]])),
  }
}

/** The addresses of this page's app that begin so. */
async function ofApp(page: Page, start: string): Promise<string[]> {
  const found = (await addresses(page)).filter((path) => path.startsWith(start))
  expect(found.length).toBeGreaterThan(15)
  return found
}

for (const [language, slug] of [['zh-CN', 'huaan'], ['en-GB', 'northgate']] as const) {
  test(`the desk in ${language} [S-DSP-11]`, async () => {
    const page = await (await browser.newContext({ locale: language, viewport: DESK, baseURL: world().url })).newPage()
    const walk = walker(page, language, NARROW)
    await signIn(page, `manager@${slug}`)
    const all = filled(await ofApp(page, '/desk'), await deskSamples(slug))
    const isSafety = (path: string): boolean => path.startsWith('/desk/rules/')
    const faults: string[] = []
    for (const path of all.filter((one) => !isSafety(one))) faults.push(...(await walk(path)))
    await page.context().clearCookies()
    await signIn(page, `safety@${slug}`)
    for (const path of [...all.filter(isSafety), ...ANYWHERE]) faults.push(...(await walk(path)))
    expect(faults).toEqual([])
    await page.context().close()
  })

  test(`the phone in ${language} [S-DSP-11]`, async () => {
    const page = await (await browser.newContext({ locale: language, viewport: SMALL, baseURL: world().url, hasTouch: true })).newPage()
    const walk = walker(page, language)
    const samples = await fieldSamples()
    await signIn(page, 'tech.li@huaan')
    // What is not finished keeps the way out from signing out at once.
    await page.goto(samples['/field/jobs/:id']![0]!)
    await givePin(page)
    await page.getByTestId('report-hazard').click()
    await field(page.getByTestId('hazard-text')).fill('井盖松动')
    await page.keyboard.press('Escape')
    const faults: string[] = []
    const pin = (path: string): boolean => path.endsWith('/pin')
    for (const path of filled((await ofApp(page, '/field')).filter((one) => !pin(one)), samples)) faults.push(...(await walk(path)))
    expect(faults).toEqual([])
    await page.context().close()
  })
}
