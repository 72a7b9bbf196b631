import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFieldDb, type FieldDb } from '../../offline/db'
import { uuidv7 } from '../../offline/ids'
import { record, saveDraft } from '../../offline/outbox'
import { me } from '../../offline/testing/samples'
import type { ListedJob } from '../jobs'
import { session } from '../session'
import { SETTLE_MINUTES } from '../survival'
import { f, fieldWordsReady } from '../words'
import Warnings from './Warnings.vue'

let db: FieldDb
beforeEach(async () => {
  await fieldWordsReady()
  db = openFieldDb(`test-${uuidv7()}`)
  session.value = { me, db, sync: null as never }
})
afterEach(async () => {
  cleanup()
  session.value = null
  await db.destroy()
})

it('at the end of the day it is told how much is on this phone only, and what to do [S-INT-20]', async () => {
  const past = new Date(Date.now() - SETTLE_MINUTES * 60_000)
  await record(db, me, { name: 'stop', ticketId: 't1', args: {} }, past)
  await saveDraft(db, 'work/t1', { finding: '半句' })
  const now = new Date().toISOString()
  const jobs = [{ id: 't1', planned_start: now, planned_end: now } as ListedJob]
  render(Warnings, { props: { jobs }, global: { stubs: { RouterLink: true } } })
  const warning = await screen.findByTestId('warn-shift')
  expect(warning.textContent).toContain(f('warn.shift.why'))
  expect((await screen.findByTestId('how-many')).textContent).toBe(f('out.how_many', { count: 1, files: 0, drafts: 1 }))
})
