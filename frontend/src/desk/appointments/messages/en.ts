import type zh from './zh-CN'

const en: Record<keyof typeof zh, string> = {
  'panel': 'Time agreed with the customer',
  'none': 'Nothing agreed with the customer yet',
  'agreed': 'Arrival between',
  'by': 'Agreed by',
  'changes': 'Moved',
  'changes.count': '{count|time|times}',
  'agree': 'Agree a window',
  'move': 'Move the time',
  'windows': 'Windows that can be offered: a crew is really free',
  'windows.none': 'No crew is free in the next days; another time can be set',
  'windows.too_long': 'The job takes longer than any shift: split it, lengthen a shift, or set another time',
  'windows.wait': 'Looking for crews that are free…',
  'other': 'Another time',
  'from': 'From',
  'to': 'until',
  'agreed_by': 'Who at the customer’s agrees',
  'proposed_by': 'Proposed by',
  'proposed_by.us': 'Us',
  'proposed_by.customer': 'The customer',
  'reason': 'Why it is moved',
  'intake': 'Agree a window now',
  'intake.hint': 'Agreed by the reporter',
}
export default en
