import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'

export type Guidance = components['schemas']['Guidance']
export type Recognised = components['schemas']['Recognised']

export const listKinds = async () => (await answer(api.GET('/api/v1/emergencies'))).items
export const recognise = (text: string) => answer(api.POST('/api/v1/emergencies/recognise', { body: { text } }))
