"""The guard in front of the app: a refused body never reaches it, an accepted one reaches it unchanged."""

import asyncio
import json
import math
from collections.abc import AsyncIterator, Mapping
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from fieldlock.guard import InputGuard, InputRefused, Message, Scope, strict_json

pytestmark = pytest.mark.req("S-INT-03", "S-ARC-12")

JSON = {"content-type": "application/json"}
MAX_BODY, MAX_FILE, MAX_DEPTH = 4096, 20_000, 8


class Echo:
    """A tiny app that remembers the bodies it saw, behind a guard with small limits."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        routes = [
            Route("/stream", self.stream, methods=["GET", "POST"]),
            Route("/{path:path}", self.echo, methods=["GET", "POST", "PUT", "PATCH", "DELETE"]),
        ]
        self.app = InputGuard(
            Starlette(routes=routes),
            max_body=MAX_BODY,
            max_depth=MAX_DEPTH,
            binary_limits={"/files/": MAX_FILE, "/files/small/": 100},
        )

    async def echo(self, request: Request) -> Response:
        body = await request.body()
        self.seen.append(body)
        return Response(body, headers={"seen": str(len(self.seen))})

    async def stream(self, request: Request) -> Response:
        self.seen.append(await request.body())

        async def events() -> AsyncIterator[bytes]:
            for number in range(3):
                yield f"data: {number}\n\n".encode()

        return StreamingResponse(events(), media_type="text/event-stream")

    async def send(self, method: str, url: str, **options: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app=self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.request(method, url, **options)

    async def post(self, body: bytes | str, headers: Mapping[str, str] = JSON, url: str = "/x") -> httpx.Response:
        return await self.send("POST", url, content=body, headers=headers)


@pytest.fixture
def echo() -> Echo:
    return Echo()


def assert_refused(echo: Echo, answer: httpx.Response, status: int, slug: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem.keys() == {"type", "slug", "title", "status", "detail"}
    assert (problem["type"], problem["slug"]) == (f"https://fieldlock.dev/problems/{slug}", slug)
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    assert echo.seen == []


REFUSED = {
    "NaN": ("[NaN]", "invalid-json"),
    "Infinity": ('{"a":Infinity}', "invalid-json"),
    "-Infinity": ("-Infinity", "invalid-json"),
    "overflow": ('{"a":1e999}', "invalid-json"),
    "negative overflow": ("[-1e999]", "invalid-json"),
    "beyond 64 bits": ("[9223372036854775808]", "invalid-json"),
    "below 64 bits": ("[-9223372036854775809]", "invalid-json"),
    "3000 digits": ("[" + "9" * 3000 + "]", "invalid-json"),
    "3000 decimals": ("[0." + "1" * 3000 + "]", "invalid-json"),
    "raw NUL": ('["a\0b"]', "invalid-json"),
    "NUL between": ("[1,\0 2]", "invalid-json"),
    "escaped NUL": (r'["a\u0000b"]', "invalid-json"),
    "escaped NUL in a key": (r'{"\u0000":1}', "invalid-json"),
    "escaped NUL behind an escaped backslash": (r'["\\\u0000"]', "invalid-json"),
    "lone high surrogate": (r'["\ud83d"]', "invalid-json"),
    "lone low surrogate": (r'["\uDE00"]', "invalid-json"),
    "surrogates in the wrong order": (r'["\ude00\ud83d"]', "invalid-json"),
    "two high surrogates": (r'["\ud83d\ud83d\ude00"]', "invalid-json"),
    "high surrogate and escaped backslash": (r'["\ud83d\\ude00"]', "invalid-json"),
    "byte order mark": (b"\xef\xbb\xbf{}", "invalid-json"),
    "UTF-16": ("{}".encode("utf-16"), "invalid-json"),
    "Latin-1": (b'["\xe9"]', "invalid-json"),
    "overlong NUL": (b'["\xc0\x80"]', "invalid-json"),
    "raw surrogate": (b'["\xed\xa0\x80"]', "invalid-json"),
    "cut UTF-8": (b'["\xe6\xbc', "invalid-json"),
    "duplicate": ('{"a":1,"a":1}', "duplicate-key"),
    "duplicate inside": ('[{"b":{"a":1,"c":2,"a":3}}]', "duplicate-key"),
    "duplicate by escape": (r'{"a":1,"\u0061":2}', "duplicate-key"),
    "too deep": ("[" * 9 + "]" * 9, "json-too-deep"),
    "too deep, mixed": ('{"a":[' * 5 + "1" + "]}" * 5, "json-too-deep"),
    "much too deep, unclosed": ("[" * 4000, "json-too-deep"),
    "too deep behind a string of brackets": ('["\\"]]]]]]]]",' + "[" * 8 + "]" * 9, "json-too-deep"),
    "empty document": (" ", "invalid-json"),
    "cut": ('{"a":', "invalid-json"),
    "two documents": ("{}{}", "invalid-json"),
    "comment": ("{}//", "invalid-json"),
    "single quotes": ("{'a':1}", "invalid-json"),
    "half an escape": (r'["\u12"]', "invalid-json"),
    "underscores in an escape": (r'["\u1_23"]', "invalid-json"),
    "other digits": ("[\u0661]", "invalid-json"),
    "trailing comma": ("[1,]", "invalid-json"),
}


@pytest.mark.parametrize(("body", "slug"), REFUSED.values(), ids=REFUSED)
async def test_json_that_is_refused(echo: Echo, body: bytes | str, slug: str) -> None:
    assert_refused(echo, await echo.post(body), 400, slug)


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        "null",
        ' {"a" : [1, -0.5, 1e10, 9223372036854775807, -9223372036854775808, true]}\n',
        '{"note":"三楼漏水 💧"}',
        json.dumps({"note": "三楼漏水 💧 \\ud800 \\u0000", "\\": "\\\\"}),
        r'["\uD83D\uDE00\n\\u0000\"\/\u00e9\ud83d\ude00"]',
        "[" * 8 + "]" * 8,
        "[" + "[1]," * 100 + '"[[[[[[[[[[{{{{"' + "]",
        r'["[[[[[[[[[[\"[[[[[[[[[["]',
        '{"a":{"a":{"a":1}},"b":{"a":1}}',
    ],
)
async def test_json_that_passes_reaches_the_app_byte_for_byte(echo: Echo, body: str) -> None:
    answer = await echo.post(body)
    assert answer.status_code == 200, answer.text
    assert echo.seen == [body.encode()]
    assert answer.content == body.encode()


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json",
        "Application/JSON; charset=gbk",
        "application/merge-patch+json",
        "application/json ; x",
        "",
        None,
    ],
)
async def test_what_counts_as_json(echo: Echo, content_type: str | None) -> None:
    headers = {} if content_type is None else {"content-type": content_type}
    assert_refused(echo, await echo.post("[NaN]", headers), 400, "invalid-json")


async def test_any_json_among_several_content_types_counts(echo: Echo) -> None:
    headers = [("content-type", "text/plain"), ("content-type", "application/json")]
    assert_refused(echo, await echo.send("POST", "/x", content="[NaN]", headers=headers), 400, "invalid-json")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "GET"])
async def test_every_method_that_carries_json_is_checked(echo: Echo, method: str) -> None:
    assert_refused(echo, await echo.send(method, "/x", content="[NaN]", headers=JSON), 400, "invalid-json")


async def test_an_empty_body_is_the_apps_business(echo: Echo) -> None:
    assert (await echo.post("")).status_code == 200
    assert echo.seen == [b""]


async def test_text_that_is_no_json_passes(echo: Echo) -> None:
    assert (await echo.post(b"\xff\0NaN", {"content-type": "text/plain"})).status_code == 200


# --- sizes ---------------------------------------------------------------------------------------------------------


async def chunks(total: int, size: int = 500) -> AsyncIterator[bytes]:
    for start in range(0, total, size):
        yield b" " * min(size, total - start)


@pytest.mark.parametrize(
    ("url", "content_type", "limit"),
    [
        ("/x", "application/json", MAX_BODY),
        ("/x", "application/x-www-form-urlencoded", MAX_BODY),
        ("/x", "image/png", MAX_BODY),
        ("/files/a", "image/png", MAX_FILE),
        ("/files/small/a", "image/png", 100),
        ("/files/a", "application/json", MAX_BODY),
    ],
)
@pytest.mark.parametrize("announced", [True, False])
async def test_the_limit_of_each_path(url: str, content_type: str, limit: int, announced: bool) -> None:
    headers = {"content-type": content_type}
    padding = b"1" if content_type == "application/json" else b""

    async def streamed(total: int) -> AsyncIterator[bytes]:
        async for chunk in chunks(total - len(padding)):
            yield chunk
        yield padding

    for total in (limit, limit + 1):
        echo = Echo()
        body = b" " * (total - len(padding)) + padding if announced else streamed(total)
        answer = await echo.send("PUT", url, content=body, headers=headers)
        if total == limit:
            assert (answer.status_code, len(echo.seen[0])) == (200, limit)
        else:
            assert_refused(echo, answer, 413, "body-too-large")


async def test_an_absurd_announced_size_is_refused(echo: Echo) -> None:
    headers = {"content-type": "image/png", "content-length": "9" * 5000}
    assert_refused(echo, await echo.send("PUT", "/files/a", content=b"x", headers=headers), 413, "body-too-large")


async def test_an_answer_that_has_begun_is_not_replaced() -> None:
    async def early(_scope: Scope, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        while (await receive())["type"] != "http.disconnect":
            pass
        await send({"type": "http.response.body", "body": b"partly"})
        raise RuntimeError("the server must know that this answer is broken")

    messages = Answer()
    with pytest.raises(RuntimeError, match="broken"):
        await InputGuard(early, max_body=3)(
            http_scope("PUT", "/x", {"content-type": "image/png"}), Feed([b"123", b"4"]), messages
        )
    assert messages.statuses == [200]
    assert messages[-1]["body"] == b"partly"


# --- URLs and forms ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["%00", "a%00b", "%ff", "%c0%80", "%ed%a0%80", "%e6%bc"])
async def test_urls_that_are_refused(echo: Echo, text: str) -> None:
    assert_refused(echo, await echo.send("GET", f"/x/{text}"), 400, "invalid-url")
    assert_refused(echo, await echo.send("GET", f"/x?q={text}"), 400, "invalid-url")
    assert_refused(echo, await echo.send("GET", f"/x?{text}=1"), 400, "invalid-url")
    assert_refused(echo, await echo.post(f"username={text}", {"content-type": FORM}), 400, "invalid-form")


FORM = "application/x-www-form-urlencoded"


async def test_urls_and_forms_that_pass(echo: Echo) -> None:
    assert (await echo.send("GET", "/票/x", params={"q": "漏水 100% %00"})).status_code == 200
    assert (await echo.send("GET", "/x?q=%zz%")).status_code == 200
    form = {"username": "wang", "password": "p%00 漏+&="}
    assert (await echo.send("POST", "/x", data=form)).status_code == 200
    assert len(echo.seen) == 3


async def test_a_server_without_raw_path_is_checked_too(echo: Echo) -> None:
    for path, status in (("/a\0b", 400), ("/a\udcff", 400), ("/a\ud800", 400), ("/漏%ff", 200)):
        messages = Answer()
        await echo.app(http_scope("GET", path), Feed([b""]), messages)
        assert messages.statuses == [status], path


# --- the ASGI contract ---------------------------------------------------------------------------------------------


def http_scope(method: str, path: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
    pairs = [(name.encode(), value.encode()) for name, value in (headers or {}).items()]
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": method,
        "path": path,
        "query_string": b"",
        "headers": pairs,
    }


class Feed:
    """A server's receive: the body in chunks, then a wait that only `leave` ends."""

    def __init__(self, body: list[bytes], *, cut: bool = False) -> None:
        last = len(body) - 1
        self.messages: list[Message] = [
            {"type": "http.request", "body": chunk, "more_body": cut or number < last}
            for number, chunk in enumerate(body)
        ]
        self.left = asyncio.Event()
        if cut:
            self.left.set()

    async def __call__(self) -> Message:
        if self.messages:
            return self.messages.pop(0)
        await self.left.wait()
        return {"type": "http.disconnect"}


