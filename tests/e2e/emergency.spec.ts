// An emergency is recognised while the report is typed, taken with little, guided by its playbook, and ended as a false start.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, picture, shot } from './support/field'
import { station } from './support/job'
import { givePin } from './support/phone'
import { api, cancelAll, desk, enter, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

let browser: Browser | undefined
let office: Page
const made: [slug: string, id: string][] = []
let sent: { who: string; id: string }

test.afterAll(async () => {
  await browser?.close()
  await cancelAll(made)
})

async function report(slug: string, language: string, fault: string, address: string): Promise<string> {
  await browser?.close()
  ;({ browser, page: office } = await desk(language))
  await signIn(office, `agent@${slug}`)
  await office.goto('/desk/tickets')
  await office.getByTestId('ticket-new').click()
  const form = office.locator('dialog[open]')
  await form.locator('textarea[name=fault_description]').fill(fault)
  await expect(form.getByTestId('emergency-found')).toBeVisible()
  await form.getByTestId('emergency-found').scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, `desk-emergency-intake-${language.slice(0, 2)}`)
  await form.locator('[name=address]').fill(address)
  await office.getByTestId('ticket-create').click()
  await office.waitForURL(/desk\/tickets\/[0-9a-f-]{36}$/)
  const id = office.url().split('/').at(-1)!
  made.push([slug, id])
  await expect(office.getByTestId('emergency-panel')).toBeVisible()
  return id
}

test('words raise it, the first step is told, steps are ticked off [S-TRI-11]', async () => {
  const id = await report('huaan', 'zh-CN', '配电间冒烟,闻到焦味', '滨江路 8 号配电间')
  const panel = office.getByTestId('emergency-panel')
  await expect(panel.getByTestId('emergency-first')).toContainText('保持冷静')
  await panel.getByTestId('playbook-1').getByTestId('playbook-tick').click()
  await expect(panel.getByTestId('playbook-1').getByTestId('playbook-tick')).toHaveCount(0)
  await sound(office)
  await shot(office, 'desk-emergency-zh')
  const ticket = (await api('dispatcher@huaan', 'GET', `/tickets/${id}`)).body
  expect(ticket).toMatchObject({ status: 'ready', urgency: 'emergency', emergency: { kind: 'fire', words: ['冒烟'] } })
  await office.goto('/desk/tickets')
  await expect(office.locator('.rows li').first()).toContainText(String(ticket['number']))
})

test('the nearest is sent, others follow, till all are there who are needed [S-DSP-13, S-EMG-12, S-DSP-09]', async () => {
  const sites = (await api('dispatcher@huaan', 'GET', '/sites?limit=50')).body['items'] as Json[]
  const site = sites.find((one) => one['lat'] !== null)
  const said = { reporter: { name: '值班室', phone: '8001' }, fault_description: '水泵房被淹', site_id: site?.['id'] }
  const id = String((await api('agent@huaan', 'POST', '/tickets', said)).body['id'])
  made.push(['huaan', id])
  await signIn(office, 'dispatcher@huaan')
  await office.goto(`/desk/tickets/${id}`)
  const panel = office.getByTestId('responders')
  const first = panel.getByTestId(/^nearest-.*@huaan$/).first()
  await expect(first).toContainText('分钟到达')
  const who = String(await first.getAttribute('data-testid')).slice('nearest-'.length)
  sent = { who, id }
  await sound(office)
  await shot(office, 'desk-nearest-zh')
  await first.getByTestId('nearest-ask').click()
  await expect(first.getByTestId('move-warned')).toContainText('人数不足不能开工')
  await shot(office, 'desk-nearest-told-zh')
  await first.getByTestId('nearest-send').click()
  await expect(panel.getByTestId('responder-state')).toContainText('尚未确认')
  expect((await api(who, 'POST', `/tickets/${id}/accept`, {})).status).toBe(200)
  await expect(panel.getByTestId('responder-state')).toContainText('已确认')
  await expect(office.getByTestId('crew-few')).toContainText('已派 1 人，须 2 人')
  await expect(panel.getByTestId(/^nearest-.*@huaan$/).first()).toBeVisible()
  await office.getByTestId('crew-there').click()
  await office.locator('dialog[open] textarea').last().fill('客服 王敏')
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.getByTestId('crew-few')).toHaveCount(0)
  await expect(office.getByTestId('emergency-crew')).toContainText('王敏')
  await panel.getByTestId('contact-open').click()
  await office.locator('dialog[open] textarea').fill('已到楼下，正断开总闸')
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(panel.getByTestId('contacts')).toContainText('正断开总闸')
  await sound(office)
  await shot(office, 'desk-responder-zh')
})

