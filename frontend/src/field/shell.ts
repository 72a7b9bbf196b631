/**
 * The PIN's field that the page shows before the app is there (scripts/ahead.ts). The app empties the page when it
 * comes; what was typed, and the tap, are taken over from the field that was there.
 */
const form = document.querySelector<HTMLFormElement>('#shell-pin')
const input = form?.querySelector('input')

export const typedPin = (): string => input?.value ?? ''

/** Once: a PIN that is asked for again is not the one of the start. */
export function takeTyped(): { pin: string; given: boolean; touched: boolean } {
  const { given, touched } = form?.dataset ?? {}
  const typed = { pin: typedPin(), given: !!given, touched: !!touched }
  if (input && form) {
    input.value = ''
    for (const key of ['given', 'touched']) delete form.dataset[key]
  }
  return typed
}
