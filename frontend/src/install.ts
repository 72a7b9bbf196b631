import { shallowRef } from 'vue'

/** The browser's own offer to install the app: it comes once, early, and is kept until the person asks for it. */
export type InstallOffer = Event & { prompt: () => Promise<{ outcome: string }> }
export const installOffer = shallowRef<InstallOffer | null>(null)

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  installOffer.value = event as InstallOffer
})
addEventListener('appinstalled', () => (installOffer.value = null))
