import type { Candidate, CrewRole, Suitability } from '../api/types'

export const CREW_ROLES: CrewRole[] = ['worker', 'attendant']

/** What is said of a person in this role: the attendant needs fewer certificates than whoever does the work. */
export const suitability = (person: Candidate, role: CrewRole): Suitability =>
  role === 'attendant' ? person.attendant : person

/** Whether the person can be chosen at all; an exception needs who may make it, and asks for its reason. */
export function choosable(person: Candidate, role: CrewRole, exceptions: boolean): boolean {
  const { assignable, overridable } = suitability(person, role)
  return assignable || (exceptions && overridable)
}
