/**
 * One item of a list, as it stands for the person who holds the phone. Pure.
 *
 *   state      when
 *   done       confirmed completely by everybody who must
 *   failed     answered "no", or a reading outside its limit
 *   waiting    I have confirmed; another person must (each for himself, or the second person)
 *   not_mine   asked of workers only, and I am the attendant
 *   locked     an ordered list: something above it is still open
 *   open       mine to answer
 */
import type { Confirmation, Draft, Head } from './answers'
import type { Fact, Person, Requirement, Ticket } from '../offline/wire'
import { covers, ownerOf, told } from '../rules/locks'
import { newest } from '../rules/recorded'
import { complete, confirmations, done, figuresDiffer, hungOn, outOfLimit, peopleOf } from '../rules/readiness'

export type ItemState = 'done' | 'failed' | 'waiting' | 'not_mine' | 'locked' | 'open'

export type Item = {
  row: Requirement
  state: ItemState
  /** my own confirmation of this round, if any */
  own: Fact | null
  /** the confirmation that counts, whoever gave it */
  shown: Fact | null
  /** who must still confirm */
  waitingFor: { user_id: string; name: string }[]
  /** in an ordered list, the number of the item above that must come first */
  after: number | null
}

export function itemsFor(job: Ticket, card: string, me: Person): Item[] {
  const ordered = job.cards.find((one) => one.code === card)?.ordered ?? false
  const latest = newest(job)
  let first: number | null = null
  let last = -Infinity
  return job.requirements
    .filter((row) => row.card === card)
    .map((row, index) => {
      const found = itemOf(job, row, me, latest, ordered ? first : null)
      const times = confirmations(job, row, latest).flatMap(({ fact }) => (fact ? Date.parse(fact.occurred_at) : []))
      // What was confirmed before an item above it was confirmed anew must be done again, in its turn.
      const stale = ordered && found.state === 'done' && times.some((at) => at < last)
      const item: Item = stale ? { ...found, state: first === null ? 'open' : 'locked', after: first } : found
      if (item.state === 'done') last = Math.max(last, ...times)
      else if (row.critical) first ??= index + 1
      return item
    })
}

function itemOf(job: Ticket, row: Requirement, me: Person, latest: Map<string, Fact>, after: number | null): Item {
  const own = latest.get(`${row.key}@${me.id}`) ?? null
  const shown = row.who === 'any' ? (confirmations(job, row, latest)[0]?.fact ?? null) : own
  const base = { row, own, shown, waitingFor: missingPeople(job, row, me, latest), after }
  if (done(job, row, latest)) return { ...base, state: 'done' }
  const bad = shown?.body.answer === 'no' || outOfLimit(row.limit, shown?.body.value)
  if (bad || figuresDiffer(job, row, shown, latest)) return { ...base, state: 'failed' }
  if (after !== null) return { ...base, state: 'locked' }
  if (complete(row, own)) return { ...base, state: 'waiting' }
  const worker = job.crew.some((member) => member.user_id === me.id && member.role === 'worker')
  return { ...base, state: row.who === 'workers' && !worker ? 'not_mine' : 'open' }
}

function missingPeople(job: Ticket, row: Requirement, me: Person, latest: Map<string, Fact>): Item['waitingFor'] {
  const wanted = new Set(row.second_person ? job.crew.map((member) => member.user_id) : peopleOf(job, row))
  return job.crew.filter((member) => {
    if (member.user_id === me.id || !wanted.has(member.user_id)) return false
    return !complete(row, latest.get(`${row.key}@${member.user_id}`))
  })
}

export type Missing = 'photo' | 'signature' | 'value' | 'text' | 'lock' | 'residual' | 'gear' | 'conditions'

/** The ids of the points that this item must lock for me: those that no other item of mine has locked. */
export function pointsDue(job: Ticket, row: Requirement, me: Person): string[] {
  if (!row.lock) return []
  const elsewhere = hungOn(job).filter((one) => one.key !== row.key)
  const due = job.points.filter((point) => point.takes_lock && !covers(elsewhere, me.id, point.id))
  return due.map((point) => point.id)
}

