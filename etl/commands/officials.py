"""`readout officials`: who is who, asked and decided."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from etl.commands.shared import USAGE, Failure

app = typer.Typer(no_args_is_help=True, help="Ask who is who.")


@app.command()
def match(
    pairs: Annotated[
        Path, typer.Argument(metavar="FILE", help="A file of JSON lines; - reads standard input.", allow_dash=True)
    ] = Path("-"),
) -> None:
    """Tell for pairs of names whether they are one person's, how likely that is, and why.

    A line in is {"a": {"name": …, "actor_code": …, "office_type": …, "year": …}, "b": {…}}, all but the names may be
    missing; a line out is {"same": true, "score": 0.97, "why": […]}. Where in doubt, apart. Needs no database.

    Example: readout officials match pairs.jsonl > answers.jsonl
    """
    from etl.resolve.evidence import compare

    for number, line in _lines(pairs):
        judged = compare(*(_profile(line, side, number) for side in ("a", "b")))
        why = [f"{told} ({weight:+.1f})" for told, weight in judged.reasons]
        print(json.dumps({"same": judged.is_same, "score": round(judged.probability, 4), "why": why}))


def _lines(path: Path) -> Iterator[tuple[int, Any]]:
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Failure(f"{path} can't be read ({error})", USAGE) from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                raise Failure(f"{path}, line {number}: no JSON ({error})", USAGE) from error


def _profile(line: Any, side: str, number: int) -> Any:
    from datetime import date

    from etl.resolve.evidence import profile

    given = line.get(side) if isinstance(line, dict) else None
    name = given.get("name") if isinstance(given, dict) else None
    if not isinstance(given, dict) or not isinstance(name, str) or not name.strip():
        raise Failure(f'line {number}: "{side}" is missing, or has no name: {{"{side}": {{"name": "…"}}, …}}', USAGE)
    year = given.get("year")
    if year is not None and not (isinstance(year, int) and 1 <= year <= 9999):
        raise Failure(f'line {number}: the year of "{side}" is no year: {year!r}', USAGE)
    # The middle of a year is as near as one gets to a day in it.
    day = date(year, 7, 1) if year else None
    return profile(name, given.get("actor_code"), given.get("office_type"), day)
