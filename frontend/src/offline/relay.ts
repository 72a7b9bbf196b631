/**
 * A second person's confirmation, handed from phone to phone without a network: the very text that the other phone
 * signed, never signed anew. It is taken over only if all of this holds; else it changes nothing here.
 *
 *   refusal          the text
 *   unreadable       is no signed record
 *   not_confirm      records something else than a confirmation
 *   other_job        is about another job
 *   own              is mine
 *   not_crew         is of a person who is not on this job
 *   unknown_device   is signed by a phone that is not registered to that person here (or has been revoked)
 *   signature        has been changed, or is not signed by that phone
 *   other_round      was confirmed before a stop, a hold or a rework began a new round
 *   unknown_item     answers an item that this job does not have
 *   future, old      has a time more than 5 minutes ahead, or more than 12 hours ago: a wrong clock, or an old picture
 *
 * The server decides all of it again (backend/fieldlock/sync/relay.py) and takes it once, whoever brings it.
 */
import { fromBase64url, sha256Hex, utf8 } from './bytes'
import type { FieldDb, OutboxRow, StoredRow } from './db'
import { NEW } from './outbox'
import { openRows, sealBody } from './rows'
import type { Person, Ticket } from './wire'

export type Refusal =
  | 'unreadable' | 'not_confirm' | 'other_job' | 'own' | 'not_crew' | 'unknown_device' | 'signature' | 'other_round'
  | 'unknown_item' | 'future' | 'old'
export type Taken = { result: 'taken' | 'known'; from: Person; key: string } | { result: Refusal }

type Said = {
  id: string
  device_id: string
  user_id: string
  ticket_id: string
  name: string
  args: Record<string, unknown>
  occurred_at: string
}

const AHEAD_MS = 5 * 60_000
const OLD_MS = 12 * 3_600_000
const LONGEST = 65_536
const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const
const TEXTS = ['id', 'device_id', 'user_id', 'ticket_id', 'name', 'occurred_at'] as const
/** Between two own numbers there is room for this many of others. */
const STEP = 1 / 8192

/** What a pasted or scanned text holds: one record, or several with space between them. */
export const recordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean)

function parsed(part: string): Record<string, unknown> {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(part))) as Record<string, unknown>
}

function read(jws: string): { kid: string; said: Said } | null {
  try {
    const [head = '', body = '', ...rest] = jws.split('.')
    const { alg, kid, ...more } = parsed(head)
    const said = parsed(body) as Said
    const whole = rest.length === 1 && jws.length <= LONGEST && Object.keys(more).length === 0
    const texts = TEXTS.every((name) => typeof said[name] === 'string') && typeof said.args === 'object'
    return whole && alg === 'ES256' && typeof kid === 'string' && texts && said.args ? { kid, said } : null
  } catch {
    return null
  }
}

async function isSigned(jws: string, jwk: JsonWebKey): Promise<boolean> {
  const end = jws.lastIndexOf('.')
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, KEY, false, ['verify'])
    const signature = fromBase64url(jws.slice(end + 1))
    return await crypto.subtle.verify({ ...KEY, hash: 'SHA-256' }, key, signature, utf8(jws.slice(0, end)))
  } catch {
    return false
  }
}

/** Whose confirmation it is and what it says, or why it does not count here. `now` is the server's as far as known. */
export async function verify(
  jws: string,
  job: Ticket,
  me: Person,
  now: Date,
): Promise<{ from: Person; said: Said } | Refusal> {
  const found = read(jws)
  if (!found) return 'unreadable'
  const { kid, said } = found
  if (said.name !== 'confirm') return 'not_confirm'
  if (said.ticket_id !== job.id) return 'other_job'
  if (said.user_id === me.id) return 'own'
  const member = job.crew.find((one) => one.user_id === said.user_id)
  if (!member) return 'not_crew'
  const device = said.device_id === kid && member.devices?.find((one) => one.id === kid)
  if (!device) return 'unknown_device'
  if (!(await isSigned(jws, device.public_jwk))) return 'signature'
  if (said.args.round !== job.round) return 'other_round'
  if (!job.requirements.some((row) => row.key === said.args.key)) return 'unknown_item'
  const age = now.getTime() - Date.parse(said.occurred_at)
  if (!(age >= -AHEAD_MS)) return 'future'
  if (age > OLD_MS) return 'old'
  return { from: { id: member.user_id, name: member.name }, said }
}

/** Durable when it returns. The same text again changes nothing. */
export async function takeOver(db: FieldDb, jws: string, job: Ticket, me: Person, now: Date): Promise<Taken> {
  const checked = await verify(jws, job, me, now)
  if (typeof checked === 'string') return { result: checked }
  const { from, said } = checked
  const told = { from, key: String(said.args.key) }
  const hash = await sha256Hex(utf8(jws))
  const { args, occurred_at } = said
  const body = await sealBody(db, said.id, { name: 'confirm', args, occurred_at, jws, from })
  return db.write(['outbox'], async ({ outbox }): Promise<Taken> => {
    const known = job.facts.some((fact) => fact.id === said.args.fact_id) || (await outbox.get(said.id))
    if (known) return { result: 'known', ...told }
    const row: StoredRow = {
      ...NEW,
      id: said.id,
      seq: ((await outbox.last('seq'))?.seq ?? 0) + STEP,
      ticket_id: said.ticket_id,
      // Its photos are on the other phone, which sends them itself.
      files: [],
      hash,
      problem: null,
      relayed: true,
      body,
    }
    await outbox.add(row)
    return { result: 'taken', ...told }
  })
}

/** My confirmations on this job that the server has not answered yet, signed: what I can hand to another phone. */
export async function toHandOver(db: FieldDb, job: Pick<Ticket, 'id' | 'round'>): Promise<OutboxRow[]> {
  const rows = await openRows(db, await db.outbox.all('ticket_id', job.id))
  return rows.sort((a, b) => a.seq - b.seq).filter(
    (row) =>
      row.name === 'confirm' &&
      !row.from &&
      row.jws !== null &&
      (row.state === 'pending' || row.state === 'sent') &&
      row.args.round === job.round,
  )
}
