import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import type { Version } from './data'

export const LOOKS: Record<Version['state'], { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'warn', icon: 'hourglass' },
  withdrawn: { tone: 'calm', icon: 'close' },
  scheduled: { tone: 'info', icon: 'clock' },
  in_force: { tone: 'ok', icon: 'check' },
  past: { tone: 'calm', icon: 'archive' },
  recalled: { tone: 'stop', icon: 'ban' },
}
