"""A claim on who is responsible for a damage, and defects of a handed-over home: begun, urged, performed, filed."""

from typing import Any

import pytest
from tests.api.test_liability import settled
from tests.jobs import run_jobs
from tests.returns_world import photo
from tests.world import Org, World, ok, slug_of

from fieldlock.inspections import agreement
from fieldlock.inspections.reminders import REMIND
from fieldlock.jobs.commands import defer

AT = "/api/v1/inspections"
TODAY, TOMORROW, NEXT_WEEK = "2026-11-24", "2026-11-25", "2026-12-01"


@pytest.fixture
def org(new_org: Org) -> Org:
    return new_org


class Desk:
    """The service desk with one record; each step answers with the record."""

    def __init__(self, world: World, org: Org) -> None:
        self.world, self.org, self.record = world, org, ""

    async def post(self, path: str, who: str = "call_agent", **body: Any) -> Any:
        return await self.world.client(who, self.org).post(f"{AT}/{path}", json=body)

    async def begin(self, path: str, **body: Any) -> dict[str, Any]:
        made: dict[str, Any] = await ok(await self.post(path, **body), 201)
        self.record = made["id"]
        return made

    async def step(self, name: str, **body: Any) -> dict[str, Any]:
        told: dict[str, Any] = await ok(await self.post(f"{self.record}/{name}", **body))
        return told

    async def refused(self, name: str, **body: Any) -> Any:
        answer = (await self.post(f"{self.record}/{name}", **body)).json()
        return answer.get("guards") or answer["type"].rsplit("/", 1)[-1]

    async def paper(self, language: str = "en") -> Any:
        return await self.world.client("call_agent", self.org).get(
            f"{AT}/{self.record}/agreement.pdf?language={language}"
        )

    async def reminded(self) -> int:
        """How often its day was told as over."""
        async with self.world.session(self.org) as session:
            await defer(session, self.org.people["manager"], REMIND, {}, self.world.clock.now)
        await run_jobs(self.world, self.org)
        found = await ok(await self.world.client("call_agent", self.org).get(f"{AT}/{self.record}"))
        return [event["event"] for event in found["events"]].count("remind")


def claim(ticket: str, **changes: Any) -> dict[str, Any]:
    told = {"ticket_id": ticket, "party": "Plumb & Sons", "loss": "ceiling, 3,200", "answer_by": NEXT_WEEK}
    return told | changes


@pytest.mark.req("S-WAR-20", "S-WAR-21")
async def test_a_claim_stands_on_signed_facts_that_leave_it_open(world: World, org: Org) -> None:
    desk = Desk(world, org)
    bare = await world.ticket(org, "on_site")
    assert slug_of(await desk.post("claims", **claim(bare))) == (409, "liability-facts-missing")
    own = await settled(world, org, altered=True)
    refused = await desk.post("claims", **claim(own.ticket))
    assert (slug_of(refused), refused.json()["clauses"]) == ((409, "owner-bears"), ["own_alteration"])
    damage = await settled(world, org)
    past = await desk.post("claims", **claim(damage.ticket, answer_by="2026-11-23"))
    assert (slug_of(past)[0], past.json()["fields"][0]["field"]) == (422, "answer_by")
    made = await desk.begin("claims", **claim(damage.ticket, answer_by=TODAY))
    facts = (await ok(await damage.get()))["versions"][0]
    assert (made["status"], made["due_on"], made["body"]["facts"]) == ("opened", TODAY, facts["hash"])
    page = await ok(await world.client("call_agent", org).get(f"{AT}?kind=claim"))
    assert page["items"][0]["counterpart"] == "Plumb & Sons"
    assert slug_of(await desk.post("claims", **claim(damage.ticket))) == (409, "in-register")
    await desk.step("drop", reason="entered by mistake")
    await desk.begin("claims", **claim(damage.ticket))
    await desk.begin("claims", **claim(damage.ticket, party="Pump Works"))


