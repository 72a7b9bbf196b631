"""The warranty through its doors: advice, the page for the customer, overrides, lists of serials, effect of a draft."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from tests.api.test_life import ARGS
from tests.jobs import run_jobs
from tests.rules.warranty_facts import NO_PAPERS, SOLD, goods, noon
from tests.world import Org, World, a_report, make_org, ok, slug_of

from fieldlock.warranty import verify
from fieldlock.warranty.rows import RESULTS

EXPLAIN, RUNS, DOCUMENTS = "/api/v1/warranty/explain", "/api/v1/warranty/runs", "/api/v1/catalogue/documents"
CSV = {"content-type": "text/csv"}


async def decided(world: World, org: Org) -> str:
    """A ticket of the shared asset, triaged and so decided."""
    agent = world.client("call_agent", org)
    ticket = await ok(await agent.post("/api/v1/tickets", json=a_report(serial=org.serial)), 201)
    await ok(await agent.post(f"/api/v1/tickets/{ticket['id']}/triage", json=ARGS["triage"]))
    return str(ticket["id"])


@pytest.mark.req("S-WAR-19", "S-WAR-16")
async def test_a_question_is_explained(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    question = {"policies": ["CN-PHONE-2001"], "facts": goods(8, currency="CNY")}
    told = await ok(await agent.post(EXPLAIN, json=question | {"remedies": ["refund_full", "repair_free"]}))
    [refund, repair] = told["asked"]
    assert (refund["allowed"], refund["ended_on"]) == (False, (SOLD + timedelta(days=7)).isoformat())
    assert (repair["allowed"], repair["last_day"]) == (True, "2027-03-01")
    assert [line["code"] for line in told["computation"]][-2:] == ["fee_minor", "refund_minor"]
    assert told["customer"]["zh"][0].startswith("您现在可以要求")
    without = await ok(await agent.post(EXPLAIN, json=question | {"facts": goods(8, papers=NO_PAPERS)}))
    assert {each["code"] for each in without["missing_evidence"]} >= {"with_both", "with_invoice"}
    assert without["missing_evidence"][0]["en"] == "With the invoice and the warranty card"


@pytest.mark.req("S-WAR-19", "S-WAR-23")
async def test_a_question_that_cannot_be_answered_says_why(world: World, org: Org) -> None:
    agent = world.client("call_agent", org)
    blank = await agent.post(EXPLAIN, json={"policies": ["STORE-PHONE-WINDOWS"], "facts": goods(3)})
    assert slug_of(blank) == (422, "policy-incomplete")
    assert "first_window_days" in blank.json()["names"]
    for wrong in ({"policies": ["NONE"], "facts": {}}, {"policies": ["CN-PHONE-2001"], "facts": {}}):
        assert slug_of(await agent.post(EXPLAIN, json=wrong)) == (422, "invalid")
    allowed = {"policies": ["CN-PHONE-2001"], "facts": goods(3)}
    assert slug_of(await world.client("guardian", org).post(EXPLAIN, json=allowed)) == (403, "forbidden")


@pytest.mark.req("S-WAR-19", "S-TRI-07")
async def test_advice_of_an_asset_and_of_a_ticket(world: World, new_org: Org) -> None:
    org = new_org
    agent = world.client("call_agent", org)
    ticket = await decided(world, org)
    of_asset = await ok(await agent.get(f"/api/v1/assets/{org.asset}/warranty"))
    of_ticket = await ok(await agent.get(f"/api/v1/tickets/{ticket}/warranty"))
    assert of_asset["decision"] == of_ticket["decision"]
    assert [(each["policy"], each["source"], each["decided"]) for each in of_ticket["sources"]] == [
        ("CN-PHONE-2001", "law", True)
    ]
    called = {"zh": "移动电话机商品修理更换退货责任规定",
              "en": "Rules on repair, exchange and return of mobile phones (China, 2001)"}  # fmt: skip
    assert (of_ticket["sources"][0]["names"], of_ticket["sources"][0]["name"]) == (called, called["zh"])
    job = await ok(await agent.get(f"/api/v1/tickets/{ticket}"))
    assert job["coverage"]["policy_names"] == called
    # Later facts change what is owed today, not what was decided.
    await world.execute("UPDATE assets SET purchased_at = '2010-01-01' WHERE id = :id", id=org.asset)
    assert (await ok(await agent.get(f"/api/v1/tickets/{ticket}/warranty")))["decision"] == of_ticket["decision"]
    today = await ok(await agent.get(f"/api/v1/assets/{org.asset}/warranty"))
    assert today["decision"]["eligible"] is False
    await world.execute("UPDATE assets SET policies = '{}', category = 'lamp' WHERE id = :id", id=org.asset)
    unknown = await ok(await agent.get(f"/api/v1/assets/{org.asset}/warranty"))
    assert (unknown["decision"]["reasons"], unknown["sources"]) == (["NO_POLICY"], [])
    assert unknown["customer"]["zh"] == ["该设备没有关联的保修政策，尚未判定。"]
    undecided = await world.ticket(org)
    assert slug_of(await agent.get(f"/api/v1/tickets/{undecided}/warranty")) == (404, "not-found")


@pytest.mark.req("S-WAR-02", "S-WAR-01")
async def test_card_law_and_shop_terms_stand_beside_each_other(world: World, new_org: Org) -> None:
    """The card lengthens; a shop term stricter than the law loses and is flagged; the asset's kind brings its law."""
    org, agent = new_org, world.client("call_agent", new_org)
    await world.execute(
        "UPDATE assets SET policies = '{CN-STORE-PHONE-SEED}', purchased_at = :at,"
        " papers = papers || '{\"card_months\": 24, \"card\": false}' WHERE id = :id",
        id=org.asset, at=world.clock.now - timedelta(days=500),
    )  # fmt: skip
    found = await ok(await agent.get(f"/api/v1/assets/{org.asset}/warranty"))
    by_name = {each["policy"]: each for each in found["sources"]}
    assert {name: each["source"] for name, each in by_name.items()} == {
        "CN-STORE-PHONE-SEED": "shop", "CN-PHONE-2001": "law", "CARD:CN-STORE-PHONE-SEED": "card",
        "CARD:CN-PHONE-2001": "card",
    }  # fmt: skip
    assert (found["decision"]["policy"], found["decision"]["eligible"]) == ("CARD:CN-PHONE-2001", True)
    await world.execute("UPDATE assets SET purchased_at = :at WHERE id = :id", id=org.asset,
                        at=world.clock.now - timedelta(days=100))  # fmt: skip
    stricter = await ok(await agent.get(f"/api/v1/assets/{org.asset}/warranty"))
    shop = {each["policy"]: each for each in stricter["sources"]}["CN-STORE-PHONE-SEED"]
    assert shop["stricter_than_law"] == ["repair_free"], "without the card the shop denies what the law gives"
    assert stricter["decision"]["eligible"] is True
    await world.execute(
        "UPDATE assets SET policies = '{}', papers = papers - 'card_months' WHERE id = :id", id=org.asset
    )
    mapped = await ok(await agent.get(f"/api/v1/assets/{org.asset}/warranty"))
    assert [each["policy"] for each in mapped["sources"]] == ["CN-PHONE-2001"]


