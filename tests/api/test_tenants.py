"""One organisation never sees or touches another's rows, at any route and in the database itself (I9)."""

import hashlib
from datetime import timedelta
from random import randrange
from typing import Any
from uuid import uuid4

import pytest
from fastapi import FastAPI
from sqlalchemy.exc import DBAPIError
from tests.api.test_isolation import add_lock, make_foreign_point
from tests.api.test_life import BY, args_of
from tests.jobs import run_jobs
from tests.returns_world import RETURN_ARGS, add_unit, open_case, set_parameter, stock
from tests.world import SIGNATURE, Org, World, a_report, digest, make_device, ok, slug_of

pytestmark = pytest.mark.req("S-ARC-06", "S-ARC-12")

OF_NOBODY = {"/healthz", "/readyz", "/metrics", "/.well-known/jwks.json", "/api/v1/auth/token", "/api/v1/auth/refresh",
             "/api/v1/auth/logout", "/api/v1/oauth/token", "/api/v1/events", "/api/v1/devices/lost"}  # fmt: skip
# Without an id in the path; what they take or give is looked at in tests of this file.
LOOKED_AT = {"POST /api/v1/tickets", "POST /api/v1/devices", "POST /api/v1/sync/push", "POST /api/v1/sync/receipt",
             "POST /api/v1/safety/standing-approvals", "POST /api/v1/hazards", "POST /api/v1/isolation/points",
             "POST /api/v1/isolation/locks", "GET /api/v1/isolation/labels.pdf", "POST /api/v1/warranty/overrides",
             "POST /api/v1/warranty/runs", "POST /api/v1/rota/shifts", "POST /api/v1/rota/absences",
             "POST /api/v1/rota/patterns",
             "POST /api/v1/fitness/own", "GET /api/v1/inspections", "POST /api/v1/inspections/rounds",
             "POST /api/v1/inspections/draws", "POST /api/v1/inspections/risks", "POST /api/v1/inspections/violations",
             "POST /api/v1/inspections/programmes", "POST /api/v1/inspections/claims",
             "POST /api/v1/inspections/defects", "POST /api/v1/gear", "GET /api/v1/gear/labels.pdf",
             "POST /api/v1/rota/calendar", "DELETE /api/v1/rota/calendar",
             "POST /api/v1/returns", "POST /api/v1/returns/parameters", "POST /api/v1/stock/units",
             "GET /api/v1/stock/availability", "POST /api/v1/dispatch/plans",
             "POST /api/v1/dispatch/preview", "POST /api/v1/dispatch/board/presence",
             "GET /api/v1/warranty/coverage", "POST /api/v1/sync/import", "PUT /api/v1/me/language",
             "GET /api/v1/warranty/rules", "POST /api/v1/customers", "POST /api/v1/manuals",
             "GET /api/v1/dispatch/windows"}  # fmt: skip
# Their roles differ; a manager has them all.
MANAGED = ("devices", "hazards", "isolation", "catalogue", "rota", "returns", "stock", "gear", "inspections", "fitness",
           "staff-cards/people", "customers", "manuals", "liability")  # fmt: skip
PURE = {"POST /api/v1/safety/gate/evaluate", "POST /api/v1/warranty/evaluate", "POST /api/v1/warranty/evaluate/batch",
        "POST /api/v1/warranty/explain", "POST /api/v1/emergencies/recognise"}  # fmt: skip
# A draft is of one's own organisation by nature; a version is another's when it is not of one's own.
RULES, ONLY_HERE = "/api/v1/catalogue/documents/{kind}", 7
DRAFTS = (RULES, f"{RULES}/drafts/preview", f"{RULES}/drafts/recompute", f"{RULES}/shipped")
FILE = "/api/v1/files/{sha256}"
# What is sent under a hash is the sender's own organisation's; test_files looks at what is got.
OWN_CONTENT = {(FILE, "put"), (FILE, "patch"), (f"{FILE}/upload", "get"),
               # Under whatever id, it is the caller's own leave; test_leave looks at whose it is.
               ("/api/v1/rota/leave/{leave_id}", "put"),
               # The password is asked first, whatever the phone.
               ("/api/v1/devices/{device_id}/recovery", "post")}  # fmt: skip
