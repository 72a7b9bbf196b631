"""The built PWA on the API's own origin: hashed files for ever, the shell and the service worker never from a cache."""

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from fastapi import Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

_POLICY = (
    "default-src 'self'; script-src 'self' {}; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


@lru_cache(maxsize=2)
def _policy(page: Path, _written: int, _size: int) -> str:
    """The scripts that stand in the page itself run before the app's files are there; these and no others may."""
    found = _INLINE.findall(page.read_bytes())
    return _POLICY.format(" ".join(f"'sha256-{b64encode(sha256(text).digest()).decode()}'" for text in found))


class Site(StaticFiles):
    """Unknown paths that are no file and no API call get the shell, so that the app's own addresses can be opened."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory=directory, html=True, check_dir=False)
        self._page = directory / "index.html"

    async def check_config(self) -> None:
        """Without a built PWA there are no pages, and everything else works."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            wants_page = "." not in path.rsplit("/", 1)[-1] and not path.startswith(("api/", "open311/"))
            if error.status_code != 404 or not wants_page:
                raise
            response = await super().get_response("index.html", scope)
        hashed = path.startswith("assets/")
        response.headers["cache-control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
        page = self._page.stat()
        response.headers["content-security-policy"] = _policy(self._page, page.st_mtime_ns, page.st_size)
        response.headers["x-content-type-options"] = "nosniff"
        response.headers["referrer-policy"] = "same-origin"
        return response
