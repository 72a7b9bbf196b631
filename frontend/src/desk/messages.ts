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

/** The line of a story; a hold's begins with the code of its reason. */
export function storyNote({ event, note }: { event: string; note: string }): string {
  const [code = '', ...rest] = note.split(': ')
  const reason = ['hold', 'postpone'].includes(event) && maybe(`hold.${code}`)
  return reason ? [reason, ...rest].join(': ') : note
}

export const crewRole = (role: string): string => core(`crew.${role}` as MessageKey)
