import { expect, it } from 'vitest'
import { useAuth } from '../auth'
import { openFieldDb } from '../offline/db'
import { uuidv7 } from '../offline/ids'
import { record, saveDraft } from '../offline/outbox'
import { useStore } from '../offline/stores'
import { aFile, me } from '../offline/testing/samples'
import { makeVault } from '../offline/vault'
import { heldHere } from './leave'

it('is counted without a PIN, in the store in use and in those set aside [S-INT-20]', async () => {
  expect(await heldHere()).toBeNull()
  const id = `test-${uuidv7()}`
  useAuth().me = { user: { id } } as never
  const first = openFieldDb(id)
  await makeVault(first, '270418', 1000)
  const photo = await aFile('photo')
  const args = { reason: '漏电', files: [photo.sha256] }
  await record(first, me, { name: 'stop', ticketId: 't1', args, files: [photo] })
  await saveDraft(first, 'work/t1', { finding: '半句' })
  await saveDraft(first, 'fit/2026-11-27', { fit: true })
  first.secrets.key = null
  useStore(id)
  const second = openFieldDb(id)
  await saveDraft(second, 'note/t2', { text: '半句' })
  expect(await heldHere()).toEqual({ count: 1, files: 1, drafts: 2 })
  for (const db of [first, second]) await db.destroy()
  expect(await heldHere()).toBeNull()
})
