"""Signing in, staying signed in and being signed out; what is not ours is a 401 and nothing more."""

import json
from datetime import timedelta
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwt
from tests.world import PASSWORD, START, Clock, Org, World, _b64, a_report, make_device, ok, slug_of

from fieldlock.identity import tokens
from fieldlock.identity.commands import RETRY_WINDOW

pytestmark = pytest.mark.req("S-ARC-12", "S-SAF-27")
ME = "/api/v1/me"


async def _sign_in(world: World, org: Org, name: str = "technician") -> dict[str, Any]:
    form = {"username": org.people[name].username, "password": PASSWORD}
    pair: dict[str, Any] = await ok(await world.bare().post("/api/v1/auth/token", data=form))
    return pair


async def _refresh(world: World, token: str) -> httpx.Response:
    return await world.bare().post("/api/v1/auth/refresh", json={"refresh_token": token})


def _with(world: World, token: str) -> httpx.AsyncClient:
    return world.bare({"authorization": f"Bearer {token}"})


async def test_signed_in_a_person_learns_who_they_are(world: World, org: Org) -> None:
    pair = await _sign_in(world, org)
    assert pair["token_type"] == "bearer"
    me = await ok(await _with(world, pair["access_token"]).get(ME))
    assert (me["user"]["id"], me["user"]["roles"]) == (org.id_of("technician"), ["technician"])
    assert {"work.start", "safety.confirm", "work.stop"} <= set(me["user"]["permissions"])
    assert "work.start.approve" not in me["user"]["permissions"]
    assert (me["org"]["id"], me["org"]["time_zone"]) == (str(org.id), "Asia/Shanghai")


async def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(world: World, new_org: Org) -> None:
    org = new_org
    await world.execute("UPDATE users SET active = false WHERE id = :id", id=org.people["archivist"].id)
    answers = []
    for username, password in (
        (org.people["technician"].username, "wrong"),
        (f"nobody@{org.slug}", PASSWORD),
        (org.people["archivist"].username, PASSWORD),
        ("' OR 1=1 --", PASSWORD),
    ):
        answer = await world.bare().post("/api/v1/auth/token", data={"username": username, "password": password})
        assert slug_of(answer) == (401, "sign-in-failed")
        answers.append(answer.content)
    assert len(set(answers)) == 1


async def test_refreshing_rotates_and_a_retry_within_ten_minutes_gets_the_same(
    world: World, org: Org, clock: Clock
) -> None:
    first = (await _sign_in(world, org))["refresh_token"]
    second = await ok(await _refresh(world, first))
    assert second["refresh_token"] != first
    await ok(await _with(world, second["access_token"]).get(ME))
    clock.now += RETRY_WINDOW - timedelta(seconds=5)
    assert (await ok(await _refresh(world, first)))["refresh_token"] == second["refresh_token"]
    third = await ok(await _refresh(world, second["refresh_token"]))
    assert third["refresh_token"] not in (first, second["refresh_token"])


async def test_a_token_that_comes_back_late_ends_the_family(world: World, org: Org, clock: Clock) -> None:
    first = (await _sign_in(world, org))["refresh_token"]
    second = await ok(await _refresh(world, first))
    clock.now += RETRY_WINDOW + timedelta(seconds=5)
    assert slug_of(await _refresh(world, first)) == (401, "refresh-reused")
    assert slug_of(await _refresh(world, second["refresh_token"])) == (401, "session-ended")
    assert slug_of(await _with(world, second["access_token"]).get(ME)) == (401, "session-ended")


async def test_a_token_used_again_after_its_successor_was_used_ends_the_family(world: World, org: Org) -> None:
    first = (await _sign_in(world, org))["refresh_token"]
    second = (await ok(await _refresh(world, first)))["refresh_token"]
    third = await ok(await _refresh(world, second))
    assert slug_of(await _refresh(world, first)) == (401, "refresh-reused")
    assert slug_of(await _refresh(world, third["refresh_token"])) == (401, "session-ended")


async def test_refresh_tokens_end_and_made_up_ones_are_refused(world: World, org: Org, clock: Clock) -> None:
    token = (await _sign_in(world, org))["refresh_token"]
    for made_up in ("", "x", f"{org.id.hex}.x", token[:-1], f"{'0' * 32}.{token.partition('.')[2]}"):
        assert slug_of(await _refresh(world, made_up)) == (401, "not-signed-in"), made_up
    clock.forward(days=30)
    assert slug_of(await _refresh(world, token)) == (401, "session-ended")


