"""The page of the PWA: of the scripts that stand in it, those that were built into it run, and no others."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from httpx import ASGITransport, AsyncClient

from fieldlock.site import Site

EARLY = "document.title = 'early'"


def _of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


async def _scripts_allowed(folder: Path, path: str) -> list[str]:
    async with AsyncClient(transport=ASGITransport(Site(folder)), base_url="http://test") as client:
        answer = await client.get(path)
    assert answer.status_code == 200
    rules = dict(rule.strip().split(" ", 1) for rule in answer.headers["content-security-policy"].split(";"))
    return rules["script-src"].split()


async def test_the_pages_own_scripts_may_run_and_no_others(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(f'<script>{EARLY}</script><script type="module" src="/assets/app.js"></script>')
    assert await _scripts_allowed(tmp_path, "/field") == ["'self'", _of(EARLY)]


async def test_a_page_built_anew_has_its_own(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(f"<script>{EARLY}</script>")
    await _scripts_allowed(tmp_path, "/")
    page.write_text(f"<script>{EARLY};;</script><script>more()</script>")
    assert await _scripts_allowed(tmp_path, "/") == ["'self'", _of(EARLY + ";;"), _of("more()")]
