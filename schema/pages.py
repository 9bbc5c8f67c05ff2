"""The generated pages of docs/: data dictionary, list of views with their questions, diagram of the tables.

Run as `python -m schema.pages` it writes them; with `--check` it only compares.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from schema import dictionary, headers

#: How the views are grouped on their page, by the beginning of their names; the rest answers a question.
STAR = ("dim_", "fct_", "bridge_")
LISTS = ("act", "level", "meeting_mode", "meeting_status", "office_type", "statement_kind", "topic")
WARNING = "Written by `python -m schema.pages` from {}: do not edit."


def views_page() -> Iterator[str]:
    """Yield the lines of the list of views."""
    found = headers.views()
    star = [name for name in found if name.startswith(STAR)]
    rest = [name for name in found if name not in {*star, *LISTS}]
    yield from (
        "# The views and their questions",
        "",
        WARNING.format("the headers of `sql/mart/*.sql`"),
        "",
        "A key is the columns that no two rows share. A safe join never multiplies rows: sums stay right. Tests prove",
        "both, for every view. Columns are described in the [data dictionary](data-dictionary.md); examples are in",
        "[Ten questions](ten-questions.md), and traps in [How not to count twice](counting.md).",
    )
    for title, names in (("Facts and answers", rest), ("Star schema for BI tools", star), ("Code lists", list(LISTS))):
        yield from (
            "",
            f"## {title}",
            "",
            "| view | question | a row is | key | safe joins to | caveat |",
            "|---|---|---|---|---|---|",
        )
        for name in names:
            header = found[name]
            joins = sorted({f"`{join.view}`" for join in header.joins})
            cells = (
                f"`{name}`",
                header.question,
                header.grain.removeprefix("one row per ").removesuffix("."),
                ", ".join(f"`{column}`" for column in header.key) or "the only row",
                ", ".join(joins),
                header.caveat,
            )
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
    yield from ("", "## Functions", "", "| function | question | a row is | caveat |", "|---|---|---|---|")
    for name, header in headers.functions().items():
        yield f"| `{name}(…)` | {header.question} | {header.grain.removeprefix('one row per ')} | {header.caveat} |"


def diagram_page() -> Iterator[str]:
    """Yield the lines of the diagrams: the tables of each schema as they refer to each other, and the star."""
    yield from (
        "# Diagrams",
        "",
        WARNING.format("the models in `schema/` and the headers of `sql/mart/*.sql`"),
        "",
        "## The star of `mart`",
        "",
        "Lines are safe joins: from many rows to one.",
        "",
        "```mermaid",
        "erDiagram",
    )
    for name, header in headers.views().items():
        if name.startswith(STAR):
            for join in header.joins:
                if join.view.startswith(STAR):
                    yield f'    {join.view} ||--o{{ {name} : "{", ".join(join.columns)}"'
    yield "```"
    for schema in ("core", "report", "raw", "ops"):
        yield from ("", f"## The tables of `{schema}`", "", "```mermaid", "erDiagram")
        yield from _tables(schema)
        yield "```"


def _tables(schema: str) -> Iterator[str]:
    from schema.tables import metadata

    tables = [table for name, table in sorted(metadata.tables.items()) if name.startswith(f"{schema}.")]
    for table in tables:
        yield f"    {table.name} {{"
        for column in table.columns:
            kind = str(column.type).lower().replace(" ", "_").split("(")[0]
            marks = ", ".join(
                mark for mark, is_so in (("PK", column.primary_key), ("FK", column.foreign_keys)) if is_so
            )
            yield f"        {kind} {column.name} {marks}".rstrip()
        yield "    }"
    for table in tables:
        links = {
            (key.referred_table.fullname, ", ".join(column.name for column in key.columns))
            for key in table.foreign_key_constraints
        }
        for target, columns in sorted(links):
            name = target.removeprefix(f"{schema}.").replace(".", "_")
            yield f'    {name} ||--o{{ {table.name} : "{columns}"'


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "data-dictionary.md": dictionary.markdown,
    "views.md": views_page,
    "diagrams.md": diagram_page,
}


def text(page: str) -> str:
    """Return what a page should hold."""
    return "\n".join(PAGES[page]()) + "\n"


def main() -> int:
    """Write the generated pages, or with `--check` compare them; return the exit code."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs"))
    parser.add_argument("--check", action="store_true", help="change nothing, fail if a page is out of date")
    options = parser.parse_args()
    old = [name for name in PAGES if _read(options.folder / name) != text(name)]
    if not options.check:
        options.folder.mkdir(parents=True, exist_ok=True)
        for name in old:
            (options.folder / name).write_text(text(name), encoding="utf-8")
        return 0
    for name in old:
        print(f"{options.folder / name} is out of date: run `python -m schema.pages`", file=sys.stderr)
    return 1 if old else 0


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
