"""What the dispatcher's desk asks: windows for a customer, the list by due time, alerts, who was proposed and sent."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import of_action, record
from fieldlock.catalogue import queries as catalogue
from fieldlock.db import Row
from fieldlock.dispatch import candidates, people, policy, queries, windows
from fieldlock.dispatch.problems import AlertTaken
from fieldlock.identity.actor import Actor
from fieldlock.problems import NotFound
from fieldlock.safety.gate import demands
from fieldlock.safety.requirements import Rules, min_crew
from fieldlock.travel import lookup


async def free_windows(session: AsyncSession, job: dict[str, Any], org: UUID, now: datetime) -> list[windows.Window]:
    """The earliest windows in which a crew that may be sent is really free (S-DSP-04)."""
    planning, zone = await policy.in_force(session, org, now), job["time_zone"]
    rules = await catalogue.rules(session, org, job["catalogue_version"])
    needs = demands(job["hazards"] or (), rules.safety)
    wanted = max(needs.min_crew, min_crew(rules, job["tasks"]), job["crew_needed"] or 1)
    travel = await lookup.prepare(session, org, planning["travel"], zone, now)
    starts = list(windows.grid(now, planning["windows"], zone))
    minutes = people.minutes_of(job, planning)
    if not starts:
        return []
    whole = (starts[0], starts[-1] + timedelta(minutes=minutes))
    first = await people.ask_for(session, org, job, planning, whole, now)
    # One reading of everybody's time serves all the windows.
    everybody = await people.everybody(session, org, first, job)
    found: list[windows.Window] = []
    for start in starts:
        ask = people.at(first, windows.asked(start, minutes), zone)
        judged = [candidates.judge(person, "worker", ask, rules.safety, planning, travel) for person in everybody]
        free = [one for one in judged if _offered(one, ask.emergency)]
        if len(free) >= wanted:
            end = start + timedelta(minutes=planning["windows"]["minutes"])
            found.append(windows.Window(start, end, len(free) // wanted))
        if len(found) >= planning["windows"]["most"]:
            break
    return found


def _offered(verdict: candidates.Verdict, emergency: bool) -> bool:
    """On-call people stay free for emergencies, and whoever learns does not go alone."""
    on_call = any(note.code == "ON_CALL" for note in verdict.notes)
    return verdict.assignable and not verdict.person.mentored and (emergency or not on_call)


async def alerts(session: AsyncSession, actor: Actor) -> list[Row]:
    return await queries.alerts(session, actor.org_id, actor.roles, 200)


async def see_alert(session: AsyncSession, actor: Actor, alert: UUID, now: datetime) -> None:
    """Somebody has taken it on; everybody sees who, until the matter is settled."""
    values = {"org": actor.org_id, "id": alert, "by": actor.id, "by_name": actor.name, "now": now}
    if not await queries.see(session, **values):
        known = await queries.alert(session, actor.org_id, alert)
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
