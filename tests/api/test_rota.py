"""Working time, absences and what people can do, through the door."""

from datetime import timedelta
from typing import Any

import pytest
from tests.world import ELECTRIC, Clock, Org, World, make_org, ok, slug_of

AT = "/api/v1/rota"


def shift(org: Org, who: str = "technician", **more: Any) -> dict[str, Any]:
    return {"user_id": org.id_of(who), "day": "2026-11-24", "start": "08:00", "end": "17:00", **more}


async def add(world: World, org: Org, **body: Any) -> Any:
    return await world.client("dispatcher", org).post(f"{AT}/shifts", json=body)


@pytest.mark.req("S-DSP-04")
async def test_shifts_on_many_days_with_a_break_are_entered_all_or_none(world: World, new_org: Org) -> None:
    rest = {"from": "11:30", "to": "13:00", "minutes": 45}
    body = shift(new_org, until="2026-11-30", weekdays=[1, 2, 3, 4, 5], rest=rest)
    made = (await ok(await add(world, new_org, **body), 201))["items"]
    assert [row["starts_at"] for row in made] == [f"2026-11-{day}T00:00:00Z" for day in (24, 25, 26, 27, 30)]
    assert (made[0]["ends_at"], made[0]["break_from"], made[0]["break_minutes"]) == (
        "2026-11-24T09:00:00Z", "2026-11-24T03:30:00Z", 45,
    )  # fmt: skip
    # The second of these two days collides: nothing of it is entered.
    refused = await add(
        world, new_org, **shift(new_org, day="2026-11-29", until="2026-11-30", start="16:59", end="18:00")
    )
    assert slug_of(refused) == (409, "shifts-overlap")
    assert refused.json()["starts_at"] == "2026-11-30T08:59:00.000Z"
    await ok(await add(world, new_org, **shift(new_org, start="17:00", end="18:00")), 201)
    await ok(await add(world, new_org, **shift(new_org, "second")), 201)
    await ok(await add(world, new_org, **shift(new_org, kind="on_call", start="00:00", end="00:00")), 201)
    rota = await ok(await world.client("dispatcher", new_org).get(AT, params={"since": "2026-11-24T00:00:00Z"}))
    assert len([row for row in rota["shifts"] if row["user_id"] == new_org.id_of("technician")]) == 7
    gone = made[0]["id"]
    assert (await world.client("dispatcher", new_org).delete(f"{AT}/shifts/{gone}")).status_code == 204
    assert slug_of(await world.client("dispatcher", new_org).delete(f"{AT}/shifts/{gone}")) == (404, "not-found")
    await ok(await add(world, new_org, **shift(new_org)), 201)


@pytest.mark.req("S-DSP-04")
@pytest.mark.parametrize(
    ("body", "slug"),
    [
        ({"rest": {"from": "07:30", "to": "12:00", "minutes": 30}}, "invalid"),
        ({"rest": {"from": "16:00", "to": "16:31", "minutes": 30}}, "invalid"),
        ({"until": "2026-11-23"}, "invalid"),
        ({"until": "2026-11-24", "weekdays": [7]}, "invalid"),
        ({"start": "24:00"}, "invalid"),
        ({"day": "1999-12-31"}, "invalid"),
    ],
)
async def test_bad_shifts_are_refused(world: World, org: Org, body: dict[str, Any], slug: str) -> None:
    assert slug_of(await add(world, org, **shift(org, **body))) == (422, slug)


async def test_a_night_shift_ends_on_the_next_day_and_an_office_person_has_none(world: World, new_org: Org) -> None:
    [night] = (await ok(await add(world, new_org, **shift(new_org, start="22:00", end="06:00")), 201))["items"]
    assert (night["starts_at"], night["ends_at"]) == ("2026-11-24T14:00:00Z", "2026-11-24T22:00:00Z")
    assert slug_of(await add(world, new_org, **shift(new_org, "cashier"))) == (422, "not-a-field-person")
    refused = await world.client("technician", new_org).post(f"{AT}/shifts", json=shift(new_org))
    assert slug_of(refused) == (403, "forbidden")


async def test_the_change_of_the_clocks(world: World) -> None:
    london = await make_org(world, zone="Europe/London")

    async def shift_on(day: str, start: str, end: str) -> Any:
        return await add(world, london, **shift(london, day=day, start=start, end=end))

    assert slug_of(await shift_on("2027-03-28", "01:30", "09:00")) == (422, "local-time-skipped")
    [spring] = (await ok(await shift_on("2027-03-27", "22:00", "06:00"), 201))["items"]
    assert (spring["starts_at"], spring["ends_at"]) == ("2027-03-27T22:00:00Z", "2027-03-28T05:00:00Z")
    [autumn] = (await ok(await shift_on("2027-10-31", "01:30", "09:00"), 201))["items"]
    assert autumn["starts_at"] == "2027-10-31T00:30:00Z"


