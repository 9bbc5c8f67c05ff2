"""`readout officials`: who is who, asked and decided."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from etl.commands.decisions import By, Why, carry_out, tell
from etl.commands.shared import USAGE, AsJson, DatabaseUrl, Failure, connect, messages, output, plural, settings_of

app = typer.Typer(no_args_is_help=True, help="Ask who is who, and decide it.")

_FOUND = """
select official_id, full_name, actor_code, office_title, first_seen_on, last_seen_on, meeting_count, source_count
from mart.official where official_id = any(%s)
"""


@app.command()
def search(
    name: Annotated[str, typer.Argument(help="A name or a part of one, in any spelling.")],
    actor: Annotated[str | None, typer.Option(help="Code of the country or organisation served.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 20,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Find officials by name, in any spelling, the likest first.

    Example: readout officials search "kadhafi" --actor LBY
    """
    from psycopg.rows import dict_row

    from etl.resolve import review as reviewing

    with connect(settings_of(database_url)) as connection:
        found = reviewing.search(connection, name, actor and actor.upper())[:limit]
        with connection.cursor(row_factory=dict_row) as cursor:
            rows = {r["official_id"]: r for r in cursor.execute(_FOUND, ([key for _, key in found],)).fetchall()}
    ordered = [rows[key] for _, key in found if key in rows]
    if as_json:
        output.print_json(json.dumps(ordered, default=str))
        return
    table = Table("id", "name", "of", "office", "seen", "meetings", "documents")
    for row in ordered:
        seen = f"{row['first_seen_on'] or '?'} – {row['last_seen_on'] or '?'}"
        counts = (str(row["meeting_count"]), str(row["source_count"]))
        who = (row["full_name"], row["actor_code"] or "", row["office_title"] or "")
        table.add_row(str(row["official_id"]), *who, seen, *counts)
    output.print(table if ordered else f"no official is called {name!r}, or anything like it", highlight=False)


@app.command()
def show(
    official_id: Annotated[int, typer.Argument(metavar="ID", help="Number of the official; a former one leads on.")],
    limit: Annotated[int, typer.Option(min=0, help="Rows of each kind to show; 0 shows all.")] = 10,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Show a person: offices, names, meetings, visits, and the documents that tell of them.

    Example: readout officials show 12
    """
    from etl.commands.official_page import page, print_page
    from etl.resolve.deciding import UndecidableError, current

    with connect(settings_of(database_url)) as connection:
        try:
            found = current(connection, "official", official_id)
        except UndecidableError as error:
            raise Failure(f"{error}: `readout officials search NAME` finds them", USAGE) from error
        if found != official_id:
            messages.print(f"official {official_id} is {found} now", highlight=False)
        told = page(connection, found)
    if as_json:
        output.print_json(json.dumps(told, default=str))
    else:
        print_page(told, limit)


@app.command()
def same(
    first: Annotated[int, typer.Argument(metavar="FIRST", help="Number of an official.")],
    second: Annotated[int, typer.Argument(metavar="SECOND", help="Number of another one.")],
    why: Why = None,
    by: By = None,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Decide that two officials are one person.

    Example: readout officials same 12 57 --why "her married name"
    """
    from etl.resolve import deciding

    outcome = carry_out(
        database_url, by, lambda c, who: deciding.decide(c, "official", (first, second), True, who, why)
    )
    tell("official", outcome, as_json)


@app.command()
def different(
    first: Annotated[int, typer.Argument(metavar="FIRST", help="Number of an official.")],
    second: Annotated[int | None, typer.Argument(metavar="[SECOND]", help="Number of another one.")] = None,
    document: Annotated[
        list[int] | None,
        typer.Option(help="Instead of SECOND: a document that speaks of somebody else; may be given again."),
    ] = None,
    why: Why = None,
    by: By = None,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Decide that two officials are not one person, or that some documents speak of another one of that name.

    Example: readout officials different 12 57 --why "father and son"

    Example: readout officials different 12 --document 340 --why "the actor, not the minister"
    """
    from etl.resolve import deciding

    if (second is None) == (not document):
        raise Failure("name either another official or, with --document, what speaks of somebody else", USAGE)
    if second is not None:
        other = second
        outcome = carry_out(
            database_url, by, lambda c, who: deciding.decide(c, "official", (first, other), False, who, why)
        )
    else:
        outcome = carry_out(database_url, by, lambda c, who: deciding.part(c, first, set(document or ()), who, why))
    tell("official", outcome, as_json)


@app.command()
def review(
    limit: Annotated[int, typer.Option(min=0, help="Pairs to show; 0 shows all.")] = 10,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """List pairs of officials who may be one person, with the evidence for and against; decided ones never come back.

    Example: readout officials review --limit 50
    """
    from etl.resolve import review as reviewing

    with connect(settings_of(database_url)) as connection:
        doubts = reviewing.doubts(connection)
    shown = doubts[:limit] if limit else doubts
    if as_json:
        told = [
            {
                "first_id": doubt.one.official_id,
                "first_name": doubt.one.full_name,
                "second_id": doubt.other.official_id,
                "second_name": doubt.other.full_name,
                "actor_code": doubt.one.actor_code,
                "score": round(doubt.judgement.probability, 4),
                "why": [{"evidence": evidence, "weight": weight} for evidence, weight in doubt.judgement.reasons],
            }
            for doubt in shown
        ]
        output.print_json(json.dumps(told))
        return
    for doubt in shown:
        one, other = doubt.one, doubt.other
        output.print(
            f"{one.official_id} {one.full_name} ({one.actor_code}) and {other.official_id} {other.full_name}:"
            f" {doubt.judgement.probability:.0%} likely one person",
            markup=False,
            highlight=False,
            soft_wrap=True,
        )
        for word, kept in (("for", True), ("against", False)):
            some = [f"{told} ({w:+.1f})" for told, w in doubt.judgement.reasons if w and (w > 0) == kept]
            output.print(f"  {word}: {'; '.join(some) or 'nothing'}", markup=False, highlight=False, soft_wrap=True)
    if len(shown) < len(doubts):
        messages.print(f"… and {len(doubts) - len(shown):,} more: readout officials review --limit 0", style="dim")
    told_all = plural(len(doubts), "pair is", "pairs are") if doubts else "no pair is"
    messages.print(f"{told_all} in doubt; `readout officials same` and `different` decide", highlight=False)


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
