import { onScopeDispose, ref } from 'vue'
import { useAuth } from '../../auth'
import { onLive } from '../../live'
import { listCertificates } from './data'

const LAST_STEP = 7

/** How many certificates have ended or end within a week: whoever renews them sees it on every screen. */
export function useCertificateAlerts() {
  const auth = useAuth()
  const alerts = ref(0)
  if (!auth.can('profile.edit')) return alerts
  const look = () =>
    listCertificates().then(
      (items) =>
        (alerts.value = items.filter(({ days_left }) => days_left !== null && days_left <= LAST_STEP).length),
      () => undefined,
    )
  onScopeDispose(onLive('rota', () => void look()))
  void look()
  return alerts
}
