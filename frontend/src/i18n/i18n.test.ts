import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { locale, messages, preferredLocale, say, setLocale, t } from './index'
import { dateTime, day, money } from './format'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1]).sort()
/** No Chinese in English, but for where a column or an article of the source is named as it stands there. */
const foreign = (key: string) => (/^(runs\.intro|clause\.|bear\.)/.test(key) ? /^[\u4e00-\u9fff]/ : /[\u4e00-\u9fff]/)
/** A figure of its own and the word behind it; "2 of 1 records" and what a name or a thing does are none of that. */
const COUNTED = 'count|files|drafts|days|hours|minutes|jobs|people|photos|rows|seconds|unsent'
const ONE_TOO_FEW = new RegExp(`(?<! of )\\{(${COUNTED})\\} (open |unfinished )?[a-z]+s\\b`)

beforeEach(async () => {
  localStorage.clear()
  await setLocale('en')
})

describe('wording', () => {
  // Every table of the app: found by its name, so that a new one is looked at without being listed.
  const tables = import.meta.glob<Record<string, string>>(
    ['./{zh-CN,en}.ts', '../**/messages/*.ts', '../field/messages.*.ts'], { eager: true, import: 'default' },
  )
  const areas = Object.keys(tables).filter((path) => /zh(-CN)?\.ts$/.test(path))
    .map((path) => [path, tables[path]!, tables[path.replace(/zh(-CN)?\.ts$/, 'en.ts')]!] as const)
  it('finds the tables', () => {
    expect(areas.length).toBeGreaterThan(30)
    expect(areas.length * 2).toBe(Object.keys(tables).length)
  })
  it.each(areas)('%s has the same keys and placeholders in both languages', (_, chinese, english) => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
    for (const [key, text] of Object.entries(chinese)) {
      expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(text))
      expect(english[key], `${key} is still Chinese`).not.toMatch(foreign(key))
      expect(text, `${key} counts in English`).not.toMatch(/\|/)
      expect(text, `${key} has English marks`).not.toMatch(/[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]/)
      expect(text, `${key} says you in two ways`).not.toContain('您')
    }
  })
  it.each(areas)('%s never says "1 jobs"', (_, _chinese, english) => {
    for (const [key, text] of Object.entries(english)) expect(text, key).not.toMatch(ONE_TOO_FEW)
  })
  it('counts: one job, two jobs', async () => {
    const area = messages({
      'zh-CN': async () => ({ default: { jobs: '{count} 张' } }),
      en: async () => ({ default: { jobs: 'To do: {count|job|jobs}' } }),
    })
    await area.ready()
    const said = [0, 1, 2].map((count) => area.t('jobs', { count }))
    expect(said).toEqual(['To do: 0 jobs', 'To do: 1 job', 'To do: 2 jobs'])
  })

  it('switches at once, tells the page and remembers only what the person chose', async () => {
    expect(t('ui.save')).toBe('Save')
    await setLocale('zh-CN', true)
    await nextTick()
    expect(t('ui.save')).toBe('保存')
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(preferredLocale()).toBe('zh-CN')
    expect(say({ zh: '低压', en: 'low voltage' })).toBe('低压')
  })

  it('carries an area along once that area is in use', async () => {
    const area = messages({
      'zh-CN': async () => ({ default: { hello: '你好 {name}' } }),
      en: async () => ({ default: { hello: 'Hello {name}' } }),
    })
    await area.ready()
    expect(area.t('hello', { name: 'Li' })).toBe('Hello Li')
    await setLocale('zh-CN')
    expect(area.t('hello', { name: '李' })).toBe('你好 李')
  })
})

describe('times and money', () => {
  it('shows dates without a zone as that very day, and 24 hours', () => {
    expect(day('2026-03-01')).toBe('01/03/2026')
    expect(dateTime(null)).toBe('–')
    expect(dateTime('2026-03-01T15:04:00Z')).not.toMatch(/[ap]m/i)
    expect(locale.value).toBe('en')
  })

  it('knows currencies without minor units', () => {
    expect(money(299900, 'CNY')).toContain('2,999.00')
    expect(money(500, 'JPY')).toContain('500')
  })
})
