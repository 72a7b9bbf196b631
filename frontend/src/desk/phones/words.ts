import { explain, Problem } from '../../api/problem'
import { locale } from '../../i18n'
import { dateTime } from '../../i18n/format'
import { word } from '../messages'
import type { Outcome, Phone } from './data'
import { maybe, p, type PhonesKey } from './messages'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** A phone that has not been in touch for longer is said to be silent: a job a day asks several times. */
export const SILENT_DAYS = 3
/** Less is left alone, as the server does when it corrects times. */
export const CLOCK_MINUTES = 2

/** A refusal of the whole import, or of one photo. */
export function refusedWords(error: unknown): string {
  if (!(error instanceof Problem)) return explain(error)
  const reason = typeof error.extras.reason === 'string' ? `.${error.extras.reason}` : ''
  return maybe(`refused.${error.slug}${reason}`) ?? maybe(`refused.${error.slug}`) ?? explain(error)
}

export const actionWord = (name: string | undefined): string =>
  name ? (maybe(`action.${name}`) ?? word('action', name)) : '?'

type Words = { zh: string; en?: string }
type Said = { slug?: string; reason?: string; detail?: string; title?: string; blockers?: Words[] }

/** What became of one record, and why, a line each. */
export function outcomeWords({ result }: Outcome): string[] {
  const problem = (result.problem ?? {}) as Said
  const { slug = '', reason, blockers = [] } = problem
  const known = maybe(`refused.${slug}.${reason}`) ?? maybe(`refused.${slug}`)
  const why = result.problem ? [known ?? problem.detail ?? problem.title ?? slug] : []
  const note = result.note ? [p(`note.${result.note.code}` as PhonesKey, { name: result.note.by_name ?? '' })] : []
  const missing = result.missing_files.length ? [p('missing', { count: result.missing_files.length })] : []
  const say = (one: Words) => (locale.value === 'en' ? (one.en ?? one.zh) : one.zh)
  return [...why, ...blockers.map(say), ...note, ...missing]
}

export const isRefused = ({ result }: Outcome): boolean => result.problem !== null

/** A refusal that was stored comes back as a duplicate with its problem. */
export const statusOf = (outcome: Outcome) => (isRefused(outcome) ? 'rejected' : outcome.result.status)

export function unsentWords(phone: Phone): string {
  return phone.all_sent_at ? p('unsent.none', { time: dateTime(phone.all_sent_at) }) : p('unsent.unknown')
}

/** Its store was new because the browser had deleted the one before. */
export function emptiedWords({ synced_at, unsent }: NonNullable<Phone['emptied']>): string {
  return p('emptied', { time: synced_at ? dateTime(synced_at) : '–', count: unsent })
}

export function clockWords(phone: Phone): string {
  const minutes = Math.round((phone.clock_error_ms ?? 0) / MINUTE_MS)
  if (phone.clock_error_ms === null) return '–'
  if (Math.abs(minutes) < CLOCK_MINUTES) return p('clock.ok')
  return p(minutes > 0 ? 'clock.slow' : 'clock.fast', { minutes: Math.abs(minutes) })
}

/** Its standing in words; `silent` is the only one that somebody should look after. */
export function standing(phone: Phone, now: Date): { words: string; tone: 'stop' | 'warn' | 'calm' | 'ok' } {
  const time = dateTime(phone.revoked_at)
  if (phone.revoked_at) {
    const lost = phone.revoked_reason !== 'retired'
    return { words: p(lost ? 'state.lost' : 'state.retired', { time }), tone: lost ? 'stop' : 'calm' }
  }
  const days = Math.floor((now.getTime() - Date.parse(phone.last_seen_at ?? phone.created_at)) / DAY_MS)
  return days >= SILENT_DAYS
    ? { words: p('state.silent', { days }), tone: 'warn' }
    : { words: p('state.used'), tone: 'ok' }
}
