import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { TicketSummary } from '../../api/types'

type Schemas = components['schemas']
export type History = Schemas['AssetHistory']
export type HistoryEntry = Schemas['HistoryEntry']
export type HistoryKind = HistoryEntry['kind']

const HISTORY_PAGE = 30

export const getHistory = (asset_id: string, kind: HistoryKind | '', cursor: string | null) => {
  const query = { limit: HISTORY_PAGE, ...(kind && { kind }), ...(cursor && { cursor }) }
  return answer(api.GET('/api/v1/assets/{asset_id}/history', { params: { path: { asset_id }, query } }))
}

export type Customer = Schemas['KnownCustomer']
export type CustomerRecord = Omit<Schemas['CustomerRecord'], 'tickets'> & { tickets: TicketSummary[] }
export type ServiceClass = Schemas['ServiceClasses']['items'][number]
export type NewAsset = Schemas['NewAsset']
export type NewSite = Schemas['NewSite']
export type NewCustomer = Schemas['NewCustomer']
export type Correction = Schemas['Correction']
const of = (customer_id: string) => ({ params: { path: { customer_id } } })

export const findCustomers = (q: string, cursor: string | null = null) => {
  const query = { ...(q && { q }), ...(cursor && { cursor }) }
  return answer(api.GET('/api/v1/customers', { params: { query } }))
}
export const getCustomer = async (id: string) =>
  (await answer(api.GET('/api/v1/customers/{customer_id}', of(id)))) as CustomerRecord
export const listClasses = async () => (await answer(api.GET('/api/v1/customers/classes'))).items
/** Kinds of equipment, as codes. */
export const listCategories = async () => (await answer(api.GET('/api/v1/assets/categories'))).items
export const addCustomer = (body: NewCustomer) => answer(api.POST('/api/v1/customers', { body }))
export const addSite = (id: string, body: NewSite) =>
  answer(api.POST('/api/v1/customers/{customer_id}/sites', { ...of(id), body }))
export const addAsset = (id: string, body: Schemas['NewAsset']) =>
  answer(api.POST('/api/v1/customers/{customer_id}/assets', { ...of(id), body }))
export const correct = (id: string, body: Correction) =>
  answer(api.POST('/api/v1/customers/{customer_id}/corrections', { ...of(id), body }))
export const merge = (id: string, body: Schemas['MergeInto']) =>
  answer(api.POST('/api/v1/customers/{customer_id}/merge', { ...of(id), body }))
