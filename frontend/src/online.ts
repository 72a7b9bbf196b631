import { ref } from 'vue'

/** What the browser believes. False is reliable; true only means that a try is worth it. */
export const online = ref(navigator.onLine)
addEventListener('online', () => (online.value = true))
addEventListener('offline', () => (online.value = false))
