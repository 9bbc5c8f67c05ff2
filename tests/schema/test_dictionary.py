"""The dictionary: every table, view and column is described in the database and the docs; names keep the rules."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import psycopg
import pytest

from schema import dictionary, pages, resources
from schema.tables import metadata

SCHEMAS = ["raw", "report", "core", "mart", "ops"]
NAME = re.compile(r"^[a-z][a-z0-9_]{0,62}$")


def test_every_relation_and_column_in_the_database_has_a_comment(warehouse: psycopg.Connection[Any]) -> None:
    missing = warehouse.execute(
        """
        select n.nspname, c.relname, a.attname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0 and not a.attisdropped
        where n.nspname = any(%s) and c.relkind in ('r', 'v', 'm') and col_description(c.oid, a.attnum) is null
        union all
        select n.nspname, c.relname, null from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any(%s) and c.relkind in ('r', 'v', 'm') and obj_description(c.oid, 'pg_class') is null
        """,
        (SCHEMAS, SCHEMAS),
    ).fetchall()
    assert missing == []


def test_comments_in_the_database_are_those_of_the_dictionary(warehouse: psycopg.Connection[Any]) -> None:
    for table in metadata.tables.values():
        row = warehouse.execute("select obj_description(%s::regclass, 'pg_class')", (str(table),)).fetchone()
        assert row == (dictionary.describe_table(str(table)),)


def test_view_comments_name_only_columns_that_exist(warehouse: psycopg.Connection[Any]) -> None:
    rows = warehouse.execute(
        "select table_name, column_name from information_schema.columns where table_schema = 'mart'"
    )
    existing: dict[str, set[str]] = {}
    for view, column in rows:
        existing.setdefault(view, set()).add(column)
    described = {view: {column for column in comments if column} for view, comments in dictionary.views().items()}
    assert described == existing


def test_names_keep_the_rules(warehouse: psycopg.Connection[Any]) -> None:
    names = warehouse.execute(
        """
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any(%s)
        union all
        select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any(%s) and a.attnum > 0 and not a.attisdropped
        union all
        select k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace where n.nspname = any(%s)
        """,
        (SCHEMAS, SCHEMAS, SCHEMAS),
    ).fetchall()
    assert [name for (name,) in names if not NAME.match(name)] == []


def test_constraints_say_what_they_are(warehouse: psycopg.Connection[Any]) -> None:
    prefixes = {"p": "pk_", "f": "fk_", "u": "uq_", "c": "ck_", "x": "ex_"}
    rows = warehouse.execute(
        """
        select k.contype, t.relname, k.conname from pg_constraint k join pg_class t on t.oid = k.conrelid
        join pg_namespace n on n.oid = t.relnamespace
        where n.nspname = any(%s) and k.contype in ('p', 'f', 'u', 'c', 'x')
        """,
        (SCHEMAS,),
    ).fetchall()
    assert len(rows) > 100
    assert [name for kind, table, name in rows if not name.startswith(prefixes[str(kind)] + table)] == []


@pytest.mark.parametrize("table", metadata.tables.values(), ids=str)
def test_suffixes_have_one_meaning(table: Any) -> None:
    kinds = {"_id": "BIGINT", "_no": "INTEGER", "_code": "TEXT", "_on": "DATE", "_at": "TIMESTAMP", "is_": "BOOLEAN"}
    for column in table.columns:
        for affix, kind in kinds.items():
            matches = column.name.startswith(affix) if affix.endswith("_") else column.name.endswith(affix)
            if matches and column.name != "cow_code":
                assert str(column.type) in (kind, "DATETIME"), column


@pytest.mark.parametrize("page", pages.PAGES)
def test_a_generated_page_is_up_to_date(page: str) -> None:
    path = resources.PACKAGE.parent / "docs" / page
    if not path.is_file():
        pytest.skip("the documentation is not part of the installed package")
    assert path.read_text(encoding="utf-8") == pages.text(page), "make docs"


def test_check_fails_on_an_old_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "docs"
    monkeypatch.setattr("sys.argv", ["pages", str(folder)])
    assert pages.main() == 0
    monkeypatch.setattr("sys.argv", ["pages", str(folder), "--check"])
    assert pages.main() == 0
    (folder / "views.md").write_text("old", encoding="utf-8")
    assert pages.main() == 1


def test_a_column_without_a_text_is_an_error() -> None:
    with pytest.raises(LookupError, match="colour"):
        dictionary.describe_column("raw.document", "colour")
    with pytest.raises(LookupError, match=r"raw\.nothing"):
        dictionary.describe_table("raw.nothing")
