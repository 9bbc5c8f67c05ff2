"""`readout reextract`: stored documents read again with the installed version."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from etl.commands.shared import (
    REJECTED,
    AsJson,
    DatabaseUrl,
    connect,
    ensure_current,
    messages,
    output,
    plural,
    readout_version,
    settings_of,
)

if TYPE_CHECKING:
    from etl.reextract import Report


def reextract(
    source: Annotated[str | None, typer.Option(help="Only documents of this source (mart.document.source).")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many documents.")] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read documents. Default: one for each processor.")
    ] = None,
    batch_size: Annotated[int, typer.Option(min=1, help="Documents stored in one transaction.")] = 50,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Compare, store nothing.")] = False,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Read stored documents again that another version of the extractor has read, and tell what that changes.

    A batch is a transaction: stopped at any time, what is done is done, and the next call goes on. Numbers of
    officials and meetings stay, and so do people's decisions.

    Example: readout reextract --dry-run
    """
    from etl import pipeline, stored
    from etl import reextract as rereading
    from etl.load.loader import Loader
    from etl.load.runs import Run
    from etl.version import extractor_version

    settings = settings_of(database_url)
    ensure_current(settings)
    count = workers or pipeline.workers_default()
    with connect(settings) as connection:
        documents = rereading.outdated(connection, extractor_version(), source, limit)
        run = None if dry_run or not documents else Run(connection, "reextract", readout_version(), count)
        loader = Loader(connection, run, pipeline.read) if run else None
        try:
            with pipeline.worker_pool(count if documents else 1) as pool:
                report = rereading.reextract(
                    connection, documents, loader, pool, batch_size=batch_size, progress=_progress(len(documents))
                )
            stored.refresh(connection)
        except BaseException as error:
            if run and not connection.closed:
                run.end("interrupted" if isinstance(error, KeyboardInterrupt) else "failed", repr(error)[:1000])
            raise
        if run:
            run.end("succeeded")
    _print(report, dry_run, as_json)


def _progress(total: int) -> Callable[[Report], None]:
    return lambda report: messages.print(f"{report.documents:,} of {plural(total, 'document')}", highlight=False)


def _print(report: Report, dry_run: bool, as_json: bool) -> None:
    if as_json:
        told = {
            "documents": report.documents,
            "documents_changed": report.documents_changed,
            "rejected": len(report.rejected),
            "facts": {kind: asdict(change) for kind, change in report.kinds.items()},
            "examples": [dict(zip(("what", "kind", "url", "fact"), each, strict=True)) for each in report.examples],
        }
        output.print_json(json.dumps(told))
    else:
        would = "would be read again" if dry_run else "read again"
        output.print(f"{plural(report.documents, 'document')} {would}; {report.documents_changed:,} say something else")
        table = Table("", "before", "after", "gained", "lost", "changed")
        for kind, change in report.kinds.items():
            table.add_row(kind, *(f"{value:,}" for value in asdict(change).values()))
        if report.kinds:
            output.print(table)
        for what, kind, url, fact in report.examples:
            output.print(f"{what}: {kind}, {url}: {fact}", markup=False, highlight=False, soft_wrap=True)
        for each in report.rejected:
            messages.print(f"left as it was: {each.origin}: {each.reason}", markup=False, highlight=False)
    if report.rejected:
        raise typer.Exit(REJECTED)
