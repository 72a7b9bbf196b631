"""Who bears a damage: all eight combinations of the three facts, and what is missing."""

from itertools import product

import pytest

from fieldlock.liability.responsibility import FLAGS, missing, responsibility

OWNER, OPEN = "owner", "open"
# altered, within warranty, wear part self-damaged -> who bears it, by which clauses
CASES = [
    (False, False, False, OWNER, ("warranty_expired",)),
    (False, False, True, OWNER, ("warranty_expired", "wear_self_damaged")),
    (False, True, False, OPEN, ("responsible_party",)),
    (False, True, True, OWNER, ("wear_self_damaged",)),
    (True, False, False, OWNER, ("own_alteration", "warranty_expired")),
    (True, False, True, OWNER, ("own_alteration", "warranty_expired", "wear_self_damaged")),
    (True, True, False, OWNER, ("own_alteration",)),
    (True, True, True, OWNER, ("own_alteration", "wear_self_damaged")),
]  # fmt: skip


@pytest.mark.req("S-WAR-21")
@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_owner_bears_all_or_it_is_open(case: tuple[bool, bool, bool, str, tuple[str, ...]]) -> None:
    *flags, bears, clauses = case
    found = responsibility(dict(zip(FLAGS, flags, strict=True)))
    assert (found.bears, found.clauses) == (bears, clauses)
    assert found.engineers_may_assist == (bears == OWNER)


@pytest.mark.req("S-WAR-21")
def test_the_table_has_every_combination_once() -> None:
    assert sorted(case[:3] for case in CASES) == sorted(product((False, True), repeat=3))


@pytest.mark.req("S-WAR-21")
@pytest.mark.parametrize("approved", [True, False, None])
def test_an_approval_of_the_alteration_changes_nothing(approved: bool | None) -> None:
    told = {"altered": True, "alteration_approved": approved, "within_warranty": True, "wear_self_damaged": False}
    assert responsibility(told).bears == OWNER


@pytest.mark.req("S-WAR-21")
@pytest.mark.parametrize("flags", [known for known in product((True, False, None), repeat=3) if None in known], ids=str)
def test_no_result_while_one_is_not_known(flags: tuple[bool | None, ...]) -> None:
    told = dict(zip(FLAGS, flags, strict=True))
    assert missing(told) == [name for name, value in told.items() if value is None]
    with pytest.raises(ValueError, match=missing(told)[0]):
        responsibility(told)
