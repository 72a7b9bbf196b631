import { onScopeDispose, ref } from 'vue'
import { useAuth } from '../auth'
import { onLive } from '../live'
import { toast } from '../ui/toast'
import { listHazards } from './hazards'
import { t } from './messages'

/** How many reports of high severity are open; whoever is at the desk is told when one more comes in. */
export function useHazardAlerts() {
  const auth = useAuth()
  const alerts = ref(0)
  if (!auth.can('hazard.read') || !auth.can('live.read')) return alerts
  let known: number | undefined

  async function look() {
    const found = await listHazards('open', null, 1).catch(() => undefined)
    if (!found) return
    alerts.value = found.alerts
    if (known !== undefined && found.alerts > known) toast(t('hazard.alert'), 'stop')
    known = found.alerts
  }
  onScopeDispose(onLive('hazard', () => void look()))
  void look()
  return alerts
}
