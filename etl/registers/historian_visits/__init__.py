"""Visits by foreign leaders to the United States: a visit a visitor, and the meetings that the description tells of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from etl.extract.outcome import rejected
from etl.facts import Document, Facts, Mention, OfficialReport, Rejected, VisitReport
from etl.registers import days, fields, remarks
from etl.registers.catalogue import Register
from etl.registers.historian_visits.visitors import Visitor, visitors_in
from etl.registers.reading import document, record, value
from etl.registers.territories import actor_on

VERSION: Final = "1"
_HOST: Final = "USA"


def documents(root: Any, origin: str, register: Register) -> Iterator[Document | Rejected]:
    """Yield a document for every visit of a file."""
    for element in root.iterchildren("*"):
        try:
            yield _document(element, origin, register)
        except ValueError as error:
            yield rejected(origin, f"record {value(element, 'id') or '?'}", str(error), record(element))


def _document(element: Any, origin: str, register: Register) -> Document:
    visitor, country = value(element, "visitor"), value(element, "from")
    if element.tag != "visit" or not visitor or not country:
        raise ValueError(f"<{element.tag}> is no visit: it has no visitor or no country that the visitor is from")
    first, last = days.period(value(element, "start-date"), value(element, "end-date"))
    actor_on(country, first)
    record_id = value(element, "id")
    lines = (
        ("Visitor", visitor),
        ("From country", country),
        ("From", first.isoformat()),
        ("To", last.isoformat()),
        ("Description", value(element, "description")),
        ("Record", record_id),
    )
    heading = f"Visit to the United States: {visitor} ({country}), {first.isoformat()}"
    return document(register, record_id, heading, fields.written(lines), record(element), origin)


def facts(document: Document) -> Facts:
    """Return the visitors, their visit, and the meetings of one record."""
    found = fields.read(document)
    first, last = date.fromisoformat(found["From"].text), date.fromisoformat(found["To"].text)
    actor = actor_on(found["From country"].text, first)
    line = found["Visitor"]
    visitors = visitors_in(line.text, actor)
    stay = remarks.Stay(remarks.Scene(actor, _HOST), tuple(range(len(visitors))), first, last)
    told = remarks.told(found.get("Description"), stay)
    spans = [(line.first_char + each.first_char, line.first_char + each.last_char) for each in visitors]
    return Facts(
        extractor="historian-visits",
        version=VERSION,
        officials=(*(_official(each, actor, last) for each in visitors), *told.officials),
        mentions=(*(Mention(number, *span) for number, span in enumerate(spans)), *told.mentions),
        meetings=told.meetings,
        visits=tuple(_visit(number, actor, span, first, last) for number, span in enumerate(spans) if actor != _HOST),
    )


def _official(each: Visitor, actor: str | None, day: date) -> OfficialReport:
    return OfficialReport(each.name, each.title, each.office_type, actor, each.standing, "visitor", 1.0, day)


def _visit(number: int, actor: str | None, span: tuple[int, int], first: date, last: date) -> VisitReport:
    return VisitReport(number, actor, (_HOST,), "held", *span, first, last, "visit", 1.0)
