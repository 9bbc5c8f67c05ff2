"""People whom a text tells by their country alone, right beside the name: "Iran's Y", "X Y, the Dane", "X Y for Chile".

Such a person may be a chess player as well as a minister. What else a sentence speaks of tells which.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from etl.transform.allegiance.cultures import is_listed
from etl.transform.allegiance.told_service import delegate_of, ministry_of, represented, sender
from etl.transform.circumstances.places import country_of_province
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import PRIVATE_ROLES, land_after
from etl.transform.officials.titles.relative_titles import heads_private
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import table

UNION = "EU"
ALONE = "name alone"
TOLD = "name, country told"
"""The rule of a name whose country is told in a way that needs the company of other officials."""
ONE = frozenset({"the", "a", "an", "another", "one", "visiting"})  # before "Dane, X Y"
STANDING_FOR = frozenset({"by", "was", "were", "came", "spoke", "signed", "sat", "stood", "there"})
"""Words between "for Chile" and the name of who acts for it: "signed for Chile by X Y", "for Chile came X Y"."""
PLACED = frozenset({"who", "whom", "whose", "in", "on", "at", "from", "with"})  # what tells more of "X Y, the Dane"
CLOSING = frozenset({",", ".", "q", "&"})
DESCRIBING = frozenset({"d", "g", "m", "M", "a", "A", "P", "S", "#", "o"})  # classes before the noun of a description
LONGEST_DESCRIPTION = 6  # units
SAYING = frozenset({"said", "says", "told", "announced", "reported", "confirmed", "added"})
ADJECTIVE_REACH = 3  # units from a name to "Syrian" of "the Syrian government's X Y"
MEN = frozenset({"man", "woman", "emissary", "delegate"})
"""Words for somebody who acts for a country or an organisation: "Chile's man, X Y", "the bank's man for Asia, X Y"."""
LONGEST_ERRAND = 7  # units from the owner to the name


def country_told(units: Sequence[Unit], first: int, last: int) -> tuple[str | None, str]:
    """The country or organisation beside a name that some units are, and the rule by which it is the bearer's."""
    sure = owner(units, first) or _land_of(units, last) or ministry_of(units, last)
    if sure is not None:
        return sure, ALONE
    told = _epithet_behind(units, last) or _epithet_before(units, first, last) or _acted_for(units, first, last)
    told = told or represented(units, last) or sender(units, first) or _mans_owner(units, first) or _body(units, last)
    told = told or delegate_of(units, first)
    return told, TOLD if told is not None else ALONE


def owner(units: Sequence[Unit], first: int) -> str | None:
    """The country or organisation whose person a name is: "Iran's Y", "the EU's X Y", "the Cuban X Y"."""
    if first < 2:
        return None
    before, other = units[first - 1], units[first - 2]
    if before.cls == "P" and other.cls == "A" and other.actor is not None:
        return other.actor.actor_code
    if before.cls == "P" and _is_the_commission(units, first - 2):
        return UNION
    if before.cls == "P" and other.cls == "N" and (land := _seat_or_region(other)) is not None:
        return land
    if before.cls == "P" and other.low == "government" and first > ADJECTIVE_REACH:
        return _country(units[first - ADJECTIVE_REACH], "a")  # "the Syrian government's X Y"
    if before.cls == "a" and before.actor is not None and other.low == "the":
        return before.actor.actor_code
    return None


def _seat_or_region(unit: Unit) -> str | None:
    """Whom somebody serves who is a town's or a province's: "Brussels's X Y", "Bavaria's X Y"."""
    if unit.text == "Brussels":
        return UNION
    return country_of_province(unit.text) if unit.capital and not is_listed(unit.low) else None


def _land_of(units: Sequence[Unit], last: int) -> str | None:
    """The country whose person a name that ends at `last` is: "X Y of Estonia"."""
    is_set_off = [unit.low for unit in units[last : last + 2]] == [",", "of"]  # "X Y, of Estonia,"
    land, end = land_after(list(units), last + is_set_off)
    if is_set_off and (end >= len(units) or units[end].cls not in CLOSING):
        return None
    if end < len(units) and units[end].cls == "P":
        return None  # "X Y of Italy's broadcaster"
    return land if land is not None and kind_of_actor(land) == "country" else None


def _country(unit: Unit, cls: str) -> str | None:
    """The country that a unit names, as an adjective or a noun."""
    actor = unit.actor
    if unit.cls != cls or actor is None or actor.kind == "capital":
        return None
    return actor.actor_code


def _epithet_behind(units: Sequence[Unit], last: int) -> str | None:
    """The country of "X Y, the Dane,"."""
    if last + 2 >= len(units) or units[last].cls != "," or units[last + 1].low not in ONE:
        return None
    is_closed = last + 3 >= len(units) or units[last + 3].cls in CLOSING or units[last + 3].low in PLACED
    return _country(units[last + 2], "a") if is_closed else None


def _epithet_before(units: Sequence[Unit], first: int, last: int) -> str | None:
    """The country of "the Dane, X Y,"."""
    if first <= 2 or units[first - 1].cls != "," or units[first - 3].low not in ONE:
        return None
    is_closed = last >= len(units) or units[last].cls in CLOSING
    return _country(units[first - 2], "a") if is_closed else None


