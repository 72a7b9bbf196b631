"""The door in front of the app: input that no route could answer well is refused before any route runs.

A JSON body that FastAPI or PostgreSQL would turn into a 500, or that two parsers read differently, ends here as a
4xx problem, before sign-in. What is refused, in the order of the checks:

    where       what                                                                    status  slug
    URL         NUL or bytes that are not UTF-8, percent-encoded or raw                    400  invalid-url
    any body    larger than the limit of its path                                          413  body-too-large
    form        NUL or bytes that are not UTF-8                                            400  invalid-form
    JSON        not UTF-8, byte order mark, malformed, NUL or lone surrogate escape        400  invalid-json
    JSON        NaN, Infinity, a float beyond the range, an integer beyond 64 bits         400  invalid-json
    JSON        containers nested deeper than the limit                                    400  json-too-deep
    JSON        a key twice in one object                                                  400  duplicate-key

JSON and forms are read whole and replayed to the app; every other body streams through under its limit. A body
without a content type counts as JSON, because frameworks parse it as JSON. Responses are never touched.
"""

import json
import re
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from contextlib import suppress
from itertools import accumulate
from math import isfinite
from typing import Any, Final, NoReturn, TypeAlias
from urllib.parse import unquote_to_bytes

import orjson

Message: TypeAlias = MutableMapping[str, Any]
Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

_TITLES: Final = {
    "body-too-large": (413, "The request body is too large"),
    "duplicate-key": (400, "A JSON object has the same key twice"),
    "invalid-form": (400, "The form is not valid UTF-8 text"),
    "invalid-json": (400, "The body is not acceptable JSON"),
    "invalid-url": (400, "The address is not valid UTF-8 text"),
    "json-too-deep": (400, "The JSON is nested too deeply"),
}
_BODILESS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_BODY_HEADERS: Final = frozenset({b"content-type", b"content-length", b"transfer-encoding"})
_FORM: Final = "application/x-www-form-urlencoded"


class InputRefused(Exception):
    """Input the guard turns away; `slug` is a problem slug of the table above, `detail` a sentence for its sender."""

    def __init__(self, slug: str, detail: str) -> None:
        super().__init__(slug, detail)
        self.slug = slug
        self.detail = detail


# --- strict JSON ---------------------------------------------------------------------------------------------------

