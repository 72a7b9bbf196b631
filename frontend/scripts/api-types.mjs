// Makes src/api/schema.d.ts from the committed contract; with --check it fails when the file is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../../openapi/openapi.json', import.meta.url)
// What has a default may be left out of a request.
const OPTIONS = { defaultNonNullable: false }
const target = new URL('../src/api/schema.d.ts', import.meta.url)
const types = astToString(await openapiTS(source, OPTIONS))
const made = `// Generated from openapi/openapi.json by \`npm run api:generate\`.\n${types}`

if (!process.argv.includes('--check')) {
  writeFileSync(target, made)
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== made) {
  console.error('src/api/schema.d.ts is stale: run `npm run api:generate` and commit it')
  process.exitCode = 1
}
