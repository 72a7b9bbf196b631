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
  files: string[]
}

export function emptyWork(): WorkDraft {
  return { finding: '', action: '', result: '', minutes: '', kind: 'repair', fault_code: '', parts: [], files: [] }
}

/** Arguments of `record_work`. A part without a name or a positive quantity is left out. */
export function workArgs(draft: WorkDraft): Record<string, unknown> {
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
    ...(draft.files.length > 0 ? { files: [...draft.files] } : {}),
  }
}
