"""Shifts that repeat until they are changed, through the door, and everybody who reads them."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.api.test_rota import AT, add, audited, away, shift, standing
from tests.world import Org, World, make_org, ok, slug_of

import fieldlock

pytestmark = pytest.mark.req("S-DSP-04")

NOBODY = "01900000-0000-7000-8000-000000000000"


def weekly(org: Org, who: str = "technician", **more: Any) -> dict[str, Any]:
    """Monday to Friday from Monday, the 23rd, on."""
    rest = {"from": "12:00", "to": "13:00", "minutes": 30}
    plain = {"day": "2026-11-23", "start": "08:00", "end": "17:00", "days": [1, 2, 3, 4, 5], "rest": rest}
    return {"user_id": org.id_of(who), **plain, **more}


async def enter(world: World, org: Org, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = await ok(
        await world.client("dispatcher", org).post(f"{AT}/patterns", json=weekly(org, **more)), 201
    )
    return made


async def refused(world: World, org: Org, **more: Any) -> Any:
    answer = await world.client("dispatcher", org).post(f"{AT}/patterns", json=weekly(org, **more))
    return answer, slug_of(answer)


async def days(world: World, org: Org, since: str, until: str) -> list[str]:
    """Of which days the shifts of a time are, as the rota shows them."""
    times = {"since": f"{since}T00:00:00Z", "until": f"{until}T00:00:00Z"}
    rota = await ok(await world.client("dispatcher", org).get(AT, params=times))
    return [row["starts_at"][:10] for row in rota["shifts"] if row["user_id"] == org.id_of("technician")]


async def reasons(world: World, org: Org, ticket: str, start: str, end: str) -> list[str]:
    """What stands against the technician at that time."""
    times = {"planned_start": start, "planned_end": end}
    found = await ok(
        await world.client("dispatcher", org).get(f"/api/v1/dispatch/tickets/{ticket}/candidates", params=times)
    )
    [person] = [one for one in found["items"] if one["user_id"] == org.id_of("technician")]
    return [reason["code"] for reason in person["reasons"]]


async def test_it_repeats_without_an_end_and_shows_what_is_its_own(world: World, new_org: Org) -> None:
    made = await enter(world, new_org)
    assert (made["first_day"], made["last_day"], made["weekly"], made["days"]) == (
        "2026-11-23", None, True, [1, 2, 3, 4, 5],
    )  # fmt: skip
    assert await days(world, new_org, "2026-11-21", "2026-12-01") == [
        f"2026-11-{day}" for day in (23, 24, 25, 26, 27, 30)
    ]
    assert await days(world, new_org, "2036-11-23", "2036-11-29") == [f"2036-11-{day}" for day in range(24, 29)]
    await ok(await add(world, new_org, **shift(new_org, day="2026-11-28")), 201)
    first, *_, saturday = (await standing(world, new_org))[:5]
    assert (first["pattern_id"], first["day"], first["break_minutes"]) == (made["id"], "2026-11-24", 30)
    assert (saturday["starts_at"], saturday["pattern_id"]) == ("2026-11-28T00:00:00Z", None)
    rota = await ok(await world.client("dispatcher", new_org).get(AT, params={"since": "2026-11-23T16:00:00Z"}))
    assert [one["id"] for one in rota["patterns"]] == [made["id"]]
    assert (await audited(world, new_org, "technician"))[0][0] == "add_pattern"


async def test_a_cycle_of_days_and_public_holidays(world: World, new_org: Org) -> None:
    await enter(world, new_org, cycle=4, days=[1, 2], day="2026-12-29", on_holidays=True)
    await enter(world, new_org, who="second", day="2026-12-28")
    assert await days(world, new_org, "2026-12-28", "2027-01-07") == [
        "2026-12-29", "2026-12-30", "2027-01-02", "2027-01-03", "2027-01-06",
    ]  # fmt: skip
    times = {"since": "2026-12-30T16:00:00Z", "until": "2027-01-04T16:00:00Z"}
    rota = await ok(await world.client("dispatcher", new_org).get(AT, params=times))
    rest = [row["day"] for row in rota["shifts"] if row["user_id"] == new_org.id_of("second")]
    # New Year's Day is a Friday; the source names no other day of that week.
    assert rest == ["2026-12-31", "2027-01-04"]


async def test_everybody_who_asks_who_works_sees_it(world: World, new_org: Org) -> None:
    """Candidates, windows, the board, the check of a crew, and the jobs that need somebody else."""
    await enter(world, new_org)
    ticket = await world.ticket(new_org, "ready")
    desk = world.client("dispatcher", new_org)
    on, off = ("2026-12-07T01:00:00Z", "2026-12-07T03:00:00Z"), ("2026-12-06T01:00:00Z", "2026-12-06T03:00:00Z")
    assert "OFF_SHIFT" not in await reasons(world, new_org, ticket, *on)
    assert "OFF_SHIFT" in await reasons(world, new_org, ticket, *off)
    # A minute before the shift begins, a minute after it has ended.
    assert "OFF_SHIFT" in await reasons(world, new_org, ticket, "2026-12-06T23:59:00Z", on[1])
    assert "OFF_SHIFT" not in await reasons(world, new_org, ticket, "2026-12-07T07:00:00Z", "2026-12-07T09:00:00Z")
    assert "OFF_SHIFT" in await reasons(world, new_org, ticket, "2026-12-07T07:00:00Z", "2026-12-07T09:01:00Z")
    board = await ok(await desk.get("/api/v1/dispatch/board", params={"from": "2026-12-06T16:00:00Z"}))
    [row] = [one for one in board["technicians"] if one["id"] == new_org.id_of("technician")]
    assert [span["start"][:19] for span in row["shifts"]] == ["2026-12-07T00:00:00"]
    windows = (await ok(await desk.get(f"/api/v1/dispatch/tickets/{ticket}/windows")))["items"]
    begin = [datetime.fromisoformat(window["start"]).astimezone(ZoneInfo("Asia/Shanghai")) for window in windows]
    assert begin
    assert all(at.isoweekday() <= 5 and 8 <= at.hour < 17 for at in begin)
    crew = {"crew": [{"user_id": new_org.id_of("technician")}]}
    at = f"/api/v1/tickets/{ticket}/assign"
    barred = await desk.post(at, json={**crew, "planned_start": off[0], "planned_end": off[1]})
    assert slug_of(barred) == (409, "not-assignable")
    await ok(await desk.post(at, json={**crew, "planned_start": on[0], "planned_end": on[1]}))
    week = {"since": "2026-12-06T00:00:00Z", "until": "2026-12-12T00:00:00Z"}
    assert (await ok(await desk.get(AT, params=week)))["reassign"] == []
    made = (await ok(await desk.get(AT, params=week)))["patterns"][0]["id"]
    assert (await desk.delete(f"{AT}/patterns/{made}/days/2026-12-07")).status_code == 204
    [touched] = (await ok(await desk.get(AT, params=week)))["reassign"]
    assert (touched["ticket_id"], touched["why"]) == (ticket, "off_shift")


def test_there_is_one_reader_of_shifts() -> None:
    """Whoever read the table alone would not see what repeats."""
    code = {path: path.read_text(encoding="utf-8") for path in Path(fieldlock.__file__).parent.rglob("*.py")}
    assert [path.parts[-2:] for path, text in code.items() if "work_shifts" in text] == [("rota", "queries.py")]
    asked = [path.parts[-2:] for path, text in code.items() if "queries.shifts(" in text]
    assert asked == [("rota", "shifts.py")]


async def test_an_absence_goes_before_it(world: World, new_org: Org) -> None:
    await enter(world, new_org)
    ticket = await world.ticket(new_org, "ready")
    await ok(await world.client("dispatcher", new_org).post(f"{AT}/absences", json=away(new_org)), 201)
    assert "ABSENT" in await reasons(world, new_org, ticket, "2026-11-24T03:00:00Z", "2026-11-24T04:00:00Z")
    assert await reasons(world, new_org, ticket, "2026-11-25T03:00:00Z", "2026-11-25T04:00:00Z") == []


async def test_one_day_is_changed_or_free_and_the_others_stay(world: World, new_org: Org) -> None:
    made = await enter(world, new_org)
    desk, at = world.client("dispatcher", new_org), f"{AT}/patterns/{made['id']}/days"
    over = await add(world, new_org, **shift(new_org, start="09:00", end="10:00"))
    assert (slug_of(over), over.json()["starts_at"]) == ((409, "shifts-overlap"), "2026-11-24T01:00:00.000Z")
    await ok(await add(world, new_org, **shift(new_org, start="17:00", end="18:00")), 201)
    late = shift(new_org, day="2026-11-25", start="12:00")
    [other] = (await ok(await desk.put(f"{at}/2026-11-25", json=late)))["items"]
    assert (other["starts_at"], other["pattern_id"]) == ("2026-11-25T04:00:00Z", None)
    assert (await desk.delete(f"{at}/2026-11-26")).status_code == 204
    assert await days(world, new_org, "2026-11-23", "2026-11-29") == [
        "2026-11-23", "2026-11-24", "2026-11-24", "2026-11-25", "2026-11-27",
    ]  # fmt: skip
    body = shift(new_org, day="2026-11-25")
    # Another has changed it meanwhile; there is none on a Sunday, nor before the first day, nor of nobody's pattern.
    for day in ("2026-11-25", "2026-11-26", "2026-11-29", "2026-11-20"):
        assert slug_of(await desk.put(f"{at}/{day}", json=body)) == (409, "conflict")
        assert slug_of(await desk.delete(f"{at}/{day}")) == (409, "conflict")
    for day in ("0001-01-01", "9999-12-31", "soon"):
        assert slug_of(await desk.delete(f"{at}/{day}")) == (422, "invalid")
    assert slug_of(await desk.delete(f"{AT}/patterns/{NOBODY}/days/2026-11-27")) == (404, "not-found")
    # What is refused leaves the day as it was.
    long = shift(new_org, day="2026-11-27", start="07:00", end="06:59")
    await ok(await add(world, new_org, **shift(new_org, day="2026-11-28", start="06:00", end="07:00")), 201)
    assert slug_of(await desk.put(f"{at}/2026-11-27", json=long)) == (409, "shifts-overlap")
    assert "2026-11-27" in await days(world, new_org, "2026-11-23", "2026-11-29")


async def test_changed_from_a_day_on_what_was_before_stays(world: World, new_org: Org) -> None:
    made = await enter(world, new_org)
    desk = world.client("dispatcher", new_org)
    body = weekly(new_org, day="2026-11-26", start="12:00", end="20:00", days=[4, 5], rest=None)
    changed = await ok(await desk.put(f"{AT}/patterns/{made['id']}", json=body))
    times = [(row["starts_at"][8:16]) for row in await standing(world, new_org)]
    assert times[:4] == ["24T00:00", "25T00:00", "26T04:00", "27T04:00"]
    assert slug_of(await desk.put(f"{AT}/patterns/{made['id']}", json=body)) == (409, "conflict")
    assert slug_of(await desk.put(f"{AT}/patterns/{NOBODY}", json=body)) == (404, "not-found")
    action, told = (await audited(world, new_org, "technician"))[-1]
    assert (action, told["pattern"], told["became"]) == ("change_pattern", made["id"], changed["id"])
    # Refused, the old one goes on.
    wrong = weekly(new_org, day="2026-12-03", rest={"from": "07:00", "to": "08:00", "minutes": 30})
    assert slug_of(await desk.put(f"{AT}/patterns/{changed['id']}", json=wrong)) == (422, "invalid")
    assert (await desk.delete(f"{AT}/patterns/{changed['id']}", params={"last": "2026-12-03"})).status_code == 204
    assert (await days(world, new_org, "2026-11-30", "2026-12-20")) == ["2026-12-03"]
    for last in ("2026-12-03", "2026-12-04"):
        again = await desk.delete(f"{AT}/patterns/{changed['id']}", params={"last": last})
        assert slug_of(again) == (409, "conflict")
    # Told no day, it is today.
    other = await enter(world, new_org, who="second", day="2026-11-24")
    assert (await desk.delete(f"{AT}/patterns/{other['id']}")).status_code == 204
    found = (await ok(await desk.get(AT, params={"since": "2026-11-23T16:00:00Z"})))["patterns"]
    assert [one["last_day"] for one in found if one["id"] == other["id"]] == ["2026-11-24"]
    # Withdrawn before its first day: it never was, and nobody is off shift where nothing else is entered.
    assert (await desk.delete(f"{AT}/patterns/{changed['id']}", params={"last": "2026-11-01"})).status_code == 204
    assert await days(world, new_org, "2026-11-26", "2026-12-20") == []


async def test_patterns_that_meet_and_shifts_that_were_entered_before_are_refused(world: World, new_org: Org) -> None:
    await enter(world, new_org)
    answer, slug = await refused(world, new_org, start="16:59", end="20:00", days=[5, 6], rest=None)
    assert (slug, answer.json()["starts_at"]) == ((409, "shifts-overlap"), "2026-11-27T08:59:00.000Z")
    await enter(world, new_org, start="17:00", end="20:00", rest=None)
    await enter(world, new_org, kind="on_call", start="00:00", end="00:00", rest=None, days=[1, 7])
    await enter(world, new_org, who="second")
    await ok(await add(world, new_org, **shift(new_org, "guardian", day="2026-12-05")), 201)
    answer, slug = await refused(world, new_org, who="guardian", days=[6], start="16:59", end="20:00", rest=None)
    assert (slug, answer.json()["starts_at"]) == ((409, "shifts-overlap"), "2026-12-05T08:59:00.000Z")
    await enter(world, new_org, who="guardian", days=[6], start="17:00", end="20:00", rest=None)


async def test_what_is_wrong_is_told_by_field(world: World, new_org: Org) -> None:
    for wrong, field in (
        ({"days": []}, "days"), ({"days": [8]}, "days"), ({"cycle": 4, "days": [5]}, "days"),
        ({"cycle": 57, "days": [1]}, "cycle"), ({"cycle": 0, "days": [1]}, "cycle"), ({"day": "2201-01-01"}, "day"),
        ({"rest": {"from": "16:00", "to": "16:31", "minutes": 30}}, "rest"),
    ):  # fmt: skip
        answer, slug = await refused(world, new_org, **wrong)
        assert slug == (422, "invalid"), wrong
        assert field in [one["field"] for one in answer.json()["fields"]], wrong
    await enter(world, new_org, cycle=56, days=[56])
    assert (await refused(world, new_org, who="cashier"))[1] == (422, "not-a-field-person")
    technician = world.client("technician", new_org)
    assert slug_of(await technician.post(f"{AT}/patterns", json=weekly(new_org))) == (403, "forbidden")


async def test_the_change_of_the_clocks(world: World) -> None:
    london = await make_org(world, zone="Europe/London")
    await enter(world, london, start="22:00", end="06:00", days=[6], rest=None)
    for day, ends in (("2027-03-27", "2027-03-28T05:00:00Z"), ("2027-10-30", "2027-10-31T06:00:00Z")):
        times = {"since": f"{day}T12:00:00Z", "until": f"{day}T23:59:00Z"}
        [row] = (await ok(await world.client("dispatcher", london).get(AT, params=times)))["shifts"]
        assert (row["day"], row["ends_at"]) == (day, ends)


async def test_nobody_changes_the_pattern_of_another_organisation(world: World, new_org: Org, org: Org) -> None:
    made = await enter(world, new_org)
    other, at = world.client("dispatcher", org), f"{AT}/patterns/{made['id']}"
    for answer in (
        await other.put(at, json=weekly(org)), await other.delete(at, params={"last": "2026-11-24"}),
        await other.put(f"{at}/days/2026-11-24", json=shift(org)), await other.delete(f"{at}/days/2026-11-24"),
    ):  # fmt: skip
        assert slug_of(answer) == (404, "not-found")
    mine = weekly(new_org, user_id=org.id_of("technician"))
    answer = await world.client("dispatcher", new_org).put(at, json=mine)
    assert slug_of(answer) == (422, "not-a-field-person")


async def test_duty_and_absence_are_in_the_own_calendar_and_nobody_elses(world: World, new_org: Org) -> None:
    url = (await ok(await world.client("technician", new_org).post(f"{AT}/calendar"), 201))["url"]
    path = url.removeprefix("http://fieldlock.test")
    for who in ("technician", "second"):
        # Working shifts are not told; duty is, each Tuesday night of the next ninety days.
        await enter(world, new_org, user_id=new_org.id_of(who))
        night = {"kind": "on_call", "start": "18:00", "end": "08:00", "rest": None, "days": [2]}
        await enter(world, new_org, user_id=new_org.id_of(who), **night)
        desk = world.client("dispatcher", new_org)
        await ok(await desk.post(f"{AT}/absences", json=away(new_org, who, kind="ill", note="fever")), 201)
    text = (await world.bare().get(path)).text
    told = [line.removeprefix("SUMMARY:") for line in text.split("\r\n") if line.startswith("SUMMARY")]
    assert (told.count("On call"), told.count("Absent"), len(told)) == (13, 1, 14)
    assert "DTSTART:20261124T100000Z\r\nDTEND:20261125T000000Z" in text
    assert "fever" not in text
