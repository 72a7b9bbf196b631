import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { AskField } from './ask'

type Schemas = components['schemas']
export type RecordRow = Schemas['RecordSummary']
export type OneRecord = Schemas['Record']
export type Kind = RecordRow['kind']
export type Answer = Schemas['Answer']

const FIVE = ['1', '2', '3', '4', '5']
const files: AskField = { name: 'photos', as: 'photos' }
const rating: AskField[] = [
  { name: 'likelihood', choices: FIVE, of: 'likelihood' },
  { name: 'severity', choices: FIVE, of: 'severity' },
  { name: 'measures', as: 'long' },
  { name: 'review_on', as: 'day' },
]

/** How a record of each kind begins: its address, who may, what is asked. */
export const NEW: Partial<Record<Kind, { path: string; permission: string; fields: AskField[] }>> = {
  round: {
    path: 'rounds',
    permission: 'inspection.keep',
    fields: [{ name: 'title' }, { name: 'place' }, { name: 'interval_days', as: 'number', start: '30' },
      { name: 'first_due', as: 'day' }],
  },
  visit: {
    path: 'draws',
    permission: 'inspection.keep',
    fields: [{ name: 'day', as: 'day' }, { name: 'count', as: 'number', start: '2' },
      { name: 'redraw', as: 'long', optional: true }],
  },
  risk: {
    path: 'risks',
    permission: 'risk.keep',
    fields: [{ name: 'title' }, { name: 'place' }, ...rating],
  },
  violation: {
    path: 'violations',
    permission: 'violation.record',
    fields: [
      { name: 'person_id', choices: [] },
      { name: 'type', choices: ['illegal_command', 'illegal_operation', 'labour_discipline'] },
      { name: 'rule' },
      { name: 'evidence', as: 'long' },
      { name: 'seen_at', as: 'moment' },
      { name: 'grave', choices: ['no', 'yes'], start: 'no' },
      { name: 'besides_stop', as: 'long', optional: true },
      files,
    ],
  },
  programme: {
    path: 'programmes',
    permission: 'programme.keep',
    fields: [{ name: 'year', as: 'number' }, { name: 'policy', as: 'long' }, { name: 'measures', as: 'long' }],
  },
  defect: {
    path: 'defects',
    permission: 'liability.claim',
    fields: [{ name: 'home' }, { name: 'place' }, { name: 'owner' }, { name: 'phone', optional: true },
      { name: 'lines', as: 'long' }, files],
  },
}

/** On the page of its ticket, where the signed facts leave it open whom to claim on. */
export const CLAIM: AskField[] = [
  { name: 'party' },
  { name: 'contact', optional: true },
  { name: 'loss', as: 'long' },
  { name: 'answer_by', as: 'day' },
]
/** In which part of the desk a register stands. */
export const partOf = (kind: Kind): 'site' | 'claims' => (kind === 'claim' || kind === 'defect' ? 'claims' : 'site')

const because: AskField[] = [{ name: 'reason', as: 'long' }]
const said: AskField[] = [{ name: 'text', as: 'long' }, files]
/** What each step asks; `inspect` and `visit` have a sheet of their own. */
export const STEPS: Record<string, AskField[]> = {
  end: because,
  miss: because,
  review: [...rating, { name: 'note', as: 'long' }],
  settle: because,
  reply: [{ name: 'text', as: 'long' }, files],
  decide: [{ name: 'measure', choices: ['none', 'education', 'penalty', 'referral'] }, { name: 'note', as: 'long' }],
  withdraw: because,
  adopt: [{ name: 'policy', as: 'long' }, { name: 'measures', as: 'long' }],
  log: said,
  finish: because,
  draft: [{ name: 'terms', as: 'long' }],
  owe: [{ name: 'by', choices: ['party', 'customer'] }, { name: 'what' }, { name: 'due_on', as: 'day' }],
  strike: [{ name: 'duty', choices: [] }, { name: 'reason', as: 'long' }],
  agree: [{ name: 'customer_signer' }, { name: 'party_signer' }, { ...files, optional: false }],
  perform: [{ name: 'duty', choices: [] }, { name: 'note', as: 'long', optional: true }, files],
  file: because,
  urge: said,
  drop: because,
  pass_on: [{ name: 'builder' }, { name: 'due_on', as: 'day' }, { name: 'note', as: 'long', optional: true }],
  fix: said,
  tell: said,
}

const NUMBERS = new Set(['interval_days', 'count', 'year', 'likelihood', 'severity', 'duty'])
const NAMES: Record<string, string> = { redraw: 'reason', home: 'title' }

/** What was typed, as the server takes it: numbers, instants, yes and no. */
export function bodyOf(answers: Record<string, string>, photos: string[]): Record<string, unknown> {
  const entry = ([name, text]: [string, string]): [string, unknown] => {
    if (NUMBERS.has(name)) return [name, Number(text)]
    if (name === 'seen_at') return [name, new Date(text).toISOString()]
    if (name === 'grave') return [name, text === 'yes']
    if (name === 'lines') return ['defects', text.split('\n').map((line) => line.trim()).filter(Boolean)]
    return [NAMES[name] ?? name, text]
  }
  return { ...Object.fromEntries(Object.entries(answers).map(entry)), ...(photos.length && { files: photos }) }
}

export const listRecords = async (kind: Kind, open_only: boolean, cursor: string | null) =>
  answer(api.GET('/api/v1/inspections', { params: { query: { kind, open_only, ...(cursor && { cursor }) } } }))
export const getRecord = (record_id: string) =>
  answer(api.GET('/api/v1/inspections/{record_id}', { params: { path: { record_id } } }))
export const listItems = async () => (await answer(api.GET('/api/v1/inspections/items'))).items
export const listSuggestions = async () => (await answer(api.GET('/api/v1/inspections/suggestions'))).items
export const listPeople = async () => (await answer(api.GET('/api/v1/inspections/people'))).items

/** What is owed by an agreement, in the order in which it is named to the server: from 1. */
export interface Duty {
  by: 'customer' | 'party'
  what: string
  due_on: string
  done_on?: string | null
  struck?: { by_name: string; at: string; reason: string }
}
export const dutiesOf = (body: Record<string, unknown>): Duty[] => (body.duties as Duty[] | undefined) ?? []

/** Every register has an address of its own and the same answer. */
export async function open(path: string, body: object): Promise<OneRecord> {
  const at = `/api/v1/inspections/${path}` as '/api/v1/inspections/rounds'
  return answer(api.POST(at, { body: body as never }))
}

/** Only against the version seen: what somebody else did meanwhile is not overwritten. */
export async function take(record: OneRecord, step: string, body: object): Promise<OneRecord> {
  const at = `/api/v1/inspections/{record_id}/${step}` as '/api/v1/inspections/{record_id}/end'
  const headers = { 'If-Match': `"${record.version}"` }
  return answer(api.POST(at, { params: { path: { record_id: record.id } }, headers, body: body as never }))
}
