import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Situation } from '../../api/types'
import { say } from '../../i18n'
import { dateTime } from '../../i18n/format'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { al } from './messages'

export type Alert = components['schemas']['Alert']
export type DueTicket = components['schemas']['DueTicket'] & { situation: Situation }
export const LOOKS: Record<Alert['kind'], { tone: Tone; icon: IconName }> = {
  breached: { tone: 'stop', icon: 'alert' },
  due_soon: { tone: 'warn', icon: 'hourglass' },
  not_accepted: { tone: 'warn', icon: 'person' },
  silent: { tone: 'warn', icon: 'phone' },
  delayed: { tone: 'info', icon: 'clock' },
  unfit: { tone: 'stop', icon: 'ban' },
  not_moved: { tone: 'warn', icon: 'phone' },
  step_late: { tone: 'stop', icon: 'hourglass' },
  crew_short: { tone: 'stop', icon: 'person' },
  stopped: { tone: 'stop', icon: 'stop' },
  asked: { tone: 'warn', icon: 'inbox' },
  declined: { tone: 'warn', icon: 'person' },
  emergency: { tone: 'stop', icon: 'alert' },
  unavailable: { tone: 'stop', icon: 'ban' },
}
const TIMES = ['at', 'due_at', 'planned_start', 'planned_end', 'ready_at', 'accept_by', 'next_start'] as const
const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR
const SHOWN = 20

export const listAlerts = async () => (await answer(api.GET('/api/v1/dispatch/alerts'))).items
export const takeOn = (alert_id: string) =>
  answer(api.POST('/api/v1/dispatch/alerts/{alert_id}/see', { params: { path: { alert_id } } }))
export const listDue = async () =>
  (await answer(api.GET('/api/v1/dispatch/due', { params: { query: { limit: SHOWN } } }))).items as DueTicket[]

/** How far off an instant is, in two units at most: "1 h 20 min left", "5 min over". */
export function distance(at: string, now: number): string {
  const minutes = Math.round((Date.parse(at) - now) / MINUTE)
  const far = Math.abs(minutes)
  const days = Math.floor(far / DAY)
  const hours = Math.floor((far % DAY) / HOUR)
  const units = [days && al('unit.d', { count: days }), hours && al('unit.h', { count: hours })]
  if (!days) units.push(far % HOUR || !hours ? al('unit.min', { count: far % HOUR }) : 0)
  return al(minutes < 0 ? 'over' : 'left', { time: units.filter(Boolean).join(' ') })
}

/** What an alert tells, with its times. */
export function told({ kind, body }: Alert): string {
  const what = body.zh && body.en ? say({ zh: body.zh, en: body.en }) : ''
  const by = body.by_name ?? ''
  const values = {
    what, by, said: body.said ?? '', why: body.why ?? '', sent: body.sent ?? '', needed: body.needed ?? '',
    next: body.next ?? '',
    ...Object.fromEntries(TIMES.map((name) => [name, dateTime(body[name])])),
  }
  return al(`told.${kind}`, values) + (body.next ? al('told.next', values) : '')
}
