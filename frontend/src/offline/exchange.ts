/**
 * One exchange with the server: device, mutations, files, pull, receipt, in that order. Every step is safe to repeat;
 * a step that hears nothing it can trust throws `Halt`, and everything on the phone stays as it was. What a file cannot
 * get past holds up nothing else: it is thrown at the end.
 */
import { sha256Hex } from './bytes'
import {
  catalogueAnswer, deviceIdOf, playbooksAnswer, policiesAnswer, problemOf, pullAnswer, pushAnswer, receiptAnswer,
} from './check'
import { briefOf, readMeta, ticketRow, writeMeta } from './db'
import type { FieldDb, KeptTicket, PlaybooksRow, PoliciesRow, RulesRow, StoredRow } from './db'
import { deviceOf, rememberDeviceId, signWaiting } from './device'
import { counts, unsent, unsentFiles } from './outbox'
import { openFile, openRows, outboxRows, placeOf, sealProblem } from './rows'
import { tidy } from './tidy'
import type { Answer, Call, Transport } from './transport'
import { upload } from './upload'
import { secretDoubted, secretTold, untoldSecret } from './vault'
import type { MutationName, Problem, PullAnswer, PushResult, Ticket } from './wire'

export type Link = {
  db: FieldDb
  transport: Transport
  userId: string
  deviceName: string
  now: () => Date
  /** told the id of this phone whenever it is known */
  registered?: (deviceId: string) => void
  /** how the store stood that the browser has deleted, until the server knows */
  emptied?: () => { synced_at: string | null; unsent: number } | undefined
  /** told which versions of the protocol the server speaks */
  spoken?: (protocol: { current: number; minimum: number }) => void
}

/**
 * Why an exchange ended early. `sign_in`: the session is over, `device`: this phone was taken out of use, `lost`: it
 * was reported lost and must forget, `outdated`: this app is too old for the server, `role`: the person has no longer
 * the role for it (a person must act); `offline`, `server`: try again later.
 */
export class Halt extends Error {
  constructor(readonly reason: 'offline' | 'server' | 'sign_in' | 'device' | 'lost' | 'outdated' | 'role') {
    super(`sync halted: ${reason}`)
  }
}

const BATCH = 50
const MAX_PULLS = 50
/**
 * Failures of a whole request that its content may have caused, so that sending it in smaller parts may help; 500 only
 * when our own server says so (a proxy's page has no problem document).
 */
const CONTENT_FAILURES = new Set([400, 413, 415, 422, 500])
/** A record on which the server itself failed this often lets the next ones pass; before that, order is kept. */
const CRASHES_ALLOWED = 3
/** The server answers for at most this many at once. */
const RECEIPT_LIMIT = 5000

/** What the server says of this phone as a whole, whatever it was asked. */
const STANDING: Record<string, (body: { wipe?: unknown }) => Halt['reason']> = {
  'device-unknown': () => 'device',
  'device-revoked': ({ wipe }) => (wipe === true ? 'lost' : 'device'),
  'client-too-old': () => 'outdated',
  forbidden: () => 'role',
}

export async function exchange(link: Link): Promise<void> {
  await ensureDevice(link)
  await talk(link).catch(async (halt: unknown) => {
    if (!(halt instanceof Halt && halt.reason === 'device')) throw halt
    // A server restored from a backup older than this phone: under its own id and key all it has signed still holds.
    await register(link)
    await talk(link)
  })
}

async function talk(link: Link): Promise<void> {
  await signWaiting(link.db, link.userId)
  await pushAll(link)
  const halted = await putFiles(link)
  // Without the role nothing more is told; what was sent is proved all the same.
  const refused = await pullAll(link).catch((halt: unknown) => {
    if (halt instanceof Halt && halt.reason === 'role') return halt
    throw halt
  })
  await askReceipt(link)
  if (refused) throw refused
  // Again, if the pull has put it in doubt.
  await tellSpare(link, (await deviceOf(link.db)).id!)
  await tidy(link.db, link.now())
  const { unsent, files } = await counts(link.db)
  if (unsent + files > 0) throw halted ?? new Halt('server')
  await writeMeta(link.db, 'synced_at', link.now().toISOString())
}