/** Whose lock already is one that these arguments tell: nobody hangs another's. */
export function lockOwner(job: Ticket, args: Confirmation, me: Person): string | undefined {
  const hung = hungOn(job)
  const owners = told(args as Fact['body']).flatMap(({ lock_no }) => ownerOf(hung, lock_no, me.id) ?? [])
  return owners[0] && (job.crew.find((member) => member.user_id === owners[0])?.name ?? owners[0])
}

/** The draft's locks at points, as they are recorded. */
export function locksAt(draft: Draft): { point_id: string; lock_no: string }[] {
  const told = Object.entries(draft.locks).map(([point_id, number]) => ({ point_id, lock_no: number.trim() }))
  return told.filter((one) => one.lock_no !== '')
}

function lockMissing(draft: Draft, points: string[]): boolean {
  const own = draft.lock_no.trim() !== ''
  if (draft.group_box.trim() !== '') return !own
  const at = locksAt(draft).map((one) => one.point_id)
  return points.length > 0 ? !points.every((point) => at.includes(point)) : !own && at.length === 0
}

/** What a "yes" still lacks; empty means that it may be recorded. `points`: those that it must lock. */
export function missingFor(row: Requirement, draft: Draft, points: string[] = []): Missing[] {
  const found: Missing[] = []
  if ((row.photo || row.answer === 'photo') && draft.files.length === 0) found.push('photo')
  if (row.answer === 'signature' && draft.signed === '') found.push('signature')
  if ((row.answer === 'reading' || row.answer === 'count') && numberOf(draft.value) === null) found.push('value')
  if (row.answer === 'text' && draft.text.trim() === '') found.push('text')
  if (row.gear !== null && draft.gear_id === '') found.push('gear')
  if (row.lock && lockMissing(draft, points)) found.push('lock')
  if (row.residual && draft.residual === '') found.push('residual')
  if (row.answer === 'conditions' && !conditionsKnown(draft)) found.push('conditions')
  return found
}

function conditionsKnown(draft: Draft): boolean {
  if (draft.place === 'indoors') return true
  return draft.place === 'outdoors' && draft.wind_grade !== '' && draft.thunder !== ''
}

/** The number typed, with a comma or a point; null when it is none. */
export function numberOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

/** The arguments of `confirm` for a "yes": only what this item asks. */
export function yesArgs(row: Requirement, draft: Draft, head: Head): Confirmation {
  const args: Confirmation = { ...head, key: row.key, answer: 'yes' }
  const value = numberOf(draft.value)
  if ((row.answer === 'reading' || row.answer === 'count') && value !== null) {
    args.value = value
    if (row.unit) args.unit = row.unit
  }
  if (row.answer === 'text') args.text = draft.text.trim()
  if (row.gear !== null) args.gear_id = draft.gear_id
  if (row.lock || row.unlock) Object.assign(args, lockArgs(draft))
  if (row.residual && draft.residual !== '') args.residual = draft.residual
  if (row.answer === 'conditions') Object.assign(args, conditionArgs(draft))
  const files = [...draft.files, draft.signed].filter(Boolean)
  if (files.length > 0) args.files = files
  return args
}

function lockArgs(draft: Draft): Partial<Confirmation> {
  const [lock_no, group_box, locks] = [draft.lock_no.trim(), draft.group_box.trim(), locksAt(draft)]
  return { ...(lock_no && { lock_no }), ...(group_box && { group_box }), ...(locks.length > 0 && { locks }) }
}

function conditionArgs(draft: Draft): Partial<Confirmation> {
  if (draft.place === 'indoors') return { outdoor: false }
  return { outdoor: true, wind_grade: Number(draft.wind_grade), thunder: draft.thunder === 'yes' }
}
