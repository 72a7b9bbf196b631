import { ref, shallowRef } from 'vue'
import { answer, api } from '../api/client'
import { dropTokens, forgetDevice, PROTOCOL, rememberDevice } from '../api/http'
import { useAuth } from '../auth'
import { written } from '../kept'
import { onLive } from '../live'
import { openFieldDb, type FieldDb } from '../offline/db'
import { readEarly } from '../offline/list'
import type { Intent } from '../offline/outbox'
import { counts, record } from '../offline/outbox'
import { isFull } from '../offline/store'
import { first, storesOf, useStore } from '../offline/stores'
import { sweep } from '../offline/sweep'
import { createSync, type Sync, type SyncStatus } from '../offline/sync'
import { apiTransport } from '../offline/transport'
import { derive, hasVault, isPin, unlockWith } from '../offline/vault'
import { keepWarm, warmKey } from '../offline/warm'
import type { Person } from '../offline/wire'
import { mark, markOf, registrations, unmark, type Stood } from '../marks'
import { toast } from '../ui/toast'
import { look } from './room'
import { lookForUpdate } from '../updates'
import { typedPin } from './shell'
import { f } from './words'

/** One person's store and sync loop on this phone; another person who signs in gets another one. */
/** `rescued`: why this app cannot work with the store, which is open as it lies there, to hand out of it only. */
export type FieldSession = { me: Person; db: FieldDb; sync: Sync; rescued?: string }

export const session = shallowRef<FieldSession | null>(null)
export const syncStatus = shallowRef<SyncStatus>({ state: 'idle', failures: 0, last_ok: null })
/** The store of who is signed in, before its PIN. `emptied`: how it stood before the browser deleted it. */
export const locked = shallowRef<(Omit<FieldSession, 'sync'> & { isNew: boolean; emptied: Stood | null }) | null>(null)
/** The server speaks a newer protocol than this app: soon it will take nothing from it any more. */
export const behind = ref(false)
let close = () => {}

/** Opens the store of who is signed in (a route guard, before any field screen). False: it waits for its PIN. */
export async function openSession(): Promise<boolean> {
  const user = useAuth().me?.user
  if (!user) return true
  if (session.value?.me.id === user.id) {
    // Signed in again: what waited for that goes out now.
    if (syncStatus.value.state === 'sign_in') void session.value.sync.now()
    return true
  }
  if (locked.value?.me.id === user.id) return false
  const { db, isNew } = await lock(user)
  const key = isNew ? null : await warmKey(db.name)
  if (!key || !(await unlockWith(db, key))) return false
  enter()
  return true
}

/** @throws what the browser says when the store cannot be opened */
async function lock({ id, name }: Person, rescued?: string) {
  close()
  const db = openFieldDb(id, { anyVersion: !!rescued })
  close = db.close
  await db.open()
  const isNew = !(await hasVault(db))
  // What can be done before the tap is done before it, and before the screen with its button is made.
  if (!isNew) readEarly(db)
  if (!isNew && isPin(typedPin())) void derive(db, typedPin())
  const now = { me: { id, name }, db, isNew, emptied: isNew && !rescued ? markOf(db.name) : null, rescued }
  locked.value = now
  close = () => {
    db.close()
    locked.value = null
  }
  return now
}

/** Opens a store that this app cannot work with, after its PIN, to hand out what is in it. */
export async function rescue(why: string): Promise<void> {
  const { isNew } = await lock(useAuth().me!.user, why)
  if (isNew) enter()
}

/**
 * Another of this person's stores on this phone, or an empty one. To the server that is another phone, with other keys:
 * who it was before is not told with its first word. The store that was in use stays as it is.
 */
export async function switchStore(name?: string): Promise<void> {
  closeSession()
  useStore(useAuth().me!.user.id, name)
  forgetDevice()
  dropTokens()
  // The page that comes cuts off what is not on the disk yet.
  await written()
  location.replace(name ? '/field' : '/signin')
}

/** Talking to the server reads much of the store: the list has this long to be drawn before it. */
const FIRST_LIST_MS = 1000
const ASK_LOST_MS = 60 * 60 * 1000

