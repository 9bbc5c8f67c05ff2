"""The titles of chiefs of mission and principal officers, without the country served. Pure."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from etl.facts import Standing
from etl.registers.territories import actor_on
from etl.transform.gazetteer import actor_name

_SERVED: Final = re.compile(r"\s+(?:of|for) the (?:U\.S\.A\.|United States(?: of America)?)(?=\s|$)")
_BRACKET: Final = re.compile(r"\s*\([^)]*\)")
_ACTING: Final = re.compile(r"^acting\s+|\s+(?:ad interim|pro tempore|pro tem)\b", re.IGNORECASE)
# Those who are accredited to a government; others are at a place.
_ACCREDITED: Final = re.compile(r"ambassador|envoy|minister|charg|representative|commissioner", re.IGNORECASE)


def own_title(name: str) -> tuple[str, Standing]:
    """Return a position's title without the country served, and whether it is held for the time being.

    >>> own_title("Permanent Representative of the U.S.A. to the Council (Oslo)")
    ('Permanent Representative to the Council', 'current')
    """
    plain = _BRACKET.sub("", _SERVED.sub("", name))
    title = _ACTING.sub("", plain).strip()
    return title, "acting" if title != plain.strip() else "current"


def chief_title(role: str, place: str) -> tuple[str, Standing]:
    """Return the title of a chief of mission with the country of the mission, and whether it is held for now.

    >>> chief_title("Agent/Consul General", "Egypt")
    ('Agent/Consul General in Egypt', 'current')
    """
    title, standing = own_title(role)
    link = "to" if _ACCREDITED.search(title) else "in"
    return f"{title} {link} {place}", standing


def territory_name(territory: str, day: date | None) -> str:
    """Return the name of a territory's actor; of a state that has no code its id in words.

    Raises:
        ValueError: nothing is known of such a territory.
    """
    actor = actor_on(territory, day)
    if actor is not None:
        return actor_name(actor)
    words = re.sub(r"-\d{4}$", "", territory).split("-")
    return " ".join(word if word in ("of", "and", "the") else word.capitalize() for word in words)
