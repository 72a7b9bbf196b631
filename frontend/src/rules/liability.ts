/**
 * Who bears a damage: backend/fieldlock/liability/responsibility.py. Pure.
 *
 *   altered or installed by the owner, warranty over, or a wear part he damaged himself   the owner
 *   none of them                                                                          open to claim
 *   one of the three not known                                                            no result
 */
export const FLAGS = ['altered', 'within_warranty', 'wear_self_damaged'] as const
export type Flag = (typeof FLAGS)[number]
export type Flags = Record<Flag, boolean | null>

/** The facts by which the owner bears all of it; null while one is not known. */
export function ownerBears(facts: Flags): Flag[] | null {
  if (FLAGS.some((name) => facts[name] === null)) return null
  return FLAGS.filter((name) => facts[name] !== (name === 'within_warranty'))
}

/** Everything that the customer is shown, in the order of its names: what the server's hash is over. */
export function shownText(ticket: string, facts: Flags & Shown): string {
  const { altered, alteration_approved, evidence, note, version, wear_self_damaged, within_warranty } = facts
  const shown = { alteration_approved, altered, evidence, note, ticket, version, wear_self_damaged, within_warranty }
  return JSON.stringify(shown)
}
type Shown = { alteration_approved: boolean | null; evidence: string[]; note: string; version: number }
