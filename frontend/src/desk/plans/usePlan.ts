import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { useLoaded } from '../useLoaded'
import { getPlan, type DayPlan } from './data'

const EVERY_MS = 1000

/** One plan's job: asked again while it is under way, also after the server was out of reach. */
export function usePlan(id: Ref<string | undefined>) {
  const timer = ref(0)
  let gone = false
  const { value: job, failure, load } = useLoaded(async () => (id.value ? await getPlan(id.value) : undefined))
  const open = computed(() => job.value?.state === 'waiting' || job.value?.state === 'running')
  const plan = computed(() => (job.value?.state === 'done' ? (job.value.result as DayPlan) : undefined))
  const again = () => {
    clearTimeout(timer.value)
    if (open.value && !gone) timer.value = window.setTimeout(() => void load().then(again), EVERY_MS)
  }
  watch(job, again)
  watch(id, () => {
    job.value = undefined
    void load()
  })
  onScopeDispose(() => {
    gone = true
    clearTimeout(timer.value)
  })
  return { job, open, plan, failure, load }
}
