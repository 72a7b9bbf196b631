import type { Fact, Ticket } from '../api/types'
import { exactTime } from '../i18n/format'
import { act } from './data'
import type { FormField, Lists, Values } from './forms/form'
import { t } from './messages'

/** Installation card and warranty card of a job: the newest record first; it counts. */
export const cardsOf = (ticket: Ticket): Fact[] =>
  ticket.facts.filter(({ kind }) => kind === 'cards').sort((a, b) => b.occurred_at.localeCompare(a.occurred_at))

const text = (fact: Fact, name: string) => String(fact.body[name] ?? '')
export const cardEntries = (fact: Fact, counts: boolean): [string, string][] => [
  ...(['installation_card', 'warranty_card', 'starts_on'] as const).map((name): [string, string] => [
    t(`dossier.cards.${name}`),
    text(fact, name),
  ]),
  [t('dossier.signer'), text(fact, 'signer_name')],
  [t('dossier.cards.unsigned_because'), text(fact, 'unsigned_because')],
  [t('dossier.by'), [fact.by_name, counts ? '' : t('dossier.cards.replaced')].filter(Boolean).join(' · ')],
  [t('dossier.device_time'), exactTime(fact.device_at)],
  [t('dossier.server_time'), exactTime(fact.received_at)],
]

const signed = (yes: boolean) => ({ when: (values: Values) => (values.signed === 'yes') === yes })

/** As on the phone; at the desk the signed card itself is photographed. */
export const cardFields = ({ cards_due }: Ticket): FormField[] => [
  { name: 'installation_card', label: t('dossier.cards.installation_card'), optional: !cards_due },
  { name: 'warranty_card', label: t('dossier.cards.warranty_card') },
  { name: 'starts_on', label: t('dossier.cards.starts_on'), as: 'day' },
  { name: 'signer_name', label: t('dossier.cards.user') },
  {
    name: 'signed', label: t('dossier.cards.signed'), as: 'segment',
    options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`dossier.cards.signed.${value}`) })),
  },
  { name: 'signature', label: t('dossier.cards.signature'), as: 'photos', ...signed(true) },
  { name: 'unsigned_because', label: t('dossier.cards.unsigned_because'), as: 'long', ...signed(false) },
  { name: 'files', label: t('dossier.cards.files'), as: 'photos' },
]

/** A correction begins with what is recorded. */
export const cardStart = (fact: Fact | undefined): Values =>
  fact ? Object.fromEntries(TEXTS.map((name) => [name, text(fact, name)])) : {}
const TEXTS = ['installation_card', 'warranty_card', 'starts_on', 'signer_name'] as const

export function recordCards(ticket: Ticket, values: Values, lists: Lists): Promise<Ticket> {
  const pictures = values.signed === 'yes' ? (lists.signature ?? []) : []
  const texts = Object.fromEntries(TEXTS.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
  const proof = pictures[0] ? { signature: pictures[0] } : { unsigned_because: values.unsigned_because }
  const files = [...new Set([...(lists.files ?? []), ...pictures])]
  return act(ticket, 'record_cards', { ...texts, ...proof, files })
}
