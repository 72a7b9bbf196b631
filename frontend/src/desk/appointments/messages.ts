import { messages } from '../../i18n'

export const appointmentMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: ap } = appointmentMessages
