import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { explain } from '../../api/problem'
import type { Candidate, Ticket } from '../../api/types'
import { act, listCandidates } from '../data'
import { getPreview, type BoardJob, type Preview } from './data'
import { bodyOf, isUnchanged, keyOf, take, type Proposal } from './proposal'

const SETTLE_MS = 120
const SETTLE_CANDIDATES_MS = 300

/**
 * A job taken up, moved, and put down. Every place it is held over is asked of the server (nothing is written); only
 * what has been answered and shown is carried out when it is put down, anything else waits for a second word.
 */
export function useMove(now: Ref<number>) {
  const carried = shallowRef<Proposal | null>(null)
  /** Put down, and not carried out: refused, or not answered yet. */
  const down = ref(false)
  const preview = shallowRef<Preview | null>(null)
  const failure = ref('')
  const busy = ref(false)
  const candidates = shallowRef(new Map<string, Candidate>())
  const answered = ref('')
  let abort: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let candidatesTimer: ReturnType<typeof setTimeout> | undefined

  const key = computed(() => (carried.value?.crew.length ? keyOf(carried.value) : ''))
  const current = computed(() => key.value !== '' && answered.value === key.value)
  const checking = computed(() => key.value !== '' && !current.value && !failure.value)
  const possible = computed(() => current.value && preview.value !== null && preview.value.refusal === null)

  async function ask() {
    const proposal = carried.value
    const asked = key.value
    abort?.abort()
    if (!proposal || !asked) return
    abort = new AbortController()
    const body = { ticket_id: proposal.job.id, version: proposal.job.version, ...bodyOf(proposal) }
    try {
      const told = await getPreview(body, abort.signal)
      if (asked !== key.value) return
      preview.value = told
      answered.value = asked
      failure.value = ''
    } catch (error) {
      if (asked === key.value) failure.value = explain(error)
    }
  }

  async function look() {
    const proposal = carried.value
    if (!proposal) return
    const [start, end] = [proposal.start, proposal.end].map((at) => new Date(at).toISOString())
    const found = await listCandidates(proposal.job.id, start ?? null, end ?? null).catch(() => null)
    if (found && carried.value?.job.id === proposal.job.id) {
      candidates.value = new Map(found.items.map((one) => [one.user_id, one]))
    }
  }

  watch(key, () => {
    failure.value = ''
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), SETTLE_MS)
  })
  watch(
    () => carried.value && [carried.value.job.id, carried.value.start, carried.value.end].join(),
    (held, before) => {
      clearTimeout(candidatesTimer)
      if (held) candidatesTimer = setTimeout(() => void look(), before ? SETTLE_CANDIDATES_MS : 0)
    },
  )

  function pickUp(job: BoardJob, from: string | null) {
    cancel()
    carried.value = take(job, from, now.value)
  }
  function change(how: (proposal: Proposal) => Proposal) {
    if (carried.value && !busy.value) carried.value = how(carried.value)
  }
  function cancel() {
    abort?.abort()
    carried.value = null
    down.value = false
    preview.value = null
    answered.value = ''
    failure.value = ''
    candidates.value = new Map()
  }

  /** True when it may be carried out at once. */
  function putDown(): boolean {
    if (!carried.value || isUnchanged(carried.value) || !key.value) {
      cancel()
      return false
    }
    down.value = true
    return possible.value
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
    clearTimeout(timer)
    clearTimeout(candidatesTimer)
  })
  return {
    carried, down, preview, failure, busy, candidates, current, checking, possible,
    pickUp, change, cancel, putDown, carryOut, ask,
  }
}
export type Move = ReturnType<typeof useMove>
