"""Facts into `report`: the rows of each table, and their COPY. A document's facts are written as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from psycopg import sql

from etl.facts import Facts
from etl.load.staging import Connection, copy_rows

Row = tuple[Any, ...]
#: A document's id, its text and what it says.
Reading = tuple[int, str, Facts]


def _officials(key: int, _: str, facts: Facts) -> Iterator[Row]:
    for number, o in enumerate(facts.officials):
        yield (
            key,
            number,
            o.name,
            o.office_title or None,
            o.office_type,
            o.actor_code,
            o.standing,
            o.rule,
            o.confidence,
            o.seen_on,
            o.person_key,
        )


def _mentions(key: int, text: str, facts: Facts) -> Iterator[Row]:
    for number, m in enumerate(facts.mentions):
        yield key, number, m.official, m.first_char, m.last_char, text[m.first_char : m.last_char]


def _meetings(key: int, text: str, facts: Facts) -> Iterator[Row]:
    for number, m in enumerate(facts.meetings):
        when_and_where = (m.started_on, m.ended_on, m.place_name or None, m.place_country_code)
        words = (m.first_char, m.last_char, text[m.first_char : m.last_char])
        yield (key, number, m.mode, m.status, *when_and_where, *words, m.rule, m.confidence)


def _participants(key: int, _: str, facts: Facts) -> Iterator[Row]:
    for number, meeting in enumerate(facts.meetings):
        for place, p in enumerate(dict.fromkeys(meeting.participants)):
            yield key, number, place, p.actor_code, p.official, p.role


def _topics(key: int, _: str, facts: Facts) -> Iterator[Row]:
    for number, meeting in enumerate(facts.meetings):
        for topic in sorted(set(meeting.topics)):
            yield key, number, topic


def _visits(key: int, text: str, facts: Facts) -> Iterator[Row]:
    for number, v in enumerate(facts.visits):
        words = (v.first_char, v.last_char, text[v.first_char : v.last_char])
        when = (v.status, v.started_on, v.ended_on)
        yield (key, number, v.official, v.origin_code, *when, *words, v.rule, v.confidence)


def _destinations(key: int, _: str, facts: Facts) -> Iterator[Row]:
    for number, visit in enumerate(facts.visits):
        for place, code in enumerate(dict.fromkeys(visit.destination_codes), start=1):
            yield key, number, place, code


def _statements(key: int, text: str, facts: Facts) -> Iterator[Row]:
    for number, s in enumerate(facts.statements):
        said = (s.kind, s.act, s.said_on, s.meeting)
        words = (s.first_char, s.last_char, text[s.first_char : s.last_char])
        yield (key, number, s.official, s.actor_code, *said, *words, s.rule, s.confidence)


def _tenures(key: int, text: str, facts: Facts) -> Iterator[Row]:
    for number, t in enumerate(facts.tenures):
        when = (t.started_on, t.started_precision, t.ended_on, t.ended_precision)
        words = (t.first_char, t.last_char, text[t.first_char : t.last_char])
        yield (key, number, t.official, *when, *words, t.rule, t.confidence)


#: Table, columns and rows, in the order in which the tables refer to each other.
TABLES: tuple[tuple[str, str, Callable[[int, str, Facts], Iterator[Row]]], ...] = (
    (
        "official",
        "document_id official_no name office_title office_type_code actor_code standing rule confidence seen_on "
        "person_key",
        _officials,
    ),
    ("mention", "document_id mention_no official_no first_char last_char words", _mentions),
    (
        "meeting",
        "document_id meeting_no mode_code status_code started_on ended_on place_name place_country_code "
        "first_char last_char excerpt rule confidence",
        _meetings,
    ),
    ("meeting_participant", "document_id meeting_no participant_no actor_code official_no role", _participants),
    ("meeting_topic", "document_id meeting_no topic_code", _topics),
    (
        "visit",
        "document_id visit_no official_no origin_code status_code started_on ended_on first_char last_char excerpt "
        "rule confidence",
        _visits,
    ),
    ("visit_destination", "document_id visit_no ordinal country_code", _destinations),
    (
        "statement",
        "document_id statement_no official_no actor_code kind_code act_code said_on meeting_no first_char last_char "
        "words rule confidence",
        _statements,
    ),
    (
        "tenure",
        "document_id tenure_no official_no started_on started_precision ended_on ended_precision first_char last_char "
        "excerpt rule confidence",
        _tenures,
    ),
)

_ADD_EXTRACTIONS = """
insert into report.extraction (document_id, revision_id, extractor, version)
select given.document_id, revision.revision_id, given.extractor, given.version
from unnest(%s::bigint[], %s::text[], %s::text[]) as given (document_id, extractor, version)
inner join lateral (
    select revision_id from raw.revision
    where revision.document_id = given.document_id
    order by revision_no desc
    limit 1
) as revision on true
"""


def store(connection: Connection, readings: Sequence[Reading]) -> None:
    """Write what documents say, about their current revisions.

    Raises:
        psycopg.errors.IntegrityError: a span that is not in the text, a code that is in no list …
    """
    connection.execute(
        _ADD_EXTRACTIONS,
        ([key for key, _, _ in readings], [f.extractor for _, _, f in readings], [f.version for _, _, f in readings]),
    )
    for table, columns, rows in TABLES:
        values = [row for reading in readings for row in rows(*reading)]
        if values:
            copy_rows(connection, sql.Identifier("report", table), columns.split(), values)
    connection.execute(
        "insert into core.statement (document_id, statement_no)"
        " select document_id, statement_no from report.statement where document_id = any(%s)"
        " order by document_id, statement_no",
        ([key for key, _, _ in readings],),
    )


def forget(connection: Connection, document_ids: Sequence[int]) -> None:
    """Delete what documents said, and with it whom and what it was held to be about."""
    connection.execute("delete from report.extraction where document_id = any(%s)", (list(document_ids),))
