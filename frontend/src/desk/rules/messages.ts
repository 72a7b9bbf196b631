import { messages } from '../../i18n'

export const rulesMessages = messages({ 'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en') })
export const { t: r, maybe: maybeRule } = rulesMessages
export type RuleKey = Parameters<typeof r>[0]
