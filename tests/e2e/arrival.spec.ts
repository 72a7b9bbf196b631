// The arrival report with the position of the phone, where the person wants it told; the site learns its coordinates from it.
import { expect, test } from '@playwright/test'
import { sound } from './support/axe'
import { confirmList, field, shot } from './support/field'
import { goThere, sentOut, station } from './support/job'
import { draftBytes, givePin } from './support/phone'
import { api, enter, type Json, signIn } from './support/world'

const HERE = { latitude: 31.270123, longitude: 121.470456, accuracy: 11.2 }

test('without a network the position is found, kept and reported; the desk gives it to the site [S-DSP-08] [S-DSP-03] [S-SAF-07] [S-SAF-27]', async () => {
  const { network, office, phone, close } = await station()
  try {
    const customer = (await api('dispatcher@huaan', 'POST', '/customers', {
      name: '苏州河仓库', phone: '021-5555 0177', source: 'own_records', site: { name: '三号库', address: '光复路88号' },
    })).body as { id: string; sites: { id: string; place: string | null }[] }
    const site = customer.sites[0]!
    expect(site.place).toBeNull()
    const report = {
      reporter: { name: '库管员', phone: '021-5555 0177' }, repair_item: '照明', fault_description: '仓库照明不亮',
      address: '光复路88号', customer_id: customer.id, site_id: site.id,
    }
    const job = await sentOut(report, { hazards: ['H_ELEC_LV'] }, { 'tech.zhao': 'worker' })
    await goThere(job, 'tech.zhao')

    let page = await phone.open('/signin')
    await enter(page, 'tech.zhao@huaan')
    await page.getByTestId(`job-${job.number}`).click()
    network.cut()
    await page.getByTestId('card-CL-SITE').click()
    expect(await confirmList(page)).toBeGreaterThan(0)
    await page.goBack()
    await page.goto(`${network.url}/field/jobs/${job.id}/approval`)
    await givePin(page)
    const place = page.getByTestId('approval-place')
    // Not allowed by the person: said, and the report may go without it.
    await place.click()
    await expect(page.getByText('找不到位置')).toBeVisible()
    await page.context().grantPermissions(['geolocation'])
    await page.context().setGeolocation(HERE)
    await place.click()
    await expect(place).toContainText('误差 12 米内')
    await expect(page.getByText('找不到位置')).toHaveCount(0)
    await field(page.getByTestId('approval-note')).fill('已到三号库，现场无人')
    await sound(page)
    await shot(page, 'phone-arrival-zh')
    await expect(place).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => draftBytes(page, `request_approval/${job.id}`)).toBeGreaterThan(100)
    await phone.kill()
    page = await phone.open(`/field/jobs/${job.id}/approval`)
    await expect(page.getByTestId('approval-place')).toContainText('误差 12 米内')
    await page.getByTestId('approval-request').click()
    await expect(page.getByTestId('approval-requested')).toBeVisible()
    network.restore()
    await page.getByTestId('sync-chip').click()
    await page.getByTestId('sync-now').click()
    await expect(page.getByTestId('receipt-complete')).toBeVisible()

    await signIn(office, 'supervisor@huaan')
    await office.goto(`/desk/tickets/${job.id}`)
    const told = office.getByTestId('arrival-report')
    await expect(told).toContainText('已到三号库，现场无人')
    await expect(told).toContainText('31.270123, 121.470456 · ±12 m')
    await sound(office)
    await told.scrollIntoViewIfNeeded()
    await shot(office, 'desk-arrival-zh')
    await told.getByTestId('arrival-take').click()
    await expect(told.getByTestId('arrival-take')).toHaveCount(0)
    const known = (await api('supervisor@huaan', 'GET', `/customers/${customer.id}`)).body as { sites: { place: string }[]; log: Json[] }
    expect(known.sites[0]!.place).toBe('31.270123, 121.470456')
    expect(known.log[0]).toMatchObject({ field: 'place', before: null, source: 'technician' })
    await office.reload()
    await expect(told).toContainText('0 米')
    await expect(told.getByTestId('arrival-take')).toHaveCount(0)
    await api('supervisor@huaan', 'POST', `/tickets/${job.id}/cancel`, { reason: 'story' })
  } finally {
    await close()
  }
})
