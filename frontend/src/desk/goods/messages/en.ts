import type zh from './zh-CN'

const en: Record<keyof typeof zh, string> = {
  'title': 'Goods to deliver',
  'none': 'No goods are listed; the site compares the order as a whole',
  'edit': 'Edit the list',
  'lines': 'Goods',
  'lines.hint': 'One a line: name; model; serial number; quantity (with a serial number: 1)',
  'done': 'The list is saved; the site sees it',
  'state.open': 'To be delivered',
  'state.delivered': 'Delivered',
  'state.short': 'Fewer than ordered',
  'state.not_delivered': 'Not delivered',
  'count': '{count} of {quantity}',
  'by': 'counted by {name}',
  'photo': 'photo of the goods',
  'search': 'What, serial number, customer, address',
  'due': 'Open jobs only',
  'empty': 'Nothing is listed like this',
  'receiver': 'received by {name}',
  'field.goods': 'list of goods',
  'guard.goods_not_told': 'what the site has answered for is neither changed nor left out',
  'problem.not-possible-now': 'The job has ended: its list stays',
  'problem.guards-not-met': 'The list was not saved',
  'problem.invalid': 'Please check each line: a name of 60 characters at most, a quantity of 1 to 1000',
}
export default en
