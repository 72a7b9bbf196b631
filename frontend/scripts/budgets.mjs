// Gates the bytes that a phone has to load (run after `npm run build`). Sizes are what a server sends compressed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { manifestOf, phoneFiles, reach, scripts, statics, styles } from './reach.mjs'

const dist = new URL('../dist/', import.meta.url).pathname
const brotli = (file) => brotliCompressSync(readFileSync(join(dist, file))).length
const gzip = (file) => gzipSync(readFileSync(join(dist, file))).length
const sum = (files, size) => [...files].reduce((total, file) => total + size(file), 0)

const manifest = manifestOf(dist)

// First paint of a screen needs the entry, one language and the sign-in page.
const LOCALE = 'src/i18n/zh-CN.ts'
const entry = reach(manifest, ['index.html', LOCALE, 'src/pages/SignIn.vue'], statics)

const app = ['index.html', ...phoneFiles(manifest)]
const everything = readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`)

const rows = [
  ['initial JavaScript, brotli', sum(scripts(manifest, entry), brotli), 75],
  ['initial CSS, brotli', sum(styles(manifest, entry), brotli), 4],
  ['service worker, gzip', gzip('sw.js'), 8],
  ['phone app, both languages, brotli', sum(app, brotli), 160],
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
