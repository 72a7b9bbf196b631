import type zh from './zh-CN'

const en: Record<keyof typeof zh, string> = {
  'found': 'This is an emergency: {kind}',
  'found.words': 'because of: {words}',
  'found.relaxed': 'What happened, and a place or a contact, are enough to send it.',
  'first': 'Do at once:',
  'kind': 'Kind of emergency',
  'kind.hint': 'Starts its playbook at once; left open, the words of the report decide',
  'panel': 'Emergency: {kind}',
  'plan': 'Playbook: {plan}',
  'by_hand': 'raised by hand',
  'raised': 'Started by {name}, {time}; incident {id}',
  'running': 'running',
  'ended': 'false start, ended',
  'ended.told': 'Ended by {name}, {time}: {reason}',
  'step.done': '{name}, {time}',
  'tick': 'Done',
  'tick.label': 'Step {seq} is done',
  'raise': 'Raise an emergency',
  'raised.done': 'The emergency is raised',
  'field.kind': 'Kind of emergency',
  'field.note': 'Note',
  'guard.no_emergency_yet': 'an emergency is running already',
  'problem.not-possible-now': 'No emergency can be raised in this state',
  'problem.invalid': 'Please check',
}
export default en
