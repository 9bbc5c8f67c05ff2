"""Views whose rows are kept: what is slow to compute for every query is computed once after each load.

A file of sql/core makes the view `core.NAME_live`, which computes. From it come the materialized view
`core.NAME_stored`, and `core.NAME`, which the views of `mart` read: the stored rows while they are fresh, the computed
ones from the moment that anything below them has changed until the next refresh. So a query is right at any time, in
the middle of a load and after one that was killed; it is only slower. Triggers keep `ops.freshness` (revision 0008).
"""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg import sql

from schema import headers

#: The advisory lock that a refresh holds alone and every change shares: no change may fall between reading the tables
#: and calling the result fresh. The triggers take the same number.
LOCK = 7_326_153


def build(connection: psycopg.Connection[Any], name: str, text: str) -> None:
    """Make what stands on a computing view that was just made or replaced, where it is not there yet."""
    if connection.execute("select to_regclass(%s)", (f"{name}_stored",)).fetchone() != (None,):
        return
    header = headers.parse(text)
    base = name.removeprefix("core.")
    parts = {
        "live": sql.Identifier("core", f"{base}_live"),
        "stored": sql.Identifier("core", f"{base}_stored"),
        "read": sql.Identifier("core", base),
        "key": sql.SQL(", ").join(map(sql.Identifier, header.key)),
    }
    connection.execute(sql.SQL("create materialized view {stored} as select * from {live}").format(**parts))
    connection.execute(sql.SQL("create unique index on {stored} ({key})").format(**parts))
    for columns in header.indexes:
        index = sql.SQL("create index on {stored} ({columns})")
        connection.execute(index.format(**parts, columns=sql.SQL(", ").join(map(sql.Identifier, columns))))
    connection.execute(
        sql.SQL(
            "create view {read} as"
            " select * from {stored} where exists (select from ops.freshness where is_fresh)"
            " union all"
            " select * from {live} where not exists (select from ops.freshness where is_fresh)"
        ).format(**parts)
    )
    _copy_comments(connection, base)


def drop(connection: psycopg.Connection[Any], name: str) -> None:
    """Drop the three relations of a stored view.

    Raises:
        psycopg.errors.DependentObjectsStillExist: something stands on one of them.
    """
    base = name.removeprefix("core.")
    for kind, each in (("view", base), ("materialized view", f"{base}_stored"), ("view", f"{base}_live")):
        drop_it = sql.SQL("drop {} if exists {}").format(sql.SQL(kind), sql.Identifier("core", each))
        connection.execute(drop_it)


def refresh(connection: psycopg.Connection[Any]) -> bool:
    """Bring the stored rows up to date if anything has changed; return whether there was something to do.

    Queries go on meanwhile; loads that store wait. Killed, it changes nothing.
    """
    with connection.transaction():
        connection.execute("select pg_advisory_xact_lock(%s)", (LOCK,))
        if connection.execute("select is_fresh from ops.freshness").fetchone() == (True,):
            return False
        for (name,) in connection.execute(
            "select relname from pg_class where relnamespace = 'core'::regnamespace and relkind = 'm' order by relname"
        ).fetchall():
            view = sql.Identifier("core", name)
            connection.execute(sql.SQL("refresh materialized view concurrently {}").format(view))
            connection.execute(sql.SQL("analyze {}").format(view))
        connection.execute("update ops.freshness set is_fresh = true, refreshed_at = now()")
    return True


def _copy_comments(connection: psycopg.Connection[Any], base: str) -> None:
    """Give the stored and the reading view the comments of the computing one."""
    comments = connection.execute(
        """
        select attname, col_description(attrelid, attnum) from pg_attribute
        where attrelid = to_regclass(%(name)s) and attnum > 0 and col_description(attrelid, attnum) is not null
        union all
        select null, obj_description(to_regclass(%(name)s), 'pg_class')
        """,
        {"name": f"core.{base}_live"},
    ).fetchall()
    for kind, each in (("materialized view", f"{base}_stored"), ("view", base)):
        for column, comment in comments:
            if column:
                target = sql.SQL("column {}").format(sql.Identifier("core", each, column))
            else:
                target = sql.SQL("{} {}").format(sql.SQL(kind), sql.Identifier("core", each))
            connection.execute(sql.SQL("comment on {} is {}").format(target, sql.Literal(comment)))
