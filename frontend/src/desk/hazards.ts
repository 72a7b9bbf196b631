import { answer, api } from '../api/client'
import type { Hazard, HazardPage, HazardSummary, NewHazard } from '../api/types'
import type { IconName } from '../ui/icons'
import type { Tone } from '../ui/states'

/** What the desk asks of the server about hazard reports, and how they look. */
export type HazardFilter = 'open' | 'overdue' | 'closed' | 'all'
export const FILTERS: HazardFilter[] = ['open', 'overdue', 'closed', 'all']

type Look = { tone: Tone; icon: IconName }
export const SEVERITIES: Record<HazardSummary['severity'], Look> = {
  low: { tone: 'calm', icon: 'alert' },
  medium: { tone: 'warn', icon: 'alert' },
  high: { tone: 'stop', icon: 'alert' },
}
export const STATES: Record<HazardSummary['status'], Look> = {
  reported: { tone: 'warn', icon: 'inbox' },
  accepted: { tone: 'active', icon: 'person' },
  interim_protected: { tone: 'active', icon: 'shield' },
  correcting: { tone: 'active', icon: 'wrench' },
  verified: { tone: 'ok', icon: 'check' },
  closed: { tone: 'calm', icon: 'archive' },
}

const PAGE = 50
const one = (hazard_id: string) => ({ params: { path: { hazard_id } } })

export async function listHazards(status: HazardFilter, cursor: string | null, limit = PAGE): Promise<HazardPage> {
  const query = { status, limit, ...(cursor && { cursor }) }
  return answer(api.GET('/api/v1/hazards', { params: { query } }))
}

export const getHazard = (id: string): Promise<Hazard> => answer(api.GET('/api/v1/hazards/{hazard_id}', one(id)))
export const reportHazard = (body: NewHazard): Promise<Hazard> => answer(api.POST('/api/v1/hazards', { body }))
export const listOwners = () => answer(api.GET('/api/v1/hazards/owners'))

/** The version seen goes along: a step that somebody else took meanwhile is refused (412), not repeated. */
export function takeStep(hazard: Hazard, step: string, body: object): Promise<Hazard> {
  // Every step has an address of its own and the same form; which ones there are, the report's `actions` say.
  const path = `/api/v1/hazards/{hazard_id}/${step}` as '/api/v1/hazards/{hazard_id}/close'
  const headers = { 'If-Match': `"${hazard.version}"` }
  return answer(api.POST(path, { ...one(hazard.id), headers, body: body as never }))
}
