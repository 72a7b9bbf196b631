"""Checks a policy before it is put into force; each problem is {code, field}.

| code | problem |
|---|---|
| POLICY_PARAMETER_UNSET | a figure the rule needs is unset or unusable |
| POLICY_RATE_UNSET | no daily rate: returns with depreciation cannot be computed |
| POLICY_RATE_ABOVE_ONE | a rate of more than the whole price |
| POLICY_N_ABOVE_MAX | usage coefficient n above the maximum of the rule (2021 car rule Art. 27) |
| POLICY_WINDOWS_REVERSED | the second window ends before the first |
| POLICY_PERIODS_REVERSED | the repair period of a car is shorter than its three-guarantee period |
| POLICY_VALIDITY_REVERSED | in force to a day before the day it comes into force |
| POLICY_WORSE_THAN_RULE | against a base rule: a promise may only be better for the buyer |
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from fieldlock.warranty.kinds import Policy, prepare
from fieldlock.warranty.reading import PolicyIncomplete, exact

Problem = dict[str, str]

_MORE_IS_BETTER = (
    *("w7", "w15", "whole_months", "d7", "d60", "km60", "sb_months", "sb_km", "bx_months", "bx_km", "days", "months"),
    *("liability_months", "presumption_months", "repair_extension_months", "reject_days", "presume_months"),
)
_LESS_IS_BETTER = (
    *("daily_rate", "repairs_for_exchange", "parts_wait_over", "repairer_over", "loaner_after_days", "over_days"),
    *("over_same", "safety_repairs", "assembly_swaps", "part_swaps", "part_swaps_for_refund", "loaner_from_day"),
    "n_max",
)
# (code, field named, this figure must not exceed …, … that one)
_IN_ORDER = (
    ("POLICY_WINDOWS_REVERSED", "w15", "w7", "w15"),
    ("POLICY_PERIODS_REVERSED", "bx_months", "sb_months", "bx_months"),
    ("POLICY_PERIODS_REVERSED", "bx_km", "sb_km", "bx_km"),
)


def lint(policy: Policy, base: Policy | None = None) -> list[Problem]:
    """`base` is the rule the policy claims to follow; without one the policy is measured against itself."""
    return [{"code": code, "field": field} for code, field in _problems(policy, base or policy)]


def lint_candidate(policy_table: Mapping[str, Policy], candidate: Policy) -> list[Problem]:
    """A candidate is a set of changes to the policy named by its `base`."""
    base = policy_table.get(str(candidate.get("base")))
    if base is None:
        return [{"code": "POLICY_PARAMETER_UNSET", "field": "base"}]
    changes = {name: value for name, value in candidate.items() if name != "base"}
    return lint({"id": str(candidate["base"]), **base, **changes}, base)


def _problems(policy: Policy, base: Policy) -> Iterator[tuple[str, str]]:
    try:
        prepare(policy)
    except PolicyIncomplete as incomplete:
        yield from (("POLICY_PARAMETER_UNSET", name) for name in incomplete.names)
    if policy.get("kind") == "cn_goods":
        yield from _rate_problems(policy)
    n, n_max = exact(policy.get("n")), exact(base.get("n_max"))
    if n is not None and n_max is not None and n > n_max:
        yield "POLICY_N_ABOVE_MAX", "n"
    for code, field, smaller, larger in _IN_ORDER:
        if _exceeds(policy.get(smaller), policy.get(larger)):
            yield code, field
    begins, ends = policy.get("effective_from"), policy.get("effective_to")
    if isinstance(begins, str) and isinstance(ends, str) and ends < begins:
        yield "POLICY_VALIDITY_REVERSED", "effective_to"
    less = [name for name in _MORE_IS_BETTER if _exceeds(base.get(name), policy.get(name))]
    more = [name for name in _LESS_IS_BETTER if _exceeds(policy.get(name), base.get(name))]
    yield from (("POLICY_WORSE_THAN_RULE", name) for name in (*less, *more))
    yield from _shorter_parts(policy, base)


def _rate_problems(policy: Policy) -> Iterator[tuple[str, str]]:
    categories = policy.get("by_category")
    rates = {"daily_rate": policy.get("daily_rate")}
    if isinstance(categories, Mapping):
        rates = {f"by_category.{name}.daily_rate": figures.get("daily_rate") for name, figures in categories.items()}
    for field, value in rates.items():
        rate = exact(value)
        if rate is None:
            yield "POLICY_RATE_UNSET", field
        elif rate > Decimal(1):
            yield "POLICY_RATE_ABOVE_ONE", field


def _shorter_parts(policy: Policy, base: Policy) -> Iterator[tuple[str, str]]:
    ours, theirs = policy.get("parts_months"), base.get("parts_months")
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        for part, months in theirs.items():
            if part in ours and _exceeds(months, ours[part]):
                yield "POLICY_WORSE_THAN_RULE", f"parts_months.{part}"


def _exceeds(left: object, right: object) -> bool:
    first, second = exact(left), exact(right)
    return first is not None and second is not None and first > second
