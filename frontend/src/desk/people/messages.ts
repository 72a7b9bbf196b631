import { messages } from '../../i18n'

export const peopleMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: p, maybe } = peopleMessages
