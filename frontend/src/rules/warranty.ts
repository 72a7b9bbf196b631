/**
 * Warranty eligibility on the phone: the same function as `backend/fieldlock/warranty/eligibility.py`, where its tables
 * stand in prose. Advice here, decided by the server; `tests/contract/warranty_*.json` holds both to the same answers.
 * Whether a policy may be put into force is asked at the desk only.
 */

import { car } from './warranty-car'
import { au, eu, online, uk, us } from './warranty-consumer'
import { merge, type Decision, type Rule } from './warranty-decision'
import { has, type Row } from './gate-values'
import { goods } from './warranty-goods'
import { store } from './warranty-store'
import { PolicyIncomplete, Reader, refuse } from './warranty-values'

const KINDS = { cn_goods: goods, cn_store: store, cn_car: car, cn_online: online, eu, uk, us, au }

/** A policy parsed once, ready for many questions. Throws PolicyIncomplete. */
export function prepare(policy: Row): Rule {
  const { kind } = policy
  if (typeof kind !== 'string' || !has(KINDS, kind)) throw new PolicyIncomplete(['kind'])
  return KINDS[kind as keyof typeof KINDS](new Reader(policy))
}

/** Throws FactsInvalid for facts that cannot be evaluated or that no given policy covers in time. */
export function decide(rules: Rule[], facts: unknown): Decision {
  const decisions = rules.map((rule) => rule(facts)).filter((decision) => decision !== null)
  if (!decisions.length) throw refuse('policies', 'none_in_force')
  return decisions.length === 1 ? decisions[0]! : merge(decisions)
}

const CARD = 'CARD:'

/** The policies of these names, each with its id; `CARD:` is the policy once more with the period on the card. */
export function resolved(policies: Record<string, Row>, names: string[], facts: Row): Row[] {
  return names.map((id) => {
    const policy = policies[id.startsWith(CARD) ? id.slice(CARD.length) : id]
    if (!policy) throw refuse('policies', 'unknown_policy')
    return { ...policy, ...(id.startsWith(CARD) ? { whole_months: (facts.papers as Row).card_months } : {}), id }
  })
}
