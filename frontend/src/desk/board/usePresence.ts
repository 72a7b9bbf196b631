import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { onTold } from '../../live'
import { tellPresence, type Present, type PresenceBody } from './data'

const REPEAT_MS = 15_000
/** A window that has not been heard of for this long has gone without saying so. */
const FORGET_MS = 40_000
const SETTLE_MS = 200

export interface Seen extends Present {
  at: number
}

/** Who is here now: one entry for each other window, those that fell silent left out. */
export const stillHere = (seen: Seen[], now: number): Seen[] => seen.filter((one) => now - one.at < FORGET_MS)

export function heard(seen: Seen[], told: Present, mine: string, now: number): Seen[] {
  if (told.tab === mine) return seen
  const others = stillHere(seen, now).filter((one) => one.tab !== told.tab)
  return told.doing === 'gone' ? others : [...others, { ...told, at: now }]
}

/** Tells the other boards what this window looks at or moves, and knows the same of them. Nothing of it is stored. */
export function usePresence(doing: Ref<Omit<PresenceBody, 'tab'>>) {
  const tab = crypto.randomUUID()
  const seen = ref<Seen[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined

  // Presence is a courtesy: what could not be told is told again with the next beat.
  const tell = (body: Omit<PresenceBody, 'tab'>) => tellPresence({ ...body, tab }).catch(() => undefined)
  function soon() {
    clearTimeout(timer)
    timer = setTimeout(() => void tell(doing.value), SETTLE_MS)
  }
  const stop = onTold((told) => {
    const other = told as Present
    const known = seen.value.some((one) => one.tab === other.tab)
    seen.value = heard(seen.value, other, tab, Date.now())
    // Who has just come knows nobody yet.
    if (!known && other.tab !== tab && other.doing !== 'gone') soon()
  })
  const beat = setInterval(() => {
    seen.value = stillHere(seen.value, Date.now())
    void tell(doing.value)
  }, REPEAT_MS)
  const leave = () => void tell({ doing: 'gone' })
  watch(doing, soon)
  addEventListener('pagehide', leave)
  onScopeDispose(() => {
    stop()
    clearInterval(beat)
    clearTimeout(timer)
    removeEventListener('pagehide', leave)
    leave()
  })
  void tell(doing.value)
  const byTicket = computed(() => {
    const found = new Map<string, Seen[]>()
    for (const one of seen.value) {
      if (one.ticket_id) found.set(one.ticket_id, [...(found.get(one.ticket_id) ?? []), one])
    }
    return found
  })
  return { seen, byTicket }
}
