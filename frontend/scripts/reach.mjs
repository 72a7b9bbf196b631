// What of the built app a phone ever opens: one rule for the budgets and for what the service worker stores.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Vite's manifest: which chunk imports which. Static imports load at once, dynamic ones when a screen is opened. */
export const manifestOf = (dist) => JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

export const statics = (chunk) => chunk.imports ?? []

export function reach(manifest, starts, keysOf, seen = new Set()) {
  for (const key of starts) {
    if (!manifest[key] || seen.has(key)) continue
    seen.add(key)
    reach(manifest, keysOf(manifest[key]), keysOf, seen)
  }
  return seen
}

export const scripts = (manifest, keys) => new Set([...keys].map((key) => manifest[key].file))
export const styles = (manifest, keys) => new Set([...keys].flatMap((key) => manifest[key].css ?? []))

/** A phone never opens the desk: its files are all but what only src/desk reaches, in both languages. */
export function phoneFiles(manifest) {
  const isDesk = (key) => key.startsWith('src/desk/')
  const reachable = (chunk) => [...statics(chunk), ...(chunk.dynamicImports ?? []).filter((key) => !isDesk(key))]
  const keys = reach(manifest, ['index.html'], reachable)
  return new Set([...scripts(manifest, keys), ...styles(manifest, keys)])
}
