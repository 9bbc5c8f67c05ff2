"""Chiefs of mission and principal officers of the US Department of State: an official and a term a record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from etl.extract.outcome import rejected
from etl.facts import Document, Facts, Mention, OfficialReport, Rejected, TenureReport
from etl.registers import days, fields
from etl.registers.catalogue import Register
from etl.registers.fields import Field
from etl.registers.historian_pocom import lookups
from etl.registers.historian_pocom.titles import chief_title, own_title, territory_name
from etl.registers.reading import document, record, value
from etl.transform.officials.titles.office_types import office_type

VERSION: Final = "2"
_OWN: Final = "USA"
_CHIEF: Final = "chief of mission"
_DATES: Final = ("Appointed", "Arrived", "Started", "Ended")
_NOMINATED: Final = ("other-nominees", "other-appointees")
_NOT_SERVED: Final = re.compile(
    r"did not serve|declined|not commissioned|did not proceed to post|withdrawn|not acted upon|rejected by|tabled by",
    re.IGNORECASE,
)


def documents(root: Any, origin: str, register: Register) -> Iterator[Document | Rejected]:
    """Yield a document for every term in the file of a mission or a position."""
    folder = Path(origin).parent.parent
    seen: Counter[str] = Counter()
    for element in root.iter("chief", "principal"):
        if element.find("person-id") is None:
            continue
        term_id = value(element, "id")
        number = seen[term_id] + _before(folder, Path(origin).name, term_id)
        seen[term_id] += 1
        try:
            yield _document(element, origin, folder, f"{term_id}:{number + 1}" if number else term_id, register)
        except ValueError as error:
            yield rejected(origin, f"record {term_id or '?'}", str(error), record(element))


def _before(folder: Path, name: str, term_id: str) -> int:
    """Return how many files before this one have terms of the same id: ids are meant to be unique and are not quite."""
    return sum(other < name for other in lookups.files_of_terms(folder).get(term_id, ()))


def _document(element: Any, origin: str, folder: Path, record_id: str, register: Register) -> Document:
    person = lookups.person(folder, value(element, "person-id"))
    dates = {label: value(element, f"{label.lower()}/date") for label in _DATES}
    for written in dates.values():
        days.days(written)
    is_nominee = element.getparent().tag in _NOMINATED
    office, place = _office(element, folder, next((d for d in dates.values() if d), ""))
    notes = (value(element, f"{label.lower()}/note") for label in _DATES)
    note = "; ".join(filter(None, (*notes, value(element, "note"))))
    lines = (
        ("Person", person.name),
        ("Also named", person.other_name),
        ("Person key", f"pocom:{value(element, 'person-id')}"),
        ("Office", office),
        ("Mission", place),
        ("Post", _CHIEF if element.tag == "chief" else "principal officer"),
        *dates.items(),
        ("Standing", "nominated, did not serve" if is_nominee else ""),
        ("Note", note),
        ("Record", record_id),
    )
    heading = f"{person.name}: {office}, {place}" if place else f"{person.name}: {office}"
    return document(register, record_id, heading, fields.written(lines), record(element), origin)


def _office(element: Any, folder: Path, day: str) -> tuple[str, str]:
    """Return the title as the register gives it, and the mission's country where it is one to a country."""
    root = element.getroottree().getroot()
    if root.tag != "country-mission":
        return value(root, "names/singular"), ""
    territory = value(element, "contemporary-territory-id") or value(root, "territory-id")
    name = territory_name(territory, days.start(day)[0])
    return lookups.role_title(folder, value(element, "role-title-id")), name


def facts(document: Document) -> Facts:
    """Return the official, the office and the term of one record."""
    found = fields.read(document)
    person = found["Person"]
    official = _official(found)
    return Facts(
        extractor="historian-pocom",
        version=VERSION,
        officials=(official,),
        mentions=(Mention(0, person.first_char, person.last_char),),
        tenures=tuple(_tenures(found, official.standing)),
    )


def _official(found: Mapping[str, Field]) -> OfficialReport:
    day = next((days.start(found[label].text)[0] for label in reversed(_DATES) if label in found), None)
    given = found["Office"].text
    title, standing = chief_title(given, found["Mission"].text) if "Mission" in found else own_title(given)
    # Whoever heads a mission counts as an ambassador, whatever the rank.
    kind = "ambassador" if found["Post"].text == _CHIEF else office_type(title, _OWN)
    if "Standing" in found or ("Started" not in found and _NOT_SERVED.search(_text(found, "Note"))):
        standing = "elect"
    key = found["Person key"].text
    return OfficialReport(found["Person"].text, title, kind, _OWN, standing, "term", 1.0, day, key)


def _tenures(found: Mapping[str, Field], standing: str) -> Iterator[TenureReport]:
    """Yield the term: from the day the office was taken up (else of arrival, of appointment) to the end."""
    first = next((label for label in ("Started", "Arrived", "Appointed") if label in found), None)
    last = "Ended" if "Ended" in found else None
    if standing == "elect" or not (first or last):
        return
    started_on, started = days.start(_text(found, first))
    ended_on, ended = days.end(_text(found, last))
    if started_on and ended_on and started_on > ended_on:  # one of them is misprinted; neither can be relied on
        first_appointed, appointed = days.start(_text(found, "Appointed"))
        started_on, started = (first_appointed, appointed) if _fits(first_appointed, ended_on) else (None, None)
    span = found[first or "Ended"].first_char, found[last or first or "Ended"].last_char
    yield TenureReport(0, started_on, ended_on, *span, started, ended, "term", 1.0)


def _fits(started_on: date | None, ended_on: date) -> bool:
    return started_on is not None and started_on <= ended_on


def _text(found: Mapping[str, Field], label: str | None) -> str:
    return found[label].text if label in found else ""  # type: ignore[index]
