"""The roles of the warehouse, as sql/roles.sql sets them up."""

from __future__ import annotations

import logging
from typing import Any

import psycopg
from psycopg import errors

from schema import resources

logger = logging.getLogger(__name__)


def apply(connection: psycopg.Connection[Any]) -> None:
    """Run sql/roles.sql. Who may not create roles (a hosted database) keeps the rights that are there, and is told."""
    text = (resources.sql() / "roles.sql").read_text(encoding="utf-8")
    try:
        with connection.transaction():
            connection.execute(text.encode())
    except errors.InsufficientPrivilege as error:
        logger.warning("roles are left as they are, this user may not set them up: %s", error)
