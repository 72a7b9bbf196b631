import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Values } from '../forms/form'
import { fromInput } from '../local-time'

type Schemas = components['schemas']
export type FieldPerson = Schemas['FieldPerson']
export type KnownSkill = Schemas['KnownSkill']
type Van = FieldPerson['van']

export const listPeople = () => answer(api.GET('/api/v1/rota/people'))
const of = ({ user_id }: FieldPerson) => ({ params: { path: { user_id } } })

/** One part a line, its quantity behind it: "FUSE_16A 12". */
export const vanText = (van: Van) => van.map(({ code, quantity }) => `${code} ${quantity}`).join('\n')

/** The parts of such lines; what has no quantity is one. */
export const vanOf = (text: string): Van =>
  text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [, code, quantity] = /^(.*?)(?:\s+(\d{1,4}))?$/.exec(line)!
    return { code: code!, quantity: Number(quantity ?? 1) }
  })

const figure = (text = '') => (text ? Number(text) : null)

export function saveProfile(person: FieldPerson, told: Values): Promise<unknown> {
  const suspended = told.suspended === 'yes'
  const body = {
    base_name: told.base_name || null,
    lat: figure(told.lat),
    lon: figure(told.lon),
    mentored: told.mentored === 'yes',
    suspended_from: suspended ? fromInput(told.suspended_from!) : null,
    suspended_until: suspended && told.suspended_until ? fromInput(told.suspended_until) : null,
    suspension_reason: suspended ? told.suspension_reason! : null,
    van: vanOf(told.van ?? ''),
  }
  const headers = { 'If-Match': `"${person.version}"` }
  return answer(api.PUT('/api/v1/rota/people/{user_id}', { ...of(person), headers, body }))
}

export function assess(person: FieldPerson, told: Values): Promise<unknown> {
  const body = { skill: told.skill!, level: Number(told.level), assessed_on: told.assessed_on! }
  return answer(api.POST('/api/v1/rota/people/{user_id}/skills', { ...of(person), body }))
}
