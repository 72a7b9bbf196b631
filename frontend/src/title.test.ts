import { expect, it, vi } from 'vitest'
import { setLocale } from './i18n'
import { followTitle } from './title'

it('the window is called as its screen is, and by the app alone where there is none [S-DSP-11]', async () => {
  await setLocale('en')
  followTitle()
  const called = (title: string) => vi.waitFor(() => expect(document.title).toBe(title))
  document.body.innerHTML = '<div><h1> Jobs </h1></div>'
  await called('Jobs · Fieldlock')
  document.querySelector('h1')!.firstChild!.nodeValue = 'Settings'
  await called('Settings · Fieldlock')
  document.body.innerHTML = '<h1>Fieldlock</h1>'
  await called('Fieldlock')
  document.body.innerHTML = '<p></p>'
  await called('Fieldlock')
})
