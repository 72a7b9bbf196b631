/** Small, complete documents for tests; override what the test is about. */
import { sha256Hex, utf8 } from '../bytes'
import type { LocalFile } from '../outbox'
import type { Requirement, Ticket } from '../wire'

export function aTicket(parts: Partial<Ticket> = {}): Ticket {
  return {
    id: 't1',
    number: 'FL-20261122-0001',
    version: 1,
    status: 'dispatched',
    situation: 'DISPATCHED',
    kind: 'repair',
    urgency: 'normal',
    repair_item: '空调',
    fault_description: '一开就跳闸',
    address: '滨江路 8 号 3-201',
    customer_name: '李女士',
    asset_name: '挂机空调',
    hazards: ['H_ELEC_LV'],
    hazards_assessed: true,
    hazards_detail: [],
    crew: [{ user_id: 'u1', name: '王师傅', username: 'wang', role: 'worker', certificates: [], devices: [] }],
    planned_start: '2026-11-22T06:00:00Z',
    planned_end: '2026-11-22T10:00:00Z',
    reported_at: '2026-11-22T01:00:00Z',
    updated_at: '2026-11-22T01:00:00Z',
    time_zone: 'Asia/Shanghai',
    reporter: { name: '李女士', phone: '13800000000', contact_refused: false, remark: null },
    source: 'desk',
    external_ref: null,
    brand: null,
    model: null,
    serial: null,
    preferred_from: null,
    preferred_to: null,
    customer: null,
    site: { id: 's1', name: '滨江小区', address: '滨江路 8 号', lat: null, lon: null, switchroom_contact: null },
    asset: null,
    fall_height_m: null,
    hot_grade: null,
    tasks: [],
    tasks_detail: [],
    min_crew: 1,
    approval_policy: { verbal_counts: false, standing: null },
    lapsed: [],
    round: 1,
    gear: [],
    cards: [],
    requirements: [],
    facts: [],
    approval: { state: 'none', by_name: null, at: null, method: null },
    clearance: null,
    start_code: null,
    coverage: null,
    restrictions: [],
    recalled: [],
    points: [],
    lock_register: [],
    foreign_locks: [],
    catalogue_version: 'v1',
    preliminary_fault: null,
    timeline: [],
    actions: [],
    ...parts,
  }
}

export function aRequirement(parts: Partial<Requirement> = {}): Requirement {
  return {
    key: 'CL-SITE-01',
    card: 'CL-SITE',
    phase: 'start',
    zh: '内容',
    en: 'Content',
    answer: 'confirm',
    photo: false,
    unit: null,
    limit: null,
    who: 'any',
    per_person: false,
    second_person: false,
    na_allowed: false,
    critical: true,
    establishes: null,
    gear: null,
    lock: false,
    unlock: false,
    energises: false,
    residual: false,
    ...parts,
  }
}

export async function aFile(text: string): Promise<LocalFile> {
  const bytes = utf8(text).buffer
  return { sha256: await sha256Hex(bytes), bytes, mime: 'image/jpeg' }
}
