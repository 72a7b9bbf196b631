import { expect, it } from 'vitest'
import { openFieldDb } from './db'
import { uuidv7 } from './ids'
import { keepFiles } from './outbox'
import { LARGE_BYTES, upload, type Ask } from './upload'

it('a large file whose parts all came and that was not checked yet is ended by its last byte [S-INT-20]', async () => {
  const db = openFieldDb(`test-${uuidv7()}`)
  const [sha256, whole] = ['e'.repeat(64), LARGE_BYTES + 1]
  await keepFiles(db, [{ sha256, bytes: new Uint8Array(whole).fill(7).buffer, mime: 'image/jpeg' }])
  const ranges: (string | undefined)[] = []
  const ask: Ask = async (call, understand) => {
    ranges.push(call.range)
    const answer = { status: 200, body: { sha256, received: whole, complete: Boolean(call.range) } }
    return understand(answer) ?? answer
  }
  expect(await upload(db, ask, sha256)).toBe(true)
  expect(ranges).toEqual([undefined, `bytes ${whole - 1}-${whole - 1}/${whole}`])
  db.close()
})
