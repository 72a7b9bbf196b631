import type { FieldDb } from '../db'
import type { Link } from '../exchange'
import { createSync, type Surroundings, type Sync } from '../sync'
import type { Transport } from '../transport'
import { me, NOW } from './samples'

/** The engine of `me` on this store; it sends and asks when the test says so, and no timer wakes it. */
export const aPhone = (
  db: FieldDb,
  server: { transport: Transport },
  link: Partial<Link> = {},
  around: Partial<Surroundings> = {},
): Sync =>
  createSync(
    { db, transport: server.transport, userId: me.id, deviceName: 'test', now: () => NOW, ...link },
    { random: () => 0.5, setTimer: () => 0, clearTimer: () => undefined, ...around },
  )
