import { messages } from '../../i18n'

export const approvalMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: a, maybe } = approvalMessages
