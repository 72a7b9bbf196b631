import { apiFetch } from '../api/http'
import { saveAs } from '../ui/saveAs'

/** A file that needs the token, so that a plain link cannot open it: fetched, then handed to the browser. */
export async function download(path: string, name: string): Promise<void> {
  saveAs(await (await apiFetch(path)).blob(), name)
}
