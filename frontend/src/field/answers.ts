/** What the person fills in for one item before confirming it, and what is recorded then. Nothing is pre-filled. */
export type Draft = {
  value: string
  text: string
  lock_no: string
  /** by registered point, the number of the lock or tag hung there */
  locks: Record<string, string>
  group_box: string
  gear_id: string
  residual: '' | 'low' | 'medium' | 'high'
  place: '' | 'indoors' | 'outdoors'
  wind_grade: string
  thunder: '' | 'yes' | 'no'
  reason: string
  /** hash of a signature given here */
  signed: string
  /** hashes of photos that are already in the store */
  files: string[]
}

/** `round`: the one that the phone was in, so that a late record is not counted for a later one. */
export type Head = { fact_id: string; round: number; shown_ms: number }

export type Confirmation = Head & {
  key: string
  answer: 'yes' | 'no' | 'na'
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
  files?: string[]
}

export function emptyDraft(): Draft {
  return {
    value: '',
    text: '',
    lock_no: '',
    locks: {},
    group_box: '',
    gear_id: '',
    residual: '',
    place: '',
    wind_grade: '',
    thunder: '',
    reason: '',
    signed: '',
    files: [],
  }
}