@pytest.mark.req("S-WAR-20")
async def test_it_is_drafted_signed_by_both_performed_and_filed(world: World, org: Org) -> None:
    desk = Desk(world, org)
    await desk.begin("claims", **claim((await settled(world, org)).ticket))
    assert slug_of(await desk.paper()) == (404, "no-agreement")
    signed: dict[str, Any] = {
        "customer_signer": "Ann",
        "party_signer": "Bo",
        "files": [await photo(world, org, "both", "call_agent")],
    }
    assert await desk.refused("agree", **signed) == "record-step-not-possible"
    await desk.step("draft", terms="The ceiling is made good.")
    assert await desk.refused("agree", **signed) == ["duties_named"]
    assert await desk.refused("owe", by="party", what="new ceiling", due_on="2026-11-23") == ["due_ahead"]
    await desk.step("owe", by="party", what="new ceiling", due_on=NEXT_WEEK)
    await desk.step("owe", by="customer", what="clear the room", due_on=TODAY)
    first, again = await desk.paper(), await desk.paper()
    assert first.content.startswith(b"%PDF")
    assert first.content == again.content
    assert (await desk.paper("zh")).content != first.content
    unsigned = await desk.post(f"{desk.record}/agree", **signed | {"files": []})
    assert slug_of(unsigned)[0] == 422
    told = await desk.step("agree", **signed)
    # What is owed first is due first.
    assert (told["status"], told["due_on"]) == ("agreed", TODAY)
    assert await desk.refused("draft", terms="less") == "record-step-not-possible"
    assert await desk.refused("file", reason="done") == ["all_performed"]
    assert (await desk.step("perform", duty=2))["due_on"] == NEXT_WEEK
    assert await desk.refused("perform", duty=2) == ["is_owed"]
    assert await desk.refused("perform", duty=3) == ["is_owed"]
    await desk.step("urge", text="asked when the ceiling comes")
    assert (await desk.step("perform", duty=1, note="seen"))["due_on"] is None
    assert (await desk.step("file", reason="shelf 4"))["status"] == "filed"
    assert await desk.refused("urge", text="again") == "record-step-not-possible"


@pytest.mark.req("S-WAR-20")
async def test_a_wrong_line_is_taken_out_before_anybody_signs_and_stays_in_the_history(world: World, org: Org) -> None:
    desk = Desk(world, org)
    await desk.begin("claims", **claim((await settled(world, org)).ticket))
    assert await desk.refused("strike", duty=1, reason="wrong") == "record-step-not-possible"
    await desk.step("draft", terms="The ceiling is made good.")
    assert await desk.refused("strike", duty=1, reason="wrong") == ["is_owed"]
    await desk.step("owe", by="party", what="new floor", due_on=TODAY)
    wrong = await desk.paper()
    told = await desk.step("strike", duty=1, reason="it is the ceiling")
    struck = told["body"]["duties"][0]["struck"]
    assert (struck["by_name"], struck["reason"], struck["at"][:10]) == (
        told["events"][-1]["by_name"], "it is the ceiling", TODAY,
    )  # fmt: skip
    event = told["events"][-1]
    assert (event["event"], event["body"]["line"]["what"]) == ("strike", "new floor")
    assert await desk.refused("strike", duty=1, reason="again") == ["is_owed"]
    signed = {"customer_signer": "Ann", "party_signer": "Bo", "files": [await photo(world, org, "both", "call_agent")]}
    # Nothing is owed any more: there is nothing to sign.
    assert await desk.refused("agree", **signed) == ["duties_named"]
    empty = await desk.paper()
    await desk.step("owe", by="party", what="new ceiling", due_on=NEXT_WEEK)
    right = await desk.paper()
    assert len({paper.content for paper in (wrong, empty, right)}) == 3
    # The day is that of what stands, and the line that was taken out is owed by nobody.
    assert (await desk.step("agree", **signed))["due_on"] == NEXT_WEEK
    assert await desk.refused("strike", duty=2, reason="late") == "record-step-not-possible"
    assert await desk.refused("perform", duty=1) == ["is_owed"]
    await desk.step("perform", duty=2)
    assert (await desk.step("file", reason="shelf 4"))["status"] == "filed"


