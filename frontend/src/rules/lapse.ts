/** When work that was cleared may not go on: see `backend/fieldlock/safety/lapse.py`, whose table this follows. */
import type { Ticket } from '../offline/wire'
import { evaluate, type Blocker, type SafetyCatalogue } from './gate'
import { momentOf } from './gate-values'
import { permitsOf } from './permits'
import { gateFacts } from './readiness'

export function clearanceLapsed(job: Ticket, safety: SafetyCatalogue, now: Date): Blocker[] {
  if (job.status !== 'working') return []
  const found: Blocker[] = []
  const told = (code: string) => found.push({ code, subjects: [] })
  const cleared = job.clearance
  if (!cleared || cleared.round !== job.round) told('CLEARANCE_MISSING')
  else {
    const crew = job.crew.map((member) => member.user_id)
    if (String([...(cleared.crew ?? crew)].sort()) !== String([...crew].sort())) told('CREW_CHANGED')
    const day = (at: string) => momentOf(at, job.time_zone).today
    if (day(cleared.at) !== day(now.toISOString())) told('SHIFT_DAY_CHANGED')
  }
  const suspended = permitsOf(job.facts, job.site?.id ?? null).some((permit) => permit.state === 'suspended')
  for (const { code, subjects } of evaluate(gateFacts(job, now), safety, job.time_zone)) {
    if (!code.startsWith('PERMIT_')) continue
    found.push({ code: suspended && code === 'PERMIT_NOT_APPROVED' ? 'PERMIT_SUSPENDED' : code, subjects })
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : 1))
}
