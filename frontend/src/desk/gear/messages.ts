import { messages } from '../../i18n'

export const gearMessages = messages({ 'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en') })
export const { t: g, maybe } = gearMessages

/** Words for a code of the server; the bare code when this release has none. */
export const word = (group: string, code: string | null | undefined): string =>
  code ? (maybe(`${group}.${code}`) ?? code) : ''
