import { computed, inject, provide, watch, type InjectionKey } from 'vue'
import { useAuth } from '../../auth'
import { comma } from '../../i18n'
import { toast } from '../../ui/toast'
import { t } from '../messages'
import { useLoaded } from '../useLoaded'
import { listAlerts } from './data'

/** Read once for the whole desk and again after each change; whoever is there is told when one more comes in. */
function load() {
  const may = useAuth().can('dispatch.read')
  const { value: alerts, failure, load } = useLoaded(may ? listAlerts : () => Promise.resolve([]), may ? ['alert'] : [])
  const open = computed(() => alerts.value?.filter((one) => !one.taken_at) ?? [])
  const waiting = computed(() => open.value.length)
  watch(alerts, (now, before) => {
    const known = new Set((before ?? now ?? []).map((one) => one.id))
    const more = open.value.filter((one) => !known.has(one.id))
    if (more.length) toast(t('nav.alerts.more', { numbers: more.map((one) => one.number).join(comma()) }), 'warn')
  })
  return { alerts, failure, load, waiting }
}
const KEY: InjectionKey<ReturnType<typeof load>> = Symbol('alerts')

export function provideAlerts() {
  const made = load()
  provide(KEY, made)
  return made.waiting
}
/** Of the desk's frame. */
export const useAlerts = () => inject(KEY)!
