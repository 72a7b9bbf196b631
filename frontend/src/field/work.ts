import type { Ticket } from '../offline/wire'
import { numberOf } from './items'

/** What is typed into the work record; numbers stay text until they are recorded. */
export type WorkDraft = {
  finding: string
  action: string
  result: string
  minutes: string
  kind: string
  fault_code: string
  parts: { name: string; qty: string }[]
  drawing: string
  measures: { what: string; value: string; unit: string; gauge: string }[]
  files: string[]
}

export function emptyWork(): WorkDraft {
  const texts = { finding: '', action: '', result: '', minutes: '', kind: 'repair', fault_code: '', drawing: '' }
  return { ...texts, parts: [], measures: [], files: [] }
}

/** Arguments of `record_work`. A part without name or quantity is left out, and a dimension that is not complete. */
export function workArgs(draft: WorkDraft, gear: Ticket['gear']): Record<string, unknown> {
  const measures = draft.measures.flatMap(({ what, value, unit, gauge }) => {
    const measured = numberOf(value)
    const until = gear.find((thing) => thing.serial === gauge)?.due_on ?? null
    const whole = measured !== null && [what, unit, gauge].every((text) => text.trim())
    return whole ? { what: what.trim(), value: measured, unit: unit.trim(), gauge, calibrated_until: until } : []
  })
  const minutes = numberOf(draft.minutes)
  const parts = draft.parts
    .map(({ name, qty }) => ({ name: name.trim(), qty: numberOf(qty) ?? 0 }))
    .filter(({ name, qty }) => name !== '' && qty > 0)
  return {
    finding: draft.finding.trim(),
    action: draft.action.trim(),
    result: draft.result.trim(),
    ...(draft.kind ? { kind: draft.kind } : {}),
    ...(draft.kind === 'repair' && draft.fault_code?.trim() ? { fault_code: draft.fault_code.trim() } : {}),
    ...(minutes === null ? {} : { minutes: Math.round(minutes) }),
    ...(parts.length > 0 ? { parts } : {}),
    ...(draft.drawing.trim() ? { drawing: draft.drawing.trim() } : {}),
    ...(measures.length > 0 ? { measures } : {}),
    ...(draft.files.length > 0 ? { files: [...draft.files] } : {}),
  }
}
