import { messages } from '../../i18n'

export const certificateMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: c, maybe } = certificateMessages
