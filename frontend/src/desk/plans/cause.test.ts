import { describe, expect, it } from 'vitest'
import { againAt, againFor, causeOf, CONCERNS, toldIn, type Kind } from './cause'

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

describe('where a day is planned again', () => {
  const now = new Date('2026-11-24T10:00').getTime()
  const at = (time: string) => new Date(`2026-11-24T${time}`).toISOString()
  const job = { id: 'j', urgency: 'normal', start: at('09:00'), end: at('10:00') }

  it('is filled in as the address says, and nothing that it does not know [S-EMG-13]', () => {
    const { query } = againAt('2026-11-24', 'certificate_expires', { user: 'u', certificate: 'c', until: 'x' })
    const told = { kind: 'certificate_expires', ticket_id: '', user_id: 'u', certificate: 'c', until: 'x' }
    expect(toldIn(query)).toEqual(told)
    const nothing = { kind: 'new', ticket_id: '', user_id: '', certificate: '', until: '' }
    expect(toldIn({ cause: 'toString', ticket: ['a', 'b'] })).toEqual(nothing)
  })
  it.each([
    ['stopped', 0, 'stop_work'], ['working', 0, 'overrun'], ['dispatched', 0, 'no_show'], ['on_hold', 0, 'no_show'],
    ['on_site', 0, 'no_show'], ['on_site', 1, 'overrun'],
  ])('a job that is %s, %i ms after its end: %s [S-EMG-13]', (status, after, cause) => {
    const query = { day: '2026-11-24', cause, ticket: 'j' }
    expect(againFor({ ...job, status }, now + after)?.query).toEqual(query)
  })
  it('is nowhere for what waits, unless it is an emergency, and for what has ended [S-EMG-13]', () => {
    const waits = { ...job, status: 'ready', start: null, end: null }
    expect(againFor(waits, now)).toBeUndefined()
    expect(againFor({ ...waits, urgency: 'emergency' }, now)?.query).toEqual({ day: '2026-11-24', cause: 'emergency' })
    expect(againFor({ ...job, status: 'closed', urgency: 'emergency' }, now)).toBeUndefined()
  })
})