class Answer(list[Message]):
    """A server's send: what was sent, in order."""

    async def __call__(self, message: Message) -> None:
        self.append(message)

    @property
    def statuses(self) -> list[int]:
        return [message["status"] for message in self if message["type"] == "http.response.start"]


async def test_the_body_is_replayed_once_and_the_disconnect_waits_for_the_client() -> None:
    received: list[Message] = []

    async def app(_scope: Scope, receive: Any, _send: Any) -> None:
        received.append(await receive())
        waiting = asyncio.ensure_future(receive())
        await asyncio.sleep(0)
        assert not waiting.done()  # nobody left yet
        feed.left.set()
        received.append(await waiting)

    feed = Feed([b'{"a":', b"1", b"}"])
    await InputGuard(app)(http_scope("POST", "/x", JSON), feed, Answer())
    assert received == [
        {"type": "http.request", "body": b'{"a":1}', "more_body": False},
        {"type": "http.disconnect"},
    ]


async def test_half_a_json_body_never_reaches_the_app(echo: Echo) -> None:
    messages = Answer()
    await echo.app(http_scope("POST", "/x", JSON), Feed([b"{}"], cut=True), messages)
    assert (echo.seen, messages) == ([], [])


async def test_an_app_that_swallows_the_excess_cannot_answer_over_the_refusal() -> None:
    """It meets the excess as a client that left; what it still says or raises is dropped."""

    async def stubborn(_scope: Scope, receive: Any, send: Any) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        assert (await receive())["type"] == "http.disconnect"
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError("too late")

    messages = Answer()
    guard = InputGuard(stubborn, max_body=10)
    await guard(http_scope("PUT", "/x", {"content-type": "image/png"}), Feed([b"12345678", b"9ab", b"c"]), messages)
    assert messages.statuses == [413]
    assert json.loads(messages[-1]["body"])["slug"] == "body-too-large"


