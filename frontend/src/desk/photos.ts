import { nextTick, ref, shallowRef } from 'vue'
import { apiFetch } from '../api/http'

/** Pictures need the Authorization header, so an <img src> cannot fetch them: they come as blobs, when seen. */
export const loadAll = ref(false)
const pending = shallowRef(new Set<Promise<unknown>>())

export function fetchPhoto(sha256: string): Promise<string> {
  const loading = apiFetch(`/api/v1/files/${sha256}`)
    .then((response) => response.blob())
    .then((blob) => URL.createObjectURL(blob))
  const settled = loading.catch(() => undefined)
  pending.value.add(settled)
  void settled.then(() => pending.value.delete(settled))
  return loading
}

/** Paper has no scrolling: every picture is fetched before the page goes to the printer. */
export async function printWithPhotos(): Promise<void> {
  loadAll.value = true
  await nextTick()
  await Promise.all(pending.value)
  await nextTick()
  print()
}
