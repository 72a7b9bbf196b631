// A window from real free time is agreed while the customer is on the phone, before and after triage, and moved by the desk.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { sentOut, station, withRoom } from './support/job'
import { api, cancelAll, desk, enter, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

let browser: Browser | undefined
let office: Page
const made: [slug: string, id: string][] = []

test.afterAll(async () => {
  await browser?.close()
  await cancelAll(made)
})

const ticketOf = async (slug: string, id: string) => (await api(`dispatcher@${slug}`, 'GET', `/tickets/${id}`)).body

test('a window is agreed at intake and moved with the customer’s word [S-DSP-04] [S-DSP-06]', async () => {
  ;({ browser, page: office } = await desk())
  await signIn(office, 'agent@huaan')
  await office.goto('/desk/tickets')
  await office.getByTestId('ticket-new').click()
  const form = office.locator('dialog[open]')
  await form.locator('[name=name]').fill('约先生')
  await form.locator('[name=phone]').fill('021-5555 7701')
  await form.locator('[name=repair_item]').fill('走廊灯箱')
  await form.locator('textarea[name=fault_description]').fill('灯箱闪烁，想先约好时间')
  await form.locator('[name=address]').fill('约时路 1 号')
  await form.getByTestId('intake-window').click()
  await form.getByTestId('windows').locator('label').first().click()
  await form.getByTestId('window-picker').scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, 'desk-intake-window-zh')
  await office.getByTestId('ticket-create').click()
  await office.waitForURL(/desk\/tickets\/[0-9a-f-]{36}$/)
  const id = office.url().split('/').at(-1)!
  made.push(['huaan', id])
  await expect(office.getByTestId('appointment')).toContainText('约先生')
  const first = await ticketOf('huaan', id)
  expect(first).toMatchObject({ status: 'received', agreed_by: '约先生', appointment_changes: 0 })

  await office.getByTestId('agree-open').click()
  const sheet = office.locator('dialog[open]')
  await sheet.getByTestId('windows').locator('label').nth(1).click()
  await sheet.getByTestId('field-proposed_by').locator('label').last().click()
  await field(sheet.getByTestId('field-reason')).fill('客户要开会')
  await sound(office)
  await shot(office, 'desk-agree-move-zh')
  await sheet.locator('.sheet-foot .btn').last().click()
  await expect(office.getByTestId('appointment')).toContainText('1 次')
  const moved = await ticketOf('huaan', id)
  expect(moved['agreed_from']).not.toBe(first['agreed_from'])
  expect(moved).toMatchObject({ status: 'received', appointment_changes: 1 })
})

test('a window whose last crew was promised meanwhile is refused, and the others are looked up anew [S-DSP-04]', async () => {
  const report = async (): Promise<string> => {
    const said = { reporter: { name: '候女士', phone: '021-5555 7703' }, repair_item: '楼道灯', fault_description: '楼道灯不亮', address: '候时路 3 号' }
    const id = String((await api('agent@huaan', 'POST', '/tickets', said)).body['id'])
    made.push(['huaan', id])
    return id
  }
  const id = await report()
  await office.goto(`/desk/tickets/${id}`)
  await office.getByTestId('agree-open').click()
  const sheet = office.locator('dialog[open]')
  const labels = sheet.getByTestId('windows').locator('label')
  const first = String(await labels.first().textContent())
  await labels.first().click()
  const [window] = (await api('agent@huaan', 'GET', `/dispatch/tickets/${id}/windows`)).body['items'] as Json[]
  const body = { at: window?.['start'], until: window?.['end'], agreed_by: '候女士', offered: true }
  for (let free = Number(window?.['free']); free > 0; free--) {
    expect((await api('agent@huaan', 'POST', `/tickets/${await report()}/agree`, body)).status).toBe(200)
  }
  await field(sheet.getByTestId('field-agreed_by')).fill('候先生')
  await sheet.locator('.sheet-foot .btn').last().click()
  await expect(office.getByText('已没有空闲班组').first()).toBeVisible()
  await expect(sheet.getByText(first, { exact: true })).toHaveCount(0)
  await expect(field(sheet.getByTestId('field-agreed_by'))).toHaveValue('候先生')
  await sound(office)
  await shot(office, 'desk-window-taken-zh')
  await labels.first().click()
  await sheet.locator('.sheet-foot .btn').last().click()
  await expect(office.getByTestId('appointment')).toContainText('候先生')
})

