import { refusing, type FormField, type Lists, type Values } from '../forms/form'
import { maybe, word } from './messages'

/** What a sheet asks for, as data that needs no words yet; `of` names the group in which those of its choices stand. */
export interface AskField {
  name: string
  as?: 'long' | 'day' | 'moment' | 'number' | 'photos'
  optional?: boolean
  of?: string
  choices?: readonly (string | { value: string; label: string })[]
  start?: string
}
export type Answers = Record<string, string>

/** A sheet that is open: its title, its fields and what is done with the answers. */
export interface Ask {
  title: string
  intro?: string
  fields: AskField[]
  save: (answers: Answers, files: string[]) => Promise<unknown>
}

export function worded({ name, as, optional, of, choices }: AskField): FormField {
  const options = choices?.map((one) => (typeof one === 'string' ? { value: one, label: word(of ?? name, one) } : one))
  const how = options ? { as: 'select' as const, options } : as ? { as } : {}
  return { name, label: word('field', name), optional: optional ?? as === 'photos', ...how }
}

/** What was told, without what was left open. */
export const answersOf = (values: Values): Answers =>
  Object.fromEntries(Object.entries(values).filter(([, text]) => text))
export const filesOf = (lists: Lists): string[] => lists.photos ?? []

/** A refusal in the reader's words, with the fields that the server names. */
export const toastRefusal = refusing(maybe)
