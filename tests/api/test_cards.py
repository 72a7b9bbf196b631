"""Installation card, warranty card, contact sticker: an installation is not handed over or closed without them."""

from typing import Any
from uuid import uuid4

import pytest
from tests.world import Org, World, make_device, ok, slug_of

from fieldlock.seed.walk import STAGES

STORY = {"urgency": "normal", "hazards": [], "reporter": ["Ann"], "fault": "smoke"}
SIGN = {"signer_name": "Ann", "exception": "unable", "exception_note": "hand in a cast"}
STICKER, SIGNED = "a" * 64, "b" * 64
MISSING = "CARDS_NOT_RECORDED"


@pytest.fixture
def org(new_org: Org) -> Org:
    return new_org


def cards(**more: Any) -> dict[str, Any]:
    return {
        "cards_id": str(uuid4()), "installation_card": "AZ-1001", "warranty_card": "BX-2002", "starts_on": "2026-11-24",
        "signer_name": "Ann", "signature": SIGNED, "files": [STICKER, SIGNED], **more,
    }  # fmt: skip


async def _do(world: World, org: Org, who: str, ticket: str, name: str, **args: Any) -> Any:
    return await world.client(who, org).post(f"/api/v1/tickets/{ticket}/{name}", json=args)


async def _to(world: World, org: Org, ticket: str, *names: str) -> None:
    async with world.walk(org, ticket) as walk:
        for name in names:
            await STAGES[name](walk, [org.people["technician"]], STORY)


async def _installed(world: World, org: Org, **report: Any) -> str:
    """An installation whose work is done and whose lists are confirmed."""
    ticket = await world.ticket(org, "finishing", **{"kind": "installation", "serial": org.serial, **report})
    async with world.walk(org, ticket) as walk:
        for phase in ("release", "clear", "hand_over"):
            await walk.confirm_all(phase, [org.people["technician"]])
    return ticket


async def _asset(world: World, org: Org) -> dict[str, Any]:
    asset: dict[str, Any] = await ok(await world.client("dispatcher", org).get(f"/api/v1/assets/{org.asset}"))
    return asset


@pytest.mark.req("S-SGN-05")
async def test_an_installation_is_not_handed_over_without_its_cards(world: World, org: Org) -> None:
    ticket = await _installed(world, org)
    refused = await _do(world, org, "technician", ticket, "sign_off", **SIGN)
    assert slug_of(refused) == (409, "not-finished")
    assert [b["code"] for b in refused.json()["blockers"]] == [MISSING]
    told = cards()
    await ok(await _do(world, org, "technician", ticket, "record_cards", **told))
    # Told again, it is the same one.
    job = await ok(await _do(world, org, "technician", ticket, "record_cards", **told))
    assert [f["files"] for f in job["facts"] if f["kind"] == "cards"] == [[STICKER, SIGNED]]
    assert (await ok(await _do(world, org, "technician", ticket, "sign_off", **SIGN)))["status"] == "returned"


@pytest.mark.req("S-SGN-05")
async def test_a_task_makes_an_installation_too_and_a_repair_owes_nothing(world: World, org: Org) -> None:
    dispatcher = world.client("dispatcher", org)
    for tasks, due in (["ac_installation"], True), (["appliance"], False):
        ticket = await world.ticket(org, "triaged")
        triage = {"urgency": "normal", "hazards": [], "tasks": tasks}
        job = await ok(await dispatcher.post(f"/api/v1/tickets/{ticket}/triage", json=triage))
        assert job["cards_due"] is due
        # What the record asks is not asked on the list again.
        assert "CL-ACINST-15" not in {row["key"] for row in job["requirements"]}


