import type { FormField, Values } from '../forms/form'
import { byName } from '../forms/options'
import { fromInput } from '../local-time'
import { word } from '../messages'
import { say } from '../../i18n'
import type { CustomerRecord, NewAsset, NewCustomer, NewSite, ServiceClass } from './data'
import { g } from './messages'

/** What the sheets of the register ask. */
const SOURCES = ['customer', 'technician', 'document', 'partner', 'own_records'] as const
type Line =
  | 'name' | 'another' | 'phone' | 'address' | 'site_name' | 'place' | 'switchroom_contact' | 'reason' | 'after'
const text = (name: Line, optional = false): FormField => ({
  name, label: g(`field.${name}`), optional,
})
const source = (): FormField => ({
  name: 'source', label: g('field.source'), as: 'select',
  options: SOURCES.map((value) => ({ value, label: g(`source.${value}`) })),
})

const serviceClass = (name: string, label: string, known: ServiceClass[]): FormField => ({
  name, label, as: 'select', optional: true, options: known.map((one) => ({ value: one.code, label: say(one) })),
})

const place = (when?: FormField['when']): FormField => ({ ...text('place', true), hint: g('field.place_hint'), when })

export const customerFields = (known: ServiceClass[]): FormField[] => [
  text('name'), text('phone', true), text('site_name', true), text('address', true),
  place(({ address }) => !!address),
  serviceClass('service_class', g('field.service_class'), known), source(),
]
export const siteFields = (): FormField[] => [text('name'), text('address'), place(), text('switchroom_contact', true)]

export const siteOf = ({ name = '', address = '', place, switchroom_contact }: Values): NewSite => ({
  name: name || address, address, place: place || null, switchroom_contact: switchroom_contact || null,
})
export const customerOf = ({ name, phone, service_class, source, site_name, ...site }: Values): NewCustomer => ({
  name: name!,
  phone: phone || null,
  service_class: service_class || null,
  source: source as 'customer',
  ...(site.address && { site: siteOf({ ...site, name: site_name! }) }),
})

const DAYS = ['purchased_at', 'installed_at'] as const
const PLAIN = ['brand', 'model', 'serial', 'contract', 'warranty_card'] as const
/** Warranty policies and manuals go by it, so it is one of those known, unless it is said to be another. */
const ANOTHER = '+'
const kindOfUnit = (name: string, label: string, kinds: string[], of?: FormField['when']): FormField[] => [
  {
    name, label, as: 'select', when: of,
    options: [
      ...kinds.map((value) => ({ value, label: word('category', value) })).sort(byName),
      { value: ANOTHER, label: g('category.another') },
    ],
  },
  { ...text('another'), when: (told) => told[name] === ANOTHER && (of?.(told) ?? true) },
]
const kindOf = (chosen = '', another = '') => (chosen === ANOTHER ? another : chosen)
type Sites = CustomerRecord['sites']
const siteOfUnit = (name: string, label: string, sites: Sites, when?: FormField['when']): FormField => ({
  name, label, as: 'select', optional: true, options: sites.map(({ id, name }) => ({ value: id, label: name })), when,
})
export const assetFields = (record: CustomerRecord, kinds: string[]): FormField[] => [
  text('name'),
  ...kindOfUnit('category', g('field.category'), kinds),
  siteOfUnit('site_id', g('field.site_id'), record.sites),
  ...PLAIN.map((name): FormField => ({ name, label: g(`field.${name}`), optional: true })),
  ...DAYS.map((name): FormField => ({ name, label: g(`field.${name}`), as: 'day', optional: true })),
]
const instant = (day = '') => (day ? fromInput(`${day}T00:00`) : null)
export const assetOf = (told: Values): NewAsset => ({
  name: told.name!,
  category: kindOf(told.category, told.another),
  site_id: told.site_id || null,
  ...Object.fromEntries(PLAIN.map((name) => [name, told[name] || null])),
  ...Object.fromEntries(DAYS.map((name) => [name, instant(told[name])])),
})

/** One thing that may be put right: which record, which field, and what it says now. */
export interface Fixable {
  subject: 'customer' | 'site' | 'asset'
  id: string
  field: string
  before: string | null
}
const FIELDS = {
  customer: ['name', 'phone', 'service_class'],
  site: ['name', 'address', 'place', 'switchroom_contact'],
  asset: ['name', 'category', 'site_id', ...PLAIN, ...DAYS],
}
export const fixables = (subject: Fixable['subject'], row: { id: string } & object): Fixable[] =>
  FIELDS[subject].map((field) => {
    const before = (row as Record<string, unknown>)[field] as string | null
    return { subject, id: row.id, field, before }
  })
export const isDay = (field: string) => (DAYS as readonly string[]).includes(field)
export const fieldWord = (field: string) => g(`field.${field}` as 'field.name')
/** What is never blank, and what is chosen; all else is a line that may be emptied. */
const NEVER_BLANK = ['name', 'address']
const CHOSEN = ['service_class', 'site_id', 'category']
export const correctionFields = (
  of: Fixable[], known: ServiceClass[], sites: Sites, kinds: string[],
): FormField[] => [
  {
    name: 'field', label: g('field.field'), as: 'select',
    options: of.map(({ field }) => ({ value: field, label: fieldWord(field) })),
  },
  { ...text('after'), when: ({ field = '' }) => NEVER_BLANK.includes(field) },
  {
    ...text('after', true),
    when: ({ field = '' }) => !isDay(field) && ![...NEVER_BLANK, ...CHOSEN, 'place'].includes(field),
  },
  { ...text('after', true), hint: g('field.place_hint'), when: ({ field }) => field === 'place' },
  { ...serviceClass('class', g('field.after'), known), when: ({ field }) => field === 'service_class' },
  siteOfUnit('site', g('field.after'), sites, ({ field }) => field === 'site_id'),
  ...kindOfUnit('kind', g('field.after'), kinds, ({ field }) => field === 'category'),
  { name: 'day', label: g('field.after'), as: 'day', optional: true, when: ({ field = '' }) => isDay(field) },
  source(),
  { ...text('reason'), as: 'long' },
]
export function afterOf({ field = '', day, class: chosen, site, kind, another, after }: Values): string | null {
  if (isDay(field)) return instant(day)
  const said: Values = { service_class: chosen ?? '', site_id: site ?? '', category: kindOf(kind, another) }
  return (said[field] ?? after) || null
}
