"""Tenures: what a register records becomes a tenure; what documents show in between adds nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg

TENURES = (
    "select official_name, office_title, started_on, ended_on, started_precision, ended_precision, is_exact,"
    " source_count from mart.tenure order by 1, 2, 3"
)
ENVOY = "P Anna Aho | FIN | ambassador | Ambassador to Peru"


def tenures(url: str) -> list[Any]:
    with psycopg.connect(url) as connection:
        return connection.execute(TENURES.encode()).fetchall()


def test_a_recorded_term(fresh_url: str, load: Any, make_document: Any) -> None:
    load(fresh_url, [make_document(ENVOY, "T 0 1961-03-02 1963-04", published=None)])
    assert tenures(fresh_url) == [
        ("Anna Aho", "Ambassador to Peru", date(1961, 3, 2), date(1963, 4, 30), "day", "month", False, 1)
    ]


def test_records_of_one_term_and_sightings_in_it(fresh_url: str, load: Any, make_document: Any) -> None:
    load(
        fresh_url,
        [
            make_document(ENVOY, "T 0 1961 1963-04-01", published=None),
            make_document(ENVOY, "T 0 1961-03-02 1963", published=None),
            make_document(ENVOY, published="1962-05-05"),
            make_document(ENVOY, "T 0 1967-01-01 -", published=None),
        ],
    )
    assert tenures(fresh_url) == [
        ("Anna Aho", "Ambassador to Peru", date(1961, 3, 2), date(1963, 4, 1), "day", "day", True, 4),
        ("Anna Aho", "Ambassador to Peru", date(1967, 1, 1), None, "day", None, True, 4),
    ]


def test_without_a_record_the_sightings_stand(fresh_url: str, load: Any, make_document: Any) -> None:
    load(fresh_url, [make_document(ENVOY, published=day) for day in ("1962-05-05", "1961-05-05")])
    assert tenures(fresh_url) == [
        ("Anna Aho", "Ambassador to Peru", date(1961, 5, 5), date(1962, 5, 5), None, None, False, 2)
    ]


def test_a_changed_record_replaces_the_tenure(fresh_url: str, load: Any, make_document: Any) -> None:
    for ended in ("1963-04-01", "1964-04-01"):
        record = make_document(ENVOY, f"T 0 1961-03-02 {ended}", url="https://example.org/1", published=None)
        load(fresh_url, [record])
    assert [row[2:4] for row in tenures(fresh_url)] == [(date(1961, 3, 2), date(1964, 4, 1))]
