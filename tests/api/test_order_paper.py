"""The dispatch order on paper."""

import pytest
from tests.api.test_returns import words_of
from tests.world import ELECTRIC, Org, World, ok, slug_of

pytestmark = pytest.mark.req("S-DSP-01")


@pytest.mark.parametrize(("language", "title", "words"), [("en", "Dispatch order", "not decided"),
                                                          ("zh", "维修派工单", "未判定")])  # fmt: skip
async def test_it_tells_what_the_team_has_to_know_and_that_it_was_printed(
    world: World, org: Org, language: str, title: str, words: str
) -> None:
    ticket = await world.ticket(org, "dispatched", hazards=[ELECTRIC])
    desk = world.client("dispatcher", org)
    known = await ok(await desk.get(f"/api/v1/tickets/{ticket}"))
    path, asked = f"/api/v1/tickets/{ticket}/order.pdf", {"language": language}
    made = await desk.get(path, params=asked)
    assert made.headers["content-type"] == "application/pdf"
    text = words_of(made.content)
    for told in (title, known["number"], known["address"], known["fault_description"], known["crew"][0]["name"],
                 known["hazards_detail"][0][language], words):  # fmt: skip
        assert told in text
    assert (await desk.get(path, params=asked)).content == made.content
    printed = await world.rows("SELECT payload FROM audit_log WHERE stream = :id AND action = 'print_order'", id=ticket)
    assert [row["payload"]["language"] for row in printed] == [language] * 2


async def test_who_may_not_read_the_record_gets_no_paper(world: World, org: Org) -> None:
    path = f"/api/v1/tickets/{await world.ticket(org, 'dispatched')}/order.pdf"
    assert slug_of(await world.client("cashier", org).get(path)) == (403, "forbidden")
    assert slug_of(await world.client("second", org).get(path)) == (404, "not-found")
    assert slug_of(await world.client("dispatcher", org).get(path, params={"language": "fr"})) == (422, "invalid")
