// Who bears a damage: three facts recorded at the desk, signed by the customer, and the result with its clause.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sound } from './support/axe'
import { field, picture, shot } from './support/field'
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

/** A step of the record on the screen, with its answers; a choice is picked by its value. */
async function step(name: string, answers: Record<string, string>, photo?: number): Promise<void> {
  await office.getByTestId(`step-${name}`).click()
  await told(answers, photo)
}

async function told(answers: Record<string, string>, photo?: number): Promise<void> {
  const sheet = office.locator('dialog[open]')
  for (const [key, value] of Object.entries(answers)) {
    const asked = sheet.getByTestId(`field-${key}`)
    await expect(asked.first()).toBeVisible()
    const choice = asked.locator('xpath=self::select|.//select')
    if (await choice.count()) await choice.selectOption(value)
    else await field(asked).fill(value)
  }
  if (photo) {
    await sheet.locator('input[type=file]').setInputFiles(picture(photo))
    await expect(sheet.locator('img')).toBeVisible()
  }
  await save()
  await expect(sheet).toHaveCount(0)
}
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

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
  // One's own change is not told as somebody else's.
  await expect(office.getByText('内容刚被别人更新')).toHaveCount(0)
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

test('from the signed facts the customer is helped to claim: drafted, signed by both, performed, filed [S-WAR-20]', async () => {
  const id = await damage('huaan', '卫生间隔墙', '隔壁施工渗水，墙面起皮')
  await at('supervisor@huaan', 'zh-CN')
  await office.goto(`/desk/tickets/${id}`)
  await tell({ altered: 'no', within_warranty: 'yes', wear_self_damaged: 'no' })
  await save()
  await sign('李女士')
  await save()
  await office.getByTestId('liability-claim').click()
  await told({ party: '安居装饰公司', contact: '陈工 021-5555 0190', loss: '墙面重做，约 3200 元', answer_by: day(7) })
  await expect(office).toHaveURL(/claims\/records/)
  const state = office.getByTestId('record-status')
  await expect(state).toContainText('待答复')
  await step('draft', { terms: '安居装饰公司在十二月十五日前重做墙面。' })
  await expect(state).toContainText('协议已起草')
  await step('owe', { by: 'party', what: '重做地面', due_on: day(10) })
  await step('strike', { duty: '1', reason: '不是地面，是墙面' })
  await expect(office.getByText(/重做地面，.+ 删去/).first()).toBeVisible()
  await expect(office.getByTestId('step-strike')).toHaveCount(0)
  await step('owe', { by: 'party', what: '重做墙面', due_on: day(14) })
  await shot(office, 'desk-claim-drafted-zh')
  const saved = office.waitForEvent('download')
  await office.getByText('协议（中文 PDF）').click()
  expect((await saved).suggestedFilename()).toMatch(/agreement-zh\.pdf$/)
  await step('agree', { customer_signer: '李女士', party_signer: '陈工' }, 4_100_001)
  await expect(state).toContainText('已签字')
  await sound(office)
  await shot(office, 'desk-claim-zh')
  await office.goto('/desk/claims/claim')
  await expect(office.getByText('安居装饰公司').first()).toBeVisible()
  await shot(office, 'desk-claims-zh')
  await office.goBack()
  await step('perform', { duty: '2', note: '已验收' })
  await step('file', { reason: '纸质件在 4 号柜' })
  await expect(state).toContainText('已归档')
  await office.goto('/desk/claims/claim')
  await expect(office.getByText('安居装饰公司')).toHaveCount(0)
  await sound(office)
})

test('defects of a new home are passed on to the builder, urged, mended, and the owner is told [S-WAR-22]', async () => {
  await at('agent@northgate', 'en-GB')
  await office.goto('/desk/claims/defect')
  await office.getByTestId('record-new').click()
  await told({ home: 'Mill Court 12', place: 'Mill Court, block 3', owner: 'Sam Reed', lines: 'cracked tile\nwindow jams' })
  await office.getByRole('row', { name: /Mill Court 12/ }).getByRole('link').click()
  const state = office.getByTestId('record-status')
  await expect(office.getByText('cracked tile; window jams').first()).toBeVisible()
  await step('pass_on', { builder: 'Brick & Beam Ltd', due_on: day(10) })
  await expect(state).toContainText('with the builder')
  await step('urge', { text: 'Called the foreman' })
  await step('fix', { text: 'Both done' })
  await sound(office)
  await shot(office, 'desk-defect-en')
  await step('tell', { text: 'Shown to the owner' })
  await expect(state).toContainText('owner told')
  await expect(office.getByTestId('step-tell')).toHaveCount(0)
})
