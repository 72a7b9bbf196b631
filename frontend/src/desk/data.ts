import { call } from '../api/client'
import type {
  Asset,
  AssetListItem,
  Candidate,
  Catalogue,
  Dossier,
  Gate,
  NewTicket,
  Page,
  Site,
  StartCode,
  Ticket,
  TicketSummary,
} from '../api/types'

/** What the desk asks of the server; screens hold no addresses. */
export interface TicketQuery {
  status: string
  q: string
  cursor?: string | null
}

export const listTickets = (query: TicketQuery) =>
  call<Page<TicketSummary>>('GET', '/tickets', { query: { ...query, limit: 50 } })
export const getTicket = (id: string) => call<Ticket>('GET', `/tickets/${id}`)
export const createTicket = (body: NewTicket, idempotencyKey: string) =>
  call<Ticket>('POST', '/tickets', { body, idempotencyKey })
export const getGate = (id: string) => call<Gate>('GET', `/tickets/${id}/gate`)
export const getDossier = (id: string) => call<Dossier>('GET', `/tickets/${id}/dossier`)
export const makeStartCode = (id: string) => call<StartCode>('POST', `/tickets/${id}/start-code`, { body: {} })

/** The version seen goes along: a change that somebody else made meanwhile is refused (412), not overwritten. */
export const act = (ticket: Pick<Ticket, 'id' | 'version'>, action: string, body: object) =>
  call<Ticket>('POST', `/tickets/${ticket.id}/${action}`, { body, ifMatch: ticket.version })

export const listCandidates = (id: string, planned: { planned_start: string; planned_end: string }) =>
  call<{ items: Candidate[] }>('GET', `/dispatch/tickets/${id}/candidates`, { query: planned })

export const listSites = (q = '') => call<Page<Site>>('GET', '/sites', { query: { q } })
export const listAssets = (q: string, cursor: string | null = null) =>
  call<Page<AssetListItem>>('GET', '/assets', { query: { q, cursor } })
export const getAsset = (id: string) => call<Asset>('GET', `/assets/${id}`)

let catalogue: Promise<Catalogue> | undefined
/** Kept for the visit; a failed load is tried again next time. */
export function getCatalogue(): Promise<Catalogue> {
  catalogue ??= call<Catalogue>('GET', '/catalogue').catch((error: unknown) => {
    catalogue = undefined
    throw error
  })
  return catalogue
}
