import { refusing } from '../forms/form'
import { i, maybe, type IsolationKey } from './messages'

/** A refusal in words; the fields that the server names come with it. */
export const toastRefusal = refusing(maybe)

export const choices = (group: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: i(`${group}.${value}` as IsolationKey) }))
