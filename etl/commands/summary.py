"""`readout summary`: what the warehouse holds, for a person to read."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.table import Table

from etl.commands.shared import DatabaseUrl, connect, messages, output, settings_of

#: A title, the query (its last row first seen is cut off beyond the limit) and the headings of its columns.
SECTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Documents",
        """
        select published_on, title, coalesce(publisher, '–'), source
        from mart.document order by published_on, title
        """,
        ("published", "title", "publisher", "source"),
    ),
    (
        "Officials",
        """
        select full_name, actor_code, office_title, source_count, array_to_string(other_names, '; ')
        from mart.official order by source_count desc, full_name
        """,
        ("name", "of", "office", "documents", "also written"),
    ),
    (
        "Meetings",
        """
        select
            case when started_on = ended_on then started_on::text else concat_ws(' – ', started_on, ended_on) end,
            (
                select string_agg(
                    concat_ws(' ', coalesce(p.official_name, p.actor_name), '(' || p.actor_code || ')'), E'\\n'
                    order by p.participant_no
                )
                from mart.meeting_participant as p where p.meeting_id = meeting.meeting_id
            ),
            concat_ws(', ', status, nullif(mode, 'unknown')),
            coalesce(place_name, place_country_code),
            array_to_string(topics, E'\\n'),
            source_count
        from mart.meeting order by started_on nulls last, meeting_id
        """,
        ("when", "who", "how", "where", "about", "documents"),
    ),
    (
        "Visits",
        """
        select
            case when started_on = ended_on then started_on::text else concat_ws(' – ', started_on, ended_on) end,
            official_name, origin_code, array_to_string(destination_codes, ', '), status, source_count
        from mart.visit order by started_on nulls last, official_name
        """,
        ("when", "who", "from", "to", "status", "documents"),
    ),
    (
        "Statements",
        """
        select said_on, coalesce(speaker_name, speaker_actor_code, 'both sides'), act, kind,
            case when length(text) > 160 then left(text, 159) || '…' else text end
        from mart.statement order by said_on nulls last, document_id, first_char
        """,
        ("when", "who", "act", "kind", "what"),
    ),
)


def summary(
    limit: Annotated[int, typer.Option(min=0, help="Rows of each kind to show; 0 shows all.")] = 25,
    database_url: DatabaseUrl = None,
) -> None:
    """Show documents, officials, meetings with who took part, visits, and statements with who made them.

    Example: readout summary --limit 0
    """
    with connect(settings_of(database_url)) as connection:
        for title, query, columns in SECTIONS:
            rows = connection.execute(query.encode()).fetchall()
            shown = rows[:limit] if limit else rows
            output.print(_table(f"{title} ({len(rows):,})", columns, shown))
            if len(shown) < len(rows):
                more = f"… and {len(rows) - len(shown):,} more: readout summary --limit 0"
                messages.print(more, style="dim", highlight=False)


def _table(title: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> Table:
    table = Table(*columns, title=title, title_justify="left", title_style="bold", header_style="bold")
    for row in rows:
        table.add_row(*("" if value is None else str(value) for value in row))
    return table
