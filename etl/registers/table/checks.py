"""What a cell of a register's table may hold; what is wrong is told in words that help. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from etl.registers import days
from etl.transform.gazetteer import actor_of, is_actor, reference

_LISTS: Final = {"mode": "meeting_mode", "status": "meeting_status", "topics": "topic", "office_type": "office_type"}
_ROLES: Final = ("", "host", "guest")
_LISTED: Final = re.compile(r"(?P<name>[^()]*)\((?P<actor>[^()]+)\)\s*")


@dataclass(frozen=True, slots=True)
class Person:
    """An official of an actor, or with an empty name the actor alone; empty text where nothing is given."""

    name: str
    actor_code: str
    office: str = ""
    office_type: str = ""
    role: str = ""

    @property
    def shown(self) -> str:
        """The person as a title shows it."""
        return f"{self.name} ({self.actor_code})" if self.name else self.actor_code

    @property
    def written(self) -> str:
        """The person as a line of a record."""
        return " | ".join(
            (self.name or "-", self.actor_code, self.office or "-", self.office_type or "-", self.role or "-")
        )


def parsed(written: str) -> Person:
    """Return the person of a record's line."""
    name, actor_code, *rest = ("" if part == "-" else part for part in written.split(" | "))
    return Person(name, actor_code, *rest)


def people(told: Mapping[str, str]) -> list[Person]:
    """Return who a row names: one in columns of its own, or several in one column.

    Raises:
        ValueError: an actor or a code is in no list, or a name holds the sign that parts fields.
    """
    listed = [_listed(part) for part in re.split(r"\s*;\s*", told.get("participants", "")) if part.strip()]
    if not told.get("official") and not told.get("actor"):
        return listed
    office_type, role = told.get("office_type", ""), told.get("role", "")
    code("office_type", office_type)
    if role not in _ROLES:
        raise ValueError(f"{role!r} is no role: write host or guest, or leave it empty")
    person = Person(told.get("official", ""), actor(told.get("actor", "")), told.get("office", ""), office_type, role)
    if " | " in person.name + person.office:
        raise ValueError("a name or an office holds ' | ', which parts the fields of a record: leave it out")
    return [*listed, person]


def _listed(part: str) -> Person:
    match = _LISTED.fullmatch(part)
    if match is None:
        raise ValueError(f"{part!r} is no participant: write the name and in brackets the actor, as in Jane Doe (NOR)")
    return Person(match["name"].strip(), actor(match["actor"].strip()))


def actor(written: str) -> str:
    """Return the code of an actor given by code or English name.

    Raises:
        ValueError: there is no such actor.
    """
    if is_actor(written.upper()):
        return written.upper()
    alias = actor_of(written)
    if alias is None:
        raise ValueError(
            f"{written!r} is no actor: write an ISO 3166-1 alpha-3 code, an organisation's acronym (see mart.actor) "
            "or a country's English name"
        )
    return alias.actor_code


def code(name: str, written: str) -> str:
    """Return a code if it is in its list, or is empty.

    Raises:
        ValueError: it is in no list.
    """
    known = _codes(name)
    if written and written not in known:
        raise ValueError(f"{written!r} is no {name}: it is one of {', '.join(known)}")
    return written


@cache
def _codes(name: str) -> tuple[str, ...]:
    return tuple(row["code"] for row in reference(_LISTS[name]))


def check_period(started: str, ended: str) -> None:
    """Check that both dates are dates, where given, and in order.

    Raises:
        ValueError: they are not.
    """
    first, last = days.days(started), days.days(ended)
    if first and last and first.first > last.last:
        raise ValueError(f"it ends ({ended}) before it begins ({started})")


def check_meeting(told: Mapping[str, str], people: Sequence[Person]) -> None:
    """Check what rows tell of a meeting.

    Raises:
        ValueError: a date or a code is wrong, or fewer than two actors took part.
    """
    check_period(told["started_on"], told["ended_on"])
    code("mode", told["mode"])
    code("status", told["status"])
    for topic in topics(told["topics"]):
        code("topics", topic)
    if len({person.actor_code for person in people}) < 2:
        seen = ", ".join(person.shown for person in people) or "nobody"
        raise ValueError(f"a meeting is between two actors or more, and here is only {seen}")


def topics(written: str) -> list[str]:
    """Return the codes of topics in one cell."""
    return [topic for topic in re.split(r"[;,\s]+", written) if topic]


def digest(*parts: str) -> str:
    """Return a short fingerprint for the address of a record that has no id."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
