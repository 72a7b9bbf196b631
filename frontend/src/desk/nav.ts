import type { Role } from '../api/types'
import type { IconName } from '../ui/icons'
import type { DeskKey } from './messages'

/** Where the desk leads. A permission or roles decide who sees an entry; an entry with `in` stands in that menu. */
export interface Entry {
  name: string
  to: string
  can?: string
  is?: Role[]
  in?: Menu
  /** Whose count is shown beside it. */
  alerts?: 'hazards' | 'certificates' | 'alerts'
}
export const MENUS = ['planning', 'safety', 'equipment', 'more'] as const
export type Menu = (typeof MENUS)[number]

export const ENTRIES: Entry[] = [
  { name: 'board', to: '/desk/board', can: 'dispatch.assign' },
  { name: 'tickets', to: '/desk/tickets' },
  { name: 'alerts', to: '/desk/alerts', can: 'dispatch.read', alerts: 'alerts' },
  { name: 'hazards', to: '/desk/hazards', can: 'hazard.read', alerts: 'hazards' },
  { name: 'plans', to: '/desk/plans', can: 'dispatch.assign', in: 'planning' },
  { name: 'rota', to: '/desk/rota', can: 'dispatch.read', in: 'planning' },
  { name: 'certificates', to: '/desk/certificates', can: 'dispatch.read', in: 'planning', alerts: 'certificates' },
  { name: 'people', to: '/desk/people', can: 'dispatch.read', in: 'planning' },
  { name: 'permits', to: '/desk/permits', can: 'permit.read', in: 'safety' },
  { name: 'locks', to: '/desk/locks', can: 'isolation.read', in: 'safety' },
  { name: 'isolation', to: '/desk/isolation', can: 'isolation.read', in: 'safety' },
  { name: 'gear', to: '/desk/gear', can: 'gear.read', in: 'safety' },
  { name: 'site', to: '/desk/site', can: 'fitness.declare', in: 'safety' },
  { name: 'assets', to: '/desk/assets', in: 'equipment' },
  { name: 'manuals', to: '/desk/manuals', can: 'register.read', in: 'equipment' },
  { name: 'register', to: '/desk/register', can: 'customer.read', in: 'equipment' },
  { name: 'goods', to: '/desk/goods', can: 'return.read', in: 'equipment' },
  { name: 'returns', to: '/desk/returns', can: 'return.read', in: 'equipment' },
  { name: 'claims', to: '/desk/claims', can: 'liability.claim', in: 'equipment' },
  { name: 'warranty', to: '/desk/warranty', can: 'warranty.bulk', in: 'equipment' },
  { name: 'notes', to: '/desk/notes', can: 'note.answer', in: 'more' },
  { name: 'phones', to: '/desk/phones', can: 'device.read', in: 'more' },
  { name: 'rules', to: '/desk/rules', can: 'rules.read', in: 'more' },
  { name: 'field', to: '/field', is: ['technician', 'lead', 'guardian'], in: 'more' },
]

export const ALERTS: Record<NonNullable<Entry['alerts']>, { icon: IconName; said: DeskKey; testid: string }> = {
  hazards: { icon: 'alert', said: 'hazard.alerts', testid: 'hazard-alerts' },
  alerts: { icon: 'clock', said: 'nav.alerts.said', testid: 'alerts-count' },
  certificates: { icon: 'hourglass', said: 'nav.certificates.alerts', testid: 'certificate-alerts' },
}
