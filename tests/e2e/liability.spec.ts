// Who bears a damage: three facts recorded at the desk, signed by the customer, and the result with its clause.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, shot } from './support/field'
import { api, cancelAll, desk, type Json, signIn } from './support/world'

test.describe.configure({ mode: 'serial' })

let browser: Browser | undefined
let office: Page
const made: [slug: string, id: string][] = []

test.afterAll(async () => {
  await browser?.close()
  await cancelAll(made)
})

async function at(who: string, language: string): Promise<void> {
  await browser?.close()
  ;({ browser, page: office } = await desk(language))
  await signIn(office, who)
}

/** A damage that was reported and assessed; nobody is sent. */
async function damage(slug: string, repair_item: string, fault_description: string): Promise<string> {
  const report = { reporter: { name: 'Ann', phone: '021-5555 0117' }, repair_item, fault_description, address: '9 Weir Lane' }
  const { id } = (await api(`agent@${slug}`, 'POST', '/tickets', report)).body as { id: string }
  made.push([slug, id])
  const act = (name: string, args: Json) => api(`dispatcher@${slug}`, 'POST', `/tickets/${id}/${name}`, args)
  expect((await act('triage', { urgency: 'normal', hazards: [] })).status).toBe(200)
  expect((await act('ready', {})).status).toBe(200)
  return id
}

async function tell(flags: Record<string, 'yes' | 'no'>): Promise<void> {
  await office.getByTestId('liability-record').click()
  for (const [name, value] of Object.entries(flags)) {
    await office.getByTestId(`field-${name}`).locator(`input[value=${value}]`).check({ force: true })
  }
}
const save = () => office.locator('dialog[open] .sheet-foot .btn').last().click()

async function sign(name: string): Promise<void> {
  await office.getByTestId('liability-sign').click()
  await field(office.getByTestId('liability-signer')).fill(name)
  const canvas = office.locator('dialog[open] canvas.signature')
  await canvas.scrollIntoViewIfNeeded()
  const pad = (await canvas.boundingBox())!
  await office.mouse.move(pad.x + 30, pad.y + 30)
  await office.mouse.down()
  await office.mouse.move(pad.x + 200, pad.y + 70, { steps: 8 })
  await office.mouse.up()
}

test('no result while a fact or the signature is missing; then it is open to claim [S-WAR-21]', async () => {
  const id = await damage('huaan', '卫生间吊顶', '水管接头漏水，吊顶泡坏')
  await at('supervisor@huaan', 'zh-CN')
  await office.goto(`/desk/tickets/${id}`)
  const panel = office.getByTestId('liability')
  await tell({ altered: 'no', wear_self_damaged: 'no' })
  await shot(office, 'desk-liability-facts-zh')
  await save()
  await expect(panel.getByTestId('liability-missing')).toContainText('是否在保修期内、客户签字')
  await expect(panel.getByTestId('liability-sign')).toHaveCount(0)
  await tell({ within_warranty: 'yes' })
  await save()
  await sign('李女士')
  await sound(office)
  await shot(office, 'desk-liability-sign-zh')
  await save()
  await expect(panel.getByTestId('liability-result')).toContainText('可向责任单位索赔')
  await expect(panel.getByTestId('liability-signature')).toContainText('李女士')
  await expect(panel.getByTestId('liability-older')).toBeVisible()
  await panel.scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, 'desk-liability-zh')
})

test('what the owner altered is the owner’s, even when approved; a correction is signed anew [S-WAR-21]', async () => {
  const id = await damage('northgate', 'Ceiling', 'Soaked by a pipe joint')
  await at('supervisor@northgate', 'en-GB')
  await office.goto(`/desk/tickets/${id}`)
  const panel = office.getByTestId('liability')
  await tell({ altered: 'yes', within_warranty: 'yes', wear_self_damaged: 'no' })
  await office.getByTestId('field-alteration_approved').locator('input[value=yes]').check({ force: true })
  await save()
  await sign('Margaret Bell')
  await save()
  await expect(panel.getByTestId('liability-result')).toContainText('The owner bears all of it')
  await expect(panel.getByTestId('liability-result')).toContainText('even with approval')
  await expect(panel.getByTestId('liability-result')).toContainText('engineers may assist')
  await panel.scrollIntoViewIfNeeded()
  await sound(office)
  await shot(office, 'desk-liability-en')
  await tell({ altered: 'no' })
  await save()
  await expect(panel.getByTestId('liability-missing')).toContainText('signature')
  expect((await api('supervisor@northgate', 'GET', `/liability/tickets/${id}/result`)).status).toBe(409)
})
