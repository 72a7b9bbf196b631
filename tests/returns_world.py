"""Return cases for tests: units of any age, exchange units, photos, and a case taken to a stage through the door."""

import hashlib
import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import text
from tests.world import Org, World, ok

from fieldlock.ids import new_id
from fieldlock.seed import demo
from fieldlock.seed.walk import picture

URL = "/api/v1/returns"
DAY = "2026-11-24"


async def add_unit(world: World, org: Org, bought_days_ago: float, **changes: Any) -> tuple[str, str]:
    """(id, serial) of a telephone of the customer, bought so many days before now."""
    asset, serial = new_id(), f"86{uuid4().int % 10**13:013d}"
    row = {
        "org": org.id, "id": asset, "site": org.site, "customer": org.customer, "name": "Phone",
        "category": "mobile_phone", "brand": "Huaxing", "model": f"HX-{uuid4().hex[:6]}", "serial": serial,
        "purchased": world.clock.now - timedelta(days=bought_days_ago), "installed": None, "price": 299900,
        "currency": "CNY", "papers": json.dumps(demo._PAPERS), "policies": ["CN-PHONE-2001"], "repairs": "[]",
        "hazards": [],
    } | changes  # fmt: skip
    async with world.owner.begin() as connection:
        await connection.execute(text("SELECT set_config('fieldlock.org_id', :org, true)"), {"org": str(org.id)})
        await connection.execute(demo._ASSET, row)
    return str(asset), serial


async def photo(world: World, org: Org, label: str, who: str = "storekeeper") -> str:
    content = picture(label)
    sha = hashlib.sha256(content).hexdigest()
    put = await world.client(who, org).put(
        f"/api/v1/files/{sha}", content=content, headers={"content-type": "image/png"}
    )
    assert put.is_success, put.text
    return sha


async def set_parameter(world: World, org: Org, name: str = "ship_within_days", value: int = 7) -> None:
    body = {"name": name, "value": value, "valid_from": "2026-01-01", "source": "service terms 2026"}
    await ok(await world.client("manager", org).post(f"{URL}/parameters", json=body), 201)


async def stock(world: World, org: Org, model: str, count: int = 1) -> list[dict[str, Any]]:
    body = {"brand": "Huaxing", "model": model, "serials": [f"NEW-{uuid4().hex[:8]}" for _ in range(count)]}
    received = await ok(await world.client("storekeeper", org).post("/api/v1/stock/units", json=body), 201)
    units: list[dict[str, Any]] = received["items"]
    return units


def claim(serial: str, **changes: Any) -> dict[str, Any]:
    return {"serial": serial, "customer": {"name": "Ann", "phone": "138"}, "fault_description": "No picture"} | changes


async def check_body(world: World, org: Org, serial: str, **changes: Any) -> dict[str, Any]:
    looks = {
        name: {"state": "intact", "photo": await photo(world, org, name)}
        for name in ("casing", "antenna", "display", "lens")
    }
    items = [{"name": name, "present": True} for name in ("charger", "manual", "warranty card")]
    return {"serial": serial, "items": items, "appearance": looks, "packaging": True} | changes


def finding(**changes: Any) -> dict[str, Any]:
    return {
        "cause": "manufacture", "fault_code": "E5", "report_no": "R-1", "inspected_on": DAY, "report_on": DAY,
    } | changes  # fmt: skip


_LOOK = {"state": "intact", "photo": "0" * 64}
_SENT = {"carrier": "SF", "tracking_no": "1"}
# Arguments with which each step is well-formed; what they say is decided by the case.
RETURN_ARGS: dict[str, dict[str, Any]] = {
    "phone_verdict": {"quality": True, "reason": "x"}, "to_point": {"point": "x"}, "point_report": finding(),
    "send_in": _SENT, "ship_new": _SENT, "send_back": _SENT | {"customer_told": "x"}, "appraise": finding(),
    "check": {"serial": "x", "items": [{"name": "x", "present": True}], "packaging": True,
              "appearance": dict.fromkeys(("casing", "antenna", "display", "lens"), _LOOK)},
    "choose": {"remedy": "x", "chosen_by": "customer", "how": "x"}, "refuse": {"customer_told": "x"},
    "propose_override": {"remedy": "repair_free", "reason": "x"}, "refund": {"method": "cash", "payee": "x"},
    "close": {"customer_told": "x"}, "withdraw": {"reason": "x"},
}  # fmt: skip
BY = {
    "receive": "storekeeper", "check": "storekeeper", "appraise": "inspector", "ship_new": "storekeeper",
    "refund": "cashier", "send_back": "storekeeper", "propose_override": "supervisor", "approve_override": "manager",
}  # fmt: skip


class Case:
    """One case and the people who act on it."""

    def __init__(self, world: World, org: Org, document: dict[str, Any]) -> None:
        self.world, self.org, self.document = world, org, document

    @property
    def id(self) -> str:
        return str(self.document["id"])

    async def post(self, step: str, by: str | None = None, **args: Any) -> Any:
        client = self.world.client(by or BY.get(step, "call_agent"), self.org)
        return await client.post(f"{URL}/{self.id}/{step}", json=args)

    async def do(self, step: str, by: str | None = None, **args: Any) -> dict[str, Any]:
        self.document = await ok(await self.post(step, by, **args))
        return self.document

    async def pdf(self, name: str, language: str = "zh", by: str = "call_agent") -> Any:
        client = self.world.client(by, self.org)
        return await client.get(f"{URL}/{self.id}/documents/{name}.pdf", params={"language": language})


async def open_case(world: World, org: Org, serial: str, **changes: Any) -> Case:
    return Case(
        world, org, await ok(await world.client("call_agent", org).post(URL, json=claim(serial, **changes)), 201)
    )


async def appraised(world: World, org: Org, serial: str, check: dict[str, Any] | None = None, **found: Any) -> Case:
    """Consulted, received, checked and appraised."""
    case = await open_case(world, org, serial)
    await case.do("receive")
    told = dict(check or {})
    await case.do("check", **await check_body(world, org, told.pop("scanned", serial), **told))
    await case.do("appraise", **finding(**found))
    return case
