import type { Plugin } from 'vite'

/**
 * A technician's cold start: who is known on this phone needs its screens and words too, so they are fetched beside the
 * app and not after it. Their names are known only once all is built.
 */
export function ahead(wanted: Record<'phone' | 'zh' | 'en', string[]>): Plugin {
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
        // Before the first style sheet, for which a script would wait.
        return html.replace('<style>', `<script>(${fetchAhead})(${JSON.stringify(files)})</script><style>`)
      },
    },
  }
}

/** Runs in the page, before the app. The same places as in auth.ts and i18n. */
function fetchAhead(files: Record<string, string[]>): void {
  const known = /"roles":\[[^\]]*"(technician|guardian|lead)"/.test(localStorage.getItem('fieldlock.me') ?? '')
  if (!known || !/^\/(field|$)/.test(location.pathname)) return
  const language = localStorage.getItem('fieldlock.locale') ?? navigator.language
  for (const file of [...files['phone']!, ...files[/^zh/i.test(language) ? 'zh' : 'en']!]) {
    const link = document.createElement('link')
    link.rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload'
    link.href = `/${file}`
    document.head.append(link)
  }
}
