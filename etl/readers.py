"""Logins that read `mart` and nothing else, for BI tools and guests: the grants are the fence, settings a courtesy."""

from __future__ import annotations

import re
import secrets
from typing import Any

import psycopg
from psycopg import sql

from etl import grants

#: Role that has the rights (sql/roles.sql); a login is a member and has no rights of its own.
GROUP = "readout_reader"
NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
CONNECTION_LIMIT = 20
#: Each may be set otherwise by the reader in a session; they keep an honest tool from harm, not a hostile one.
SETTINGS = {
    "default_transaction_read_only": "on",
    "statement_timeout": "5min",
    "idle_in_transaction_session_timeout": "10min",
    "search_path": "mart",
    # Both branches of a stored view are planned, one is run: the cost of the other would set the compiler to work.
    "jit": "off",
}


class ReaderError(ValueError):
    """The login can't be made; the message says why and what to do."""


def new_password() -> str:
    """Return a password that nobody guesses, of letters that need no quoting anywhere."""
    return secrets.token_urlsafe(24)


def exists(connection: psycopg.Connection[Any], name: str) -> bool:
    """Tell whether there is such a role."""
    return connection.execute("select 1 from pg_roles where rolname = %s", (name,)).fetchone() is not None


def ensure(connection: psycopg.Connection[Any], name: str, password: str | None) -> None:
    """Make the login, or bring the one that is there to what it should be. Without a password the old one stays.

    Raises:
        ReaderError: the name is not one, or belongs to a role with other rights.
        psycopg.errors.InsufficientPrivilege: who connects may not make roles.
    """
    if not NAME.fullmatch(name) or name.startswith("pg_"):
        raise ReaderError(f"{name!r} is no name for a login: small letters, digits and underscores, not pg_…")
    with connection.transaction():
        _refuse_privileged(connection, name)
        grants.apply(connection)  # a copied or restored database has lost the rights that hang on the database itself
        role = sql.Identifier(name)
        if not exists(connection, name):
            connection.execute(sql.SQL("create role {}").format(role))
        connection.execute(
            sql.SQL(
                "alter role {} login inherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                " connection limit {}"
            ).format(role, sql.Literal(CONNECTION_LIMIT))
        )
        connection.execute(sql.SQL("grant {} to {}").format(sql.Identifier(GROUP), role))
        database = sql.Identifier(connection.info.dbname)
        for setting, value in SETTINGS.items():
            statement = sql.SQL("alter role {} in database {} set {} = {}")
            connection.execute(statement.format(role, database, sql.Identifier(setting), sql.Literal(value)))
        if password is not None:
            _set_password(connection, name, password)


def _set_password(connection: psycopg.Connection[Any], name: str, password: str) -> None:
    """Set a password that is hashed here: it crosses no wire and stands in no log of the server."""
    hashed = connection.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256").decode()
    statement = sql.SQL("alter role {} password {}")
    connection.execute(statement.format(sql.Identifier(name), sql.Literal(hashed)))


def _refuse_privileged(connection: psycopg.Connection[Any], name: str) -> None:
    """Refuse to turn a role that is more than a reader into one: it would lose rights, or keep some unnoticed."""
    row = connection.execute(
        """
        select
            rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls or rolname = current_user,
            exists (select from pg_auth_members where roleid = pg_roles.oid and member <> to_regrole(current_user)),
            array(
                select roleid::regrole::text from pg_auth_members
                where member = pg_roles.oid and roleid <> to_regrole(%(group)s)
            ),
            exists (
                select from pg_shdepend
                where refclassid = 'pg_authid'::regclass and refobjid = pg_roles.oid and deptype in ('o', 'a')
            )
        from pg_roles where rolname = %(name)s
        """,
        {"name": name, "group": GROUP},
    ).fetchone()
    if row is None:
        return
    is_powerful, has_members, groups, has_rights = row
    if is_powerful or has_members or groups or has_rights:
        raise ReaderError(
            f"the role {name} is there and has rights beyond reading mart: choose another name for the reader"
        )
