import { messages } from '../i18n'

/** The technician's wording; loaded with the first field screen, in the language in use. */
const field = messages({ 'zh-CN': () => import('./messages.zh'), en: () => import('./messages.en') })

export const f = field.t
export const fieldWordsReady = field.ready
export type FieldKey = Parameters<typeof f>[0]
