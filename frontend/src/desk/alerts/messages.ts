import { messages } from '../../i18n'

export const alertMessages = messages({ 'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en') })
export const { t: al, maybe } = alertMessages
