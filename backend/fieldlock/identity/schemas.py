"""Wire shapes of sign-in, people and devices."""

from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field


class Tokens(BaseModel):
    access_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105  # the scheme's name, not a secret
    expires_in: int = Field(description="seconds")
    refresh_token: str | None = None


class Refresh(BaseModel):
    model_config = ConfigDict(extra="forbid")
    refresh_token: str = Field(max_length=200)


class Person(BaseModel):
    id: UUID
    username: str
    name: str
    roles: list[str]
    permissions: list[str]
    locale: str


class Organisation(BaseModel):
    id: UUID
    slug: str
    name: str
    time_zone: str
    locale: str


class Me(BaseModel):
    user: Person
    org: Organisation


class Language(BaseModel):
    model_config = ConfigDict(extra="forbid")
    locale: Literal["zh-CN", "en"]


class PublicJwk(BaseModel):
    model_config = ConfigDict(extra="ignore")
    kty: Literal["EC"]
    crv: Literal["P-256"]
    x: str = Field(min_length=43, max_length=43)
    y: str = Field(min_length=43, max_length=43)


class Emptied(BaseModel):
    """What the phone still knows of a store that its browser has deleted: it had sent until then, and not so much."""

    model_config = ConfigDict(extra="forbid")
    synced_at: AwareDatetime | None
    unsent: int = Field(ge=0, le=1_000_000)


class NewDevice(BaseModel):
    """`id`: of a phone that was registered and that a server restored from a backup does not know any more. It keeps
    its id, so that what it has signed under it holds."""

    model_config = ConfigDict(extra="forbid")
    id: UUID | None = None
    name: str = Field(min_length=1, max_length=200)
    public_jwk: PublicJwk
    emptied: Emptied | None = None


class Device(BaseModel):
    id: UUID