test('any other time is set by hand, on a narrow screen; what is refused stays as typed [S-DSP-06]', async () => {
  await browser?.close()
  ;({ browser, page: office } = await desk('en-GB', { width: 390, height: 844 }))
  const said = { reporter: { name: 'Mr Slot', phone: '0551' }, repair_item: 'Gate motor',
                 fault_description: 'hums and does not open', address: '7 Slot Street' }
  const id = String((await api('agent@northgate', 'POST', '/tickets', said)).body['id'])
  made.push(['northgate', id])
  await signIn(office, 'agent@northgate')
  await office.goto(`/desk/tickets/${id}`)
  await office.getByTestId('agree-open').click()
  const sheet = office.locator('dialog[open]')
  await sheet.getByTestId('windows').locator('label').last().click()
  const save = sheet.locator('.sheet-foot .btn').last()
  await expect(save).toBeDisabled()
  await field(sheet.getByTestId('window-from')).fill('2020-01-01T10:00')
  await field(sheet.getByTestId('window-to')).fill('2020-01-01T12:00')
  await save.click()
  await expect(office.getByText('That time has passed').first()).toBeVisible()
  await field(sheet.getByTestId('window-from')).fill('2098-01-01T10:00')
  await field(sheet.getByTestId('window-to')).fill('2098-01-01T12:00')
  await sound(office)
  await shot(office, 'desk-agree-by-hand-en')
  await save.click()
  await expect(office.getByTestId('appointment')).toContainText('Mr Slot')
  expect(await ticketOf('northgate', id)).toMatchObject({ status: 'received', agreed_by: 'Mr Slot' })
})

test('the phone calls again while appointed, moves the time, and all of it without a network [S-DSP-05] [S-DSP-06]', async () => {
  const { network, phone, close } = await station()
  try {
    const report = { reporter: { name: '再女士', phone: '021-5555 7702' }, repair_item: '岗亭灯', fault_description: '岗亭灯不亮', address: '再约路 2 号' }
    const job = await sentOut(report, { hazards: [] }, { 'tech.li': 'worker' }, 12)
    made.push(['huaan', job.id])
    const at = await withRoom(job)
    await job.act('tech.li', 'accept')
    const page = await phone.open('/signin')
    await enter(page, 'tech.li@huaan')
    await page.getByTestId(`job-${job.number}`).click()
    network.cut()
    await page.getByTestId('primary-action').click()
    await page.getByTestId('appoint-how').locator('input').last().check({ force: true })
    await page.getByTestId('appoint-save').click()
    const again = page.getByTestId('appoint-again')
    await again.click()
    await page.getByTestId('appoint-how').locator('input').first().check({ force: true })
    await field(page.getByTestId('appoint-needs')).fill('带人字梯')
    await page.getByTestId('appoint-save').click()
    await expect(page.getByTestId('appoint-save')).toBeHidden()
    await again.click()
    await page.getByTestId('appoint-how').locator('input').first().check({ force: true })
    const time = field(page.getByTestId('appoint-at'))
    const earlier = await page.evaluate((iso) => {
      const date = new Date(iso)
      return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
    }, at(30))
    await time.fill(earlier)
    await expect(page.getByTestId('appoint-save')).toBeDisabled()
    await field(page.getByTestId('appoint-reason')).fill('上一单提前完成')
    await sound(page)
    await shot(page, 'phone-appoint-again-zh')
    await page.getByTestId('appoint-save').click()
    await expect(page.getByTestId('appoint-save')).toBeHidden()
    await shot(page, 'phone-appointed-zh')
    network.restore()
    await expect.poll(async () => (await ticketOf('huaan', job.id))['appointment_changes']).toBe(1)
    const seen = await ticketOf('huaan', job.id)
    expect(String(seen['planned_start']).slice(0, 16)).toBe(at(30).slice(0, 16))
    expect(seen).toMatchObject({ status: 'appointed', agreed_by: '再女士' })
    expect(JSON.stringify(seen['timeline'])).toContain('带人字梯')
  } finally {
    await close()
  }
})
