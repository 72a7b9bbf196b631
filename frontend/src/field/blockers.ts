/**
 * Blockers in words, each with the place where it can be put right. Pure.
 *
 *   subject                           leads to
 *   an item's key, or what it         that item on its list
 *   establishes (ppe:…, tool:…,
 *   control:…, loto:…, risk, …)
 *   worker@…, attendant@…             the lists of fitness and briefing
 *   weather:…                         the item that asks for the conditions
 *   none (approval), permit:…         the approval page
 *   gas:…                             the page of the gas test
 *   a damage that nobody has settled  the page of the notes
 */
import type { Requirement, Ticket, Wording } from '../offline/wire'

export type Words = { zh: string; en?: string }
export type Place = { card: string; key: string } | { page: 'approval' | 'air' | 'notes' } | null
export type BlockerLine = { subject: string; words: Words; person: string | null; place: Place }
export type BlockerView = { code: string; words: Words; lines: BlockerLine[]; place: Place }
type Wordbook = Record<string, unknown>
type Raw = { code: string; subjects: string[]; zh?: string; en?: string }

function entry(wording: Wordbook | null, group: string, code: string): Words | null {
  const found = (wording?.[group] as Record<string, Words> | undefined)?.[code]
  return found?.zh ? found : null
}

export function explainBlocker(raw: Raw, job: Ticket, wording: Wordbook | null): BlockerView {
  const told = raw.zh ? { zh: raw.zh, en: raw.en ?? raw.zh } : null
  const words = told ?? entry(wording, 'blockers', raw.code) ?? { zh: raw.code, en: raw.code }
  const lines = raw.subjects.map((subject) => lineOf(subject, raw.code, job, wording))
  const page = raw.code.startsWith('START_APPROVAL') ? 'approval' : raw.code === 'DAMAGE_NOT_SETTLED' && 'notes'
  const place = page
    ? ({ page } as const)
    : (lines.find((line) => line.place)?.place ?? null)
  return { code: raw.code, words, lines, place }
}

function lineOf(subject: string, code: string, job: Ticket, wording: Wordbook | null): BlockerLine {
  const [what = '', personId = ''] = subject.split('@')
  const row = rowFor(what, code, job)
  const other = job.foreign_locks.find((lock) => lock.person_id === personId)
  const person = job.crew.find((member) => member.user_id === personId)?.name ?? other?.person_name ?? null
  const point = job.points.find((one) => what === `point:${one.id}`)
  const named = point && { zh: `${point.code} ${point.zh}`, en: `${point.code} ${point.en}` }
  const words = named ?? (row ? { zh: row.zh, en: row.en } : subjectWords(what, job, wording))
  return { subject, words, person, place: row ? { card: row.card, key: row.key } : pageFor(what) }
}

/** Permits are asked for on the approval page; the air is tested on its own. */
function pageFor(what: string): Place {
  if (what.startsWith('permit:')) return { page: 'approval' }
  return what.startsWith('gas:') ? { page: 'air' } : null
}

export type LineGroup = { key: string; place: Place; title: Words | null; lines: BlockerLine[]; items: number }

/** Lines of one list together, so that forty open items are a handful of ways to go. */
export function linesByPlace(blocker: BlockerView, job: Ticket): LineGroup[] {
  const groups = new Map<string, LineGroup>()
  for (const line of blocker.lines) {
    const card = line.place && 'card' in line.place ? line.place.card : null
    const key = card ?? line.subject
    const title = job.cards.find((one) => one.code === card) ?? null
    const group = groups.get(key) ?? { key, place: line.place, title, lines: [], items: 0 }
    group.lines.push(line)
    group.items = new Set(group.lines.map((one) => one.words.zh)).size
    groups.set(key, group)
  }
  if (groups.size === 0 && blocker.place)
    groups.set('', { key: '', place: blocker.place, title: null, lines: [], items: 0 })
  return [...groups.values()]
}

function rowFor(what: string, code: string, job: Ticket): Requirement | null {
  const find = (test: (row: Requirement) => boolean) => job.requirements.find(test) ?? null
  if (code === 'WORKER_UNFIT') return find((row) => row.card === 'CL-FIT')
  if (code === 'BRIEFING_MISSING') return find((row) => row.establishes === 'briefing')
  if (code === 'LOTO_LOCK_NOT_PERSONAL' || code === 'POINT_NOT_LOCKED') return find((row) => row.lock)
  if (code === 'LOCK_STILL_ON') return find((row) => row.unlock)
  if (what.startsWith('weather:')) return find((row) => row.establishes === 'conditions')
  const exact = find((row) => row.key === what || row.establishes === what)
  // "loto:LOTO_ELEC_LV" names the whole procedure: its first step is the place to begin.
  return exact ?? find((row) => row.establishes?.startsWith(`${what}:`) ?? false)
}

const GROUPS: Record<string, string> = {
  ppe: 'ppe',
  tool: 'tools',
  control: 'controls',
  cert: 'certificates',
  permit: 'permits',
  gas: 'gas',
  hazard: 'hazards',
  loto: 'loto',
  document: 'documents',
}

function subjectWords(what: string, job: Ticket, wording: Wordbook | null): Words {
  const [kind = '', ...rest] = what.split(':')
  const code = rest.at(-1) ?? ''
  const report = job.restrictions?.find((one) => one.number === what)
  if (report) return { zh: `${what} · ${report.description}` }
  const told = job.facts.find((one) => one.id === what)?.body
  if (told) return { zh: String(told.what ?? told.text ?? '') }
  const held: Wording | undefined = job.crew.flatMap((member) => member.certificates).find((one) => one.code === code)
  return entry(wording, GROUPS[kind] ?? '', code) ?? held ?? { zh: what, en: what }
}
