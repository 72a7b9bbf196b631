"""The environment, read and validated once."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Settings(BaseModel):
    """Every setting is an environment variable of the same name in upper case."""

    model_config = ConfigDict(frozen=True)

    database_url: str | None = Field(default=None, description="libpq or SQLAlchemy URL; unset: embedded PostgreSQL")
    port: int = Field(default=8000, ge=1, le=65535)
    host: str = "127.0.0.1"
    var_dir: Path = Path("var")
    static_dir: Path = Path("frontend/dist")
    base_url: str = ""
    access_token_minutes: int = Field(default=15, ge=1, le=60)
    refresh_token_days: int = Field(default=30, ge=1, le=90)
    pool_size: int = Field(default=10, ge=1, le=100)
    min_protocol: int = Field(default=1, ge=1, le=2, description="oldest phone app that is still served")
    sweep_seconds: float = Field(default=30, ge=0, description="between two looks for lapsed clearances; 0: never")

    jobs: Literal["on", "off"] = Field(default="on", description="off: background jobs are left to `fieldlock work`")
    jobs_at_once: int = Field(default=2, ge=1, le=16, description="background jobs at the same time in one process")

    travel_service: Literal["osrm", "valhalla", "amap"] | None = Field(
        default=None, description="unset: built-in times"
    )
    travel_url: str = Field(default="", description="where the matrix service is, without its path")
    travel_key: str = ""

    @model_validator(mode="after")
    def travel_whole(self) -> "Settings":
        if self.travel_service is not None and not self.travel_url:
            raise ValueError("TRAVEL_SERVICE needs TRAVEL_URL")
        return self

    @property
    def files_dir(self) -> Path:
        """Content-addressed photos and signatures, one folder per organisation."""
        return self.var_dir / "files"

    @property
    def issuer(self) -> str:
        return "fieldlock"


def from_environment(environ: dict[str, str]) -> Settings:
    """Unset and empty variables take the default; a wrong one raises pydantic.ValidationError."""
    given: dict[str, Any] = {
        name: environ[name.upper()] for name in Settings.model_fields if environ.get(name.upper(), "") != ""
    }
    return Settings(**given)


@lru_cache(maxsize=1)
def settings() -> Settings:
    return from_environment(dict(os.environ))
