"""Photos and signatures by the hash of their content."""

import hashlib

import pytest
from tests.world import SIGNATURE, Org, World, ok, slug_of

from fieldlock.app import MAX_FILE_BYTES

pytestmark = pytest.mark.req("S-SGN-06", "S-INT-20")
PNG = {"content-type": "image/png"}


def _path(content: bytes) -> str:
    return f"/api/v1/files/{hashlib.sha256(content).hexdigest()}"


async def test_what_was_sent_is_what_is_kept_however_often(world: World, org: Org) -> None:
    content = SIGNATURE + b"kept"
    technician = world.client("technician", org)
    assert slug_of(await technician.get(_path(content))) == (404, "not-found")
    sha = _path(content).rsplit("/", 1)[-1]
    for status in (201, 200, 200):
        answer = await ok(await technician.put(_path(content), content=content, headers=PNG), status)
        assert answer == {"sha256": sha, "size": len(content)}
    for who in ("technician", "leader", "archivist"):
        got = await world.client(who, org).get(_path(content))
        assert (got.status_code, got.content, got.headers["content-type"]) == (200, content, "image/png")
        assert got.headers["x-content-type-options"] == "nosniff"
        assert "immutable" in got.headers["cache-control"]
    head = await technician.head(_path(content))
    assert (head.status_code, head.headers["content-type"]) == (200, "image/png")
    [stored] = await world.rows("SELECT count(*) AS n FROM files WHERE sha256 = :sha AND org_id = :org",
                                sha=sha, org=org.id)  # fmt: skip
    assert stored["n"] == 1


async def test_what_is_not_what_it_says_is_refused(world: World, org: Org) -> None:
    technician = world.client("technician", org)
    content = SIGNATURE + b"other"
    damaged = content[:-1] + b"!"
    assert slug_of(await technician.put(_path(content), content=damaged, headers=PNG)) == (422, "hash-mismatch")
    assert (await technician.head(_path(content))).status_code == 404
    page = b"<html><script>alert(1)</script>"
    wave = b"RIFF\x24\x00\x00\x00WAVEfmt "
    for body, kind in ((page, "image/png"), (page, "text/html"), (content, "image/jpeg"), (content, "image/svg+xml"),
                       (b"", "image/png"), (wave, "image/webp")):  # fmt: skip
        answer = await technician.put(_path(body), content=body, headers={"content-type": kind})
        assert slug_of(answer) == (415, "type-not-accepted"), kind
    for name in ("x", "0" * 63, "G" * 64, "A" * 64, "..%2F..%2Fetc"):
        status, _ = slug_of(await technician.put(f"/api/v1/files/{name}", content=content, headers=PNG))
        assert status in (404, 405, 422), name
    large = SIGNATURE + b"\0" * MAX_FILE_BYTES
    assert slug_of(await technician.put(_path(large), content=large, headers=PNG)) == (413, "body-too-large")


async def test_pictures_of_the_three_kinds_are_taken(world: World, org: Org) -> None:
    technician = world.client("technician", org)
    for kind, start in (("jpeg", b"\xff\xd8\xff\xe0"), ("webp", b"RIFF\x24\x00\x00\x00WEBPVP8 ")):
        content = start + b"picture"
        await ok(await technician.put(_path(content), content=content, headers={"content-type": f"image/{kind}"}), 201)


async def test_files_are_for_those_who_need_them(world: World, org: Org, other: Org) -> None:
    content = SIGNATURE + b"private"
    await ok(await world.client("technician", org).put(_path(content), content=content, headers=PNG), 201)
    assert slug_of(await world.client("manager", other).get(_path(content))) == (404, "not-found")
    for who in ("customer", "cashier"):
        assert slug_of(await world.client(who, org).get(_path(content))) == (403, "forbidden")
    assert slug_of(await world.bare().get(_path(content))) == (401, "not-signed-in")
    assert slug_of(await world.bare().put(_path(content), content=content, headers=PNG)) == (401, "not-signed-in")


@pytest.mark.req("S-SGN-01", "S-SGN-10")
async def test_an_order_comes_back_when_every_file_it_names_has_arrived(world: World, org: Org) -> None:
    ticket = await world.ticket(org, "finishing")
    at = f"/api/v1/tickets/{ticket}"
    technician, dispatcher = world.client("technician", org), world.client("dispatcher", org)
    async with world.walk(org, ticket) as walk:
        for phase in ("release", "clear", "hand_over"):
            await walk.confirm_all(phase, [org.people["technician"]])
    unsigned = await technician.post(f"{at}/sign_off", json={"signer_name": "Ann"})
    assert (slug_of(unsigned), unsigned.json()["guards"]) == ((409, "guards-not-met"), ["signed"])
    without_note = {"signer_name": "Ann", "exception": "refused"}
    assert slug_of(await technician.post(f"{at}/sign_off", json=without_note)) == (409, "guards-not-met")
    content = SIGNATURE + ticket.encode()
    named = {"signer_name": "Ann", "files": [hashlib.sha256(content).hexdigest()]}
    await ok(await technician.post(f"{at}/sign_off", json=named))
    early = await dispatcher.post(f"{at}/return_order", json={})
    assert (slug_of(early), early.json()["guards"]) == ((409, "guards-not-met"), ["record_complete"])
    await ok(await technician.put(_path(content), content=content, headers=PNG), 201)
    assert (await ok(await dispatcher.post(f"{at}/return_order", json={})))["status"] == "follow_up"
