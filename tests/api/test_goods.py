"""The goods of a delivery: listed by the desk, asked line by line of the crew, told back with photos and receiver."""

from typing import Any

import httpx
import pytest
from tests.world import Org, World, make_device, ok, slug_of

pytestmark = pytest.mark.req("S-DSP-12")
MACHINE = {"name": "Washing machine", "model": "WM-8", "serial": "8861"}
HOSES = {"name": "Hose", "quantity": 3}


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
