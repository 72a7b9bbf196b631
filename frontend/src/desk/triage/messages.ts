import { messages } from '../../i18n'

export const triageMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: n, maybe } = triageMessages
