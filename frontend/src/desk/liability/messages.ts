import { messages } from '../../i18n'

export const liabilityMessages = messages({
  'zh-CN': () => import('./messages/liability.zh-CN'),
  en: () => import('./messages/liability.en'),
})
export const { t: l, maybe } = liabilityMessages
export type LiabilityKey = Parameters<typeof l>[0]
