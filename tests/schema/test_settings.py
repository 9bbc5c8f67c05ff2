"""The settings: where the warehouse is, and that no password is shown."""

from __future__ import annotations

from pathlib import Path

import pydantic
import pytest

from etl.database import without_password
from etl.settings import Settings


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("READOUT_DATABASE_URL", "READOUT_HOME"):
        monkeypatch.delenv(name, raising=False)


def test_the_default_is_the_users_data_folder() -> None:
    settings = Settings()
    assert settings.database_url is None
    assert settings.home.is_absolute()
    assert settings.home.name == "readout"


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("READOUT_HOME", str(tmp_path))
    monkeypatch.setenv("READOUT_DATABASE_URL", "postgres://me@db/warehouse")
    settings = Settings()
    assert (settings.home, settings.database_url) == (tmp_path, "postgresql://me@db/warehouse")


def test_an_argument_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READOUT_DATABASE_URL", "postgresql://me@db/warehouse")
    assert Settings(database_url="postgresql+psycopg://me@other/w").database_url == "postgresql://me@other/w"


def test_empty_is_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READOUT_DATABASE_URL", "")
    assert Settings().database_url is None


@pytest.mark.parametrize("url", ["mysql://me@db/x", "warehouse", "sqlite:///x.db"])
def test_another_kind_of_database_is_refused(url: str) -> None:
    with pytest.raises(pydantic.ValidationError, match="postgresql://"):
        Settings(database_url=url)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://me:secret@db:5432/w", "postgresql://me:***@db:5432/w"),
        ("postgresql://me@db/w?password=secret&sslmode=require", "postgresql://me@db/w?password=***&sslmode=require"),
        ("postgresql://postgres:@/readout?host=/somewhere", "postgresql://postgres:@/readout?host=/somewhere"),
        ("postgresql://me:p%40ss:word@db/w", "postgresql://me:***@db/w"),
    ],
)
def test_no_password_is_shown(url: str, shown: str) -> None:
    assert without_password(url) == shown
