import { shallowRef } from 'vue'
import { useAuth } from '../auth'
import { onLive } from '../live'
import { openFieldDb, type FieldDb } from '../offline/db'
import type { Intent } from '../offline/outbox'
import { record } from '../offline/outbox'
import { createSync, type Sync, type SyncStatus } from '../offline/sync'
import { apiTransport } from '../offline/transport'
import type { Person } from '../offline/wire'
import { toast } from '../ui/toast'
import { f } from './words'

/** One person's store and sync loop on this phone; another person who signs in gets another one. */
export type FieldSession = { me: Person; db: FieldDb; sync: Sync }

export const session = shallowRef<FieldSession | null>(null)
export const syncStatus = shallowRef<SyncStatus>({ state: 'idle', failures: 0, last_ok: null })
let close = () => {}

/** Opens the store of the person who is signed in (a route guard does this before any field screen). */
export async function openSession(): Promise<void> {
  const user = useAuth().me?.user
  if (!user) return
  if (session.value?.me.id === user.id) {
    // Signed in again: what waited for that goes out now.
    if (syncStatus.value.state === 'sign_in') void session.value.sync.now()
    return
  }
  close()
  const db = openFieldDb(user.id)
  await db.open()
  const sync = createSync({
    db,
    transport: apiTransport,
    userId: user.id,
    deviceName: deviceName(),
    now: () => new Date(),
  })
  const quiet = sync.subscribe((status) => (syncStatus.value = status))
  const deaf = onLive('ticket', () => void sync.now())
  sync.start()
  session.value = { me: { id: user.id, name: user.name }, db, sync }
  // Without this mark the browser may throw the store away when the phone's disk is full.
  void navigator.storage?.persist?.()
  close = () => {
    sync.stop()
    quiet()
    deaf()
    db.close()
    session.value = null
  }
}

/** Stops working for this person; everything recorded stays in their store on this phone. */
export function closeSession(): void {
  close()
  close = () => {}
}

export function field(): FieldSession {
  if (!session.value) throw new Error('no field session is open')
  return session.value
}

/** Durable when it returns; sending starts by itself. Throws, and tells the person, when the phone cannot store it. */
export async function does(intent: Intent): Promise<void> {
  const { db, me, sync } = field()
  try {
    await record(db, me, intent)
  } catch (error) {
    toast(f('save.failed'), 'stop')
    throw error
  }
  void sync.now()
}

function deviceName(): string {
  const agent = navigator.userAgent
  const kind = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'].find((name) => agent.includes(name))
  return `${kind ?? 'browser'} · ${new Date().toISOString().slice(0, 10)}`
}
