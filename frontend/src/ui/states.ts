import type { Situation } from '../api/types'
import type { IconName } from './icons'

export type Tone = 'calm' | 'info' | 'active' | 'ok' | 'warn' | 'stop'
export interface Look {
  tone: Tone
  icon: IconName
}
const look = (tone: Tone, icon: IconName): Look => ({ tone, icon })

/** How the 32 situations look: warn = somebody must act, stop = danger, active = people on the way or at it. */
export const situations: Record<Situation, Look> = {
  RECEIVED: look('warn', 'inbox'),
  TRIAGED: look('info', 'list'),
  REMOTE: look('active', 'phone'),
  AWAIT_QUOTE: look('warn', 'doc'),
  AWAIT_CONSENT: look('warn', 'hourglass'),
  READY: look('warn', 'person'),
  DISPATCHED: look('info', 'forward'),
  ACCEPTED: look('info', 'check'),
  APPOINTED: look('info', 'clock'),
  EN_ROUTE: look('active', 'truck'),
  ON_SITE: look('active', 'pin'),
  AWAIT_APPROVAL: look('warn', 'hourglass'),
  SAFETY: look('warn', 'shield'),
  WORKING: look('active', 'wrench'),
  CHANGE: look('warn', 'pen'),
  STOPPED: look('stop', 'stop'),
  ON_HOLD: look('warn', 'pause'),
  RELEASING: look('active', 'unlock'),
  TRIAL: look('active', 'play'),
  QC: look('active', 'search'),
  REWORK: look('warn', 'sync'),
  CLEARING: look('active', 'list'),
  SIGN_OFF: look('active', 'pen'),
  SETTLEMENT: look('info', 'doc'),
  RETURNED: look('info', 'inbox'),
  FOLLOW_UP: look('info', 'phone'),
  CLOSED: look('ok', 'check'),
  ARCHIVED: look('calm', 'archive'),
  CANCELLED: look('calm', 'ban'),
  DECLINED: look('calm', 'ban'),
  REFERRED: look('calm', 'forward'),
  REJECTED: look('calm', 'ban'),
}

export const gates: Record<'clear' | 'blocked' | 'unknown', Look> = {
  clear: look('ok', 'unlock'),
  blocked: look('stop', 'lock'),
  unknown: look('calm', 'lock'),
}

export const urgencies: Record<string, Look> = {
  emergency: look('stop', 'alert'),
  urgent: look('warn', 'bolt'),
  normal: look('calm', 'clock'),
}
