import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { explain } from '../../api/problem'
import { getPreview, type Preview, type ProposalBody } from './data'

const SETTLE_MS = 120

/**
 * What this assignment would mean, asked of the server (nothing is written) as soon as the proposal rests. Only what
 * has been answered is `possible`: a changed proposal waits for its own answer.
 */
export function usePreview(body: Ref<ProposalBody | null>) {
  const preview = shallowRef<Preview | null>(null)
  const failure = ref('')
  const answered = ref('')
  let abort: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const key = computed(() => (body.value ? JSON.stringify(body.value) : ''))
  const current = computed(() => key.value !== '' && answered.value === key.value)
  const checking = computed(() => key.value !== '' && !current.value && !failure.value)
  const possible = computed(() => current.value && preview.value !== null && preview.value.refusal === null)

  /** When the job would begin. */
  const planned = computed(() => body.value?.planned_start ?? '')

  async function ask() {
    const [asked, told] = [key.value, body.value]
    abort?.abort()
    if (!told) return
    abort = new AbortController()
    try {
      const found = await getPreview(told, abort.signal)
      if (asked !== key.value) return
      preview.value = found
      answered.value = asked
      failure.value = ''
    } catch (error) {
      if (asked === key.value) failure.value = explain(error)
    }
  }
  function later() {
    failure.value = ''
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), SETTLE_MS)
  }
  function forget() {
    abort?.abort()
    preview.value = null
    answered.value = ''
    failure.value = ''
  }
  watch(key, later, { immediate: true })
  onScopeDispose(() => {
    forget()
    clearTimeout(timer)
  })
  return { preview, planned, failure, current, checking, possible, ask, forget }
}
export type Previewed = ReturnType<typeof usePreview>
