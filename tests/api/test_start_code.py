"""The leader's one-time code: for one person, one job, one round, some hours; checked offline and again here."""

import base64
import hashlib
from typing import Any

import pytest
from tests.api.test_life import ARGS
from tests.world import Clock, Org, World, make_device, ok, slug_of


async def _issue(world: World, org: Org, ticket: str, **args: Any) -> dict[str, Any]:
    leader = world.client("leader", org)
    issued: dict[str, Any] = await ok(await leader.post(f"/api/v1/tickets/{ticket}/start-code", json=args))
    return issued


async def _use(world: World, org: Org, ticket: str, code: str, who: str = "technician") -> Any:
    return await world.client(who, org).post(f"/api/v1/tickets/{ticket}/use_code", json={"code": code})


@pytest.mark.req("S-SAF-07", "S-DSP-11")
async def test_the_code_read_out_lets_the_person_start(world: World, org: Org, clock: Clock) -> None:
    ticket = await world.ticket(org, "on_site")
    async with world.walk(org, ticket) as walk:
        await walk.confirm_all("start", [org.people["technician"]])
    technician = world.client("technician", org)
    check = (await ok(await technician.get(f"/api/v1/tickets/{ticket}")))["start_code"]
    issued = await _issue(world, org, ticket)
    assert (issued["for_id"], issued["for_name"]) == (org.id_of("technician"), org.people["technician"].name)
    assert issued["valid_until"] > clock.now.isoformat()
    # What the phone does without a network.
    salt = base64.urlsafe_b64decode(check["salt"] + "==")
    plain = issued["code"].replace("-", "").encode()
    derived = hashlib.pbkdf2_hmac("sha256", plain, salt, check["iterations"], 32)
    assert base64.urlsafe_b64encode(derived).rstrip(b"=").decode() == check["verifier"]
    assert check["iterations"] >= 100_000
    used = await ok(await _use(world, org, ticket, issued["code"].lower().replace("-", " ")))
    assert (used["approval"]["state"], used["approval"]["method"]) == ("granted", "code")
    assert used["approval"]["by_name"] == org.people["leader"].name
    assert (await ok(await technician.post(f"/api/v1/tickets/{ticket}/start", json={})))["status"] == "working"


@pytest.mark.req("S-SAF-07")
async def test_what_is_not_the_issued_code_of_this_person_and_round_is_refused(
    world: World, org: Org, clock: Clock
) -> None:
    ticket = await world.ticket(org, "on_site", crew=["technician", "second"])
    technician = world.client("technician", org)
    at = f"/api/v1/tickets/{ticket}"

    async def guards(code: str, who: str = "technician") -> list[str]:
        refused = await _use(world, org, ticket, code, who)
        assert slug_of(refused) == (409, "guards-not-met")
        missing: list[str] = refused.json()["guards"]
        return missing

    own, others = await _issue(world, org, ticket), await _issue(world, org, ticket, user_id=org.id_of("second"))
    assert own["code"] != others["code"]
    assert await guards("AAAA-AAAA") == ["code_right"]
    assert await guards(others["code"]) == ["code_right"]
    assert await guards(own["code"], "second") == ["code_right"]
    another = await world.ticket(org, "on_site")
    assert slug_of(await _use(world, org, another, own["code"])) == (409, "guards-not-met")
    clock.forward(hours=13)
    assert await guards(own["code"]) == ["code_issued"]
    await ok(await technician.post(f"{at}/stop", json=ARGS["stop"]))
    await ok(await world.client("leader", org).post(f"{at}/lift_stop", json=ARGS["lift_stop"]))
    assert await guards(own["code"]) == ["code_right", "code_issued"]
    fresh = await _issue(world, org, ticket)
    assert fresh["code"] != own["code"]
    assert (await ok(await _use(world, org, ticket, fresh["code"])))["approval"]["method"] == "code"


@pytest.mark.req("S-SAF-07")
async def test_a_code_used_before_the_leader_issued_it_is_refused(world: World, org: Org, clock: Clock) -> None:
    """Known to the server, so a phone with the verifier alone could guess it: the leader's decision must come first."""
    ticket = await world.ticket(org, "on_site")
    phone = await make_device(world, org)
    early = phone.content(ticket, "use_code")
    clock.forward(minutes=10)
    code = (await _issue(world, org, ticket))["code"]
    body = phone.body(phone.sign(early | {"args": {"code": code}}))
    pushed = await ok(await world.client("technician", org).post("/api/v1/sync/push", json=body))
    [result] = pushed["results"]
    assert (result["status"], result["problem"]["guards"]) == ("rejected", ["code_issued"])
    later = phone.body(phone.record(ticket, "use_code", {"code": code}))
    [result] = (await ok(await world.client("technician", org).post("/api/v1/sync/push", json=later)))["results"]
    assert result["status"] == "applied"


@pytest.mark.req("S-SAF-07")
async def test_who_may_issue_and_see_what(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    at = f"/api/v1/tickets/{ticket}"
    for who in ("technician", "dispatcher", "lead", "supervisor"):
        assert slug_of(await world.client(who, org).post(f"{at}/start-code", json={})) == (403, "forbidden")
    stranger = await world.client("leader", org).post(f"{at}/start-code", json={"user_id": org.id_of("second")})
    assert slug_of(stranger) == (422, "invalid")
    code = (await _issue(world, org, ticket))["code"]
    seen = await world.client("leader", org).get(at)
    assert seen.json()["start_code"] is None
    assert code not in seen.text + (await world.client("technician", org).get(at)).text
    assert code.replace("-", "") not in str(await world.rows("SELECT * FROM audit_log WHERE stream = :id", id=ticket))
