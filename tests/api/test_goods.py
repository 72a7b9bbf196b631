"""The goods of a delivery: listed by the desk, asked line by line of the crew, told back with photos and receiver."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio
from tests.world import START, Org, World, make_device, ok, slug_of

from fieldlock.seed.walk import STAGES

pytestmark = pytest.mark.req("S-DSP-12")
MACHINE = {"name": "Washing machine", "model": "WM-8", "serial": "8861"}
HOSES = {"name": "Hose", "quantity": 3}


@pytest_asyncio.fixture(autouse=True)
async def trained(world: World, org: Org) -> None:
    await world.skilled(org, "technician", "delivery")


async def _list(world: World, org: Org, ticket: str, *lines: dict[str, Any], by: str = "dispatcher") -> httpx.Response:
    return await world.client(by, org).post(f"/api/v1/tickets/{ticket}/list_goods", json={"goods": lines})


async def _confirm(world: World, org: Org, ticket: str, key: str, **said: Any) -> httpx.Response:
    body = {"key": key, "answer": "yes", **said}
    return await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/confirm", json=body)


async def test_goods_are_counted_photographed_and_received_line_by_line(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", kind="delivery", repair_item="Washing machine")
    listed = await ok(await _list(world, org, ticket, MACHINE, HOSES))
    machine, hoses = listed["goods"]
    assert [line["state"] for line in (machine, hoses)] == ["open", "open"]
    assert [item["en"] for item in listed["kit"] if item["key"].startswith("part:")] == [
        "Washing machine · WM-8 · 8861 × 1", "Hose × 3",
    ]  # fmt: skip
    asked = [row["key"] for row in listed["requirements"] if row["card"] == "CL-GOODS"]
    assert asked[:4] == [f"CL-GOODS-0{n}:{line['id']}" for n in (1, 2) for line in (machine, hoses)]
    said: dict[str, dict[str, Any]] = {
        f"CL-GOODS-01:{machine['id']}": {"value": 1},
        f"CL-GOODS-01:{hoses['id']}": {"value": 4},
        f"CL-GOODS-02:{machine['id']}": {"files": ["7" * 64]},
        f"CL-GOODS-02:{hoses['id']}": {"answer": "na", "reason": "in the drum of the machine"},
        "CL-GOODS-03": {},
        f"CL-GOODS-04:{machine['id']}": {"files": ["8" * 64]},
        f"CL-GOODS-04:{hoses['id']}": {"files": ["9" * 64]},
        "CL-GOODS-05": {"text": "one hose missing, Mr Bell knows"},
        "CL-GOODS-06": {"text": "Mr Bell"},
    }
    assert asked == list(said)
    for key, args in said.items():
        await ok(await _confirm(world, org, ticket, key, **args))
    await ok(await _record(world, org, ticket))
    at = f"/api/v1/tickets/{ticket}/complete"
    # Four of three ordered are out of the limit; two are short, and the visit may end.
    assert slug_of(await world.client("technician", org).post(at, json={})) == (409, "not-finished")
    for key in list(said)[1:]:
        await ok(await _confirm(world, org, ticket, key, **(said[key] | ({"value": 2} if key == asked[1] else {}))))
    done = await ok(await world.client("technician", org).post(at, json={}))
    assert [(line["state"], line["count"]) for line in done["goods"]] == [("delivered", 1), ("short", 2)]
    assert done["goods"][0]["files"] == ["7" * 64, "8" * 64]
    assert done["goods"][1]["notes"] == ["in the drum of the machine"]


async def _record(world: World, org: Org, ticket: str) -> httpx.Response:
    work = {"finding": "sold", "action": "delivered", "result": "in its place"}
    return await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/record_work", json=work)


async def test_what_the_crew_has_answered_for_is_neither_changed_nor_left_out(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "working", kind="delivery", repair_item="Washing machine")
    machine, hoses = (await ok(await _list(world, org, ticket, MACHINE, HOSES)))["goods"]
    # Told offline: the phone brings it through the other door.
    phone = await make_device(world, org)
    jws = phone.record(ticket, "confirm", {"key": f"CL-GOODS-01:{machine['id']}", "answer": "yes", "value": 1})
    pushed = await ok(await world.client("technician", org).post("/api/v1/sync/push", json=phone.body(jws)))
    assert [one["status"] for one in pushed["results"]] == ["applied"]
    kept = MACHINE | {"id": machine["id"]}
    for lines in ([HOSES], [kept | {"model": "WM-9"}]):
        refused = await _list(world, org, ticket, *lines)
        assert (slug_of(refused), refused.json()["guards"]) == ((409, "guards-not-met"), ["goods_not_told"])
    left = (await ok(await _list(world, org, ticket, kept)))["goods"]
    assert [(line["id"], line["state"]) for line in left] == [(machine["id"], "delivered")]
    assert hoses["id"] not in {line["id"] for line in left}


@pytest.mark.parametrize(
    ("line", "status"),
    [({"quantity": 1}, 200), ({"quantity": 1000}, 200), ({"quantity": 0}, 422), ({"quantity": 1001}, 422),
     ({"serial": "8861"}, 200), ({"serial": "8861", "quantity": 2}, 422), ({"name": " "}, 422),
     ({"name": "x" * 60}, 200), ({"name": "x" * 61}, 422)],
)  # fmt: skip
async def test_a_line_is_checked(world: World, org: Org, line: dict[str, Any], status: int) -> None:
    ticket = await world.ticket(org, "triaged", kind="delivery", repair_item="Hose")
    assert (await _list(world, org, ticket, {"name": "Hose"} | line)).status_code == status


async def test_only_the_desk_lists_goods_and_no_line_stands_twice(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "dispatched", kind="delivery", repair_item="Hose")
    assert slug_of(await _list(world, org, ticket, HOSES, by="technician"))[0] == 403
    assert slug_of(await _list(world, org, ticket, HOSES, by="cashier"))[0] == 403
    [line] = (await ok(await _list(world, org, ticket, HOSES)))["goods"]
    twice = HOSES | {"id": line["id"]}
    assert slug_of(await _list(world, org, ticket, twice, twice)) == (422, "invalid")


async def test_who_is_not_trained_for_deliveries_is_sent_by_exception_only(world: World, new_org: Org) -> None:
    ticket = await world.ticket(new_org, "ready", kind="delivery", repair_item="Hose")
    at, times = START + timedelta(hours=1), ("planned_start", "planned_end")
    body: dict[str, Any] = {name: (at + timedelta(hours=n)).isoformat() for n, name in enumerate(times)}
    body["crew"] = [{"user_id": new_org.id_of("technician")}]
    sent = f"/api/v1/tickets/{ticket}/assign"
    refused = await world.client("dispatcher", new_org).post(sent, json=body)
    assert slug_of(refused) == (409, "not-assignable")
    [reason] = refused.json()["people"][0]["reasons"]
    assert (reason["code"], reason["subjects"]) == ("SKILL_MISSING", ["delivery"])
    # With help is not enough: level 2 is who does it alone.
    for level, status in ((1, 409), (2, 200)):
        await world.skilled(new_org, "technician", "delivery", level)
        assert (await world.client("dispatcher", new_org).post(sent, json=body)).status_code == status


async def _hand_over(world: World, org: Org, ticket: str, counts: dict[str, int]) -> None:
    """The crew counts each line as told, and the order comes back to the desk, signed."""
    crew, story = [org.people["technician"]], {"reporter": ["Ann"]}
    async with world.walk(org, ticket) as walk:
        lines = {line["name"]: line["id"] for line in (await walk.job())["goods"]}
        keys = {f"CL-GOODS-01:{lines[name]}": count for name, count in counts.items()}
        for key, count in keys.items():
            await walk.do(crew[0], "confirm", key=key, answer="yes", value=count)
        await walk.confirm_all("work", crew, skip=tuple(keys))
        await walk.do(crew[0], "record_work", finding="sold", action="delivered", result="in its place")
        await walk.do(crew[0], "complete")
        for stage in ("returned", "follow_up"):
            await STAGES[stage](walk, crew, story)


async def test_what_was_delivered_is_a_unit_of_the_customer_from_that_day_on(world: World, new_org: Org) -> None:
    await world.skilled(new_org, "technician", "delivery")
    place: dict[str, Any] = {"customer_id": str(new_org.customer), "site_id": str(new_org.site)}
    ticket = await world.ticket(new_org, "working", kind="delivery", repair_item="Phones", **place)
    lines: list[dict[str, Any]] = [
        {"name": "New", "model": "hx-20", "serial": "D-1"},
        {"name": "Not taken", "model": "HX-20", "serial": "D-2"},
        {"name": "Known", "serial": new_org.serial.lower()},
        {"name": "Exchanged", "serial": "d-3"},
        HOSES,
    ]
    stock = {"brand": "Huaxing", "model": "HX-20", "serials": ["D-3"]}
    await ok(await world.client("storekeeper", new_org).post("/api/v1/stock/units", json=stock), 201)
    await ok(await _list(world, new_org, ticket, *lines))
    await _hand_over(world, new_org, ticket, {"New": 1, "Not taken": 0, "Known": 1, "Exchanged": 1, "Hose": 3})
    rows = await world.rows(
        "SELECT * FROM assets WHERE org_id = :org AND id <> :old", org=new_org.id, old=new_org.asset
    )
    assert [(row["serial"], row["name"], row["category"], row["brand"]) for row in rows] == [
        ("D-1", "New", "mobile_phone", "Huaxing")
    ]
    [unit] = rows
    assert (unit["customer_id"], unit["site_id"], unit["purchased_at"]) == (new_org.customer, new_org.site, None)
    [signed] = await world.rows(
        "SELECT occurred_at AS at FROM safety_facts WHERE ticket_id = :id AND kind = 'signature'", id=ticket
    )
    assert unit["installed_at"] == signed["at"]
    seen = await ok(await world.client("dispatcher", new_org).get(f"/api/v1/assets/{unit['id']}"))
    assert seen["customer"]["id"] == str(new_org.customer)
    [told] = await world.rows("SELECT payload FROM audit_log WHERE stream = :id AND action = 'return_order'", id=ticket)
    assert [one["serial"] for one in told["payload"]["units"]] == ["D-1"]


async def test_goods_for_somebody_whom_the_register_does_not_know_become_no_unit(world: World, new_org: Org) -> None:
    await world.skilled(new_org, "technician", "delivery")
    ticket = await world.ticket(new_org, "working", kind="delivery", repair_item="Phone")
    await ok(await _list(world, new_org, ticket, MACHINE))
    await _hand_over(world, new_org, ticket, {"Washing machine": 1})
    assert await world.rows("SELECT 1 FROM assets WHERE org_id = :org AND serial = '8861'", org=new_org.id) == []


async def test_the_goods_of_all_jobs_are_found_by_what_they_are_and_for_whom(world: World, new_org: Org) -> None:
    await world.skilled(new_org, "technician", "delivery")
    desk = world.client("storekeeper", new_org)

    async def found(**asked: Any) -> list[dict[str, Any]]:
        page = await ok(await desk.get("/api/v1/work/goods", params=asked))
        return [{**one, "names": [line["name"] for line in one["goods"]]} for one in page["items"]]

    to: dict[str, Any] = {"customer_id": str(new_org.customer)}
    first = await world.ticket(new_org, "working", kind="delivery", repair_item="Phone", **to)
    await ok(await _list(world, new_org, first, {"name": "Phone", "serial": "D-9"}, HOSES))
    await _hand_over(world, new_org, first, {"Phone": 1, "Hose": 2})
    later = await world.ticket(new_org, "triaged", kind="delivery", repair_item="Hob", address="9 Quay")
    await ok(await _list(world, new_org, later, {"name": "Hob", "model": "K-9"}))
    await world.ticket(new_org, "triaged", kind="delivery", repair_item="Nothing listed")
    assert [one["names"] for one in await found()] == [["Hob"], ["Phone", "Hose"]]
    assert [one["names"] for one in await found(due=True)] == [["Hob"], ["Phone", "Hose"]]
    for q, names in (("k-9", ["Hob"]), ("d-9", ["Phone", "Hose"]), ("quay", ["Hob"]), ("bell", ["Phone", "Hose"])):
        assert [one["names"] for one in await found(q=q)] == [names], q
    # What a line is made of is no word of it.
    assert await found(q="quantity") == []
    [done] = await found(q="d-9")
    [unit] = await world.rows("SELECT id FROM assets WHERE org_id = :org AND serial = 'D-9'", org=new_org.id)
    assert [(line["state"], line["asset_id"]) for line in done["goods"]] == [
        ("delivered", str(unit["id"])), ("short", None),
    ]  # fmt: skip
    assert (done["ticket_id"], done["customer_name"], done["receiver"]) == (
        first,
        "Ann Bell",
        "Checked, measures taken",
    )
    await ok(
        await world.client("call_agent", new_org).post(f"/api/v1/tickets/{first}/follow_up", json={"result": "ok"})
    )
    assert [one["ticket_id"] for one in await found(due=True)] == [later]
    page = await ok(await desk.get("/api/v1/work/goods", params={"limit": 1}))
    rest = await ok(await desk.get("/api/v1/work/goods", params={"limit": 1, "cursor": page["next_cursor"]}))
    assert [page["items"][0]["ticket_id"], rest["items"][0]["ticket_id"]] == [later, first]
    assert rest["next_cursor"] is None
    refused = await world.client("technician", new_org).get("/api/v1/work/goods")
    assert slug_of(refused) == (403, "forbidden")
