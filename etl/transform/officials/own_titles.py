"""Titles without a name by which a government means its own: "The Prime Minister spoke to the Austrian Chancellor"."""

from __future__ import annotations

from etl.facts import OfficialReport
from etl.transform.allegiance.homes import Home, is_of_government
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.lines import Line
from etl.transform.officials.titles.offices import Office
from etl.transform.wordlists import table

SOLE = frozenset(row["title"] for row in table("own_titles"))
"""Titles of which a government or organisation has one holder, who signs what it publishes."""


def government_of(home: Home, publisher: str | None) -> str | None:
    """Whose own text a document is: that of a government or an organisation; None for a paper."""
    if home.government is not None:
        return home.government
    if home.publisher is not None and kind_of_actor(home.publisher) == "organization":
        return home.publisher
    return home.address if is_of_government(publisher) else None


def is_own(
    line: Line, office: Office, government: str | None, fitting: list[int], officials: list[OfficialReport]
) -> bool:
    """Whether a title means an unnamed official of the government whose text it is.

    Args:
        line: the line of the text.
        office: the title in it.
        government: whose own text the document is.
        fitting: the people named in the document whom the title fits.
        officials: all people named in it.
    """
    if government is None or not office.article or office.owner or office.plural or office.counterpart:
        return False
    if office.actor_code is not None or office.title.lower() not in SOLE or not line.units[office.head].capital:
        return False
    if not fitting:
        return True
    if any(officials[n].actor_code == government for n in fitting):
        return False
    return bool(_named_behind(line, office.last) & set(fitting))


def _named_behind(line: Line, first: int) -> set[int]:
    """The people named between a unit and the end of its sentence, whom no title before them can mean."""
    found: set[int] = set()
    for k in range(first, len(line.units)):
        if line.units[k].text in {".", "!", "?", ";"}:
            break
        person = line.people.get(k)
        if person is not None:
            found.add(person[0])
    return found


def own_of(
    government: str | None, officials: list[OfficialReport], fits: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Of those whom "the Minister" fits best in a government's own text its own, if there is one; else all.

    Args:
        government: whose own text the document is.
        officials: all people named in it.
        fits: (how well the title fits, number) of the people whom it fits.
    """
    best = max((score for score, _ in fits), default=0)
    own = [(score, n) for score, n in fits if score == best and officials[n].actor_code == government]
    return own if government is not None and len(own) == 1 else fits
