// A job of a story, made by the API up to where the story begins; and the desk, the network and the phone it is told on.
import { expect } from '@playwright/test'
import { Phone } from './phone'
import { Network } from './proxy'
import { api, assign, desk, type Json, world } from './world'

export type Act = (who: string, name: string, args?: Json) => Promise<Json>
export interface Job {
  id: string
  number: string
  /** When it is planned. */
  start: string
  /** One action by a person of the organisation, which must be accepted. */
  act: Act
}

/** Reported, assessed, and sent to this crew (user names with their roles), not before `from` hours from now. */
export async function sentOut(report: Json, assessed: Json, crew: Record<string, string>, from = 0): Promise<Job> {
  const { id, number } = (await api('agent@huaan', 'POST', '/tickets', report)).body as { id: string; number: string }
  const act: Act = async (who, name, args = {}) => {
    const answer = await api(`${who}@huaan`, 'POST', `/tickets/${id}/${name}`, args)
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }
  await act('dispatcher', 'triage', { urgency: 'normal', ...assessed })
  await act('dispatcher', 'ready')
  const people = (await api('dispatcher@huaan', 'GET', `/dispatch/tickets/${id}/candidates`)).body['items'] as Json[]
  const of = (name: string): unknown => people.find((person) => person['username'] === `${name}@huaan`)?.['user_id']
  const members = Object.entries(crew).map(([name, role]) => ({ user_id: of(name), role }))
  return { id, number, act, start: await assign('huaan', id, members, from) }
}

/** Plans it anew into the middle of its three free hours: there is room before and after. Tells the time of minute n. */
export async function withRoom({ id, act, start }: Job): Promise<(minutes: number) => string> {
  const at = (minutes: number): string => new Date(Date.parse(start) + minutes * 60_000).toISOString()
  const { crew } = (await api('dispatcher@huaan', 'GET', `/tickets/${id}`)).body as { crew: { user_id: string; role: string }[] }
  const members = crew.map(({ user_id, role }) => ({ user_id, role }))
  await act('dispatcher', 'assign', { crew: members, planned_start: at(60), planned_end: at(120) })
  return at
}

/** This one of the crew accepts, agrees on the time, leaves and arrives. */
export async function goThere({ id, act, start }: Job, who: string): Promise<void> {
  await act(who, 'accept')
  await act(who, 'appoint', { at: start, note: 'OK' })
  await leave(who, id, act)
  await act(who, 'arrive')
}

/** This one of the crew leaves, with everything that the job's kit names. */
export async function leave(who: string, ticket: string, act: Act): Promise<void> {
  const kit = (await api(`${who}@huaan`, 'GET', `/tickets/${ticket}`)).body['kit'] as Json[]
  await act(who, 'depart', { packed: Object.fromEntries(kit.map((item) => [item['key'], 'yes'])) })
}

/** A desk in the browser and a phone behind a network that can be cut; `close` ends what has begun. */
export async function station(language = 'zh-CN') {
  const { browser, page: office } = await desk(language)
  const network = await Network.to(world().url)
  const phone = new Phone(network.url, language)
  const close = async (): Promise<void> => {
    await phone.discard()
    await network.close()
    await browser.close()
  }
  return { browser, office, network, phone, close }
}