/** Sends one call; whatever is neither understood nor a content refusal ends the exchange. */
async function ask<T>(link: Link, call: Call, understand: (answer: Answer) => T | null): Promise<T | Answer> {
  let answer: Answer
  try {
    answer = await link.transport(call)
  } catch {
    throw new Halt('offline')
  }
  if (answer.status === 401) throw new Halt('sign_in')
  const told = STANDING[problemOf(answer)?.slug ?? '']
  if (told) throw new Halt(told(answer.body as { wipe?: unknown }))
  const understood = understand(answer)
  if (understood !== null) return understood
  if (CONTENT_FAILURES.has(answer.status) && problemOf(answer)) return answer
  throw new Halt(answer.status >= 400 ? 'server' : 'offline')
}

async function must<T>(link: Link, call: Call, understand: (answer: Answer) => T | null): Promise<T> {
  const answer = await ask(link, call, understand)
  if (isRefusal(answer)) throw new Halt('server')
  return answer
}

function isRefusal(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null && 'body' in answer && 'status' in answer
}

async function ensureDevice(link: Link): Promise<void> {
  const device = await deviceOf(link.db)
  if (device.id === null) {
    device.id = await register(link)
    await rememberDeviceId(link.db, device.id)
  }
  link.registered?.(device.id)
  await tellSpare(link, device.id)
}

async function register(link: Link): Promise<string> {
  const { id, public_jwk } = await deviceOf(link.db)
  const json = { name: link.deviceName, public_jwk, emptied: link.emptied?.() ?? null, ...(id ? { id } : {}) }
  return must(link, { method: 'POST', path: '/devices', json }, deviceIdOf)
}

/** The server keeps what opens the store when the PIN has been forgotten (vault.ts). */
async function tellSpare(link: Link, deviceId: string): Promise<void> {
  const secret = await untoldSecret(link.db)
  if (secret === null) return
  const call: Call = { method: 'PUT', path: `/devices/${deviceId}/recovery`, json: { secret } }
  const kept = await ask(link, call, (answer) => (answer.status === 200 && deviceIdOf(answer) === deviceId) || null)
  if (kept === true) await secretTold(link.db)
}

/** Files that something other than the server's word has stopped: they come last, so that all others have passed. */
const stuck = new WeakMap<FieldDb, Set<string>>()

/** What stopped a file, if anything did; the ones after it are left for the next exchange. */
async function putFiles(link: Link): Promise<unknown> {
  const { db } = link
  const last = stuck.get(db) ?? new Set()
  stuck.set(db, last)
  const files = await unsentFiles(db)
  for (const sha256 of [...files.filter((sha) => !last.has(sha)), ...files.filter((sha) => last.has(sha))]) {
    try {
      // What is recorded while files go up, a stop perhaps, does not wait for them.
      if (await db.outbox.count('state', 'pending')) await pushAll(link)
      await putFile(link, sha256)
      last.delete(sha256)
    } catch (error) {
      last.add(sha256)
      return error
    }
  }
  return null
}

/**
 * No room on the server passes, and what came there otherwise than it is here goes anew; any other refusal, heard
 * twice, is the last word on this content.
 */
async function putFile(link: Link, sha256: string): Promise<void> {
  const held = await upload(link.db, (call, understand) => ask(link, call, understand), sha256)
  if (held === true) await link.db.files.update(sha256, { state: 'held', problem: null })
  else if (held) {
    const problem = problemOf(held)
    if (problem?.slug === 'hash-mismatch') return sendAnew(link.db, sha256, problem)
    const again = (await link.db.files.get(sha256))?.problem?.slug === problem?.slug
    await link.db.files.update(sha256, { problem, state: again && held.status !== 500 ? 'refused' : 'local' })
  }
}