async def test_signing_out_ends_the_session_though_the_token_is_valid(world: World, org: Org) -> None:
    pair, elsewhere = await _sign_in(world, org), await _sign_in(world, org)
    phone = _with(world, pair["access_token"])
    await ok(await phone.get(ME))
    assert (await phone.post("/api/v1/auth/logout")).status_code == 204
    assert slug_of(await phone.get(ME)) == (401, "session-ended")
    assert slug_of(await _refresh(world, pair["refresh_token"])) == (401, "session-ended")
    await ok(await _with(world, elsewhere["access_token"]).get(ME))


async def test_a_role_or_an_account_taken_away_is_gone_at_once(world: World, new_org: Org) -> None:
    who = new_org.people["dispatcher"]
    dispatcher = _with(world, (await _sign_in(world, new_org, "dispatcher"))["access_token"])
    ticket = await ok(await dispatcher.post("/api/v1/tickets", json=a_report()), 201)
    triage = f"/api/v1/tickets/{ticket['id']}/triage"
    body = {"urgency": "normal", "hazards": []}
    await world.execute("UPDATE users SET roles = '{cashier}' WHERE id = :id", id=who.id)
    assert slug_of(await dispatcher.post(triage, json=body)) == (403, "forbidden")
    await world.execute("UPDATE users SET roles = '{dispatcher}' WHERE id = :id", id=who.id)
    await ok(await dispatcher.post(triage, json=body))
    await world.execute("UPDATE users SET active = false WHERE id = :id", id=who.id)
    assert slug_of(await dispatcher.get(ME)) == (401, "session-ended")


async def test_access_tokens_end(world: World, org: Org, clock: Clock) -> None:
    pair = await _sign_in(world, org)
    phone = _with(world, pair["access_token"])
    clock.now = START + timedelta(seconds=pair["expires_in"] - 10)
    await ok(await phone.get(ME))
    clock.now = START + timedelta(seconds=pair["expires_in"] + 10)
    assert slug_of(await phone.get(ME)) == (401, "not-signed-in")


async def test_forged_and_damaged_tokens_are_refused_alike(world: World, org: Org, clock: Clock) -> None:
    actor = org.people["technician"]
    good = world.token(actor)
    head, body, tail = good.split(".")
    strange_ring = tokens.load_key_ring(tokens.generate_signing_key_pem())
    claims = tokens.Claims(
        iss="fieldlock", aud="fieldlock-api", sub=str(actor.id), sid=str(actor.session_id), jti="j",
        iat=int(clock.now.timestamp()), exp=int(clock.now.timestamp()) + 600, org=str(org.id), roles=("manager",),
    )  # fmt: skip
    elsewhere = tokens.issue(world.app.state.keys.ring, tokens.Claims(**{**_members(claims), "aud": "another-api"}))
    none = _b64(json.dumps({"alg": "none"}).encode())
    hs256 = _b64(json.dumps({"alg": "HS256", "kid": world.app.state.keys.ring.signing_kid}).encode())
    forged = {
        "another key": tokens.issue(strange_ring, claims),
        "another audience": elsewhere,
        "no algorithm": f"{none}.{body}.",
        "a symmetric algorithm": f"{hs256}.{body}.{tail}",
        "another body": f"{head}.{_b64(json.dumps({**_members(claims)}).encode())}.{tail}",
        "no signature": f"{head}.{body}.",
        "nonsense": "nonsense",
        "nested": _b64(b'{"a":' * 500 + b"1" + b"}" * 500) + ".e30.e30",
    }
    answers = {slug_of(await _with(world, token).get(ME)) for token in forged.values()}
    assert answers == {(401, "not-signed-in")}
    for headers in ({}, {"authorization": "Basic Zm9vOmJhcg=="}, {"authorization": "Bearer"}):
        assert slug_of(await world.bare(headers).get(ME)) == (401, "not-signed-in")
    await ok(await _with(world, good).get(ME))


def _members(claims: tokens.Claims) -> dict[str, Any]:
    return {name: getattr(claims, name) for name in tokens.Claims.__slots__}


