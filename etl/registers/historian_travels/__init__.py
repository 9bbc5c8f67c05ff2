"""Trips abroad of presidents and secretaries of state: a visit each, and the meetings that the remarks tell of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from etl.extract.outcome import rejected
from etl.facts import Document, Facts, Mention, OfficialReport, Rejected, Standing, Status, VisitReport
from etl.registers import days, fields, remarks
from etl.registers.catalogue import Register
from etl.registers.fields import Field
from etl.registers.reading import document, record, value
from etl.registers.territories import actor_on

VERSION: Final = "2"
_OWN: Final = "USA"
#: The list in which each kind of traveller has the key that a trip gives.
_LISTS: Final = {"president": "presidents", "secretary": "pocom"}
_OFFICES: Final = {"president": ("President", "head_of_state"), "secretary": ("Secretary of State", "foreign_minister")}
_CANCELLED: Final = ("was to have", "cancelled", "postponed")


def documents(root: Any, origin: str, register: Register) -> Iterator[Document | Rejected]:
    """Yield a document for every trip of a file."""
    for element in root.iterchildren("*"):
        try:
            yield _document(element, origin, register)
        except ValueError as error:
            yield rejected(origin, f"record {value(element, 'id') or '?'}", str(error), record(element))


def _document(element: Any, origin: str, register: Register) -> Document:
    role, name, country = (value(element, path) for path in ("role", "name", "country"))
    if element.tag != "trip" or role not in _OFFICES:
        raise ValueError(f"<{element.tag}> with the role {role!r} is no trip of a president or a secretary of state")
    if not name or not country:
        raise ValueError("the trip has no traveller or no country")
    first, last = days.period(value(element, "start-date"), value(element, "end-date"))
    actor_on(country, first)
    record_id, title = value(element, "id"), _OFFICES[role][0]
    who = element.get("who")
    lines = (
        ("Traveller", name),
        ("Person key", f"{_LISTS[role]}:{who}" if who else ""),
        ("Office", title),
        ("Country", country),
        ("Locale", value(element, "locale")),
        ("From", first.isoformat()),
        ("To", last.isoformat()),
        ("Remarks", value(element, "remarks")),
        ("Record", record_id),
    )
    heading = f"Trip abroad: {title} {name}, {country}, {first.isoformat()}"
    return document(register, record_id, heading, fields.written(lines), record(element), origin)


def facts(document: Document) -> Facts:
    """Return the visit and the meetings of one trip."""
    found = fields.read(document)
    first, last = date.fromisoformat(found["From"].text), date.fromisoformat(found["To"].text)
    host = actor_on(found["Country"].text, first)
    locale = found["Locale"].text if "Locale" in found else ""
    name = found["Traveller"]
    scene = remarks.Scene(_OWN, host, name.text, found["Office"].text)
    told = remarks.told(found.get("Remarks"), remarks.Stay(scene, (0,), first, last, locale))
    return Facts(
        extractor="historian-travels",
        version=VERSION,
        officials=(_traveller(found, last), *told.officials),
        mentions=(Mention(0, name.first_char, name.last_char), *told.mentions),
        meetings=told.meetings,
        visits=tuple(_visits(found, host, first, last)),
    )


def _traveller(found: Mapping[str, Field], day: date) -> OfficialReport:
    title = found["Office"].text
    kind = next(kind for name, kind in _OFFICES.values() if name == title)
    is_elect = "Remarks" in found and f"as {title.lower()}-elect" in found["Remarks"].text.lower()
    standing: Standing = "elect" if is_elect else "current"
    key = found["Person key"].text if "Person key" in found else None
    return OfficialReport(found["Traveller"].text, title, kind, _OWN, standing, "traveller", 1.0, day, key)


def _visits(found: Mapping[str, Field], host: str | None, first: date, last: date) -> Iterator[VisitReport]:
    if host is None or host == _OWN:
        return
    is_off = "Remarks" in found and found["Remarks"].text.lower().startswith(_CANCELLED)
    status: Status = "cancelled" if is_off else "held"
    span = (found["Country"].first_char, found["Country"].last_char)
    yield VisitReport(0, _OWN, (host,), status, *span, first, last, "trip", 1.0)
