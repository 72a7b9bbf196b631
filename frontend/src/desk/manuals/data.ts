import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import { uploadAsIs } from '../uploads'

export type Manual = components['schemas']['Manual']
type NewManual = components['schemas']['NewManual']
export const KINDS = ['user', 'service', 'instrument', 'handbook'] as const

export const listManuals = (q: string, cursor: string | null) =>
  answer(api.GET('/api/v1/manuals', { params: { query: { q: q || undefined, cursor, limit: 50 } } }))

/** The file first: what is named is held. */
export async function addManual(file: Blob, told: Omit<NewManual, 'sha256'>) {
  return answer(api.POST('/api/v1/manuals', { body: { ...told, sha256: await uploadAsIs(file) } }))
}

export const withdrawManual = (manual_id: string) =>
  answer(api.POST('/api/v1/manuals/{manual_id}/withdraw', { params: { path: { manual_id } } }))
