import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFieldDb, type FieldDb } from './db'
import { sealedOutbox } from './exit'
import { uuidv7 } from './ids'
import { keepFiles, onlyHere, readDraft, record, saveDraft } from './outbox'
import { STRAY, sweep } from './sweep'
import type { Locks } from './sync'
import { aFile, me, NOW } from './testing/samples'

let db: FieldDb
/** Another tab is open or not. */
let alone = true
const locks = {
  request: async (_: string, { ifAvailable }: LockOptions, work: (lock: Lock | null) => unknown) =>
    ifAvailable ? work(alone ? ({} as Lock) : null) : undefined,
} as Locks
const start = async () => sweep(db, await db.files.keys('state', 'local'), Promise.resolve(), locks)

async function taken(text: string, mime = 'image/jpeg'): Promise<string> {
  const file = { ...(await aFile(text)), mime }
  await keepFiles(db, [file])
  return file.sha256
}
const kept = async () => (await db.files.keys()).sort()

beforeEach(() => {
  alone = true
  db = openFieldDb(`test-${uuidv7()}`)
})
afterEach(() => db.destroy())

describe('what a killed browser has left [S-INT-20]', () => {
  it('a photo that its form had not named yet is a form of its own, counted and handed over', async () => {
    const first = await taken('photo')
    await start()
    const second = await taken('another')
    await start()
    await start()
    expect(await readDraft(db, STRAY)).toEqual({ files: [first, second] })
    expect(await onlyHere(db)).toMatchObject({ drafts: 1 })
    const { sealed } = await sealedOutbox(db, me, NOW)
    expect(sealed.files.map(({ sha256 }) => sha256).sort()).toEqual([first, second].sort())
  })

  it('a stroke that no form has kept goes; what a form or a record names stays as it is', async () => {
    const [inForm, inRecord, stroke] = [await taken('a', 'image/png'), await taken('b'), await taken('c', 'image/png')]
    await saveDraft(db, 'sign_off/t1', { signed: inForm })
    await record(db, me, { name: 'note', ticketId: 't1', args: { files: [inRecord] } })
    expect(await kept()).toContain(stroke)
    await start()
    expect(await kept()).toEqual([inForm, inRecord].sort())
    expect(await db.drafts.keys()).toEqual(['sign_off/t1'])
  })

  it('nothing is touched while another tab is open, which may be about to name it, or none can be told', async () => {
    const stroke = await taken('c', 'image/png')
    alone = false
    await start()
    await sweep(db, [stroke], Promise.resolve())
    expect(await kept()).toEqual([stroke])
    alone = true
    await start()
    expect(await kept()).toEqual([])
  })

  it('what was stored after the start is left to the screens of now', async () => {
    const before = await db.files.keys('state', 'local')
    const stroke = await taken('c', 'image/png')
    await sweep(db, before, Promise.resolve(), locks)
    expect(await kept()).toEqual([stroke])
  })
})
