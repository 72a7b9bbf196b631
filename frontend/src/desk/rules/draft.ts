/**
 * The documents as the editor changes them: plain data in, plain data out. Pure.
 *
 *   checklists   lists of items; codes are made here, so that nobody types them and none is used twice
 *   safety       hazards × equipment, tools, controls as a grid
 */
export const ANSWERS = ['confirm', 'reading', 'count', 'text', 'photo', 'signature', 'conditions'] as const
export type Limit = { below?: number | null; at_least?: number | null }
export interface Item {
  code: string
  seq: number
  zh: string
  en: string
  answer: (typeof ANSWERS)[number]
  critical: boolean
  photo: boolean
  second_person: boolean
  not_applicable_allowed: boolean
  reading: { unit: string; rule?: string | null; limit?: Limit | null } | null
  [more: string]: unknown
}
export interface List {
  code: string
  title_zh: string
  title_en: string
  items: Item[]
  [more: string]: unknown
}
export interface Checklists {
  checklists: List[]
  [more: string]: unknown
}
export const GROUPS = ['ppe', 'tools', 'controls'] as const
export type Group = (typeof GROUPS)[number]
export type Hazard = Record<Group, string[]>
export type Safety = { hazards: Record<string, Hazard> } & Record<Group, Record<string, unknown>>

/** A code that no item ever had here, also not one that was removed in this draft (`used`). */
export function freshCode(list: List, used: Iterable<string>): string {
  const numbers = [...used, ...list.items.map((item) => item.code)]
    .filter((code) => code.startsWith(`${list.code}-`))
    .map((code) => Number(code.slice(list.code.length + 1)))
    .filter(Number.isInteger)
  return `${list.code}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

export function emptyItem(code: string): Item {
  return {
    code,
    seq: 0,
    zh: '',
    en: '',
    answer: 'confirm',
    critical: true,
    photo: false,
    second_person: false,
    not_applicable_allowed: false,
    reading: null,
    basis: 'house',
    source: [],
  }
}

export const numbered = (items: Item[]): Item[] => items.map((item, index) => ({ ...item, seq: index + 1 }))

/** The item one place up or down; at the ends nothing moves. */
export function moved(items: Item[], from: number, by: -1 | 1): Item[] {
  const to = from + by
  if (to < 0 || to >= items.length) return items
  const rest = items.filter((_, index) => index !== from)
  return numbered([...rest.slice(0, to), items[from]!, ...rest.slice(to)])
}

export const removed = (items: Item[], at: number): Item[] => numbered(items.filter((_, index) => index !== at))

/** A reading always has a unit; what is no reading has none, so that a number is not asked for by mistake. */
export function answered(item: Item, answer: Item['answer']): Item {
  return { ...item, answer, reading: answer === 'reading' ? (item.reading ?? { unit: '' }) : null }
}

/** A limit typed as text; empty or unreadable means none on this side. */
export function limited(item: Item, side: keyof Limit, text: string): Item {
  const value = text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text)
  const limit = { ...item.reading?.limit, [side]: value }
  const any = limit.below != null || limit.at_least != null
  return { ...item, reading: { ...(item.reading ?? { unit: '' }), limit: any ? limit : null } }
}

export function demanded(hazard: Hazard, group: Group, code: string, on: boolean): Hazard {
  const others = hazard[group].filter((one) => one !== code)
  return { ...hazard, [group]: on ? [...others, code] : others }
}

/** The limits that are set, as they are told to the person who reads the value. */
export const limits = (item: Item): [side: keyof Limit, value: number][] =>
  (['below', 'at_least'] as const).flatMap((side) => {
    const value = item.reading?.limit?.[side]
    return value == null ? [] : [[side, value] as [keyof Limit, number]]
  })
