/** Days and clock times of one time zone, whatever the reader's own is. Pure. A day is "2026-11-24", a time "08:00". */
const DAY_MS = 86_400_000
const forms = new Map<string, Intl.DateTimeFormat>()

export interface Wall {
  day: string
  time: string
}

/** What calendar and clock show there at this instant. */
export function wall(instant: string | number, zone: string): Wall {
  const form =
    forms.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit',
      minute: '2-digit',
    })
  forms.set(zone, form)
  const part = Object.fromEntries(form.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/** The instant at which they show it; of a time that the clocks skip, one beside it. */
export function instantOf(day: string, time: string, zone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  let at = wanted
  for (let tries = 0; tries < 2; tries += 1) {
    const seen = wall(at, zone)
    at += wanted - Date.parse(`${seen.day}T${seen.time}:00Z`)
  }
  return new Date(at).toISOString()
}

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)

/** 1: Monday … 7: Sunday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The seven days of the week that holds this day. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, 1 - weekday(day))
  return Array.from({ length: 7 }, (_, count) => addDays(monday, count))
}
