"""The migrations: one line, up and down with rows in the tables, and the same result as the models."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from etl import migrate
from etl.database import engine
from schema import resources
from schema.tables import metadata

SCHEMAS = ["raw", "report", "core", "ops"]

CATALOGUE = {
    "columns": """
        select table_schema, table_name, column_name, data_type, is_nullable, column_default, identity_generation,
               ordinal_position
        from information_schema.columns inner join information_schema.tables using (table_schema, table_name)
        where table_schema = any(%s) and table_type = 'BASE TABLE' order by 1, 2, 8""",
    "constraints": """
        select n.nspname, t.relname, c.conname, pg_get_constraintdef(c.oid)
        from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
        where n.nspname = any(%s) and c.contype <> 'n' order by 1, 2, 3""",
    "indexes": """
        select schemaname, tablename, indexname, indexdef from pg_indexes
        where schemaname = any(%s) and tablename not like '%%\\_stored' order by 1, 2, 3""",
}


def script() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(resources.migrations()))
    return ScriptDirectory.from_config(config)


def catalogue(url: str, query: str) -> list[Any]:
    with psycopg.connect(url) as connection:
        return connection.execute(CATALOGUE[query], (SCHEMAS,)).fetchall()


def test_one_head_and_one_line() -> None:
    assert len(script().get_heads()) == 1
    assert len(script().get_bases()) == 1
    revisions = list(script().walk_revisions())
    assert all(not revision.is_merge_point and not revision.is_branch_point for revision in revisions)
    assert all(revision.doc for revision in revisions)


def test_up_down_up_with_rows(empty_url: str, fill_warehouse: Callable[[psycopg.Connection[Any]], None]) -> None:
    migrate.upgrade(empty_url)
    first = {query: catalogue(empty_url, query) for query in CATALOGUE}
    for _ in range(2):
        with psycopg.connect(empty_url) as connection:
            fill_warehouse(connection)
        for revision in list(script().walk_revisions())[1:]:
            assert migrate.downgrade(empty_url, revision.revision).revision == revision.revision
        assert migrate.downgrade(empty_url, "base").revision is None
        assert catalogue(empty_url, "columns") == []
        assert migrate.upgrade(empty_url).is_current
        assert {query: catalogue(empty_url, query) for query in CATALOGUE} == first


def test_upgrade_again_changes_nothing(empty_url: str) -> None:
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url, autocommit=True) as connection:
        applied = connection.execute("select view_name, applied_at from ops.mart_view order by 1").fetchall()
        codes = connection.execute("select xmin, actor_code from core.actor order by 2").fetchall()
        migrate.upgrade(empty_url)
        assert connection.execute("select view_name, applied_at from ops.mart_view order by 1").fetchall() == applied
        assert connection.execute("select xmin, actor_code from core.actor order by 2").fetchall() == codes


def test_a_database_without_an_actor_of_this_version_is_behind(empty_url: str) -> None:
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url, autocommit=True) as connection:
        connection.execute("delete from core.actor_alias where actor_code = 'ARF'")
        connection.execute("delete from core.organization where actor_code = 'ARF'")
        connection.execute("delete from core.actor where actor_code = 'ARF'")
    status = migrate.status(empty_url)
    assert (status.pending, status.is_current) == ((), False)
    assert set(status.lists_outdated) == {"actor", "organization", "actor_alias"}
    assert migrate.upgrade(empty_url).is_current


def test_status_of_an_empty_database(empty_url: str) -> None:
    status = migrate.status(empty_url)
    assert status.revision is None
    assert status.pending[0] == "0001"
    assert not status.is_current
    with psycopg.connect(empty_url) as connection:
        assert connection.execute("select to_regclass('public.alembic_version')").fetchone() == (None,)


def test_two_upgrades_at_once(empty_url: str) -> None:
    failures: list[BaseException] = []

    def upgrade() -> None:
        try:
            migrate.upgrade(empty_url)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=upgrade) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert migrate.status(empty_url).is_current


def test_a_newer_database_is_refused(empty_url: str) -> None:
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("update public.alembic_version set version_num = 'from_the_future'")
    with pytest.raises(migrate.MigrationError, match="newer version"):
        migrate.upgrade(empty_url)


def test_an_owner_who_may_not_make_roles_can_upgrade(server: str, empty_url: str) -> None:
    name = urlsplit(empty_url).path.strip("/")
    owner = f"owner_of_{name}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"create role {owner} login nosuperuser nocreaterole")
        connection.execute(f"alter database {name} owner to {owner}")
    try:
        parts = urlsplit(empty_url)
        url = parts._replace(netloc=f"{owner}@{parts.netloc.rpartition('@')[2]}").geturl()
        assert migrate.upgrade(url).is_current
        assert migrate.upgrade(url).is_current
        assert migrate.downgrade(url, "base").revision is None
    finally:
        with psycopg.connect(empty_url, autocommit=True) as connection:
            connection.execute(f"alter database {name} owner to current_user")
            connection.execute(f"drop owned by {owner} cascade")
            connection.execute(f"drop role {owner}")


def test_an_unknown_revision_is_refused(empty_url: str) -> None:
    migrate.upgrade(empty_url)
    with pytest.raises(migrate.MigrationError, match="no revision 'nowhere'"):
        migrate.downgrade(empty_url, "nowhere")
    assert migrate.status(empty_url).is_current


REVISION = """
from alembic import op

