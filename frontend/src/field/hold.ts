/**
 * Which items are held back although it is their turn. Pure.
 *
 *   item                           held
 *   the supply is switched on      while a lock of any job hangs
 *   the wait, and the dead test    for the minutes that capacitors need after the service plug is out: the catalogue's
 *                                  floor, or the maker's figure if that is longer
 */
import type { Requirement, Ticket } from '../offline/wire'
import type { SafetyCatalogue } from '../rules/gate'
import { newest } from '../rules/recorded'
import { confirmations } from '../rules/readiness'

const WAITING = /^loto:.+:(WAIT|TEST_DEAD)$/
export const mayBeHeld = (row: Requirement) => row.energises || WAITING.test(row.establishes ?? '')

/** The instant (ms) before which this item may not be confirmed; null when it waits for nothing. */
export function waitUntil(job: Ticket, row: Requirement, safety: SafetyCatalogue, typed: number | null): number | null {
  const [, procedure = '', step = ''] = row.establishes?.split(':') ?? []
  const floor = (safety.loto[procedure] as { wait_min_default?: number } | undefined)?.wait_min_default
  if (floor === undefined || !WAITING.test(row.establishes ?? '')) return null
  const latest = newest(job)
  const factOf = (name: string) => {
    const asked = job.requirements.find((one) => one.establishes === `loto:${procedure}:${name}`)
    return asked ? (confirmations(job, asked, latest)[0]?.fact ?? null) : null
  }
  const out = factOf('SERVICE_PLUG_OUT')
  if (!out) return null
  const maker = step === 'WAIT' ? typed : Number(factOf('WAIT')?.body.value ?? 0)
  return Date.parse(out.occurred_at) + Math.max(floor, maker ?? 0) * 60_000
}
