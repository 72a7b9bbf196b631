import type { Plugin } from 'vite'

type Language = 'zh' | 'en'
/** What stands around the PIN's field (field/pages/PinPage.vue). */
export type PinWords = Record<'title' | 'why' | 'pin' | 'open', string>

/**
 * A technician's cold start. Who is known on this phone needs its screens and words too, so they are fetched beside
 * the app and not after it (their names are known only once all is built); the PIN can be typed before the app.
 */
export function ahead(wanted: Record<'phone' | Language, string[]>, words: Record<Language, PinWords>): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((made) => made.type === 'chunk')
        const of = (module: string) => {
          const made = chunks.filter(({ moduleIds, facadeModuleId }) =>
            [...moduleIds, facadeModuleId].some((id) => id?.endsWith(module)),
          )
          if (made.length === 0) throw new Error(`nothing is built of ${module}`)
          return made.flatMap((chunk) => [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])])
        }
        const files = Object.fromEntries(Object.entries(wanted).map(([name, from]) => [name, from.flatMap(of)]))
        const given = [files, words].map((one) => JSON.stringify(one)).join()
        // First in the body: what stands after it need not be drawn then.
        return html.replace('<div id="app">', `<div id="app"><script>(${start})(${given})</script>`)
      },
    },
  }
}

/**
 * Runs in the page, before the app. The same places as in auth.ts, theme.ts, i18n, offline/stores, marks and
 * offline/warm.ts. The PIN's field is shown to whom it is asked of: a store has been in use here, and no worker can
 * hold its key. The app goes on with what was typed, and with the tap (field/shell.ts); nothing is opened here.
 */
function start(files: Record<string, string[]>, words: Record<Language, PinWords>): void {
  const me = localStorage.getItem('fieldlock.me') ?? ''
  const known = /"roles":\[[^\]]*"(technician|guardian|lead)"/.test(me)
  if (!known || !/^\/(field|$)/.test(location.pathname)) return
  const language = /^zh/i.test(localStorage.getItem('fieldlock.locale') ?? navigator.language) ? 'zh' : 'en'
  const { user } = JSON.parse(me) as { user: { id: string; name: string } }
  const store = localStorage.getItem(`fieldlock.store.${user.id}`) ?? `fieldlock-${user.id}`
  const isWarm = Date.now() - Number(localStorage.getItem('fieldlock.left')) <= 60_000
  const isOther = /^\/field\/(leave|store)/.test(location.pathname)
  if (localStorage.getItem(`fieldlock.mark.${store}`) && !isWarm && !isOther) askPin(words[language], user.name)
  for (const file of [...files['phone']!, ...files[language]!]) {
    const link = document.createElement('link')
    link.rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload'
    link.href = `/${file}`
    document.head.append(link)
  }

  function askPin({ title, why, pin, open }: PinWords, name: string): void {
    const page = document.documentElement
    page.lang = language === 'zh' ? 'zh-CN' : 'en'
    page.dataset['theme'] = localStorage.getItem('fieldlock.theme') ?? 'auto'
    const place = document.createElement('div')
    place.className = 'shell-pin'
    place.innerHTML = `<header class="bar"><h1 class="grow">${title}</h1></header>
<main id="main" class="field-main stack"><form id="shell-pin" class="panel stack"><p><strong></strong></p><p>${why}</p>
<div class="field"><label for="shell-field">${pin}</label><input id="shell-field" class="control" type="password"
 inputmode="numeric" autocomplete="off" maxlength="12" data-testid="pin"></div>
<button class="btn primary block" data-testid="pin-submit">${open}</button></form></main>`
    const form = place.querySelector('form')!
    form.querySelector('strong')!.textContent = name
    form.querySelector('input')!.onfocus = () => (form.dataset['touched'] = '1')
    form.onsubmit = () => {
      form.dataset['given'] = '1'
      form.querySelector('button')!.disabled = true
      return false
    }
    document.getElementById('app')!.append(place)
  }
}
