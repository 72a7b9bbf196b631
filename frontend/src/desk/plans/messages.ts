import { messages } from '../../i18n'

export const planMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: pl, maybe } = planMessages
