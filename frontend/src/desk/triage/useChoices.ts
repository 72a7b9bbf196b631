import { computed } from 'vue'
import { say } from '../../i18n'
import { listPeople } from '../people/data'
import { useLoaded } from '../useLoaded'

/** What an assessment can choose from: the skills that the house knows, and the parts that are in some van. */
export function useChoices() {
  const { value: known } = useLoaded(listPeople)
  const skills = computed(() => (known.value?.skills ?? []).map((one) => ({ value: one.skill, label: say(one) })))
  const codes = computed(() => known.value?.items.flatMap((one) => one.van.map((part) => part.code)) ?? [])
  const parts = computed(() => [...new Set(codes.value)].sort())
  return { skills, parts }
}
