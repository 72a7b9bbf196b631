import { onScopeDispose, ref, type Ref } from 'vue'
import { neighbour, type Row } from './layout'
import { isMovable } from './signs'
import { suitability } from '../candidates'
import { roleOf, toEnd, toPerson, toTime } from './proposal'
import { GRID, HOUR } from './time'
import type { BoardJob } from './data'
import type { Grid } from './useDrag'
import type { Move } from './useMove'

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

interface Board {
  rows: Ref<Row[]>
  grid: Ref<Grid | null | undefined>
  move: Move
  find: (id: string) => BoardJob | undefined
  drop: () => void
  pickUp: (job: BoardJob, from: string | null) => void
  undo: () => void
}

/** The board without a mouse: arrows go from job to job; with a job in the hand they carry it. */
export function useKeys({ rows, grid, move, find, drop, pickUp, undo }: Board) {
  /** "person|job" of the one job that is in the tab order. */
  const focused = ref<string | null>(null)

  function go(key: string): boolean {
    const [user, job] = focused.value?.split('|') ?? []
    const row = rows.value.findIndex((one) => one.technician.id === user)
    const bar = rows.value[row]?.bars.findIndex((one) => one.job.id === job) ?? -1
    const next = bar < 0 ? null : neighbour(rows.value, row, bar, key)
    const to = next && rows.value[next.row]
    const found = next && to?.bars[next.bar]
    if (!to || !found) return false
    focused.value = `${to.technician.id}|${found.job.id}`
    grid.value?.reveal(to.technician.id, found.start, found.end)
    void grid.value?.focusBar(focused.value)
    return true
  }

  /** Over the next person; the first time from the list, the first one who may be sent. */
  function overPerson(step: number) {
    const held = move.carried.value
    if (!held) return
    const at = rows.value.findIndex((row) => row.technician.id === held.held)
    const free = ({ technician }: Row) => {
      const person = move.candidates.value.get(technician.id)
      return !person || suitability(person, roleOf(held, technician.id)).assignable
    }
    const first = at < 0 ? rows.value.findIndex(free) : at + step
    const row = rows.value[Math.max(0, Math.min(rows.value.length - 1, first))]
    if (row) move.change((one) => toPerson(one, row.technician.id))
  }

  function carry(event: KeyboardEvent): boolean {
    const held = move.carried.value
    if (!held) return false
    const by = (STEPS[event.key] ?? 0) * (event.shiftKey ? HOUR : GRID)
    if (event.key === 'Escape') move.cancel()
    else if (event.key === 'Enter') drop()
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') overPerson(event.key === 'ArrowUp' ? -1 : 1)
    else if (by && event.altKey) move.change((one) => toEnd(one, one.end + by))
    else if (by) move.change((one) => toTime(one, one.start + by))
    else return false
    const now = move.carried.value
    if (now) grid.value?.reveal(now.held, now.start, now.end)
    return true
  }

  /** Keys meant for a field or a button of the panel stay theirs. */
  function handle(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (target.closest('input, select, textarea, dialog')) return
    const own = target.closest<HTMLElement>('[data-key]')
    if (event.key === 'Enter' && !own && target !== document.body) return
    let done = carry(event)
    if (!done && !event.ctrlKey && !event.metaKey) {
      const [user, id] = own?.dataset.key?.split('|') ?? []
      const job = id ? find(id) : undefined
      if (job && event.key.toLowerCase() === 'm' && isMovable(job)) {
        pickUp(job, user || null)
        done = true
      } else if (event.key.toLowerCase() === 'z' && !move.carried.value) {
        undo()
        done = true
      } else if (own && user) done = go(event.key)
    }
    if (done) event.preventDefault()
  }
  addEventListener('keydown', handle)
  onScopeDispose(() => removeEventListener('keydown', handle))
  return { focused }
}
