import { messages } from '../../i18n'

export const manualMessages = messages({ 'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en') })
export const { t: m, maybe } = manualMessages