async def test_a_failure_of_the_app_stays_its_own() -> None:
    async def broken(_scope: Scope, receive: Any, _send: Any) -> None:
        await receive()
        raise InputRefused("invalid-json", "raised by the app itself")

    for content_type in ("application/json", "image/png"):
        with pytest.raises(InputRefused):
            await InputGuard(broken)(http_scope("PUT", "/x", {"content-type": content_type}), Feed([b"1"]), Answer())


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_streams_pass(echo: Echo, method: str) -> None:
    answer = await echo.send(method, "/stream", **({"json": {}} if method == "POST" else {}))
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.count("data:") == 3


async def test_a_request_without_a_body_and_other_scopes_keep_their_channels() -> None:
    handed: list[tuple[Any, Any]] = []

    async def app(_scope: Scope, receive: Any, send: Any) -> None:
        handed.append((receive, send))

    feed, messages = Feed([]), Answer()
    for scope in (http_scope("GET", "/events"), {"type": "lifespan"}, {"type": "websocket", "path": "/\0"}):
        await InputGuard(app)(scope, feed, messages)
    assert all(receive is feed and send is messages for receive, send in handed)
    assert len(handed) == 3


async def test_refused_input_in_answer_is_json_even_for_a_head_request(echo: Echo) -> None:
    assert (await echo.send("HEAD", "/x?%00")).status_code == 400


