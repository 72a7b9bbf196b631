"""The account's language is kept with the account."""

from tests.world import Org, World, ok, slug_of


async def test_the_account_keeps_its_language(world: World, org: Org) -> None:
    mine, theirs = world.client("technician", org), world.client("dispatcher", org)
    before = (await ok(await theirs.get("/api/v1/me")))["user"]["locale"]
    for locale in ("en", "zh-CN", "en"):
        assert (await mine.put("/api/v1/me/language", json={"locale": locale})).status_code == 204
        assert (await ok(await mine.get("/api/v1/me")))["user"]["locale"] == locale
    assert (await ok(await theirs.get("/api/v1/me")))["user"]["locale"] == before
    assert slug_of(await mine.put("/api/v1/me/language", json={"locale": "fr"})) == (422, "invalid")
