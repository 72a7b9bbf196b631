import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { Ticket } from '../../api/types'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import { act } from '../data'

export type Line = components['schemas']['GoodsLine']
export type Delivery = components['schemas']['Delivery']
type Told = components['schemas']['Goods']
export const LOOKS: Record<Line['state'], { tone: Tone; icon: IconName }> = {
  open: { tone: 'info', icon: 'truck' },
  delivered: { tone: 'ok', icon: 'check' },
  short: { tone: 'warn', icon: 'alert' },
  not_delivered: { tone: 'stop', icon: 'ban' },
}

const named = ({ name, model, serial }: Line) => [name, model ?? '', serial ?? '']
export const labelOf = (line: Line) => named(line).filter(Boolean).join(' · ')
/** As it is typed: one line each, empty cells at the end left out. */
export const textOf = (goods: Line[]) =>
  goods.map((line) => [...named(line), String(line.quantity)].join('; ')).join('\n')

/** What was typed; a line that names the same thing as before keeps its id, and with it what the site told of it. */
export function linesOf(text: string, before: Line[]): Told[] {
  const open = [...before]
  return text.split('\n').filter((line) => line.trim()).map((line) => {
    const [name = '', model = '', serial = '', quantity = ''] = line.split(/[;；]/).map((cell) => cell.trim())
    const same = open.findIndex((one) => named(one).join(';') === [name, model, serial].join(';'))
    const known = same < 0 ? undefined : open.splice(same, 1)[0]
    return {
      ...(known && { id: known.id }),
      name, model: model || null, serial: serial || null, quantity: quantity ? Number(quantity) : 1,
    }
  })
}

export const listGoods = (ticket: Ticket, text = '') =>
  act(ticket, 'list_goods', { goods: linesOf(text, ticket.goods) })

export const listDeliveries = (q: string, due: boolean, cursor: string | null) =>
  answer(api.GET('/api/v1/work/goods', { params: { query: { q: q || undefined, due, cursor, limit: 30 } } }))