@pytest.mark.req("S-WAR-19")
async def test_the_page_for_the_customer_is_a_pdf(world: World, org: Org) -> None:
    ticket = await decided(world, org)
    agent = world.client("call_agent", org)
    for path in (f"/api/v1/assets/{org.asset}/warranty.pdf", f"/api/v1/tickets/{ticket}/warranty.pdf"):
        page = await agent.get(path)
        assert page.headers["content-type"] == "application/pdf"
        assert page.content.startswith(b"%PDF-")
    assert slug_of(await world.client("customer", org).get(f"/api/v1/tickets/{ticket}/warranty.pdf"))[0] in (403, 404)


@pytest.mark.req("S-WAR-19")
async def test_an_override_stands_beside_the_decision_with_who_and_why(world: World, org: Org) -> None:
    ticket = await decided(world, org)
    manager = world.client("manager", org)
    granted = {"ticket_id": ticket, "remedies": ["replace_same_model"], "reason": "goodwill, third visit"}
    before = await world.rows("SELECT decision FROM warranty_decisions WHERE ticket_id = :id", id=ticket)
    told = await ok(await manager.post("/api/v1/warranty/overrides", json=granted), 201)
    [made] = told["overrides"]
    assert (made["reason"], made["by"]["name"]) == ("goodwill, third visit", "Manager")
    assert [each["code"] for each in made["remedies"]] == ["replace_same_model"]
    assert await world.rows("SELECT decision FROM warranty_decisions WHERE ticket_id = :id", id=ticket) == before
    [row] = await world.rows(
        "SELECT actor_id, payload FROM audit_log WHERE stream = :id AND action = 'override_warranty'", id=ticket
    )
    assert (row["actor_id"], row["payload"]["reason"]) == (org.people["manager"].id, "goodwill, third visit")
    assert row["payload"]["decided"] == before[0]["decision"]
    for wrong in ({"reason": " "}, {"remedies": ["a_house"]}, {"fee_minor": -1}):
        refused = await manager.post("/api/v1/warranty/overrides", json=granted | wrong)
        assert slug_of(refused) == (422, "invalid"), wrong
    agent = world.client("call_agent", org)
    assert slug_of(await agent.post("/api/v1/warranty/overrides", json=granted)) == (403, "forbidden")


