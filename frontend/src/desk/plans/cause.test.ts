import { describe, expect, it } from 'vitest'
import { causeOf, CONCERNS, type Kind } from './cause'

const told = { ticket_id: 't', user_id: 'u', certificate: 'c', until: '2026-11-24T15:00' }

describe('why a day is planned again', () => {
  it('sends what the cause asks for, and nothing that was chosen for another before [S-EMG-13]', () => {
    expect(causeOf({ kind: 'new', ...told })).toBeNull()
    for (const kind of Object.keys(CONCERNS).filter((one) => one !== 'new') as Kind[]) {
      const { kind: sent, ...rest } = causeOf({ kind, ...told })!
      const given = Object.entries(rest).filter(([, value]) => value !== null).map(([name]) => name)
      expect([sent, given.sort()]).toEqual([kind, [...CONCERNS[kind].asked].sort()])
    }
  })
  it('tells an end as an instant, and none when it is not known [S-EMG-13]', () => {
    expect(causeOf({ kind: 'overrun', ...told })?.until).toBe(new Date('2026-11-24T15:00').toISOString())
    expect(causeOf({ kind: 'stop_work', ...told, until: '' })?.until).toBeNull()
  })
})
