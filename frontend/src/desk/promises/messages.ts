import { messages } from '../../i18n'

export const promiseMessages = messages({
  'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en'),
})
export const { t: pr, maybe } = promiseMessages
