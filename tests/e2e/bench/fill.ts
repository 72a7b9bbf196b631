// Runs in the page: fills the store of who is signed in with the app's own code, sealed with the key that is in use there.
import { openFieldDb, readMeta } from '../../../frontend/src/offline/db'
import { exchange } from '../../../frontend/src/offline/exchange'
import { uuidv7 } from '../../../frontend/src/offline/ids'
import { record, type Intent } from '../../../frontend/src/offline/outbox'
import { ticketDoc } from '../../../frontend/src/offline/rows'
import type { Call } from '../../../frontend/src/offline/transport'
import { warmKey } from '../../../frontend/src/offline/warm'
import type { Person, Ticket } from '../../../frontend/src/offline/wire'

const TEXT = '已更换接触器并复测绝缘，三相电压平衡，空载运行二十分钟无异响；现场已清理，待使用方确认。'

/** What one job's records are: words from the site, and the work done there. */
const KINDS: ((round: number) => Pick<Intent, 'name' | 'args'>)[] = [
  (round) => ({ name: 'note', args: { note_id: uuidv7(), kind: 'progress', text: `${TEXT}${round}`, percent: 25 } }),
  () => ({ name: 'record_work', args: { finding: TEXT, action: TEXT, result: TEXT, kind: 'repair', minutes: 40 } }),
]

/** Up to `jobs` jobs, copies of the real ones, pulled by the app's own exchange; then `records` records, in turn on each. */
export async function fill(me: Person, jobs: number, records: number): Promise<{ jobs: number; records: number }> {
  const db = openFieldDb(me.id)
  db.secrets.key = await warmKey(db.name)
  const known = await db.tickets.keys()
  const docs = (await Promise.all(known.map((id) => ticketDoc(db, id)))).filter((doc) => doc !== undefined)
  const copies = Array.from({ length: jobs - docs.length }, (_, n): Ticket => {
    const { warranty: _own, ...doc } = docs[n % docs.length]!
    return { ...doc, id: uuidv7(), number: `${doc.number}-${n}` }
  })
  const cursor = (await readMeta(db, 'cursor')) ?? ''
  const pages = [copies, []]
  const transport = ({ path }: Call) => {
    const tickets = path.startsWith('/sync/pull') ? pages.shift() : undefined
    if (!tickets) return Promise.reject(new Error(`nobody answers ${path}`))
    const server_time = new Date().toISOString()
    const { catalogue_version } = docs[0]!
    return Promise.resolve({ status: 200, body: { cursor, server_time, full: false, tickets, removed: [], catalogue_version } })
  }
  await exchange({ db, transport, userId: me.id, deviceName: 'bench', now: () => new Date() }).catch((halt: unknown) => {
    if (pages.length > 0) throw halt
  })
  const ids = await db.tickets.keys()
  for (let n = 0; n < records; n++) {
    const round = Math.floor(n / ids.length)
    await record(db, me, { ticketId: ids[n % ids.length]!, ...KINDS[round % KINDS.length]!(round) })
  }
  const filled = { jobs: await db.tickets.count(), records: await db.outbox.count() }
  db.close()
  return filled
}
