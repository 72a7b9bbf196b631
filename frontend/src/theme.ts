import { ref, watchEffect } from 'vue'

export const themes = ['auto', 'light', 'dark', 'sunlight'] as const
export type Theme = (typeof themes)[number]
const STORED = 'fieldlock.theme'

const stored = localStorage.getItem(STORED) as Theme
export const theme = ref<Theme>(themes.includes(stored) ? stored : 'auto')

watchEffect(() => {
  document.documentElement.dataset.theme = theme.value
  localStorage.setItem(STORED, theme.value)
})
