"""Presidents of the United States: an official and a term a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from etl.extract.outcome import rejected
from etl.facts import Document, Facts, Mention, OfficialReport, Rejected, TenureReport
from etl.registers import days, fields
from etl.registers.catalogue import Register
from etl.registers.reading import document, record, value

VERSION: Final = "2"
_OWN: Final = "USA"


def documents(root: Any, origin: str, register: Register) -> Iterator[Document | Rejected]:
    """Yield a document for every presidency of a file; a person's second presidency has the same id and a number."""
    seen: Counter[str] = Counter()
    for element in root.iterchildren("president"):
        person_id = value(element, "id")
        seen[person_id] += 1
        record_id = person_id if seen[person_id] == 1 else f"{person_id}:{seen[person_id]}"
        try:
            yield _document(element, record_id, origin, register)
        except ValueError as error:
            yield rejected(origin, f"record {record_id or '?'}", str(error), record(element))


def _document(element: Any, record_id: str, origin: str, register: Register) -> Document:
    name, started, ended = (value(element, path) for path in ("name", "took-office-date", "left-office-date"))
    if not name or not started:
        raise ValueError("the president has no name or no day of taking office")
    days.period(started, ended)
    lines = (
        ("Person", name),
        ("Person key", f"presidents:{record_id.partition(':')[0]}"),
        ("Office", "President"),
        ("Started", started),
        ("Ended", ended),
        ("Record", record_id),
    )
    heading = f"{name}: President of the United States"
    return document(register, record_id, heading, fields.written(lines), record(element), origin)


def facts(document: Document) -> Facts:
    """Return the president and the term of one record."""
    found = fields.read(document)
    person, last = found["Person"], found.get("Ended", found["Started"])
    started_on, started = days.start(found["Started"].text)
    ended_on, ended = days.end(found["Ended"].text) if "Ended" in found else (None, None)
    official = OfficialReport(
        name=person.text,
        office_title=found["Office"].text,
        office_type="head_of_state",
        actor_code=_OWN,
        rule="term",
        confidence=1.0,
        seen_on=ended_on or started_on,
        person_key=found["Person key"].text,
    )
    tenure = TenureReport(
        0, started_on, ended_on, found["Started"].first_char, last.last_char, started, ended, "term", 1.0
    )
    return Facts(
        extractor="historian-presidents",
        version=VERSION,
        officials=(official,),
        mentions=(Mention(0, person.first_char, person.last_char),),
        tenures=(tenure,),
    )