revision = "{0}"
down_revision = "{1}"


def upgrade() -> None:
    op.execute("alter table core.topic alter column topic_name type varchar(200)")


def downgrade() -> None:
    op.execute("alter table core.topic alter column topic_name type text")
"""


@pytest.fixture
def own_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return a function that adds a revision to a copy of the migrations: it changes a column that views use."""
    head = str(script().get_current_head())

    def add() -> None:
        copy = tmp_path / "migrations"
        shutil.copytree(resources.migrations(), copy)
        (copy / "versions" / "9999_test.py").write_text(REVISION.format("9999", head))
        monkeypatch.setattr(resources, "migrations", lambda: copy)

    return add


def test_views_make_room_for_a_revision_and_come_back(empty_url: str, own_revision: Callable[[], None]) -> None:
    migrate.upgrade(empty_url)
    own_revision()
    assert migrate.status(empty_url).pending == ("9999",)
    assert migrate.upgrade(empty_url).is_current
    with psycopg.connect(empty_url) as connection:
        row = connection.execute("select pg_typeof(topic_name)::text from mart.topic limit 1").fetchone()
        assert row == ("character varying",)


def test_a_users_view_in_the_way_of_a_revision_is_named(empty_url: str, own_revision: Callable[[], None]) -> None:
    migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        connection.execute("create view sandbox.mine as select topic_name from mart.topic")
    own_revision()
    with pytest.raises(migrate.MigrationError, match=r"sandbox\.mine"):
        migrate.upgrade(empty_url)
    with psycopg.connect(empty_url) as connection:
        assert connection.execute("select count(*) from sandbox.mine").fetchone() == (24,)
    assert migrate.status(empty_url).revision != "9999"


def test_models_equal_migrations(empty_url: str) -> None:
    migrate.upgrade(empty_url)
    options = {
        "include_schemas": True,
        "include_name": lambda name, kind, _: kind != "schema" or name in SCHEMAS,
        "compare_server_default": True,
    }
    with engine(empty_url).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_catalogue_of_models_equals_that_of_migrations(make_database: Callable[[], str]) -> None:
    """Alembic does not see changed checks, defaults or exclusion constraints: the catalogue does."""
    migrated, created = make_database(), make_database()
    migrate.upgrade(migrated)
    with engine(created).begin() as connection:
        for schema in SCHEMAS:
            connection.exec_driver_sql(f"create schema {schema}")
        metadata.create_all(connection)
    for query in CATALOGUE:
        wanted, found = catalogue(created, query), catalogue(migrated, query)
        assert set(wanted) == set(found), (set(wanted) - set(found), set(found) - set(wanted))
