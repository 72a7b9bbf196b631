import { ref, watch, type Ref } from 'vue'
import { comma } from '../../i18n'
import { b } from './messages'
import type { Move } from './useMove'
import { consequenceWords, refusalWords, span } from './words'

/** What the eye sees while a job is moved, said in words: where it is held, then what the server answered. */
export function useSpeech(move: Move, day: Ref<number>, nameOf: (id: string) => string) {
  const spoken = ref('')
  const speak = (text: string) => (spoken.value = text)

  watch(
    () => move.carried.value && [move.carried.value.start, move.carried.value.end, move.carried.value.held].join(),
    (held, before) => {
      const carried = move.carried.value
      if (!held || !carried || before === null) return
      const names = carried.crew.map((one) => nameOf(one.user_id)).join(comma())
      if (names) speak(b('move.where', { names, span: span(carried.start, carried.end, day.value) }))
    },
  )
  watch(move.told.preview, (told) => {
    if (!told) return
    const reasons = refusalWords(told)
    const warnings = told.consequences
      .filter((one) => one.level === 'warn')
      .map((one) => consequenceWords(one, (id) => (id ? nameOf(id) : ''), move.told.planned.value))
    if (reasons.length) speak([b('move.refused'), ...reasons].join(' '))
    else if (warnings.length) speak([b('move.warned'), ...warnings].join(' '))
    else speak(b('move.fine'))
  })
  return { spoken, speak }
}
