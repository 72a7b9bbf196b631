"""Isolation points, locks and tags of the sample day, by the same commands that people use."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.identity.actor import Actor
from fieldlock.isolation import register
from fieldlock.isolation.schemas import LockBody, PointBody


async def furnish(
    session: AsyncSession, people: Mapping[str, Actor], story: Mapping[str, Any], assets: Sequence[UUID]
) -> None:
    keeper = people["safety"]
    for kind, number, owner in story["locks"]:
        owner_id = people[owner].id if owner else None
        await register.add_lock(session, keeper, LockBody(kind=kind, number=number, owner_id=owner_id))
    for asset, code, zh, en, energy, normal, takes_lock in story["points"]:
        words = {"code": code, "zh": zh, "en": en, "energy": energy, "normal_position": normal}
        body = PointBody.model_validate({"asset_id": assets[asset], "takes_lock": takes_lock, **words})
        await register.add_point(session, keeper, body)
