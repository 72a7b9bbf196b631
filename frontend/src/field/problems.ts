import { comma, locale, say } from '../i18n'
import type { Problem, Ticket } from '../offline/wire'
import { explainBlocker } from './blockers'
import { f, type FieldKey } from './words'

const KNOWN = new Set([
  'not-possible-now',
  'guards-not-met',
  'gate-blocked',
  'not-finished',
  'not-in-crew',
  'unknown-item',
  'not-found',
  'forbidden',
  'invalid',
  'conflict',
  'relay-refused',
  'consent-missing',
  'covered-not-chargeable',
  'liability-facts-changed',
  'liability-signed-already',
  'on-another-job',
  'photo-of-another-job',
  'wrong-unit',
  'gear-unusable',
  'lock-of-another',
  'declared-unfit',
  'late-contradiction',
  'kit-incomplete',
  'not-assignable',
  'storage-full',
  'type-not-accepted',
  'hash-mismatch',
  'file-damaged',
  'time-passed',
])

/** Why the server refused a record, in words that a technician can act on: one line per reason. */
export function problemWords(problem: Problem, ticket: Ticket | undefined): string[] {
  const head = KNOWN.has(problem.slug) ? f(`problem.${problem.slug}` as FieldKey) : problem.detail || problem.title
  const blockers = (problem.blockers ?? []).map((blocker) => {
    return ticket ? say(explainBlocker(blocker, ticket, null).words) : locale.value === 'en' ? blocker.en : blocker.zh
  })
  const guards = (problem.guards ?? []).map((guard) => f(`guard.${guard}` as FieldKey))
  const { wanted, given } = problem
  const units = wanted !== undefined ? [f('problem.units', { wanted: wanted ?? '–', given: given ?? '–' })] : []
  const told = [...(problem.missing ?? []), ...(problem.vehicle ?? [])].map(say)
  const people = (problem.people ?? []).map(({ name, reasons }) => `${name}: ${reasons.map(say).join(comma())}`)
  return [head, ...units, ...blockers, ...told, ...people, ...guards]
}
