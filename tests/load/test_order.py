"""The order of loading does not matter: who is who and which meeting is which depends on the reports alone."""

from __future__ import annotations

import random
from collections.abc import Callable

import psycopg
import pytest

from etl.facts import Document
from etl.load.batch import Counts
from etl.resolve import resolve_all

MakeDocument = Callable[..., Document]
Load = Callable[..., Counts]
Dump = Callable[[str], dict[str, list[str]]]

PEOPLE = (
    "Omar Haddad | JOR | foreign_minister",
    "Omar Hadad | JOR | foreign_minister",
    "Haddad | JOR | foreign_minister",
    "Omar Faris Haddad | JOR | head_of_government",
    "Samir Haddad | JOR | minister",
    "Omar Haddad | -",
    "Haddad | - | foreign_minister",
    "Haddad | LBN | foreign_minister",
    "O. F. Haddad | JOR | foreign_minister | - | terms:omar",
    "Omar Haddad | JOR | judge | - | terms:other",
    "Omar Haddad Jr. | JOR | minister | Minister | terms:son",
    "Faris bin Omar Haddad | JOR | head_of_government",
    "Anna Aho | FIN | foreign_minister",
    "A. Aho | FIN | foreign_minister",
    "Aho | FIN",
    "Anneli Aho | FIN | minister",
)
TERMS = ("2019-05-01 2021-06-30", "2001-02 2004", "2021-01-20 -", "1985-03-01 1989-03-01")
TIMES = ("2021-03-01 2021-03-01", "2021-03-02 2021-03-02", "2021-03-01 2021-03-07", "- -")


def make(numbers: random.Random, make_document: MakeDocument, count: int) -> list[Document]:
    """Return documents in which a few people of alike names meet and travel, or a register gives their terms."""
    found = []
    for _ in range(count):
        one, other = numbers.sample(PEOPLE[:12], 1)[0], numbers.sample(PEOPLE[12:], 1)[0]
        status, mode = numbers.choice(["held", "planned"]), numbers.choice(["in_person", "unknown", "phone"])
        who = numbers.choice(["JOR:0 FIN:1", "JOR FIN:1", "JOR:0 FIN"])
        place = numbers.choice(["Amman JOR", "- JOR", "- -"])
        lines = [
            f"P {one}",
            f"P {other}",
            f"M {status} {mode} {numbers.choice(TIMES)} | {who} | {place} | {numbers.choice(['energy', 'health', ''])}",
            f"V 1 FIN>{numbers.choice(['JOR', 'JOR,EGY', 'EGY'])} {status} {numbers.choice(TIMES)}",
        ]
        if numbers.random() < 0.4:
            lines.append(f"T 0 {numbers.choice(TERMS)}")
        found.append(make_document(*lines, published=f"2021-03-{numbers.randint(1, 20):02}"))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_any_batches_give_the_same_content(
    make_database: Callable[..., str], template: str, make_document: MakeDocument, load: Load, dump: Dump, seed: int
) -> None:
    numbers = random.Random(seed)
    documents = make(numbers, make_document, 24)
    together = make_database(template)
    load(together, documents)
    expected = dump(together)
    assert len(expected["core meetings"]) < len(documents)  # some do meet in one
    for _ in range(2):
        url = make_database(template)
        load(url, numbers.sample(documents, len(documents)), batch_size=numbers.choice([1, 3, 10]))
        found = dump(url)
        for name in expected:
            assert found[name] == expected[name], name


def test_what_is_not_touched_keeps_its_ids(fresh_url: str, make_document: MakeDocument, load: Load) -> None:
    numbers = random.Random(7)
    load(fresh_url, make(numbers, make_document, 12))
    query = b"select official_id, full_name from core.official order by 1"
    with psycopg.connect(fresh_url) as connection:
        before = set(connection.execute(query).fetchall())
    load(fresh_url, [make_document("P Cara Cho | KOR | ambassador", "P Dan Dow | KOR | envoy")])
    with psycopg.connect(fresh_url) as connection:
        assert before <= set(connection.execute(query).fetchall())


def test_deciding_everything_anew_changes_nothing(
    fresh_url: str, make_document: MakeDocument, load: Load, dump: Dump
) -> None:
    load(fresh_url, make(random.Random(11), make_document, 20), batch_size=7)
    ids = b"select official_id, document_id, official_no, probability from core.official_identity order by 2, 3"
    with psycopg.connect(fresh_url) as connection:
        expected, before = dump(fresh_url), connection.execute(ids).fetchall()
        resolve_all(connection)
        connection.commit()
        assert connection.execute(ids).fetchall() == before
    assert dump(fresh_url) == expected
