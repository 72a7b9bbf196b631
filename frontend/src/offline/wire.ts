/** What the phone and the server tell each other, beyond the documents that every client reads (api/types.ts). */
import type { Blocker, Ticket } from '../api/types'

export type {
  Blocker,
  Card,
  CrewMember,
  Fact,
  FactBody,
  Gear,
  IsolationPoint,
  Phase,
  Requirement,
  Situation,
  Status,
  Ticket,
  TimelineEntry,
  Wording,
} from '../api/types'

export type Problem = {
  slug: string
  title: string
  status: number
  detail?: string
  fields?: { field: string; reason: string }[]
  blockers?: Blocker[]
  guards?: string[]
}

/** The named intents that a phone may record; the server replays each through the command of the same name. */
export type MutationName =
  | 'accept'
  | 'decline'
  | 'appoint'
  | 'depart'
  | 'arrive'
  | 'confirm'
  | 'request_approval'
  | 'use_code'
  | 'start'
  | 'stop'
  | 'report_hazard'
  | 'hold'
  | 'start_rework'
  | 'note_verbal'
  | 'gas_test'
  | 'take_break'
  | 'end_break'
  | 'new_hazard'
  | 'request_permit'
  | 'hand_over_lock'
  | 'close_permit'
  | 'record_work'
  | 'note'
  | 'complete'
  | 'sign_off'

export type Person = { id: string; name: string }

export type PushResult = {
  id: string
  hash: string
  status: 'applied' | 'duplicate' | 'rejected'
  problem: Problem | null
  missing_files: string[]
}

export type PushAnswer = { server_time: string; results: PushResult[] }

export type PullAnswer = {
  cursor: string
  server_time: string
  full: boolean
  tickets: Ticket[]
  removed: string[]
  catalogue_version: string
}

export type ReceiptAnswer = {
  held: number
  total: number
  missing: string[]
  files_held: number
  files_total: number
  files_missing: string[]
  complete: boolean
}
