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
  missing?: { zh: string; en: string }[]
  vehicle?: { zh: string; en: string }[]
  people?: { name: string; reasons: { zh: string; en: string }[] }[]
  wanted?: string | null
  given?: string | null
}

/** The named intents that a phone may record; the server replays each through the command of the same name. */
export type MutationName =
  | 'create'
  | 'ask_leave'
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
  | 'hand_over'
  | 'close_permit'
  | 'record_work'
  | 'note'
  | 'shut_off'
  | 'restore_service'
  | 'record_waste'
  | 'record_cards'
  | 'declare_fitness'
  | 'confirm_coverage'
  | 'issue_quote'
  | 'consent'
  | 'decline_quote'
  | 'record_liability'
  | 'sign_liability'
  | 'complete'
  | 'sign_off'

export type Person = { id: string; name: string }

/** Applied, but not as if nothing had happened meanwhile. */
export type Note = {
  code: 'kept' | 'also_done' | 'merged'
  status?: string | null
  by_name?: string | null
  at?: string | null
  fields?: string[] | null
}

export type PushResult = {
  id: string
  hash: string
  status: 'applied' | 'duplicate' | 'rejected'
  problem: Problem | null
  note?: Note | null
  missing_files: string[]
}

export type PushAnswer = { server_time: string; results: PushResult[] }

/** Why a job is no longer this person's. */
export type Loss = {
  ticket_id: string
  number: string
  reason: 'reassigned' | 'cancelled' | 'ended'
  status: string
  at: string
}

/** What the warranty of a job's thing is decided with while there is no network; `version` of policies and words. */
export type WarrantyInputs = { policies: string[]; version: string; facts: Record<string, unknown> }

/** What was found and done on the unit of a job before. */
export type Visit = {
  number: string
  at: string
  repair_item: string
  fault_description: string
  finding: string | null
  action: string | null
  by_name: string | null
}

/** A manual of a job's unit; its content is a file like any other. */
export type Manual = { id: string; kind: string; title: string; version: string; sha256: string }
/** What is to be read about the unit of a job. */
export type Unit = { visits: Visit[]; manuals: Manual[] }

export type PullAnswer = {
  cursor: string
  server_time: string
  full: boolean
  tickets: Ticket[]
  warranty?: (WarrantyInputs & { ticket_id: string })[]
  units?: (Unit & { ticket_id: string })[]
  /** the version of the playbooks in force */ emergencies?: string
  removed: string[]
  losses?: Loss[]
  catalogue_version: string
  /** which versions the server speaks */ protocol?: { current: number; minimum: number }
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