TENANT_TABLES = """SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'org_id' ORDER BY 1"""


async def _ids(world: World, org: Org) -> dict[str, str]:
    """Things of the organisation by the names that paths give them; afterwards none of its tables is empty."""
    ticket = await world.ticket(org, "returned", asset_id=str(org.asset))
    technician = world.client("technician", org)
    phone = await make_device(world, org)
    jws = phone.record(ticket, "stop", {"reason": "smoke"})
    await ok(await technician.post("/api/v1/sync/push", json=phone.body(jws)))
    keyed = {"idempotency-key": ticket}
    await ok(await world.client("call_agent", org).post("/api/v1/tickets", json=a_report(), headers=keyed), 201)
    signed_in = {"username": org.people["cashier"].username, "password": "a password for everybody"}
    await ok(await world.bare().post("/api/v1/auth/token", data=signed_in))
    hazard = {"description": "cover missing", "severity": "high", "asset_id": str(org.asset)}
    reported = await ok(await technician.post("/api/v1/hazards", json=hazard), 201)
    dates = {"valid_from": world.clock.now.isoformat(), "valid_to": (world.clock.now + timedelta(days=1)).isoformat()}
    standing = await ok(await world.client("leader", org).post("/api/v1/safety/standing-approvals", json=dates), 201)
    point, lock = await make_foreign_point(world, org), await add_lock(world, org, "technician")
    people = await _working_people(world, org, ticket)
    await world.execute(
        "INSERT INTO catalogue_documents (org_id, kind, version, valid_from, sha256, body, recalled_at)"
        " VALUES (:org, 'wording', :version, now(), '', '{}', now()) ON CONFLICT DO NOTHING",
        org=org.id, version=ONLY_HERE,
    )  # fmt: skip
    manager = world.client("manager", org)
    granted = {"ticket_id": ticket, "remedies": ["repair_free"], "reason": "goodwill"}
    await ok(await manager.post("/api/v1/warranty/overrides", json=granted), 201)
    await world.execute(
        "INSERT INTO recalled_serials VALUES (:org, 'R1', :serial, now(), :by) ON CONFLICT DO NOTHING",
        org=org.id, serial=org.serial, by=org.people["manager"].id,
    )  # fmt: skip
    job = str(uuid4())
    await world.execute(
        "INSERT INTO jobs (org_id, id, task, args, run_at, by_id, created_at)"
        " VALUES (:org, :id, 'tests.nothing', '{}', '2099-01-01', :by, now())",
        org=org.id, id=job, by=org.people["dispatcher"].id,
    )  # fmt: skip
    thing = {"kind": "ppe", "code": "HARNESS", "serial": f"H-{job[:8]}", "due_on": "2027-01-01"}
    gear = await ok(await world.client("storekeeper", org).post("/api/v1/gear", json=thing), 201)
    [file] = await world.rows("SELECT sha256 FROM files WHERE org_id = :org LIMIT 1", org=org.id)
    case, unit = await _return_case(world, org)
    await world.execute(
        "INSERT INTO quotes (org_id, id, number, ticket_id, status, by_id, by_name, at)"
        " VALUES (:org, :id, :number, :ticket, 'wanted', :by, '', now())",
        org=org.id, id=uuid4(), number=uuid4().hex, ticket=ticket, by=org.people["dispatcher"].id,
    )  # fmt: skip
    customer = await ok(await manager.post("/api/v1/customers", json={"name": "Ann", "source": "customer"}), 201)
    named = {"subject": "customer", "subject_id": customer["id"], **CORRECTION}
    await ok(await manager.post(f"/api/v1/customers/{customer['id']}/corrections", json=named))
    risk = {"title": "Wet floor", "place": "Yard", "likelihood": 1, "severity": 1, "measures": "mats",
            "review_on": (world.clock.now + timedelta(days=30)).date().isoformat()}  # fmt: skip
    register = await ok(await manager.post("/api/v1/inspections/risks", json=risk), 201)
    await ok(await world.client("cashier", org).post("/api/v1/fitness/own", json={"fit": True}))
    face = {"photo": file["sha256"]}
    assert (await manager.put(f"/api/v1/staff-cards/people/{people['user_id']}", json=face)).status_code == 204
    for sql in (
        """INSERT INTO staff_cards SELECT :org, :ticket, :user, :ticket, 'x', 'x', now(), now()
           ON CONFLICT DO NOTHING""",
        "INSERT INTO staff_card_views SELECT :org, :ticket, gen_random_uuid(), true, now()",
        "INSERT INTO former_roles SELECT :org, :user, now(), '{}'",
    ):
        known = {"org": org.id, "ticket": ticket, "user": people["user_id"]}
        await world.execute(sql, **{name: value for name, value in known.items() if f":{name}" in sql})
    await _damage(world, org, ticket, file["sha256"])
    returns = {"record_id": register["id"], "case_id": case, "unit_id": unit, "name": "receipt",
               "customer_id": customer["id"]}  # fmt: skip
    return returns | {
            "ticket_id": ticket, "asset_id": str(org.asset), "sha256": file["sha256"], "jws": jws,
            "approval_id": standing["id"], "kind": "wording", "version": ONLY_HERE, "hazard_id": reported["id"],
            "point_id": point, "lock_id": lock["id"], "job_id": job, "device_id": phone.id,
            "gear_id": gear["id"], "manual_id": await _filed(world, org, file["sha256"]), **people}  # fmt: skip


