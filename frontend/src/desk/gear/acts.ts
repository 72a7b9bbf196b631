import type { IconName } from '../../ui/icons'
import type { FormField, Values } from '../forms/form'
import type { SelectOption } from '../forms/options'
import type { Thing } from './data'
import { g } from './messages'

/** What is done with a registered thing, as data: who may, when it is offered, what it asks, what it sends. */
export interface GearAct {
  icon: IconName
  kind: 'primary' | 'secondary' | 'danger'
  permission: string
  when: (thing: Thing) => boolean
  fields: (people: SelectOption[]) => FormField[]
  body: (values: Values) => object
}

const out = (thing: Thing) => thing.standing === 'quarantined' || thing.standing === 'retired'
const note = (): FormField => ({ name: 'note', label: g('field.note'), as: 'long' })
const due = (when?: FormField['when']): FormField => ({
  name: 'due_on',
  label: g('field.due_on'),
  as: 'day',
  ...(when && { when }),
})
const passed = (): FormField => ({
  name: 'passed',
  label: g('field.passed'),
  as: 'segment',
  options: (['yes', 'no'] as const).map((value) => ({ value, label: g(`passed.${value}`) })),
})

export const GEAR_ACTS: Record<'inspect' | 'lend' | 'return' | 'release' | 'quarantine', GearAct> = {
  inspect: {
    icon: 'check',
    kind: 'primary',
    permission: 'gear.manage',
    when: (thing) => !out(thing),
    fields: () => [passed(), due((values) => values.passed === 'yes'), note()],
    body: ({ passed, due_on, note }) => ({ passed: passed === 'yes', note, ...(passed === 'yes' && { due_on }) }),
  },
  lend: {
    icon: 'forward',
    kind: 'secondary',
    permission: 'gear.manage',
    when: (thing) => !out(thing) && thing.standing !== 'overdue' && !thing.holder_id,
    fields: (people) => [{ name: 'to_user', label: g('field.to_user'), as: 'select', options: people }],
    body: (values) => values,
  },
  return: {
    icon: 'inbox',
    kind: 'secondary',
    permission: 'gear.manage',
    when: (thing) => Boolean(thing.holder_id),
    fields: () => [{ name: 'condition', label: g('field.condition'), as: 'long' }],
    body: (values) => values,
  },
  release: {
    icon: 'play',
    kind: 'primary',
    permission: 'gear.release',
    when: (thing) => thing.standing === 'quarantined',
    fields: () => [due(), note()],
    body: (values) => values,
  },
  quarantine: {
    icon: 'ban',
    kind: 'danger',
    permission: 'gear.report',
    when: (thing) => !out(thing),
    fields: () => [{ name: 'reason', label: g('field.reason'), as: 'long' }],
    body: (values) => values,
  },
}
export type ActName = keyof typeof GEAR_ACTS