/** Damaged on its way: from its first byte at the next exchange, however often; damaged here: nobody can mend it. */
async function sendAnew(db: FieldDb, sha256: string, problem: Problem): Promise<void> {
  const file = await openFile(db, sha256)
  if (file && (await sha256Hex(file.bytes)) === sha256) await db.files.update(sha256, { problem, sent: 0 })
  else await db.files.update(sha256, { problem: DAMAGED, state: 'refused' })
}
const DAMAGED: Problem = { slug: 'file-damaged', title: 'The file is damaged on this phone', status: 422 }

async function pushAll(link: Link): Promise<void> {
  const tried = new Set<string>()
  let size = BATCH
  for (;;) {
    const waiting = (await unsent(link.db, tried.size + size)).filter((row) => row.hash !== null && !tried.has(row.id))
    const batch = waiting.slice(0, size)
    if (batch.length === 0) return
    const refused = await pushBatch(link, batch)
    if (refused && batch.length > 1) {
      // One record in it may be what the door refuses: send them one by one, so that it holds up no other.
      size = 1
      continue
    }
    if (refused) await noteRefusal(link.db, batch[0]!, refused)
    for (const row of batch) tried.add(row.id)
  }
}

async function noteRefusal(db: FieldDb, row: StoredRow, refused: Answer): Promise<void> {
  if (refused.status !== 500) {
    const problem = await sealProblem(db, row.id, problemOf(refused))
    await db.outbox.update(row.id, { state: 'rejected', problem })
    return
  }
  const crashes = row.crashes + 1
  await db.outbox.update(row.id, { crashes })
  if (crashes < CRASHES_ALLOWED) throw new Halt('server')
}

async function pushBatch(link: Link, batch: StoredRow[]): Promise<Answer | null> {
  const device = await deviceOf(link.db)
  await link.db.write(['outbox'], async ({ outbox }) => {
    for (const row of batch) await outbox.update(row.id, { state: 'sent' })
  })
  const mutations = (await openRows(link.db, batch)).map((row) => row.jws)
  const json = { device_id: device.id, sent_at: link.now().toISOString(), mutations }
  const answer = await ask(link, { method: 'POST', path: '/sync/push', json }, pushAnswer)
  if (isRefusal(answer)) return answer
  await noteClock(link, answer.server_time)
  const settled = await settle(link.db, batch, answer.results)
  // An understood answer that speaks of none of these records is not about them.
  if (settled === 0) throw new Halt('server')
  return null
}

/** Only a result whose id and hash both match decides a record; a repeated one changes nothing. */
async function settle(db: FieldDb, batch: StoredRow[], results: PushResult[]): Promise<number> {
  const byId = new Map(batch.map((row) => [row.id, row]))
  const matching = results.filter((result) => byId.get(result.id)?.hash === result.hash)
  const decided = await Promise.all(
    matching.map(async (result) => ({ result, problem: await sealProblem(db, result.id, result.problem ?? null) })),
  )
  await db.write(['outbox', 'files'], async ({ outbox, files }) => {
    for (const { result, problem } of decided) {
      const rejected = result.status === 'rejected' || (result.status === 'duplicate' && problem !== null)
      await outbox.update(result.id, {
        state: rejected ? 'rejected' : 'applied',
        problem,
        settled: rejected ? 1 : 0,
        note: result.note ?? null,
      })
    }
    const missing = decided.flatMap(({ result }) => result.missing_files ?? [])
    await noteFiles(files, missing, missing)
  })
  return matching.length
}

/** What the server has said of these files: it holds them, or lacks them. One that it does not take stays refused. */
async function noteFiles(files: FieldDb['files'], named: string[], missing: string[]): Promise<void> {
  const [held, lacking] = [new Set(await files.keys('state', 'held')), new Set(missing)]
  for (const sha256 of named) {
    const state = lacking.has(sha256) ? 'local' : 'held'
    if (held.has(sha256) !== (state === 'held')) await files.update(sha256, { state, problem: null })
  }
}