async def _filed(world: World, org: Org, sha256: str) -> str:
    manual = {"kind": "user", "title": "T", "version": "1", "category": "none", "sha256": sha256}
    return str((await ok(await world.client("manager", org).post("/api/v1/manuals", json=manual), 201))["id"])


async def _working_people(world: World, org: Org, ticket: str) -> dict[str, str]:
    """Goods, a shift, an absence, a profile, a skill, a journey, an alert and a calendar of the organisation."""
    goods = '[{"id": "1", "name": "Hose", "model": null, "serial": null, "quantity": 1}]'
    await world.execute("UPDATE tickets SET goods = cast(:goods AS jsonb) WHERE id = :id", goods=goods, id=ticket)
    manager, who = world.client("manager", org), org.id_of("guardian")
    shift = {"user_id": who, "day": f"20{30 + randrange(60)}-03-02", "start": "08:00", "end": "16:00"}
    [made] = (await ok(await manager.post("/api/v1/rota/shifts", json=shift), 201))["items"]
    # The organisation is shared: where a rota is kept, everybody needs a shift.
    assert (await manager.delete(f"/api/v1/rota/shifts/{made['id']}")).status_code == 204
    repeated = await ok(await manager.post("/api/v1/rota/patterns", json={**PATTERN, "user_id": who}), 201)
    at = f"/api/v1/rota/patterns/{repeated['id']}"
    assert (await manager.delete(f"{at}/days/2026-12-07")).status_code == 204
    assert (await manager.delete(at, params={"last": "2026-11-01"})).status_code == 204
    away = {"user_id": who, "kind": "leave", "starts_at": "2026-12-24T00:00:00Z", "ends_at": "2026-12-26T00:00:00Z"}
    absence = (await ok(await manager.post("/api/v1/rota/absences", json=away), 201))["absence"]
    assert (await manager.put(f"/api/v1/rota/people/{who}", json={"base_name": "north"})).status_code == 204
    skill = {"skill": "lift", "level": 2, "assessed_on": "2026-11-01"}
    assert (await manager.post(f"/api/v1/rota/people/{who}/skills", json=skill)).status_code == 204
    for sql in (
        "INSERT INTO trips SELECT :org, :ticket, :user, now(), now() + interval '1 hour', 900 ON CONFLICT DO NOTHING",
        "INSERT INTO travel_times VALUES (:org, 'osrm', 'day', 1, 2, 3, 4, 60, now()) ON CONFLICT DO NOTHING",
        """INSERT INTO dispatch_alerts (org_id, id, ticket_id, kind, key, at)
           VALUES (:org, gen_random_uuid(), :ticket, 'silent', 'x', now()) ON CONFLICT DO NOTHING""",
        "INSERT INTO calendar_feeds VALUES (:org, gen_random_uuid(), :user, 'x', now(), now())",
    ):
        values = {"org": org.id, "ticket": ticket, "user": who}
        await world.execute(sql, **{name: value for name, value in values.items() if f":{name}" in sql})
    [alert] = await world.rows("SELECT id FROM dispatch_alerts WHERE ticket_id = :id", id=ticket)
    # A calendar's address is its own key, whoever asks: here a made-up one.
    told = {"alert_id": str(alert["id"]), "address": f"{org.id.hex}.{org.id.hex}.x.ics"}
    leave = str(uuid4())
    asked = {"kind": "leave", "first_day": "2026-12-24", "last_day": "2026-12-25"}
    assert (await world.client("guardian", org).put(f"/api/v1/rota/leave/{leave}", json=asked)).status_code == 204
    rota = {"shift_id": made["id"], "pattern_id": repeated["id"], "day": "2026-12-14", "absence_id": absence["id"]}
    return {**rota, "leave_id": leave, "user_id": who, **told}


