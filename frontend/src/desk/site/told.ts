import { dateTime } from '../../i18n/format'
import { s, word } from './messages'

const CODED = new Set(['type', 'measure', 'rating', 'likelihood', 'severity'])
const HIDDEN = new Set(['hazards', 'visit_id', 'fact_id', 'draw_id', 'picked'])

interface Answer {
  item: string
  ok: boolean
  note?: string
}

function inWords(name: string, value: unknown): string {
  if (name === 'answers') return lookedAt(value as Answer[])
  if (name === 'pool') return String((value as unknown[]).length)
  if (typeof value === 'boolean') return s(value ? 'yes_no.yes' : 'yes_no.no')
  if (name === 'seen_at') return dateTime(String(value))
  return CODED.has(name) ? word(name, String(value)) : String(value)
}

/** How many were in order, and what was not. */
function lookedAt(answers: Answer[]): string {
  const bad = answers.filter((one) => !one.ok).map((one) => `${one.item}: ${one.note}`)
  return [s('look.counted', { count: answers.length - bad.length, all: answers.length }), ...bad].join(' · ')
}

/** [name, words] of what a record or a step says; ids and what is shown elsewhere are left out. */
export const told = (body: Record<string, unknown>): [string, string][] =>
  Object.entries(body)
    .filter(([name, value]) => !HIDDEN.has(name) && value !== null && value !== '')
    .map(([name, value]) => [name, inWords(name, value)])
