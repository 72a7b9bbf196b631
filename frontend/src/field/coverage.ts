/** The warranty of a job's thing as this phone decides it, without a network: advice, the server decides. */
import type { WarrantyInputs } from '../offline/wire'
import { resolved } from '../rules/warranty'
import { advise, type Advice } from '../rules/warranty-advice'
import { isoOf, PolicyIncomplete, FactsInvalid, type Day } from '../rules/warranty-values'
import type { Row } from '../rules/gate-values'

type Words = { zh: string; en: string; article?: string | Record<string, string> | null }
export type WarrantyRules = { policies: Record<string, Row>; wording: Record<string, Record<string, Words>> }
export type Told = { advice: Advice; policy: Words } | { lacks: string[] }

/** On the facts of the last sync and this phone's time; or what is missing for a decision. */
export function coverageNow({ policies: names, facts }: WarrantyInputs, rules: WarrantyRules, now: Date): Told {
  const asked = { ...facts, claim_at: now.toISOString() }
  try {
    const advice = advise(resolved(rules.policies, names, asked), asked)
    return { advice, policy: nameOf(rules, advice.decision.policy) }
  } catch (refusal) {
    if (refusal instanceof PolicyIncomplete) return { lacks: refusal.names }
    if (refusal instanceof FactsInvalid) return { lacks: refusal.fields.map(({ field }) => field) }
    throw refusal
  }
}

function nameOf({ policies, wording }: WarrantyRules, id: string): Words {
  const own = id.replace(/^CARD:/, '')
  const name = String(policies[own]?.name ?? own)
  return wording.policies?.[own] ?? { zh: name, en: name }
}

/** A code without wording is shown as it is, never dropped. */
export const wordsOf = ({ wording }: WarrantyRules, group: string, code: string): Words =>
  wording[group]?.[code] ?? { zh: code, en: code }

/** The article that says so: one for all policies, or the one of the policy that decided. */
export function articleOf(rules: WarrantyRules, code: string, policy: string): string {
  const { article } = wordsOf(rules, 'reasons', code)
  return (typeof article === 'object' ? article?.[policy] : article) ?? ''
}

export const dayOrNull = (day: Day | null): string | null => (day === null ? null : isoOf(day))

const PREFIX = /^(?:FL:A:|(?:S\/?N|IMEI)(?:\s*[:：]\s*|\s+)|序列号\s*[:：]?\s*)/i
const NAMES = ['sn', 'serial', 'imei', 's']

/** The serial number in what was scanned or typed, as `backend/fieldlock/charges/serials.py`. */
export function serialIn(scanned: string): string {
  const text = scanned.trim()
  if (/^https?:\/\//i.test(text)) {
    const [address = '', query = ''] = text.split('#')[0]!.split('?')
    const asked = new Map([...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]))
    const named = NAMES.map((name) => asked.get(name)).find((value) => value)
    return (named ?? address.replace(/\/+$/, '').split('/').pop()!).trim()
  }
  const bare = text.replace(PREFIX, '').trim()
  const compact = bare.replace(/\s+/g, '')
  return /^\d+$/.test(compact) ? compact : bare
}