async def _return_case(world: World, org: Org) -> tuple[str, str]:
    """(an open return case, an exchange unit in stock)."""
    await set_parameter(world, org)
    _, serial = await add_unit(world, org, 3)
    case, [unit] = await open_case(world, org, serial), await stock(world, org, f"HX-{serial}")
    return case.id, str(unit["id"])


async def _damage(world: World, org: Org, ticket: str, file: str) -> None:
    """Liability facts of a damage, and the customer's signature under them."""
    manager, path = world.client("manager", org), f"/api/v1/liability/tickets/{ticket}"
    flags = {"altered": False, "within_warranty": True, "wear_self_damaged": False}
    [facts] = (await ok(await manager.post(f"{path}/facts", json=flags), 201))["versions"]
    signed = {**SIGNED, "hash": facts["hash"], "files": [file]}
    await ok(await manager.post(f"{path}/signature", json=signed), 201)


async def _person_for(world: World, other: Org, path: str) -> Any:
    """Somebody of the other organisation whom the role would not hold back."""
    action = path.rsplit("/", 1)[-1]
    name = BY.get(action, "technician" if path.startswith("/api/v1/tickets/") else "dispatcher")
    everything = tuple(f"/api/v1/{name}/" for name in MANAGED)
    name = "manager" if path.startswith(everything) else name
    name = "leader" if path.startswith("/api/v1/safety/") else name
    name = "technician" if path.startswith("/api/v1/staff-cards/tickets/") else name
    return world.client("leader" if action == "start-code" else name, other)


def _isolation_args(name: str, org: Org) -> dict[str, Any]:
    """A well-formed point or lock."""
    point: dict[str, Any] = {"asset_id": str(org.asset), "code": "Q1", "zh": "阀", "en": "valve", "energy": "gas"}
    lock = {"kind": "lock", "number": "N-1", "owner_id": org.id_of("technician")}
    by_name = {"{point_id}": point | {"normal_position": "open", "takes_lock": True}, "{lock_id}": lock}
    return by_name.get(name, {})


def _hazard_args(step: str, org: Org) -> dict[str, Any]:
    """Well-formed arguments of a step in the life of a hazard report."""
    plan = {"owner_id": org.id_of("lead"), "measure": "fit a cover", "due_on": "2026-11-30"}
    because = {"reason": "not firm"}
    by_step = {"accept": plan, "protect": {"interim": "fenced off"}, "correct": {"action": "fitted"}}
    return by_step.get(step, because if step in ("send_back", "dismiss") else {})


_SOMEBODY = "01900000-0000-7000-8000-000000000000"
PATTERN = {"user_id": _SOMEBODY, "day": "2026-12-01", "start": "08:00", "end": "16:00", "days": [1]}
_ROTA_ARGS: dict[str, dict[str, Any]] = {
    "{shift_id}": {"user_id": _SOMEBODY, "day": "2026-12-01", "start": "08:00", "end": "16:00"},
    "{absence_id}": {
        "user_id": _SOMEBODY,
        "kind": "leave",
        "starts_at": "2026-12-24T00:00:00Z",
        "ends_at": "2026-12-26T00:00:00Z",
    },
    "{pattern_id}": PATTERN,
    "{day}": {"user_id": _SOMEBODY, "day": "2026-12-01", "start": "08:00", "end": "16:00"},
    "skills": {"skill": "lift", "level": 2, "assessed_on": "2026-11-01"},
    "certificates": {"code": "CN_ELEC_LV", "number": "1"},
    "decline": {"reason": "three are away"},
}
GEAR_ARGS: dict[str, dict[str, Any]] = {
    "{gear_id}": {"kind": "ppe", "code": "HARNESS", "serial": "H-1"},
    "inspect": {"passed": False, "note": "cut"},
    "quarantine": {"reason": "cut"},
    "release": {"due_on": "2027-01-01", "note": "sound"},
    "lend": {"to_user": "01900000-0000-7000-8000-000000000000"},
    "return": {"condition": "clean"},
}


