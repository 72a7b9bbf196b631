import { answer, api } from '../../api/client'
import { apiFetch } from '../../api/http'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type Advice = Schemas['Advice']
export type Difference = Schemas['Difference']
export type JobDocument = Schemas['JobDocument']
export type Subject = { kind: 'assets' | 'tickets'; id: string }
export const RUN_TASK = 'warranty.evaluate_serials'

export const getAdvice = ({ kind, id }: Subject): Promise<Advice> =>
  kind === 'assets'
    ? answer(api.GET('/api/v1/assets/{asset_id}/warranty', { params: { path: { asset_id: id } } }))
    : answer(api.GET('/api/v1/tickets/{ticket_id}/warranty', { params: { path: { ticket_id: id } } }))

export const override = (body: Omit<Schemas['Override'], 'fee_minor'>) =>
  answer(api.POST('/api/v1/warranty/overrides', { body: { fee_minor: 0, ...body } }))

export const listRuns = async () =>
  (await answer(api.GET('/api/v1/jobs', { params: { query: { task: RUN_TASK, limit: 20 } } }))).items

export const lookAt = (id: string) =>
  answer(api.GET('/api/v1/jobs/{job_id}', { params: { path: { job_id: id } } }))

export const cancelRun = (id: string) =>
  answer(api.POST('/api/v1/jobs/{job_id}/cancel', { params: { path: { job_id: id } } }))

/** The file as it is: the server reads its text. */
export async function startRun(file: Blob, campaign: string): Promise<Schemas['RunStarted']> {
  const query = campaign ? `?campaign=${encodeURIComponent(campaign)}` : ''
  const headers = { 'Content-Type': 'text/csv' }
  const response = await apiFetch(`/api/v1/warranty/runs${query}`, { method: 'POST', headers, body: file })
  return (await response.json()) as Schemas['RunStarted']
}
