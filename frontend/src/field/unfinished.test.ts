import { expect, it } from 'vitest'
import { formOf } from '../offline/forms'
import { unfinished } from '../offline/outbox'
import { aRequirement, aTicket } from '../offline/testing/samples'
import { placeOf } from './unfinished'

const id = '0199f3a4-1111-7abc-8def-0123456789ab'
const doc = aTicket({ id, requirements: [aRequirement({ key: 'risk/1', card: 'CL-SITE' })] })

it.each([
  [`${id}/2/risk/1`, 'confirm', `/field/jobs/${id}/card/CL-SITE`, true],
  [`work/${id}`, 'record_work', `/field/jobs/${id}/work`, true],
  [`sign_off/${id}`, 'sign_off', `/field/jobs/${id}/signoff`, true],
  [`consent/${id}`, 'consent', `/field/jobs/${id}/quote`, true],
  [`hazard:${id}`, 'report_hazard', `/field/jobs/${id}`, true],
  [`create/${id}`, 'create', `/field/jobs/${id}`, true],
  [`around/${id}/record_waste/`, 'record_waste', `/field/jobs/${id}`, true],
  [`depart/${id}`, 'depart', `/field/jobs/${id}`, false],
  [`decline/${id}`, 'decline', `/field/jobs/${id}`, false],
  [`appoint/${id}`, 'appoint', `/field/jobs/${id}`, false],
  [`left/${id}`, 'confirm', `/field/jobs/${id}`, false],
  [`decline_quote/${id}`, 'decline_quote', `/field/jobs/${id}/quote`, true],
  [`request_approval/${id}`, 'request_approval', `/field/jobs/${id}/approval`, true],
  [`stop/${id}`, 'stop', `/field/jobs/${id}`, false],
])('%s has its place, also when the job was taken away: %s, %s, %s [S-INT-20]', (key, name, to, later) => {
  const form = formOf(key)
  expect(form).toMatchObject({ job: id, name })
  expect(placeOf(form, doc, false)).toBe(to)
  expect(placeOf(form, doc, true)).toBe(later ? to : null)
})

it('without its job, or its item, it can only be put aside [S-INT-20]', () => {
  expect(placeOf(formOf(`work/${id}`), undefined, true)).toBeNull()
  expect(placeOf(formOf(`${id}/2/OLD`), doc, true)).toBeNull()
  expect(placeOf(formOf(`reply:${id}`), undefined, true)).toBe('/field/own')
})

it('what lies among the drafts and is no form is not counted [S-INT-20]', async () => {
  const keys = [`door:${id}`, `code/${id}/1`, 'fit/2026-11-27', `note/${id}`]
  expect(await unfinished({ drafts: { keys: () => Promise.resolve(keys) } as never })).toEqual([`note/${id}`])
})
