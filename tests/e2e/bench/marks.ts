/**
 * Runs in the page before the app does, and notes when things were there, in milliseconds since the navigation began:
 *
 *   pin, list     the PIN's field, the first job: painted, and the page free for the next event
 *   given, tap    the tap on the PIN's button, and on any other: the moment of the input itself
 *   picked        the photo has been handed to the page
 *   record, photo the transaction with the record, or with the photo, is complete (durability "strict")
 */
export type Marks = Partial<Record<'pin' | 'list' | 'given' | 'tap' | 'picked' | 'record' | 'photo', number>>

export function keepMarks(): void {
  const marks: Marks = ((window as unknown as { marks: Marks }).marks = {})
  const shows: ['pin' | 'list', string][] = [
    ['pin', '[data-testid=pin]'],
    ['list', '.job-row'],
  ]
  const painted = (name: 'pin' | 'list'): void => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => (marks[name] = performance.now())
    requestAnimationFrame(() => port2.postMessage(0))
  }
  const found = new Set<string>()
  new MutationObserver(() => {
    for (const [name, selector] of shows) {
      if (found.has(name) || !document.querySelector(selector)) continue
      found.add(name)
      painted(name)
    }
  }).observe(document, { childList: true, subtree: true })
  const onPin = (event: Event): boolean => event.target instanceof Element && !!event.target.closest('[data-testid=pin-submit]')
  addEventListener('click', (event) => (marks[onPin(event) ? 'given' : 'tap'] = event.timeStamp), true)
  addEventListener('change', (event) => (marks.picked = event.timeStamp), true)
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (tables, mode, options) {
    const made = begin.call(this, tables, mode, options)
    const names = [tables].flat().join()
    const kept = names === 'files' ? 'photo' : names.includes('outbox') && names.includes('drafts') ? 'record' : null
    if (mode === 'readwrite' && kept) made.addEventListener('complete', () => (marks[kept] = performance.now()))
    return made
  }
}
