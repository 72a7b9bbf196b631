import { messages, t as core, maybe as coreMaybe, type MessageKey } from '../i18n'

export const deskMessages = messages({ 'zh-CN': () => import('./messages/zh-CN'), en: () => import('./messages/en') })
export const { t, maybe } = deskMessages
export type DeskKey = Parameters<typeof t>[0]

/** Words for a code of the server, in the desk's table; the bare code when this release has none. */
export const word = (kind: string, code: string | null | undefined): string =>
  code ? (maybe(`${kind}.${code}`) ?? code) : '–'

/** Statuses share the words of the situation that they are named after. */
export const statusWord = (status: string | null): string =>
  status ? (coreMaybe(`situation.${status.toUpperCase()}`) ?? word('status', status)) : ''

export const crewRole = (role: string): string => core(`crew.${role}` as MessageKey)
