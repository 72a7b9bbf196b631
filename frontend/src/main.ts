import { createApp } from 'vue'
import App from './App.vue'
import { preferredLocale, setLocale, t } from './i18n'
import './install'
import { recall } from './kept'
import { router } from './router'
import './tokens.css'
import './base.css'
import './theme'
import { followTitle } from './title'
import { toast } from './ui/toast'

// Wording first: installing the router starts the first navigation, whose guards load wording of their area.
await Promise.all([setLocale(preferredLocale()), recall()])
const start = { failed: false }
const app = createApp(App, start).use(router)
// Whatever keeps the first screen away: what can be done about it is on the page, not a logo for ever.
await router.isReady().catch(() => (start.failed = true))
followTitle()
app.mount('#app')

// A file of a page, or of a part of one, that does not come: no network, or a newer version has replaced it.
addEventListener('vite:preloadError', () => toast(t('app.screen.missing'), 'stop'))