# --- lists of serials ------------------------------------------------------------------------------------------------


def result_rows(content: bytes) -> list[dict[str, str]]:
    """By the English names; the header tells both."""
    assert content.startswith(b"\xef\xbb\xbf")
    [header, *lines] = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert header == [f"{zh} / {en}" for en, zh in RESULTS.items()]
    return [dict(zip(RESULTS, line, strict=True)) for line in lines]


async def run_list(world: World, org: Org, content: str, query: str = "") -> tuple[Any, list[dict[str, str]]]:
    asking = world.client("dispatcher", org)
    started = await ok(await asking.post(f"{RUNS}{query}", content=content.encode(), headers=CSV), 202)
    assert await run_jobs(world, org) == 1
    job = await ok(await asking.get(f"/api/v1/jobs/{started['job_id']}"))
    assert (job["state"], job["result"]["rows"]) == ("done", started["rows"])
    return job, result_rows((await asking.get(job["result_url"])).content)


@pytest.mark.req("S-WAR-19", "S-WAR-01")
async def test_a_list_of_serials_is_decided_and_bad_rows_stop_nothing(world: World, org: Org) -> None:
    bought = noon(SOLD)
    lines = [
        "序列号,policy,购买日期,claim_at,price,invoice", f"{org.serial},,,,,",
        f"A1,CN-PHONE-2001,{bought},2026-3-4,2999,是", f"A2,CN-PHONE-2001,{bought},2026-03-04,2999.5,no",
        "A3,,,,,", "A1,CN-PHONE-2001,,,,", ",CN-PHONE-2001,,,,", "A4,NO-SUCH,,,,", "A5,CN-PHONE-2001,soon,,,",
        "A6,CN-PHONE-2001,2026-03-01,,12e3,", "A7,CN-PHONE-2001,,,10,", "A8,STORE-PHONE-WINDOWS,2026-03-01,,10,",
        "A9,CN-PHONE-2001,2026-03-01,2026-03-04,10,maybe", "", "=1+1,,,,,",
    ]  # fmt: skip
    job, rows = await run_list(world, org, "\r\n".join(lines))
    by_serial = {row["serial"]: row for row in rows}
    assert [row["status"] for row in rows] == [
        "ok", "ok", "ok", "unknown_serial", "twice", "no_serial", "unknown_policy", "wrong_cell", "wrong_cell", "facts",
        "incomplete", "wrong_cell", "unknown_serial",
    ]  # fmt: skip
    assert (job["progress"], job["result"]["bad_rows"]) == (1.0, 10)
    first = rows[1]
    assert (first["eligible"], first["last_day"], first["refund"]) == ("1", "2026-03-08", "2999.00")
    assert first["remedies_zh"] == "全额退款; 免费修理; 换同型号商品"
    assert first["policy_version"].startswith("warranty@")
    assert by_serial["A2"]["eligible"] == "1"
    assert by_serial["A2"]["refund"] == "", "without the invoice there is no return"
    assert rows[4]["reasons_en"] == "the serial is in row 3 already"
    assert by_serial["'=1+1"]["row"] == "15"


