import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { locale, messages, preferredLocale, say, setLocale, t } from './index'
import { dateTime, day, money } from './format'
import deskEn from '../desk/messages/en'
import deskZh from '../desk/messages/zh-CN'
import en from './en'
import zh from './zh-CN'

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

beforeEach(async () => {
  localStorage.clear()
  await setLocale('en')
})

describe('wording', () => {
  const areas: [string, Record<string, string>, Record<string, string>][] = [
    ['core', zh, en],
    ['desk', deskZh, deskEn],
  ]
  it.each(areas)('%s has the same keys and placeholders in both languages', (_, chinese, english) => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
    for (const [key, text] of Object.entries(chinese)) {
      expect(text.trim(), key).not.toBe('')
      expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(text))
      expect(english[key], `${key} is still Chinese`).not.toMatch(/[\u4e00-\u9fff]/)
    }
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
