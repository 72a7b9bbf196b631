import { dateTime, day } from '../../i18n/format'
import { s, word } from './messages'
import type { Duty } from './registers'

const CODED = new Set(['by', 'type', 'measure', 'rating', 'likelihood', 'severity'])
const HIDDEN = new Set(['hazards', 'visit_id', 'fact_id', 'draw_id', 'picked', 'facts'])

interface Answer {
  item: string
  ok: boolean
  note?: string
}

function inWords(name: string, value: unknown): string {
  if (name === 'answers') return lookedAt(value as Answer[])
  if (name === 'duties') return (value as Duty[]).map(owed).join(s('told.join'))
  if (name === 'line') return owed(value as Duty)
  if (name === 'defects') return (value as string[]).join(s('told.join'))
  if (name === 'due_on') return day(String(value))
  if (name === 'pool') return String((value as unknown[]).length)
  if (typeof value === 'boolean') return s(value ? 'yes_no.yes' : 'yes_no.no')
  if (name === 'seen_at') return dateTime(String(value))
  return CODED.has(name) ? word(name, String(value)) : String(value)
}

/** What is owed, by whom and until when, or since when it is done, or who took it out and when. */
export function owed({ by, what, due_on, done_on, struck }: Duty): string {
  const line = { by: word('by', by), what }
  if (struck) return s('duty.struck', { ...line, name: struck.by_name, time: dateTime(struck.at) })
  return s(done_on ? 'duty.done' : 'duty.open', { ...line, day: day(done_on ?? due_on) })
}

/** How many were in order, and what was not. */
function lookedAt(answers: Answer[]): string {
  const bad = answers.filter((one) => !one.ok).map((one) => `${one.item}: ${one.note}`)
  return [s('look.counted', { count: answers.length - bad.length, all: answers.length }), ...bad].join(' · ')
}

/** As one reads a claim or a list of defects; the server keeps no order. */
const FIRST = ['customer', 'party', 'contact', 'loss', 'owner', 'phone', 'defects', 'builder', 'terms', 'duties']
const place = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)

/** [name, words] of what a record or a step says; ids and what is shown elsewhere are left out. */
export const told = (body: Record<string, unknown>): [string, string][] =>
  Object.entries(body)
    .sort(([one], [other]) => place(one) - place(other))
    .filter(([name, value]) => !HIDDEN.has(name) && !(name === 'duty' && body.line) && value !== null && value !== '')
    .map(([name, value]) => [name, inWords(name, value)])