@pytest.mark.req("S-WAR-19")
async def test_the_list_gives_what_a_single_question_gives(world: World, new_org: Org) -> None:
    org = new_org
    _, [row] = await run_list(world, org, f"serial\n{org.serial}\n")
    one = await ok(await world.client("call_agent", org).get(f"/api/v1/assets/{org.asset}/warranty"))
    assert row["last_day"] == one["decision"]["last_day"]
    assert row["remedies_en"].split("; ") == [each["en"] for each in one["remedies"]]


async def test_serials_of_a_recall_are_marked_and_shown(world: World, new_org: Org) -> None:
    org = new_org
    _, rows = await run_list(world, org, f"serial\n{org.serial}\nELSE\n", "?campaign=R-2026-1")
    assert [row["recalls"] for row in rows] == ["R-2026-1", "R-2026-1"]
    found = await ok(await world.client("call_agent", org).get(f"/api/v1/assets/{org.asset}/warranty"))
    assert found["recalls"] == ["R-2026-1"]
    _, again = await run_list(world, org, f"serial\n{org.serial}\n", "?campaign=R-2026-1")
    assert again[0]["recalls"] == "R-2026-1", "marked once"


@pytest.mark.parametrize(("content", "field"), [
    (b"", "header.serial"), (b"number\n1\n", "header.number"), (b"serial\n", "body"), (b"serial\n\xff\n", "body"),
    (b"serial\n" + b"x\n" * 100_001, "body"),
])  # fmt: skip
async def test_what_is_no_list_is_refused(world: World, org: Org, content: bytes, field: str) -> None:
    refused = await world.client("dispatcher", org).post(RUNS, content=content, headers=CSV)
    assert slug_of(refused) == (422, "invalid")
    assert refused.json()["fields"][0]["field"] == field
    assert slug_of(await world.client("technician", org).post(RUNS, content=b"serial\nx\n", headers=CSV)) == (
        403, "forbidden",
    )  # fmt: skip


# --- versions of the policies ----------------------------------------------------------------------------------------


async def _draft(world: World, org: Org, **changes: Any) -> dict[str, Any]:
    current = await ok(await world.client("manager", org).get(f"{DOCUMENTS}/warranty/1"))
    body: dict[str, Any] = current["body"]
    body["policies"]["CN-PHONE-2001"] |= changes
    return {"body": body}


@pytest.mark.req("S-WAR-23")
async def test_a_draft_names_the_blanks_that_it_leaves_open(world: World) -> None:
    org = await make_org(world)
    manager = world.client("manager", org)
    preview = f"{DOCUMENTS}/warranty/drafts/preview"
    draft = await _draft(world, org)
    blank = {"path": "warranty/policies/STORE-PHONE-WINDOWS/first_window_days", "code": "POLICY_PARAMETER_UNSET"}
    told = await ok(await manager.post(preview, json=draft))
    assert blank | {"value": ""} in told["gaps"]
    assert told["errors"] == []
    draft["body"]["policies"]["STORE-PHONE-WINDOWS"]["first_window_days"] = 7
    filled = await ok(await manager.post(preview, json=draft))
    assert len(filled["gaps"]) == len(told["gaps"]) - 1
    assert blank | {"value": ""} not in filled["gaps"]
    # A new blank is refused, and stands with the errors alone.
    draft["body"]["policies"]["CN-PHONE-2001"]["w7"] = None
    refused = await ok(await manager.post(preview, json=draft))
    assert [fault["path"] for fault in refused["errors"]] == ["warranty/policies/CN-PHONE-2001/w7"]
    assert refused["gaps"] == filled["gaps"]
    # A name is given in both languages or in none.
    draft = await _draft(world, org)
    draft["body"]["standing"]["CN-PHONE-2001"]["name"] = {"zh": "手机三包", "en": ""}
    half = await ok(await manager.post(preview, json=draft))
    assert [fault["path"] for fault in half["errors"]] == ["warranty/standing/CN-PHONE-2001/name/en"]
    del draft["body"]["standing"]["CN-PHONE-2001"]["name"]
    assert (await ok(await manager.post(preview, json=draft)))["errors"] == []
    draft["body"]["standing"] = {"CN-PHONE-2001": {"source": "hearsay"}}
    assert (await ok(await manager.post(preview, json=draft)))["gaps"] == []


