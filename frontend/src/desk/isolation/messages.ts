import { messages } from '../../i18n'

export const isolationMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: i, maybe } = isolationMessages
export type IsolationKey = Parameters<typeof i>[0]
