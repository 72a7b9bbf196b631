"""A list of serials decided in the background: progress, a result file, marks of a recall campaign.

The list lies in the file store under its hash; the policies are those in force when it was asked for. Every step may be
done again: marks are kept once, and the result file is written whole at the end.
"""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from fieldlock.audit.queries import record
from fieldlock.catalogue import queries as catalogue
from fieldlock.equipment import history
from fieldlock.files import store
from fieldlock.identity.actor import Actor
from fieldlock.jobs.commands import defer
from fieldlock.jobs.task import GiveUp, Job, Task
from fieldlock.problems import invalid
from fieldlock.warranty import choice, commands, queries, rows
from fieldlock.warranty.advice_commands import wording

CHUNK = 2000


async def start(
    session: AsyncSession, actor: Actor, content: bytes, campaign: str | None, files: Path, now: datetime
) -> tuple[Any, int]:
    """(the job, the number of rows). Refuses what is no list of serials; a bad row is no reason to."""
    try:
        given = await asyncio.to_thread(lambda: list(rows.parse(content.decode("utf-8"))))
    except UnicodeDecodeError:
        raise invalid(("body", "not UTF-8 text")) from None
    except rows.HeaderInvalid as error:
        raise invalid(*((f"header.{name or '?'}", "unknown column" if name != "serial" else "missing")
                        for name in error.columns)) from None  # fmt: skip
    if not 0 < len(given) <= rows.MOST_ROWS:
        raise invalid(("body", f"1 to {rows.MOST_ROWS:,} rows"))
    digest = hashlib.sha256(content).hexdigest()
    await asyncio.to_thread(store.save, files, actor.org_id, digest, content)
    version, _ = await catalogue.document(session, actor.org_id, "warranty", now)
    args = {"sha256": digest, "campaign": campaign, "at": now.isoformat(), "version": version}
    job = await defer(session, actor, EVALUATE, args, now)
    payload = {"rows": len(given), **args}
    await record(session, stream=job, topic="job", actor=actor.id, action="evaluate_serials", payload=payload)
    return job, len(given)


async def run(job: Job) -> None:
    content = await job.load_file(job.args["sha256"])
    if content is None:
        raise GiveUp("list-lost", "the list is not in the file store any more")
    given = await asyncio.to_thread(lambda: list(rows.parse(content.decode("utf-8"))))
    at, version = datetime.fromisoformat(job.args["at"]), job.args["version"]
    kind, number = next(iter(catalogue.parts(version).items()))
    async with job.transaction() as session:
        document = await catalogue.body(session, job.org_id, kind, number)
        words = await wording(session, job.org_id, at)
    lines: list[list[str]] = []
    bad = 0
    for begin in range(0, len(given), CHUNK):
        chunk = given[begin : begin + CHUNK]
        known, campaigns = await _looked_up(job, document, chunk, at)
        done, wrong = await job.compute(rows.decide_all, document, words, chunk, known, campaigns, version)
        lines, bad = lines + done, bad + wrong
        await job.progress(begin + len(chunk), len(given))
    file = await job.keep_file(
        await job.compute(rows.written, lines), "warranty-保修判定.csv", "text/csv; charset=utf-8"
    )
    async with job.transaction() as session:
        await job.finish(session, {"rows": len(lines), "bad_rows": bad, "campaign": job.args["campaign"]}, file)


async def _looked_up(
    job: Job, document: Mapping[str, Any], chunk: Sequence[rows.Given], at: datetime
) -> tuple[dict[str, Any], dict[str, list[str]]]:
    """({serial: facts and policies}, {serial: campaigns}); under "" what is assumed of a thing nobody registered."""
    serials = sorted({serial for row in chunk if (serial := row.cells.get("serial", ""))})
    async with job.transaction() as session:
        if job.args["campaign"] and job.by:
            await queries.mark(session, job.org_id, job.args["campaign"], serials, job.by[0], at)
        rows_found = await queries.assets(session, job.org_id, serials)
        found = await history.all_with_repairs(session, job.org_id, list(rows_found.values()))
        campaigns = await queries.campaigns(session, job.org_id, serials)
    known = {
        asset["serial"]: {"facts": commands.facts_of(asset, at, {}), "policies": choice.names_for(document, asset)}
        for asset in found
    }
    return known | {"": {"facts": {**commands.ASSUMED, "claim_at": at.isoformat(), "repairs": []}}}, campaigns


EVALUATE = Task("warranty.evaluate_serials", run, permission="warranty.bulk")
