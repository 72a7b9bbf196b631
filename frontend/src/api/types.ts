/**
 * The server's documents, from the generated contract. Words that it leaves open (status, situation, kind of fact) are
 * narrowed here to those that this release knows. Times are ISO-8601 UTC; money is in minor units of `currency`.
 */
import type { components } from './schema'

type Schemas = components['schemas']
type Narrow<T, N> = Omit<T, keyof N> & N

export type Wording = Schemas['Named']

export type Role =
  | 'customer' | 'call_agent' | 'dispatcher' | 'technician' | 'lead' | 'leader' | 'guardian' | 'inspector'
  | 'storekeeper' | 'cashier' | 'supervisor' | 'safety_officer' | 'manager' | 'archivist' | 'api_client' | 'admin'

export type Tokens = Schemas['Tokens']
export type Me = Narrow<Schemas['Me'], { user: Narrow<Schemas['Person'], { roles: Role[] }> }>

export interface Page<T> {
  items: T[]
  next_cursor: string | null
}

export type Status =
  | 'received' | 'triaged' | 'remote' | 'ready' | 'dispatched' | 'accepted' | 'appointed' | 'en_route' | 'on_site'
  | 'working' | 'stopped' | 'on_hold' | 'finishing' | 'settling' | 'returned' | 'follow_up' | 'closed' | 'archived'
  | 'cancelled' | 'declined' | 'referred' | 'rejected' | 'rework'

export type Urgency = Schemas['TicketSummary']['urgency']

export type Situation =
  | 'RECEIVED' | 'TRIAGED' | 'REMOTE' | 'AWAIT_QUOTE' | 'AWAIT_CONSENT' | 'READY' | 'DISPATCHED' | 'ACCEPTED'
  | 'APPOINTED' | 'EN_ROUTE' | 'ON_SITE' | 'AWAIT_APPROVAL' | 'SAFETY' | 'WORKING' | 'CHANGE' | 'STOPPED' | 'ON_HOLD'
  | 'RELEASING' | 'TRIAL' | 'QC' | 'REWORK' | 'CLEARING' | 'SIGN_OFF' | 'SETTLEMENT' | 'RETURNED' | 'FOLLOW_UP'
  | 'CLOSED' | 'ARCHIVED' | 'CANCELLED' | 'DECLINED' | 'REFERRED' | 'REJECTED'

interface Narrowed {
  status: Status
  situation: Situation
}
export type CrewMember = Schemas['CrewMember']
export type CrewPerson = Schemas['CrewPerson']
export type Certificate = Schemas['HeldCertificate']
export type TicketSummary = Narrow<Schemas['TicketSummary'], Narrowed>

export type Requirement = Narrow<Schemas['Requirement'], { limit: { below?: number; at_least?: number } | null }>
export type Phase = Requirement['phase']
export type Card = Schemas['Card']
export type Gear = Schemas['Thing']
export type IsolationPoint = Schemas['IsolationPoint']
export type RegisteredLock = Schemas['RegisteredLock']
export type BoardEntry = Schemas['BoardEntry']

export interface FactBody {
  answer?: 'yes' | 'no' | 'na'
  value?: number
  unit?: string
  text?: string
  reason?: string
  gear_id?: string
  lock_no?: string
  locks?: { point_id: string; lock_no: string }[]
  group_box?: string
  residual?: 'low' | 'medium' | 'high'
  outdoor?: boolean
  wind_grade?: number
  thunder?: boolean
  site_id?: string
  [extra: string]: unknown
}

type FactKind =
  | 'confirmation' | 'approval_requested' | 'approval_granted' | 'approval_refused' | 'approval_code_issued' | 'stop'
  | 'stop_lifted' | 'hazard' | 'permit' | 'work_record' | 'signature'
  | 'approval_verbal' | 'approval_countersigned' | 'gas_test' | 'break_started' | 'break_ended' | 'new_hazard'
  | 'lock_handed_over' | 'job_handed_over' | 'lock_removed_absent' | 'safety_review' | 'note' | 'note_answered'
  | 'shut_off' | 'service_restored' | 'waste' | 'waste_handed_over' | 'cards' | 'coverage_confirmed' | 'fitness' | 'kit'
export type Fact = Narrow<Schemas['Fact'], { kind: FactKind; body: FactBody }>

export type TimelineEntry = Schemas['TimelineEvent']
export type Clearance = Schemas['Clearance']
export type Blocker = Schemas['Blocker']
export type PermitRow = Schemas['PermitRow']
export type Uncountersigned = Schemas['Uncountersigned']
export type Ticket = Narrow<
  Schemas['Ticket'],
  Narrowed & { reporter: Schemas['Reporter']; requirements: Requirement[]; facts: Fact[] }
>
export type Gate = Narrow<Schemas['Gate'], { requirements: (Requirement & { done: boolean })[] }>
export type Dossier = Narrow<Schemas['Dossier'], { ticket: Ticket }>
export type StartCode = Schemas['StartCode']
export type NewTicket = Schemas['NewTicket']
export type Hazard = Schemas['Hazard']
export type HazardSummary = Schemas['HazardSummary']
export type HazardPage = Schemas['HazardPage']
export type NewHazard = Schemas['HazardReport']

export type Candidate = Schemas['Candidate']
export type Suitability = Schemas['Suitability']
export type CrewRole = NonNullable<Schemas['Member']['role']>
export type Site = Schemas['Site']
export type Coverage = Schemas['Coverage']
export type AssetListItem = Schemas['AssetSummary']
export type Asset = Narrow<Schemas['Asset'], { tickets: TicketSummary[] }>

/** Only the parts that the screens read; the rest of the catalogue is carried as it is. */
export interface Catalogue {
  version: string
  safety: { hazards: Record<string, { zh: string; en?: string }>; [part: string]: unknown }
  wording: Record<string, unknown>
  gauges: Record<string, { zh: string; en: string }>
}
