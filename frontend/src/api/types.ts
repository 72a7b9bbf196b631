/** Shapes of the wire contract. Times are ISO-8601 UTC strings; money is in minor units of `currency`. */

export interface Wording {
  code: string
  zh: string
  en: string
}

export type Role =
  | 'customer' | 'call_agent' | 'dispatcher' | 'technician' | 'lead' | 'leader' | 'guardian' | 'inspector'
  | 'storekeeper' | 'cashier' | 'supervisor' | 'safety_officer' | 'manager' | 'archivist' | 'api_client' | 'admin'

export interface Tokens {
  access_token: string
  token_type: 'bearer'
  expires_in: number
  refresh_token: string
}

export interface Me {
  user: { id: string; name: string; username: string; roles: Role[]; permissions: string[]; locale: string | null }
  org: { id: string; slug: string; name: string; time_zone: string }
}

export interface Page<T> {
  items: T[]
  next_cursor: string | null
}

export type Status =
  | 'received' | 'triaged' | 'remote' | 'ready' | 'dispatched' | 'accepted' | 'appointed' | 'en_route' | 'on_site'
  | 'working' | 'stopped' | 'on_hold' | 'finishing' | 'settling' | 'returned' | 'follow_up' | 'closed' | 'archived'
  | 'cancelled' | 'declined' | 'referred' | 'rejected' | 'rework'

export type Urgency = 'normal' | 'urgent' | 'emergency'

export type Situation =
  | 'RECEIVED' | 'TRIAGED' | 'REMOTE' | 'AWAIT_QUOTE' | 'AWAIT_CONSENT' | 'READY' | 'DISPATCHED' | 'ACCEPTED'
  | 'APPOINTED' | 'EN_ROUTE' | 'ON_SITE' | 'AWAIT_APPROVAL' | 'SAFETY' | 'WORKING' | 'CHANGE' | 'STOPPED' | 'ON_HOLD'
  | 'RELEASING' | 'TRIAL' | 'QC' | 'REWORK' | 'CLEARING' | 'SIGN_OFF' | 'SETTLEMENT' | 'RETURNED' | 'FOLLOW_UP'
  | 'CLOSED' | 'ARCHIVED' | 'CANCELLED' | 'DECLINED' | 'REFERRED' | 'REJECTED'

export interface CrewMember {
  user_id: string
  name: string
  role: 'worker' | 'attendant'
}

export interface CrewPerson extends CrewMember {
  username: string
  certificates: Certificate[]
}

export interface Certificate extends Wording {
  number: string
  valid_until: string | null
  review_due: string | null
}

export interface TicketSummary {
  id: string
  number: string
  version: number
  status: Status
  situation: Situation
  kind: string
  urgency: Urgency
  repair_item: string
  fault_description: string
  address: string
  customer_name: string | null
  asset_name: string | null
  hazards: string[]
  crew: CrewMember[]
  planned_start: string | null
  planned_end: string | null
  reported_at: string
  updated_at: string
}

export type Phase = 'start' | 'release' | 'clear' | 'hand_over'

export interface Requirement {
  key: string
  card: string
  phase: Phase
  zh: string
  en: string
  answer: 'confirm' | 'reading' | 'count' | 'text' | 'photo' | 'signature' | 'conditions'
  photo: boolean
  unit: string | null
  limit: { below?: number; at_least?: number } | null
  /** Who must confirm: one of the crew, everybody, or every worker (not the attendant). */
  who: 'any' | 'each' | 'workers'
  per_person: boolean
  second_person: boolean
  na_allowed: boolean
  critical: boolean
  establishes: string | null
  /** Code of the registered thing that must be chosen, e.g. "INS_GLOVES_LV". */
  gear: string | null
  /** The lock's number is asked. */
  lock: boolean
  /** The number of the lock taken off is asked. */
  unlock: boolean
  /** The residual risk (low, medium, high) is asked. */
  residual: boolean
}

export interface FactBody {
  answer?: 'yes' | 'no' | 'na'
  value?: number
  unit?: string
  text?: string
  reason?: string
  gear_id?: string
  lock_no?: string
  residual?: 'low' | 'medium' | 'high'
  outdoor?: boolean
  wind_grade?: number
  thunder?: boolean
  site_id?: string
  [extra: string]: unknown
}

