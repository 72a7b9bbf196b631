"""The card at the door: shown for one job, verified by whoever has its address, never for who is suspended."""

from typing import Any

import pytest
from tests.world import Org, World, ok, slug_of

HTML = {"accept": "text/html"}
AT = "/api/v1/staff-cards"


@pytest.fixture
def org(new_org: Org) -> Org:
    return new_org


async def _photo(world: World, org: Org) -> None:
    async with world.walk(org) as walk:
        sha = await walk.file(org.people["technician"], "face")
    put = await world.client("supervisor", org).put(f"{AT}/people/{org.id_of('technician')}", json={"photo": sha})
    assert put.status_code == 204, put.text


async def _show(world: World, org: Org, ticket: str, who: str = "technician") -> Any:
    return await world.client(who, org).post(f"{AT}/tickets/{ticket}")


async def _suspend(world: World, org: Org) -> None:
    profile = {"suspended_from": world.clock.now.isoformat(), "suspension_reason": "inquiry"}
    at = f"/api/v1/rota/people/{org.id_of('technician')}"
    assert (await world.client("manager", org).put(at, json=profile)).status_code == 204


@pytest.mark.req("S-WRK-11")
async def test_a_card_is_shown_and_verified_and_both_are_recorded(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site", brand="Huaxing <b>")
    assert slug_of(await _show(world, org, ticket)) == (409, "photo-missing")
    await _photo(world, org)
    assert slug_of(await _show(world, org, ticket, "second")) == (404, "not-found")
    card = await ok(await _show(world, org, ticket), 201)
    assert (card["name"], card["company"], card["brand"]) == ("Technician", org.slug, "Huaxing <b>")
    assert card["photo"].startswith("data:image/jpeg;base64,")
    path = card["url"].removeprefix("http://fieldlock.test")
    page = await world.bare(HTML).get(path)
    assert page.status_code == 200
    for told in (card["check"], card["number"], "Technician", org.slug, card["photo"], "Huaxing &lt;b&gt;"):
        assert told in page.text
    assert "script" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    [row] = (await ok(await world.client("supervisor", org).get(AT)))["items"]
    assert (row["number"], row["verified"], row["refused"]) == (card["number"], 1, 0)
    assert row["verified_at"] is not None


@pytest.mark.req("S-WRK-11")
async def test_who_is_suspended_shows_no_card_and_the_one_shown_is_no_longer_good(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "on_site")
    await _photo(world, org)
    path = (await ok(await _show(world, org, ticket), 201))["url"].removeprefix("http://fieldlock.test")
    await _suspend(world, org)
    assert slug_of(await _show(world, org, ticket)) == (409, "staff-suspended")
    page = await world.bare(HTML).get(path)
    assert (page.status_code, "not valid" in page.text, "Technician" in page.text) == (404, True, False)
    assert slug_of(await world.bare().get(path)) == (404, "not-found")
    [row] = (await ok(await world.client("supervisor", org).get(AT)))["items"]
    assert (row["verified"], row["refused"]) == (0, 2)


@pytest.mark.req("S-WRK-11")
@pytest.mark.parametrize(("seconds", "status"), [(12 * 3600 - 2, 200), (12 * 3600, 404)])
async def test_a_card_is_good_for_twelve_hours(world: World, org: Org, seconds: int, status: int) -> None:
    ticket = await world.ticket(org, "on_site")
    await _photo(world, org)
    path = (await ok(await _show(world, org, ticket), 201))["url"].removeprefix("http://fieldlock.test")
    world.clock.forward(seconds=seconds)
    assert (await world.bare(HTML).get(path)).status_code == status


@pytest.mark.req("S-WRK-11")
async def test_a_guessed_or_changed_address_and_another_s_job_are_not_good(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "dispatched")
    await _photo(world, org)
    path = (await ok(await _show(world, org, ticket), 201))["url"].removeprefix("http://fieldlock.test")
    for wrong in (path[:-1] + ("A" if path[-1] != "A" else "B"), f"{AT}/x", f"{AT}/a.b.c"):
        assert (await world.bare(HTML).get(wrong)).status_code == 404
    declined = {"reason": "ill"}
    gone = await world.client("technician", org).post(f"/api/v1/tickets/{ticket}/decline", json=declined)
    assert gone.status_code in (200, 204)
    assert (await world.bare(HTML).get(path)).status_code == 404