@pytest.mark.req("S-INT-03")
async def test_a_partner_calls_with_a_key_or_with_client_credentials(world: World, org: Org) -> None:
    by_key = await ok(await world.bare({"x-api-key": org.api_key}).post("/api/v1/tickets", json=a_report()), 201)
    assert by_key["source"] == "api"
    form = {"grant_type": "client_credentials", "client_id": org.client_id, "client_secret": org.client_secret}
    pair = await ok(await world.bare().post("/api/v1/oauth/token", data=form))
    assert pair["refresh_token"] is None
    partner = _with(world, pair["access_token"])
    assert (await ok(await partner.get(f"/api/v1/tickets/{by_key['id']}")))["number"] == by_key["number"]
    # A partner sees its own tickets and starts, assigns or approves nothing.
    hidden = await world.ticket(org)
    assert slug_of(await partner.get(f"/api/v1/tickets/{hidden}")) == (404, "not-found")
    assert {item["id"] for item in (await ok(await partner.get("/api/v1/tickets")))["items"]} >= {by_key["id"]}
    assert hidden not in {item["id"] for item in (await ok(await partner.get("/api/v1/tickets")))["items"]}
    assert slug_of(await partner.get("/api/v1/assets")) == (403, "forbidden")


async def test_wrong_partner_secrets_are_refused(world: World, org: Org, other: Org) -> None:
    crossed = f"fl_{other.client_id}_{org.client_secret}"
    for key in ("x", "fl_1_2_3", org.api_key[:-1], org.api_key + "0", crossed, "xx" + org.api_key[2:]):
        assert slug_of(await world.bare({"x-api-key": key}).get(ME)) == (401, "not-signed-in"), key
        form = {"grant_type": "client_credentials", "client_id": org.client_id, "client_secret": key}
        assert slug_of(await world.bare().post("/api/v1/oauth/token", data=form)) == (401, "not-signed-in")
    form = {"grant_type": "password", "client_id": org.client_id, "client_secret": org.client_secret}
    assert slug_of(await world.bare().post("/api/v1/oauth/token", data=form)) == (422, "invalid")


async def test_a_partner_switched_off_is_out_at_once(world: World, new_org: Org) -> None:
    form = {"grant_type": "client_credentials", "client_id": new_org.client_id, "client_secret": new_org.client_secret}
    partner = _with(world, (await ok(await world.bare().post("/api/v1/oauth/token", data=form)))["access_token"])
    await ok(await partner.get("/api/v1/tickets"))
    await world.execute("UPDATE api_clients SET active = false WHERE org_id = :org", org=new_org.id)
    assert slug_of(await partner.get("/api/v1/tickets")) == (401, "session-ended")
    assert slug_of(await world.bare({"x-api-key": new_org.api_key}).get("/api/v1/tickets")) == (401, "not-signed-in")


async def test_the_public_keys_verify_our_tokens(world: World, org: Org) -> None:
    published = await ok(await world.bare().get("/.well-known/jwks.json"))
    token = world.token(org.people["technician"])
    [key] = published["keys"]
    assert (key["kid"], key["kty"], key["crv"]) == (jwt.get_unverified_header(token)["kid"], "EC", "P-256")
    assert "d" not in key
    options = {"verify_exp": False, "verify_iat": False}
    claims = jwt.decode(token, key, algorithms=["ES256"], audience="fieldlock-api", options=options)
    assert claims["sub"] == org.id_of("technician")


@pytest.mark.req("S-INT-20")
async def test_only_a_usable_key_makes_a_device_and_only_for_those_who_go_out(world: World, org: Org) -> None:
    phone = await make_device(world, org)
    technician = world.client("technician", org)
    off_the_curve = phone.public_jwk | {"x": _b64(b"\1" * 32)}
    answer = await technician.post("/api/v1/devices", json={"name": "p", "public_jwk": off_the_curve})
    assert slug_of(answer) == (422, "device-key-invalid")
    wrong = ec.generate_private_key(ec.SECP384R1()).public_key().public_numbers()
    for jwk in (phone.public_jwk | {"crv": "P-384", "x": _b64(wrong.x.to_bytes(48, "big"))}, {"kty": "oct", "k": "x"}):
        assert slug_of(await technician.post("/api/v1/devices", json={"name": "p", "public_jwk": jwk})) == (
            422,
            "invalid",
        )
    body = {"name": "p", "public_jwk": phone.public_jwk}
    assert slug_of(await world.client("cashier", org).post("/api/v1/devices", json=body)) == (403, "forbidden")
