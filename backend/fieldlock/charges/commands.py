"""Use cases of who pays: coverage at the front, before anything is quoted."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.charges import classes
from fieldlock.charges.problems import UnknownSerial
from fieldlock.charges.serials import serial_in
from fieldlock.equipment import history, repairs
from fieldlock.equipment import queries as equipment
from fieldlock.returns import queries as returns
from fieldlock.warranty import commands as warranty


async def coverage_of_serial(session: AsyncSession, org: UUID, scanned: str, now: datetime) -> dict[str, Any]:
    """The wire form `SerialCoverage`. Not stored: nothing was claimed yet."""
    serial = serial_in(scanned)
    unit = await equipment.by_typed_serial(session, org, serial)
    if unit is None:
        raise UnknownSerial(serial=serial)
    made = await warranty.decide(session, org, unit, now)
    counted = repairs.same_fault((await history.with_repairs(session, org, unit))["repairs"])
    shown = ("id", "name", "brand", "model", "serial", "category", "standing")
    return {
        "unit": {name: unit[name] for name in shown},
        "coverage": await warranty.coverage(session, org, made, now, unit["currency"]),
        "suggested": classes.suggested(made["decision"]),
        "repairs": sum(counted.values()),
        "same_fault": max(counted.values(), default=0),
        "open_case": await returns.open_of_asset(session, org, unit["id"]),
    }
