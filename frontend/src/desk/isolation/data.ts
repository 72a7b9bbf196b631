import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { BoardEntry, IsolationPoint, Page, RegisteredLock } from '../../api/types'
import { getCatalogue } from '../data'
import { download } from '../download'

export type PointBody = components['schemas']['PointBody']
export type LockBody = components['schemas']['LockBody']
export const ENERGIES = [
  'electric', 'stored', 'pressure', 'gravity', 'heat', 'gas', 'hydraulic', 'chemical', 'other',
] as const
export const LOCK_KINDS = ['lock', 'tag', 'box'] as const
export const LOCK_STATUSES = ['active', 'lost', 'withdrawn'] as const
const PAGE = 100

/** Every page: a register is looked through as a whole. */
export async function all<T>(ask: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await ask(cursor)
    found.push(...page.items)
    cursor = page.next_cursor
  } while (cursor)
  return found
}
const query = (cursor: string | null) => ({ params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })

export const listPoints = () =>
  all(async (at) => (await answer(api.GET('/api/v1/isolation/points', query(at)))) as Page<IsolationPoint>)
export const listLocks = () =>
  all(async (at) => (await answer(api.GET('/api/v1/isolation/locks', query(at)))) as Page<RegisteredLock>)
export const listOwners = async () => (await answer(api.GET('/api/v1/isolation/owners'))).items
export const getBoard = async () => (await answer(api.GET('/api/v1/isolation/board'))).items as BoardEntry[]

/** Those that a point can be of: [value of a choice, words]. */
export async function listPlaces() {
  const [assets, sites] = await Promise.all([
    answer(api.GET('/api/v1/assets', query(null))),
    answer(api.GET('/api/v1/sites', query(null))),
  ])
  return [
    ...assets.items.map((one) => ({ value: `asset_id:${one.id}`, label: `${one.name} · ${one.site_name ?? ''}` })),
    ...sites.items.map((one) => ({ value: `site_id:${one.id}`, label: one.name })),
  ]
}

const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })

export const savePoint = (body: PointBody, known: IsolationPoint | null) =>
  known
    ? answer(
        api.PUT('/api/v1/isolation/points/{point_id}', {
          params: { path: { point_id: known.id } },
          headers: ifMatch(known.version),
          body,
        }),
      )
    : answer(api.POST('/api/v1/isolation/points', { body }))

export const saveLock = (body: LockBody, known: RegisteredLock | null) =>
  known
    ? answer(
        api.PUT('/api/v1/isolation/locks/{lock_id}', {
          params: { path: { lock_id: known.id } },
          headers: ifMatch(known.version),
          body,
        }),
      )
    : answer(api.POST('/api/v1/isolation/locks', { body }))

export const removeAbsent = (ticket_id: string, body: components['schemas']['RemoveAbsentLock']) =>
  answer(api.POST('/api/v1/tickets/{ticket_id}/remove_absent_lock', { params: { path: { ticket_id } }, body }))

/** The conditions of the owner-absent procedure with their words, in the catalogue's order. */
export async function absentConditions() {
  const { wording } = await getCatalogue()
  return Object.entries((wording.owner_absent ?? {}) as Record<string, { zh: string; en?: string }>)
}

export const openLabels = (ids: string[], register: 'isolation' | 'gear' = 'isolation') =>
  download(`/api/v1/${register}/labels.pdf?ids=${ids.join(',')}`, 'labels.pdf')
