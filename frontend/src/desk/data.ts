import { answer, api } from '../api/client'
import type { Asset, Catalogue, Dossier, Gate, NewTicket, Page, Ticket, TicketSummary } from '../api/types'

/** What the desk asks of the server; screens hold no addresses. */
export interface TicketQuery {
  status: string
  q: string
  cursor: string | null
  urgency?: 'emergency'
}

const PAGE = 50
const one = (ticket_id: string) => ({ params: { path: { ticket_id } } })

export async function listTickets({ status, q, cursor, urgency }: TicketQuery) {
  const told = { ...(status && { status }), ...(q && { q }), ...(cursor && { cursor }), ...(urgency && { urgency }) }
  const query = { limit: PAGE, ...told }
  return (await answer(api.GET('/api/v1/tickets', { params: { query } }))) as Page<TicketSummary>
}

export const getTicket = async (id: string) =>
  (await answer(api.GET('/api/v1/tickets/{ticket_id}', one(id)))) as Ticket

/** The same key again returns the first answer: a double press or a lost answer makes no second ticket. */
export const createTicket = async (body: NewTicket, key: string) =>
  (await answer(api.POST('/api/v1/tickets', { body, headers: { 'Idempotency-Key': key } }))) as Ticket

export const getGate = async (id: string) =>
  (await answer(api.GET('/api/v1/tickets/{ticket_id}/gate', one(id)))) as Gate
export const getDossier = async (id: string) =>
  (await answer(api.GET('/api/v1/tickets/{ticket_id}/dossier', one(id)))) as Dossier
export const makeStartCode = (id: string) =>
  answer(api.POST('/api/v1/tickets/{ticket_id}/start-code', { ...one(id), body: {} }))

/** The version seen goes along: a change that somebody else made meanwhile is refused (412), not overwritten. */
export async function act(ticket: Pick<Ticket, 'id' | 'version'>, action: string, body: object) {
  // Every action has an address of its own and the same form; which ones there are, the ticket's `actions` say.
  const path = `/api/v1/tickets/{ticket_id}/${action}` as '/api/v1/tickets/{ticket_id}/triage'
  const headers = { 'If-Match': `"${ticket.version}"` }
  return (await answer(api.POST(path, { ...one(ticket.id), headers, body: body as never }))) as Ticket
}

/** From a list, where the row tells all that matters: the ticket's version is not known and not asked. */
export async function perform(ticket_id: string, action: string, body: object): Promise<void> {
  const path = `/api/v1/tickets/{ticket_id}/${action}` as '/api/v1/tickets/{ticket_id}/triage'
  await answer(api.POST(path, { ...one(ticket_id), body: body as never }))
}

export const listPermits = () => answer(api.GET('/api/v1/safety/permits'))
export const listUncountersigned = () => answer(api.GET('/api/v1/safety/approvals/uncountersigned'))

/** Judged for the planned time (instants), when it is known, else from now on. */
export const listCandidates = (id: string, planned_start: string | null = null, planned_end: string | null = null) => {
  const query = { ...(planned_start && { planned_start }), ...(planned_end && { planned_end }) }
  const params = { ...one(id).params, query }
  return answer(api.GET('/api/v1/dispatch/tickets/{ticket_id}/candidates', { params }))
}

/** Other open tickets of the same unit, site or address. */
export const listSamePlace = async (id: string) =>
  (await answer(api.GET('/api/v1/dispatch/tickets/{ticket_id}/same-place', one(id)))).items

export const listSites = () => answer(api.GET('/api/v1/sites', { params: { query: { limit: PAGE } } }))

export const listAssets = (q: string, cursor: string | null) =>
  answer(api.GET('/api/v1/assets', { params: { query: { ...(q && { q }), ...(cursor && { cursor }) } } }))

export const getAsset = async (asset_id: string) =>
  (await answer(api.GET('/api/v1/assets/{asset_id}', { params: { path: { asset_id } } }))) as Asset

let catalogue: Promise<Catalogue> | undefined
/** Kept for the visit; a failed load is tried again next time. */
export function getCatalogue(): Promise<Catalogue> {
  catalogue ??= (answer(api.GET('/api/v1/catalogue')) as Promise<Catalogue>).catch((error: unknown) => {
    catalogue = undefined
    throw error
  })
  return catalogue
}
