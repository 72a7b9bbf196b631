import type { components } from '../../api/schema'
import type { Ticket } from '../../api/types'
import { dateTime } from '../../i18n/format'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { word } from '../messages'
import { pr } from './messages'

type Target = components['schemas']['ServiceTarget']
type Pause = components['schemas']['ClockPause']
type Appointment = components['schemas']['Appointment']

const LOOKS: Record<Target['state'], { tone: Tone; icon: IconName }> = {
  met: { tone: 'ok', icon: 'check' },
  missed: { tone: 'stop', icon: 'alert' },
  running: { tone: 'info', icon: 'clock' },
  paused: { tone: 'calm', icon: 'pause' },
}
export const lookOf = (target: Target) => LOOKS[target.state]

/** What became of a target, with its times; a stopped clock says why. */
export function stateWords({ state, open, due_at, done_at }: Target, pauses: Pause[]): string {
  const reason = word('hold', pauses.find(({ end }) => end === null)?.reason)
  const told = state === 'missed' && !open ? 'late' : state
  return pr(`state.${told}`, { time: dateTime(due_at), done: dateTime(done_at), reason })
}

export const pauseWords = ({ start, end, reason }: Pause) =>
  pr(end ? 'pause.over' : 'pause.open', { start: dateTime(start), end: dateTime(end), reason: word('hold', reason) })

export function visitWords({ reached, moved, old_start, new_start, proposed_by, agreed_by }: Appointment): string {
  const what = !reached ? 'visit.missed' : moved ? 'visit.moved' : 'visit.agreed'
  const said = pr(what, { old: dateTime(old_start), new: dateTime(new_start) })
  if (!reached) return said
  return [said, pr(`proposed.${proposed_by}`), agreed_by && pr('with', { name: agreed_by })].filter(Boolean).join(' · ')
}

/** Who at the customer's agreed to the time that holds, where somebody was named. */
export const agreed = ({ appointments }: Ticket) =>
  appointments.filter(({ reached }) => reached).at(-1)?.agreed_by ?? null
