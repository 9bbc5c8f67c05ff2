"""A table of one's own as a register: what the record of a meeting, an official or a tenure says. Pure."""

from __future__ import annotations

from datetime import date
from typing import Final, cast

from etl.facts import (
    Document,
    Facts,
    MeetingReport,
    Mention,
    Mode,
    OfficialReport,
    Participant,
    Role,
    Status,
    TenureReport,
)
from etl.registers import days, fields
from etl.registers.fields import Field
from etl.registers.table import checks
from etl.registers.table.checks import Person
from etl.transform.circumstances.places import place_of
from etl.transform.officials.titles.office_types import office_type

VERSION: Final = "1"


def facts(document: Document) -> Facts:
    """Return what one record says."""
    lines = fields.read_all(document)
    found = dict(reversed(lines))
    people = [(checks.parsed(field.text), field) for label, field in lines if label in ("Participant", "Person")]
    day = days.end(_text(found, "To") or _text(found, "From"))[0]
    named = [(person, field) for person, field in people if person.name]
    officials = tuple(_official(person, day) for person, _ in named)
    mentions = tuple(
        Mention(n, field.first_char, field.first_char + len(person.name)) for n, (person, field) in enumerate(named)
    )
    kind = found["Kind"].text
    meetings = (_meeting(document, found, [person for person, _ in people]),) if kind == "meeting" else ()
    tenures = (_tenure(found, people[0][1]),) if kind == "tenure" else ()
    return Facts("table", VERSION, officials, mentions, meetings=meetings, tenures=tenures)


def _official(person: Person, day: date | None) -> OfficialReport:
    kind = person.office_type or (office_type(person.office, person.actor_code) if person.office else None)
    return OfficialReport(person.name, person.office or None, kind, person.actor_code, "current", "row", 1.0, day)


def _meeting(document: Document, found: dict[str, Field], people: list[Person]) -> MeetingReport:
    numbers = iter(range(len(people)))
    participants = tuple(
        Participant(p.actor_code, next(numbers) if p.name else None, cast(Role, p.role) if p.role else None)
        for p in people
    )
    started, ended = _text(found, "From"), _text(found, "To")
    town = _text(found, "Place") or None
    place = place_of(town) if town else None
    first = found["Kind"].first_char
    return MeetingReport(
        participants=participants,
        mode=cast(Mode, _text(found, "Mode") or "unknown"),
        status=cast(Status, _text(found, "Status") or "held"),
        first_char=first,
        last_char=len(document.text),
        started_on=days.start(started or ended)[0],
        ended_on=days.end(ended or started)[0],
        place_name=town,
        place_country_code=_text(found, "Place country") or (place.country_code if place else None),
        topics=tuple(checks.topics(_text(found, "Topics"))),
        rule="row",
        confidence=1.0,
    )


def _tenure(found: dict[str, Field], person: Field) -> TenureReport:
    started_on, started = days.start(_text(found, "From"))
    ended_on, ended = days.end(_text(found, "To"))
    last = found.get("To", found.get("From", person)).last_char
    return TenureReport(0, started_on, ended_on, person.first_char, last, started, ended, "row", 1.0)


def _text(found: dict[str, Field], label: str) -> str:
    return found[label].text if label in found else ""
