import { ref, shallowRef } from 'vue'

/** Messages by area, so that the technician's first load carries no desk wording. A missing key is a type error. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
type Table = Readonly<Record<string, string>>
type Loaders<T extends Table> = Record<Locale, () => Promise<{ default: T }>>

const STORED = 'fieldlock.locale'
export const locale = ref<Locale>('zh-CN')
const loads: ((to: Locale) => Promise<void>)[] = []

/** `{count}`, or `{count|job|jobs}`: a figure and the word that goes with it. */
const HOLE = /\{(\w+)(?:\|([^|}]+)\|([^}]+))?\}/g

export function messages<T extends Table>(loaders: Loaders<T>) {
  const table = shallowRef<T>()
  let loaded: Locale | undefined
  const load = async (to: Locale) => {
    table.value = (await loaders[to]()).default
    loaded = to
  }
  return {
    load,
    /** Await before the area is shown (a route guard does); afterwards language changes carry it along. */
    ready: async () => {
      if (!loads.includes(load)) loads.push(load)
      if (loaded !== locale.value) await load(locale.value)
    },
    t: (key: keyof T & string, values: Record<string, string | number> = {}) =>
      (table.value?.[key] ?? key).replace(HOLE, (_, name: string, one?: string, many?: string) => {
        const value = String(values[name] ?? '')
        return one ? `${value} ${value === '1' ? one : many}` : value
      }),
    /** For codes that come from the server: undefined when this release has no words for one. */
    maybe: (key: string): string | undefined => table.value?.[key],
  }
}

export function preferredLocale(): Locale {
  const stored = localStorage.getItem(STORED)
  if (locales.includes(stored as Locale)) return stored as Locale
  return (navigator.language || 'zh').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** Switches every area that is in use at once, then the page's own language. */
export async function setLocale(to: Locale, remember = false): Promise<void> {
  await Promise.all([core.load(to), ...loads.map((load) => load(to))])
  locale.value = to
  document.documentElement.lang = to
  if (remember) localStorage.setItem(STORED, to)
}

const core = messages({ 'zh-CN': () => import('./zh-CN'), en: () => import('./en') })
export const { t, maybe } = core
export type MessageKey = Parameters<typeof t>[0]

/** Wording that comes from the server in both languages. */
export const say = (text: { zh: string; en?: string | null }): string =>
  locale.value === 'en' ? text.en || text.zh : text.zh

/** Between the things of a list: `names.join(comma())`. */
export const comma = () => (locale.value === 'en' ? ', ' : '、')