@pytest.mark.req("S-WAR-01", "S-WAR-23")
async def test_a_draft_shows_how_many_recent_decisions_it_alters(world: World) -> None:
    org = await make_org(world)
    for _ in range(3):
        await decided(world, org)
    manager = world.client("manager", org)
    # The sample phone was bought 40 days ago: a longer first window opens the return.
    longer = await _draft(world, org, w7=45, w15=50)
    told = (await ok(await manager.post(f"{DOCUMENTS}/warranty/drafts/preview", json=longer)))["decisions"]
    assert (told["stored"], told["looked_at"], told["altered"], told["better"], told["worse"]) == (3, 3, 3, 3, 0)
    assert told["examples"][0]["before"]["remedies"] == ["repair_free"]
    assert "refund_full" in told["examples"][0]["after"]["remedies"]
    same = await _draft(world, org, parts_wait_over=61)
    told = (await ok(await manager.post(f"{DOCUMENTS}/warranty/drafts/preview", json=same)))["decisions"]
    assert (told["looked_at"], told["altered"], told["examples"]) == (3, 0, [])
    # The same over all that is stored, in the background.
    started = await ok(await manager.post(f"{DOCUMENTS}/warranty/drafts/recompute", json=longer), 202)
    assert await run_jobs(world, org) == 1
    job = await ok(await manager.get(f"/api/v1/jobs/{started['job_id']}"))
    assert {name: job["result"][name] for name in ("stored", "looked_at", "altered", "better")} == {
        "stored": 3, "looked_at": 3, "altered": 3, "better": 3,
    }  # fmt: skip
    wrong = await manager.post(f"{DOCUMENTS}/safety/drafts/recompute", json=longer)
    assert slug_of(wrong) == (403, "forbidden")
    refused = await manager.post(f"{DOCUMENTS}/warranty/drafts/recompute", json=await _draft(world, org, w7=None))
    assert slug_of(refused) == (422, "invalid")


@pytest.mark.req("S-WAR-01", "S-WAR-23")
async def test_a_policy_that_begins_to_fit_alters_decisions_that_had_none(world: World) -> None:
    org = await make_org(world)
    await world.execute("UPDATE assets SET policies = '{}', category = 'kettle' WHERE id = :id", id=org.asset)
    await decided(world, org)
    manager = world.client("manager", org)
    fits = await _draft(world, org)
    fits["body"]["products"] = [{"category": "kettle", "policies": ["CN-PHONE-2001"]}]
    told = (await ok(await manager.post(f"{DOCUMENTS}/warranty/drafts/preview", json=fits)))["decisions"]
    # Looked at is everything that is stored: nothing is left for a comparison in the background.
    assert (told["stored"], told["looked_at"], told["altered"], told["better"]) == (1, 1, 1, 1)
    assert told["examples"][0]["before"]["reasons"] == ["NO_POLICY"]
    assert "repair_free" in told["examples"][0]["after"]["remedies"]
    started = await ok(await manager.post(f"{DOCUMENTS}/warranty/drafts/recompute", json=fits), 202)
    assert await run_jobs(world, org) == 1
    job = await ok(await manager.get(f"/api/v1/jobs/{started['job_id']}"))
    assert (job["result"]["looked_at"], job["result"]["altered"]) == (1, 1)


