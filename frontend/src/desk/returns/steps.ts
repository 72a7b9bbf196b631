import type { IconName } from '../../ui/icons'

/** Each step's form as data. The check and the choice of a remedy have sheets of their own. */
export interface Field {
  name: string
  as: 'text' | 'long' | 'select' | 'day' | 'yes_no' | 'photos'
  /** For a select: the codes, in the words of this group. */
  of?: { group: string; codes: readonly string[] }
  start?: string
  optional?: true
  /** Not asked once that other field is told. */
  but?: string
}
export interface Step {
  icon: IconName
  kind: 'primary' | 'secondary' | 'danger'
  own?: 'check' | 'choose'
  fields: Field[]
}

const text = (name: string): Field => ({ name, as: 'text' })
const long = (name: string): Field => ({ name, as: 'long' })
const maybe = (field: Field): Field => ({ ...field, optional: true })
const select = (name: string, group: string, codes: readonly string[], start?: string): Field => ({
  name,
  as: 'select',
  of: { group, codes },
  start,
})
export const CAUSES = [
  'manufacture', 'assembly', 'material', 'software', 'user_damage', 'liquid', 'accident', 'alteration',
  'force_majeure', 'wear', 'no_fault',
] as const
const COMPONENTS = ['whole', 'battery', 'charger', 'wired_earphone'] as const
const sent = [text('carrier'), text('tracking_no')]
const photos: Field = { name: 'files', as: 'photos', optional: true }
const report: Field[] = [
  select('cause', 'cause', CAUSES),
  maybe(text('fault_code')),
  maybe(text('report_no')),
  { name: 'inspected_on', as: 'day' },
  { name: 'report_on', as: 'day' },
  maybe(long('note')),
  photos,
]

export const STEPS: Record<string, Step> = {
  phone_verdict: { icon: 'phone', kind: 'primary', fields: [{ name: 'quality', as: 'yes_no' }, long('reason')] },
  to_point: { icon: 'search', kind: 'secondary', fields: [text('point'), maybe(long('note'))] },
  point_report: { icon: 'doc', kind: 'primary', fields: report },
  send_in: { icon: 'truck', kind: 'secondary', fields: sent },
  receive: { icon: 'inbox', kind: 'primary', fields: [...sent.map(maybe), maybe(long('note')), photos] },
  check: { icon: 'list', kind: 'primary', own: 'check', fields: [] },
  appraise: {
    icon: 'search',
    kind: 'primary',
    fields: [...report, select('component', 'component', COMPONENTS, 'whole')],
  },
  choose: { icon: 'person', kind: 'primary', own: 'choose', fields: [] },
  refuse: { icon: 'ban', kind: 'secondary', fields: [long('customer_told')] },
  propose_override: {
    icon: 'pen',
    kind: 'secondary',
    fields: [select('remedy', 'remedy', ['replace_same_model', 'refund_full', 'repair_free']), long('reason')],
  },
  approve_override: { icon: 'check', kind: 'secondary', fields: [maybe(long('note'))] },
  ship_new: {
    icon: 'truck', kind: 'primary',
    fields: [maybe(long('deliver_to')), ...sent.map((field) => ({ ...field, but: 'deliver_to' }))],
  },
  refund: {
    icon: 'check',
    kind: 'primary',
    fields: [
      select('method', 'method', ['cash', 'bank', 'original_payment', 'other']),
      text('payee'),
      maybe(text('reference')),
    ],
  },
  repair: { icon: 'wrench', kind: 'primary', fields: [maybe(long('note'))] },
  repaired: { icon: 'check', kind: 'primary', fields: [maybe(long('note'))] },
  send_back: { icon: 'truck', kind: 'primary', fields: [...sent, long('customer_told')] },
  close: { icon: 'archive', kind: 'primary', fields: [long('customer_told')] },
  withdraw: { icon: 'close', kind: 'secondary', fields: [long('reason')] },
}

const today = () => new Date().toLocaleDateString('sv')

export const blank = (fields: Field[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, as, start }) => [name, start ?? (as === 'day' ? today() : '')]))

export const askedOf = (fields: Field[], values: Record<string, string>): Field[] =>
  fields.filter(({ but }) => !but || !values[but]?.trim())

/** What goes on the wire: blanks are left out, yes and no become true and false. */
export function bodyOf(fields: Field[], values: Record<string, string>, files: string[]): Record<string, unknown> {
  const told = askedOf(fields, values).flatMap(({ name, as }): [string, unknown][] => {
    if (as === 'photos') return [[name, files]]
    const value = values[name]?.trim()
    return value ? [[name, as === 'yes_no' ? value === 'yes' : value]] : []
  })
  return Object.fromEntries(told)
}

export const complete = (fields: Field[], values: Record<string, string>): boolean =>
  askedOf(fields, values).every(({ name, optional }) => optional || values[name]?.trim())
