import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import { perform } from '../data'
import type { Values } from '../forms/form'

export type Guidance = components['schemas']['Guidance']
export type Recognised = components['schemas']['Recognised']

export const listKinds = async () => (await answer(api.GET('/api/v1/emergencies'))).items
export const recognise = (text: string) => answer(api.POST('/api/v1/emergencies/recognise', { body: { text } }))
export const tell = (ticket: string, told: Values) => perform(ticket, 'crew_contact', told)
