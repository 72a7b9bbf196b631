"""Every figure of the shipped policies is pinned: changed by one step, at least one case notices."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

import pytest
from tests.rules.warranty_facts import CONTRACT, EXTRA, POLICIES, agrees

from fieldlock.warranty.eligibility import Table

CASES = [*CONTRACT["cases"], *EXTRA["cases"]]
Path = tuple[str, ...]
# Fields that every policy file has and that not every law has a use for: only the windows of the three guarantees roll,
# only they start anew after an exchange, and the Australian guarantees have no clock at all (ACL s. 54).
USED_BY = {"roll_last_day_over_holidays": {"cn_goods"}, "restart_after_exchange": {"cn_goods", "cn_car"}}
WITHOUT_CLOCK = {"count_start_day", "effective_from"}


def steps(value: Any) -> list[Any]:
    """The neighbours of a figure: one less and one more, the other flag, the day before and after; none for words."""
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value - 1, value + 1]
    if not isinstance(value, str):
        return []
    try:
        day = date.fromisoformat(value)
        return [(day + timedelta(days=by)).isoformat() for by in (-1, 1)]
    except ValueError:
        pass
    try:
        rate = Decimal(value)
    except InvalidOperation:
        return []
    step = Decimal(1).scaleb(int(rate.as_tuple().exponent))
    return [str(rate - step), str(rate + step)]


def figures(policy: Mapping[str, Any], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """(where, the changed value) for every single change."""
    for name, value in policy.items():
        if isinstance(value, Mapping):
            yield from figures(value, (*path, name))
        else:
            yield from (((*path, name), changed) for changed in steps(value))


def changed(policy: Mapping[str, Any], path: Path, value: Any) -> dict[str, Any]:
    copy: dict[str, Any] = deepcopy(dict(policy))
    part = copy
    for name in path[:-1]:
        part = part[name]
    part[path[-1]] = value
    return copy


def _counts(policy: Mapping[str, Any], name: str) -> bool:
    used = policy["kind"] in USED_BY.get(name, {policy["kind"]})
    return used and not (policy["kind"] == "au" and name in WITHOUT_CLOCK)


def unnoticed(policy_id: str) -> list[str]:
    cases = [case for case in CASES if policy_id in case["policies"]]
    return [
        f"{'.'.join(path)} = {value}"
        for path, value in figures(POLICIES[policy_id])
        if _counts(POLICIES[policy_id], path[0])
        and all(
            agrees(Table({**POLICIES, policy_id: changed(POLICIES[policy_id], path, value)}), case) for case in cases
        )
    ]


@pytest.mark.req("S-WAR-01", "S-WAR-23")
@pytest.mark.parametrize("policy_id", sorted({name for case in CASES for name in case["policies"]}))
def test_no_figure_can_change_unnoticed(policy_id: str) -> None:
    assert unnoticed(policy_id) == []


def test_the_search_itself_notices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the cases of a figure, its change is found to be unnoticed."""
    kept = [case for case in CASES if "battery" not in str(case["facts"].get("component"))]
    monkeypatch.setitem(globals(), "CASES", kept)
    assert unnoticed("CN-PHONE-2001") == ["parts_months.battery = 5", "parts_months.battery = 7"]


def test_every_kind_of_figure_is_changed() -> None:
    assert steps(12) == [11, 13]
    assert steps("0.005") == ["0.004", "0.006"]
    assert steps("2024-02-29") == ["2024-02-28", "2024-03-01"]
    assert steps(True) == [False]
    assert steps("invoice") == steps(None) == steps(["a"]) == []
    assert len(list(figures(POLICIES["CN-PHONE-2001"]))) > 25
