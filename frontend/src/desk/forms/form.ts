import { explain, Problem } from '../../api/problem'
import { toast } from '../../ui/toast'
import type { SelectOption } from './options'

/** A sheet's fields as data: what to ask, how, and when. Words are given ready to be shown. */
export interface FormField {
  name: string
  label: string
  /** Text of one line when left out. `many` and `photos` are lists, all others one text. */
  as?: 'long' | 'day' | 'time' | 'moment' | 'number' | 'select' | 'segment' | 'many' | 'photos'
  options?: SelectOption[]
  hint?: string
  optional?: boolean
  when?: (values: Values) => boolean
}
export type Values = Record<string, string>
export type Lists = Record<string, string[]>

const LISTS = ['many', 'photos']
export const shown = (fields: FormField[], values: Values) => fields.filter((field) => field.when?.(values) ?? true)

/** Everything that must be told is told. */
export function complete(fields: FormField[], values: Values, lists: Lists): boolean {
  const text = (name: string) => String(values[name] ?? '').trim()
  const told = ({ name, as }: FormField) => (as && LISTS.includes(as) ? lists[name]?.length : text(name))
  return shown(fields, values).every((field) => field.optional || told(field))
}

/** A refusal in words: what it is, and each guard or field that it names, in the area's own table. */
export function refusal(error: unknown, maybe: (key: string) => string | undefined): string {
  if (!(error instanceof Problem)) return explain(error)
  const named = (group: string, code: string) => maybe(`${group}.${code}`) ?? code
  const reason = typeof error.extras.reason === 'string' ? named('reason', error.extras.reason) : ''
  const guards = error.guards.map((name) => named('guard', name))
  const fields = error.fields.map(({ field }) => maybe(`field.${field}`) ?? named('field', field.split('.').pop()!))
  return [maybe(`problem.${error.slug}`) ?? explain(error), reason, ...guards, ...fields].filter(Boolean).join(' · ')
}

/** The same as a notice, in the words of one area. */
export const refusing = (maybe: (key: string) => string | undefined) => (error: unknown) =>
  toast(refusal(error, maybe), 'stop')
