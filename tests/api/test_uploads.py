"""Large files in parts: what arrived stays, over a cut connection and a restart; the hash decides at the end."""

import errno
import hashlib
import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from tests.world import SIGNATURE, START, Org, World, ok, slug_of

from fieldlock.files import store
from fieldlock.files.routes import MAX_UPLOAD_BYTES

pytestmark = pytest.mark.req("S-INT-20", "S-SGN-06")
PART = 1000


class Upload:
    def __init__(self, client: httpx.AsyncClient, content: bytes) -> None:
        self.client, self.content = client, content
        self.sha = hashlib.sha256(content).hexdigest()
        self.path = f"/api/v1/files/{self.sha}"

    async def part(self, first: int, last: int, body: bytes | None = None, kind: str = "image/png") -> httpx.Response:
        said = self.content[first : last + 1] if body is None else body
        headers = {"content-type": kind, "content-range": f"bytes {first}-{last}/{len(self.content)}"}
        return await self.client.patch(self.path, content=said, headers=headers)

    async def far(self) -> Any:
        return await ok(await self.client.get(f"{self.path}/upload"))


@pytest.fixture
def upload(world: World, org: Org) -> Upload:
    return Upload(world.client("technician", org), SIGNATURE[:100] + os.urandom(2400))


async def test_part_by_part_also_after_a_lost_answer(upload: Upload) -> None:
    assert await upload.far() == {"sha256": upload.sha, "received": 0, "complete": False}
    for _ in range(2):
        assert (await ok(await upload.part(0, 999)))["received"] == 1000
    # A part that overlaps what is there adds the rest of it.
    assert (await ok(await upload.part(500, 1499)))["received"] == 1500
    assert (await upload.far())["received"] == 1500
    assert slug_of(await upload.client.get(upload.path)) == (404, "not-found")
    last = await ok(await upload.part(1500, 2499))
    assert last == {"sha256": upload.sha, "received": 2500, "complete": True}
    assert (await upload.client.get(upload.path)).content == upload.content
    assert await ok(await upload.part(1500, 2499)) == last == await upload.far()
    headers = {"content-type": "image/png"}
    await ok(await upload.client.put(upload.path, content=upload.content, headers=headers))


async def test_the_last_byte_again_ends_an_upload_that_was_not_checked(world: World, org: Org, upload: Upload) -> None:
    # As a server leaves it that was killed between the last part and the check of its hash.
    root = world.app.state.settings.files_dir
    store.append(root, org.id, UUID(org.id_of("technician")), upload.sha, 0, upload.content, START)
    assert await upload.far() == {"sha256": upload.sha, "received": 2500, "complete": False}
    assert slug_of(await upload.part(2500, 2499, b"")) == (422, "invalid")
    assert (await ok(await upload.part(2499, 2499)))["complete"]
    assert (await upload.client.get(upload.path)).content == upload.content


async def test_a_gap_is_refused_and_told(upload: Upload) -> None:
    await ok(await upload.part(0, 999))
    answer = await upload.part(1500, 2499)
    assert (slug_of(answer), answer.json()["received"]) == ((409, "upload-offset"), 1000)
    assert (await upload.far())["received"] == 1000


async def test_damaged_content_is_dropped_at_the_end_and_can_be_sent_anew(upload: Upload) -> None:
    await ok(await upload.part(0, 999))
    damaged = os.urandom(1500)
    assert slug_of(await upload.part(1000, 2499, damaged)) == (422, "hash-mismatch")
    assert (await upload.far())["received"] == 0
    await ok(await upload.part(0, 2499))
    assert (await upload.far())["complete"]


async def test_another_person_s_parts_are_another_upload(world: World, org: Org, upload: Upload) -> None:
    spoiler = Upload(world.client("second", org), upload.content)
    await ok(await spoiler.part(0, 999, SIGNATURE[:100] + b"?" * 900))
    assert (await upload.far())["received"] == 0
    await ok(await upload.part(0, 2499))
    assert (await spoiler.far())["complete"]


async def test_odd_ranges_and_types_are_refused(upload: Upload) -> None:
    for said in ("", "bytes 0-9", "bytes 5-4/10", "bytes 0-2500/2500", "bytes 0-9/2500", f"bytes 0-2499/{10**13}",
                 f"bytes 0-2499/{MAX_UPLOAD_BYTES + 1}", "0-2499/2500"):  # fmt: skip
        headers = {"content-type": "image/png", "content-range": said}
        answer = await upload.client.patch(upload.path, content=upload.content, headers=headers)
        assert slug_of(answer) == (422, "invalid"), said
    assert slug_of(await upload.part(0, 999, kind="text/html")) == (415, "type-not-accepted")
    assert (await upload.far())["received"] == 0


async def test_a_whole_that_shrank_begins_anew(upload: Upload) -> None:
    await ok(await upload.part(0, 1999))
    smaller = {"content-type": "image/png", "content-range": "bytes 0-999/1000"}
    answer = await upload.client.patch(upload.path, content=upload.content[:1000], headers=smaller)
    assert (slug_of(answer), answer.json()["received"]) == ((409, "upload-offset"), 0)


async def test_parts_are_for_those_who_use_files(world: World, org: Org, upload: Upload) -> None:
    for client, expected in (
        (world.client("cashier", org), (403, "forbidden")),
        (world.bare(), (401, "not-signed-in")),
    ):
        stranger = Upload(client, upload.content)
        assert slug_of(await stranger.part(0, 999)) == expected
        assert slug_of(await client.get(f"{upload.path}/upload")) == expected


@pytest.mark.parametrize(
    ("age", "kept"), [(store.ABANDONED_AFTER, 10), (store.ABANDONED_AFTER + timedelta(seconds=1), 0)]
)
def test_parts_that_nobody_continues_for_a_week_are_dropped(tmp_path: Path, age: timedelta, kept: int) -> None:
    org, person = uuid4(), uuid4()
    store.append(tmp_path, org, person, "a" * 64, 0, b"x" * 10, START)
    store.append(tmp_path, org, person, "b" * 64, 0, b"x", START + age)
    assert store.received(tmp_path, org, person, "a" * 64) == kept


async def test_a_full_disk_is_told_and_leaves_nothing_behind(
    world: World, org: Org, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Injected: the write itself fails as on a full disk."""
    await ok(await upload.part(0, 999))

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        assert slug_of(await upload.part(1000, 2499)) == (500, "storage-full")
        headers = {"content-type": "image/png"}
        other = Upload(upload.client, SIGNATURE + uuid4().bytes)
        whole = await upload.client.put(other.path, content=other.content, headers=headers)
        assert slug_of(whole) == (500, "storage-full")
    root = world.app.state.settings.files_dir / str(org.id)
    assert not list(root.glob("*/tmp*"))
    assert (await upload.far())["received"] == 1000
    await ok(await upload.part(1000, 2499))
    assert (await upload.far())["complete"]
