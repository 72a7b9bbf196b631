import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import { uploadPhoto } from '../uploads'

type Schemas = components['schemas']
export type Vehicle = Schemas['Registered']

export const listCards = async () => (await answer(api.GET('/api/v1/staff-cards'))).items
export const listCardPeople = async () => (await answer(api.GET('/api/v1/staff-cards/people'))).items
export async function savePhoto(user_id: string, picture: File): Promise<void> {
  const photo = await uploadPhoto(picture)
  await answer(api.PUT('/api/v1/staff-cards/people/{user_id}', { params: { path: { user_id } }, body: { photo } }))
}

/** Vehicles are registered things; the register is looked through for those. */
export async function listVehicles(): Promise<Vehicle[]> {
  const found: Vehicle[] = []
  let cursor: string | null = null
  do {
    const query = { limit: 100, ...(cursor && { cursor }) }
    const page: Schemas['RegisteredPage'] = await answer(api.GET('/api/v1/gear', { params: { query } }))
    found.push(...page.items.filter((one) => one.kind === 'vehicle'))
    cursor = page.next_cursor
  } while (cursor)
  return found
}

export const addVehicle = (code: string, serial: string, due_on: string) =>
  answer(api.POST('/api/v1/gear', { body: { kind: 'vehicle', code, serial, due_on, retired: false } }))

const at = (gear_id: string) => ({ params: { path: { gear_id } } })
export const checkVehicle = (id: string, passed: boolean, note: string, due_on?: string) =>
  answer(api.POST('/api/v1/gear/{gear_id}/inspect', { ...at(id), body: { passed, note, ...(due_on && { due_on }) } }))
export const releaseVehicle = (id: string, note: string, due_on: string) =>
  answer(api.POST('/api/v1/gear/{gear_id}/release', { ...at(id), body: { note, due_on } }))
