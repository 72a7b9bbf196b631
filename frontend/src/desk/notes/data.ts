import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Fact } from '../../api/types'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { perform } from '../data'
import type { FormField, Values } from '../forms/form'
import { n } from './messages'

export type OpenNote = components['schemas']['OpenNote']
export type NoteKind = 'progress' | OpenNote['kind']
export const LOOKS: Record<NoteKind, { tone: Tone; icon: IconName }> = {
  progress: { tone: 'info', icon: 'clock' },
  support: { tone: 'warn', icon: 'person' },
  damage: { tone: 'stop', icon: 'alert' },
}

export const listNotes = async () => (await answer(api.GET('/api/v1/work/notes'))).items

export interface Told {
  id: string
  kind: NoteKind
  text: string
  by: string
  at: string
  files: string[]
  percent: number | null
  readyAt: string | null
  answer: Fact | null
}

/** What was told from the site of one job, the last first, each with its answer. */
export function told(facts: Fact[]): Told[] {
  const answers = new Map(facts.filter(({ kind }) => kind === 'note_answered').map((fact) => [fact.body.note_id, fact]))
  return facts
    .filter(({ kind }) => kind === 'note')
    .map(({ id, body, by_name, occurred_at, files }) => ({
      id,
      kind: body.kind as NoteKind,
      text: body.text ?? '',
      by: by_name,
      at: occurred_at,
      files,
      percent: (body.percent as number | undefined) ?? null,
      readyAt: (body.ready_at as string | undefined) ?? null,
      answer: answers.get(id) ?? null,
    }))
    .sort((one, other) => other.at.localeCompare(one.at))
}

export const fields = (kind: NoteKind): FormField[] => [
  { name: 'text', label: n(kind === 'damage' ? 'field.text.damage' : 'field.text'), as: 'long' },
  ...(kind === 'damage' ? [{ name: 'amount', label: n('field.amount'), optional: true }] : []),
]

/** "120.50" is 12050 of the smallest unit. */
export function settle(ticket: string, note_id: string, { text, amount }: Values): Promise<void> {
  const minor = amount ? Math.round(Number(amount.replace(',', '.')) * 100) : null
  return perform(ticket, 'answer_note', { note_id, text, ...(minor !== null && { amount_minor: minor }) })
}
