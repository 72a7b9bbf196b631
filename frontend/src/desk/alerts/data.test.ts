import { beforeAll, describe, expect, it } from 'vitest'
import { locale } from '../../i18n'
import { distance, told, type Alert } from './data'
import { alertMessages } from './messages'

const NOW = Date.parse('2026-11-24T10:00:00Z')
const off = (minutes: number) => distance(new Date(NOW + minutes * 60_000).toISOString(), NOW)
const alert = (kind: Alert['kind'], body: Record<string, string>) => told({ kind, body } as Alert)

beforeAll(async () => {
  locale.value = 'en'
  await alertMessages.ready()
})

describe('an alert in words [S-DSP-10]', () => {
  it.each([
    [0, '0 min left'], [59, '59 min left'], [60, '1 h left'], [61, '1 h 1 min left'], [1440, '1 d left'],
    [1501, '1 d 1 h left'], [-1, '1 min over'], [-90, '1 h 30 min over'],
  ])('%i minutes from now', (minutes, words) => {
    expect(off(minutes)).toBe(words)
  })

  it('says what is due when, and what the crew said', () => {
    const due = { zh: '到场', en: 'On site', due_at: '2026-11-24T10:00:00Z' }
    expect(alert('due_soon', due)).toMatch(/^On site: due by .+/)
    const late = { planned_end: '2026-11-24T10:00:00Z', ready_at: '2026-11-24T12:00:00Z', by_name: 'Li', said: 'rust' }
    expect(alert('delayed', late)).toMatch(/Li expects .+: rust$/)
    const next = { next: 'HA-7', next_start: '2026-11-24T11:00:00Z' }
    expect(alert('delayed', late)).not.toContain('next job')
    expect(alert('delayed', { ...late, ...next })).toMatch(/: rust; the next job of the crew, HA-7, begins .+$/)
    expect(alert('stopped', { by_name: 'Li', said: 'gas' })).toBe('Li stopped the work: gas')
    const ill = { by_name: 'Li', planned_start: '2026-11-24T10:00:00Z', zh: '请假', en: 'Absent' }
    expect(alert('unavailable', ill)).toMatch(/^Li, planned for .+: Absent$/)
    const told = { at: '2026-11-24T10:00:00Z', by_name: 'Li', why: 'Wu: 请假 / absent' }
    expect(alert('not_moved', told)).toMatch(/^Li told the customer .+: Wu: 请假 \/ absent$/)
  })
})