SIGNED = {"hash": "0" * 64, "signer_name": "Ann", "files": ["0" * 64]}
CORRECTION = {"field": "name", "before": "Ann", "after": "Anna", "source": "customer", "reason": "said so"}
CUSTOMER_ARGS: dict[str, dict[str, Any]] = {
    "sites": {"name": "Yard", "address": "Yard 1"},
    "assets": {"name": "Boiler", "category": "boiler"},
    "corrections": {"subject": "customer", "subject_id": "01900000-0000-7000-8000-000000000000", **CORRECTION},
    "merge": {"into": "01900000-0000-7000-8000-000000000000", "reason": "the same"},
}
_BECAUSE = {"reason": "gone"}
_SAID = {"text": "done"}
_LOOKED = {"answers": [{"item": "CL-INSP-01", "ok": True}]}
RECORD_ARGS: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("end", "miss", "settle", "withdraw", "finish", "file", "drop"), _BECAUSE),
    "inspect": _LOOKED,
    "visit": _LOOKED,
    "review": {"likelihood": 1, "severity": 1, "measures": "mats", "review_on": "2027-01-01", "note": "dry"},
    "decide": {"measure": "none", "note": "nothing in it"},
    "adopt": {"policy": "less", "measures": "sort"},
    **dict.fromkeys(("reply", "log", "urge", "fix", "tell"), _SAID),
    "draft": {"terms": "made good"},
    "owe": {"by": "party", "what": "ceiling", "due_on": "2027-01-01"},
    "agree": {"customer_signer": "Ann", "party_signer": "Bo", "files": ["0" * 64]},
    "perform": {"duty": 1},
    "strike": {"duty": 1, "reason": "wrong"},
    "pass_on": {"builder": "Brick Ltd", "due_on": "2027-01-01"},
}


async def test_every_route_with_an_id_answers_404_to_another_organisation(
    world: World, app: FastAPI, org: Org, other: Org
) -> None:
    ids = await _ids(world, org)
    tried = 0
    for path, operations in app.openapi()["paths"].items():
        for method in operations:
            if "{" not in path or (path, method) in OWN_CONTENT or path in DRAFTS:
                continue
            action = path.rsplit("/", 1)[-1]
            args = _hazard_args(action, other) if path.startswith("/api/v1/hazards/") else args_of(action, other)
            args = RETURN_ARGS.get(action, {}) if path.startswith(("/api/v1/returns/", "/api/v1/stock/")) else args
            because = {"recall": {"reason": "wrong"}, "revoke": {"reason": "lost"}, **_ROTA_ARGS}
            args = _isolation_args(action, other) or because.get(action, args)
            args = GEAR_ARGS.get(action, {}) if path.startswith("/api/v1/gear/") else args
            args = RECORD_ARGS.get(action, {}) if path.startswith("/api/v1/inspections/") else args
            args = CUSTOMER_ARGS.get(action, {}) if path.startswith("/api/v1/customers/") else args
            args = _BECAUSE if action == "clear" else args
            args = SIGNED if action == "signature" else args
            args = {"photo": "0" * 64} if path.startswith("/api/v1/staff-cards/people/") else args
            args = {"secret": "A" * 43} if action == "recovery" else args
            request: dict[str, Any] = {"json": args} if method in ("post", "put") else {}
            who = await _person_for(world, other, path)
            answer = await who.request(method, path.format(**ids), **request)
            assert slug_of(answer) == (404, "not-found"), (method, path)
            tried += 1
    assert tried > 30
    missing = await world.client("dispatcher", other).request("HEAD", FILE.format(**ids))
    assert missing.status_code == 404


