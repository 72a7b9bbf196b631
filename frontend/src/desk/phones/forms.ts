import { filesIn, formOf, wordsIn } from '../../offline/forms'
import type { Opened } from '../../sealed'
import { actionWord } from './words'

/** A form that was begun on the phone and not recorded, as a person reads it. */
export type ReadForm = {
  key: string
  title: string
  job: string | undefined
  number: string | undefined
  words: string[]
  photos: Blob[]
  /** as it was filled in */ value: unknown
}

export function readForms({ sealed, blobs }: Opened): ReadForm[] {
  const photo = new Map(sealed.files.map(({ sha256, mime }, at) => [sha256, blobs[at]?.slice(0, undefined, mime)]))
  return (sealed.forms ?? []).map(({ key, number, value }) => {
    const { name, job, item } = formOf(key)
    const title = [actionWord(name), item].filter(Boolean).join(' · ')
    const photos = filesIn(value).flatMap((sha) => photo.get(sha) ?? [])
    return { key, title, job, number, value, words: wordsIn(value), photos }
  })
}

const dataUrl = (blob: Blob) =>
  new Promise<string>((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => failed(reader.error)
    reader.readAsDataURL(blob)
  })

/** One page with the words and photos of them all, which any browser shows and prints. */
export async function formsPage(title: string, forms: ReadForm[]): Promise<Blob> {
  const page = document.implementation.createHTMLDocument(title)
  const put = (name: string, said: object) => page.body.append(Object.assign(page.createElement(name), said))
  put('h1', { textContent: title })
  for (const form of forms) {
    put('h2', { textContent: [form.title, form.number].filter(Boolean).join(' · ') })
    for (const textContent of form.words) put('p', { textContent })
    for (const photo of form.photos) put('img', { src: await dataUrl(photo), width: 480 })
    put('pre', { textContent: JSON.stringify(form.value, null, 1) })
  }
  // The mark at the beginning tells a browser that it is UTF-8.
  return new Blob([`\ufeff<!doctype html>\n${page.documentElement.outerHTML}`], { type: 'text/html' })
}
