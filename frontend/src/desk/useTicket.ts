import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { explain, Problem } from '../api/problem'
import type { Gate, Ticket, Wording } from '../api/types'
import { comma, say } from '../i18n'
import { onLive } from '../live'
import { toast } from '../ui/toast'
import { wordFor } from './catalogue'
import * as data from './data'
import { maybe, t, word } from './messages'

const GATED = ['triaged', 'ready', 'dispatched', 'accepted', 'appointed', 'en_route', 'on_site', 'stopped', 'on_hold']

/** What was refused, and every missing fact and unfit person in words. */
function reason(error: unknown): string {
  if (!(error instanceof Problem)) return explain(error)
  const guards = error.guards.map((name) => maybe(`guard.${name}`) ?? name)
  const people = error.people.map(({ name, reasons }) => `${name}: ${reasons.map(say).join(comma())}`)
  const crew = error.crew.map((code) => wordFor('blockers', code))
  const vehicle = ((error.extras.vehicle ?? []) as Wording[]).map(say)
  const head = maybe(`problem.${error.slug}`) ?? explain(error)
  const stands = vehicle.length ? [t('assign.vehicle_refused'), ...vehicle] : []
  return [head, ...guards, ...people, ...crew, ...stands].join(' · ')
}

/** One ticket on the screen: loaded, kept fresh by live changes, changed only against the version seen. */
export function useTicket(id: Ref<string>) {
  const ticket = shallowRef<Ticket>()
  const gate = shallowRef<Gate | null>(null)
  const failure = ref('')
  const busy = ref(false)

  async function load(announce = false) {
    const before = ticket.value?.version
    try {
      const fresh = await data.getTicket(id.value)
      ticket.value = fresh
      failure.value = ''
      gate.value = GATED.includes(fresh.status) ? await data.getGate(fresh.id).catch(() => null) : null
    } catch (error) {
      // What is on the screen stays: a lost connection must not blank it.
      if (!ticket.value) failure.value = explain(error)
    }
    if (announce && before !== undefined && before !== ticket.value?.version) toast(t('ticket.changed'), 'info')
  }

  /** True when it was done. A conflict reloads and asks the person to look again. */
  async function act(action: string, body: object): Promise<boolean> {
    if (!ticket.value || busy.value) return false
    busy.value = true
    try {
      ticket.value = await data.act(ticket.value, action, body)
      toast(t('ticket.done', { what: word('action', action) }))
      await load()
      return true
    } catch (error) {
      const conflict = error instanceof Problem && (error.status === 412 || error.slug === 'conflict')
      toast(conflict ? t('ticket.conflict') : reason(error), conflict ? 'warn' : 'stop')
      if (conflict) await load()
      return false
    } finally {
      busy.value = false
    }
  }

  /** What another part of the page does to this ticket: it is one's own change, and not told as somebody else's. */
  async function own<T>(run: () => Promise<T>): Promise<T> {
    busy.value = true
    try {
      return await run()
    } finally {
      await load()
      busy.value = false
    }
  }

  const stop = onLive('ticket', (changed) => {
    if (!busy.value && (changed === null || changed === id.value)) void load(changed !== null)
  })
  onScopeDispose(stop)
  return { ticket, gate, failure, busy, load, act, own }
}