# PostgreSQL's bigint: a larger number would pass every schema and fail in the database.
_INT64: Final = range(-(2**63), 2**63)
# Longer numerals carry no more than a double or a bigint can keep, and cost time to convert.
_MAX_NUMERAL: Final = 64
_ESCAPED = re.compile(r"\\.", re.DOTALL)
_NOT_BRACKETS: Final = bytes(byte for byte in range(256) if byte not in b"[]{}")
_STEP: Final = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
# Possessive, so a megabyte of escapes is read once, without backtracking and in one call.
_SOUND_ESCAPES = re.compile(
    r"""[^\\]*+ (?: \\ (?: [^u]
                         | u d[89ab][0-9a-f]{2} \\u d[c-f][0-9a-f]{2}      # a surrogate pair
                         | u (?! 0000 | d[89a-f] ) [0-9a-f]{4} )           # neither NUL nor half a pair
                     [^\\]*+ )*+""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def strict_json(raw: bytes | bytearray, max_depth: int) -> Any:
    """Parse `raw` so that every reader of the same bytes would see the same value.

    Raises InputRefused, and nothing else, for whatever the module's table refuses in JSON.
    """
    if b"\\" not in raw and raw.count(b"[") + raw.count(b"{") <= max_depth:
        # As the apps write it: what is written again to the very same bytes was read whole, and in the only way.
        with suppress(ValueError, TypeError):
            said = orjson.loads(raw)
            if orjson.dumps(said, option=orjson.OPT_STRICT_INTEGER) == raw:
                return said
    try:
        text = raw.decode("utf-8")
        if text.count("[") + text.count("{") > max_depth and _depth(text) > max_depth:
            raise InputRefused("json-too-deep", f"At most {max_depth} levels of nesting are accepted.")
        value = _DECODER.decode(text)
    except UnicodeDecodeError:
        raise InputRefused("invalid-json", "The body is not valid UTF-8.") from None
    except (ValueError, RecursionError):
        raise InputRefused("invalid-json", "The body is not valid JSON.") from None
    if "\\u" in text and not _SOUND_ESCAPES.fullmatch(text):
        raise InputRefused("invalid-json", "A text holds a NUL character or half of a surrogate pair.")
    return value


def _depth(text: str) -> int:
    """The deepest nesting, without recursion. Exact up to the first syntax error, where the parser stops anyway."""
    outside_strings = _ESCAPED.sub("", text).split('"')[::2]
    brackets = "".join(outside_strings).encode().translate(None, _NOT_BRACKETS)
    return max(accumulate(map(_STEP.__getitem__, brackets)), default=0)


def _integer(numeral: str) -> int:
    if len(numeral) < 19 or (len(numeral) <= _MAX_NUMERAL and int(numeral) in _INT64):
        return int(numeral)
    raise InputRefused("invalid-json", "An integer is beyond 64 bits.")


def _float(numeral: str) -> float:
    if len(numeral) <= _MAX_NUMERAL and isfinite(value := float(numeral)):
        return value
    raise InputRefused("invalid-json", "A number is beyond the range of a double.")


def _constant(name: str) -> NoReturn:
    raise InputRefused("invalid-json", f"{name} is not a JSON number.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise InputRefused("duplicate-key", "Each key may appear once in an object.")
    return members


_DECODER: Final = json.JSONDecoder(
    parse_int=_integer, parse_float=_float, parse_constant=_constant, object_pairs_hook=_object
)


# --- text in URLs and forms ----------------------------------------------------------------------------------------


def _is_clean(encoded: bytes) -> bool:
    """Whether percent-encoded text is UTF-8 without NUL: servers decode with replacement, which hides both."""
    if b"%" in encoded:
        encoded = unquote_to_bytes(encoded)
    if b"\0" in encoded:
        return False
    try:
        encoded.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _check_url(scope: Scope) -> None:
    # The decoded path stands in for a server that gives no raw one; a surrogate in it means undecodable bytes.
    raw_path = scope.get("raw_path") or scope["path"].encode("utf-8", "surrogatepass").replace(b"%", b"%25")
    if not (_is_clean(raw_path) and _is_clean(scope.get("query_string", b""))):
        raise InputRefused("invalid-url", "Path and query must be UTF-8 without NUL characters.")


# --- the middleware ------------------------------------------------------------------------------------------------


class InputGuard:
    """ASGI middleware. Limits are bytes; `binary_limits` maps a path prefix to the limit of its bodies that are
    neither JSON nor a form (the longest matching prefix counts), `max_body` limits all others."""

    def __init__(
        self,
        app: App,
        *,
        max_body: int = 1_048_576,
        max_depth: int = 32,
        binary_limits: Mapping[str, int] | None = None,
    ) -> None:
        self.app = app
        self.max_body = max_body
        self.max_depth = max_depth
        self.binary_limits = sorted((binary_limits or {}).items(), key=lambda item: len(item[0]), reverse=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        kind = _kind(scope)
        limit = self._limit(scope["path"], kind)
        body: bytes | None = None
        try:
            _check_url(scope)
            _check_announced_size(scope, limit)
            if kind in ("json", "form"):
                body = await _read(receive, limit)
                self._check_body(kind, body or b"")
        except InputRefused as refusal:
            await _refuse(send, refusal)
            return
        if kind == "none":
            await self.app(scope, receive, send)
        elif kind == "binary":
            await _stream(self.app, scope, receive, send, limit)
        elif body is not None:
            await self.app(scope, _replay(body, receive), send)

    def _limit(self, path: str, kind: str) -> int:
        if kind == "binary":
            return next((limit for prefix, limit in self.binary_limits if path.startswith(prefix)), self.max_body)
        return self.max_body

    def _check_body(self, kind: str, body: bytes) -> None:
        if kind == "json" and body:
            strict_json(body, self.max_depth)
        if kind == "form" and not _is_clean(body):
            raise InputRefused("invalid-form", "A form must be UTF-8 without NUL characters.")


def _kind(scope: Scope) -> str:
    """One of none, json, form, binary. Among several content types JSON wins: the app may look at another one."""
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    if scope["method"] in _BODILESS and not any(name in _BODY_HEADERS for name, _ in headers):
        return "none"
    types = [_media_type(value) for name, value in headers if name == b"content-type"]
    if not types or any(_is_json(media_type) for media_type in types):
        return "json"
    return "form" if _FORM in types else "binary"


def _media_type(header: bytes) -> str:
    return header.decode("latin-1").partition(";")[0].strip().lower()


def _is_json(media_type: str) -> bool:
    main, _, sub = media_type.partition("/")
    return not media_type or (main == "application" and (sub == "json" or sub.endswith("+json")))


def _check_announced_size(scope: Scope, limit: int) -> None:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit() and int(value[:_MAX_NUMERAL]) > limit:
            raise _too_large(limit)


def _too_large(limit: int) -> InputRefused:
    return InputRefused("body-too-large", f"At most {limit} bytes are accepted here.")


async def _read(receive: Receive, limit: int) -> bytes | None:
    """The whole body, or None when the client left before its end: half a request is none."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if len(body) > limit:
            raise _too_large(limit)
        if not message.get("more_body", False):
            return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    """A receive that gives the body once and then waits on the server, so a streaming response notices a client
    that leaves, and only such a one."""
    waiting = [body]

    async def replayed() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return replayed


async def _stream(app: App, scope: Scope, receive: Receive, send: Send, limit: int) -> None:
    """Pass the body through, counting. The app meets an excess as a client that left, which it must survive anyway;
    the client gets the 413, and whatever the app still says is dropped."""
    received = 0
    refused = started = False

    async def counted() -> Message:
        nonlocal received, refused
        if refused:
            return {"type": "http.disconnect"}
        message = await receive()
        received += len(message.get("body", b""))
        if received <= limit:
            return message
        refused = True
        if not started:
            await _refuse(send, _too_large(limit))
        return {"type": "http.disconnect"}

    async def unless_refused(message: Message) -> None:
        nonlocal started
        if not refused or started:
            started = True
            await send(message)

    try:
        await app(scope, counted, unless_refused)
    except Exception:
        # An app that raises because its client "left" has nothing to report; anything else is its own failure.
        if not refused or started:
            raise


async def _refuse(send: Send, refusal: InputRefused) -> None:
    status, title = _TITLES[refusal.slug]
    problem = {
        "type": f"https://fieldlock.dev/problems/{refusal.slug}",
        "slug": refusal.slug,
        "title": title,
        "status": status,
        "detail": refusal.detail,
    }
    body = json.dumps(problem).encode()
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
