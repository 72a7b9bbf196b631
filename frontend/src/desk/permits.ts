import type { IconName } from '../ui/icons'
import type { Tone } from '../ui/states'
import type { Standing } from '../rules/permits'

/** How each standing of a permit is drawn. */
export const STANDING: Record<Standing, { tone: Tone; icon: IconName }> = {
  requested: { tone: 'warn', icon: 'hourglass' },
  future: { tone: 'info', icon: 'clock' },
  active: { tone: 'ok', icon: 'check' },
  ending: { tone: 'warn', icon: 'clock' },
  suspended: { tone: 'stop', icon: 'pause' },
  ended: { tone: 'stop', icon: 'ban' },
  refused: { tone: 'stop', icon: 'ban' },
  closed: { tone: 'info', icon: 'archive' },
}
/** What wants somebody first stands first. */
export const GROUPS: Standing[] = ['requested', 'ending', 'suspended', 'active', 'future', 'ended']
export const STEPS = ['approve_permit', 'refuse_permit', 'suspend_permit', 'resume_permit', 'close_permit']
