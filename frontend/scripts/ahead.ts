import type { Plugin } from 'vite'

type Language = 'zh' | 'en'
/** What stands around the PIN's field (field/pages/PinPage.vue). */
export type PinWords = Record<'title' | 'why' | 'pin' | 'open', string>

/**
 * A technician's cold start. Who is known on this phone needs its screens and words too, so they are fetched beside the
 * app and not after it (their names are known only once all is built); and the PIN can be typed before the app is there.
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
        const run = (work: (...given: never[]) => unknown, ...given: unknown[]) =>
          `(${work})(${given.map((one) => JSON.stringify(one)).join()})`
        // Before the first style sheet, for which a script would wait.
        return html
          .replace('<style>', `<script>const phoneSpeaks=${run(fetchAhead, files)}</script><style>`)
          .replace('</main>', `</main><script>phoneSpeaks&&${run(askPin, words)}</script>`)
      },
    },
  }
}

declare const phoneSpeaks: Language

/** Runs in the page, before the app. The same places as in auth.ts, theme.ts and i18n. */
function fetchAhead(files: Record<string, string[]>): Language | undefined {
  const known = /"roles":\[[^\]]*"(technician|guardian|lead)"/.test(localStorage.getItem('fieldlock.me') ?? '')
  if (!known || !/^\/(field|$)/.test(location.pathname)) return undefined
  const language = /^zh/i.test(localStorage.getItem('fieldlock.locale') ?? navigator.language) ? 'zh' : 'en'
  for (const file of [...files['phone']!, ...files[language]!]) {
    const link = document.createElement('link')
    link.rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload'
    link.href = `/${file}`
    document.head.append(link)
  }
  document.documentElement.dataset['theme'] = localStorage.getItem('fieldlock.theme') ?? 'auto'
  return language
}

/**
 * Runs in the page, before the app, for whom the PIN is asked there: a store has been in use here, and no worker can
 * hold its key (offline/marks, offline/warm.ts). The app goes on with what was typed, and with the tap
 * (field/shell.ts); nothing is opened here.
 */
function askPin(words: Record<Language, PinWords>): void {
  const { user } = JSON.parse(localStorage.getItem('fieldlock.me')!) as { user: { id: string; name: string } }
  const store = localStorage.getItem(`fieldlock.store.${user.id}`) ?? `fieldlock-${user.id}`
  const isWarm = Date.now() - Number(localStorage.getItem('fieldlock.left')) <= 60_000
  const isOther = /^\/field\/(leave|store)/.test(location.pathname)
  if (isWarm || isOther || !localStorage.getItem(`fieldlock.mark.${store}`)) return
  const { title, why, pin, open } = words[phoneSpeaks]
  document.documentElement.lang = phoneSpeaks === 'zh' ? 'zh-CN' : 'en'
  document.getElementById('app')!.innerHTML = `<header class="bar"><h1 class="grow">${title}</h1></header>
<main id="main" class="field-main stack"><form id="shell-pin" class="panel stack"><p><strong></strong></p><p>${why}</p>
<div class="field"><label for="shell-pin-field">${pin}</label><input id="shell-pin-field" class="control" type="password"
 inputmode="numeric" autocomplete="off" maxlength="12" data-testid="pin" /></div>
<button class="btn primary block" data-testid="pin-submit">${open}</button></form></main>`
  const form = document.getElementById('shell-pin') as HTMLFormElement
  form.querySelector('strong')!.textContent = user.name
  form.querySelector('input')!.onfocus = () => (form.dataset['touched'] = '1')
  form.onsubmit = () => {
    form.dataset['given'] = '1'
    form.querySelector('button')!.disabled = true
    return false
  }
}