@pytest.mark.req("S-DSP-14", "S-DSP-03")
async def test_an_absence_shows_the_jobs_that_need_another_and_bars_new_ones(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "dispatched", booked=True)
    desk = world.client("dispatcher", new_org)
    planned = (await ok(await desk.get(f"/api/v1/tickets/{ticket}")))["planned_start"]
    away = {"user_id": new_org.id_of("technician"), "kind": "ill", "note": "flu"}
    times = {"starts_at": "2026-11-24T00:00:00Z", "ends_at": "2026-11-25T00:00:00Z"}
    answer = await ok(await desk.post(f"{AT}/absences", json=away | times), 201)
    [touched] = answer["reassign"]
    assert (touched["ticket_id"], touched["why"], touched["planned_start"][:19]) == (ticket, "absent", planned[:19])
    other_job = await world.ticket(new_org, "ready")
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
    body = {"crew": [{"user_id": new_org.id_of("technician")}], **times}
    refused = await desk.post(f"/api/v1/tickets/{other_job}/assign", json=body)
    assert slug_of(refused) == (409, "not-assignable")
    assert [reason["code"] for reason in refused.json()["people"][0]["reasons"]] == ["ABSENT", "BUSY"]
    back = await desk.delete(f"{AT}/absences/{answer['absence']['id']}")
    assert back.status_code == 204
    assert (await ok(await desk.get(AT, params={"since": "2026-11-24T00:00:00Z"})))["reassign"] == []


@pytest.mark.req("S-PPL-19", "S-DSP-03")
async def test_profile_and_skills_count_at_assignment(world: World, new_org: Org, clock: Clock) -> None:
    lead, who = world.client("lead", new_org), new_org.id_of("technician")
    known = await ok(await lead.get(f"{AT}/people"))
    seen = known["items"]
    assert {"skill": "lift", "zh": "电梯", "en": "Lifts"} in known["skills"]
    assert [row["version"] for row in seen if row["user_id"] == who] == [0]
    base = {"base_name": "North", "lat": 31.3, "lon": 121.5, "van": [{"code": "FUSE", "quantity": 2}]}
    for version, status in ((0, 204), (0, 409), (1, 204)):
        put = await lead.put(f"{AT}/people/{who}", json=base, headers={"if-match": f'"{version}"'})
        assert put.status_code == status
    assert slug_of(await lead.put(f"{AT}/people/{who}", json={"lat": 31.3})) == (422, "invalid")
    assert slug_of(await lead.put(f"{AT}/people/{who}", json={"lat": 91, "lon": 0})) == (422, "invalid")
    for level in (3, 1):
        clock.forward(seconds=1)
        skill = {"skill": "hvac", "level": level, "assessed_on": "2026-11-01"}
        assert (await lead.post(f"{AT}/people/{who}/skills", json=skill)).status_code == 204
    strange = {"skill": "juggling", "level": 2, "assessed_on": "2026-11-01"}
    assert slug_of(await lead.post(f"{AT}/people/{who}/skills", json=strange)) == (422, "invalid")
    [person] = [row for row in (await ok(await lead.get(f"{AT}/people")))["items"] if row["user_id"] == who]
    assert [(held["skill"], held["level"], held["en"]) for held in person["skills"]] == [
        ("hvac", 1, "Air conditioning")
    ]
    ticket = await world.ticket(new_org, "triaged")
    desk = world.client("dispatcher", new_org)
    triage = {"urgency": "normal", "hazards": [], "skills": ["hvac"], "impact": "building", "duration_minutes": 45}
    told = await ok(await desk.post(f"/api/v1/tickets/{ticket}/triage", json=triage))
    assert (told["skills"], told["impact"], told["assessed_by_name"]) == (["hvac"], "building", "Dispatcher")
    assert slug_of(await desk.post(f"/api/v1/tickets/{ticket}/triage", json=triage | {"skills": ["juggling"]})) == (
        422,
        "invalid",
    )
    found = await ok(await desk.get(f"/api/v1/dispatch/tickets/{ticket}/candidates"))
    [unable] = [row for row in found["items"] if row["user_id"] == who]
    assert ([reason["code"] for reason in unable["reasons"]], unable["overridable"]) == (["SKILL_MISSING"], True)


