"""The routes of one part."""

from fastapi import APIRouter
from starlette.routing import Match
from starlette.types import Scope


class Part(APIRouter):
    """Its routes are looked at only for a path under its prefix. Otherwise the framework tries all 270 one after the
    other: 0.4 ms for each request to one of the last."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        return super().matches(scope) if self.prefix in scope["path"] else (Match.NONE, {})
