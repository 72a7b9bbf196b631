import { explain, Problem } from '../../api/problem'
import { toast } from '../../ui/toast'
import { maybe, word } from './messages'

/** What a sheet asks for, as data; `of` names the group in which the words of its choices stand. */
export interface AskField {
  name: string
  as?: 'text' | 'long' | 'day' | 'time' | 'number' | 'select' | 'photos'
  optional?: true
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

/** A refusal in the reader's words, with the fields that the server names. */
export function toastRefusal(error: unknown): void {
  if (!(error instanceof Problem)) return toast(explain(error), 'stop')
  const guards = error.guards.map((name) => maybe(`guard.${name}`) ?? name)
  const fields = error.fields.map(({ field }) => word('field', field))
  toast([maybe(`problem.${error.slug}`) ?? explain(error), ...guards, ...fields].join(' · '), 'stop')
}
