"""Leave: asked for on the phone or at the door, decided once by somebody else; granted, it is an absence."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from tests.api.test_rota import AT, audited, standing
from tests.world import Org, World, make_device, make_org, ok, slug_of

pytestmark = pytest.mark.req("S-DSP-04")

LEAVE = f"{AT}/leave"


def days(**more: Any) -> dict[str, Any]:
    return {"kind": "leave", "first_day": "2026-11-24", "last_day": "2026-11-25", "note": "wedding", **more}


async def ask(world: World, org: Org, who: str = "technician", **more: Any) -> str:
    made = str(uuid4())
    answer = await world.client(who, org).put(f"{LEAVE}/{made}", json=days(**more))
    assert answer.status_code == 204, answer.text
    return made


async def own(world: World, org: Org, who: str = "technician") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await ok(await world.client(who, org).get(f"{LEAVE}/own")))["items"]
    return found


async def asked(world: World, org: Org) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await ok(await world.client("dispatcher", org).get(LEAVE)))["items"]
    return found


async def test_asked_on_a_phone_granted_at_the_desk_it_is_an_absence(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "dispatched", booked=True)
    phone, made = await make_device(world, new_org), str(uuid4())
    said = phone.record(made, "ask_leave", days())
    technician = world.client("technician", new_org)
    for status in ("applied", "duplicate"):
        [result] = (await ok(await technician.post("/api/v1/sync/push", json=phone.body(said))))["results"]
        assert (result["status"], result["problem"]) == (status, None)
    [open_one] = await asked(world, new_org)
    assert (open_one["id"], open_one["user_id"], open_one["note"]) == (made, new_org.id_of("technician"), "wedding")
    assert [job["ticket_id"] for job in open_one["jobs"]] == [ticket]
    assert [(one["id"], one["granted"]) for one in await own(world, new_org)] == [(made, None)]
    answer = await ok(await world.client("lead", new_org).post(f"{LEAVE}/{made}/grant"))
    assert [job["ticket_id"] for job in answer["reassign"]] == [ticket]
    # Whole days where the organisation is.
    [absence] = await standing(world, new_org, "absences")
    assert (absence["starts_at"], absence["ends_at"], absence["note"]) == (
        "2026-11-23T16:00:00Z", "2026-11-25T16:00:00Z", "wedding",
    )  # fmt: skip
    [mine] = await own(world, new_org)
    assert (mine["granted"], mine["by_name"]) == (True, new_org.people["lead"].name)
    assert await asked(world, new_org) == []
    told = [action for action, _ in await audited(world, new_org, "technician")]
    assert told[-3:] == ["ask_leave", "add_absence", "grant_leave"]


async def test_declined_it_says_why_and_nobody_is_away(world: World, new_org: Org) -> None:
    made = await ask(world, new_org)
    desk = world.client("dispatcher", new_org)
    assert slug_of(await desk.post(f"{LEAVE}/{made}/decline", json={"reason": " "})) == (422, "invalid")
    assert (await desk.post(f"{LEAVE}/{made}/decline", json={"reason": "three are away"})).status_code == 204
    [mine] = await own(world, new_org)
    assert (mine["granted"], mine["reason"]) == (False, "three are away")
    assert await standing(world, new_org, "absences") == []
    for step, body in (("grant", None), ("decline", {"reason": "again"})):
        assert slug_of(await desk.post(f"{LEAVE}/{made}/{step}", json=body)) == (409, "conflict")


async def test_of_two_decisions_at_once_one_counts(world: World, new_org: Org) -> None:
    made = await ask(world, new_org)
    desk = world.client("dispatcher", new_org)
    answers = await asyncio.gather(*(desk.post(f"{LEAVE}/{made}/grant") for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert len(await standing(world, new_org, "absences")) == 1


async def test_nobody_decides_on_the_own_and_who_does_not_go_out_does_not_ask(world: World, new_org: Org) -> None:
    made = await ask(world, new_org, "lead")
    lead, technician = world.client("lead", new_org), world.client("technician", new_org)
    assert slug_of(await lead.post(f"{LEAVE}/{made}/grant")) == (403, "forbidden")
    assert slug_of(await lead.post(f"{LEAVE}/{made}/decline", json={"reason": "no"})) == (403, "forbidden")
    assert slug_of(await technician.post(f"{LEAVE}/{made}/grant")) == (403, "forbidden")
    assert slug_of(await technician.get(LEAVE)) == (403, "forbidden")
    cashier = world.client("cashier", new_org)
    assert slug_of(await cashier.put(f"{LEAVE}/{uuid4()}", json=days())) == (403, "forbidden")
    assert slug_of(await technician.put(f"{LEAVE}/{made}", json=days())) == (409, "conflict")
    assert await own(world, new_org) == []


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"last_day": "2026-11-23"}, "last_day"),
        ({"last_day": "2027-11-25"}, "last_day"),
        ({"kind": "trip"}, "kind"),
        ({"first_day": "1999-12-31"}, "first_day"),
    ],
)
async def test_what_is_wrong_is_told_by_field_at_both_doors(
    world: World, org: Org, more: dict[str, Any], field: str
) -> None:
    technician, phone = world.client("technician", org), await make_device(world, org)
    refused = await technician.put(f"{LEAVE}/{uuid4()}", json=days(**more))
    assert slug_of(refused) == (422, "invalid")
    assert [one["field"] for one in refused.json()["fields"]] == [field]
    said = phone.record(str(uuid4()), "ask_leave", days(**more))
    [result] = (await ok(await technician.post("/api/v1/sync/push", json=phone.body(said))))["results"]
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "invalid")
    assert field in result["problem"]["fields"][0]["field"]


async def test_one_day_and_a_year_are_leave_and_a_day_of_changed_clocks_is_whole(world: World) -> None:
    london = await make_org(world, zone="Europe/London")
    await ask(world, london, last_day="2027-11-24")
    made = await ask(world, london, first_day="2027-03-28", last_day="2027-03-28")
    granted = await ok(await world.client("dispatcher", london).post(f"{LEAVE}/{made}/grant"))
    assert (granted["absence"]["starts_at"], granted["absence"]["ends_at"]) == (
        "2027-03-28T00:00:00Z", "2027-03-28T23:00:00Z",
    )  # fmt: skip


async def test_nobody_sees_or_decides_on_that_of_another_organisation(world: World, new_org: Org, org: Org) -> None:
    made = await ask(world, new_org)
    assert made not in [one["id"] for one in await asked(world, org)]
    assert slug_of(await world.client("dispatcher", org).post(f"{LEAVE}/{made}/grant")) == (404, "not-found")
