import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Situation, Status } from '../../api/types'

type Schemas = components['schemas']
type Narrow<T, N> = Omit<T, keyof N> & N
export type Technician = Schemas['BoardTechnician']
export type BoardJob = Narrow<Schemas['BoardJob'], { status: Status; situation: Situation }>
export type Board = Narrow<Schemas['DispatchBoard'], { jobs: BoardJob[]; waiting: BoardJob[] }>
export type Preview = Schemas['AssignmentPreview']
export type Consequence = Schemas['Consequence']
export type ProposalBody = Schemas['AssignmentProposal']
export type CandidateRow = Schemas['Candidate']
export type PresenceBody = Schemas['BoardPresence']
/** What another window says of itself, with whose it is. */
export type Present = PresenceBody & { user_id: string; name: string }

const iso = (at: number) => new Date(at).toISOString()
const span = (since: number, until: number) => ({ from: iso(since), to: iso(until) })

/** The browser keeps the answer with its ETag and is told when nothing has changed. */
export const getBoard = async (since: number, until: number) =>
  (await answer(api.GET('/api/v1/dispatch/board', { params: { query: span(since, until) } }))) as Board

/** Only these jobs; one that comes back in neither list has left the board. */
export const getJobs = async (since: number, until: number, ticket: string[]) =>
  (await answer(api.GET('/api/v1/dispatch/board', { params: { query: { ...span(since, until), ticket } } }))) as Board

export const getPreview = async (body: ProposalBody, signal: AbortSignal) =>
  (await answer(api.POST('/api/v1/dispatch/preview', { body, signal }))) as Preview

export const tellPresence = async (body: PresenceBody): Promise<void> => {
  await api.POST('/api/v1/dispatch/board/presence', { body })
}
