/** Tickets: see `backend/fieldlock/safety/gate_permits.py`. */

import {
  type Finding,
  type Moment,
  type PermitSpec,
  type Row,
  type SafetyCatalogue,
  MINUTE,
  faultsOf,
  instant,
  number,
  rows,
  text,
} from './gate-values'

export interface PermitNeed {
  type: string
  family: string[]
  level: number | null
}

const FAMILIES: Record<string, string> = { by_height: 'HEIGHT_', by_hot_grade: 'HOT_' }

export function permitNeeds(
  kinds: string[],
  state: Row,
  moment: Moment,
  permits: SafetyCatalogue['permits'],
): PermitNeed[] {
  return kinds.map((kind) => {
    const prefix = FAMILIES[kind]
    if (prefix === undefined) return { type: kind, family: [kind], level: permits[kind]!.level }
    const family = Object.keys(permits).filter((code) => code.startsWith(prefix))
    const highest = Math.max(...family.map((code) => permits[code]!.level))
    const level = kind === 'by_height' ? heightLevel(state) : hotLevel(state, moment, family, permits, highest)
    const type = family.find((code) => permits[code]!.level === (level ?? highest))!
    return { type, family, level }
  })
}

function heightLevel(state: Row): number | null {
  const metres = number(state.fall_height_m)
  return metres === null || metres <= 0 ? null : 1 + [5, 15, 30].filter((top) => metres > top).length
}

function hotLevel(
  state: Row,
  { now, local }: Moment,
  family: string[],
  permits: SafetyCatalogue['permits'],
  highest: number,
): number | null {
  const grade = family.find((code) => code === state.hot_grade)
  if (grade === undefined) return null
  const hour = now === null ? null : local(now).hour
  const raised = state.rest_day !== false || hour === null || hour >= 22 || hour < 6
  return Math.min(permits[grade]!.level + (raised ? 1 : 0), highest)
}

export const hotNeed = (needs: PermitNeed[]) => needs.find((need) => need.type.startsWith('HOT_'))

export function checkPermits(
  needs: PermitNeed[],
  state: Row,
  moment: Moment,
  permits: SafetyCatalogue['permits'],
): Finding[] {
  const held = rows(state.permits)
  const crew = rows(state.crew).flatMap((person) => text(person.id) ?? [])
  const hot = hotNeed(needs)?.family ?? []
  const hotEnds = held.filter((p) => hot.some((type) => type === p.type)).flatMap((p) => instant(p.valid_to) ?? [])
  return needs.flatMap((need) => {
    const candidates = held.filter((permit) => need.family.some((type) => type === permit.type))
    const faults = faultsOf('PERMIT_MISSING', candidates, (permit) => {
      const spec = permits[permit.type as string]!
      const linkedEnd = hotEnds.length && spec.linked ? Math.max(...hotEnds) : Infinity
      const low = need.level === null || spec.level < need.level
      return [
        ...(low ? ['PERMIT_LEVEL_TOO_LOW'] : []),
        ...approval(permit, spec, crew),
        ...validity(permit, spec, linkedEnd, moment),
      ]
    })
    return faults.map((fault): Finding => [fault, `permit:${need.type}`])
  })
}

function approval(permit: Row, spec: PermitSpec, crew: string[]): string[] {
  const found = permit.scope_match === true ? [] : ['PERMIT_SCOPE_MISMATCH']
  const [approver, applicant] = [text(permit.approved_by), text(permit.applicant)]
  if (approver === null) return [...found, 'PERMIT_NOT_APPROVED']
  if (applicant === null || approver === applicant || crew.includes(approver)) found.push('PERMIT_SELF_APPROVED')
  if (permit.approver_role !== spec.approver_role) found.push('PERMIT_WRONG_ROLE')
  return found
}

function validity(permit: Row, spec: PermitSpec, linkedEnd: number, { now }: Moment): string[] {
  const [start, end] = [instant(permit.valid_from), instant(permit.valid_to)]
  const found: string[] = []
  if (start === null || now === null || now < start) found.push('PERMIT_NOT_YET_VALID')
  if (end === null || now === null || now >= end) found.push('PERMIT_EXPIRED')
  const longest = (spec.max_hours ?? spec.default_max_hours ?? 0) * 60 * MINUTE
  if (start !== null && end !== null && (end - start > longest || end > linkedEnd)) found.push('PERMIT_TOO_LONG')
  return found
}
