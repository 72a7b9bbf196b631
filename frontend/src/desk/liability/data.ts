import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import { dateTime } from '../../i18n/format'
import type { FormField, Lists, Values } from '../forms/form'
import { uploadAsIs } from '../uploads'
import { l, type LiabilityKey } from './messages'

type Schemas = components['schemas']
export type Liability = Schemas['Liability']
export type Facts = Schemas['LiabilityFacts']
const of = (ticket_id: string) => ({ params: { path: { ticket_id } } })

export const getLiability = (ticket: string) => answer(api.GET('/api/v1/liability/tickets/{ticket_id}', of(ticket)))

const FLAGS = ['altered', 'alteration_approved', 'within_warranty', 'wear_self_damaged'] as const
const word = (flag: boolean | null) => (flag === null ? 'unknown' : flag ? 'yes' : 'no')

/** The facts in words; the approval only where something was altered. */
export const told = (facts: Facts): [string, string][] => [
  ...FLAGS.filter((name) => name !== 'alteration_approved' || facts.altered).map((name): [string, string] => [
    l(`field.${name}`),
    l(word(facts[name])),
  ]),
  [l('field.note'), facts.note],
]
export const versionOf = (facts: Facts) =>
  l('version', { count: facts.version, name: facts.by_name, time: dateTime(facts.at) })
export const signedBy = ({ signer_name: name, at, by_name: by }: Schemas['LiabilitySignature']) =>
  l('signed.by', { name, time: dateTime(at), by })

export const fields = (photos: string[]): FormField[] => [
  ...FLAGS.map((name): FormField => {
    const options = ['yes', 'no', 'unknown'].map((value) => ({ value, label: l(value as LiabilityKey) }))
    const only = name === 'alteration_approved' ? { when: (values: Values) => values.altered === 'yes' } : {}
    return { name, label: l(`field.${name}`), as: 'segment', options, ...only }
  }),
  { name: 'note', label: l('field.note'), as: 'long', optional: true },
  ...(photos.length
    ? [{
        name: 'evidence', label: l('field.evidence'), as: 'many' as const, optional: true,
        options: photos.map((value, index) => ({ value, label: l('photo', { count: index + 1 }) })),
      }]
    : []),
  { name: 'photos', label: l('field.photos'), as: 'photos', optional: true },
]

export const startOf = (facts?: Facts): Values => ({
  ...Object.fromEntries(FLAGS.map((name) => [name, word(facts?.[name] ?? null)])),
  note: facts?.note ?? '',
})

export function recordFacts(ticket: string, values: Values, lists: Lists): Promise<Liability> {
  const flag = (name: string) => ({ yes: true, no: false })[values[name] ?? ''] ?? null
  const flags = Object.fromEntries(FLAGS.map((name) => [name, flag(name)]))
  const altered = flags.altered ? {} : { alteration_approved: null }
  const pictures = { evidence: lists.evidence ?? [], files: lists.photos ?? [] }
  const body = { ...flags, ...altered, note: values.note ?? '', ...pictures }
  return answer(api.POST('/api/v1/liability/tickets/{ticket_id}/facts', { ...of(ticket), body }))
}

export async function signFacts(ticket: string, hash: string, signer_name: string, relation: string, drawn: Blob) {
  const body = { hash, signer_name, relation, files: [await uploadAsIs(drawn)] }
  return answer(api.POST('/api/v1/liability/tickets/{ticket_id}/signature', { ...of(ticket), body }))
}
