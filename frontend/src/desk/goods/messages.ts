import { messages } from '../../i18n'

export const goodsMessages = messages({ 'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en') })
export const { t: g, maybe } = goodsMessages
