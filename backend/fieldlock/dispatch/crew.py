"""The one check of a crew for a time, behind every door that gives a job people or moves it (S-DSP-03, S-SAF-25)."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from fieldlock.dispatch import candidates, people, policy
from fieldlock.dispatch.candidates import Span, Verdict
from fieldlock.dispatch.schemas import Member
from fieldlock.rota import queries as rota
from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import Rules, min_crew
from fieldlock.tickets import emergency
from fieldlock.tickets.act import Act
from fieldlock.tickets.problems import NotAssignable
from fieldlock.travel import lookup


def assessed(act: Act) -> bool:
    """An emergency is sent before anybody has assessed it (S-TRI-01); the gate still asks for the hazards."""
    return act.job["hazards"] is not None or act.job["urgency"] == "emergency"


def needed(job: Mapping[str, Any], rules: Rules) -> int:
    """How many the work needs: by its hazards, tasks and assessment, and by the playbook of an emergency (S-DSP-09)."""
    return max(int(job["min_crew"]), demands(job["hazards"] or (), rules.safety).min_crew, job["crew_needed"] or 1)


def present(act: Act) -> list[Member]:
    """The crew as it is, as the check asks for it."""
    return [Member(user_id=UUID(one["user_id"]), role=one["role"]) for one in act.job["crew"]]


def _kept(by_role: Mapping[str, Verdict]) -> dict[str, Any]:
    """Who was proposed, and by role what stood against it; a role in which nothing did is left out."""
    against = {role: [reason.code for reason in (*one.stands, *one.may_override)] for role, one in by_role.items()}
    person = by_role["worker"].person
    return {"id": person.user_id, "name": person.name, **{role: codes for role, codes in against.items() if codes}}


async def check(
    act: Act, members: Sequence[Member], times: Span, rules: Rules, *, may_override: bool = False, chosen: bool = False
) -> dict[UUID, Verdict]:
    """The verdict on each member, or NotAssignable with every person's reasons and what the crew lacks by number.

    `chosen`: the crew is new, so who else was proposed is kept with it. Whoever books one of them at the same instant
    waits till this is over, and is told what is then true.
    """
    await rota.lock_people(act.session, act.org, [member.user_id for member in members])
    planning = await policy.in_force(act.session, act.org, act.when.at)
    ask = await people.ask_for(act.session, act.org, act.job, planning, times, act.when.at)
    zone = act.job["time_zone"]
    travel = await lookup.prepare(act.session, act.org, planning["travel"], zone, act.when.at, ask.point)
    known = {UUID(one.user_id): one for one in await people.everybody(act.session, act.org, ask, act.job)}
    if chosen and not act.rehearsal:
        judged = candidates.ranked(known.values(), ask, rules.safety, planning, travel)
        act.audit["proposed"] = [_kept(by_role) for by_role in judged]
    verdicts = {
        member.user_id: candidates.judge(known[member.user_id], member.role, ask, rules.safety, planning, travel)
        for member in members
        if member.user_id in known
    }
    refused = [
        refusal
        for member in members
        if (refusal := _refusal(member, verdicts, rules, planning, may_override=may_override))
    ]
    # To a running emergency people are sent one after the other; together they are asked for at the start (S-EMG-12).
    follows = emergency.running(act.ticket["emergency"])
    gaps = candidates.crew_gaps(
        [member.role for member in members],
        () if follows else act.job["hazards"] or (),
        rules.safety,
        least=1 if follows else max(min_crew(rules, act.job["tasks"]), act.job["crew_needed"] or 1),
        mentored=[member.user_id in known and known[member.user_id].mentored for member in members],
    )
    if assessed(act) and (refused or gaps):
        raise NotAssignable(people=refused, crew=gaps)
    return verdicts


def _refusal(
    member: Member, verdicts: Mapping[UUID, Verdict], rules: Rules, planning: policy.Policy, *, may_override: bool
) -> dict[str, Any] | None:
    verdict = verdicts.get(member.user_id)
    if verdict is None:
        reasons = policy.described([candidates.Reason("NOT_A_FIELD_PERSON")], rules, planning)
        return {"user_id": str(member.user_id), "name": None, "reasons": reasons, "overridable": False}
    if not verdict.stands and (may_override or not verdict.may_override):
        return None
    return {
        "user_id": verdict.person.user_id,
        "name": verdict.person.name,
        "reasons": policy.described([*verdict.stands, *verdict.may_override], rules, planning),
        "overridable": not verdict.stands,
    }
