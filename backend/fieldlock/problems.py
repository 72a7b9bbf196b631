"""Refusals as problem documents (RFC 9457): one base class, one handler.

A refusal is a subclass of `Problem` with a stable slug; clients translate by slug, never by the English title.
"""

from typing import Any, ClassVar

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException

TYPE_BASE = "https://fieldlock.dev/problems/"
MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """A refusal that the caller can understand; `extras` are further members of the document."""

    slug: ClassVar[str] = "problem"
    status: ClassVar[int] = 400
    title: ClassVar[str] = "The request was refused"

    def __init__(self, detail: str = "", **extras: Any) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.extras = extras

    def document(self) -> dict[str, Any]:
        return {
            "type": TYPE_BASE + self.slug,
            "slug": self.slug,
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            **self.extras,
        }


class NotFound(Problem):
    """Also the answer for another organisation's rows: existence is not revealed."""

    slug, status, title = "not-found", 404, "There is no such thing, or it is not yours to see"


class Invalid(Problem):
    slug, status, title = "invalid", 422, "Some fields are missing or wrong"


class Forbidden(Problem):
    slug, status, title = "forbidden", 403, "Your role does not allow this"


class Conflict(Problem):
    slug, status, title = "conflict", 409, "Somebody else changed this meanwhile"


class PreconditionFailed(Problem):
    slug, status, title = "precondition-failed", 412, "The version you saw is no longer current"


class Unavailable(Problem):
    slug, status, title = "unavailable", 503, "The service cannot answer right now"


class Internal(Problem):
    """Our fault. Nothing was saved; the same request may be sent again."""

    slug, status, title = "internal", 500, "The service failed; nothing was saved, try again"


def invalid(*fields: tuple[str, str]) -> Invalid:
    """`invalid(("address", "missing"))`: the 422 naming each field and why."""
    return Invalid(fields=[{"field": name, "reason": reason} for name, reason in fields])


def invalid_of(error: ValidationError) -> Invalid:
    """The same of what pydantic found; "body" is the whole of it."""
    return invalid(*((".".join(map(str, found["loc"])) or "body", found["msg"]) for found in error.errors()))


def response_of(problem: Problem) -> Response:
    return Response(orjson.dumps(problem.document()), status_code=problem.status, media_type=MEDIA_TYPE)


def documents(*types: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route: one entry per status, listing the slugs that may come with it."""
    by_status: dict[int | str, dict[str, Any]] = {}
    for kind in types:
        entry = by_status.setdefault(kind.status, {"description": "", "content": {MEDIA_TYPE: {"examples": {}}}})
        entry["description"] = ", ".join(filter(None, [entry["description"], kind.slug]))
        entry["content"][MEDIA_TYPE]["schema"] = {"$ref": "#/components/schemas/Problem"}
        entry["content"][MEDIA_TYPE]["examples"][kind.slug] = {
            "value": {"type": TYPE_BASE + kind.slug, "slug": kind.slug, "title": kind.title, "status": kind.status}
        }
    return by_status


SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["type", "slug", "title", "status"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "slug": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "fields": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "reason"],
                "properties": {"field": {"type": "string"}, "reason": {"type": "string"}},
            },
        },
        "blockers": {"type": "array", "items": {"type": "object", "additionalProperties": True}},
    },
    "additionalProperties": True,
}


def _from_validation(error: RequestValidationError) -> Invalid:
    return invalid(
        *((".".join(str(part) for part in item["loc"] if part != "body"), str(item["msg"])) for item in error.errors())
    )


def _from_http(error: HTTPException) -> Problem:
    kinds: dict[int, type[Problem]] = {404: NotFound, 403: Forbidden, 503: Unavailable}
    problem = kinds.get(error.status_code, Problem)(str(error.detail))
    if type(problem) is Problem:
        problem.status = error.status_code  # type: ignore[misc]  # an instance may narrow the class's default
        problem.slug = f"http-{error.status_code}"  # type: ignore[misc]  # likewise
    return problem


def install(app: FastAPI) -> None:
    """One handler turns every refusal, ours or the framework's, into a problem document."""

    async def on_problem(_: Request, error: Exception) -> Response:
        if isinstance(error, RequestValidationError):
            error = _from_validation(error)
        elif isinstance(error, HTTPException):
            error = _from_http(error)
        return response_of(error if isinstance(error, Problem) else Internal())

    async def on_failure(_: Request, __: Exception) -> Response:
        return response_of(Internal())

    app.add_exception_handler(Exception, on_failure)
    for kind in (Problem, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, on_problem)
