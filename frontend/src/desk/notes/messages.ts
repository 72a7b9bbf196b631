import { messages } from '../../i18n'

export const notesMessages = messages({ 'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en') })
export const { t: n, maybe } = notesMessages
