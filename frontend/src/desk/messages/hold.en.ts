import type zh from './hold.zh-CN'

const hold: Record<keyof typeof zh, string> = {
  'hold.parts': 'waiting for parts',
  'hold.customer': 'waiting for the customer',
  'hold.outage': 'supply outage',
  'hold.access': 'no access',
  'hold.partner': 'waiting for a partner',
  'hold.hazard': 'hazard on site',
  'hold.change': 'change of plan',
  'hold.other': 'another reason',
  'hold.consent': 'waiting for consent to the quote',
  'input.reason_code': 'Why it is put aside',
}
export default hold