async def test_every_other_route_is_known_and_shows_nothing_of_another_organisation(
    world: World, app: FastAPI, org: Org, other: Org
) -> None:
    await _ids(world, org)
    theirs = {str(org.id), org.slug, str(org.asset), str(org.site), org.serial}
    theirs |= {str(row["id"]) for row in await world.rows("SELECT id FROM tickets WHERE org_id = :org", org=org.id)}
    for path, operations in app.openapi()["paths"].items():
        for method in operations:
            name = f"{method.upper()} {path}"
            if "{" in path or path in OF_NOBODY or name in LOOKED_AT | PURE:
                continue
            assert method == "get", f"{name} is new: say here what it gives to another organisation"
            for who in ("technician", "manager", "customer"):
                answer = await world.client(who, other).get(path)
                assert answer.status_code in (200, 403), (name, who)
                assert not [known for known in theirs if known in answer.text], (name, who)


async def test_nothing_of_another_organisation_can_be_named_in_a_body(world: World, org: Org, other: Org) -> None:
    ids = await _ids(world, org)
    dispatcher = world.client("dispatcher", other)
    foreseen = await dispatcher.post(
        "/api/v1/dispatch/preview", json={**args_of("assign", other), "ticket_id": ids["ticket_id"]}
    )
    assert slug_of(foreseen) == (404, "not-found")
    for field, value in (("asset_id", org.asset), ("site_id", org.site)):
        refused = await dispatcher.post("/api/v1/tickets", json=a_report(**{field: str(value)}))
        assert (slug_of(refused), refused.json()["fields"][0]["field"]) == ((422, "invalid"), field)
    by_serial = await ok(await dispatcher.post("/api/v1/tickets", json=a_report(serial=org.serial)), 201)
    assert by_serial["asset"] is None
    for field, value in (("asset_id", org.asset), ("site_id", org.site)):
        triage = {"urgency": "normal", "hazards": [], field: str(value)}
        refused = await dispatcher.post(f"/api/v1/tickets/{by_serial['id']}/triage", json=triage)
        assert slug_of(refused) == (422, "invalid")
    ready = await world.ticket(other, "ready")
    refused = await dispatcher.post(f"/api/v1/tickets/{ready}/assign", json=args_of("assign", org))
    assert [one["code"] for one in refused.json()["people"][0]["reasons"]] == ["NOT_A_FIELD_PERSON"]
    technician = world.client("technician", other)
    push = {"device_id": ids["device_id"], "sent_at": "2026-11-24T02:00:00Z", "mutations": [ids["jws"]]}
    assert slug_of(await technician.post("/api/v1/sync/push", json=push)) == (403, "device-unknown")
    ask = {"device_id": ids["device_id"], "mutations": [], "files": [ids["sha256"]]}
    assert slug_of(await technician.post("/api/v1/sync/receipt", json=ask)) == (403, "device-unknown")
    own = await make_device(world, other)
    held = await ok(await technician.post("/api/v1/sync/receipt", json=ask | {"device_id": own.id}))
    assert (held["complete"], held["files_missing"]) == (False, [ids["sha256"]])
    pushed = await technician.post("/api/v1/sync/push", json=own.body(own.record(ids["ticket_id"], "accept")))
    [result] = (await ok(pushed))["results"]
    assert (result["status"], result["problem"]["slug"]) == ("rejected", "not-found")
    assert result["hash"] != digest(ids["jws"])
    sealed = {"device_id": ids["device_id"], "mutations": [ids["jws"]]}
    answer = await world.client("manager", other).post("/api/v1/sync/import", json=sealed)
    assert slug_of(answer) == (403, "relay-refused")


async def test_warranty_of_another_organisation_cannot_be_named(world: World, org: Org, other: Org) -> None:
    ids = await _ids(world, org)
    manager = world.client("manager", other)
    granted = {"ticket_id": ids["ticket_id"], "remedies": ["repair_free"], "reason": "goodwill"}
    assert slug_of(await manager.post("/api/v1/warranty/overrides", json=granted)) == (404, "not-found")
    run = await manager.post("/api/v1/warranty/runs", content=f"serial\n{org.serial}\n".encode(),
                             headers={"content-type": "text/csv"})  # fmt: skip
    assert await run_jobs(world, other) == 1
    result = await manager.get(f"/api/v1/jobs/{(await ok(run, 202))['job_id']}/result")
    assert "unknown_serial" in result.text
    assert "R1" not in result.text


