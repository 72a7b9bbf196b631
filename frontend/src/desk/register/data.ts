import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type History = Schemas['AssetHistory']
export type HistoryEntry = Schemas['HistoryEntry']
export type HistoryKind = HistoryEntry['kind']

const HISTORY_PAGE = 30

export const getHistory = (asset_id: string, kind: HistoryKind | '', cursor: string | null) => {
  const query = { limit: HISTORY_PAGE, ...(kind && { kind }), ...(cursor && { cursor }) }
  return answer(api.GET('/api/v1/assets/{asset_id}/history', { params: { path: { asset_id }, query } }))
}
