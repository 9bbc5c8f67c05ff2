"""`readout fetch`: registers and feeds from their public addresses into a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.shared import REJECTED, USAGE, AsJson, Failure, messages, output, plural, settings_of

if TYPE_CHECKING:
    from etl.fetch import Source


def fetch(
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME…", help="What to fetch; none lists all.")] = None,
    catalogue: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A catalogue of your own (TOML), see docs/registers.md.")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where copies are kept. Default: READOUT_HOME/fetched.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Fetch registers and feeds by name; prints the folders to load. Without a name: list what can be fetched.

    A copy that has not changed on the server is not fetched again; a new one takes its place when it is complete.

    Example: readout fetch historian-visits && readout load "$(readout fetch historian-visits)"
    """
    from etl.fetch import CatalogueError, sources

    try:
        known = sources(catalogue)
    except CatalogueError as error:
        raise Failure(str(error), USAGE) from error
    if not names:
        _list(known, as_json)
        return
    if unknown := [name for name in names if name not in known]:
        raise Failure(f"{unknown[0]!r} is not in the catalogue; there are {', '.join(known)}", USAGE)
    _fetch_all([known[name] for name in names], folder or settings_of(None).home / "fetched", as_json)


def _list(known: dict[str, Source], as_json: bool) -> None:
    if as_json:
        output.print_json(
            json.dumps({each.name: {"title": each.title, "address": each.address} for each in known.values()})
        )
        return
    for each in known.values():
        output.print(f"{each.name:22} {each.title}", markup=False, highlight=False, soft_wrap=True)


def _fetch_all(wanted: list[Source], folder: Path, as_json: bool) -> None:
    from etl.extract.outcome import UnreadableError
    from etl.fetch import fetch

    done, has_failed = [], False
    for source in wanted:
        try:
            fetched = fetch(source, folder)
        except (UnreadableError, OSError) as error:
            has_failed = True
            messages.print(f"{source.name}: {error} ({source.address})", markup=False, highlight=False, soft_wrap=True)
            continue
        what = "fetched" if fetched.is_changed else "unchanged"
        messages.print(f"{source.name}: {what}, {plural(fetched.file_count, 'file')}", highlight=False, soft_wrap=True)
        done.append({"name": source.name, "folder": str(fetched.folder), "is_changed": fetched.is_changed})
        if not as_json:
            print(fetched.folder)
    if as_json:
        output.print_json(json.dumps(done))
    if has_failed:
        raise typer.Exit(REJECTED)