/** After the PIN: work begins, and what waits is sent. */
export function enter(): void {
  const { db, me, isNew, emptied, rescued } = locked.value!
  if (emptied) {
    const { synced_at, unsent } = emptied
    mark(db.name, { device: null, synced_at: null, unsent: 0, emptied: { synced_at, unsent } })
  }
  keepWarm(db.name, db.secrets.key)
  const sync = createSync({
    db,
    // Until it is closed: never with the session of who has signed in since.
    transport: async (call) => {
      if (useAuth().me?.user.id !== me.id) throw new DOMException('somebody else', 'AbortError')
      return apiTransport(call)
    },
    userId: me.id,
    deviceName: deviceName(),
    now: () => new Date(),
    emptied: () => markOf(db.name)?.emptied,
    registered: (device) => {
      rememberDevice(device)
      mark(db.name, { user: me.id, device, emptied: undefined })
    },
    spoken: (protocol) => (behind.value = protocol.current > PROTOCOL),
  })
  const quiet = sync.subscribe((status) => {
    syncStatus.value = status
    if (status.state === 'lost') void erase(me.id)
    if (status.state === 'outdated' || behind.value) void lookForUpdate()
    if (status.state === 'idle') mark(db.name, { synced_at: new Date().toISOString() })
  })
  const stand = async () => mark(db.name, { unsent: (await counts(db)).unsent })
  const still = rescued ? () => {} : db.watch(['outbox'], () => void stand().catch(() => undefined))
  const asking = setInterval(() => void eraseLost().catch(() => undefined), ASK_LOST_MS)
  const deaf = rescued ? () => {} : onLive('ticket', () => void sync.now())
  session.value = { me, db, sync, rescued }
  locked.value = null
  // Without this mark the browser may throw the store away when the phone's disk is full.
  void navigator.storage?.persist?.()
  const left = db.files.keys('state', 'local').catch(() => [])
  let leave = () => {}
  const closed = new Promise<void>((done) => (leave = done))
  const begin = async () => {
    sync.start()
    await sweep(db, await left, closed, navigator.locks)
  }
  const soon = rescued ? 0 : setTimeout(() => void begin().catch(() => undefined), isNew ? 0 : FIRST_LIST_MS)
  close = () => {
    clearTimeout(soon)
    leave()
    sync.stop()
    quiet()
    deaf()
    still()
    clearInterval(asking)
    keepWarm(db.name, null)
    db.secrets.key = null
    db.close()
    session.value = null
  }
}

/** Stops working for this person; everything recorded stays in their store on this phone. */
export function closeSession(): void {
  close()
  close = () => {}
}

/** Reported lost: whoever holds the phone gets nothing of this person's stores. Only on the server's own word. */
async function erase(user: string): Promise<void> {
  const auth = useAuth()
  if ((session.value ?? locked.value)?.me.id === user) closeSession()
  for (const name of await storesOf(user)) await openFieldDb(user, { name }).destroy()
  // Last, and of all at once: cut off before, the phone asks again, and erases what is left.
  unmark(first(user))
  // Whoever else is signed in here has a registration of the own.
  if (auth.me && auth.me.user.id !== user) return written()
  forgetDevice()
  if (!auth.me) return written()
  await auth.forget()
  location.replace('/signin?lost=1')
}

/** Asks for every store on this phone whether it was reported lost, and erases all of whom it names; if any was. */
export async function eraseLost(): Promise<boolean> {
  const stores = registrations()
  if (stores.size === 0) return false
  const { lost } = await answer(api.POST('/api/v1/devices/lost', { body: { ids: [...stores.keys()] } }))
  for (const device of lost) await erase(stores.get(device)!)
  return lost.length > 0
}

export function field(): FieldSession {
  if (!session.value) throw new Error('no field session is open')
  return session.value
}

/** Tells the person that the phone did not store it, and why; and looks at its room anew. */
export function notKept(error: unknown): void {
  toast(f(isFull(error) ? 'save.full' : 'save.failed'), 'stop')
  if (session.value) void look(session.value.db)
}

/** Durable when it returns; sending starts by itself. Throws, and tells the person, when the phone cannot store it. */
export async function does(intent: Intent): Promise<void> {
  const { db, me, sync } = field()
  try {
    await record(db, me, intent)
  } catch (error) {
    notKept(error)
    throw error
  }
  void sync.now()
}

function deviceName(): string {
  const agent = navigator.userAgent
  const kind = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'].find((name) => agent.includes(name))
  return `${kind ?? 'browser'} · ${new Date().toISOString().slice(0, 10)}`
}