@pytest.mark.req("S-WAR-01", "S-WAR-23")
async def test_policies_need_a_second_person_and_old_decisions_keep_theirs(world: World) -> None:
    org = await make_org(world)
    ticket = await decided(world, org)
    before = await ok(await world.client("manager", org).get(f"/api/v1/tickets/{ticket}/warranty"))
    draft = await _draft(world, org, w7=45, w15=50) | {"reason": "promise of the season", "based_on": 1}
    made = await ok(await world.client("manager", org).post(f"{DOCUMENTS}/warranty", json=draft), 201)
    assert made["state"] == "waiting"
    release = f"{DOCUMENTS}/warranty/2/release"
    assert slug_of(await world.client("manager", org).post(release)) == (403, "forbidden")
    assert (await ok(await world.client("safety_officer", org).post(release)))["state"] == "in_force"
    assert (await ok(await world.client("manager", org).get(f"/api/v1/tickets/{ticket}/warranty"))) == before
    today = await ok(await world.client("manager", org).get(f"/api/v1/assets/{org.asset}/warranty"))
    assert "refund_full" in today["decision"]["remedies"]
    assert slug_of(await world.client("dispatcher", org).post(f"{DOCUMENTS}/warranty", json=draft)) == (
        403,
        "forbidden",
    )


@pytest.mark.req("S-WAR-23", "S-WAR-19")
async def test_a_policy_that_is_not_for_use_is_refused_by_name(world: World, new_org: Org) -> None:
    """What keeps it out of decisions is not to be got round by whoever knows its name."""
    org = new_org
    agent = world.client("call_agent", org)
    question = {"policies": ["CN-GOODS-1995", "CN-PHONE-2001"], "facts": goods(3, category="bicycle")}
    doors = (("evaluate", question), ("evaluate/batch", [question]), ("explain", question))
    for door, body in doors:
        await ok(await agent.post(f"/api/v1/warranty/{door}", json=body))
    draft = await _draft(world, org) | {"reason": "figures are not known", "based_on": 1}
    draft["body"]["standing"]["CN-GOODS-1995"]["ship"] = False
    await ok(await world.client("manager", org).post(f"{DOCUMENTS}/warranty", json=draft), 201)
    await ok(await world.client("safety_officer", org).post(f"{DOCUMENTS}/warranty/2/release"))
    for door, body in doors:
        refused = await agent.post(f"/api/v1/warranty/{door}", json=body)
        assert slug_of(refused) == (422, "policy-not-for-use"), door
        assert refused.json()["names"] == ["CN-GOODS-1995"]
    await ok(await agent.post("/api/v1/warranty/evaluate", json=question | {"policies": ["CN-PHONE-2001"]}))


@pytest.mark.req("S-WAR-19")
async def test_every_stored_decision_is_made_again_alike_and_a_changed_one_is_found(own_world: World) -> None:
    """I10, over versions; what somebody who owns the database changes is noticed."""
    world = own_world
    org = await make_org(world)
    first = await decided(world, org)
    draft = await _draft(world, org, w7=45, w15=50) | {"reason": "promise", "based_on": 1}
    await ok(await world.client("manager", org).post(f"{DOCUMENTS}/warranty", json=draft), 201)
    await ok(await world.client("safety_officer", org).post(f"{DOCUMENTS}/warranty/2/release"))
    await decided(world, org)
    await world.execute("UPDATE assets SET policies = '{}', category = 'lamp' WHERE id = :id", id=org.asset)
    await decided(world, org)
    versions = await world.rows("SELECT DISTINCT policy_version AS v FROM warranty_decisions ORDER BY 1")
    assert [row["v"] for row in versions] == ["warranty@1", "warranty@2"]
    async with world.session(org) as session:
        assert await verify.verify(session, org.id) == {"decisions": 3, "different": []}
    async with world.owner.begin() as connection:
        forged = 'UPDATE warranty_decisions SET facts = facts || \'{"damage": "drop"}\' WHERE ticket_id = :id'
        await connection.execute(text(forged), {"id": first})
    async with world.session(org) as session:
        found = await verify.verify(session, org.id)
    assert (found["decisions"], len(found["different"])) == (3, 1)
    assert found["different"][0]["made_again"]["reasons"] == ["HUMAN_DAMAGE"]
