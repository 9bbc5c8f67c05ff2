"""Rows of a table that is a register: each an official, a tenure, or a part of a meeting; wrong ones set aside."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import PurePath
from typing import Final

from etl.extract.outcome import rejected
from etl.facts import Document, Rejected
from etl.registers import fields, lists
from etl.registers.catalogue import MEDIA_TYPE, registers
from etl.registers.table import checks
from etl.registers.table.checks import Person

_DOCUMENT_COLUMNS: Final = frozenset({"text", "body", "content", "fulltext", "articletext"})
#: Fields that tell of the meeting and not of one who took part: all rows of a meeting must agree on them.
_OF_MEETING: Final = (
    "started_on",
    "ended_on",
    "mode",
    "status",
    "place",
    "place_country",
    "topics",
    "url",
    "note",
    "id",
)


def columns(names: Collection[str]) -> dict[str, str]:
    """Return, by field, the columns of a table that is a register; nothing where it is a table of texts."""
    folded = {re.sub(r"[\W_]+", "", name).lower(): name for name in reversed(list(names)) if name}
    if _DOCUMENT_COLUMNS & folded.keys():
        return {}
    found: dict[str, str] = {}
    for row in _known():
        if row["name"] in folded:
            found.setdefault(row["field"], folded[row["name"]])
    is_register = "participants" in found or ("official" in found and "actor" in found)
    return found if is_register else {}


@cache
def _known() -> tuple[dict[str, str], ...]:
    return lists.rows(__package__, "columns")


@dataclass(slots=True)
class _Meeting:
    """The rows of one meeting so far."""

    told: dict[str, str]
    position: str
    people: list[Person] = field(default_factory=list)
    payloads: list[str] = field(default_factory=list)
    fault: str = ""


class Rows:
    """Takes the rows of one table and gives a document for each record, or what is wrong with it."""

    def __init__(self, used: Mapping[str, str], origin: str) -> None:
        """Read rows whose columns by field are `used`."""
        self._used = used
        self._origin = origin
        self._meetings: dict[str, _Meeting] = {}

    @property
    def columns(self) -> set[str]:
        """The columns that are of use."""
        return set(self._used.values())

    def add(self, row: Mapping[str, object], position: str, payload: str) -> Iterator[Document | Rejected]:
        """Take a row; yields its record unless it is part of a meeting, which is complete at the end only."""
        told = {name: _word(row.get(column)) for name, column in self._used.items()}
        try:
            if "meeting" in self._used or "participants" in self._used:
                self._add_to_meeting(told, position, payload)
            else:
                yield self._person_record(told, position, payload)
        except ValueError as error:
            yield rejected(self._origin, position, str(error), payload)

    def finish(self) -> Iterator[Document | Rejected]:
        """Yield the meetings."""
        for key, meeting in self._meetings.items():
            payload = "\n".join(meeting.payloads)
            try:
                if meeting.fault:
                    raise ValueError(meeting.fault)
                yield self._meeting_record(key, meeting, payload)
            except ValueError as error:
                yield rejected(self._origin, meeting.position, str(error), payload)

    def _add_to_meeting(self, told: dict[str, str], position: str, payload: str) -> None:
        people = checks.people(told)
        key = told.get("meeting") or told.get("id") or ""
        if not key:
            if not told.get("participants"):
                raise ValueError(f"the column {self._used['meeting']!r} is empty: rows of one meeting share its value")
            key = position
        meeting = self._meetings.setdefault(key, _Meeting(dict.fromkeys(_OF_MEETING, ""), position))
        meeting.payloads.append(payload)
        meeting.people += people
        for name in _OF_MEETING:
            value, before = told.get(name, ""), meeting.told[name]
            if value and before and value != before and not meeting.fault:
                meeting.fault = f"rows of the meeting {key!r} differ in {self._used[name]!r}: {before!r} and {value!r}"
            meeting.told[name] = before or value

    def _meeting_record(self, key: str, meeting: _Meeting, payload: str) -> Document:
        told = meeting.told
        checks.check_meeting(told, meeting.people)
        who = ", ".join(person.shown for person in meeting.people)
        lines = [
            ("Kind", "meeting"),
            ("From", told["started_on"]),
            ("To", told["ended_on"]),
            ("Mode", told["mode"]),
            ("Status", told["status"]),
            ("Place", told["place"]),
            ("Place country", checks.actor(told["place_country"]) if told["place_country"] else ""),
            ("Topics", told["topics"]),
            *(("Participant", person.written) for person in meeting.people),
            ("Note", told["note"]),
            ("Record", key),
        ]
        is_keyed = key != meeting.position
        return self._document(f"Meeting: {who}", lines, told["url"], key if is_keyed else "", meeting.position, payload)

    def _person_record(self, told: dict[str, str], position: str, payload: str) -> Document:
        (person,) = checks.people(told) or (None,)
        if person is None or not person.name:
            raise ValueError(f"the column {self._used['official']!r} is empty: it names the official")
        checks.check_period(told.get("started_on", ""), told.get("ended_on", ""))
        is_tenure = bool(told.get("started_on") or told.get("ended_on"))
        if is_tenure and not person.office:
            raise ValueError("a tenure needs the office that was held (column office_title)")
        lines = [
            ("Kind", "tenure" if is_tenure else "official"),
            ("Person", person.written),
            ("From", told.get("started_on", "")),
            ("To", told.get("ended_on", "")),
            ("Note", told.get("note", "")),
            ("Record", told.get("id", "")),
        ]
        return self._document(person.shown, lines, told.get("url", ""), told.get("id", ""), position, payload)

    def _document(
        self, title: str, lines: list[tuple[str, str]], url: str, key: str, position: str, payload: str
    ) -> Document:
        body = fields.written(lines)
        register = registers()["table"]
        table = re.sub(r"\W+", "-", PurePath(self._origin).name.partition(".")[0]).strip("-").lower() or "table"
        address = url or register.address(f"{table}:{key or checks.digest(title, body)}")
        return Document(
            url=address,
            title=title,
            body=body,
            origin=self._origin,
            position=position,
            source=register.name,
            markup=payload,
            media_type=MEDIA_TYPE,
        )


def _word(value: object) -> str:
    """Return a cell as text: whole numbers without a point, days without a time."""
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, list | tuple):
        return "; ".join(_word(each) for each in value)
    return " ".join(str(value).split())
