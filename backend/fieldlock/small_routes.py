"""One route for each step of a small life (`small_steps`)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Header, Path, Response
from pydantic import BaseModel

from fieldlock.clock import Now
from fieldlock.db import Session
from fieldlock.identity.actor import CurrentActor
from fieldlock.small_steps import Step
from fieldlock.tickets.routes import seen_version

Responses = dict[int | str, dict[str, Any]]
Take = Callable[..., Awaitable[None]]
Answer = Callable[[Any, Any, UUID, Any], Awaitable[Response]]


def add_steps(
    router: APIRouter,
    steps: Mapping[str, Step[Any]],
    *,
    prefix: str,
    key: str,
    noun: str,
    take: Take,
    answer: Answer,
    model: type[BaseModel],
    refusals: Responses,
    more: Mapping[str, Responses] | None = None,
) -> None:
    """`prefix`: of the operations' names; `key`: of the id in the path; `noun`: what has the life, in plain words."""
    for name, step in steps.items():
        endpoint = _endpoint(name, step.args, key, take, answer)
        endpoint.__name__ = f"{prefix}_{name}"
        endpoint.__doc__ = f"The step `{name}` in the life of {noun}."
        responses = {**refusals, **(more or {}).get(name, {})}
        router.post(f"/{{{key}}}/{name}", response_model=model, responses=responses)(endpoint)


def _endpoint(
    name: str, args: type[BaseModel], key: str, take: Take, answer: Answer
) -> Callable[..., Awaitable[Response]]:
    async def step(
        session: Session,
        actor: CurrentActor,
        now: Now,
        entry: UUID,
        body: Any,
        if_match: Annotated[str | None, Header()] = None,
    ) -> Response:
        await take(session, actor, entry, name, body, now=now, seen=seen_version(if_match))
        return await answer(session, actor, entry, now)

    step.__annotations__ |= {"body": args, "entry": Annotated[UUID, Path(alias=key)]}
    return step
