"""Which rule reads which kind of policy.

| policy kind | rule | law or promise |
|---|---|---|
| cn_goods | cn_goods | Chinese three guarantees for goods, shop and brand promises |
| cn_store | cn_store | shop rules of the source documents, with their blanks |
| cn_car | cn_car | Chinese three guarantees for household cars |
| cn_online | cn_online | Chinese seven-day return of distance sales |
| eu, uk, us, au | abroad | Directive (EU) 2019/771, Consumer Rights Act 2015, Magnuson-Moss, Australian Consumer Law |
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from fieldlock.warranty import abroad, cn_car, cn_goods, cn_goods_input, cn_online, cn_store
from fieldlock.warranty.decision import Decision
from fieldlock.warranty.reading import PolicyIncomplete

Policy = Mapping[str, object]
Facts = Mapping[str, object]
Rule = Callable[[Facts], Decision | None]
P = TypeVar("P")


def _kind(read: Callable[[Policy], P], rule: Callable[[P, Facts], Decision | None]) -> Callable[[Policy], Rule]:
    return lambda policy: partial(rule, read(policy))


_KINDS: Mapping[str, Callable[[Policy], Rule]] = {
    "cn_goods": _kind(cn_goods_input.read_policy, cn_goods.decide),
    "cn_store": _kind(cn_store.read_policy, cn_store.decide),
    "cn_car": _kind(cn_car.read_policy, cn_car.decide),
    "cn_online": _kind(cn_online.read_policy, cn_online.decide),
    "eu": _kind(abroad.read_eu_policy, abroad.decide_eu),
    "uk": _kind(abroad.read_uk_policy, abroad.decide_uk),
    "us": _kind(abroad.read_us_policy, abroad.decide_us),
    "au": _kind(abroad.read_au_policy, abroad.decide_au),
}


def prepare(policy: Policy) -> Rule:
    """A policy parsed once, ready for many claims. Raises PolicyIncomplete."""
    kind = policy.get("kind")
    if not isinstance(kind, str) or kind not in _KINDS:
        raise PolicyIncomplete(["kind"])
    return _KINDS[kind](policy)
