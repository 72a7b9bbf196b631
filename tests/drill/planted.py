"""Bugs for the drill's own test, to show that the drill finds them. They are put into a server before it starts.

| bug       | what is wrong                                                                     |
|-----------|-----------------------------------------------------------------------------------|
| early     | a push is acknowledged before it is committed                                     |
| forgetful | what was decided before is not looked up: the same record takes effect again      |
"""

import asyncio
from typing import Any

from fieldlock.db import APP_ROLE, bind_org, make_engine, make_sessions
from fieldlock.settings import settings
from fieldlock.sync import push, queries, routes

# With the key of the table gone too, nothing in the schema stops the second effect.
FORGETFUL_SCHEMA = "ALTER TABLE mutations DROP CONSTRAINT mutations_pkey"
EARLY_BY_S = 0.5
_honest = push.push
_pending: set[asyncio.Task[None]] = set()


async def _early(_: Any, actor: Any, body: Any, now: Any, keys: Any) -> Any:
    own = make_sessions(make_engine(settings().database_url or "", 1, APP_ROLE))()
    await own.begin()
    await bind_org(own, actor.org_id)
    results = await _honest(own, actor, body, now, keys)

    async def commit() -> None:
        await asyncio.sleep(EARLY_BY_S)
        await own.commit()
        await own.close()

    task = asyncio.create_task(commit())
    _pending.add(task)
    task.add_done_callback(_pending.discard)
    return results


async def _forget(*_: Any) -> dict[Any, Any]:
    return {}


def plant(bug: str) -> None:
    if bug == "early":
        setattr(routes, "push", _early)  # noqa: B010  # that is the bug
    else:
        setattr(queries, "known", _forget)  # noqa: B010  # likewise
