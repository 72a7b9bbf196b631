import type { FieldDb, TicketRow } from '../offline/db'
import { filesIn, formOf, wordsIn, type Form } from '../offline/forms'
import { readDraft, unfinished } from '../offline/outbox'
import { ticketDoc } from '../offline/rows'
import type { Ticket } from '../offline/wire'
import { f, type FieldKey } from './words'

/** The screen of a job on which a form is; of the others it is the job's own. */
const PAGES: Record<string, string> = {
  confirm_coverage: '/quote',
  consent: '/quote',
  decline_quote: '/quote',
  gas_test: '/air',
  issue_quote: '/quote',
  note: '/notes',
  note_verbal: '/approval',
  record_liability: '/quote',
  record_work: '/work',
  request_approval: '/approval',
  sign_liability: '/quote',
  sign_off: '/signoff',
}
/** On the job's own screen, and of sense when the job is somebody else's. */
const ALSO_LATER = ['create', 'report_hazard', 'shut_off', 'restore_service', 'record_waste', 'record_cards']

/** Where it can be finished; null when it can only be put aside. */
export function placeOf({ name, job, item }: Form, doc: Ticket | undefined, isGone: boolean): string | null {
  if (name === 'reply') return '/field/own'
  if (name === 'ask_leave') return '/field/settings'
  if (!job || !doc) return null
  const card = doc.requirements.find((one) => one.key === item)?.card
  const page = name === 'confirm' ? card && `/card/${card}` : PAGES[name]
  if (!page && isGone && !ALSO_LATER.includes(name)) return null
  return `/field/jobs/${job}${page ?? ''}`
}

export type Unfinished = Form & {
  title: string
  words: string
  files: string[]
  to: string | null
  doc: Ticket | undefined
  row: TicketRow | undefined
}

/** Half-filled forms, of one job or of all, also of jobs that were taken away. */
export async function unfinishedForms(db: FieldDb, job = ''): Promise<Unfinished[]> {
  const keys = (await unfinished(db)).filter((key) => key.includes(job))
  return Promise.all(
    keys.map(async (key) => {
      const form = formOf(key)
      const [row, doc] = form.job ? await Promise.all([db.tickets.get(form.job), ticketDoc(db, form.job)]) : []
      const value = await readDraft(db, key)
      const words = wordsIn(value).join(' · ')
      const title = f(form.name === 'reply' ? 'own.mine' : (`event.${form.name}` as FieldKey))
      const to = placeOf(form, doc, !row || row.removed_at !== null)
      return { ...form, title, words, files: filesIn(value), to, doc, row }
    }),
  )
}
