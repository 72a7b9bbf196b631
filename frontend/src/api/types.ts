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

export interface Certificate extends Wording {
  number: string
  valid_until: string
  review_due: string | null
}

export interface TicketSummary {
  id: string
  number: string
  version: number
  status: Status
  situation: Situation
  kind: string
  urgency: string | null
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
  per_person: boolean
  second_person: boolean
  na_allowed: boolean
  critical: boolean
  establishes: string | null
  /** Code of the registered thing that must be chosen, e.g. "INS_GLOVES_LV". */
  gear: string | null
  /** The lock's number is asked. */
  lock: boolean
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
  person_id: string
  person_name: string
  by_id: string
  by_name: string
  round: number
  body: FactBody
  files: string[]
  occurred_at: string
  device_at: string | null
  received_at: string
  device_id: string | null
  template: string | null
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
  policy: string
  policy_version: string
  decided_at: string
  eligible: boolean
  remedies: string[]
  last_day: string | null
  fee_minor: number
  refund_minor: number
  currency: string
  reasons: Reason[]
}

export interface TimelineEntry {
  id: string
  at: string
  device_at: string | null
  event: string
  from: string | null
  to: string | null
  by_name: string
  note: string | null
}

export interface Ticket extends Omit<TicketSummary, 'crew'> {
  reporter: { name: string; phone: string | null; contact_refused: boolean; remark: string | null }
  source: string
  external_ref: string | null
  brand: string | null
  model: string | null
  serial: string | null
  preferred_from: string | null
  preferred_to: string | null
  customer: { id: string; name: string; phone: string | null } | null
  site: Site | null
  asset: AssetSummary | null
  hazards_detail: Wording[]
  fall_height_m: number | null
  /** Counts clearances: a stop, a hold or a rework opens the next round. */
  round: number
  crew: (CrewMember & { certificates: Certificate[] })[]
  gear: Gear[]
  cards: Card[]
  requirements: Requirement[]
  facts: Fact[]
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
  purchased_on: string | null
}

export interface Asset extends AssetSummary {
  site: Site | null
  customer: { id: string; name: string; phone?: string | null } | null
  coverage: Coverage | null
  tickets: TicketSummary[]
  [extra: string]: unknown
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
  audit: { valid: boolean; entries: number }
  clearances: Clearance[]
}

export interface StartCode {
  /** Eight characters of Crockford base32, without the dash. */
  code: string
  for_name: string
  valid_until: string
}

export interface NewTicket {
  kind?: string
  urgency?: string
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