async function pullAll(link: Link): Promise<void> {
  // Taken before the first question: what is applied from here on may be missing in the answers.
  const applied = await link.db.outbox.all('state', 'applied')
  for (let round = 0; round < MAX_PULLS; round++) {
    const cursor = (await readMeta(link.db, 'cursor')) ?? ''
    const all = (await link.db.outbox.count('held', 0)) === 0
    const path = `/sync/pull?all_sent=${all}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const page = await must(link, { method: 'GET', path }, pullAnswer)
    await noteClock(link, page.server_time)
    if (page.protocol) link.spoken?.(page.protocol)
    await keepCatalogues(link, page)
    if (page.full && cursor) await secretDoubted(link.db)
    const last = page.cursor === cursor || (page.tickets.length === 0 && page.removed.length === 0)
    await storePage(link, page, applied, last)
    if (last) return
  }
}

async function storePage(link: Link, page: PullAnswer, applied: StoredRow[], last: boolean): Promise<void> {
  const kept = new Set(page.tickets.map((doc) => doc.id))
  const lost = page.full ? (await link.db.tickets.keys()).filter((id) => !kept.has(id)) : page.removed
  const atWork = await jobsAtWork(link.db, lost)
  const inputs = new Map(page.warranty?.map(({ ticket_id, ...rest }) => [ticket_id, rest]))
  const units = new Map(page.units?.map(({ ticket_id, ...unit }) => [ticket_id, unit]))
  const docs = page.tickets.map((doc) => ({ ...doc, warranty: inputs.get(doc.id), unit: units.get(doc.id) }))
  const fresh = await Promise.all(docs.map((doc) => sealTicket(link.db, doc)))
  await link.db.write(['tickets', 'docs', 'outbox', 'meta'], async (tables) => {
    for (const { row, doc } of fresh) {
      await tables.tickets.put(row)
      await tables.docs.put(doc)
    }
    // A job that was taken away leaves the lists at once; tidy.ts decides when the phone may forget it.
    const removed_at = link.now().toISOString()
    const losses = page.losses ?? []
    for (const id of lost) {
      const loss = losses.find((one) => one.ticket_id === id)
      const before = await tables.tickets.get(id)
      // Told once: a page that comes again does not ask anew what the person has answered.
      const stop_asked = before?.removed_at ? before.stop_asked : loss?.reason !== 'ended' && atWork.has(id)
      await tables.tickets.update(id, { removed_at, loss, stop_asked })
    }
    if (page.full && (await readMeta(tables, 'cursor'))) await doubt(tables.outbox)
    // With its ticket's new document (or when nothing more comes) a record is the server's to show.
    const settled = applied.filter((row) => last || kept.has(row.ticket_id))
    for (const row of settled) await tables.outbox.update(row.id, { settled: 1 })
    await writeMeta(tables, 'cursor', page.cursor)
    if (last) await writeMeta(tables, 'synced_at', link.now().toISOString())
  })
}

/**
 * A server that tells everything anew may have been restored and have lost what it had proved: the receipt is asked for
 * all of it, and what it had refused is decided again, proved or not.
 */
async function doubt(outbox: FieldDb['outbox']): Promise<void> {
  for (const id of await outbox.keys('held', 1)) await outbox.update(id, { held: 0 })
  for (const id of await outbox.keys('state', 'rejected')) await outbox.update(id, { state: 'sent' })
}

const AT_WORK = new Set<Ticket['status']>(['on_site', 'working', 'finishing', 'rework', 'on_hold', 'stopped'])
const ARRIVED = new Set<MutationName>(['arrive', 'start', 'start_rework'])

/** On which of these this person is at it, by the server's last word, or by what was recorded here since. */
async function jobsAtWork(db: FieldDb, jobs: string[]): Promise<Set<string>> {
  const atIt = async (id: string) => {
    const row = await db.tickets.get(id)
    if (row?.removed_at === null && AT_WORK.has(row.status)) return true
    return (await outboxRows(db, 'ticket_id', id)).some(({ settled, name }) => settled === 0 && ARRIVED.has(name))
  }
  const found = await Promise.all(jobs.map(atIt))
  return new Set(jobs.filter((_, at) => found[at]))
}

async function sealTicket(db: FieldDb, doc: KeptTicket) {
  const [brief, sealed] = await Promise.all([
    db.secrets.seal(placeOf('tickets', doc.id, 'brief'), briefOf(doc)),
    db.secrets.seal(placeOf('docs', doc.id, 'doc'), doc),
  ])
  return { row: ticketRow(doc, brief), doc: { id: doc.id, doc: sealed } }
}

type Kept = Omit<RulesRow, 'id'> | Omit<PoliciesRow, 'id'> | Omit<PlaybooksRow, 'id'>

/** A running list stays on its version: the phone keeps the rules of every job it has, fetched before the job. */
async function keepCatalogues(link: Link, page: PullAnswer): Promise<void> {
  const { db } = link
  const kept = await db.tickets.all()
  const known = await db.catalogue.keys()
  const jobs = [...page.tickets, ...kept]
  const fresh = (page.warranty ?? []).map((inputs) => inputs.version)
  const policies = [...fresh, ...kept.flatMap((row) => row.policies ?? [])]
  const wanted: { of: string; ids: string[]; read: (answer: Answer) => Kept | null }[] = [
    { of: '/catalogue', ids: jobs.map((job) => job.catalogue_version), read: catalogueAnswer },
    { of: '/warranty/rules', ids: policies, read: policiesAnswer },
    { of: '/emergencies', ids: page.emergencies ? [page.emergencies] : [], read: playbooksAnswer },
  ]
  for (const { of, ids, read } of wanted) {
    for (const id of new Set(ids)) {
      const call = { method: 'GET', path: `${of}?version=${encodeURIComponent(id)}` } as const
      if (!known.includes(id)) await db.catalogue.put({ id, ...(await must(link, call, read)) })
    }
  }
  const named = new Set(wanted.flatMap(({ ids }) => ids))
  for (const id of known) if (!named.has(id)) await db.catalogue.delete(id)
}

/** "The server holds 7 of 7": asked about everything still on the phone, whenever any of it is not yet proved. */
async function askReceipt(link: Link): Promise<void> {
  const { db } = link
  // What waits to be sent is never proved: so nothing else lacks its proof.
  if ((await db.outbox.count('held', 0)) === (await db.outbox.count('state', 'pending'))) return
  const rows = (await db.outbox.all('seq')).filter((row) => row.hash !== null)
  const device = await deviceOf(db)
  const asked = rows.length <= RECEIPT_LIMIT ? rows : rows.filter((row) => row.held === 0).slice(0, RECEIPT_LIMIT)
  const here = new Set(await db.files.keys())
  const files = [...new Set(asked.flatMap((row) => row.files))].filter((sha) => here.has(sha))
  const json = { device_id: device.id, mutations: asked.map(({ id, hash }) => ({ id, hash })), files }
  const receipt = await must(link, { method: 'POST', path: '/sync/receipt', json }, receiptAnswer)
  const missing = new Set(receipt.missing)
  await db.write(['outbox', 'files', 'meta'], async (tables) => {
    for (const row of asked) {
      if (!missing.has(row.id)) await tables.outbox.update(row.id, { held: 1 })
      // The server lost what it had acknowledged: offer it again.
      else if (row.state === 'applied') await tables.outbox.update(row.id, { state: 'pending', held: 0, settled: 0 })
    }
    await noteFiles(tables.files, files, receipt.files_missing)
    await writeMeta(tables, 'receipt', { ...receipt, at: link.now().toISOString() })
  })
}

async function noteClock(link: Link, serverTime: string): Promise<void> {
  const server = Date.parse(serverTime)
  if (Number.isFinite(server)) await writeMeta(link.db, 'skew_ms', server - link.now().getTime())
}
