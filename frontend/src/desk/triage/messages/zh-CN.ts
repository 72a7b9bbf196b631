const zh = {
  'impact': '影响范围',
  'impact.public_safety': '公共安全',
  'impact.building': '整栋楼',
  'impact.several': '多户',
  'impact.one': '一户',
  'skills': '所需技能',
  'crew_needed': '所需人数',
  'crew_needed.hint': '危险源要求的人数另计',
  'duration_minutes': '预计分钟数',
  'duration_minutes.hint': '不填：按工单类别的惯例',
  'promised_by': '承诺完成时间',
  'parts': '所需配件',
  'parts.hint': '每行一种：配件编号 数量',
  'parts.vans': '车上现有的配件',
  'assessed': '{name} 于 {time} 评估',
}
export default zh