def _mans_owner(units: Sequence[Unit], first: int) -> str | None:
    """Whom somebody serves who is told as its man: "the bank's man for Asia, X Y,"."""
    if first == 0 or units[first - 1].cls != ",":
        return None
    for k in range(first - 2, max(0, first - LONGEST_ERRAND), -1):
        if units[k].cls in {",", "."}:
            return None
        if units[k].low in MEN and units[k - 1].cls == "P" and k > 1:
            actor = units[k - 2].actor
            return actor.actor_code if actor is not None and units[k - 2].cls == "A" else None
    return None


def _body(units: Sequence[Unit], last: int) -> str | None:
    """The organisation of "X Y of the United Nations", "X Y of the Commission"."""
    if [unit.low for unit in units[last : last + 2]] == ["of", "the"] and _is_the_commission(units, last + 2):
        return UNION
    land, end = land_after(list(units), last)
    if land is None or kind_of_actor(land) != "organization":
        return None
    return land if end >= len(units) or (units[end].cls != "P" and not units[end].capital) else None


def _is_the_commission(units: Sequence[Unit], k: int) -> bool:
    """Whether "the Commission" stands at a unit, that of the Union where no other organisation is told beside it."""
    if k < 1 or k >= len(units) or units[k].text != "Commission" or units[k - 1].low != "the":
        return False
    if k + 1 < len(units) and units[k + 1].low in {"for", "of", "on"}:
        return False
    told = {unit.actor.actor_code for unit in units if unit.actor is not None}
    return not any(kind_of_actor(code) == "organization" for code in told - {UNION})


def _acted_for(units: Sequence[Unit], first: int, last: int) -> str | None:
    """The country of "X Y for Chile", "signed for Chile by X Y", "X Y (Chile)" and, in a roll, "X Y, Chile;"."""
    behind = units[last : last + 5]
    k = 1 if len(behind) > 1 and behind[0].cls == "," and behind[1].low == "for" else 0
    if len(behind) > k + 1 and behind[k].low == "for":
        k += 1 + (behind[k + 1].cls == "d")
        return _whole(units, last + k)
    if len(behind) > 2 and behind[0].text == "(" and behind[2].text == ")":
        return _country(behind[1], "A")
    if len(behind) > 2 and behind[0].cls == "," and behind[2].text in {";", "."}:
        return _country(behind[1], "A")
    k = first - 1
    if k > 1 and (units[k].low in STANDING_FOR or units[k].cls == ","):
        land = _country(units[k - 1], "A")
        k -= 2 + (units[k - 2].cls == "d")
        return land if k >= 0 and units[k].low == "for" else None
    return None


def _whole(units: Sequence[Unit], k: int) -> str | None:
    """The country that a unit names, unless it is part of the name of a thing or the owner of one."""
    if k >= len(units):
        return None
    following = units[k + 1] if k + 1 < len(units) else None
    is_part = following is not None and (following.cls in {"P", "M", "m", "T", "N"} or following.capital)
    return None if is_part else _country(units[k], "A") or _people(units[k])


def _people(unit: Unit) -> str | None:
    """The country of "the Peruvians"."""
    actor = unit.actor
    return actor.actor_code if actor is not None and actor.kind == "demonym_plural" else None


def is_told_private(units: Sequence[Unit], last: int) -> bool:
    """Whether what stands behind a name that is a country's tells that its bearer is something else: "a novelist"."""
    if last + 1 >= len(units) or units[last].cls != ",":
        return False
    run = list(takewhile(lambda unit: unit.cls not in CLOSING, units[last + 1 : last + 1 + LONGEST_DESCRIPTION]))
    if any(unit.low in SAYING for unit in run):
        return False  # "met Peru's X Y, an official in Lima said"
    head = next((k for k, unit in enumerate(run) if unit.cls not in DESCRIBING), None)
    is_title = head is not None and run[head].cls == "H"
    if heads_private(units, last) or (is_title and not _is_nexts(run[head or 0 :], units[last + 1])):
        return True
    return any(unit.low in PRIVATE_ROLES for unit in run)


def _is_nexts(run: Sequence[Unit], opening: Unit) -> bool:
    """Whether a title behind a name is that of the next one: "with Peru's X, government spokesman Y said"."""
    return opening.cls != "d" and len(run) > 1 and run[1].cls == "N"


def tells_of_else(units: Sequence[Unit]) -> bool:
    """Whether any of some words is one of what people do who hold no public office."""
    return any(
        word in _spheres() for k, unit in enumerate(units) for word in unit.low.split() if not _opens_name(units, k)
    )


def _opens_name(units: Sequence[Unit], k: int) -> bool:
    """Whether a word is the first of a person's name: "China's Song Tao"."""
    unit, following = units[k], units[k + 1] if k + 1 < len(units) else None
    is_joined = following is not None and following.cls == unit.cls == "N" and following.capital and unit.capital
    return is_joined and is_listed(unit.low) and (k == 0 or units[k - 1].cls != "N")


@cache
def _spheres() -> frozenset[str]:
    return frozenset(row["word"] for row in table("spheres"))
