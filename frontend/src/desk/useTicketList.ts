import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { explain } from '../api/problem'
import type { TicketSummary } from '../api/types'
import { onLive } from '../live'
import { getTicket, listTickets } from './data'

const SETTLE_MS = 250
const ENDED = ['closed', 'archived', 'cancelled', 'declined', 'referred', 'rejected']

const fits = (ticket: TicketSummary, status: string) =>
  status === 'all' || (status === 'open' ? !ENDED.includes(ticket.status) : ticket.status === status)

/** The dispatcher's list: filtered, searched, read page by page, and kept fresh without losing what was paged in. */
export function useTicketList() {
  const status = ref('open')
  const q = ref('')
  const items = shallowRef<TicketSummary[]>([])
  const cursor = ref<string | null>(null)
  const failure = ref('')
  const loading = ref(true)
  const changed = new Set<string>()
  let paged = false
  let request = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = (from: string | null) =>
    listTickets({ status: status.value === 'all' ? '' : status.value, q: q.value.trim(), cursor: from })

  /** All that is open begins with the emergencies, however old they are. */
  const pressing = async () =>
    status.value === 'open' && !q.value.trim()
      ? (await listTickets({ status: 'open', q: '', cursor: null, urgency: 'emergency' })).items
      : []

  /** Rows beyond the first page: only those that changed are read again, and dropped when they no longer fit. */
  async function below(first: TicketSummary[]): Promise<TicketSummary[]> {
    const onTop = new Set(first.map((row) => row.id))
    const rest = items.value.filter((row) => !onTop.has(row.id))
    const fresh = await Promise.all(
      rest.map((row) => (changed.has(row.id) ? getTicket(row.id).catch(() => undefined) : row)),
    )
    return fresh.filter((row) => row !== undefined && fits(row, status.value)) as TicketSummary[]
  }

  async function refresh() {
    const mine = ++request
    try {
      const [page, top] = await Promise.all([ask(null), pressing()])
      const known = new Set(top.map((row) => row.id))
      const first = [...top, ...page.items.filter((row) => !known.has(row.id))]
      const rows = paged ? [...first, ...(await below(first))] : first
      if (mine !== request) return
      items.value = rows
      if (!paged) cursor.value = page.next_cursor
      changed.clear()
      failure.value = ''
    } catch (error) {
      if (mine === request) failure.value = explain(error)
    } finally {
      if (mine === request) loading.value = false
    }
  }

  async function more() {
    const mine = ++request
    try {
      const page = await ask(cursor.value)
      if (mine !== request) return
      const known = new Set(items.value.map((row) => row.id))
      items.value = [...items.value, ...page.items.filter((row) => !known.has(row.id))]
      cursor.value = page.next_cursor
      paged = true
    } catch (error) {
      failure.value = explain(error)
    }
  }

  function soon() {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(), SETTLE_MS)
  }

  watch([status, q], () => {
    paged = false
    loading.value = true
    soon()
  })
  const stop = onLive('ticket', (id) => {
    if (id) changed.add(id)
    soon()
  })
  onScopeDispose(() => {
    stop()
    clearTimeout(timer)
  })
  void refresh()
  return { status, q, items, cursor, failure, loading, refresh, more }
}