test('who was sent has the playbook on the phone, without a network too [S-DSP-11, S-EMG-12]', async () => {
  const { who, id } = sent
  const { number } = (await api('dispatcher@huaan', 'GET', `/tickets/${id}`)).body
  const at = await station()
  const page = await at.phone.open('/signin')
  await enter(page, who)
  await page.setViewportSize({ width: 360, height: 640 })
  await expect(page.getByTestId(`job-${String(number)}`)).toBeVisible()
  at.network.cut()
  await page.goto(`${at.network.url}/field/jobs/${id}`)
  await givePin(page)
  await expect(page.getByTestId('playbook')).toContainText('未断电不得进入带电积水区')
  await page.getByTestId('playbook').scrollIntoViewIfNeeded()
  await sound(page)
  await shot(page, 'phone-playbook-zh')
  at.network.restore()
  await at.close()
})

test('a false start is ended with a reason; by hand it is raised anew [S-TRI-11]', async () => {
  const id = await report('northgate', 'en-GB', 'Two people stuck in the lift', 'Hall B, lift 2')
  await expect(office.getByTestId('emergency-first')).toContainText('Talk to the passengers')
  await shot(office, 'desk-emergency-en')
  await office.getByTestId('false_alarm-save').click()
  await field(office.getByTestId('input-reason')).fill('They had pressed the wrong button')
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.getByTestId('emergency-ended')).toBeVisible()
  const ticket = (await api('dispatcher@northgate', 'GET', `/tickets/${id}`)).body as Json
  expect(ticket).toMatchObject({ status: 'received', urgency: 'normal', emergency: { running: false } })
  await office.getByTestId('emergency-raise').click()
  await office.locator('dialog[open] select').selectOption('other')
  await shot(office, 'desk-emergency-raise-en')
  await sound(office)
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(office.getByTestId('emergency-ended')).toBeHidden()
  const raised = (await api('dispatcher@northgate', 'GET', `/tickets/${id}`)).body as Json
  expect(raised).toMatchObject({ status: 'ready', urgency: 'emergency', emergency: { kind: 'other', running: true } })
})

test('an abnormal lift starts its playbook: its hour, its crew, the notice with a photo [S-EMG-13]', async () => {
  const id = await report('huaan', 'zh-CN', '3号电梯异响，曳引绳毛刺', '滨江路 8 号 3 号梯')
  const panel = office.getByTestId('emergency-panel')
  await expect(panel.getByTestId('emergency-crew')).toContainText('1 工程人员')
  await expect(panel.getByTestId('playbook-5')).toContainText('限')
  await panel.getByTestId('playbook-4').getByTestId('playbook-tick').click()
  await office.locator('dialog[open] input[type=file]').setInputFiles(picture(4_711))
  await expect(office.locator('dialog[open] img')).toHaveCount(1)
  await sound(office)
  await office.locator('dialog[open] .sheet-foot .btn').last().click()
  await expect(panel.getByTestId('playbook-4').getByTestId('playbook-tick')).toHaveCount(0)
  await shot(office, 'desk-lift-zh')
  const steps = ((await api('dispatcher@huaan', 'GET', `/tickets/${id}`)).body['emergency'] as Json)['steps'] as Json[]
  expect(((steps[3]!['done'] as Json)['files'] as string[]).length).toBe(1)
})
