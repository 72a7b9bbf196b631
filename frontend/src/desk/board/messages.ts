import { messages } from '../../i18n'

export const boardMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: b, maybe } = boardMessages
export type BoardKey = Parameters<typeof b>[0]
