import { locale } from '../../i18n'
import { r } from './messages'
import type { Entry, Pattern } from './week'
import { addDays } from './zone'

/** Days and times of the rota in words. A day has no zone: it is that very day everywhere. */
function inWords(day: string, options: Intl.DateTimeFormatOptions): string {
  const tongue = locale.value === 'en' ? 'en-GB' : 'zh-CN'
  return new Intl.DateTimeFormat(tongue, { ...options, timeZone: 'UTC' }).format(new Date(day))
}

export const dayName = (day: string) => inWords(day, { weekday: 'short', month: '2-digit', day: '2-digit' })
export const longDay = (day: string) => inWords(day, { year: 'numeric', month: 'long', day: 'numeric' })
/** "China Standard Time", and not "Asia/Shanghai". */
export const zoneName = (zone: string): string =>
  new Intl.DateTimeFormat(locale.value === 'en' ? 'en-GB' : 'zh-CN', { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? zone
/** 1: Monday; the day named was one. */
export const weekdayName = (number: number) => inWords(addDays('2026-11-23', number - 1), { weekday: 'short' })

export function whenOf({ from, to, overnight }: Pick<Entry, 'from' | 'to' | 'overnight'>): string {
  if (!from && !to) return r('all_day')
  if (!from) return r('until', { time: to })
  if (!to) return r('from', { time: from })
  return `${from}–${to}${overnight ? ` ${r('overnight')}` : ''}`
}

/** On which days, from when on, until when. */
export function repeatOf({ weekly, cycle, days, first_day, last_day, on_holidays }: Pattern): string {
  const which = weekly ? days.map(weekdayName).join(' ') : r('pattern.cycle', { cycle, days: days.join(' ') })
  const span = last_day
    ? r('week.shown', { first: longDay(first_day), last: longDay(last_day) })
    : r('pattern.since', { day: longDay(first_day) })
  return [which, span, r(`holidays.${on_holidays ? 'work' : 'free'}`)].join(' · ')
}