@pytest.mark.req("S-WAR-20")
def test_the_paper_shows_what_stands_only() -> None:
    line = {"by": "party", "what": "new ceiling", "due_on": NEXT_WEEK, "done_on": None}
    body = dict.fromkeys(("terms", "customer", "party", "contact", "loss", "facts"), "x")
    record = {"number": "C1", "title": "Pump", "place": "Weir", "body": {**body, "duties": [line]}}
    struck = line | {"what": "new floor", "struck": {"by_name": "Bo", "at": TODAY, "reason": "wrong"}}
    both = record | {"body": {**body, "duties": [struck, line]}}
    for language in ("zh", "en"):
        assert agreement.pdf(both, "House", language) == agreement.pdf(record, "House", language)


@pytest.mark.req("S-WAR-20")
async def test_the_day_of_performance_is_told_once_it_is_over(world: World, org: Org) -> None:
    desk = Desk(world, org)
    await desk.begin("claims", **claim((await settled(world, org)).ticket))
    await desk.step("draft", terms="The ceiling is made good.")
    await desk.step("owe", by="party", what="new ceiling", due_on=TOMORROW)
    signature = await photo(world, org, "both", "call_agent")
    await desk.step("agree", customer_signer="Ann", party_signer="Bo", files=[signature])
    counts = []
    for days in (0, 1, 1, 0):
        world.clock.forward(days=days)
        counts.append(await desk.reminded())
    assert counts == [0, 0, 1, 1]


@pytest.mark.req("S-WAR-22")
async def test_a_defect_is_passed_on_urged_mended_and_its_owner_told(world: World, org: Org) -> None:
    desk = Desk(world, org)
    made = await desk.begin(
        "defects", title="3-1-502", place="North court", owner="Ann", defects=["cracked tile", "window jams"]
    )
    assert (made["status"], made["due_on"], made["body"]["defects"]) == (
        "reported", TOMORROW, ["cracked tile", "window jams"],
    )  # fmt: skip
    await desk.step("tell", text="it is noted")
    assert await desk.refused("pass_on", builder="Brick Ltd", due_on="2026-11-23") == ["due_ahead"]
    passed = await desk.step("pass_on", builder="Brick Ltd", due_on=TODAY)
    assert (passed["status"], passed["due_on"], passed["body"]["builder"]) == ("with_builder", TODAY, "Brick Ltd")
    assert (passed["overdue"], passed["counterpart"]) == (False, "Brick Ltd")
    world.clock.forward(days=1)
    assert await desk.reminded() == 1
    page = await ok(await world.client("call_agent", org).get(f"{AT}?kind=defect"))
    assert (page["overdue"], page["items"][0]["overdue"]) == (1, True)
    await desk.step("urge", text="called the foreman")
    fixed = await desk.step("fix", text="both done")
    assert (fixed["status"], fixed["due_on"]) == ("fixed", "2026-11-26")
    # The owner says that one is not: the builder has it again, with a day of his own.
    back = await desk.step("pass_on", builder="Brick Ltd", due_on=NEXT_WEEK, note="window jams again")
    assert (back["status"], back["due_on"]) == ("with_builder", NEXT_WEEK)
    await desk.step("fix", text="done now")
    assert (await desk.step("tell", text="shown to the owner"))["status"] == "told"


@pytest.mark.req("S-WAR-20", "S-WAR-22")
async def test_the_service_desk_keeps_them_and_nobody_else_reads_them(world: World, org: Org) -> None:
    desk = Desk(world, org)
    new: dict[str, Any] = {"title": "3-1-502", "place": "North court", "owner": "Ann", "defects": ["tile"]}
    assert slug_of(await desk.post("defects", "technician", **new)) == (403, "forbidden")
    await desk.begin("defects", **new)
    for who in ("technician", "safety_officer", "inspector"):
        assert slug_of(await world.client(who, org).get(f"{AT}/{desk.record}")) == (404, "not-found")
        assert slug_of(await world.client(who, org).get(f"{AT}?kind=claim")) == (403, "forbidden")
    ended = await desk.step("drop", reason="sold")
    assert (ended["status"], ended["actions"]) == ("dropped", [])