async def test_isolation_of_another_organisation_cannot_be_named(world: World, org: Org, other: Org) -> None:
    ids = await _ids(world, org)
    manager = world.client("manager", other)
    labels = f"/api/v1/isolation/labels.pdf?ids={ids['lock_id']},{ids['point_id']}"
    assert slug_of(await manager.get(labels)) == (422, "invalid")
    point, lock = (_isolation_args(name, other) for name in ("{point_id}", "{lock_id}"))
    for path, body in (
        ("points", point | {"asset_id": str(org.asset)}),
        ("points", point | {"asset_id": None, "site_id": str(org.site)}),
        ("points", point | {"photo": ids["sha256"]}),
        ("locks", lock | {"owner_id": org.id_of("technician")}),
    ):
        assert slug_of(await manager.post(f"/api/v1/isolation/{path}", json=body)) == (422, "invalid"), body
    found = await ok(await manager.get("/api/v1/isolation/locks"))
    assert ids["lock_id"] not in [entry["id"] for entry in found["items"]]


async def test_people_of_another_organisation_get_no_shift_and_no_absence(world: World, org: Org, other: Org) -> None:
    manager, who = world.client("manager", other), org.id_of("technician")
    shift = {"user_id": who, "day": "2026-12-01", "start": "08:00", "end": "16:00"}
    away = {"user_id": who, "kind": "leave", "starts_at": "2026-12-24T00:00:00Z", "ends_at": "2026-12-26T00:00:00Z"}
    for path, body in (("shifts", shift), ("patterns", {**PATTERN, "user_id": who}), ("absences", away)):
        assert slug_of(await manager.post(f"/api/v1/rota/{path}", json=body)) == (422, "not-a-field-person")


async def test_registers_name_nothing_of_another_organisation(world: World, org: Org, other: Org) -> None:
    ids = await _ids(world, org)
    manager, seen = world.client("manager", other), {"seen_at": world.clock.now.isoformat()}
    day = (world.clock.now + timedelta(days=20)).date().isoformat()
    risk = {"title": "Wet floor", "place": "Yard", "likelihood": 1, "severity": 1, "measures": "mats", "review_on": day}
    breach = {"type": "illegal_command", "rule": "3.2", "evidence": "seen", **seen}
    for path, body in (
        ("rounds", {"title": "Hall", "place": "2", "interval_days": 7, "first_due": day, "site_id": str(org.site)}),
        ("risks", {**risk, "ticket_id": ids["ticket_id"]}),
        ("risks", {**risk, "hazard_id": ids["hazard_id"]}),
        ("violations", {**breach, "person_id": org.id_of("technician")}),
        ("violations", {**breach, "person_id": other.id_of("technician"), "ticket_id": ids["ticket_id"]}),
        ("violations", {**breach, "person_id": other.id_of("technician"), "files": [ids["sha256"]]}),
    ):
        assert slug_of(await manager.post(f"/api/v1/inspections/{path}", json=body)) == (422, "invalid"), body
    home = {"title": "3-1-502", "place": "North", "owner": "Ann", "defects": ["tile"], "site_id": str(org.site)}
    assert slug_of(await manager.post("/api/v1/inspections/defects", json=home)) == (422, "invalid")
    claim = {"ticket_id": ids["ticket_id"], "party": "Plumb & Sons", "loss": "ceiling", "answer_by": day}
    assert slug_of(await manager.post("/api/v1/inspections/claims", json=claim)) == (404, "not-found")
    for kind in ("risk", "violation", "claim", "defect"):
        found = await ok(await manager.get(f"/api/v1/inspections?kind={kind}"))
        assert ids["record_id"] not in [entry["id"] for entry in found["items"]]


async def test_the_same_file_is_kept_for_each_organisation(world: World, org: Org, other: Org) -> None:
    content = SIGNATURE + b"tenant"
    path = f"/api/v1/files/{hashlib.sha256(content).hexdigest()}"
    for of, status in ((org, 201), (other, 201), (org, 200)):
        put = await world.client("technician", of).put(path, content=content, headers={"content-type": "image/png"})
        assert put.status_code == status


