"""The schemas' own comments, the users' schema and the roles, as sql/schemas.sql and sql/roles.sql set them up."""

from __future__ import annotations

import logging
from typing import Any

import psycopg
from psycopg import errors

from schema import resources

logger = logging.getLogger(__name__)


def apply(connection: psycopg.Connection[Any]) -> None:
    """Run both files. Who may not create roles (a hosted database) keeps the rights that are there, and is told."""
    connection.execute((resources.sql() / "schemas.sql").read_bytes())
    try:
        with connection.transaction():
            connection.execute((resources.sql() / "roles.sql").read_bytes())
    except errors.InsufficientPrivilege as error:
        logger.warning("roles are left as they are, this user may not set them up: %s", error)
