"""Who pays, through the door: classified at triage, quoted, agreed to; what is covered is never charged."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError
from tests.api.test_life import ARGS, args_of
from tests.returns_world import add_unit
from tests.world import _FREE, Org, World, a_report, ok, slug_of

from fieldlock.seed.walk import STAGES

STORY = {"urgency": "normal", "hazards": [], "reporter": ["Ann"], "fault": "x"}


class Job:
    """A ticket on a unit of a given age, triaged."""

    def __init__(self, world: World, org: Org, ticket: str) -> None:
        self.world, self.org, self.ticket = world, org, ticket

    async def post(self, action: str, by: str = "dispatcher", **args: Any) -> Any:
        return await self.world.client(by, self.org).post(f"/api/v1/tickets/{self.ticket}/{action}", json=args)

    async def do(self, action: str, by: str = "dispatcher", **args: Any) -> dict[str, Any]:
        document: dict[str, Any] = await ok(await self.post(action, by, **args))
        return document

    async def walk(self, *stages: str) -> None:
        async with self.world.walk(self.org, self.ticket) as walk:
            for name in stages:
                await STAGES[name](walk, [self.org.people["technician"]], STORY)
            # Every test begins at the same instant: what this one planned keeps nobody from another job.
            await walk.session.execute(_FREE, {"ticket": walk.ticket})

    def quote(self, **changes: Any) -> dict[str, Any]:
        until = (self.world.clock.now + timedelta(days=7)).isoformat()
        lines = [
            {"kind": "part", "text": "panel", "unit_price_minor": 45000},
            {"kind": "labour", "text": "fitting", "unit_price_minor": 12000},
            {"kind": "travel", "text": "visit", "unit_price_minor": 3000, "quantity": 2},
        ]
        return {"plan": "new panel, two hours", "lines": lines, "currency": "CNY", "valid_until": until} | changes


async def triaged(world: World, org: Org, bought_days_ago: float | None, **unit: Any) -> Job:
    known = {}
    if bought_days_ago is not None:
        asset, _ = await add_unit(world, org, bought_days_ago, **unit)
        known = {"asset_id": asset}
    ticket = await ok(await world.client("call_agent", org).post("/api/v1/tickets", json=a_report(**known)), 201)
    job = Job(world, org, ticket["id"])
    await job.do("triage", **ARGS["triage"])
    return job


def _signed(quote: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"hash": quote["hash"], "method": "phone_recorded", "signer_name": "Ann", "evidence": "call 0412"} | changes


@pytest.mark.req("S-TRI-07")
async def test_the_triage_classifies_provisionally_by_the_decision(world: World, org: Org) -> None:
    for age, unit, pays in (
        (3, {}, "in_warranty"), (400, {}, "out_of_warranty"),
        (3, {"policies": [], "category": "sign"}, None), (None, {}, None),
    ):  # fmt: skip
        job = await triaged(world, org, age, **unit)
        charge = (await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{job.ticket}")))["charge"]
        if age is None:
            assert charge is None
        else:
            assert (charge["class"], charge["final"], charge["override"]) == (pays, False, False)
            assert charge["decision_id"]


@pytest.mark.req("S-TRI-07", "S-QUO-03")
async def test_free_of_charge_needs_evidence_or_a_supervisor(world: World, org: Org) -> None:
    job = await triaged(world, org, 400)
    for pays in ("in_warranty", "goodwill"):
        refused = await job.post("classify", classification=pays, reason="old customer")
        assert slug_of(refused) == (409, "evidence-missing")
        told = await job.do("classify", "supervisor", classification=pays, reason="old customer")
        assert (told["charge"]["class"], told["charge"]["override"]) == (pays, True)
    covered = await triaged(world, org, 3)
    against = await covered.post("classify", classification="out_of_warranty", reason="they have money")
    assert slug_of(against) == (409, "covered-not-chargeable")
    with pytest.raises(DBAPIError, match="permission denied"):
        await world.as_app(org, "UPDATE ticket_charges SET class = 'goodwill'")
    with pytest.raises(DBAPIError, match="check constraint"):
        await world.execute(
            "INSERT INTO ticket_charges (org_id, ticket_id, id, class, final, reason, by_id, by_name, at)"
            " VALUES (:org, :ticket, gen_random_uuid(), 'in_warranty', true, '', :by, '', now())",
            org=org.id, ticket=job.ticket, by=org.people["technician"].id,
        )  # fmt: skip


@pytest.mark.req("S-WAR-18")
async def test_nobody_is_sent_as_chargeable_without_an_agreement_in_principle(world: World, new_org: Org) -> None:
    org = new_org
    job = await triaged(world, org, 400)
    await job.do("ready")
    assert slug_of(await job.post("assign", **args_of("assign", org))) == (409, "agreement-missing")
    agreed = {"name": "Ann", "how": "phone", "note": "up to 600"}
    await job.do("classify", classification="out_of_warranty", reason="period over", agreement=agreed)
    assert (await job.do("assign", **args_of("assign", org)))["status"] == "dispatched"
    for age, who in ((3, "second"), (None, "both")):
        free = await triaged(world, org, age)
        await free.do("ready")
        assert (await free.do("assign", **args_of("assign", org, who)))["status"] == "dispatched"


@pytest.mark.req("S-TRI-07")
async def test_nobody_is_sent_free_of_charge_by_a_decision_that_no_longer_says_so(world: World, new_org: Org) -> None:
    """It was classed by the unit that was named first; another one, out of its period, was found to be meant."""
    org = new_org
    job = await triaged(world, org, 3)
    await job.do("classify", classification="in_warranty", reason="within the period")
    await job.do("ready")
    old, _ = await add_unit(world, org, 400)
    told = await job.do("triage", urgency="normal", hazards=[], asset_id=old)
    assert (told["charge"]["class"], told["coverage"]["eligible"]) == ("in_warranty", False)
    assert slug_of(await job.post("assign", **args_of("assign", org))) == (409, "evidence-missing")
    proposed = {"ticket_id": job.ticket, **args_of("assign", org)}
    told = await ok(await world.client("dispatcher", org).post("/api/v1/dispatch/preview", json=proposed))
    assert told["refusal"]["slug"] == "evidence-missing"
    refused = await job.post("classify", classification="in_warranty", reason="regular customer")
    assert slug_of(refused) == (409, "evidence-missing")
    told = await job.do("classify", "supervisor", classification="in_warranty", reason="regular customer")
    assert (told["charge"]["override"], told["charge"]["reason"]) == (True, "regular customer")
    assert (await job.do("assign", **args_of("assign", org)))["status"] == "dispatched"


@pytest.mark.req("S-QUO-03")
async def test_what_is_covered_cannot_be_charged(world: World, org: Org) -> None:
    job = await triaged(world, org, 3)
    assert slug_of(await job.post("want_quote")) == (409, "covered-not-chargeable")
    assert slug_of(await job.post("issue_quote", "lead", **job.quote())) == (409, "covered-not-chargeable")
    free = [{"kind": "part", "text": "panel", "unit_price_minor": 0, "free_because": "warranty"}]
    told = await job.do("issue_quote", "lead", **job.quote(lines=free))
    assert (told["quote"]["total_minor"], told["quote"]["lines"][0]["decision_id"]) == (
        0,
        told["charge"]["decision_id"],
    )
    for line in ({"unit_price_minor": 0}, {"unit_price_minor": 0, "free_because": "goodwill"}):
        refused = await job.post("issue_quote", "lead", **job.quote(lines=[{"kind": "part", "text": "x"} | line]))
        assert (slug_of(refused), refused.json()["fields"][0]["field"]) == ((422, "invalid"), "lines.0.free_because")


@pytest.mark.req("S-QUO-01", "S-QUO-02", "S-WAR-18")
async def test_wanted_issued_agreed_to_and_only_then_sent(world: World, new_org: Org) -> None:
    org = new_org
    job = await triaged(world, org, 400)
    wanted = await job.do("want_quote")
    assert (wanted["status"], wanted["situation"]) == ("triaged", "AWAIT_QUOTE")
    issued = await job.do("issue_quote", "lead", **job.quote())
    quote = issued["quote"]
    assert (issued["situation"], quote["status"], quote["total_minor"]) == ("AWAIT_CONSENT", "issued", 63000)
    unproven = await job.post("consent", "call_agent", **_signed(quote, evidence=" "))
    assert unproven.json()["guards"] == ["signature_on_current_quote"]
    agreed = await job.do("consent", "call_agent", **_signed(quote))
    assert (agreed["status"], agreed["quote"]["status"]) == ("ready", "consented")
    assert agreed["quote"]["answer"]["hash"] == quote["hash"]
    assert (await job.do("assign", **args_of("assign", org)))["status"] == "dispatched"


@pytest.mark.req("S-QUO-02", "S-QUO-07")
async def test_another_quote_voids_the_consent_and_work_waits_for_the_new_one(world: World, org: Org) -> None:
    job = await triaged(world, org, 400)
    first = (await job.do("issue_quote", "lead", **job.quote()))["quote"]
    await job.do("consent", "call_agent", **_signed(first))
    await job.walk("dispatched", "accepted", "appointed", "en_route", "on_site")
    async with world.walk(org, job.ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
        await walk.do(org.people["technician"], "request_approval", note="")
        await walk.do(walk.people["leader"], "approve", conditions="")
    dearer = [{"kind": "part", "text": "panel, larger", "unit_price_minor": 90000}]
    second = (await job.do("issue_quote", "technician", **job.quote(lines=dearer)))["quote"]
    refused = await job.post("start", "technician")
    assert (slug_of(refused), refused.json()["quote"]) == ((409, "consent-missing"), second["number"])
    stale = await job.post("consent", "technician", **_signed(first))
    assert stale.json()["guards"] == ["signature_on_current_quote"]
    await job.do("consent", "technician", **_signed(second))
    assert (await job.do("start", "technician"))["status"] == "working"
    rows = await world.rows("SELECT status FROM quotes WHERE ticket_id = :id ORDER BY at", id=job.ticket)
    assert [row["status"] for row in rows] == ["superseded", "consented"]


@pytest.mark.req("S-QUO-02")
async def test_a_quote_is_never_changed_and_a_consent_is_to_its_hash_in_the_database_too(
    world: World, org: Org
) -> None:
    job = await triaged(world, org, 400)
    quote = (await job.do("issue_quote", "lead", **job.quote()))["quote"]
    await job.do("consent", "call_agent", **_signed(quote))
    for change in ("total_minor = 1", "lines = '[]'", "hash = 'x'"):
        with pytest.raises(DBAPIError, match="was issued"):
            await world.execute(f"UPDATE quotes SET {change} WHERE id = :id", id=quote["id"])  # noqa: S608
    with pytest.raises(DBAPIError, match="was answered"):
        await world.execute("UPDATE quotes SET answer = '{}' WHERE id = :id", id=quote["id"])
    with pytest.raises(DBAPIError, match="permission denied"):
        await world.as_app(org, "UPDATE quotes SET total_minor = 1")


@pytest.mark.req("S-QUO-02")
async def test_a_late_or_refused_quote(world: World, org: Org) -> None:
    job = await triaged(world, org, 400)
    past = (world.clock.now - timedelta(seconds=5)).isoformat()
    assert (await job.post("issue_quote", "lead", **job.quote(valid_until=past))).json()["guards"] == [
        "price_list_valid"
    ]
    quote = (await job.do("issue_quote", "lead", **job.quote()))["quote"]
    world.clock.forward(days=8)
    assert (await job.post("consent", "call_agent", **_signed(quote))).json()["guards"] == [
        "signature_on_current_quote"
    ]
    declined = await job.do("decline_quote", "call_agent", reason="too dear")
    assert (declined["status"], declined["quote"]["status"]) == ("declined", "declined")


@pytest.mark.req("S-TRI-07", "S-QUO-03")
@pytest.mark.parametrize(("cause", "pays"), [("manufacture", "in_warranty"), ("liquid", "out_of_warranty"),
                                             ("wear", "out_of_warranty")])  # fmt: skip
async def test_the_cause_found_on_site_makes_it_final(world: World, org: Org, cause: str, pays: str) -> None:
    job = await triaged(world, org, 40)
    await job.walk("ready", "dispatched", "accepted", "appointed", "en_route", "on_site")
    told = await job.do("confirm_coverage", "technician", cause=cause, note="seen under the lid")
    assert (told["charge"]["class"], told["charge"]["final"]) == (pays, True)
    rows = await world.rows(
        "SELECT facts FROM warranty_decisions WHERE ticket_id = :id ORDER BY decided_at", id=job.ticket
    )
    assert len(rows) == 2
    again = await job.do("triage", **ARGS["triage"])
    assert again["charge"]["final"] is True
    issued = await job.post("issue_quote", "technician", **job.quote())
    assert issued.is_success is (pays == "out_of_warranty")


@pytest.mark.req("S-WAR-17", "S-TRI-07")
async def test_free_by_contract_needs_the_contract(world: World, org: Org) -> None:
    job = await triaged(world, org, None)
    refused = await job.post("classify", classification="contract", reason="we built it")
    assert slug_of(refused) == (409, "contract-missing")
    told = await job.do("classify", classification="contract", reason="we built it", contract="HT-2025-07")
    assert (told["charge"]["class"], told["charge"]["contract"]) == ("contract", {"ref": "HT-2025-07", "cause": None})
    # Said once, it is known when the class is said again.
    again = await job.do("classify", classification="contract", reason="as before")
    assert again["charge"]["contract"]["ref"] == "HT-2025-07"
    named = await job.post("classify", classification="out_of_warranty", reason="as agreed", contract="HT-2025-07")
    assert slug_of(named) == (422, "invalid")
    priced = await job.do("classify", classification="out_of_warranty", reason="they pay")
    assert priced["charge"]["contract"] is None


@pytest.mark.req("S-WAR-17", "S-WAR-05")
@pytest.mark.parametrize(
    ("cause", "pays"),
    [("manufacture", "contract"), ("assembly", "contract"), ("material", "contract"), ("software", "in_warranty"),
     ("liquid", "out_of_warranty"), ("wear", "out_of_warranty")],
)  # fmt: skip
@pytest.mark.parametrize("known", [True, False], ids=["unit", "no unit"])
async def test_make_assembly_and_material_are_free_as_the_contract_says(
    world: World, org: Org, cause: str, pays: str, known: bool
) -> None:
    job = await triaged(world, org, 40 if known else None)
    await job.do("classify", classification="contract", reason="we built it", contract="HT-2025-07")
    await job.walk("ready", "dispatched", "accepted", "appointed", "en_route", "on_site")
    told = await job.do("confirm_coverage", "technician", cause=cause, note="seen under the lid")
    if not known and pays == "in_warranty":
        pays = "out_of_warranty"  # nothing says when a unit was bought that nobody knows
    assert (told["charge"]["class"], told["charge"]["final"]) == (pays, True)
    assert told["charge"]["contract"] == {"ref": "HT-2025-07", "cause": cause}
    issued = await job.post("issue_quote", "technician", **job.quote())
    assert issued.is_success is (pays == "out_of_warranty")
