"""Warranty eligibility: policies and facts in, one decision with its reasons out.

| call | asks |
|---|---|
| evaluate(policies, facts) | resolved policies, each with an `id` |
| prepare(policy), decide(rules, facts) | the same with the policies parsed once, for many claims |
| evaluate_request(table, {policies: [id …], policy_overrides?, facts}) | the wire form |
| Table(policies) | the policies of a version, for many requests |
| evaluate_request(table, {facts: {candidate_policy: {base, …changes}}}) | may this policy be put into force? |

A policy counts only if it was in force on the day that selects its version (start of the clock, or date of contract).
Nothing here reads a clock, a database or a file: the same policies and facts give the same decision years later.
"""

from collections.abc import Mapping, Sequence

from fieldlock.warranty.decision import Decision, merge
from fieldlock.warranty.kinds import Facts, Policy, Rule, prepare
from fieldlock.warranty.lint import lint, lint_candidate
from fieldlock.warranty.reading import FactsInvalid, PolicyIncomplete, Reader, refuse

__all__ = [
    "Decision",
    "FactsInvalid",
    "PolicyIncomplete",
    "Rule",
    "Table",
    "decide",
    "evaluate",
    "evaluate_request",
    "lint",
    "prepare",
]


def decide(rules: Sequence[Rule], facts: Facts) -> Decision:
    """Raises FactsInvalid for facts that cannot be evaluated or that no given policy covers in time."""
    decisions = [decision for rule in rules if (decision := rule(facts)) is not None]
    if not decisions:
        raise refuse("policies", "none_in_force")
    return decisions[0] if len(decisions) == 1 else merge(decisions)


def evaluate(policies: Sequence[Policy], facts: Facts) -> Decision:
    """One decision on resolved policies, each with an `id`. Raises FactsInvalid, PolicyIncomplete."""
    return decide([prepare(policy) for policy in policies], facts)


class Table:
    """The policies by name, each parsed at most once, at its first use."""

    __slots__ = ("_rules", "policies")

    def __init__(self, policies: Mapping[str, Policy]) -> None:
        self.policies = policies
        self._rules: dict[str, Rule] = {}

    def rule(self, name: str, overrides: Mapping[str, object]) -> Rule:
        """Raises KeyError for an unknown policy, PolicyIncomplete."""
        if overrides:
            return prepare({"id": name, **self.policies[name], **overrides})
        rule = self._rules.get(name)
        if rule is None:
            rule = self._rules[name] = prepare({"id": name, **self.policies[name]})
        return rule


def evaluate_request(table: Mapping[str, Policy] | Table, request: Mapping[str, object]) -> dict[str, object]:
    """Raises FactsInvalid (also for an unknown policy) and PolicyIncomplete. A `Table` is quicker for many requests."""
    table = table if isinstance(table, Table) else Table(table)
    asked = Reader(request)
    facts = asked.part("facts").values
    names, overrides = asked.listed("policies"), asked.optional_part("policy_overrides").values
    asked.check_facts()
    candidate = facts.get("candidate_policy")
    if isinstance(candidate, Mapping):
        return _lint_answer(table.policies, candidate)
    rules = []
    for index in names.values:
        name = names.text(index)
        if name in table.policies:
            rules.append(table.rule(name, overrides))
        else:
            names.note(index, "unknown_policy")
    asked.check_facts()
    if not rules:
        raise refuse("policies", "missing")
    return decide(rules, facts).to_dict()


def _lint_answer(policy_table: Mapping[str, Policy], candidate: Policy) -> dict[str, object]:
    """A refused policy has the shape of a refused claim, its lint codes as reasons."""
    codes = {problem["code"] for problem in lint_candidate(policy_table, candidate)}
    return Decision(str(candidate.get("base")), tuple(sorted(codes))).to_dict()
