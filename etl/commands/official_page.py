"""What is known of one official, gathered and printed: `readout officials show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table

from etl.commands.shared import output

if TYPE_CHECKING:
    import psycopg

#: Title, query and headings of each part.
PARTS: dict[str, str] = {
    "offices": """
        select office_title, office_type, actor_code, started_on, ended_on, is_exact, source_count
        from mart.tenure where official_id = %s order by started_on nulls last, office_title
    """,
    "names": """
        select name_in_text as name, count(distinct document_id) as documents,
            round(min(identity_probability)::numeric, 2)::double precision as probability
        from mart.official_mention where official_id = %s group by name_in_text order by 2 desc, 1
    """,
    "meetings": """
        select meeting.meeting_id, meeting.started_on, meeting.title, meeting.status, meeting.mode, meeting.place_name,
            meeting.source_count
        from mart.meeting where meeting_id in (
            select meeting_id from mart.meeting_participant where official_id = %s
        ) order by started_on desc nulls last, meeting_id desc
    """,
    "visits": """
        select visit_id, started_on, ended_on, array_to_string(destination_codes, ', ') as destinations, status,
            source_count
        from mart.visit where official_id = %s order by started_on desc nulls last, visit_id desc
    """,
    "documents": """
        select document.document_id, document.published_on, document.publisher, document.title, document.url
        from mart.document where document_id in (select document_id from mart.official_mention where official_id = %s)
        order by published_on desc nulls last, document_id desc
    """,
    "decisions": """
        select decision.decision_id, case when is_same then 'same' else 'different' end as verdict,
            first_id, second_id, decided_by, decided_at::date as decided_on, reason
        from ops.decision
        where subject = 'official' and revoked_at is null and exists (
            select from ops.decision_anchor as anchor
            inner join core.official_identity as identity using (document_id)
            inner join report.official using (document_id, official_no)
            where anchor.decision_id = decision.decision_id and identity.official_id = %s
                and official.name = anchor.words
        ) order by 1
    """,
}


def page(connection: psycopg.Connection[Any], official_id: int) -> dict[str, Any]:
    """Return all that is known of an official."""
    from psycopg.rows import dict_row

    with connection.cursor(row_factory=dict_row) as cursor:
        head = cursor.execute(
            "select official_id, full_name, actor_code, office_title, office_type, first_seen_on, last_seen_on,"
            " meeting_count, statement_count, source_count,"
            " array(select former_id from mart.official_redirect as r where r.official_id = official.official_id"
            " order by 1) as former_ids"
            " from mart.official where official_id = %s",
            (official_id,),
        ).fetchone()
        assert head is not None
        parts = {name: cursor.execute(query.encode(), (official_id,)).fetchall() for name, query in PARTS.items()}
    return {**head, **parts}


def print_page(told: dict[str, Any], limit: int) -> None:
    """Print it, of each part the first rows."""
    served = told["actor_code"] or "whom they serve is not known"
    former = f"; formerly {', '.join(map(str, told['former_ids']))}" if told["former_ids"] else ""
    output.print(f"{told['full_name']} ({served}), official {told['official_id']}{former}", highlight=False)
    output.print(
        f"seen {told['first_seen_on'] or '?'} – {told['last_seen_on'] or '?'} in {told['source_count']:,} documents;"
        f" {told['meeting_count']:,} meetings, {told['statement_count']:,} statements",
        highlight=False,
    )
    for name in PARTS:
        rows = told[name]
        if rows:
            shown = rows[:limit] if limit else rows
            more = f", of which {len(shown)} are shown" if len(shown) < len(rows) else ""
            table = Table(*rows[0], title=f"{name} ({len(rows):,}{more})", title_justify="left", title_style="bold")
            for row in shown:
                table.add_row(*("" if value is None else str(value) for value in row.values()))
            output.print(table)
