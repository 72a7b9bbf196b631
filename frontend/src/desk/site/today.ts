import { answer, api } from '../../api/client'
import { perform } from '../data'

export const listUnfit = async () => (await answer(api.GET('/api/v1/fitness/today'))).items
export const listShutOffs = async () => (await answer(api.GET('/api/v1/work/shut-offs'))).items
export const listWaste = async () => (await answer(api.GET('/api/v1/work/waste'))).items
export const getOwn = () => answer(api.GET('/api/v1/fitness/own'))
export const declare = (fit: boolean) => answer(api.POST('/api/v1/fitness/own', { body: { fit } }))

export const clearPerson = (user_id: string, reason: string) =>
  answer(api.POST('/api/v1/fitness/{user_id}/clear', { params: { path: { user_id } }, body: { reason } }))

export const restore = (ticket: string, shut_id: string, told: string, notices: string) =>
  perform(ticket, 'restore_service', { shut_id, told, notices })
export const handOver = (ticket: string, waste_id: string, firm: string, receipt: string, files: string[]) =>
  perform(ticket, 'hand_over_waste', { waste_id, firm, receipt, files })
