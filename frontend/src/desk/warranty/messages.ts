import { messages } from '../../i18n'

export const warrantyMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'),
  en: () => import('./messages/en'),
})
export const { t: w, maybe: maybeWarranty } = warrantyMessages
