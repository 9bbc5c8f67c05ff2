"""Somebody of whose state a document tells nothing is the only one who held that office then, and serves his state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from etl.facts import Document
from etl.load.batch import Counts

MakeDocument = Callable[..., Document]
Load = Callable[..., Counts]

KNOWN = ("P Omar Haddad | JOR | head_of_state",)
OPEN = ("P Haddad | - | head_of_state", "S 0 - direct affirm")
NAMESAKE = ("P Samir Haddad | LBN | head_of_state",)


def told(url: str, query: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.parametrize("order", [(KNOWN, OPEN), (OPEN, KNOWN)])
def test_whom_nobody_places_is_the_sole_holder_of_the_office(
    fresh_url: str, make_document: MakeDocument, load: Load, order: tuple[tuple[str, ...], ...]
) -> None:
    for lines in order:
        load(fresh_url, [make_document(*lines, published="2021-03-01")])
    assert told(fresh_url, "select full_name, actor_code from mart.official") == [("Omar Haddad", "JOR")]
    assert told(fresh_url, "select distinct actor_code from mart.official_mention") == [("JOR",)]
    assert told(fresh_url, "select speaker_name, speaker_actor_code from mart.statement") == [("Omar Haddad", "JOR")]


def test_he_is_left_open_once_another_may_be_meant(fresh_url: str, make_document: MakeDocument, load: Load) -> None:
    for lines in (KNOWN, OPEN, NAMESAKE):
        load(fresh_url, [make_document(*lines, published="2021-03-01")])
    found = told(fresh_url, "select full_name, actor_code from mart.official order by full_name")
    assert found == [("Haddad", None), ("Omar Haddad", "JOR"), ("Samir Haddad", "LBN")]
    assert told(fresh_url, "select speaker_actor_code from mart.statement") == [(None,)]
