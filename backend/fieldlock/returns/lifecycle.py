"""The life of a return case. Pure. Status changes only through `advance`.

| event | from | to | refused unless |
|---|---|---|---|
| phone_verdict | consulted | phone_verdict | a verdict with its reason |
| to_point | consulted | at_point | the designated point is named |
| point_report | at_point | stays | a cause, and the report is of the day of the inspection (S-WAR-11) |
| send_in | consulted, phone_verdict, at_point | sent_in | it was not judged to be no quality fault |
| receive | consulted, phone_verdict, at_point, sent_in | received | likewise; the days to ship are set (S-WAR-09) |
| check | received, checked | checked | items, four photos, the serial scanned; what is missing was told (S-WAR-10) |
| appraise | checked, appraised | appraised | a cause; for a quality fault a same-day report (S-WAR-05, S-WAR-11) |
| choose | appraised | eligible | whose choice it is; a remedy of the decision; exchange of what looks new (S-WAR-07) |
| refuse | appraised | not_eligible | nothing is free, and the customer was told |
| propose_override, approve_override | appraised, not_eligible | stays; eligible | a reason; another person (S-WAR-19) |
| ship_new | eligible | shipped_new | exchange was chosen, a verdict is there, a unit is reserved |
| refund | eligible | refunded | a refund was chosen and the decision has its amount |
| repair | eligible | in_repair | a repair was chosen |
| repaired | in_repair | repaired | its ticket is done |
| send_back | not_eligible, repaired | sent_back | a tracking number, and the customer was told |
| close | shipped_new, refunded, repaired, sent_back | closed | the customer was told |
| close | phone_verdict, at_point | closed | no quality fault: the customer arranges the repair (S-WAR-09) |
| withdraw | before it is received | closed | a reason |
| withdraw | received, checked, appraised, eligible | not_eligible | a reason; then it is sent back |
"""

from functools import partial

from fieldlock import small_lifecycle
from fieldlock.small_lifecycle import Step, events
from fieldlock.tickets.lifecycle import SAME

BEFORE_RECEIPT = ("consulted", "phone_verdict", "at_point", "sent_in")
WITH_US = ("received", "checked", "appraised", "eligible")
STATUSES = (
    *BEFORE_RECEIPT, *WITH_US, "not_eligible", "in_repair", "shipped_new", "refunded", "repaired", "sent_back",
    "closed",
)  # fmt: skip


TABLE = (
    Step("phone_verdict", ("consulted",), "phone_verdict", ("verdict_given",)),
    Step("to_point", ("consulted",), "at_point", ("point_named",)),
    Step("point_report", ("at_point",), SAME, ("cause_given", "report_same_day")),
    Step("send_in", ("consulted", "phone_verdict", "at_point"), "sent_in", ("not_refused",)),
    Step("receive", BEFORE_RECEIPT, "received", ("not_refused", "deadline_set")),
    Step("check", ("received", "checked"), "checked", ("items_told", "photos_held", "customer_told")),
    Step(
        "appraise",
        ("checked", "appraised"),
        "appraised",
        ("cause_given", "report_complete", "report_same_day", "decided"),
    ),
    Step("choose", ("appraised",), "eligible", ("remedy_allowed", "entitled_party", "appearance_intact", "box_there")),
    Step("refuse", ("appraised",), "not_eligible", ("nothing_free", "customer_told")),
    Step("propose_override", ("appraised", "not_eligible"), SAME, ("reason_given",)),
    Step("approve_override", ("appraised", "not_eligible"), "eligible", ("override_proposed", "not_the_proposer")),
    Step("ship_new", ("eligible",), "shipped_new", ("verdict_given", "exchange_chosen", "unit_reserved")),
    Step("refund", ("eligible",), "refunded", ("verdict_given", "refund_chosen", "amount_decided")),
    Step("repair", ("eligible",), "in_repair", ("verdict_given", "repair_chosen")),
    Step("repaired", ("in_repair",), "repaired", ("ticket_done",)),
    Step("send_back", ("not_eligible", "repaired"), "sent_back", ("tracking_given", "customer_told")),
    Step("close", ("shipped_new", "refunded", "repaired", "sent_back"), "closed", ("customer_told",)),
    Step("close", ("phone_verdict", "at_point"), "closed", ("not_quality", "customer_told")),
    Step("withdraw", BEFORE_RECEIPT, "closed", ("reason_given",)),
    Step("withdraw", WITH_US, "not_eligible", ("reason_given",)),
)
EVENTS = events(TABLE)
advance = partial(small_lifecycle.advance, TABLE)
possible = partial(small_lifecycle.possible, TABLE)