# --- fuzz ----------------------------------------------------------------------------------------------------------

fragments = st.sampled_from(
    ["[", "]", "{", "}", '"', ":", ",", "\\", "\\u", "0000", "d83d", "de00", "NaN", "Infinity", "1e999", "-", "9" * 30,
     '"a":1', '"a":', "null", "\0", "\ufeff", "\ud800", " ", "漏", "\\\\", '\\"', "[" * 40, "1.5"]
)  # fmt: skip
bodies = st.binary() | st.lists(fragments | st.text(max_size=3), max_size=12).map(
    lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
    lambda inner: st.lists(inner)
    | st.dictionaries(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), inner),
    max_leaves=20,
)  # fmt: skip


def depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(depth, inner), default=0)


def texts(value: Any) -> str:
    if isinstance(value, dict):
        return "".join(map(texts, [*value, *value.values()]))
    return "".join(map(texts, value)) if isinstance(value, list) else value if isinstance(value, str) else ""


def numbers(value: Any) -> list[float]:
    if isinstance(value, dict | list):
        return [number for inner in (value.values() if isinstance(value, dict) else value) for number in numbers(inner)]
    return [value] if isinstance(value, int | float) else []


@settings(max_examples=400)
@given(values, st.booleans())
def test_every_sound_document_passes_unless_too_deep(value: Any, ascii_only: bool) -> None:
    raw = json.dumps(value, ensure_ascii=ascii_only).encode()
    if depth(value) <= MAX_DEPTH:
        assert strict_json(raw, MAX_DEPTH) == value
    else:
        with pytest.raises(InputRefused, match="json-too-deep"):
            strict_json(raw, MAX_DEPTH)


