/**
 * What was told from the site, newest first, each with its answer. Pure. Who answers: backend/fieldlock/work/notes.py
 *
 *   note        waits when                       silent
 *   question    no expert has answered it        an hour makes it late
 *   damage      the supervisor has not decided   no sign-off until then
 *   progress    never                            told too long ago: the planned end has passed since
 */
import type { Fact, Ticket } from '../offline/wire'
import { byTime } from '../rules/recorded'
import { numberOf } from './items'

export const NOTE_KINDS = ['progress', 'support', 'damage'] as const
export type NoteDraft = { kind: string; text: string; percent: string; ready: string; files: string[] }
export type NoteView = { fact: Fact; kind: string; answer: Fact | undefined; waits: boolean; late: boolean }

const ANSWER_MS = 3_600_000
const HUNDRED = 100

export const emptyNote = (): NoteDraft => ({ kind: '', text: '', percent: '', ready: '', files: [] })

/** Null for what is empty or no whole percentage. */
export function percentOf(typed: string): number | null {
  const value = numberOf(typed)
  return value !== null && value >= 0 && value <= HUNDRED ? Math.round(value) : null
}

export function notesOf(job: Ticket, now: Date): NoteView[] {
  return job.facts
    .filter((fact) => fact.kind === 'note')
    .sort((a, b) => byTime(b, a))
    .map((fact) => {
      const answer = job.facts.find((one) => one.kind === 'note_answered' && one.body.note_id === fact.id)
      const kind = String(fact.body.kind)
      const waits = kind !== 'progress' && !answer
      return { fact, kind, answer, waits, late: waits && now.getTime() - Date.parse(fact.occurred_at) > ANSWER_MS }
    })
}

/** Whether the work lasts longer than planned and nobody has told since. */
export function isSilent(job: Ticket, now: Date): boolean {
  const end = job.planned_end ? Date.parse(job.planned_end) : Infinity
  const told = (fact: Fact) => fact.kind === 'note' && Date.parse(fact.occurred_at) >= end
  return job.status === 'working' && now.getTime() > end && !job.facts.some(told)
}

/** Arguments of `note`: a percentage and a time belong to progress only. */
export function noteArgs(draft: NoteDraft, note_id: string): Record<string, unknown> {
  const percent = percentOf(draft.percent)
  const progress = draft.kind === 'progress' && {
    ...(percent !== null && { percent }),
    ...(draft.ready && { ready_at: new Date(draft.ready).toISOString() }),
  }
  return {
    note_id,
    kind: draft.kind,
    text: draft.text.trim(),
    ...progress,
    ...(draft.files.length > 0 && { files: [...draft.files] }),
  }
}
