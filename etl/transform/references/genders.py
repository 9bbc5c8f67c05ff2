"""Who is known to be a woman or a man: by honorifics and titles, else by the given name."""

from __future__ import annotations

import unicodedata
from functools import cache

from etl.transform.officials.officials import Cast
from etl.transform.wordlists import table

MALE = frozenset(
    {"mr", "mr.", "king", "prince", "sheikh", "sir", "lord", "emir", "sultan", "pope", "spokesman", "chairman"}
)
FEMALE = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "queen", "princess", "dame", "lady", "madam", "spokeswoman", "chairwoman"}
)
STYLES = frozenset({"sheikh"})
"""Words before a name that are part of women's names in some countries: "Sheikh Salma"."""
BEARERS = 2  # words of a name, so that the first is a given name


def genders_of(cast: Cast) -> dict[int, str]:
    """The gender that honorifics and titles tell, else the given name."""
    found: dict[int, str] = {}
    for person in cast.persons:
        for place in person.places:
            units = cast.lines[place.paragraph].units[place.named.phrase_first : place.named.phrase_last]
            words = {word for unit in units for word in unit.low.split()}
            if words & FEMALE:
                found[person.number] = "f"
            elif words & MALE and not (words & MALE <= STYLES and _given_names().get(person.name.lower()) == "f"):
                found.setdefault(person.number, "m")
        gender, is_styled = _by_name(person.name)
        if gender is not None and (is_styled or person.number not in found):
            found[person.number] = gender
    return found


def _by_name(full: str) -> tuple[str | None, bool]:
    """The gender that a given name tells, and whether a style stands before it; "Jean-Claude" counts as one name."""
    name = unicodedata.normalize("NFKD", full.lower()).encode("ascii", "ignore").decode().split()
    if len(name) < BEARERS:
        return None, False
    known, is_styled = _given_names(), name[0] in STYLES
    given = name[1] if is_styled else name[0]
    return known.get(given) or known.get(given.partition("-")[0]), is_styled


@cache
def _given_names() -> dict[str, str]:
    return {name: row["gender"] for row in table("given_names") for name in row["names"].split()}
