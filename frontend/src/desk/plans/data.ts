import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Preview } from '../board/data'
import type { NewCause } from './cause'

type Schemas = components['schemas']
export type PlanJob = Schemas['JobDocument']
export type Taken = Schemas['Taken']
export const PLAN_TASK = 'dispatch.plan'

interface Named {
  ticket_id: string
  number: string | null
  repair_item: string | null
  urgency: string | null
}
interface Who {
  user_id: string
  name: string
}
type Words = { zh: string; en: string }
export interface Stop extends Named {
  change: 'new' | 'moved' | 'unchanged'
  planned_start: string
  planned_end: string
  /** null: the person is there or on the way to it already. */
  travel_minutes: number | null
  /** After its target or promise; null: in time. */
  late_minutes: number | null
  pair: boolean
}
export interface Row extends Who {
  travel_minutes: number
  stops: Stop[]
  /** Where the plan puts the break of each shift; plans made before say nothing of it. */
  breaks?: { start: string; end: string }[]
}
export interface Change extends Named {
  people: Who[]
  planned_start: string
  change: 'new' | 'moved'
  before: { people: Who[]; planned_start: string } | null
}
export interface LeftOut extends Named {
  /** Who has it as yet. */
  people: Who[]
  reasons: { code: string; text: Words }[]
}
export interface Trouble {
  code: string
  where: string
  name: string
  ticket_id?: string | null
}
/** What the job of a plan answers when it is done. */
export interface DayPlan {
  day: string
  /** How things stood then is what was planned from. */
  as_of: string
  cause: NewCause | null
  /** Of a day that is planned again: how little of what could have moved goes to other people. */
  moves: { movable: number; other_people: number; forced: number } | null
  travel_minutes: number
  assignments: Change[]
  rows: Row[]
  left_out: LeftOut[]
  problems: Trouble[]
}

const one = (job_id: string) => ({ params: { path: { job_id } } })

export const startPlan = async (body: Schemas['NewPlan']) =>
  (await answer(api.POST('/api/v1/dispatch/plans', { body }))).job_id

export const listPlans = async () =>
  (await answer(api.GET('/api/v1/jobs', { params: { query: { task: PLAN_TASK, limit: 8 } } }))).items
export const getPlan = (id: string) => answer(api.GET('/api/v1/jobs/{job_id}', one(id)))
export const cancelPlan = (id: string) => answer(api.POST('/api/v1/jobs/{job_id}/cancel', one(id)))

export const acceptPlan = async (id: string, tickets: string[]) =>
  (await answer(api.POST('/api/v1/dispatch/plans/{job_id}/accept', { ...one(id), body: { tickets } }))).items

/** Why the plan no longer holds for a ticket. */
export interface Overtaken {
  slug: 'plan-overtaken'
  why: 'held_fast' | 'changed' | 'past'
  by_name: string | null
  at: string | null
}
export const overtaken = (taken: Taken): Overtaken | undefined =>
  taken.problem?.slug === 'plan-overtaken' ? (taken.problem as unknown as Overtaken) : undefined

/** A refused acceptance in the form of the board's preview, so that both are told in the same words. */
export const refusalOf = (taken: Taken): Preview =>
  ({ refusal: { guards: [], people: [], crew: [], ...taken.problem }, locks: [] }) as unknown as Preview
