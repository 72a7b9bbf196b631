import { expect, it } from 'vitest'
import type { Opened } from '../../sealed'
import { formsPage, readForms } from './forms'

const job = '0199f3a4-1111-7abc-8def-0123456789ab'
const value = { finding: '<b>半句</b>', kind: 'repair', files: ['a'.repeat(64), 'b'.repeat(64)] }
const opened: Opened = {
  sealed: {
    fieldlock: 'outbox',
    format: 1,
    device_id: 'd1',
    person: '王师傅',
    made_at: '2026-11-22T08:00:00.000Z',
    mutations: [],
    files: [{ sha256: 'a'.repeat(64), mime: 'image/png', size: 2, form: true }],
    forms: [{ key: `work/${job}`, number: 'FL-1', value }],
  },
  blobs: [new Blob(['hi'])],
}

it('a form is read with its job, its words and the photos that came along [S-INT-20]', () => {
  const [form] = readForms(opened)
  expect(form).toMatchObject({ job, number: 'FL-1', words: ['<b>半句</b>'], value })
  expect(form!.photos.map((photo) => photo.type)).toEqual(['image/png'])
  expect(readForms({ ...opened, sealed: { ...opened.sealed, forms: undefined as never } })).toEqual([])
})

it('the page to keep holds all of it, and what was typed stays text', async () => {
  const page = await (await formsPage('王师傅', readForms(opened))).text()
  expect(page).toContain('&lt;b&gt;半句&lt;/b&gt;')
  expect(page).not.toContain('<b>')
  expect(page).toContain(`data:image/png;base64,${btoa('hi')}`)
  expect(page).toContain('"kind": "repair"')
})
