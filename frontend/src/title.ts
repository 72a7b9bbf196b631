import { t } from './i18n'

/** The window is called as its screen is: in the list of tabs, in the history, and to who hears it. */
function name() {
  const screen = document.querySelector('h1')?.textContent?.trim()
  const title = [...new Set([screen, t('app.name')])].filter(Boolean).join(' · ')
  if (document.title !== title) document.title = title
}

export function followTitle() {
  new MutationObserver(name).observe(document.body, { childList: true, characterData: true, subtree: true })
}
