import { shallowRef, watch } from 'vue'
import { isUnreachable } from '../../api/problem'
import { useAuth } from '../../auth'
import { act } from '../data'
import type { BoardJob } from './data'
import { bodyOf, take, type Proposal } from './proposal'

/** The last own assignment: what the job was before, and the version that the assignment gave it. */
export interface Done {
  before: BoardJob
  version: number
}
const last = shallowRef<Done | null>(null)
// Whoever signs in next in this window has made none.
watch(() => useAuth().me?.user.id, () => (last.value = null), { flush: 'sync' })

/**
 * Takes the last own assignment back through the same door: only if nobody has changed the job since (If-Match), and
 * only if the command would accept the former crew now. A job that had no crew goes back to the list.
 */
export function useUndo() {
  const remember = (proposal: Proposal, version: number) => (last.value = { before: proposal.job, version })

  async function undo(reason: string): Promise<Done> {
    const done = last.value
    if (!done) throw new Error('nothing to take back')
    const { before } = done
    const ticket = { id: before.id, version: done.version }
    try {
      if (before.crew.length) await act(ticket, 'assign', bodyOf(take(before, null, 0)))
      else await act(ticket, 'withdraw', { reason })
      last.value = null
    } catch (error) {
      // Refused is refused: the world has moved on, and asking again would not change that.
      if (!isUnreachable(error)) last.value = null
      throw error
    }
    return done
  }
  return { last, remember, undo }
}
