import { explain, Problem } from '../../api/problem'
import { toast } from '../../ui/toast'
import { i, type IsolationKey } from './messages'

/** A refusal in words; the fields that the server names come with it. */
export function toastRefusal(error: unknown): void {
  if (error instanceof Problem && error.slug === 'lock-on') return toast(i('problem.lock-on'), 'stop')
  if (error instanceof Problem && error.fields.length) {
    return toast(i('problem.invalid', { fields: error.fields.map(({ field }) => field).join(', ') }), 'stop')
  }
  toast(explain(error), 'stop')
}

export const choices = (group: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: i(`${group}.${value}` as IsolationKey) }))
