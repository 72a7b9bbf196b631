/** Why a job is put aside, or its clock stands still. */
export default {
  'hold.parts': '等配件',
  'hold.customer': '等客户',
  'hold.outage': '停水停电等',
  'hold.access': '无法进入',
  'hold.partner': '等合作方',
  'hold.hazard': '现场有隐患',
  'hold.change': '方案变更',
  'hold.other': '其他原因',
  'hold.consent': '等客户同意报价',
  'input.reason_code': '挂起原因',
}
