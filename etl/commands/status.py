"""`readout status`: what is loaded, and the last runs."""

from __future__ import annotations

import json
from typing import Annotated

import typer
from rich.table import Table

from etl.commands.shared import AsJson, DatabaseUrl, connect, messages, output, settings_of

COUNTS = """
select
    (select count(*) from raw.document) as documents,
    (select count(*) from raw.revision) as revisions,
    (select count(*) from core.official) as officials,
    (select count(*) from core.meeting) as meetings,
    (select count(*) from core.visit) as visits,
    (select count(*) from core.statement) as statements,
    (select count(*) from ops.rejected where resolved_at is null) as rejected,
    (select min(published_on) from raw.revision)::text as first_published_on,
    (select max(published_on) from raw.revision)::text as last_published_on
"""
RUNS = """
select run_id, started_at, command, status, documents_in, documents_new, documents_changed, documents_unchanged,
    inputs_rejected, round(seconds::numeric, 1)::double precision as seconds, message
from ops.run order by run_id desc limit %s
"""


def status(
    runs: Annotated[int, typer.Option(min=0, help="How many of the last runs to show.")] = 5,
    as_json: AsJson = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Show what the warehouse holds and how the last loads went.

    Example: readout status --json
    """
    from psycopg.rows import dict_row

    from etl.reextract import count_outdated
    from etl.resolve import rules
    from etl.version import extractor_version

    with connect(settings_of(database_url)) as connection, connection.cursor(row_factory=dict_row) as cursor:
        counts = cursor.execute(COUNTS).fetchone() or {}
        counts["read_by_another_version"] = count_outdated(connection, extractor_version())
        counts["decided_by_other_rules"] = rules.are_outdated(connection)
        last = cursor.execute(RUNS, (runs,)).fetchall()
    if as_json:
        output.print_json(json.dumps({**counts, "runs": last}, default=str))
        return
    held = Table("", "", show_header=False, box=None)
    for name, value in counts.items():
        held.add_row(name.replace("_", " "), f"{value:,}" if isinstance(value, int) else str(value or "–"))
    output.print(held)
    if counts["read_by_another_version"]:
        messages.print(
            "`readout reextract` reads again what another version of the extractor has read", highlight=False
        )
    if counts["decided_by_other_rules"]:
        messages.print("`readout resolve` decides anew who is who, with the rules of this version", highlight=False)
    if last:
        output.print(_runs_table(last))


def _runs_table(runs: list[dict[str, object]]) -> Table:
    table = Table("run", "began", "command", "status", "in", "new", "changed", "unchanged", "rejected", "seconds")
    for run in runs:
        began = f"{run['started_at']:%Y-%m-%d %H:%M}"
        command = str(run["command"])
        rest = list(run.values())[4:10]
        shown = ["" if value is None else str(value) for value in rest]
        table.add_row(str(run["run_id"]), began, command[:60], str(run["status"]), *shown)
    return table
