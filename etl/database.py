"""The way to the database: the server that is named, or the embedded one, started when it is needed."""

from __future__ import annotations

import re

import psycopg
import sqlalchemy
from sqlalchemy.pool import NullPool

from etl import embedded
from etl.settings import Settings


def database_url(settings: Settings) -> str:
    """Return the address of the database in libpq's form, starting the embedded server if that is the one.

    Raises:
        embedded.ServerError: the embedded server does not start.
    """
    return settings.database_url or embedded.start(settings.home)


def connect(settings: Settings) -> psycopg.Connection[tuple[object, ...]]:
    """Return an open connection; closing it is the caller's work (use `with`).

    Raises:
        psycopg.OperationalError: the server cannot be reached.
        embedded.ServerError: the embedded server does not start.
    """
    return psycopg.connect(database_url(settings), application_name="readout")


def engine(url: str) -> sqlalchemy.Engine:
    """Return an SQLAlchemy engine for an address, which libpq alone reads. No pool: commands are short."""
    return sqlalchemy.create_engine(
        "postgresql+psycopg://",
        creator=lambda: psycopg.connect(url, application_name="readout"),
        poolclass=NullPool,
    )


def stop(settings: Settings) -> bool:
    """Stop the embedded server; return whether it ran. Does nothing to a server that is named by an address."""
    return settings.database_url is None and embedded.stop(settings.home)


def without_password(url: str) -> str:
    """Return an address that can be shown: `***` for the password, in either of the places where libpq takes it."""
    url = re.sub(r"(://[^:/@?]*:)[^@/?]+@", r"\1***@", url)
    return re.sub(r"([?&]password=)[^&]*", r"\1***", url)
