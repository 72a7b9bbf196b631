import type { BoardJob, Technician } from './data'

/** Made-up days for tests and for the benchmark. */
export const DAY = new Date(2026, 10, 24).getTime()
const iso = (at: number) => new Date(at).toISOString()
export const hour = (hours: number): number => DAY + hours * 3_600_000

export function aJob(changes: Partial<BoardJob> = {}, from = 10, until = 11): BoardJob {
  return {
    id: 'job', number: 'FL-1', version: 3, status: 'dispatched', situation: 'DISPATCHED', urgency: 'normal',
    impact: null, repair_item: 'Lamp', fault_description: 'No light', address: '3 Mill Lane', customer: 'Ann Bell',
    lat: 31.2, lon: 121.5, hazards: [], assessed: true, crew: [{ user_id: 'li', name: 'Li', role: 'worker' }],
    start: iso(hour(from)), end: iso(hour(until)), due: null, minutes: 60,
    ready_at: null, to_send: 0, reported_at: iso(hour(8)), fixed: false, gate: 'none',
    locks: [], legs: [], ...changes,
  }
}

export const aPerson = (id: string, changes: Partial<Technician> = {}): Technician => ({
  id, name: id, roles: ['technician'], shifts: [], absences: [], ...changes,
})
