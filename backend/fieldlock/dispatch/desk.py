"""What the dispatcher's desk asks: windows for a customer, the list by due time, alerts, who was proposed and sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import of_action, record
from fieldlock.catalogue import queries as catalogue
from fieldlock.db import Row
from fieldlock.dispatch import alert_queries, candidates, people, policy, queries, windows
from fieldlock.dispatch.breaks import Travel
from fieldlock.dispatch.candidates import Ask, Person, Span
from fieldlock.dispatch.problems import AlertTaken
from fieldlock.equipment import queries as equipment
from fieldlock.identity import queries as identity
from fieldlock.identity.actor import Actor
from fieldlock.ids import new_id
from fieldlock.problems import NotFound
from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import Rules, min_crew
from fieldlock.travel import lookup

# No assessment says more (10,080 minutes): what was promised before it may still hold its people.
LONGEST = timedelta(days=7)
_UNKNOWN = {"hazards": None, "tasks": (), "skills": (), "parts": (), "crew_needed": None, "duration_minutes": None,
            "asset": None}  # fmt: skip


@dataclass(frozen=True)
class _Judges:
    """What the places of a crew are judged by: one reading of everybody's time serves every window."""

    everybody: Sequence[Person]
    rules: Rules
    planning: policy.Policy
    travel: Travel
    zone: str

    def places(self, job: Mapping[str, Any], ask: Ask, start: datetime) -> list[windows.Place]:
        """Who could take each place of the crew, were the job to begin then."""
        ask = people.at(ask, windows.asked(start, people.minutes_of(job, self.planning)), self.zone)
        needs = demands(ask.hazards, self.rules.safety)
        crew = job.get("crew") or ()
        size = max(needs.min_crew, min_crew(self.rules, job["tasks"]), job["crew_needed"] or 1)
        beside = ["attendant"] * needs.attendant
        roles = [one["role"] for one in crew] or [*beside, *["worker"] * max(size - len(beside), 1)]
        free = {role: self._free(role, ask, learners=bool(crew)) for role in set(roles)}
        own: Sequence[windows.Place | None] = [frozenset({one["user_id"]}) for one in crew] or [None] * len(roles)
        return [free[role] if me is None else free[role] & me for role, me in zip(roles, own, strict=True)]

    def _free(self, role: str, ask: Ask, *, learners: bool) -> windows.Place:
        """Whoever learns goes beside somebody, so only in a crew that was put together."""
        judged = (
            candidates.judge(person, role, ask, self.rules.safety, self.planning, self.travel)
            for person in self.everybody
        )
        offered = (one.person for one in judged if _offered(one, ask.emergency))
        return frozenset(person.user_id for person in offered if learners or not person.mentored)


async def free_windows(
    session: AsyncSession, job: Mapping[str, Any], org: UUID, now: datetime, only: datetime | None = None
) -> windows.Offered:
    """The earliest windows in which a crew that may be sent is really free (S-DSP-04); `only`: the one from then on."""
    planning, zone = await policy.in_force(session, org, now), job["time_zone"]
    starts = [only] if only else list(windows.grid(now, planning["windows"], zone))
    if not starts:
        return windows.Offered([])
    last = starts[-1] + timedelta(minutes=people.minutes_of(job, planning))
    ask = await people.ask_for(session, org, job, planning, (starts[0], last), now)
    judges = _Judges(
        await people.everybody(session, org, ask, job),
        await catalogue.rules(session, org, job["catalogue_version"]),
        planning,
        await lookup.prepare(session, org, planning["travel"], zone, now),
        zone,
    )
    rows = await queries.promised(session, org, UUID(job["id"]), starts[0] - LONGEST, last)
    promised = [
        (_held(row, planning), judges.places(row, people.of_job(ask, row, row, planning), row["agreed_from"]))
        for row in rows
    ]
    length, found = timedelta(minutes=planning["windows"]["minutes"]), list[windows.Window]()
    for start in starts:
        until = start + timedelta(minutes=people.minutes_of(job, planning))
        taken = [place for span, places in promised if span[0] < until and start < span[1] for place in places]
        if free := windows.crews(judges.places(job, ask, start), taken):
            found.append(windows.Window(start, start + length, free))
        if len(found) >= planning["windows"]["most"]:
            break
    return windows.Offered(found, not found and _too_long(judges.everybody, ask, people.minutes_of(job, planning)))


def _too_long(everybody: Sequence[Person], ask: Ask, minutes: int) -> bool:
    """There are shifts, and the job fits into none."""
    longest = windows.longest([*one.shifts, *(one.duties if ask.emergency else ())] for one in everybody)
    return ask.rota_kept and timedelta() < longest < timedelta(minutes=minutes)


def _held(row: Row, planning: policy.Policy) -> Span:
    return windows.asked(row["agreed_from"], people.minutes_of(row, planning))


def _offered(verdict: candidates.Verdict, emergency: bool) -> bool:
    """On-call people stay free for emergencies, and breaks are kept."""
    notes = {note.code for note in verdict.notes}
    kept = emergency or not notes & {"ON_CALL", "BREAK_LOST"}
    return verdict.assignable and kept


async def draft_windows(
    session: AsyncSession, org: UUID, now: datetime, *, kind: str, urgency: str, site_id: UUID | None
) -> windows.Offered:
    """For a report that is not stored yet: nobody knows its hazards, so everybody who is free counts."""
    site = await equipment.site(session, org, site_id) if site_id else None
    if site_id and site is None:
        raise NotFound
    zone = (await identity.organisation(session, org))["time_zone"]
    version = await catalogue.current_version(session, org, now)
    told = {"id": str(new_id()), "kind": kind, "urgency": urgency, "time_zone": zone, "catalogue_version": version}
    return await free_windows(session, {**_UNKNOWN, **told, "site": site and {**site, "id": str(site["id"])}}, org, now)


async def alerts(session: AsyncSession, actor: Actor) -> list[Row]:
    return await alert_queries.alerts(session, actor.org_id, actor.roles, 200)


async def see_alert(session: AsyncSession, actor: Actor, alert: UUID, now: datetime) -> None:
    """Somebody has taken it on; everybody sees who, until the matter is settled."""
    values = {"org": actor.org_id, "id": alert, "by": actor.id, "by_name": actor.name, "now": now}
    if not await alert_queries.see(session, **values):
        known = await alert_queries.alert(session, actor.org_id, alert)
        raise NotFound if known is None else AlertTaken(taken_by=known["taken_by"])
    await record(session, stream=alert, topic="dispatch", actor=actor.id, action="see_alert", payload={})


async def assignments(
    session: AsyncSession, org: UUID, ticket: UUID, rules: Rules, now: datetime
) -> list[dict[str, Any]]:
    """Every assignment with those who were proposed then, in their order, and what stood against each (S-DSP-03)."""
    planning = await policy.in_force(session, org, now)

    def told(person: dict[str, Any], sent: dict[str, str]) -> dict[str, Any]:
        against = {
            role: policy.described([candidates.Reason(code) for code in person.get(role, ())], rules, planning)
            for role in candidates.ROLES
        }
        return {"user_id": person["id"], "name": person["name"], "sent_as": sent.get(person["id"]), **against}

    found = []
    for row in await of_action(session, org, ticket, "assign"):
        args, proposed = row["payload"]["args"], row["payload"].get("proposed", ())
        sent = {member["user_id"]: member["role"] for member in args["crew"]}
        kept = {name: args.get(name) for name in ("planned_start", "planned_end", "override_reason")}
        people = [told(person, sent) for person in proposed]
        found.append({"at": row["at"], "by_name": row["by_name"], **kept, "proposed": people})
    return found
