"""What a user may set: by the environment (`READOUT_…`), or by an option of the command line that wins over it."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Where the warehouse is.

    `database_url` names a Postgres server (15 or later) and a database on it; without it an embedded server keeps its
    files under `home`.
    """

    model_config = SettingsConfigDict(env_prefix="READOUT_", env_ignore_empty=True, frozen=True, extra="forbid")

    database_url: str | None = None
    home: Path = Field(default_factory=lambda: platformdirs.user_data_path("readout", appauthor=False))

    @field_validator("database_url")
    @classmethod
    def _plain_url(cls, url: str | None) -> str | None:
        """Accept the spellings in use (`postgres://`, SQLAlchemy's `postgresql+psycopg://`) and keep libpq's."""
        if url is None:
            return None
        scheme, separator, rest = url.partition("://")
        if not separator or scheme.split("+")[0] not in ("postgres", "postgresql"):
            raise ValueError("a database is named as postgresql://user@host:port/database")
        return f"postgresql://{rest}"

    @field_validator("home")
    @classmethod
    def _absolute(cls, home: Path) -> Path:
        return home.expanduser().absolute()
