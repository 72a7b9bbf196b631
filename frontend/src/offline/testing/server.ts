/**
 * A server for the engine's tests: it keeps what it is told like the real one (files by hash, each mutation once) and
 * can be made to fail in the ways that networks do. `say` decides, per call, what the phone gets to hear.
 */
import { sha256Hex, utf8 } from '../bytes'
import type { Answer, Call, Transport } from '../transport'
import type { Loss, Problem, PullAnswer, PushResult, Ticket } from '../wire'

export type Server = {
  transport: Transport
  calls: Call[]
  /** mutations that took effect, in order */
  effects: { id: string; name: string; seq: number }[]
  /** every compact JWS as received, including repeats */
  received: string[]
  files: Set<string>
  /** the ids of the phones that it knows */
  devices: Set<string>
  tickets: Map<string, Ticket>
  warranty: NonNullable<PullAnswer["warranty"]>
  units: NonNullable<PullAnswer['units']>
  /** the version of the playbooks in force */ emergencies: string
  removed: string[]
  losses: Loss[]
  /** what the person hears instead of the true answer; the effect has happened by then */
  say: ((call: Call, truth: Answer) => Answer | Promise<Answer>) | null
  /** before anything happens: a throw is a network that swallowed the request */
  before: ((call: Call) => void) | null
  refuse: (name: string) => Problem | null
  loseMutation: (id: string) => void
  /** the next pull tells tickets and removed again */
  changed: () => void
  /** a backup from before these mutations and files came is put back: cursors of until now are ahead of it */
  restored: (mutations: string[], files: string[]) => void
}

const SERVER_TIME = '2026-11-22T08:00:00Z'

export const portal: Answer = { status: 200, body: undefined }

type Payload = { id: string; seq: number; name: string; args: { files?: string[] } } & Record<string, unknown>

export function payloadOf(jws: string): Payload {
  const part = jws.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))))
}

export function fakeServer(): Server {
  const results = new Map<string, PushResult>()
  let cursor = 1
  let life = 1

  async function decide(jws: string): Promise<PushResult> {
    const { id, name, seq, args } = payloadOf(jws)
    const hash = await sha256Hex(utf8(jws))
    const missing_files = (args.files ?? []).filter((sha) => !server.files.has(sha))
    const known = results.get(id)
    if (known) return { ...known, status: 'duplicate', missing_files }
    const problem = server.refuse(name)
    const result: PushResult = { id, hash, status: problem ? 'rejected' : 'applied', problem, missing_files }
    results.set(id, result)
    if (!problem) server.effects.push({ id, name, seq })
    return result
  }

  async function push(call: Call): Promise<Answer> {
    const { mutations } = call.json as { mutations: string[] }
    server.received.push(...mutations)
    const answers: PushResult[] = []
    for (const jws of mutations) answers.push(await decide(jws))
    return { status: 200, body: { server_time: SERVER_TIME, results: answers } }
  }

  function pull(call: Call): Answer {
    const seen = /cursor=(.+)/.exec(call.path)?.[1]
    const now = `c${life}.${cursor}`
    const full = !seen?.startsWith(`c${life}.`)
    const same = seen === now
    const body: PullAnswer = {
      cursor: now,
      server_time: SERVER_TIME,
      full,
      tickets: same ? [] : [...server.tickets.values()],
      warranty: same ? [] : server.warranty,
      units: same ? [] : server.units,
      emergencies: server.emergencies,
      removed: same ? [] : server.removed,
      losses: same ? [] : server.losses,
      catalogue_version: '1',
    }
    return { status: 200, body }
  }

  function receipt(call: Call): Answer {
    const asked = call.json as { mutations: { id: string; hash: string }[]; files: string[] }
    const missing = asked.mutations.filter(({ id, hash }) => results.get(id)?.hash !== hash).map(({ id }) => id)
    const filesMissing = asked.files.filter((sha) => !server.files.has(sha))
    const body = {
      held: asked.mutations.length - missing.length,
      total: asked.mutations.length,
      missing,
      files_held: asked.files.length - filesMissing.length,
      files_total: asked.files.length,
      files_missing: filesMissing,
      complete: missing.length + filesMissing.length === 0,
    }
    return { status: 200, body }
  }

  async function truth(call: Call): Promise<Answer> {
    if (call.path === '/devices') {
      const { id = 'device-1' } = call.json as { id?: string }
      server.devices.add(id)
      return { status: 201, body: { id } }
    }
    const { device_id } = (call.json ?? {}) as { device_id?: string }
    if (device_id && !server.devices.has(device_id)) return DEVICE_UNKNOWN
    if (call.path.endsWith('/recovery')) return { status: 200, body: { id: call.path.split('/')[2] } }
    if (call.path === '/sync/push') return push(call)
    if (call.path.startsWith('/sync/pull')) return pull(call)
    if (call.path === '/sync/receipt') return receipt(call)
    if (call.path.startsWith('/catalogue?')) return { status: 200, body: { safety: { of: call.path }, wording: {} } }
    if (call.path.startsWith('/warranty/rules?')) {
      return { status: 200, body: { policies: { of: call.path }, wording: {} } }
    }
    if (call.path.startsWith('/emergencies?')) return { status: 200, body: { items: [{ of: call.path }] } }
    if (call.path.startsWith('/files/')) {
      const sha256 = await sha256Hex(call.bytes!)
      server.files.add(sha256)
      return { status: 201, body: { sha256, size: call.bytes!.byteLength } }
    }
    return { status: 404, body: { slug: 'not-found', title: 'Not found' } }
  }

  const server: Server = {
    calls: [],
    effects: [],
    received: [],
    files: new Set(),
    devices: new Set(),
    tickets: new Map(),
    warranty: [],
    units: [],
    emergencies: 'emergencies@1,playbooks@1',
    removed: [],
    losses: [],
    say: null,
    before: null,
    refuse: () => null,
    changed: () => void cursor++,
    restored(mutations, files) {
      life++
      for (const id of mutations) results.delete(id)
      for (const sha of files) server.files.delete(sha)
      server.effects = server.effects.filter(({ id }) => !mutations.includes(id))
    },
    loseMutation: (id) => void results.delete(id),
    async transport(call) {
      server.calls.push(call)
      server.before?.(call)
      const answer = await truth(call)
      return server.say ? server.say(call, answer) : answer
    },
  }
  return server
}

export const refusal: Problem = { slug: 'not-possible', title: 'Not possible', status: 409, detail: 'cancelled' }
/** Says something else than the truth, once, to the first call of this path. */
export const once = (path: string, say: NonNullable<Server['say']>): NonNullable<Server['say']> => {
  let used = false
  return (call, truth) => {
    if (used || !call.path.startsWith(path)) return truth
    used = true
    return say(call, truth)
  }
}
/** What the server says of a file that it does not take. */
export const STORAGE_FULL = { status: 500, body: { slug: 'storage-full', title: 'No room' } }
export const DEVICE_UNKNOWN = { status: 403, body: { slug: 'device-unknown', title: 'Not registered' } }
export const NOT_TAKEN = { status: 415, body: { slug: 'type-not-accepted', title: 'Not accepted' } }
export const noAnswer = () => Promise.reject(new TypeError('network'))