async def test_every_table_of_an_organisation_is_guarded_by_the_database(world: World) -> None:
    tables = await world.rows("""
        SELECT c.relname AS name, c.relrowsecurity AS guarded,
          EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) AS policy,
          EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'org_id') AS tenant
        FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')""")
    without = {row["name"] for row in tables if not row["tenant"]}
    assert without == {"organisations", "service_keys", "alembic_version"}
    assert len(tables) > 20
    unguarded = {row["name"] for row in tables if not (row["guarded"] and row["policy"])}
    assert unguarded == {"service_keys", "alembic_version"}
    [role] = await world.as_app(None, "SELECT current_user AS name")
    [rights] = await world.rows("""
        SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolcanlogin AS mighty,
          (SELECT count(*) FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = :name""",
        name=role["name"])  # fmt: skip
    assert (role["name"], rights) == ("fieldlock_app", {"mighty": False, "owned": 0})


async def test_a_query_that_forgets_its_organisation_finds_nothing(world: World, org: Org, other: Org) -> None:
    await _ids(world, org)
    await _ids(world, other)
    names = [row["name"] for row in await world.rows(TENANT_TABLES)]
    for name in [*names, "organisations"]:
        own = "id" if name == "organisations" else "org_id"
        everything = f"SELECT {own} AS org, count(*) AS n FROM {name} GROUP BY 1"  # noqa: S608  # from the catalogue
        really = {row["org"]: row["n"] for row in await world.rows(everything)}
        assert {org.id, other.id} <= really.keys(), f"{name} has no rows to look for"
        assert await world.as_app(None, everything) == [], name
        assert await world.as_app(org, everything) == [{"org": org.id, "n": really[org.id]}], name


async def test_no_row_can_be_written_into_another_organisation(world: World, org: Org, other: Org) -> None:
    await _ids(world, org)
    for row in await world.rows(TENANT_TABLES):
        name = row["name"]
        change = "jsonb_populate_record(t, jsonb_build_object('org_id', cast(:other AS text)))"
        insert = f"INSERT INTO {name} SELECT ({change}).* FROM {name} t LIMIT 1"  # noqa: S608  # from the catalogue
        update = f"UPDATE {name} SET org_id = cast(:other AS uuid)"  # noqa: S608
        for statement in (insert, update):
            refused = r"row-level security|permission denied|cannot insert a non-DEFAULT|is published"
            with pytest.raises(DBAPIError, match=refused):
                await world.as_app(org, statement, other=str(other.id))
        with pytest.raises(DBAPIError, match="permission denied"):
            await world.as_app(org, f"DELETE FROM {name}")  # noqa: S608


async def test_a_language_is_chosen_for_the_own_account_only(world: World, org: Org, other: Org) -> None:
    async def spoken(name: str, of: Org) -> str:
        return str((await ok(await world.client(name, of).get("/api/v1/me")))["user"]["locale"])

    bystanders = [("leader", org), ("technician", other)]
    before = [await spoken(*one) for one in bystanders]
    for locale in ("en", "zh-CN"):
        answer = await world.client("technician", org).put("/api/v1/me/language", json={"locale": locale})
        assert (answer.status_code, await spoken("technician", org)) == (204, locale)
        assert [await spoken(*one) for one in bystanders] == before


async def test_a_version_of_another_organisation_s_policies_is_not_found(world: World, org: Org, other: Org) -> None:
    await world.execute(
        "INSERT INTO catalogue_documents (org_id, kind, version, valid_from, sha256, body, recalled_at)"
        " VALUES (:org, 'warranty', :version, now(), '', CAST(:body AS jsonb), now()) ON CONFLICT DO NOTHING",
        org=other.id, version=ONLY_HERE, body='{"policies": {}}',
    )  # fmt: skip
    asked = {"version": f"warranty@{ONLY_HERE},warranty_wording@1"}
    own = await world.client("technician", other).get("/api/v1/warranty/rules", params=asked)
    refused = await world.client("technician", org).get("/api/v1/warranty/rules", params=asked)
    assert (own.status_code, slug_of(refused)) == (200, (404, "not-found"))