export interface Fact {
  id: string
  kind:
    | 'confirmation' | 'approval_requested' | 'approval_granted' | 'approval_refused' | 'stop' | 'stop_lifted'
    | 'permit' | 'work_record' | 'signature'
  key: string | null
  person_id: string | null
  person_name: string
  by_id: string | null
  by_name: string
  round: number
  body: FactBody
  files: string[]
  occurred_at: string
  device_at: string | null
  received_at: string
  device_id: string | null
  template: string
}

export interface Gear extends Wording {
  id: string
  kind: 'ppe' | 'tool'
  serial: string
  due_on: string | null
  owner_id: string | null
}

export interface Card extends Wording {
  phase: Phase
  ordered: boolean
}

export interface Reason extends Wording {
  article?: string | null
}

export interface Coverage {
  policy: string | null
  policy_name: string | null
  policy_version: string
  decided_at: string
  eligible: boolean
  remedies: Wording[]
  last_day: string | null
  fee_minor: number | null
  refund_minor: number | null
  currency: string | null
  reasons: Reason[]
}

export interface TimelineEntry {
  id: string
  at: string
  device_at: string | null
  received_at: string
  event: string
  from: string
  to: string
  by_name: string
  note: string
}

export interface Ticket extends Omit<TicketSummary, 'crew'> {
  reporter: { name: string; phone: string | null; contact_refused: boolean; remark: string | null }
  source: string
  external_ref: string | null
  preliminary_fault: string | null
  brand: string | null
  model: string | null
  serial: string | null
  preferred_from: string | null
  preferred_to: string | null
  /** The organisation's zone: day limits of the rules are local days there. */
  time_zone: string
  customer: { id: string; name: string; phone: string | null } | null
  site: Site | null
  asset: AssetSummary | null
  /** False until triage has answered the hazards, even with none. */
  hazards_assessed: boolean
  hazards_detail: Wording[]
  fall_height_m: number | null
  /** Counts clearances: a stop, a hold or a rework opens the next round. */
  round: number
  crew: CrewPerson[]
  gear: Gear[]
  cards: Card[]
  requirements: Requirement[]
  facts: Fact[]
  catalogue_version: string
  approval: {
    state: 'none' | 'requested' | 'granted' | 'refused'
    by_name: string | null
    at: string | null
    method: string | null
  }
  clearance: Clearance | null
  /** Only to the crew: lets the phone check the leader's one-time code offline. */
  start_code: { salt: string; iterations: number; verifier: string } | null
  coverage: Coverage | null
  timeline: TimelineEntry[]
  /** Names of the actions that the caller may try now. */
  actions: string[]
}

export interface Site {
  id: string
  name: string
  address: string
  lat?: number | null
  lon?: number | null
  switchroom_contact?: string | null
}

export interface AssetSummary {
  id: string
  name: string
  brand: string | null
  model: string | null
  serial: string | null
  category: string
  purchased_at: string | null
}

export interface AssetListItem extends AssetSummary {
  site_name: string | null
}

export interface Asset extends AssetSummary {
  installed_at: string | null
  price_minor: number | null
  hazards: string[]
  site: Site | null
  customer: { id: string; name: string; phone?: string | null } | null
  coverage: Coverage | null
  tickets: TicketSummary[]
  currency: string | null
}

export interface Clearance {
  id: string
  at: string
  by_name: string
  round: number
}

export interface Blocker {
  code: string
  subjects: string[]
  zh: string
  en: string
}

export interface Gate {
  may_start: boolean
  blockers: Blocker[]
  requirements: (Requirement & { done: boolean })[]
}

export interface Candidate {
  user_id: string
  name: string
  username?: string
  assignable: boolean
  reasons: Reason[]
  certificates: Certificate[]
  jobs_that_day: number
}

export interface Dossier {
  ticket: Ticket
  audit: { valid: boolean; entries: number; broken: string[] }
  clearances: Clearance[]
}

export interface StartCode {
  /** Eight characters of Crockford base32, without the dash. */
  code: string
  for_id: string
  for_name: string
  valid_until: string
}

export interface NewTicket {
  kind?: string
  urgency?: Urgency
  reporter: { name: string; phone?: string; contact_refused?: boolean; remark?: string }
  reported_at?: string
  repair_item: string
  fault_description: string
  address: string
  brand?: string
  model?: string
  serial?: string
  asset_id?: string
  external_ref?: string
  preferred_from?: string
  preferred_to?: string
}

/** Only the parts that the screens read; the rest of the catalogue is carried as it is. */
export interface Catalogue {
  version: string
  safety: { hazards: Record<string, { zh: string; en?: string }>; [part: string]: unknown }
  wording: Record<string, unknown>
}
