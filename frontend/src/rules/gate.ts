/**
 * The safety gate on the phone: the same function as `backend/fieldlock/safety/gate.py`, where its table stands in
 * prose. Advice here, decided again by the server; `tests/contract/gate_*.json` holds both sides to the same answers.
 */

import { checkGas } from './gate-gas'
import { checkLoto } from './gate-loto'
import { checkPermits, permitNeeds } from './gate-permits'
import {
  type Finding,
  type Hazard,
  type Moment,
  type Row,
  type SafetyCatalogue,
  ageMin,
  coded,
  faultsOf,
  has,
  inDate,
  isEmpty,
  momentOf,
  number,
  past,
  row,
  rows,
  text,
} from './gate-values'

export type { SafetyCatalogue } from './gate-values'

export interface Blocker {
  code: string
  subjects: string[]
}

export interface Demands {
  unknown: string[]
  ppe: string[]
  ppe_attendant: string[]
  certs: string[]
  attendant_certs: string[]
  tools: string[]
  controls: string[]
  loto: string[]
  permits: string[]
  gas: string[]
  min_crew: number
  attendant: boolean
  max_wind: number | null
  no_thunder: boolean
}

const NAMELESS = '?'
const claimed = (value: unknown): boolean => value !== undefined && value !== null && value !== false

/** All blockers sorted by code, one per code; empty means that work may start. Throws only for an unknown `tz`. */
export function evaluate(facts: unknown, catalogue: SafetyCatalogue, tz = 'Asia/Shanghai'): Blocker[] {
  const state = row(facts)
  const moment = momentOf(state.now, tz)
  const needs = demands(state.hazards, catalogue)
  const tickets = permitNeeds(needs.permits, state, moment, catalogue.permits)
  const crew = rows(state.crew)
  return merged([
    ...stop(state, crew),
    ...risk(state, moment, catalogue),
    ...controls(state, needs),
    ...crewFindings(crew, needs),
    ...crew.flatMap((person) => personFindings(person, needs, moment.today, catalogue)),
    ...tools(state, needs, moment.today, catalogue),
    ...weather(state, needs),
    ...checkPermits(tickets, state, moment, catalogue.permits),
    ...checkGas(needs.gas, tickets, state, moment, catalogue.limits.gas),
    ...checkLoto(needs.loto, crew.filter(works).map(nameOf), state, moment, catalogue.loto),
  ])
}

/** What a set of hazards asks for together. */
export function demands(hazards: unknown, catalogue: SafetyCatalogue): Demands {
  const codes = Array.isArray(hazards) ? hazards.map((code) => text(code) ?? NAMELESS) : []
  const isKnown = (code: string) => has(catalogue.hazards, code)
  const known = codes.filter(isKnown).map((code) => catalogue.hazards[code]!)
  const union = (of: (hazard: Hazard) => string | string[] | null) => [
    ...new Set(known.flatMap((hazard) => of(hazard) ?? [])),
  ]
  const winds = known.flatMap((hazard) => hazard.max_wind ?? [])
  return {
    unknown: codes.filter((code) => !isKnown(code)),
    ppe: union((hazard) => hazard.ppe),
    ppe_attendant: union((hazard) => hazard.ppe_attendant),
    certs: union((hazard) => hazard.certs_all),
    attendant_certs: union((hazard) => hazard.attendant_certs_all),
    tools: union((hazard) => hazard.tools),
    controls: union((hazard) => hazard.controls),
    loto: union((hazard) => hazard.loto),
    permits: union((hazard) => hazard.permit),
    gas: union((hazard) => hazard.gas),
    min_crew: Math.max(1, ...known.map((hazard) => hazard.min_crew)),
    attendant: known.some((hazard) => hazard.attendant),
    max_wind: winds.length ? Math.min(...winds) : null,
    no_thunder: known.some((hazard) => hazard.no_thunder),
  }
}

function merged(findings: Finding[]): Blocker[] {
  const subjects = new Map<string, Set<string>>()
  for (const [code, subject] of findings) subjects.set(code, (subjects.get(code) ?? new Set()).add(subject))
  return [...subjects.keys()].sort().map((code) => ({ code, subjects: [...subjects.get(code)!].sort() }))
}

const nameOf = (person: Row): string => text(person.id) ?? NAMELESS
const works = (person: Row): boolean => person.role !== 'attendant' || claimed(person.also_worker)
const attends = (person: Row): boolean => person.role === 'attendant' || claimed(person.also_attendant)

function stop(state: Row, crew: Row[]): Finding[] {
  if (state.stop_work === null) return []
  const order = row(state.stop_work)
  const lifter = order.lifted_by ?? null
  const barred = [order.by, ...crew.filter(works).map(nameOf)]
  const entitled = lifter === null || (text(lifter) !== null && !barred.includes(lifter))
  return order.active === false && entitled ? [] : [['STOP_WORK_ACTIVE', 'stop_work']]
}

