// Gates the bytes that a phone has to load (run after `npm run build`). Sizes are what a server sends compressed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url).pathname
const brotli = (file) => brotliCompressSync(readFileSync(join(dist, file))).length
const gzip = (file) => gzipSync(readFileSync(join(dist, file))).length
const sum = (files, size) => [...files].reduce((total, file) => total + size(file), 0)

/** Vite's manifest: which chunk imports which. Static imports load at once, dynamic ones when a screen is opened. */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

function reach(starts, keysOf, seen = new Set()) {
  for (const key of starts) {
    if (!manifest[key] || seen.has(key)) continue
    seen.add(key)
    reach(keysOf(manifest[key]), keysOf, seen)
  }
  return seen
}
const statics = (chunk) => chunk.imports ?? []
const scripts = (keys) => new Set([...keys].map((key) => manifest[key].file))
const styles = (keys) => new Set([...keys].flatMap((key) => manifest[key].css ?? []))

// First paint of a screen needs the entry, one language and the sign-in page.
const LOCALE = 'src/i18n/zh-CN.ts'
const entry = reach(['index.html', LOCALE, 'src/pages/SignIn.vue'], statics)

// A phone never opens the desk: the app is everything but what only src/desk reaches, in both languages, since the
// service worker stores both.
const isDesk = (key) => key.startsWith('src/desk/')
const reachable = (chunk) => [...statics(chunk), ...(chunk.dynamicImports ?? []).filter((key) => !isDesk(key))]
const keys = reach(['index.html'], reachable)
const app = ['index.html', ...scripts(keys), ...styles(keys)]
const everything = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)

const rows = [
  ['initial JavaScript, brotli', sum(scripts(entry), brotli), 75],
  ['initial CSS, brotli', sum(styles(entry), brotli), 4],
  ['service worker, gzip', gzip('sw.js'), 8],
  ['phone app, both languages, brotli', sum(app, brotli), 150],
  ['everything, brotli (reported)', sum(everything, brotli), null],
]

let failed = false
for (const [name, bytes, limit] of rows) {
  const over = limit !== null && bytes > limit * 1024
  failed ||= over
  const shown = `${(bytes / 1024).toFixed(1).padStart(7)} KB`
  console.log(`${name.padEnd(34)} ${shown}  ${limit === null ? '' : `limit ${limit} KB  ${over ? 'TOO LARGE' : 'ok'}`}`)
}
process.exitCode = failed ? 1 : 0
