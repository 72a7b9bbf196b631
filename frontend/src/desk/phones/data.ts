import { answer, api } from '../../api/client'
import { apiFetch } from '../../api/http'
import { Problem } from '../../api/problem'
import type { components } from '../../api/schema'
import { saidIn, type Opened, type Sealed } from '../../sealed'

type Schemas = components['schemas']
export type Phone = Schemas['RegisteredDevice']
export type Reason = Schemas['Revoke']['reason']
type Result = Schemas['Pushed']['results'][number]

export async function listPhones(): Promise<Phone[]> {
  const found: Phone[] = []
  let cursor: string | null = null
  do {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor && { cursor }) }
    const page: Schemas['DevicePage'] = await answer(api.GET('/api/v1/devices', { params: { query } }))
    found.push(...page.items)
    cursor = page.next_cursor
  } while (cursor)
  return found
}

export const revokePhone = (device_id: string, body: Schemas['Revoke']) =>
  answer(api.POST('/api/v1/devices/{device_id}/revoke', { params: { path: { device_id } }, body }))

/** What became of one record. */
export type Outcome = { said: ReturnType<typeof saidIn>; result: Result }
export type Progress = { done: number; total: number; photos: number; outcomes: Outcome[] }

/** Those that records name; what only a form that is not finished has is not brought in. */
export const photosIn = ({ files }: Sealed) => files.filter((file) => !file.form)

/** The server takes so many at once. */
const BATCH = 100

/**
 * Photos first, so that no record comes without them; a photo that is refused holds up nothing, its record says that it
 * is missing. Every step may be repeated. `told` hears how far it is.
 */
export async function handIn({ sealed, blobs }: Opened, told: (now: Progress) => void): Promise<void> {
  const total = photosIn(sealed).length + sealed.mutations.length
  const now: Progress = { done: 0, total, photos: 0, outcomes: [] }
  for (const [at, { sha256, mime, form }] of sealed.files.entries()) {
    if (form) continue
    if (await putFile(sha256, mime, blobs[at]!)) now.photos++
    now.done++
    told({ ...now })
  }
  for (let at = 0; at < sealed.mutations.length; at += BATCH) {
    const mutations = sealed.mutations.slice(at, at + BATCH)
    const body = { device_id: sealed.device_id, mutations }
    const { results } = await answer(api.POST('/api/v1/sync/import', { body }))
    const outcomes = results.map((result, index) => ({ said: saidIn(mutations[index] ?? ''), result }))
    now.done += mutations.length
    now.outcomes = [...now.outcomes, ...outcomes]
    told({ ...now })
  }
}

async function putFile(sha256: string, mime: string, body: Blob): Promise<boolean> {
  try {
    const headers = { 'Content-Type': mime }
    await apiFetch(`/api/v1/files/${sha256}`, { method: 'PUT', headers, body: await body.arrayBuffer() })
    return true
  } catch (error) {
    // A server that has no room for the photo takes its record all the same.
    const { slug, status } = error instanceof Problem ? error : { slug: '', status: 0 }
    if (slug === 'storage-full' || (status >= 400 && status < 500 && status !== 401)) return false
    throw error
  }
}
