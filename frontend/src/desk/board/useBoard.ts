import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { explain } from '../../api/problem'
import { onLive } from '../../live'
import { byPressing } from '../urgency'
import { getBoard, getJobs, type Board, type BoardJob } from './data'
import { midnight, MINUTE } from './time'

const SETTLE_MS = 150
/** More changes than this at once: the whole day is read anew. */
const ONE_BY_ONE = 40

/** These jobs as they are now, the others as they were; whatever the answer brings stands once. */
export function merged(before: Board, asked: Set<string>, fresh: Board): Board {
  const gone = new Set([...asked, ...fresh.jobs.map((job) => job.id), ...fresh.waiting.map((job) => job.id)])
  const put = (old: BoardJob[], found: BoardJob[]) => [...old.filter((job) => !gone.has(job.id)), ...found]
  const waiting = put(before.waiting, fresh.waiting).sort(byPressing)
  return { ...before, jobs: put(before.jobs, fresh.jobs), waiting }
}

/** The same people on a day of which nothing is known yet: what shows them stays, and only the jobs are drawn anew. */
export const blank = (before: Board): Board => ({
  ...before,
  technicians: before.technicians.map((one) => ({ ...one, shifts: [], absences: [] })),
  jobs: [],
  waiting: [],
})

/** The day on the board: loaded, and kept as it is for everybody by reading only what changed. */
export function useBoard() {
  const day = ref(midnight(Date.now()))
  const board = shallowRef<Board>()
  const failure = ref('')
  const loading = ref(true)
  const now = ref(Date.now())
  const changed = new Set<string>()
  let all = false
  let request = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const until = computed(() => midnight(day.value, 1))

  async function load() {
    const mine = ++request
    changed.clear()
    all = false
    try {
      const fresh = await getBoard(day.value, until.value)
      if (mine !== request) return
      board.value = fresh
      failure.value = ''
    } catch (error) {
      // The day that is on the screen stays: a lost connection must not blank it.
      if (mine !== request) return
      failure.value = explain(error)
      if (loading.value) board.value = undefined
    } finally {
      if (mine === request) loading.value = false
    }
  }

  async function update() {
    if (all || loading.value || !board.value || changed.size > ONE_BY_ONE) return load()
    const asked = new Set(changed)
    const mine = ++request
    try {
      const fresh = await getJobs(day.value, until.value, [...asked])
      if (mine !== request || !board.value) return
      for (const id of asked) changed.delete(id)
      board.value = merged(board.value, asked, fresh)
      failure.value = ''
    } catch (error) {
      if (mine === request) failure.value = explain(error)
    }
  }

  function soon() {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), SETTLE_MS)
  }
  /** After an own change: no waiting for the stream. */
  async function refresh(id: string) {
    changed.add(id)
    clearTimeout(timer)
    await update()
  }

  watch(day, () => {
    loading.value = true
    board.value &&= blank(board.value)
    void load()
  })
  const stops = [
    onLive('ticket', (id) => {
      if (id) changed.add(id)
      else all = true
      soon()
    }),
    // Who works when: shifts, absences and the people themselves.
    onLive('rota', () => {
      all = true
      soon()
    }),
  ]
  const clock = setInterval(() => (now.value = Date.now()), MINUTE / 2)
  onScopeDispose(() => {
    for (const stop of stops) stop()
    clearTimeout(timer)
    clearInterval(clock)
  })
  void load()
  return { day, until, board, failure, loading, now, load, refresh }
}