@pytest.mark.req("S-SGN-05", "S-WAR-16")
async def test_the_warranty_starts_on_the_day_of_the_card(world: World, org: Org) -> None:
    ticket = await _installed(world, org)
    await world.execute(
        "UPDATE assets SET category = 'flat_tv', policies = '{CN-FLATTV-2011}', purchased_at = '2026-11-01 12:00+08',"
        " papers = papers || jsonb_build_object('card', false) WHERE id = :id",
        id=org.asset,
    )
    lost = await ok(await world.client("dispatcher", org).get(f"/api/v1/assets/{org.asset}/warranty"))
    assert lost["decision"]["eligible"] is False
    await ok(await _do(world, org, "technician", ticket, "record_cards", **cards(starts_on="2026-11-20")))
    assert (await _asset(world, org))["installed_at"] == "2026-11-20T04:00:00.000Z"
    found = await ok(await world.client("dispatcher", org).get(f"/api/v1/assets/{org.asset}/warranty"))
    # Bought 23 days ago, but in the customer's hands for four: money back is for seven.
    assert "refund_full" in found["decision"]["remedies"]
    rows = await world.rows("SELECT payload FROM audit_log WHERE stream = :id AND action = 'record_cards'", id=ticket)
    assert rows[0]["payload"]["asset"]["id"] == str(org.asset)


@pytest.mark.req("S-SGN-05")
async def test_a_repair_gets_the_paper_and_keeps_its_first_day(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "finishing", serial=org.serial)
    told = cards(installation_card=None, signature=None, unsigned_because="left at the desk", files=[STICKER])
    await ok(await _do(world, org, "technician", ticket, "record_cards", **told))
    assert (await _asset(world, org))["installed_at"] is None
    [row] = await world.rows("SELECT papers FROM assets WHERE id = :id", id=org.asset)
    assert row["papers"]["card_number"] == "BX-2002"


@pytest.mark.req("S-SGN-05")
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"starts_on": "2026-11-25"}, "starts_on"),
        ({"installation_card": None}, "installation_card"),
        ({"signature": None}, ""),
        ({"signature": "c" * 64}, ""),
        ({"files": [SIGNED]}, ""),
        ({"files": []}, "files"),
    ],
)
async def test_a_record_that_lacks_something_is_refused(
    world: World, org: Org, wrong: dict[str, Any], field: str
) -> None:
    ticket = await world.ticket(org, "on_site", kind="installation")
    refused = await _do(world, org, "technician", ticket, "record_cards", **cards(**wrong))
    assert slug_of(refused) == (422, "invalid")
    assert [each["field"] for each in refused.json()["fields"]] == [field]
    # The day itself is the last that may be told, where the job is: 24 November there.
    await ok(await _do(world, org, "technician", ticket, "record_cards", **cards(starts_on="2026-11-24")))


@pytest.mark.req("S-SGN-05", "S-DSP-11")
async def test_cards_recorded_twice_without_a_network_are_both_kept_and_the_last_counts(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", kind="installation", serial=org.serial)
    phone = await make_device(world, org)
    first = phone.record(ticket, "record_cards", cards(starts_on="2026-11-23", warranty_card="OLD"))
    last = phone.record(ticket, "record_cards", cards(starts_on="2026-11-24", warranty_card="NEW"))
    push = world.client("technician", org)
    for sent in (last, first):  # out of order
        [result] = (await ok(await push.post("/api/v1/sync/push", json=phone.body(sent))))["results"]
        assert result["status"] == "applied", result
    job = await ok(await world.client("dispatcher", org).get(f"/api/v1/tickets/{ticket}"))
    assert [f["body"]["warranty_card"] for f in job["facts"] if f["kind"] == "cards"] == ["OLD", "NEW"]
    assert (await _asset(world, org))["installed_at"].startswith("2026-11-24")


@pytest.mark.req("S-SGN-05")
async def test_an_installation_is_not_closed_without_its_cards_until_they_are_made_good(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "finishing", serial=org.serial)
    await _to(world, org, ticket, "returned", "follow_up")
    await world.execute("UPDATE tickets SET kind = 'installation' WHERE id = :id", id=ticket)
    refused = await _do(world, org, "call_agent", ticket, "follow_up", result="satisfied")
    assert slug_of(refused) == (409, "cards-missing")
    assert slug_of(await _do(world, org, "call_agent", ticket, "record_cards", **cards()))[0] == 403
    await ok(await _do(world, org, "supervisor", ticket, "record_cards", **cards()))
    closed = await ok(await _do(world, org, "call_agent", ticket, "follow_up", result="satisfied"))
    assert closed["status"] == "closed"
    assert slug_of(await _do(world, org, "supervisor", ticket, "record_cards", **cards())) == (409, "not-possible-now")
