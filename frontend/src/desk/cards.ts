import type { Card, Fact, Gear, Requirement, Ticket } from '../api/types'

export interface CardRecord {
  card: Card
  rows: { item: Requirement; fact: Fact; gear: Gear | undefined }[]
}

/** Every confirmation ever made, under its card and in the order of the list; superseded answers stay visible. */
export function confirmationsByCard(ticket: Ticket): CardRecord[] {
  const made = ticket.facts.filter((fact) => fact.kind === 'confirmation')
  const gear = new Map(ticket.gear.map((thing) => [thing.id, thing]))
  const rowsOf = (item: Requirement) =>
    made
      .filter((fact) => fact.key === item.key)
      .map((fact) => ({ item, fact, gear: fact.body.gear_id ? gear.get(fact.body.gear_id) : undefined }))
  return ticket.cards
    .map((card) => ({ card, rows: ticket.requirements.filter((item) => item.card === card.code).flatMap(rowsOf) }))
    .filter((record) => record.rows.length > 0)
}
