import { onScopeDispose } from 'vue'

/** Does this once what is being drawn now has been painted, so that it does not hold that up; asked again, once. */
export function afterPaint(todo: () => void): () => void {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  onScopeDispose(stop)
  return () => {
    stop()
    frame = requestAnimationFrame(() => (timer = setTimeout(todo)))
  }
}
