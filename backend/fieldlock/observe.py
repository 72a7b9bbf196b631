"""Structured logs with a request id, and metrics, as one plain ASGI middleware."""

import re
import time
from typing import Any

import structlog
from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fieldlock.ids import new_id

log = structlog.get_logger("fieldlock.http")
REQUESTS = Counter("fieldlock_http_requests_total", "Requests by route and status", ["method", "route", "status"])
SECONDS = Histogram("fieldlock_http_request_seconds", "Seconds to the start of the answer", ["method", "route"])
# The address of a calendar is its secret.
_SECRET = re.compile(r"(?<=/rota/calendar/).+")
_ID = re.compile(rb"^[A-Za-z0-9._-]{1,100}$")


def configure_logs() -> None:
    """One JSON object a line on standard output; the request id is in every line of a request."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    )


class Observe:
    """Takes a partner's `X-Request-Id` or makes one, answers with it, logs and counts the request."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(b"x-request-id", b"")
        request_id = given.decode() if _ID.match(given) else str(new_id())
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started = time.perf_counter()
        status = 500

        async def observed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", request_id.encode())]
                SECONDS.labels(scope["method"], _route(scope)).observe(time.perf_counter() - started)
            await send(message)

        try:
            await self.app(scope, receive, observed)
        except Exception:
            log.exception("request failed", method=scope["method"], path=_SECRET.sub("…", scope["path"]))
            raise
        finally:
            REQUESTS.labels(scope["method"], _route(scope), str(status)).inc()
            if scope["path"].startswith("/api/"):
                spent = round((time.perf_counter() - started) * 1000, 1)
                path = _SECRET.sub("…", scope["path"])
                log.info("request", method=scope["method"], path=path, status=status, ms=spent)


def _route(scope: Scope) -> str:
    """The template, never the path: ids would make a series each."""
    route: Any = scope.get("route")
    return str(getattr(route, "path", "other"))
