// The built app once more as a later version: the same, but each file whose name carries its hash is called otherwise.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './server'

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex')

/** The folder of the later version, and what the older one calls the file that begins so. */
export function laterVersion(): { folder: string; older: (begin: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'fieldlock-version-'))
  cpSync(join(root, 'frontend/dist'), folder, { recursive: true })
  const [assets, index] = [join(folder, 'assets'), join(folder, 'index.html')]
  const names = new Set(readdirSync(assets))
  const later = (name: string): string => (names.has(name) ? name.replace(/\.\w+$/, '-later$&') : name)
  const rewrite = (file: string): void => writeFileSync(file, readFileSync(file, 'utf8').replace(/[\w.-]+\.\w+/g, later))
  for (const name of names) {
    if (/\.(js|css)$/.test(name)) rewrite(join(assets, name))
    renameSync(join(assets, name), join(assets, later(name)))
  }
  const [worker, revision] = [join(folder, 'sw.js'), md5(readFileSync(index))]
  rewrite(index)
  rewrite(worker)
  // The worker knows the page by its content.
  writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(revision, md5(readFileSync(index))))
  return { folder, older: (begin) => [...names].find((name) => name.startsWith(begin))! }
}
