"""Writes the columns of every dataset of the Superset export anew, from the database.

A dataset's YAML has an authored part (name, SQL, metrics) and, from the line of MARK on, its columns: names and types
as the query returns them, descriptions as the comments in the database say. Headings that were edited are kept.

Usage: python -m bi.describe ADDRESS           (the address of an upgraded warehouse: `readout db url`)
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import psycopg
import yaml
from psycopg import sql

DATASETS = Path(__file__).parent / "superset" / "datasets" / "readout"
MARK = "# Columns are written by bi/describe.py; verbose_name is kept.\n"
_VIEW = re.compile(r"\bmart\.(\w+)")
_COMMENTS = """
select pg_class.relname, pg_attribute.attname, col_description(pg_class.oid, pg_attribute.attnum)
from pg_class
inner join pg_attribute on pg_class.oid = pg_attribute.attrelid
where pg_class.relnamespace = 'mart'::regnamespace and pg_attribute.attnum > 0
"""


def columns(connection: psycopg.Connection[Any], dataset: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the columns of one dataset as Superset wants them.

    Raises:
        psycopg.Error: the dataset's query does not run on this database.
    """
    name = sql.Identifier("mart", dataset["table_name"])
    query = dataset["sql"] or sql.SQL("select * from {}").format(name).as_string(connection)
    headings = {each["column_name"]: each["verbose_name"] for each in dataset.get("columns", [])}
    comments = _comments(connection, _VIEW.findall(query.replace('"', "")))
    none = sql.SQL("select * from ({}) as dataset limit 0").format(sql.SQL(query))
    found = connection.execute(none).description or []
    return [
        {
            "column_name": column.name,
            "verbose_name": headings.get(column.name) or column.name.replace("_", " ").capitalize(),
            "description": comments.get(column.name),
            "type": _type(connection, column.type_code),
            "is_dttm": _type(connection, column.type_code) in ("DATE", "TIMESTAMPTZ"),
            "is_active": True,
            "groupby": True,
            "filterable": True,
            "expression": None,
        }
        for column in found
    ]


def rewrite(connection: psycopg.Connection[Any], path: Path) -> bool:
    """Write one dataset's file again; return whether that changed it."""
    before = path.read_text(encoding="utf-8")
    authored = before.partition(MARK)[0]
    described = {"columns": columns(connection, yaml.safe_load(before))}
    after = authored + MARK + yaml.safe_dump(described, sort_keys=False, allow_unicode=True, width=118)
    path.write_text(after, encoding="utf-8")
    return bool(after != before)


def _comments(connection: psycopg.Connection[Any], views: list[str]) -> dict[str, str]:
    """Return what the database says of each column of these views; where two have one, the first view's word counts."""
    found: dict[str, dict[str, str]] = {}
    for view, column, comment in connection.execute(_COMMENTS):
        found.setdefault(view, {})[column] = comment
    merged: dict[str, str] = {}
    for view in reversed(views):
        merged.update(found.get(view, {}))
    return merged


def _type(connection: psycopg.Connection[Any], code: int) -> str:
    known = connection.adapters.types.get(code)
    return known.name.upper() if known else "TEXT"


def main() -> None:
    """Rewrite all datasets and name those that changed."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m bi.describe ADDRESS")
    with psycopg.connect(sys.argv[1]) as connection:
        for path in sorted(DATASETS.glob("*.yaml")):
            if rewrite(connection, path):
                print(f"written: {path.relative_to(DATASETS.parent.parent)}")


if __name__ == "__main__":
    main()
