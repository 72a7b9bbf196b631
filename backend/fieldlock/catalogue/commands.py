"""Publishing rules: a document is added as a new version with the moment from which it holds, never changed."""

import hashlib
from datetime import datetime
from importlib import resources
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import record
from fieldlock.catalogue import queries

SHIPPED = {
    "safety": "safety_catalogue.json",
    "checklists": "checklists.json",
    "bindings": "bindings.json",
    "wording": "wording.json",
    "warranty": "warranty_policies.json",
    "warranty_wording": "warranty_wording.json",
}


def shipped(kind: str) -> str:
    return resources.files("fieldlock.catalogue").joinpath("data", SHIPPED[kind]).read_text(encoding="utf-8")


async def publish(session: AsyncSession, org: UUID, kind: str, version: int, valid_from: datetime, body: str) -> None:
    digest = hashlib.sha256(body.encode()).hexdigest()
    await queries.add(session, org, kind, version, valid_from, digest, body)
    payload = {"kind": kind, "version": version, "sha256": digest}
    await record(session, stream=org, topic="catalogue", actor=None, action="publish_rules", payload=payload)


async def publish_shipped(session: AsyncSession, org: UUID, valid_from: datetime) -> None:
    """Version 1 of every kind, as it comes with the program."""
    for kind in SHIPPED:
        await publish(session, org, kind, 1, valid_from, shipped(kind))
