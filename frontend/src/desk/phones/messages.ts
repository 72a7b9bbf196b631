import { messages } from '../../i18n'

export const phonesMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: p, maybe } = phonesMessages
export type PhonesKey = Parameters<typeof p>[0]
