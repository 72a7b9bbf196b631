import type zh from './zh-CN'

const en: Record<keyof typeof zh, string> = {
  'title': 'Promises',
  'none': 'No service target applies',
  'state.running': 'due by {time}',
  'state.missed': 'missed: was due by {time}',
  'state.paused': 'clock stopped: {reason}',
  'state.met': 'kept: {done}',
  'state.late': 'late: {done} (was due by {time})',
  'source': 'Source: {source}',
  'source.B0': 'a target of the house, to be confirmed',
  'promised_by': 'Promised by',
  'accept_by': 'To be accepted by',
  'agreed': 'Agreed time',
  'agreed_by': 'Agreed by',
  'changes': 'Times moved',
  'pauses': 'Clock stopped',
  'pause.open': 'since {start}: {reason}',
  'pause.over': '{start} – {end}: {reason}',
  'visits': 'Contacts with the customer',
  'visit.agreed': 'agreed: {new}',
  'visit.moved': 'moved from {old} to {new}',
  'visit.missed': 'nobody reached (planned {new})',
  'proposed.us': 'proposed by us',
  'proposed.customer': 'proposed by the customer',
  'with': 'agreed by {name}',
}
export default en
