import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { Candidate, Ticket } from '../../api/types'
import { act, listCandidates } from '../data'
import type { BoardJob } from './data'
import { bodyOf, isUnchanged, take, type Proposal } from './proposal'
import { proposedFrom } from './time'
import { usePreview } from './usePreview'

const SETTLE_CANDIDATES_MS = 300

/**
 * A job taken up, moved, and put down. Every place it is held over is asked of the server (nothing is written); only
 * what has been answered and shown is carried out when it is put down, anything else waits for a second word.
 */
export function useMove(day: Ref<number>, now: Ref<number>) {
  const carried = shallowRef<Proposal | null>(null)
  /** Put down, and not carried out: refused, or not answered yet. */
  const down = ref(false)
  const busy = ref(false)
  const candidates = shallowRef(new Map<string, Candidate>())
  let candidatesTimer: ReturnType<typeof setTimeout> | undefined
  const told = usePreview(
    computed(() => {
      const held = carried.value
      return held?.crew.length ? { ticket_id: held.job.id, version: held.job.version, ...bodyOf(held) } : null
    }),
  )

  async function look() {
    const proposal = carried.value
    if (!proposal) return
    const [start, end] = [proposal.start, proposal.end].map((at) => new Date(at).toISOString())
    const found = await listCandidates(proposal.job.id, start ?? null, end ?? null).catch(() => null)
    if (found && carried.value?.job.id === proposal.job.id) {
      candidates.value = new Map(found.items.map((one) => [one.user_id, one]))
    }
  }

  watch(
    () => carried.value && [carried.value.job.id, carried.value.start, carried.value.end].join(),
    (held, before) => {
      clearTimeout(candidatesTimer)
      if (held) candidatesTimer = setTimeout(() => void look(), before ? SETTLE_CANDIDATES_MS : 0)
    },
  )

  function pickUp(job: BoardJob, from: string | null) {
    cancel()
    carried.value = take(job, from, proposedFrom(day.value, now.value))
  }
  function change(how: (proposal: Proposal) => Proposal) {
    if (carried.value && !busy.value) carried.value = how(carried.value)
  }
  function cancel() {
    told.forget()
    carried.value = null
    down.value = false
    candidates.value = new Map()
  }

  /** True when it may be carried out at once. */
  function putDown(): boolean {
    if (!carried.value?.crew.length || isUnchanged(carried.value)) {
      cancel()
      return false
    }
    down.value = true
    return told.possible.value
  }

  /** The ticket as it is now. The version that was seen goes along: what somebody else changed is not overwritten. */
  async function carryOut(): Promise<{ ticket: Ticket; proposal: Proposal } | null> {
    const proposal = carried.value
    if (!proposal || busy.value) return null
    busy.value = true
    try {
      const ticket = await act(proposal.job, 'assign', bodyOf(proposal))
      cancel()
      return { ticket, proposal }
    } finally {
      busy.value = false
    }
  }

  onScopeDispose(() => {
    cancel()
    clearTimeout(candidatesTimer)
  })
  return { carried, down, told, busy, candidates, pickUp, change, cancel, putDown, carryOut }
}
export type Move = ReturnType<typeof useMove>
