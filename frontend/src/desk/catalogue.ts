import { shallowRef } from 'vue'
import type { Catalogue, Ticket } from '../api/types'
import { locale, say } from '../i18n'
import { getCatalogue } from './data'

type Words = { zh: string; en?: string }
export const catalogue = shallowRef<Catalogue>()

export async function loadCatalogue(): Promise<void> {
  catalogue.value ??= await getCatalogue()
}

/** Words of a code: the wording file first (both languages), then the Chinese name in the safety data. */
function words(part: string, code: string): Words | undefined {
  for (const table of [catalogue.value?.wording[part], catalogue.value?.safety[part]]) {
    const entry = (table as Record<string, Words | string> | undefined)?.[code]
    if (typeof entry === 'string') return { zh: entry, en: entry }
    if (entry?.zh) return entry
  }
  return undefined
}

/** The code itself where the catalogue has no words for it; while it is still on its way, nobody is shown a code. */
export const wordFor = (part: string, code: string): string => {
  const found = words(part, code)
  return found ? say(found) : catalogue.value ? code : '…'
}

/** By their names in the reader's language: the one order in which a long list can be searched by eye. */
export const hazardCodes = (): string[] =>
  Object.keys(catalogue.value?.safety.hazards ?? {}).sort((one, other) =>
    wordFor('hazards', one).localeCompare(wordFor('hazards', other), locale.value),
  )

/** Where each kind of a blocker's subject has its words. */
const PARTS: Record<string, string> = {
  ppe: 'ppe',
  tool: 'tools',
  cert: 'certificates',
  control: 'controls',
  document: 'documents',
}

/** "ppe:EYE@<person>" becomes "safety glasses (Li Wei)"; an item's key its sentence on the card; else nothing. */
export function subjectWords(subject: string, ticket: Ticket): string {
  const [thing = '', person] = subject.split('@')
  const [kind = '', code = '', step] = thing.split(':')
  const report = ticket.restrictions.find((entry) => entry.number === thing)
  if (report) return `${report.number} · ${report.description}`
  const item: Words | undefined = ticket.requirements.find((entry) => entry.key === thing)
  const name = ticket.crew.find((member) => member.user_id === (person ?? thing))?.name
  const known = item ?? (step ? words('loto_steps', step) : words(PARTS[kind] ?? kind, code))
  const what = known ? say(known) : ''
  return what && name ? `${what} (${name})` : (name ?? what)
}
