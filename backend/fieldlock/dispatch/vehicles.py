"""The company vehicle of a job: asked when the crew is sent, and again when it leaves (S-SAF-29)."""

from uuid import UUID
from zoneinfo import ZoneInfo

from fieldlock.catalogue import queries as catalogue
from fieldlock.db import Row
from fieldlock.dispatch import people, policy, queries, vehicle
from fieldlock.dispatch.candidates import Span
from fieldlock.dispatch.schemas import Assign
from fieldlock.gear import queries as gear
from fieldlock.problems import invalid
from fieldlock.tickets.act import Act
from fieldlock.tickets.problems import NotAssignable


async def wanted(act: Act, args: Assign, version: str) -> dict[str, UUID | None]:
    """The vehicle and its driver, or NotAssignable with all that stands against them."""
    told = "vehicle_id" in args.model_fields_set
    chosen = args.vehicle_id if told else act.ticket["vehicle_id"]
    if chosen is None:
        return {"vehicle_id": None, "driver_id": None}
    found = await gear.lock(act.session, act.org, chosen)
    if found is None or found["kind"] != "vehicle":
        raise invalid(("vehicle_id", "no registered vehicle"))
    driver_id = args.driver_id if told else act.ticket["driver_id"]
    in_crew = driver_id in {member.user_id for member in args.crew}
    await _refuse(act, found, driver_id if in_crew else None, (args.planned_start, args.planned_end), version)
    return {"vehicle_id": chosen, "driver_id": driver_id}


async def refuse_unfit(act: Act, times: Span | None) -> None:
    """NotAssignable when what was fit to go as the crew was sent is not fit for these times, or not any more."""
    found = await gear.lock(act.session, act.org, act.ticket["vehicle_id"]) if act.ticket["vehicle_id"] else None
    if found is None or times is None:
        return
    driver = act.ticket["driver_id"]
    in_crew = str(driver) in {member["user_id"] for member in act.job["crew"]}
    await _refuse(act, found, driver if in_crew else None, times, act.job["catalogue_version"])


async def _refuse(act: Act, found: Row, driver_id: UUID | None, times: Span, version: str) -> None:
    driver = None
    if driver_id is not None:
        names = {row["id"]: row["name"] for row in await queries.people(act.session, act.org, people.FIELD_ROLES)}
        held = await people.certificates_of(act.session, act.org, driver_id)
        driver = {"name": names.get(driver_id, ""), "certificates": held}
    until = times[1].astimezone(ZoneInfo(act.job["time_zone"])).date()
    elsewhere = await queries.vehicle_elsewhere(act.session, act.org, found["gear_no"], act.id, *times)
    against = vehicle.reasons(found, driver, until, elsewhere)
    if against:
        rules = await catalogue.rules(act.session, act.org, version)
        planning = await policy.in_force(act.session, act.org, act.when.at)
        raise NotAssignable(people=[], crew=[], vehicle=policy.described(against, rules, planning))
