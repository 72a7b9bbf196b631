import { messages } from '../../i18n'

export const rotaMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: r, maybe } = rotaMessages
