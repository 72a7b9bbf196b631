"""Working time, absences and what people can do, through the door."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from tests.world import ELECTRIC, Clock, Org, World, make_org, ok, slug_of

AT = "/api/v1/rota"


def shift(org: Org, who: str = "technician", **more: Any) -> dict[str, Any]:
    return {"user_id": org.id_of(who), "day": "2026-11-24", "start": "08:00", "end": "17:00", **more}


async def add(world: World, org: Org, **body: Any) -> Any:
    return await world.client("dispatcher", org).post(f"{AT}/shifts", json=body)


async def one_shift(world: World, org: Org, **body: Any) -> dict[str, Any]:
    """The shift as it was entered."""
    [made] = (await ok(await add(world, org, **shift(org, **body)), 201))["items"]
    found: dict[str, Any] = made
    return found


async def change(world: World, org: Org, entry: dict[str, Any], body: dict[str, Any], of: str = "shifts") -> Any:
    return await world.client("dispatcher", org).put(f"{AT}/{of}/{entry['id']}", json=body)


async def standing(world: World, org: Org, of: str = "shifts") -> list[dict[str, Any]]:
    """What counts in the week of the tests."""
    found: list[dict[str, Any]] = (
        await ok(await world.client("dispatcher", org).get(AT, params={"since": "2026-11-23T16:00:00Z"}))
    )[of]
    return found


def away(org: Org, who: str = "technician", **more: Any) -> dict[str, Any]:
    times = {"starts_at": "2026-11-24T00:00:00Z", "ends_at": "2026-11-25T00:00:00Z"}
    return {"user_id": org.id_of(who), "kind": "leave", **times, **more}


async def audited(world: World, org: Org, who: str) -> list[tuple[str, dict[str, Any]]]:
    rows = await world.rows("SELECT action, payload FROM audit_log WHERE stream = :id ORDER BY n", id=org.id_of(who))
    return [(row["action"], row["payload"]) for row in rows]


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
    ("body", "field"),
    [
        ({"rest": {"from": "07:30", "to": "12:00", "minutes": 30}}, "rest"),
        ({"rest": {"from": "16:00", "to": "16:31", "minutes": 30}}, "rest"),
        ({"until": "2026-11-23"}, "until"),
        ({"until": "2026-11-24", "weekdays": [7]}, "weekdays"),
        ({"start": "24:00"}, "start"),
        ({"day": "1999-12-31"}, "day"),
    ],
)
async def test_bad_shifts_are_refused_by_field(world: World, org: Org, body: dict[str, Any], field: str) -> None:
    refused = await add(world, org, **shift(org, **body))
    assert slug_of(refused) == (422, "invalid")
    assert [one["field"] for one in refused.json()["fields"]] == [field]


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


@pytest.mark.req("S-DSP-04")
async def test_a_shift_is_changed_in_one_and_does_not_stand_in_its_own_way(world: World, new_org: Org) -> None:
    old = await one_shift(world, new_org)
    rest = {"from": "12:00", "to": "13:00", "minutes": 30}
    [new] = (await ok(await change(world, new_org, old, shift(new_org, start="09:00", end="18:00", rest=rest))))[
        "items"
    ]
    assert new["id"] != old["id"]
    assert (new["starts_at"], new["ends_at"], new["break_minutes"]) == (
        "2026-11-24T01:00:00Z", "2026-11-24T10:00:00Z", 30,
    )  # fmt: skip
    assert [row["id"] for row in await standing(world, new_org)] == [new["id"]]
    kept = await world.rows("SELECT cancelled_at FROM work_shifts WHERE org_id = :org AND id = :id",
                            org=new_org.id, id=old["id"])  # fmt: skip
    assert [row["cancelled_at"] is None for row in kept] == [False]
    action, told = (await audited(world, new_org, "technician"))[-1]
    assert (action, told["shift"], told["became"]) == ("change_shift", old["id"], new["id"])
    assert (told["start"], told["rest"]) == ("09:00", rest)


@pytest.mark.req("S-DSP-04")
async def test_a_change_that_is_refused_leaves_the_old_shift(world: World, new_org: Org) -> None:
    old, other = await one_shift(world, new_org), await one_shift(world, new_org, start="18:00", end="20:00")
    before = await audited(world, new_org, "technician")
    refused = await change(world, new_org, old, shift(new_org, start="10:00", end="18:30"))
    assert (slug_of(refused), refused.json()["starts_at"]) == ((409, "shifts-overlap"), "2026-11-24T02:00:00.000Z")
    for body, slug in (
        (shift(new_org, "cashier"), "not-a-field-person"),
        (shift(new_org, rest={"from": "07:00", "to": "12:00", "minutes": 30}), "invalid"),
        (shift(new_org, until="2026-11-26"), "invalid"),
        (shift(new_org, day="1999-12-31"), "invalid"),
    ):
        assert slug_of(await change(world, new_org, old, body)) == (422, slug)
    assert {row["id"] for row in await standing(world, new_org)} == {old["id"], other["id"]}
    assert await audited(world, new_org, "technician") == before
    refused = await world.client("technician", new_org).put(f"{AT}/shifts/{old['id']}", json=shift(new_org))
    assert slug_of(refused) == (403, "forbidden")


@pytest.mark.req("S-DSP-04")
async def test_a_changed_shift_at_a_time_that_the_clocks_skip_is_refused(world: World) -> None:
    london = await make_org(world, zone="Europe/London")
    old = await one_shift(world, london, day="2027-03-28", start="08:00", end="09:00")
    refused = await change(world, london, old, shift(london, day="2027-03-28", start="01:30", end="09:00"))
    assert slug_of(refused) == (422, "local-time-skipped")


@pytest.mark.req("S-DSP-04")
async def test_a_shift_is_given_to_another_person_and_both_are_told_of(world: World, new_org: Org) -> None:
    old = await one_shift(world, new_org)
    [new] = (await ok(await change(world, new_org, old, shift(new_org, "second"))))["items"]
    assert [(row["id"], row["user_id"]) for row in await standing(world, new_org)] == [
        (new["id"], new_org.id_of("second"))
    ]
    for who in ("technician", "second"):
        assert (await audited(world, new_org, who))[-1][0] == "change_shift"


@pytest.mark.req("S-DSP-04")
async def test_of_two_changes_at_once_the_second_is_told(world: World, new_org: Org) -> None:
    old = await one_shift(world, new_org)
    bodies = [shift(new_org, start=start, end="18:00") for start in ("09:00", "10:00", "11:00")]
    answers = await asyncio.gather(*(change(world, new_org, old, body) for body in bodies))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert {answer.json()["slug"] for answer in answers if answer.status_code == 409} == {"conflict"}
    assert len(await standing(world, new_org)) == 1
    assert slug_of(await change(world, new_org, old, shift(new_org))) == (409, "conflict")
    nowhere = {"id": "01900000-0000-7000-8000-000000000000"}
    assert slug_of(await change(world, new_org, nowhere, shift(new_org))) == (404, "not-found")


@pytest.mark.req("S-DSP-04")
async def test_two_shifts_that_trade_places_at_once_do_not_wait_for_each_other(world: World, new_org: Org) -> None:
    early = await one_shift(world, new_org, start="08:00", end="12:00")
    late = await one_shift(world, new_org, start="13:00", end="17:00")
    answers = await asyncio.gather(
        *(change(world, new_org, early, shift(new_org, start="13:00", end="17:00")) for _ in range(3)),
        *(change(world, new_org, late, shift(new_org, start="08:00", end="12:00")) for _ in range(3)),
    )
    # Each stands in the other's way until it has gone.
    assert [slug_of(answer) for answer in answers] == [(409, "shifts-overlap")] * 6
    assert {row["id"] for row in await standing(world, new_org)} == {early["id"], late["id"]}


@pytest.mark.req("S-DSP-14")
async def test_an_absence_is_changed_in_one_and_answers_with_the_jobs_again(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "dispatched", booked=True)
    desk = world.client("dispatcher", new_org)
    other_day = away(new_org, starts_at="2026-11-27T00:00:00Z", ends_at="2026-11-28T00:00:00Z")
    made = await ok(await desk.post(f"{AT}/absences", json=other_day), 201)
    assert made["reassign"] == []
    moved = await ok(await change(world, new_org, made["absence"], away(new_org, note="earlier"), "absences"))
    assert [row["ticket_id"] for row in moved["reassign"]] == [ticket]
    assert [row["id"] for row in await standing(world, new_org, "absences")] == [moved["absence"]["id"]]
    action, told = (await audited(world, new_org, "technician"))[-1]
    assert (action, told["absence"], told["note"]) == ("change_absence", made["absence"]["id"], "earlier")
    assert slug_of(await change(world, new_org, made["absence"], away(new_org), "absences")) == (409, "conflict")
    wrong = (
        (away(new_org, "cashier"), "not-a-field-person"),
        (away(new_org, starts_at="2026-11-26T00:00:00Z"), "invalid"),
    )
    for body, slug in wrong:
        assert slug_of(await change(world, new_org, moved["absence"], body, "absences")) == (422, slug)
    assert (await change(world, new_org, moved["absence"], wrong[1][0], "absences")).json()["fields"][0]["field"] == (
        "ends_at"
    )
    bodies = [away(new_org, note=note) for note in ("one", "two")]
    answers = await asyncio.gather(*(change(world, new_org, moved["absence"], body, "absences") for body in bodies))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len(await standing(world, new_org, "absences")) == 1


@pytest.mark.req("S-DSP-04", "S-DSP-14")
async def test_nobody_changes_what_another_organisation_entered(world: World, new_org: Org, org: Org) -> None:
    mine = await one_shift(world, new_org)
    absence = (await ok(await world.client("dispatcher", new_org).post(f"{AT}/absences", json=away(new_org)), 201))[
        "absence"
    ]
    for entry, body, of in ((mine, shift(org), "shifts"), (absence, away(org), "absences")):
        assert slug_of(await change(world, org, entry, body, of)) == (404, "not-found")
    for entry, body, of in ((mine, shift(org), "shifts"), (absence, away(org), "absences")):
        assert slug_of(await change(world, new_org, entry, body, of)) == (422, "not-a-field-person")
    assert [row["id"] for row in await standing(world, new_org)] == [mine["id"]]


TRIP: dict[str, Any] = {"kind": "trip", "purpose": "Commissioning at Lakeside"}
ALLOWED = {"what": "private_visit", "by": "Manager Zhao"}


@pytest.mark.req("S-PPL-18")
async def test_a_trip_says_its_purpose_and_who_allowed_what_beside_the_work(world: World, new_org: Org) -> None:
    desk = world.client("dispatcher", new_org)
    plain = (await ok(await desk.post(f"{AT}/absences", json=away(new_org, **TRIP)), 201))["absence"]
    assert (plain["purpose"], plain["consents"]) == (TRIP["purpose"], [])
    both = [ALLOWED, {"what": "second_job", "by": "Director Qian"}]
    moved = await ok(await change(world, new_org, plain, away(new_org, **TRIP, consents=both), "absences"))
    [kept] = await standing(world, new_org, "absences")
    assert (kept["id"], kept["consents"]) == (moved["absence"]["id"], both)
    assert (await audited(world, new_org, "technician"))[-1][1]["consents"] == both


@pytest.mark.req("S-PPL-18")
@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"kind": "trip"}, "purpose"),
        ({"kind": "leave", "purpose": "rest"}, "purpose"),
        ({"kind": "training", "consents": [ALLOWED]}, "consents"),
        ({**TRIP, "consents": [ALLOWED, ALLOWED]}, "consents"),
        ({**TRIP, "consents": [{"what": "tourism", "by": "Technician"}]}, "consents"),
        ({**TRIP, "consents": [{"what": "tourism", "by": ""}]}, "consents.0.by"),
        ({**TRIP, "consents": [{"what": "shopping", "by": "Manager"}]}, "consents.0.what"),
    ],
)
async def test_a_trip_without_purpose_or_a_consent_of_nobody_is_refused_by_field(
    world: World, org: Org, body: dict[str, Any], field: str
) -> None:
    refused = await world.client("dispatcher", org).post(f"{AT}/absences", json=away(org, **body))
    assert slug_of(refused) == (422, "invalid")
    assert [one["field"] for one in refused.json()["fields"]] == [field]


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
    due = {"promised_by": "2026-11-27T09:00:00Z", "promised_source": "contract"}
    assert (await ok(await desk.post(f"/api/v1/tickets/{ticket}/triage", json=triage | due)))["impact"] == "building"
    # Not told: as it was; told as nothing: taken back.
    emptied: dict[str, object] = {"urgency": "normal", "hazards": [], "impact": None}
    told = await ok(await desk.post(f"/api/v1/tickets/{ticket}/triage", json=emptied))
    assert (told["skills"], told["impact"], told["duration_minutes"]) == (["hvac"], None, 45)
    assert (told["promised_by"], told["promised_source"]) == ("2026-11-27T09:00:00.000Z", "contract")
    # What the date rested on goes with it.
    told = await ok(await desk.post(f"/api/v1/tickets/{ticket}/triage", json=emptied | {"promised_by": None}))
    assert (told["promised_by"], told["promised_source"]) == (None, None)
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