function risk(state: Row, moment: Moment, catalogue: SafetyCatalogue): Finding[] {
  const found: Finding[] = Array.isArray(state.hazards) ? [] : [['RISK_MISSING', 'hazards']]
  const assessment = row(state.risk_assessment)
  if (isEmpty(assessment)) return [...found, ['RISK_MISSING', 'risk']]
  const at = past(assessment.at, moment)
  const tooOld = ageMin(at, moment) > catalogue.limits.validity.risk_assessment_max_age_min
  if (tooOld || at === null || moment.local(at).day !== moment.today) found.push(['RISK_STALE', 'risk'])
  if (assessment.site_match !== true) found.push(['RISK_WRONG_SITE', 'risk'])
  if (assessment.residual !== 'low' && assessment.residual !== 'medium') found.push(['RISK_RESIDUAL_HIGH', 'risk'])
  return found
}

function controls(state: Row, needs: Demands): Finding[] {
  const confirmed = row(state.controls)
  const open = needs.controls.filter((code) => confirmed[code] !== true)
  const subjects = [...needs.unknown.map((code) => `hazard:${code}`), ...open.map((code) => `control:${code}`)]
  return subjects.map((subject) => ['CONTROL_NOT_CONFIRMED', subject])
}

function crewFindings(crew: Row[], needs: Demands): Finding[] {
  const found: Finding[] = []
  for (const person of crew) {
    const subject = `${works(person) ? 'worker' : 'attendant'}@${nameOf(person)}`
    if (person.fit !== true) found.push(['WORKER_UNFIT', subject])
    if (person.briefed !== true) found.push(['BRIEFING_MISSING', subject])
  }
  const fit = crew.filter((person) => person.fit === true && text(person.id) !== null)
  const attending = new Set(fit.filter(attends).map(nameOf))
  const working = new Set(fit.filter(works).map(nameOf))
  const count = new Set([...attending, ...working]).size
  if (count < needs.min_crew || working.size === 0) found.push(['CREW_TOO_SMALL', 'crew'])
  if (needs.attendant && ![...attending].some((name) => !working.has(name))) {
    for (const name of attending) found.push(['ATTENDANT_NOT_DEDICATED', `attendant@${name}`])
    if (attending.size === 0) found.push(['ATTENDANT_MISSING', 'attendant'])
  }
  return found
}

function personFindings(person: Row, needs: Demands, today: string | null, catalogue: SafetyCatalogue): Finding[] {
  const name = nameOf(person)
  const [atWork, onWatch] = [works(person), attends(person)]
  const ppe = [...(atWork ? needs.ppe : []), ...(onWatch ? needs.ppe_attendant : [])].flatMap((code) => {
    const periodic = catalogue.ppe[code]!.periodic_test_months !== null
    const faults = faultsOf('PPE_MISSING', coded(person.ppe, code), (item) =>
      inDate(item, 'test_due', periodic, today) ? [] : ['PPE_TEST_EXPIRED'],
    )
    return faults.map((fault): Finding => [fault, `ppe:${code}@${name}`])
  })
  const certs = [...(atWork ? needs.certs : []), ...(onWatch ? needs.attendant_certs : [])]
  return [...ppe, ...certificates(name, person.certs, certs, today, catalogue)]
}

/** Blockers of one person's certificates, valid and reviewed through the local day `until` (that day included). */
export function certificateBlockers(
  person: string,
  certs: unknown,
  needed: string[],
  until: string | null,
  catalogue: SafetyCatalogue,
): Blocker[] {
  return merged(certificates(person, certs, needed, until, catalogue))
}

function certificates(
  name: string,
  certs: unknown,
  needed: string[],
  until: string | null,
  catalogue: SafetyCatalogue,
): Finding[] {
  return needed.flatMap((code) => {
    const spec = catalogue.certificates[code]!
    const faults = faultsOf('CERT_MISSING', coded(certs, code), (cert) => [
      ...(inDate(cert, 'valid_until', spec.valid_years !== null, until) ? [] : ['CERT_EXPIRED']),
      ...(inDate(cert, 'review_due', spec.review_every_years !== null, until) ? [] : ['CERT_REVIEW_OVERDUE']),
    ])
    return faults.map((fault): Finding => [fault, `cert:${code}@${name}`])
  })
}

function tools(state: Row, needs: Demands, today: string | null, catalogue: SafetyCatalogue): Finding[] {
  return needs.tools.flatMap((code) => {
    const periodic = catalogue.tools[code]!.check_months !== null
    const faults = faultsOf('TOOL_MISSING', coded(state.tools, code), (item) =>
      inDate(item, 'check_due', periodic, today) ? [] : ['TOOL_CHECK_EXPIRED'],
    )
    return faults.map((fault): Finding => [fault, `tool:${code}`])
  })
}

function weather(state: Row, needs: Demands): Finding[] {
  if (state.outdoor === false) return []
  const found: Finding[] = []
  const wind = number(state.wind_grade)
  if (needs.max_wind !== null && (wind === null || wind < 0 || wind > needs.max_wind)) {
    found.push(['WEATHER_WIND', 'weather:wind'])
  }
  if (needs.no_thunder && state.thunder !== false) found.push(['WEATHER_THUNDER', 'weather:thunder'])
  return found
}
