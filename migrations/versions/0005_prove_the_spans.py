"""Prove that the words of a span are the characters of the text, and keep the text as it is.

Revision 0005, follows 0004.
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels = None
depends_on = None

#: Tables of `report` with a span, and their column of words.
SPANS = {"mention": "words", "meeting": "excerpt", "visit": "excerpt", "statement": "words"}

# One look at all rows that a statement wrote: a trigger for each row would fetch the text once more for each.
PROVE_SPANS = """
create function report.prove_spans() returns trigger language plpgsql as $body$
declare
    wrong record;
begin
    execute format(
        'select written.document_id, written.first_char, written.last_char, written.%1$I as words'
        '  from written'
        '  join report.extraction on extraction.document_id = written.document_id'
        '  join raw.revision on revision.revision_id = extraction.revision_id'
        ' where substr(revision.text, written.first_char + 1, written.last_char - written.first_char)'
        '       is distinct from written.%1$I'
        ' limit 1',
        tg_argv[0]
    ) into wrong;
    if wrong.document_id is not null then
        raise exception using
            errcode = 'check_violation',
            schema = tg_table_schema,
            table = tg_table_name,
            constraint = format('ck_%s_%s', tg_table_name, tg_argv[0]),
            message = format(
                'characters %s to %s of document %s are not %L',
                wrong.first_char, wrong.last_char, wrong.document_id, wrong.words
            ),
            hint = 'Spans count code points in the text of the revision that report.extraction names.';
    end if;
    return null;
end
$body$
"""

REFUSE_CHANGE = """
create function raw.refuse_change() returns trigger language plpgsql as $body$
begin
    raise exception using
        errcode = 'integrity_constraint_violation',
        schema = tg_table_schema,
        table = tg_table_name,
        message = format(
            '%s.%s is not to be changed: facts count characters in it', tg_table_schema, tg_table_name
        ),
        hint = tg_argv[0];
end
$body$
"""


def upgrade() -> None:
    """Add the functions and their triggers."""
    op.execute(PROVE_SPANS)
    for table, words in SPANS.items():
        # A trigger with a transition table may have one event only.
        for event in ("insert", "update"):
            op.execute(
                f"create trigger prove_spans_on_{event} after {event} on report.{table} "
                f"referencing new table as written for each statement execute function report.prove_spans('{words}')"
            )
    op.execute(REFUSE_CHANGE)
    op.execute(
        "create trigger keep_text before update of text on raw.revision for each row "
        "when (old.text is distinct from new.text) execute function raw.refuse_change('Add a revision.')"
    )
    op.execute(
        "create trigger keep_revision before update of revision_id on report.extraction for each row "
        "when (old.revision_id is distinct from new.revision_id) "
        "execute function raw.refuse_change('Delete the row of report.extraction and add another.')"
    )


def downgrade() -> None:
    """Take them back."""
    op.execute("drop trigger keep_revision on report.extraction")
    op.execute("drop trigger keep_text on raw.revision")
    op.execute("drop function raw.refuse_change()")
    for table in SPANS:
        for event in ("insert", "update"):
            op.execute(f"drop trigger prove_spans_on_{event} on report.{table}")
    op.execute("drop function report.prove_spans()")
