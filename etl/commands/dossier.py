"""`readout dossier`: one page of HTML on a relation or on a person."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.shared import USAGE, DatabaseUrl, Failure, connect, messages, plural, settings_of

if TYPE_CHECKING:
    import psycopg

    from etl.dossier.person import UnknownOfficialError
    from etl.dossier.records import Dossier

PAIR = 2
SHOWN = 10  # candidates for a name that several people have


def dossier(
    who: Annotated[list[str], typer.Argument(help="Two actor codes (IRQ PAK), or one official: name or number.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write; dossier-….html here if not given.")
    ] = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Write one self-contained HTML page on a relation or on a person, with the words behind every fact.

    Example: readout dossier IRQ PAK
    """
    from etl.dossier import render

    if len(who) > PAIR:
        raise Failure("give two actor codes (readout dossier IRQ PAK), or one name in quotation marks", USAGE)
    with connect(settings_of(database_url)) as connection:
        found = _relation(connection, who) if len(who) == PAIR else _person(connection, who[0])
    path = output or Path(f"dossier-{_file_name(who)}.html")
    try:
        path.write_text(render(found), encoding="utf-8")
    except OSError as error:
        raise Failure(f"{path} can't be written: {error.strerror}", USAGE) from error
    messages.print(
        f"{path}: {plural(len(found.meetings), 'meeting')}, {plural(len(found.visits), 'visit')},"
        f" {plural(len(found.statements), 'statement')}, {plural(len(found.sources), 'source')}",
        highlight=False, markup=False, soft_wrap=True,
    )  # fmt: skip


def _relation(connection: psycopg.Connection[object], codes: list[str]) -> Dossier:
    from etl.dossier.relation import UnknownActorError, relation_dossier

    if codes[0].upper() == codes[1].upper():
        raise Failure("a relation is between two different actors", USAGE)
    try:
        return relation_dossier(connection, codes)
    except UnknownActorError as error:
        hint = 'readout sql -c "select actor_code, actor_name from mart.actor"'
        raise Failure(f"{error} is no actor's code; all codes: {hint}", USAGE) from error


def _person(connection: psycopg.Connection[object], wanted: str) -> Dossier:
    from etl.dossier.person import UnknownOfficialError, person_dossier

    try:
        return person_dossier(connection, wanted)
    except UnknownOfficialError as error:
        raise Failure(_explain(wanted, error), USAGE) from error


def _explain(wanted: str, error: UnknownOfficialError) -> str:
    if not error.candidates:
        return f"nobody is called {wanted!r}: try a part of the name in another spelling"
    lines = [
        f"  {row['official_id']:>6}  {row['full_name']}"
        f" ({', '.join(part for part in (row['office_title'], row['actor_code']) if part)})"
        for row in error.candidates[:SHOWN]
    ]
    more = len(error.candidates) - SHOWN
    rest = [f"  … and {more:,} more"] if more > 0 else []
    return "\n".join([f"{len(error.candidates)} officials are called {wanted!r}; give a number:", *lines, *rest])


def _file_name(who: list[str]) -> str:
    return re.sub(r"[^\w]+", "-", " ".join(who).lower()).strip("-") or "page"
