/**
 * Whatever sequence of records, photos, faults, refusals, full disks, restored servers, jobs taken away and things put
 * aside: every record is known to the server or lies on the phone, and every file that one ever named is held by the
 * server or still queued on the phone, unless the person has decided otherwise.
 */
import { describe, expect, it } from 'vitest'
import { openFieldDb, type FieldDb } from './db'
import { exitFile, sealedOutbox } from './exit'
import { uuidv7 } from './ids'
import { record, refusedFiles, unsentFiles } from './outbox'
import { dropFile, elsewhere, putAside } from './tidy'
import { dice } from './testing/dice'
import { aPhone } from './testing/phone'
import { aFile, aTicket, me, NOW } from './testing/samples'
import { fakeServer, NOT_TAKEN, refusal, STORAGE_FULL } from './testing/server'
import type { Answer, Call } from './transport'

const JOBS = ['t1', 't2', 't3']
const STEPS = 60
/** By its first digit: whatever is done, the server does not take it. */
const isBad = (sha: string) => '01'.includes(sha[0]!)

async function play(seed: number, after: (db: FieldDb) => Promise<void> = () => Promise.resolve()) {
  const { next, pick } = dice(seed)
  const server = fakeServer()
  const db = openFieldDb(`test-${uuidv7()}`)
  const recorded = new Set<string>()
  const named = new Set<string>()
  const lost: string[] = []
  let mood: 'fine' | 'full' | 'mute' = 'fine'
  let cut = ''
  /** the phone has not heard yet that the server was restored, so its person cannot know either */
  let unaware = false

  async function transport(call: Call): Promise<Answer> {
    const sha = /^\/files\/(\w+)/.exec(call.path)?.[1]
    if (sha && mood === 'mute') throw new TypeError('timed out')
    if (sha && mood === 'full') return STORAGE_FULL
    if (sha && isBad(sha)) return NOT_TAKEN
    const answer = await server.transport(call)
    if (cut && call.path.startsWith(cut)) throw ((cut = ''), new TypeError('cut'))
    if (call.path === '/sync/receipt') unaware = false
    return answer
  }
  const one = aPhone(db, { transport })
  const put = (id: string) => server.tickets.set(id, aTicket({ id, status: pick(['dispatched', 'finishing']) }))
  const sync = async () => (await one.now(), after(db))

  const steps: Record<string, () => unknown> = {
    async records() {
      const files = await Promise.all(Array.from({ length: Math.floor(next() * 3) }, () => aFile(`${next()}`)))
      const again = named.size && next() < 0.2 ? [pick([...named])] : []
      const args = { files: [...files.map((file) => file.sha256), ...again] }
      const [name, ticketId] = [pick(['confirm', 'note', 'stop'] as const), pick(JOBS)]
      recorded.add((await record(db, me, { name, ticketId, args, files }, NOW)).id)
      for (const sha of args.files) named.add(sha)
    },
    syncs: sync,
    async is_cut() {
      cut = pick(['/files', '/sync/push', '/sync/pull', '/sync/receipt'])
      await sync()
    },
    changes: () => (mood = pick(['fine', 'full', 'mute'])),
    takes_away() {
      const id = pick(JOBS)
      if (server.tickets.delete(id)) server.removed = [...server.removed, id]
      server.changed()
    },
    gives_back() {
      const id = pick(JOBS)
      put(id)
      server.removed = server.removed.filter((other) => other !== id)
      server.changed()
    },
    /** Only of what the phone still has: nobody can bring back what it had the right to forget. */
    async restores() {
      const rows = (await db.outbox.all()).filter(() => next() < 0.5)
      const files = (await db.files.keys()).filter(() => next() < 0.5)
      server.restored(rows.map(({ id }) => id), files)
      unaware = true
    },
    refuses: () => (server.refuse = (name) => (name === 'note' && next() < 0.7 ? refusal : null)),
    hands_out: async () => void (await exitFile(db, await sealedOutbox(db, me, NOW))),
    async decides() {
      if (unaware) return
      for (const row of await db.outbox.all('state', 'rejected')) {
        const where = await elsewhere(db, row)
        if (!where || next() < 0.5) continue
        await putAside(db, row.id)
        recorded.delete(row.id)
        if (where === 'exported') for (const sha of row.files) if (!server.files.has(sha)) named.delete(sha)
      }
      for (const sha of await refusedFiles(db)) {
        if (next() < 0.3) await dropFile(db, sha).then(() => named.delete(sha))
      }
    },
  }
  const ODDS = ['records', 'records', 'records', 'syncs', 'syncs', 'syncs', 'is_cut', 'changes', ...Object.keys(steps)]

  async function look(step: string): Promise<void> {
    const known = new Set(server.effects.map(({ id }) => id))
    for (const id of recorded) if (!known.has(id) && !(await db.outbox.get(id))) lost.push(`${step}: record ${id}`)
    for (const sha of named) {
      const here = (await db.outbox.count('files', sha)) > 0 && (await db.files.get(sha))
      if (!server.files.has(sha) && !here) lost.push(`${step}: file ${sha}`)
    }
  }

  for (const id of JOBS) put(id)
  await sync()
  for (let step = 0; step < STEPS && !lost.length; step++) {
    const name = pick(ODDS)
    await steps[name]!()
    await look(`${step} ${name}`)
  }
  mood = 'fine'
  for (let time = 0; time < 4; time++) await sync()
  await look('at the end')
  const open = await unsentFiles(db)
  const badly = [...named].filter((sha) => !isBad(sha) && !server.files.has(sha))
  const waiting = await db.outbox.count('held', 0)
  await db.destroy()
  return { lost, open, badly, waiting }
}

/** As it was once: a job goes with its records as soon as these are held, whatever has become of their files. */
async function forgetsFiles(db: FieldDb): Promise<void> {
  for (const { id } of (await db.tickets.all()).filter((row) => row.removed_at !== null)) {
    const rows = await db.outbox.all('ticket_id', id)
    if (!rows.every((row) => row.held === 1 && row.state === 'applied')) continue
    await db.tickets.delete(id)
    for (const row of rows) await db.outbox.delete(row.id)
  }
}

describe('nothing is left behind [S-INT-20, S-SAF-27, S-DSP-11]', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('in any sequence, seed %i', async (seed) => {
    expect(await play(seed)).toEqual({ lost: [], open: [], badly: [], waiting: 0 })
  })

  it('and a phone that forgets files with their job is found out', async () => {
    const found = await Promise.all([1, 2, 3, 4].map((seed) => play(seed, forgetsFiles)))
    expect(found.flatMap(({ lost }) => lost).join()).toContain('file')
  })
})
