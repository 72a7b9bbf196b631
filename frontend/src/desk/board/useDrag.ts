import { onScopeDispose, ref, type Ref } from 'vue'
import type { BoardJob } from './data'
import { startOf } from './layout'
import { toPerson, toTime } from './proposal'
import { isMovable } from './signs'
import { snap } from './time'
import type { Move } from './useMove'

/** What the grid can be asked. */
export interface Grid {
  at: (x: number, y: number) => { user: string; time: number } | null
  reveal: (user: string | null, time: number, until?: number) => void
  focusBar: (key: string) => Promise<void>
  nudge: (x: number, y: number) => void
}
/** A press that goes less far is a click. */
const THRESHOLD = 5

/** A job follows the mouse or pen in steps of the grid. A finger scrolls; on touch the panel's buttons move the job. */
export function useDrag(move: Move, grid: Ref<Grid | null | undefined>, drop: () => void) {
  const dragging = ref(false)
  let end: (() => void) | undefined

  function down(event: PointerEvent, job: BoardJob, from: string | null) {
    if (event.button !== 0 || event.pointerType === 'touch' || !isMovable(job) || move.busy.value) return
    const origin = { x: event.clientX, y: event.clientY }
    const grabbed = from ? grid.value?.at(origin.x, origin.y) : null
    // Held where it was taken, so that it does not jump under the hand.
    const offset = grabbed ? grabbed.time - startOf(job) : 0

    function moved(now: PointerEvent) {
      if (!dragging.value) {
        if (Math.hypot(now.clientX - origin.x, now.clientY - origin.y) < THRESHOLD) return
        dragging.value = true
        move.pickUp(job, from)
      }
      now.preventDefault()
      grid.value?.nudge(now.clientX, now.clientY)
      const hit = grid.value?.at(now.clientX, now.clientY)
      if (hit) move.change((held) => toTime(toPerson(held, hit.user), snap(hit.time - offset)))
    }
    function up(now: PointerEvent) {
      const dropped = dragging.value
      end?.()
      if (!dropped) return
      // The click that ends a drag, if one comes, is not a click on the job.
      const swallow = (click: Event) => click.stopPropagation()
      addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => removeEventListener('click', swallow, { capture: true }))
      if (grid.value?.at(now.clientX, now.clientY)) drop()
      else move.cancel()
    }
    end = () => {
      dragging.value = false
      removeEventListener('pointermove', moved)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', cancelled)
      end = undefined
    }
    function cancelled() {
      end?.()
      move.cancel()
    }
    addEventListener('pointermove', moved)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', cancelled)
  }

  onScopeDispose(() => end?.())
  return { dragging, down }
}
