"""The dictionary of tables, views and columns: one text for models, database comments and documentation.

Tables are described in `dictionary.toml`, views in the `comment on` statements of `sql/mart/*.sql`.
`schema.pages` writes docs/data-dictionary.md from it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from sqlalchemy import MetaData, Table

from schema import resources

SOURCE = resources.PACKAGE / "dictionary.toml"
_VIEW_COMMENT = re.compile(r"comment on (view|column) mart\.(\w+)(?:\.(\w+))? is\s*'((?:[^']|'')*)';", re.IGNORECASE)


@cache
def _entries() -> dict[str, dict[str, str]]:
    with SOURCE.open("rb") as file:
        return tomllib.load(file)


def describe_table(table: str) -> str:
    """Return what one row of `schema.table` is, and what else is to be known of it.

    Raises:
        LookupError: the dictionary does not have the table.
    """
    try:
        entry = _entries()[table]
        return " ".join(filter(None, (entry["grain"], entry.get("about"))))
    except KeyError as error:
        raise LookupError(f"{SOURCE.name}: the table {table} needs a section with a `grain`") from error


def describe_column(table: str, column: str) -> str:
    """Return what a column of `schema.table` means.

    Raises:
        LookupError: neither the table's section nor [columns] has it.
    """
    entries = _entries()
    text = entries.get(table, {}).get(column) or entries["columns"].get(column)
    if text is None:
        raise LookupError(f"{SOURCE.name}: the column {column} needs a text in the section of {table} or in [columns]")
    return text


def annotate(metadata: MetaData) -> None:
    """Give every table and column of the models its comment.

    Raises:
        LookupError: one is not described, or the dictionary describes one that does not exist.
    """
    for table in metadata.tables.values():
        name = str(table)
        table.comment = describe_table(name)
        for column in table.columns:
            column.comment = describe_column(name, column.name)
    _refuse_leftovers(metadata)


def _refuse_leftovers(metadata: MetaData) -> None:
    described = {name: set(entry) - {"grain", "about"} for name, entry in _entries().items() if name != "columns"}
    for name, columns in described.items():
        table = metadata.tables.get(name)
        if table is None:
            raise LookupError(f"{SOURCE.name}: there is no table {name}")
        if unknown := columns - set(table.columns.keys()):
            raise LookupError(f"{SOURCE.name}: {name} has no column {', '.join(sorted(unknown))}")


def views() -> dict[str, dict[str | None, str]]:
    """Return the comments of each view of `mart` by column, its own under None, as its file gives them."""
    found: dict[str, dict[str | None, str]] = {}
    for path in sorted((resources.sql() / "mart").glob("*.sql")):
        for _, view, column, text in _VIEW_COMMENT.findall(path.read_text(encoding="utf-8")):
            found.setdefault(view, {})[column or None] = text.replace("''", "'")
    return found


def markdown() -> Iterator[str]:
    """Yield the lines of the data dictionary: views first, since they are what users read, then tables by schema."""
    from schema.tables import metadata

    yield from (
        "# Data dictionary",
        "",
        "Written by `python -m schema.pages` from `schema/dictionary.toml` and `sql/mart/*.sql`: do not edit.",
        "The views of `mart` are the stable interface; the tables behind them may change from one release to the next.",
        "",
        "## mart (views)",
    )
    for view, comments in sorted(views().items()):
        yield from ("", f"### mart.{view}", "", comments.get(None, ""), "", "| column | meaning |", "|---|---|")
        yield from (f"| `{column}` | {_cell(text)} |" for column, text in comments.items() if column)
    for schema in ("core", "report", "raw", "ops"):
        yield from ("", f"## {schema} (tables)")
        for name in sorted(name for name in metadata.tables if name.startswith(f"{schema}.")):
            yield from _table_lines(metadata.tables[name])


def _table_lines(table: Table) -> Iterator[str]:
    yield from (
        "",
        f"### {table}",
        "",
        table.comment or "",
        "",
        "| column | type | key | meaning |",
        "|---|---|---|---|",
    )
    for column in table.columns:
        key = "PK" if column.primary_key else ""
        targets = sorted({key.target_fullname.rsplit(".", 1)[0] for key in column.foreign_keys})
        links = ", ".join(f"→ `{target}`" for target in targets)
        kind = str(column.type).lower() + ("" if column.nullable else " not null")
        cell = _cell(column.comment or "")
        yield f"| `{column.name}` | {kind} | {' '.join(filter(None, (key, links)))} | {cell} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
