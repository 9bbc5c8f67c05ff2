"""Loading: nothing twice, nothing lost, nothing half done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from etl.facts import Document, Rejected
from etl.load.batch import Counts

MakeDocument = Callable[..., Document]
Load = Callable[..., Counts]
Dump = Callable[[str], dict[str, list[str]]]

AHO = "P Anna Aho | FIN | foreign_minister | Foreign Minister"
BON = "P Boris Bon | FRA | foreign_minister | Foreign Minister"
MEETING = "M held in_person 2021-03-01 2021-03-01 | FIN:0 FRA:1 | Oslo NOR | energy"


@pytest.fixture
def documents(make_document: MakeDocument) -> list[Document]:
    """Return documents that share officials, meetings and visits."""
    return [
        make_document(AHO, BON, MEETING, "S 0 FIN direct affirm"),
        make_document(
            "P Aho | FIN | foreign_minister | Minister", BON, MEETING, "V 0 FIN>NOR held 2021-03-01 2021-03-02"
        ),
        make_document(BON, "V 0 FRA>NOR planned 2021-03-01 2021-03-01", published="2021-02-27"),
        make_document("P Cara Cho | KOR | ambassador | Ambassador", "S - KOR indirect announce"),
    ]


def one(url: str, query: str) -> Any:
    with psycopg.connect(url) as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return row[0]


def test_the_same_input_twice_changes_nothing(
    fresh_url: str, load: Load, dump: Dump, documents: list[Document]
) -> None:
    assert load(fresh_url, documents) == Counts(documents_in=4, new=4)
    before = dump(fresh_url)
    assert load(fresh_url, documents) == Counts(documents_in=4, unchanged=4)
    assert load(fresh_url, documents * 2, batch_size=3) == Counts(documents_in=8, unchanged=8)
    assert dump(fresh_url) == before


def test_a_repeated_document_is_one(fresh_url: str, load: Load, documents: list[Document]) -> None:
    assert load(fresh_url, [documents[0], documents[0]]) == Counts(documents_in=2, new=1, unchanged=1)
    assert one(fresh_url, "select count(*) from raw.revision") == 1


def test_a_changed_document_is_a_revision_with_facts_made_anew(
    fresh_url: str, load: Load, documents: list[Document], make_document: MakeDocument
) -> None:
    load(fresh_url, documents)
    official = one(fresh_url, "select official_id from core.official where full_name = 'Cara Cho'")
    changed = make_document("P Cara Cho | KOR | ambassador | Envoy", url=documents[3].url)
    assert load(fresh_url, [changed]) == Counts(documents_in=1, changed=1)
    assert one(fresh_url, "select max(revision_no) from raw.revision") == 2
    assert one(fresh_url, "select count(*) from core.statement") == 1
    assert one(fresh_url, "select official_id from core.official where full_name = 'Cara Cho'") == official
    assert one(fresh_url, "select count(*) from core.office where title = 'Ambassador'") == 0
    # The older content is known as well: an old feed loaded again brings nothing back.
    assert load(fresh_url, [documents[3], changed]) == Counts(documents_in=2, unchanged=2)


def test_two_revisions_in_one_load_are_stored_in_their_order(
    fresh_url: str, load: Load, make_document: MakeDocument
) -> None:
    first, second = (
        make_document(f"P Cara Cho | KOR | {kind}", url="https://example.org/a") for kind in ("envoy", "judge")
    )
    assert load(fresh_url, [first, second]) == Counts(documents_in=2, new=1, changed=1)
    assert one(fresh_url, "select office_type_code from report.official") == "judge"


def test_a_meeting_that_nobody_reports_any_more_is_gone(
    fresh_url: str, load: Load, make_document: MakeDocument
) -> None:
    load(fresh_url, [make_document(AHO, BON, MEETING, url="https://example.org/a")])
    load(fresh_url, [make_document("P Dan Dow | USA | judge", url="https://example.org/a")])
    for table in ("meeting", "place"):
        assert one(fresh_url, f"select count(*) from core.{table}") == 0
    assert one(fresh_url, "select string_agg(full_name, ',') from core.official") == "Dan Dow"


def test_long_content_at_another_address_is_the_same_document(
    fresh_url: str, load: Load, make_document: MakeDocument
) -> None:
    text = [AHO, "They said " + "many words " * 30]
    load(fresh_url, [make_document(*text), make_document(*text, url="https://example.org/b")])
    assert load(fresh_url, [make_document(*text, url="https://example.org/c")]) == Counts(documents_in=1, unchanged=1)
    assert one(fresh_url, "select count(*) from raw.document") == 1
    assert one(fresh_url, "select string_agg(url, ' ' order by url) from raw.document_url") == (
        "https://example.org/b https://example.org/c"
    )


def test_changes_at_two_addresses_of_one_document_are_two_revisions(
    fresh_url: str, load: Load, make_document: MakeDocument
) -> None:
    text = [AHO, "They said " + "many words " * 30]
    addresses = ["https://example.org/a", "https://example.org/b"]
    load(fresh_url, [make_document(*text, url=url) for url in addresses])
    changed = [
        make_document(*text, "And more.", BON, url=addresses[0]),
        make_document(*text, "Or less.", url=addresses[1]),
    ]
    assert load(fresh_url, changed) == Counts(documents_in=2, changed=2)
    assert one(fresh_url, "select max(revision_no) from raw.revision") == 3
    assert load(fresh_url, changed) == Counts(documents_in=2, unchanged=2)


def test_short_content_at_another_address_is_another_document(
    fresh_url: str, load: Load, make_document: MakeDocument
) -> None:
    load(fresh_url, [make_document("No briefing today."), make_document("No briefing today.")])
    assert one(fresh_url, "select count(*) from raw.document") == 2


def test_rejected_input_stands_once_and_stops_nothing(fresh_url: str, load: Load, documents: list[Document]) -> None:
    bad = Rejected("made.jsonl", "line 9", "not JSON", b"{")
    assert load(fresh_url, [bad, *documents, bad]) == Counts(documents_in=4, new=4, rejected=2)
    load(fresh_url, [bad])
    assert one(fresh_url, "select count(*) from ops.rejected") == 1
    assert (
        one(fresh_url, "select string_agg(outcome, ' ' order by run_item_id) from ops.run_item where run_id = 2")
        == "rejected"
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("FAIL", "the extractor fails"),
        ("P Anna Aho | NOWHERE", "breaks a rule of the warehouse"),
        ("P Anna\x00Aho", "NUL character"),
        ("P Anna \ud800", "surrogate"),
        ("", "no text"),
    ],
)
def test_a_document_that_can_not_be_used_is_set_aside(
    fresh_url: str, load: Load, documents: list[Document], make_document: MakeDocument, line: str, reason: str
) -> None:
    bad = make_document(line)
    assert load(fresh_url, [*documents, bad]) == Counts(documents_in=4, new=4, rejected=1)
    assert reason in one(fresh_url, "select reason from ops.rejected")
    assert one(fresh_url, "select count(*) from raw.document") == 4


def test_batches_do_not_matter(
    make_database: Callable[..., str], template: str, load: Load, dump: Dump, documents: list[Document]
) -> None:
    urls = [make_database(template) for _ in range(3)]
    load(urls[0], documents)
    load(urls[1], documents, batch_size=1)
    for document in documents:
        load(urls[2], [document])
    assert dump(urls[0]) == dump(urls[1]) == dump(urls[2])


def test_two_loads_at_once_end_as_one_after_the_other(
    make_database: Callable[..., str], template: str, load: Load, dump: Dump, documents: list[Document]
) -> None:
    more = [replace(each, url=f"{each.url}/b", body=f"{each.body}\nX{number}") for number, each in enumerate(documents)]
    alone, shared = make_database(template), make_database(template)
    load(alone, documents)
    load(alone, [*more, *documents])
    errors: list[BaseException] = []

    def work(inputs: list[Document]) -> None:
        try:
            load(shared, inputs, batch_size=1)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(each,)) for each in (documents, [*more, *documents], documents)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert dump(shared) == dump(alone)


def test_a_run_whose_process_is_gone_is_found_interrupted(
    fresh_url: str, load: Load, documents: list[Document]
) -> None:
    with psycopg.connect(fresh_url, autocommit=True) as connection:
        connection.execute("insert into ops.run (command) values ('load lost')")
    load(fresh_url, documents)
    assert one(fresh_url, "select status from ops.run where command = 'load lost'") == "interrupted"
    assert (
        one(fresh_url, "select status || documents_in || documents_new from ops.run where command = 'load'")
        == "succeeded44"
    )
