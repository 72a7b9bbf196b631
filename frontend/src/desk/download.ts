import { apiFetch } from '../api/http'

/** A file that needs the token, so that a plain link cannot open it: fetched, then handed to the browser. */
export async function download(path: string, name: string): Promise<void> {
  const url = URL.createObjectURL(await (await apiFetch(path)).blob())
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
