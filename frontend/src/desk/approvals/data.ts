import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Dossier, Fact, Ticket } from '../../api/types'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { fromInput } from '../local-time'
import type { Values } from '../forms/form'
import { a } from './messages'

export type Standing = components['schemas']['Standing']
export type StandingState = 'running' | 'future' | 'ended' | 'revoked'
export const LOOKS: Record<StandingState, { tone: Tone; icon: IconName }> = {
  running: { tone: 'ok', icon: 'check' },
  future: { tone: 'info', icon: 'clock' },
  ended: { tone: 'calm', icon: 'archive' },
  revoked: { tone: 'calm', icon: 'ban' },
}

/** As the gate reads it: from its first instant on, up to but not including its last. */
export function stateOf({ valid_from, valid_to, revoked_at }: Standing, now = Date.now()): StandingState {
  if (revoked_at) return 'revoked'
  if (Date.parse(valid_to) <= now) return 'ended'
  return Date.parse(valid_from) <= now ? 'running' : 'future'
}

export const listStanding = async () => (await answer(api.GET('/api/v1/safety/standing-approvals'))).items
export const grantStanding = ({ valid_from = '', valid_to = '', note = '' }: Values) => {
  const body = { valid_from: fromInput(valid_from), valid_to: fromInput(valid_to), note }
  return answer(api.POST('/api/v1/safety/standing-approvals', { body }))
}
export const endStanding = (approval_id: string) =>
  answer(api.POST('/api/v1/safety/standing-approvals/{approval_id}/revoke', { params: { path: { approval_id } } }))

/** The safety officer's word in this round, if it has been given. */
export const reviewOf = ({ facts, round }: Ticket): Fact | undefined =>
  facts.filter((fact) => fact.kind === 'safety_review' && fact.round === round).at(-1)

export interface ClockFault {
  name: string
  fast: boolean
  off: string
  facts: { id: string; fact: Fact }[]
}
const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]] as const

/** The two largest units that say something: "3 h 5 min", "12 min 4 s", "2 d". */
export function span(seconds: number): string {
  let left = Math.abs(seconds)
  const said: string[] = []
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size)
    if (count && said.length < 2) said.push(a(`unit.${unit}`, { count }))
    else if (said.length) break
    left -= count * size
  }
  return said.join(' ')
}

/** Told once for a person and a fault: a phone that is off by five minutes is so on all that it recorded. */
export function clockFaults(dossier: Pick<Dossier, 'ticket' | 'wrong_clocks'>): ClockFault[] {
  const facts = new Map(dossier.ticket.facts.map((fact) => [fact.id, fact]))
  const found = new Map<string, ClockFault>()
  for (const { fact_id, person_name: name, off_by_seconds } of dossier.wrong_clocks) {
    const fact = facts.get(fact_id)
    if (!fact) continue
    const minutes = Math.round(off_by_seconds / 60)
    const fault = found.get(`${name}:${minutes}`) ?? { name, fast: minutes > 0, off: span(off_by_seconds), facts: [] }
    fault.facts.push({ id: fact_id, fact })
    found.set(`${name}:${minutes}`, fault)
  }
  return [...found.values()]
}
