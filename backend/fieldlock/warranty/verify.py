"""Makes every stored decision again from its stored facts and the version of the policies it names (I10)."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.db import Row
from fieldlock.warranty import choice, queries
from fieldlock.warranty.advice_commands import document_of

CHUNK = 1000


async def _all(session: AsyncSession, org: UUID) -> AsyncIterator[Row]:
    after: UUID | None = None
    while rows := await queries.page(session, org, after, CHUNK):
        for row in rows:
            yield row
        after = rows[-1]["id"]


async def verify(session: AsyncSession, org: UUID) -> dict[str, Any]:
    """{decisions, different: [{id, stored, made_again}]}; the session must be bound to the organisation."""
    decisions, different = 0, []
    async for row in _all(session, org):
        decisions += 1
        document = await document_of(session, org, row["policy_version"])
        again = choice.decide(document, row["policies"], row["facts"])
        if again != row["decision"]:
            different.append({"id": str(row["id"]), "stored": row["decision"], "made_again": again})
    return {"decisions": decisions, "different": different}