@pytest.mark.parametrize(
    ("sound", "refused", "slug"),
    [
        (b'{"a":1,"b":1}', b'{"a":1,"a":1}', "duplicate-key"),
        (b"[9223372036854775807]", b"[9223372036854775808]", "invalid-json"),
        (b"[-9223372036854775808]", b"[-9223372036854775809]", "invalid-json"),
        (b"[1e308]", b"[1e309]", "invalid-json"),
        (b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "json-too-deep"),
        (b'["\\u0001"]', b'["\\u0000"]', "invalid-json"),
    ],
)
def test_json_without_blanks_is_judged_no_less_strictly(sound: bytes, refused: bytes, slug: str) -> None:
    assert strict_json(sound, MAX_DEPTH) == json.loads(sound)
    with pytest.raises(InputRefused, match=slug):
        strict_json(refused, MAX_DEPTH)


@settings(max_examples=1000)
@given(bodies)
def test_what_is_accepted_is_sound(raw: bytes) -> None:
    try:
        value = strict_json(raw, MAX_DEPTH)
    except InputRefused:
        return
    assert value == json.loads(raw)
    assert depth(value) <= MAX_DEPTH
    assert b"\0" not in texts(value).encode()  # which also fails for a surrogate
    assert all(math.isfinite(number) for number in numbers(value))


STREAMED = [b"image/png", b"\xff;/"]
header_values = st.sampled_from(
    [b"application/json", b"application/x+json", FORM.encode(), b"", *STREAMED, b"APPLICATION/JSON;a=b"]
)
header_lists = st.lists(
    st.tuples(st.just(b"content-type"), header_values)
    | st.tuples(st.just(b"content-length"), st.sampled_from([b"0", b"x", b"-1", b"9" * 5000, b"\xb2"])),
    max_size=3,
)


@settings(max_examples=500)
@given(
    method=st.sampled_from(["GET", "POST", "PUT", "BREW"]),
    path=st.text(max_size=5),
    raw_path=st.none() | st.binary(max_size=8),
    query=st.binary(max_size=8),
    headers=header_lists,
    body=st.lists(bodies, min_size=1, max_size=3),
    cut=st.booleans(),
)
def test_the_guard_never_raises_and_the_app_never_sees_a_refused_body(
    *, method: str, path: str, raw_path: bytes | None, query: bytes, headers: Any, body: list[bytes], cut: bool
) -> None:
    seen: list[bytes] = []

    async def app(_scope: Scope, receive: Any, send: Any) -> None:
        more = True
        while more:
            message = await receive()
            more = message.get("more_body", False)
            seen.append(message.get("body", b""))
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def run() -> Answer:
        messages = Answer()
        scope = {**http_scope(method, path), "raw_path": raw_path, "query_string": query, "headers": headers}
        guard = InputGuard(app, max_body=60, max_depth=MAX_DEPTH)
        await guard(scope, Feed(body, cut=cut), messages)
        return messages

    messages = asyncio.run(run())
    assert len(messages.statuses) <= 1
    whole = b"".join(body)
    if messages.statuses != [200]:
        # Only a body that is neither JSON nor a form streams, so only there the app may have begun to read.
        assert seen == [] or any(value in STREAMED for _, value in headers)
    elif not headers and method != "GET" and whole:
        assert strict_json(whole, MAX_DEPTH) == json.loads(whole)
        assert b"".join(seen) == whole
    assert len(b"".join(seen)) <= 60 or (method == "GET" and not headers)
