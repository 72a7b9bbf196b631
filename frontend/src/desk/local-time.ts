/** Between the wire's UTC instants and the value of <input type="datetime-local">, in the reader's own zone. */
export function toInput(instant: string | null | undefined): string {
  if (!instant) return ''
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export const fromInput = (value: string): string => (value ? new Date(value).toISOString() : '')
