"""Words of the papers in both languages. Reasons, remedies and lines of a computation come from the catalogue."""

from fieldlock import paper

_TABLE = """
title.receipt | 退换货收货单 | Receipt of a returned unit
title.appraisal | 鉴定报告 | Appraisal report
title.exchange_note | 换货单 | Exchange note
title.refund_note | 退货退款单 | Refund note
yes | 是 | yes
no | 否 | no
about | 商品与客户 | Unit and customer
number | 单号 | Case
customer | 客户 | Customer
unit | 商品 | Unit
serial | 序列号 | Serial number
bought | 购买日期 | Bought on
fault | 客户反映 | Reported fault
claimed | 提出日期 | Claimed on
received | 收货 | Receipt
received_at | 收到时间 | Received at
ship_due | 最迟处理日 | To be settled by
checked | 查验：随附物品 | Check: enclosed items
item | 物品 | Item
there | 已收到 | Received
appearance | 外观 | Appearance
part | 部位 | Part
found | 状况 | Found
note | 备注 | Note
besides | 其他 | Besides
packaging | 包装盒齐全 | Packaging complete
scanned | 扫描的序列号 | Serial number scanned
matches | 序列号一致 | Serial number matches
transport | 运输损坏 | Transport damage
told | 已告知客户 | Customer was told
look.casing | 外壳 | Casing
look.antenna | 天线 | Antenna
look.display | 显示屏 | Display
look.lens | 镜片 | Lens
state.intact | 完好 | intact
state.damaged | 损坏 | damaged
state.absent | 无此部件 | has none
finding | 鉴定结论 | Finding
quality | 属于质量问题 | Quality fault
cause | 原因 | Cause
cause.manufacture | 制造 | manufacture
cause.assembly | 装配 | assembly
cause.material | 材料 | material
cause.software | 软件 | software
cause.user_damage | 人为损坏 | damage by the user
cause.liquid | 进液 | liquid
cause.accident | 意外损坏 | accident
cause.alteration | 自行拆改 | alteration
cause.force_majeure | 不可抗力 | force majeure
cause.wear | 正常损耗 | wear
cause.no_fault | 无故障 | no fault found
fault_code | 故障代码 | Fault code
component | 部件 | Component
report_no | 检测报告编号 | Report number
inspected_on | 检测日期 | Inspected on
report_on | 报告日期 | Report of
appraised_by | 鉴定人 | Appraised by
for_us | 经办人 | For the service
decision | 三包判定 | Decision
remedies | 可选处理方式 | Remedies
nothing | 无免费处理方式 | none free of charge
last_day | 期限最后一日 | Last day
policy | 依据 | Policy
reasons | 理由 | Reasons
chosen | 选定方式 | Chosen
chosen_by | 选择人 | Chosen by
party.customer | 客户 | the customer
party.seller | 销售者 | the seller
override | 例外处理（不属于判定） | Override (not part of the decision)
override_by | 提出人 / 批准人 | Proposed by / approved by
remedy.replace_same_model | 换同型号商品 | Exchange for the same model
remedy.refund_full | 全额退款 | Full refund
remedy.repair_free | 免费修理 | Free repair
exchange | 换货 | Exchange
new_unit | 换给商品 | Unit given
new_serial | 换给商品序列号 | Its serial number
shipped | 寄出时间 | Shipped at
carrier | 承运人与单号 | Carrier and tracking number
restart | 换货后的三包有效期按上述政策计算。 | The period after the exchange is as the policy above says.
refund | 退货 | Refund
computation | 计算过程 | Computation
line | 项目 | Line
value | 数值 | Value
price_back | 退还价款（例外处理） | Price paid back (override)
paid | 退款 | Payment
amount | 退款金额 | Amount paid back
method | 方式 | Method
method.cash | 现金 | cash
method.bank | 银行转账 | bank transfer
method.original_payment | 原路退回 | original payment
method.other | 其他 | other
payee | 收款人 | Paid to
reference | 凭证号 | Reference
paid_at | 退款时间 | Paid at
paid_by | 经办 | Paid by
"""

WORDS = paper.words(_TABLE)
