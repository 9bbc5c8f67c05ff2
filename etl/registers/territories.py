"""Which actor a territory that a register names stands for on a given day. Pure."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from etl.registers import lists
from etl.transform.gazetteer import actors_in

_SMALL = frozenset({"of", "and", "the"})


class _Rule(NamedTuple):
    first: date
    last: date
    actor_code: str | None


def actor_on(territory: str, day: date | None) -> str | None:
    """Return the actor that a territory's name or id stands for on a day; None for a state that has no code.

    Args:
        territory: a name ("Korea, Republic of") or an id of words ("cote-divoire", "yugoslavia-1946").
        day: the day; without one the latest actor is meant.

    Raises:
        ValueError: nothing is known of such a territory.

    >>> actor_on("russia", date(1961, 6, 3)), actor_on("russia", date(2001, 6, 3))
    ('SUN', 'RUS')
    """
    # What stands in brackets is another name of it, or a part: "Upper Volta (Burkina Faso)", "Denmark (Greenland)".
    names = [territory, re.sub(r"\s*\([^)]*\)", "", territory)]
    for name in names:
        if rules := _rules().get(_folded(name)):
            when = day or date.max
            found = next((rule for rule in rules if rule.first <= when <= rule.last), None)
            if found is not None:
                return found.actor_code
    for name in (names[1], territory):
        if (actor := _named(name)) is not None:
            return actor
    raise ValueError(f"{territory!r} is no territory that is known here; add it to etl/registers/territories.csv")


def _named(name: str) -> str | None:
    for spelled in (name.strip(), _spelled(name)):
        if found := actors_in(spelled):
            return found[0].actor_code
    return None


def _spelled(identifier: str) -> str:
    """Return an id as a name would be written: "trinidad-and-tobago" → "Trinidad and Tobago"."""
    words = re.sub(r"-\d{4}$", "", identifier).replace("-", " ").split()
    return " ".join(word if word in _SMALL else word.capitalize() for word in words)


def _folded(name: str) -> str:
    plain = re.sub(r"-\d{4}$", "", name.strip().lower()).replace("-", " ").replace(",", " ").replace("&", "and")
    return re.sub(r"^the |\s+", " ", plain).strip()


@cache
def _rules() -> dict[str, list[_Rule]]:
    rules: dict[str, list[_Rule]] = {}
    for row in lists.rows(__package__, "territories"):
        first = date.fromisoformat(row["from_on"]) if row["from_on"] else date.min
        last = date.fromisoformat(row["to_on"]) if row["to_on"] else date.max
        rules.setdefault(row["territory"], []).append(_Rule(first, last, row["actor_code"] or None))
    return rules
