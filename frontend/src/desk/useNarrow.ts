import { onScopeDispose, ref } from 'vue'

/** Whether the window is at most so wide, now and as it changes. */
export function useNarrow(width: string) {
  const narrow = matchMedia(`(max-width: ${width})`)
  const isNarrow = ref(narrow.matches)
  const onWidth = () => (isNarrow.value = narrow.matches)
  narrow.addEventListener('change', onWidth)
  onScopeDispose(() => narrow.removeEventListener('change', onWidth))
  return isNarrow
}
