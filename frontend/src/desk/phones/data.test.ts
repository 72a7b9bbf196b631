import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dropTokens, keepTokens } from '../../api/http'
import type { Sealed } from '../../sealed'
import { handIn, type Progress } from './data'

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const sealed: Sealed = {
  fieldlock: 'outbox',
  format: 1,
  device_id: 'd1',
  person: '王师傅',
  made_at: '2026-11-22T08:00:00.000Z',
  mutations: ['h.e30.s'],
  files: ['a', 'b'].map((letter) => ({ sha256: letter.repeat(64), mime: 'image/jpeg', size: 1 })),
}
const opened = { sealed, blobs: [new Blob(['1']), new Blob(['2'])] }
let told: Progress | undefined

/** The server answers so to the first photo, and takes the rest. */
function server(first: () => Response): void {
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.includes('aaaa')) return first()
    if (request.url.includes('/files/')) return json({ sha256: 'b'.repeat(64), size: 1 }, 201)
    return json({ server_time: '', results: [{ id: 'm1', status: 'applied', problem: null, missing_files: [] }] })
  })
}

beforeEach(() => {
  told = undefined
  keepTokens({ access_token: 'access', token_type: 'bearer', expires_in: 600, refresh_token: 'refresh' })
})
afterEach(() => {
  vi.unstubAllGlobals()
  dropTokens()
})

it.each([
  ['storage-full', 500],
  ['type-not-accepted', 415],
])('a photo that the server does not take (%s) holds up no record of an import [S-INT-20]', async (slug, status) => {
  server(() => json({ slug, title: slug }, status))
  await handIn(opened, (now) => (told = now))
  expect(told).toMatchObject({ done: 3, total: 3, photos: 1, outcomes: [{ result: { status: 'applied' } }] })
})

it('a server that fails is tried again by the person: nothing is said to have come in', async () => {
  server(() => json({ slug: 'internal', title: 'Failed' }, 500))
  await expect(handIn(opened, (now) => (told = now))).rejects.toMatchObject({ slug: 'internal' })
  expect(told).toBeUndefined()
})

it('the photo of a form that is not finished is not brought in [S-INT-20]', async () => {
  server(() => json({ slug: 'type-not-accepted', title: 'asked for' }, 415))
  const files = sealed.files.map((file, at) => (at ? file : { ...file, form: true as const }))
  await handIn({ ...opened, sealed: { ...sealed, files } }, (now) => (told = now))
  expect(told).toMatchObject({ done: 2, total: 2, photos: 1 })
})
