"""Versions as tickets and phones name them: `kind@number,…`."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.catalogue import queries
from fieldlock.problems import NotFound


async def existing(session: AsyncSession, org: UUID, kinds: Sequence[str], version: str) -> dict[str, int]:
    """The numbers in `kind@number,…`; NotFound if a kind is not named there, or a number is none of ours."""
    try:
        numbers = queries.parts(version)
    except ValueError:
        raise NotFound from None
    named = set(kinds) <= set(numbers) and version == queries.joined(numbers)
    if not named or any([await queries.version_of(session, org, *pair) is None for pair in numbers.items()]):
        raise NotFound
    return numbers
