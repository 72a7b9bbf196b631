import type zh from './messages.working.zh'

/** While people work: steps of the instruction, notes, stops, and what the outbox explains. */
const en: Record<keyof typeof zh, string> = {
  'item.lines': 'What the instruction says',
  'item.skip': 'Leave out, keep the reason',
  'item.missing.signature': 'signature',
  'phase.work': 'Steps of the work',
  'left.title': 'Not confirmed yet',
  'left.go': 'Keep the reason, go on',
  'note.open': 'Word from the site ({count} unanswered)',
  'note.title': 'Word from the site',
  'note.kind': 'Kind',
  'note.progress': 'Progress',
  'note.support': 'Ask an expert',
  'note.damage': 'Damage',
  'note.progress.who': 'The desk sees how far it is.',
  'note.support.who': 'An expert answers; after an hour it counts as late.',
  'note.damage.who': 'Apologise and take a photo first. The supervisor decides what is paid; only then can the job be signed off.',
  'note.text': 'What is to be told',
  'note.percent': 'Done',
  'note.percent.bad': '0 to 100',
  'note.ready': 'Expected to be done',
  'note.save': 'Keep',
  'note.saved': 'Kept on this phone, sent when it can be',
  'note.waits': 'Unanswered',
  'note.late': 'Unanswered for over an hour',
  'note.answer': '{name}: {text}',
  'note.silent': 'Longer than planned: tell how far it is',
}
export default en
