import { answer, api } from '../../api/client'
import { explain, Problem } from '../../api/problem'
import type { components } from '../../api/schema'
import { comma } from '../../i18n'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { toast } from '../../ui/toast'
import { download } from '../download'
import { maybe, r, word } from './messages'

type Schemas = components['schemas']
export type ReturnCase = Schemas['ReturnCase']
export type ReturnSummary = Schemas['ReturnSummary']
export type ReturnPage = Schemas['ReturnPage']
export type SerialCoverage = Schemas['SerialCoverage']
export type Unit = Schemas['Unit']
export type Filter = 'open' | 'due' | 'closed' | 'all'
export const FILTERS: Filter[] = ['open', 'due', 'closed', 'all']

type Look = { tone: Tone; icon: IconName }
const settled: Look = { tone: 'ok', icon: 'check' }
export const LOOKS: Record<string, Look> = {
  consulted: { tone: 'info', icon: 'phone' },
  phone_verdict: { tone: 'info', icon: 'phone' },
  at_point: { tone: 'active', icon: 'search' },
  sent_in: { tone: 'active', icon: 'truck' },
  received: { tone: 'warn', icon: 'inbox' },
  checked: { tone: 'warn', icon: 'list' },
  appraised: { tone: 'warn', icon: 'person' },
  eligible: { tone: 'warn', icon: 'forward' },
  not_eligible: { tone: 'warn', icon: 'ban' },
  in_repair: { tone: 'active', icon: 'wrench' },
  shipped_new: settled,
  refunded: settled,
  repaired: settled,
  sent_back: { tone: 'calm', icon: 'truck' },
  closed: { tone: 'calm', icon: 'archive' },
}
export const DEADLINES: Record<string, Look> = {
  running: { tone: 'info', icon: 'clock' },
  soon: { tone: 'warn', icon: 'hourglass' },
  overdue: { tone: 'stop', icon: 'hourglass' },
}

const one = (case_id: string) => ({ params: { path: { case_id } } })

export const listReturns = (status: Filter, cursor: string | null): Promise<ReturnPage> =>
  answer(api.GET('/api/v1/returns', { params: { query: { status, ...(cursor && { cursor }) } } }))
export const getReturn = (id: string): Promise<ReturnCase> => answer(api.GET('/api/v1/returns/{case_id}', one(id)))
export const consult = (body: Schemas['Consult']): Promise<ReturnCase> => answer(api.POST('/api/v1/returns', { body }))
export const coverageOf = (serial: string): Promise<SerialCoverage> =>
  answer(api.GET('/api/v1/warranty/coverage', { params: { query: { serial } } }))

/** The version seen goes along: a step that somebody else took meanwhile is refused (412), not repeated. */
export function takeStep(of: ReturnCase, step: string, body: object): Promise<ReturnCase> {
  // Every step has an address of its own and the same form; which ones there are, the case's `actions` say.
  const path = `/api/v1/returns/{case_id}/${step}` as '/api/v1/returns/{case_id}/close'
  return answer(api.POST(path, { ...one(of.id), headers: { 'If-Match': `"${of.version}"` }, body: body as never }))
}

export const listModels = async () => (await answer(api.GET('/api/v1/stock/models'))).items
export async function listUnits(q: string, status?: Unit['status']): Promise<Unit[]> {
  const query = { limit: 100, ...(q && { q }), ...(status && { status }) }
  return (await answer(api.GET('/api/v1/stock/units', { params: { query } }))).items
}
export const receiveUnits = (body: Schemas['ReceiveUnits']) => answer(api.POST('/api/v1/stock/units', { body }))
export const withdrawUnit = (unit_id: string, reason: string) =>
  answer(api.POST('/api/v1/stock/units/{unit_id}/withdraw', { params: { path: { unit_id } }, body: { reason } }))

export const getFigures = () => answer(api.GET('/api/v1/returns/parameters'))
export const setFigure = (body: Schemas['SetParameter']) => answer(api.POST('/api/v1/returns/parameters', { body }))

export const openPaper = ({ id, number }: ReturnCase, name: string, language: 'zh' | 'en') =>
  download(`/api/v1/returns/${id}/documents/${name}.pdf?language=${language}`, `${number}-${name}-${language}.pdf`)

/** A refusal in words: what it is, and each guard or field that it names. */
export function refusal(error: unknown): string {
  if (!(error instanceof Problem)) return explain(error)
  const known = maybe(`problem.${error.slug}`)
  const told = known && error.slug !== 'invalid' ? said(known, error) : error.guards.length ? '' : explain(error)
  const guards = error.guards.map((name) => word('guard', name))
  const named = error.fields.map((one) => word('field', one.field)).join(comma())
  const fields = named && r('problem.invalid', { fields: named })
  return [error.fields.length ? '' : told, ...guards, fields].filter(Boolean).join(' · ')
}

const said = (text: string, { extras }: Problem) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => word('figure', String(extras[name] ?? '')))

export const toastRefusal = (error: unknown): void => toast(refusal(error), 'stop')
