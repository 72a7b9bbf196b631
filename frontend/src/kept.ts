/**
 * What a start needs before anything is opened (who is signed in, with which session, the name of the store in use)
 * stands in localStorage, where it can be read at once. A browser writes that to the disk only after a while, up to
 * minutes: killed before, a phone would be signed out in the cellar, or come back with a refresh token that is spent.
 * So the same stands in a database that is on the disk when it says so, numbered; at a start the newer one counts.
 */
const DATABASE = 'fieldlock.kept'
const NUMBER = 'fieldlock.kept'
/** A browser whose databases do not answer must still show its first screen, and sign people in and out. */
const PATIENCE_MS = 1000
const patient = (what: Promise<unknown>): Promise<unknown> =>
  Promise.race([what, new Promise((enough) => setTimeout(enough, PATIENCE_MS))])

interface Entry {
  name: string
  /** Null: taken away. */
  value: string | null
  number: number
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })

let database: Promise<IDBDatabase> | undefined
const again = () => (database = undefined)
function open(): Promise<IDBDatabase> {
  if (database) return database
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore('kept', { keyPath: 'name' })
  database = done(request).then((opened) => {
    // Closed by the browser (a phone that slept, storage pressure): the next write opens it again.
    opened.onclose = again
    return opened
  })
  database.catch(again)
  return database
}

const numberHere = () => Number(localStorage.getItem(NUMBER))

function here({ name, value }: Omit<Entry, 'number'>): void {
  if (value === null) localStorage.removeItem(name)
  else localStorage.setItem(name, value)
}

let writing: Promise<unknown> = Promise.resolve()
/** What this page has put there last. */
const last = new Map<string, string | null>()
function put(name: string, value: string | null): void {
  if (last.get(name) === value && localStorage.getItem(name) === value) return
  last.set(name, value)
  const number = numberHere() + 1
  localStorage.setItem(NUMBER, String(number))
  here({ name, value })
  writing = writing
    .then(async () => {
      const write = (await open()).transaction('kept', 'readwrite', { durability: 'strict' })
      write.objectStore('kept').put({ name, value, number } satisfies Entry)
      await new Promise((resolve, reject) => Object.assign(write, { oncomplete: resolve, onabort: reject }))
    })
    // It still stands in localStorage.
    .catch(() => undefined)
}

export const keep = (name: string, value: string) => put(name, value)
export const drop = (name: string) => put(name, null)
/** All that was kept or dropped so far is on the disk. */
export const written = async () => void (await patient(writing))

async function read(): Promise<void> {
  const entries: Entry[] = await done((await open()).transaction('kept').objectStore('kept').getAll())
  const known = numberHere()
  // Answered late: what this page has put there itself meanwhile is newer.
  for (const entry of entries.filter(({ name, number }) => number > known && !last.has(name))) {
    here(entry)
    localStorage.setItem(NUMBER, String(Math.max(entry.number, numberHere())))
  }
}

/** Before anything is read from localStorage. */
export const recall = () => patient(read().catch(() => undefined))
