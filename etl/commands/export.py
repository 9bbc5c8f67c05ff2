"""`readout export`: views into files."""

from __future__ import annotations

import sys
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from etl.commands.shared import USAGE, DatabaseUrl, Failure, connect, messages, plural, readout_version, settings_of

if TYPE_CHECKING:
    from etl.export import rows, writers


class Format(StrEnum):
    """Kinds of files."""

    csv = "csv"
    jsonl = "jsonl"
    parquet = "parquet"
    xlsx = "xlsx"


def export(
    view: Annotated[
        str | None, typer.Argument(metavar="VIEW", help="A view of mart, or sandbox.NAME for one of your own.")
    ] = None,
    format: Annotated[Format, typer.Option(help="Kind of the file or files.")] = Format.csv,
    to: Annotated[
        Path | None,
        typer.Option("--to", "--output", "-o", metavar="FILE", help="Where to write; without it, standard output."),
    ] = None,
    all_to: Annotated[
        Path | None, typer.Option("--all", metavar="DIR", help="Every view into a new folder, as a data package.")
    ] = None,
    licence: Annotated[
        str | None, typer.Option(metavar="ID", help="Licence that you give the package, as SPDX names it.")
    ] = None,
    escape_formulas: Annotated[
        bool, typer.Option("--escape-formulas", help="Put ' before CSV cells that a spreadsheet would run.")
    ] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Write the rows of a view as CSV, JSON lines, Parquet or Excel, or all views as a data package that can be cited.

    Rows are streamed, however many there are. The package has datapackage.json: columns, types, meanings, keys, counts,
    hashes and the licence.

    Example: readout export bilateral_relation --format xlsx -o relations.xlsx

    Example: readout export --all readout-2026-11 --format parquet --licence CC-BY-4.0
    """
    if (view is None) == (all_to is None):
        raise Failure("name a view, or a folder with --all", USAGE)
    if all_to is not None:
        _package(all_to, format, licence, database_url)
        return
    from etl.export import rows

    with connect(settings_of(database_url)) as connection:
        try:
            found = rows.find(connection, str(view))
        except rows.UnknownViewError as error:
            raise Failure(str(error), USAGE) from error
        with rows.read(connection, found) as (columns, lines):
            if to is None:
                report = _write(_standard_output(format), columns, lines, format, escape_formulas)
            else:
                report = _write_file(to, columns, lines, format, escape_formulas)
    _tell(report, escape_formulas)


def _standard_output(format: Format) -> IO[bytes]:
    from etl.export import writers

    if format in writers.BINARY and sys.stdout.isatty():
        raise Failure(f"{format} is nothing for a terminal: name a file with -o", USAGE)
    return sys.stdout.buffer


def _write_file(to: Path, columns: list[rows.Column], lines: object, format: Format, escape: bool) -> writers.Report:
    """Write beside the file and move it there, so that it is never half there."""
    try:
        with tempfile.NamedTemporaryFile(dir=to.parent, prefix=f".{to.name}.", delete=False) as file:
            making = Path(file.name)
            try:
                report = _write(file, columns, lines, format, escape)
            except BaseException:
                making.unlink(missing_ok=True)
                raise
        making.chmod(0o644)
        making.replace(to)
    except OSError as error:
        raise Failure(f"{to} can't be written: {error.strerror}", USAGE) from error
    return report


def _write(file: object, columns: list[rows.Column], lines: object, format: Format, escape: bool) -> writers.Report:
    from etl.export import writers

    try:
        return writers.WRITERS[format](file, columns, lines, escape)  # type: ignore[arg-type]
    except writers.TooLargeError as error:
        raise Failure(str(error), USAGE) from error


def _tell(report: writers.Report, escaped: bool) -> None:
    messages.print(plural(report.rows, "row"), style="dim", highlight=False)
    if report.formulas and not escaped:
        messages.print(
            f"{plural(report.formulas, 'cell')} would be run as a formula by a spreadsheet:"
            " for one, take --format xlsx or --escape-formulas",
            style="yellow",
            highlight=False,
            soft_wrap=True,
        )
    if report.cut:
        messages.print(f"{plural(report.cut, 'text')} did not fit into a cell and was cut", style="yellow")


def _package(folder: Path, format: Format, licence: str | None, database_url: str | None) -> None:
    from etl.export import package

    with connect(settings_of(database_url)) as connection:
        try:
            described = package.write(
                connection,
                folder,
                format=format,
                version=readout_version(),
                licence=licence,
                progress=lambda name, report: messages.print(f"{name}: {plural(report.rows, 'row')}", highlight=False),
            )
        except OSError as error:
            raise Failure(str(error), USAGE) from error
    found = described["resources"]
    total = sum(resource["rows"] for resource in found)
    messages.print(f"{plural(len(found), 'view')}, {plural(total, 'row')} in {folder}", highlight=False)
