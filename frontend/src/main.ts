import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { preferredLocale, setLocale } from './i18n'
import './install'
import { router } from './router'
import './tokens.css'
import './base.css'
import './theme'

// Wording first: installing the router starts the first navigation, whose guards load wording of their area.
await setLocale(preferredLocale())
const app = createApp(App).use(createPinia()).use(router)
await router.isReady()
app.mount('#app')
