"""`readout load`: documents into the warehouse."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from etl.commands.shared import (
    REJECTED,
    USAGE,
    AsJson,
    DatabaseUrl,
    Failure,
    connect,
    ensure_current,
    messages,
    output,
    plural,
    readout_version,
    settings_of,
)

if TYPE_CHECKING:
    from etl.facts import Document, Rejected
    from etl.load.batch import Counts

Results = Iterator["Document | Rejected"]


def load(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT…", help="Files, folders, globs, http(s) addresses; - reads standard input."),
    ],
    format: Annotated[
        str | None, typer.Option(help="Kind of the inputs, where it is not recognised by itself: see docs.")
    ] = None,
    map: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=COLUMN", help="Column of a field with no usual name; may be given again."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read documents. Default: one for each processor.")
    ] = None,
    batch_size: Annotated[int, typer.Option(min=1, help="Documents stored in one transaction.")] = 50,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read everything, store nothing.")] = False,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Load documents: read them, find what they say, and store it.

    Text, Markdown, HTML, RSS and Atom feeds, JSONL, JSON, CSV, Parquet and Excel, each also gzipped. Loading again
    changes nothing. What can't be used is set aside (`readout rejected`), the rest loads, and the exit code is 1.

    Example: readout load reports/ news.jsonl https://example.org/feed.xml

    Example: readout load table.csv --map text=story --map published=day
    """
    documents = _documents(inputs, format, dict(_pair(each) for each in map or []))
    if dry_run:
        _rehearse(documents, database_url, workers, batch_size, as_json)
    else:
        command = " ".join(["load", *inputs])
        _report(*_load(documents, command, database_url, workers, batch_size), as_json)


def _documents(inputs: list[str], format: str | None, mapping: dict[str, str]) -> Results:
    from etl import extract

    try:
        return extract.read(inputs, format=format, mapping=mapping)
    except extract.InputError as error:
        raise Failure(str(error), USAGE) from error


def _pair(option: str) -> tuple[str, str]:
    field, separator, column = option.partition("=")
    if not (separator and field and column):
        raise Failure(f"--map takes FIELD=COLUMN, as in --map text=story, not {option!r}", USAGE)
    return field, column


def _load(
    documents: Results, command: str, database_url: str | None, workers: int | None, batch_size: int
) -> tuple[Counts, int, float]:
    """Load and return what became of the input, the run's id and its seconds."""
    from concurrent.futures import BrokenExecutor

    from etl import pipeline, stored
    from etl.load.loader import Loader
    from etl.load.runs import Run
    from etl.reextract import count_outdated
    from etl.resolve import rules
    from etl.version import extractor_version

    settings = settings_of(database_url)
    ensure_current(settings)
    count = workers or pipeline.workers_default()
    with connect(settings) as connection:
        run = Run(connection, command, readout_version(), count)
        try:
            with pipeline.worker_pool(count) as pool, progress_shown() as progress:
                loader = Loader(connection, run, pipeline.read)
                counts = pipeline.load(documents, loader, pool, batch_size=batch_size, progress=progress)
            stored.refresh(connection)
            outdated = count_outdated(connection, extractor_version())
            has_other_rules = rules.are_outdated(connection)
        except KeyboardInterrupt:
            run.end("interrupted", "stopped by the user; what was stored before is complete")
            raise
        except BrokenExecutor as error:
            run.end("failed", "a reading process was killed")
            raise Failure(
                "a reading process was killed, most likely for lack of memory; what was stored before is complete:"
                " load the same again with fewer --workers",
                REJECTED,
            ) from error
        except BaseException as error:
            if not connection.closed:
                run.end("failed", f"{type(error).__name__}: {error}"[:1000])
            raise
        if outdated:
            told = f"{plural(outdated, 'document was', 'documents were')} read by another version of the extractor"
            messages.print(f"{told}: `readout reextract` reads them again", highlight=False, soft_wrap=True)
        if has_other_rules:
            told = "who is who was decided by other rules, but for what this load touched"
            messages.print(f"{told}: `readout resolve` decides it anew", highlight=False, soft_wrap=True)
        return counts, run.run_id, run.end("succeeded")


@contextmanager
def progress_shown() -> Iterator[Callable[[Counts], None]]:
    """Show how far a load is: live on a terminal, else a line for each batch."""
    if not messages.is_terminal:
        yield lambda counts: messages.print(_sentence(counts), highlight=False, soft_wrap=True)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=messages, transient=True) as bar:
        task = bar.add_task("reading")
        yield lambda counts: bar.update(task, description=_sentence(counts))


def _sentence(counts: Counts) -> str:
    c = counts
    return (
        f"{plural(c.documents_in, 'document')}: {c.new:,} new, {c.changed:,} changed, {c.unchanged:,} unchanged; "
        f"{plural(c.rejected, 'input')} rejected"
    )


def _report(counts: Counts, run_id: int, seconds: float, as_json: bool) -> None:
    if as_json:
        output.print_json(json.dumps(_fields(counts) | {"run_id": run_id, "seconds": round(seconds, 3)}))
    else:
        output.print(f"{_sentence(counts)}, in {seconds:.1f} seconds", highlight=False, soft_wrap=True)
        if counts.rejected:
            messages.print("`readout rejected` lists what could not be used, with the reasons", highlight=False)
    if counts.rejected:
        raise typer.Exit(REJECTED)


def _fields(counts: Counts) -> dict[str, int | float | str | bool]:
    c = counts
    return {
        "documents_in": c.documents_in,
        "new": c.new,
        "changed": c.changed,
        "unchanged": c.unchanged,
        "rejected": c.rejected,
    }


def _rehearse(
    documents: Results, database_url: str | None, workers: int | None, batch_size: int, as_json: bool
) -> None:
    """Read everything, compare it with the warehouse where there is one, and tell what a load would do."""
    from etl import pipeline
    from etl.rehearsal import Rehearsal

    began = time.monotonic()
    rehearsal = Rehearsal(settings_of(database_url))
    with pipeline.worker_pool(workers or pipeline.workers_default()) as pool, progress_shown() as progress:
        for batch in pipeline.read_batches(documents, rehearsal.known, pool, batch_size=batch_size):
            rehearsal.add(batch)
            progress(rehearsal.counts)
    counts, seconds = rehearsal.counts, time.monotonic() - began
    if as_json:
        found = {"dry_run": True, "facts": rehearsal.facts, "seconds": round(seconds, 3)}
        output.print_json(json.dumps(_fields(counts) | found))
    else:
        said = ", ".join(plural(count, name[:-1], name) for name, count in rehearsal.facts.items())
        output.print(f"would load {_sentence(counts)}; they tell of {said}", highlight=False, soft_wrap=True)
        for each in rehearsal.rejected:
            place = f"{each.origin}, {each.position}" if each.position else each.origin
            output.print(f"rejected: {place}: {each.reason}", markup=False, highlight=False, soft_wrap=True)
    if counts.rejected:
        raise typer.Exit(REJECTED)
