import { useAuth } from '../auth'
import { openFieldDb } from '../offline/db'
import { onlyHere, type OnlyHere } from '../offline/outbox'
import { storesOf } from '../offline/stores'

/** What of the person who is signed in is on this phone only, in all of the stores; null when nothing is. */
export async function heldHere(): Promise<OnlyHere | null> {
  const me = useAuth().me?.user.id
  const sum: OnlyHere = { count: 0, files: 0, drafts: 0 }
  for (const name of me ? await storesOf(me) : []) {
    const db = openFieldDb(me!, { name, anyVersion: true })
    const held = await onlyHere(db).finally(db.close)
    for (const what of Object.keys(sum) as (keyof OnlyHere)[]) sum[what] += held[what]
  }
  return sum.count + sum.files + sum.drafts > 0 ? sum : null
}
