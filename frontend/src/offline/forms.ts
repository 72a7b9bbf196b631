/** Half-filled forms: which form a draft is of, by its key, and what a person can read in it. Pure. */

/** What a form's draft is called, where that is not the name of its record. */
const NAMES: Record<string, string> = {
  air: 'gas_test',
  cause: 'confirm_coverage',
  hazard: 'report_hazard',
  left: 'confirm',
  liability: 'record_liability',
  quote: 'issue_quote',
  work: 'record_work',
}

const UUID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/
export type Form = { key: string; job: string | undefined; name: string; item: string | undefined }

export function formOf(key: string): Form {
  const job = UUID.exec(key)?.[0]
  const [kind = '', , second = ''] = key.split('/')
  if (kind === job) return { key, job, name: 'confirm', item: key.split('/').slice(2).join('/') }
  const name = kind.split(':')[0]!
  return { key, job, name: name === 'around' ? second : (NAMES[name] ?? name), item: undefined }
}

/** Hashes, ids, and codes of what was chosen. */
const CODE = /^([a-z_]*|[A-Z]+_[A-Z_\d]+|[\da-f-]{36,64})$/

/** The person's own words and values in it. `under` is what a signature is under, not typed. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return CODE.test(value) ? [] : [value]
  const parts = typeof value === 'object' && value ? Object.entries(value) : []
  return parts.flatMap(([name, part]) => (name === 'under' ? [] : wordsIn(part)))
}

/** Photos and signatures in it, by hash; also what only looks like one. */
export const filesIn = (value: unknown): string[] => JSON.stringify(value ?? null).match(/\b[\da-f]{64}\b/g) ?? []
