import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Page } from '../../api/types'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { all } from '../isolation/data'

type Schemas = components['schemas']
export type Thing = Schemas['Registered']
export type Standing = Thing['standing']
export const KINDS = ['ppe', 'tool'] as const

/** Words, colour and icon together; what must not be used stands first. */
export const LOOKS: Record<Standing, { tone: Tone; icon: IconName }> = {
  overdue: { tone: 'stop', icon: 'hourglass' },
  quarantined: { tone: 'stop', icon: 'ban' },
  due_soon: { tone: 'warn', icon: 'clock' },
  good: { tone: 'ok', icon: 'check' },
  retired: { tone: 'calm', icon: 'archive' },
}
export const STANDINGS = Object.keys(LOOKS) as Standing[]

const one = (gear_id: string) => ({ params: { path: { gear_id } } })
export const listGear = () =>
  all(async (cursor) => {
    const query = { limit: 100, ...(cursor && { cursor }) }
    return (await answer(api.GET('/api/v1/gear', { params: { query } }))) as Page<Thing>
  })
export const getGear = (id: string): Promise<Thing> => answer(api.GET('/api/v1/gear/{gear_id}', one(id)))
export const listEvents = async (id: string) =>
  (await answer(api.GET('/api/v1/gear/{gear_id}/events', one(id)))).items
export const registerGear = (body: Schemas['GearBody']): Promise<Thing> => answer(api.POST('/api/v1/gear', { body }))
export const changeGear = (known: Thing, body: Schemas['GearBody']): Promise<Thing> =>
  answer(api.PUT('/api/v1/gear/{gear_id}', { ...one(known.id), headers: { 'If-Match': `"${known.version}"` }, body }))

export function actOn(id: string, act: string, body: object): Promise<Thing> {
  // Every act has an address of its own and the same form.
  const path = `/api/v1/gear/{gear_id}/${act}` as '/api/v1/gear/{gear_id}/quarantine'
  return answer(api.POST(path, { ...one(id), body: body as never }))
}
