"""The constraints: a wrong row is refused, by the rule that is there for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

SPAN = "insert into report.mention values (1, 9, 0, {})"
PARTICIPANT = "insert into report.meeting_participant "
DECISION = "insert into ops.decision (subject, first_id, second_id, is_same, decided_by) values "
REJECTED = "insert into ops.rejected (origin, reason, payload_hash) values "
MEETING_IDENTITY = "insert into core.meeting_identity (document_id, meeting_no, meeting_id) values "
CORE_PARTICIPANT = "insert into core.meeting_participant values "
TENURE = "insert into core.tenure (official_id, office_id, started_on, ended_on) values "
COUNTRY = "insert into core.country (actor_code) values ({})"

#: The wrong row, and the constraint that refuses it (for NOT NULL: the column).
WRONG = [
    (TENURE + "(1, 2, '2020-01-02', '2020-01-01')", "ck_tenure_period"),
    (TENURE + "(1, 1, '2024-05-07', '2025-01-01')", "ex_tenure_overlap"),
    (TENURE + "(1, 1, null, null)", "ex_tenure_overlap"),
    ("update core.tenure set started_precision = 'week'", "ck_tenure_started_precision"),
    ("update core.tenure set ended_on = null, ended_precision = 'year'", "ck_tenure_ended_precision"),
    ("update report.tenure set excerpt = repeat('x', char_length(excerpt))", "ck_tenure_excerpt"),
    ("update report.tenure set started_on = null", "ck_tenure_started_precision"),
    ("update report.tenure set ended_on = '1900-01-01'", "ck_tenure_period"),
    (SPAN.format("-1, 3, 'A mi'"), "ck_mention_span"),
    (SPAN.format("5, 5, ''"), "ck_mention_span"),
    (SPAN.format("5, 3, ''"), "ck_mention_length"),
    (SPAN.format("0, 8, 'A minist'"), None),
    (SPAN.format("0, 8, 'B minist'"), "ck_mention_words"),
    (SPAN.format("0, 9, 'A minist'"), "ck_mention_length"),
    (SPAN.format("5000, 5003, 'abc'"), "ck_mention_words"),
    ("update report.mention set first_char = first_char + 1, last_char = last_char + 1", "ck_mention_words"),
    ("update report.meeting set excerpt = repeat('x', char_length(excerpt))", "ck_meeting_excerpt"),
    ("update report.visit set excerpt = repeat('x', char_length(excerpt))", "ck_visit_excerpt"),
    ("update report.statement set words = upper(words)", "ck_statement_words"),
    ("update report.meeting set started_on = '2024-05-07'", "ck_meeting_period"),
    ("update report.visit set started_on = '2024-05-07', ended_on = '2024-05-06'", "ck_visit_period"),
    ("update core.meeting set ended_on = '2024-05-05'", "ck_meeting_period"),
    ("update core.visit set started_on = '2024-05-07', ended_on = '2024-05-06'", "ck_visit_period"),
    (PARTICIPANT + "values (1, 0, 9, null, 0, null)", "actor_code"),
    (PARTICIPANT + "values (1, 0, 9, 'ZZZ', 0, null)", "fk_meeting_participant_actor_code"),
    (PARTICIPANT + "values (1, 0, 9, 'FIN', 7, null)", "fk_meeting_participant_document_id_official_no"),
    (PARTICIPANT + "values (1, 7, 9, 'FIN', 0, null)", "fk_meeting_participant_document_id_meeting_no"),
    ("update core.meeting_participant set actor_code = null", "actor_code"),
    (CORE_PARTICIPANT + "(1, 9, 'FIN', 1, null)", "uq_meeting_participant_meeting_id_actor_code_off"),
    ("update core.meeting_participant set role = 'chair'", "ck_meeting_participant_role"),
    ("update report.official set confidence = 1.1", "ck_official_confidence"),
    ("update report.official set confidence = 'nan'", "ck_official_confidence"),
    ("update report.statement set confidence = -0.1", "ck_statement_confidence"),
    ("update core.meeting set confidence = 2", "ck_meeting_confidence"),
    ("update report.official set standing = 'retired'", "ck_official_standing"),
    ("update report.official set office_type_code = 'king'", "fk_official_office_type_code"),
    ("update report.official set name = ''", "ck_official_name_filled"),
    ("update report.meeting set mode_code = 'letter'", "fk_meeting_mode_code"),
    ("update report.meeting set status_code = 'maybe'", "fk_meeting_status_code"),
    ("update report.meeting set place_country_code = 'NATO'", "fk_meeting_place_country_code"),
    ("update report.statement set act_code = 'sing'", "fk_statement_act_code"),
    ("update report.statement set kind_code = 'sung'", "fk_statement_kind_code"),
    ("update report.statement set meeting_no = 3", "fk_statement_document_id_meeting_no"),
    ("insert into report.meeting_topic values (1, 0, 'gossip')", "fk_meeting_topic_topic_code"),
    ("insert into report.visit_destination values (1, 0, 0, 'NOR')", "ck_visit_destination_ordinal"),
    ("insert into raw.document (url) values ('https://example.org/1')", "uq_document_url"),
    ("insert into raw.document (url) values ('')", "ck_document_url_filled"),
    ("update raw.revision set content_hash = 'abc'", "ck_revision_content_hash"),
    ("update raw.revision set revision_no = 0", "ck_revision_revision_no"),
    ("insert into core.actor values ('QQQ', 'planet', 'Q')", "ck_actor_actor_kind"),
    (COUNTRY.format("'NATO'"), "ck_country_actor_code"),
    ("insert into core.organization (actor_code) values ('FIN')", "fk_organization_actor_code_actor_kind"),
    ("insert into core.office (actor_code) values ('FIN')", "ck_office_known"),
    ("insert into core.place (name, country_code) values ('Oslo', 'NOR')", "uq_place_name_country_code"),
    (MEETING_IDENTITY + "(1, 8, 1)", "fk_meeting_identity_"),
    ("update core.official_identity set official_id = 99", "fk_official_identity_official_id"),
    ("update ops.run set status = 'fine'", "ck_run_status"),
    ("update ops.run set documents_new = -1", "ck_run_counts"),
    ("update ops.run set finished_at = started_at - interval '1 second'", "ck_run_period"),
    (REJECTED + "('x', 'z', repeat('b', 64))", "uq_rejected_origin_pos"),
    (DECISION + "('official', 2, 1, true, 'me')", "ck_decision_order"),
]


@pytest.mark.parametrize(("row", "rule"), WRONG)
def test_a_wrong_row_is_refused(warehouse: psycopg.Connection[Any], row: str, rule: str | None) -> None:
    if rule is None:  # the same shape of row with nothing wrong in it
        warehouse.execute(row)
        return
    with pytest.raises(psycopg.errors.IntegrityError) as caught:
        warehouse.execute(row)
    told = caught.value.diag.constraint_name or caught.value.diag.column_name or ""
    assert told.startswith(rule)


def test_no_null_slips_in_twice(warehouse: psycopg.Connection[Any]) -> None:
    office = "insert into core.office (actor_code, office_type_code, title) values (null, 'judge', null)"
    warehouse.execute(office)
    with pytest.raises(psycopg.errors.UniqueViolation):
        warehouse.execute(office)


def test_tenures_that_follow_each_other_are_fine(warehouse: psycopg.Connection[Any]) -> None:
    warehouse.execute(TENURE + "(1, 1, '2024-05-08', null), (1, 1, null, '2024-05-06'), (2, 1, null, null)")


def test_a_text_that_spans_count_in_never_changes(warehouse: psycopg.Connection[Any]) -> None:
    with pytest.raises(psycopg.errors.IntegrityError, match="not to be changed"):
        warehouse.execute("update raw.revision set text = 'x' || text")


def test_an_extraction_never_moves_to_another_revision(warehouse: psycopg.Connection[Any]) -> None:
    warehouse.execute(
        "insert into raw.revision (revision_id, document_id, revision_no, content_hash, text, origin)"
        " values (2, 1, 2, repeat('c', 64), 'Other words', 'two.txt')"
    )
    with pytest.raises(psycopg.errors.IntegrityError, match="not to be changed"):
        warehouse.execute("update report.extraction set revision_id = 2")


def test_an_extraction_is_of_its_own_document(warehouse: psycopg.Connection[Any]) -> None:
    warehouse.execute("insert into raw.document (document_id, url) values (2, 'https://example.org/2')")
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        warehouse.execute(
            "insert into report.extraction (document_id, revision_id, extractor, version) values (2, 1, 'test', '1')"
        )


def test_spans_count_code_points(warehouse: psycopg.Connection[Any]) -> None:
    warehouse.execute(
        "insert into raw.revision (revision_id, document_id, revision_no, content_hash, text, origin)"
        " values (2, 1, 2, repeat('c', 64), %s, 'two.txt')",
        ("Žofie 🇫🇮 é Ümit",),
    )
    warehouse.execute("delete from report.extraction")
    warehouse.execute(
        "insert into report.extraction (document_id, revision_id, extractor, version) values (1, 2, 'test', '1')"
    )
    warehouse.execute(
        "insert into report.official (document_id, official_no, name, rule, confidence) values (1, 0, 'Ümit', 'r', 1)"
    )
    first = "Žofie 🇫🇮 é Ümit".index("Ümit")
    warehouse.execute("insert into report.mention values (1, 0, 0, %s, %s, 'Ümit')", (first, first + 4))


def test_deleting_an_extraction_deletes_what_the_document_says_and_keeps_what_is_believed(
    warehouse: psycopg.Connection[Any],
) -> None:
    warehouse.execute("delete from report.extraction where document_id = 1")
    gone = ["report.official", "report.mention", "report.meeting", "report.meeting_participant", "report.meeting_topic"]
    gone += ["report.visit", "report.visit_destination", "report.statement", "core.official_identity"]
    gone += ["core.meeting_identity", "core.visit_identity", "core.statement"]
    for table in gone:
        assert warehouse.execute(f"select count(*) from {table}").fetchone() == (0,), table
    for table in ("core.official", "core.meeting", "core.visit", "raw.revision"):
        assert warehouse.execute(f"select count(*) from {table}").fetchone() != (0,), table


def test_every_table_can_be_staged(warehouse: psycopg.Connection[Any]) -> None:
    """The loader copies into `like` tables: no trigger, no index, no constraint but NOT NULL comes along."""
    warehouse.execute("create temp table staged (like report.mention)")
    with warehouse.cursor() as cursor, cursor.copy("copy staged from stdin") as copy:
        copy.write_row((1, 9, 0, 0, 3, "not the words"))
    assert warehouse.execute("select count(*) from staged").fetchone() == (1,)


def test_the_same_fill_twice_is_refused(
    warehouse: psycopg.Connection[Any], fill_warehouse: Callable[[psycopg.Connection[Any]], None]
) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation):
        fill_warehouse(warehouse)
