import { messages } from '../../i18n'

export const emergencyMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: em, maybe } = emergencyMessages
export type EmergencyKey = Parameters<typeof em>[0]