@pytest.mark.req("S-DSP-03")
async def test_a_planning_rule_may_be_overridden_by_who_may_with_a_reason(world: World, new_org: Org) -> None:
    await ok(await add(world, new_org, **shift(new_org, start="10:00", end="12:00")), 201)
    ticket = await world.ticket(new_org, "ready", hazards=[ELECTRIC])
    times = {"planned_start": "2026-11-24T03:00:00Z", "planned_end": "2026-11-24T05:00:00Z"}
    body = {"crew": [{"user_id": new_org.id_of("technician")}], **times}
    path, reasoned = f"/api/v1/tickets/{ticket}/assign", body | {"override_reason": "nobody else near"}
    for who, sent in (("dispatcher", body), ("dispatcher", reasoned), ("supervisor", body)):
        refused = await world.client(who, new_org).post(path, json=sent)
        assert slug_of(refused) == (409, "not-assignable")
        [person] = refused.json()["people"]
        assert ([reason["code"] for reason in person["reasons"]], person["overridable"]) == (["OFF_SHIFT"], True)
    novice = reasoned | {"crew": [{"user_id": new_org.id_of("novice")}]}
    refused = await world.client("supervisor", new_org).post(path, json=novice)
    assert [reason["code"] for reason in refused.json()["people"][0]["reasons"]][:1] == ["CERT_MISSING"]
    await ok(await world.client("supervisor", new_org).post(path, json=reasoned))
    [kept] = await world.rows("SELECT override_reason, override_by FROM assignments WHERE ticket_id = :id", id=ticket)
    assert (kept["override_reason"], kept["override_by"]) == ("nobody else near", new_org.people["supervisor"].id)


@pytest.mark.req("S-PPL-03", "S-SAF-25")
async def test_the_certificate_register_warns_before_the_end(world: World, new_org: Org, clock: Clock) -> None:
    manager, who = world.client("manager", new_org), new_org.id_of("novice")
    today = clock.now.date()
    for number, days in (("A", 61), ("B", 60), ("C", 30), ("D", 7), ("E", 0), ("F", -1)):
        until = (today + timedelta(days=days)).isoformat()
        body = {"code": "CN_REFRIG", "number": number, "issuer": "MEM", "valid_until": until}
        assert (await manager.post(f"{AT}/people/{who}/certificates", json=body)).status_code == 204
    items = (await ok(await manager.get(f"{AT}/certificates")))["items"]
    mine = {row["number"]: (row["state"], row["warn_at"]) for row in items if row["user_id"] == who}
    assert mine == {
        "A": ("good", None), "B": ("warn", 60), "C": ("warn", 30), "D": ("warn", 7), "E": ("warn", 7),
        "F": ("expired", None),
    }  # fmt: skip
    assert items[0]["number"] == "F"
    renewed = {"code": "CN_REFRIG", "number": "F", "valid_until": "2030-01-01"}
    assert (await manager.post(f"{AT}/people/{who}/certificates", json=renewed)).status_code == 204
    items = (await ok(await manager.get(f"{AT}/certificates")))["items"]
    assert [(row["state"], row["issuer"]) for row in items if row["number"] == "F"] == [("good", "MEM")]
    for wrong in ({"code": "CN_X", "number": "1"}, {"code": "CN_REFRIG", "number": "1", "scan": "0" * 64}):
        assert slug_of(await manager.post(f"{AT}/people/{who}/certificates", json=wrong)) == (422, "invalid")


@pytest.mark.req("S-PPL-03", "S-SAF-25")
async def test_a_certificate_number_belongs_to_one_person(world: World, new_org: Org) -> None:
    manager = world.client("manager", new_org)
    novice, second = (f"{AT}/people/{new_org.id_of(who)}/certificates" for who in ("novice", "second"))
    body = {"code": "CN_REFRIG", "number": "T4403", "valid_until": "2030-01-01"}
    assert (await manager.post(novice, json=body)).status_code == 204
    refused = await manager.post(second, json=body | {"code": "CN_ELEC_LV"})
    assert (slug_of(refused), refused.json()["name"]) == ((409, "certificate-of-another"), "Novice")
    held = (await ok(await manager.get(f"{AT}/certificates")))["items"]
    assert [row["user_id"] for row in held if row["number"] == "T4403"] == [new_org.id_of("novice")]
    # A person's papers of several kinds may bear one number: it is often that of the identity card.
    assert (await manager.post(novice, json=body | {"code": "CN_ELEC_LV"})).status_code == 204
