import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, type EffectScope } from 'vue'
import { openFieldDb, type FieldDb } from '../offline/db'
import { uuidv7 } from '../offline/ids'
import { dropDraft, keepFiles, readDraft, record, saveDraft } from '../offline/outbox'
import { aFile, me } from '../offline/testing/samples'
import { toasts } from '../ui/toast'
import { emptySignature, signedUnder, useDraft } from './drafts'
import { session } from './session'
import { f, fieldWordsReady } from './words'

let db: FieldDb
let scope: EffectScope
const key = 'work/t1'

beforeEach(async () => {
  await fieldWordsReady()
  db = openFieldDb(`test-${uuidv7()}`)
  session.value = { me: { id: 'u1', name: '王师傅' }, db, sync: null as never }
  scope = effectScope()
  toasts.value = []
})
afterEach(async () => {
  session.value = null
  await db.destroy()
})

async function form() {
  const made = scope.run(() => useDraft(key, () => ({ text: '' })))!
  await vi.waitFor(() => expect(made.loaded.value).toBe(true))
  return made.draft
}
/** Left at once, it is written at once. */
const left = async (text: string) => {
  const draft = await form()
  draft.text = text
  scope.stop()
  scope = effectScope()
}

describe('a half-filled form [S-INT-20]', () => {
  it('is on the disk when its screen is left, and there again', async () => {
    await left('半句')
    await vi.waitFor(async () => expect(await readDraft(db, key)).toEqual({ text: '半句' }))
    expect((await form()).text).toBe('半句')
  })

  it('that is empty again is none', async () => {
    await saveDraft(db, key, { text: '半句' })
    await left('')
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(0))
  })

  it('that a full phone cannot keep is told, once until it can', async () => {
    const full = vi.spyOn(db.drafts, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'))
    const draft = await form()
    for (const [text, times] of [['a', 1], ['ab', 2]] as const) {
      draft.text = text
      await vi.waitFor(() => expect(full).toHaveBeenCalledTimes(times))
      await nextTick()
    }
    expect(toasts.value.map((one) => one.text)).toEqual([f('save.full')])
    full.mockRestore()
    draft.text = 'abc'
    await vi.waitFor(async () => expect(await readDraft(db, key)).toEqual({ text: 'abc' }))
  })
})

describe('files that a form has named [S-INT-20]', () => {
  const signing = async () => {
    const made = scope.run(() => useDraft(key, () => ({ signed: '' })))!
    await vi.waitFor(() => expect(made.loaded.value).toBe(true))
    const stroke = async (text: string) => {
      const file = await aFile(text)
      await keepFiles(db, [file])
      return (made.draft.signed = file.sha256)
    }
    return { stroke, reset: made.reset }
  }
  const leave = () => {
    scope.stop()
    scope = effectScope()
  }
  const kept = async (...files: string[]) =>
    vi.waitFor(async () => expect((await db.files.keys()).sort()).toEqual([...files].sort()))

  it('strokes of a signature before its last go with the screen, the last stays with its form', async () => {
    const { stroke } = await signing()
    const [, last] = [await stroke('J'), await stroke('Jo')]
    leave()
    await kept(last)
    expect(await readDraft(db, key)).toEqual({ signed: last })
    await dropDraft(db, key)
    await kept()
  })

  it('what was recorded stays, and what another form names', async () => {
    const { stroke, reset } = await signing()
    const [other, , last] = [await stroke('J'), await stroke('Jo'), await stroke('Joe')]
    await saveDraft(db, 'work/t2', { files: [other] })
    await record(db, me, { name: 'sign_off', ticketId: 't1', args: { files: [last] }, draft: key })
    reset()
    await kept(other, last)
  })
})

it('a signature counts only under the very text for which it was given [S-SGN-01]', () => {
  let text = 'a'
  const draft = emptySignature()
  const signed = () => signedUnder(draft, () => text)
  signed().value = 'hash'
  expect(signed().value).toBe('hash')
  text = 'b'
  expect(signed().value).toBe('')
  text = 'a'
  signed().value = ''
  expect(draft).toEqual(emptySignature())
})
