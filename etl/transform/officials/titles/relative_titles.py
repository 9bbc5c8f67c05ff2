"""Offices told by a verb in a relative clause: "X Y, who heads the national council", "who leads the opposition"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import Named, is_private, land_after, name_ending, text_of
from etl.transform.officials.titles.body_titles import names_public_body
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.panels import maker_of_panel
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import table, words

RELATIVE = "name, relative clause"
"""The rule of offices that a verb behind "who" tells."""
ADVERBS = frozenset({"now", "also", "currently", "still", "nominally", "jointly"})
POLICIES = frozenset({"policy", "diplomacy"})
"""What somebody may be in charge of for a country or an organisation: "who heads the Union's foreign policy"."""
LANDS = frozenset({"country", "nation", "kingdom", "emirate", "sultanate", "republic", "islands", "island"})
OF_GOVERNMENT = frozenset({"government", "cabinet", "coalition", "administration"})
RULING = frozenset({"leader", "ruler", "governor"})
WHILE = frozenset({"for", "since", "during", "until", "from", "with"})  # what tells how long or how somebody has ruled
HOLDER = "holder"  # of a portfolio, which gives the title
POSTS = frozenset({"post", "office", "position", "job", "portfolio", "role", "rank", "title"})
COMMITTEES = frozenset({"committee", "commission", "group", "faction", "caucus", "subcommittee"})
PORTFOLIOS = frozenset({"portfolio", "portfolios"})
HOUSES = frozenset({"upper", "lower"})
LONGEST_CHAMBER = 3  # units of "in the Knesset"
LONGEST_VERB = 3  # units of "took command of"
LONGEST = 10  # units of what is headed


@cache
def _verbs() -> Mapping[str, str]:
    return {row["verb"]: row["title"] for row in table("office_verbs")}


def relative_titles(units: list[Unit], text: str, found: Sequence[Named]) -> list[Named]:
    """The people whom a relative clause gives a public office, and no title does."""
    people = []
    for k in range(2, len(units) - 2):
        if units[k].low != "who" or units[k - 1].cls != ",":
            continue
        is_landed = k > 4 and units[k - 2].cls == "A" and units[k - 3].low == "of"  # "X Y of Spain, who leads"
        spot = name_ending(units, k - 3 if is_landed else k - 1)
        if spot is None or any(one.first < spot[1] and spot[0] < one.last and one.office for one in found):
            continue
        office = None if is_private(units, spot[0]) else _office(units, k + 1)
        if office is not None and office.actor_code is None and is_landed:
            office = replace(office, actor_code=land_after(units, spot[1])[0])
        if office is not None and _is_of_a_country(units, *spot) and _is_of_organisation(office):
            people.append(Named(*spot, *spot, text_of(units, *spot, text), rule=RELATIVE))
        elif office is not None:
            people.append(Named(*spot, spot[0], office.last, text_of(units, *spot, text), office, rule=RELATIVE))
    return people


def _is_of_a_country(units: list[Unit], first: int, last: int) -> bool:
    """Whether the words beside a name tell the country: "Peru's X", "X of Peru"."""
    is_owned = first > 1 and units[first - 1].cls == "P" and units[first - 2].cls == "A"
    return is_owned or land_after(units, last)[0] is not None


def _is_of_organisation(office: Office) -> bool:
    return office.actor_code is not None and kind_of_actor(office.actor_code) == "organization"


def heads_private(units: Sequence[Unit], last: int) -> bool:
    """Whether a name is followed by what else its bearer heads: "X, who heads the chamber of commerce"."""
    if last + 3 >= len(units) or units[last].cls != "," or units[last + 1].low != "who":
        return False
    return _verb(units, last + 2)[1] not in {None, HOLDER} and _office(units, last + 2) is None


def _verb(units: Sequence[Unit], k: int) -> tuple[int, str | None]:
    """Where a verb of holding an office ends, and the title it stands for."""
    while k < len(units) and units[k].low in ADVERBS:
        k += 1
    for size in (LONGEST_VERB, 2, 1):
        title = _verbs().get(" ".join(unit.low for unit in units[k : k + size]))
        if title is not None:
            return k + size, title
    return k, None


def _office(units: Sequence[Unit], k: int) -> Office | None:
    """The office of "heads the council of X"; None where it is no public body that is headed."""
    first, title = _verb(units, k)
    if title is None:
        return None
    last = first
    is_ruled = title in RULING
    while last < len(units) and last - first < LONGEST and not _ends(units[last]):
        if is_ruled and units[last].low in WHILE:
            break
        last += 1
    said = units[first:last]
    actor = next((unit.actor.actor_code for unit in said if unit.actor is not None), None)
    lows = {unit.low for unit in said}
    is_land = actor is not None and sum(unit.cls != "P" for unit in said) <= 2
    if title == HOLDER:
        if {"same", "equivalent", "corresponding"} & lows and lows & POSTS:
            return _same_office(units, k, first, last)
        return _portfolio(k, first, said) if lows & PORTFOLIOS else None
    ends = said[-1:] != [] and said[-1].low == "opposition"
    is_opposition = ends or ("opposition" in lows and _in_parliament(units[last : last + LONGEST_CHAMBER]))
    is_land = is_land or (actor is not None and bool(lows & POLICIES))
    is_house = any(
        word in HOUSES and said[j + 1].low == "house" for j, word in enumerate(unit.low for unit in said[:-1])
    )
    behind = units[last : last + LONGEST_CHAMBER + 1]
    is_party = title == "leader" and _in_parliament(behind)  # "who leads the conservatives in the Greek parliament"
    actor = actor or (next((unit.actor.actor_code for unit in behind if unit.actor), None) if is_party else None)
    maker = maker_of_panel(said, units[last:])
    actor = actor or maker
    if not (
        is_house
        or is_party
        or maker is not None
        or names_public_body(said)
        or lows & LANDS
        or "negotiating" in lows
        or is_opposition
        or is_land
    ):
        return None
    if title == "governor" and (is_land or lows & LANDS):
        title = "leader"  # "who governs the island"
    if title == "leader" and lows & OF_GOVERNMENT and "opposition" not in lows:
        title = "head"
    is_of_parliament = is_party or (bool(lows & COMMITTEES) and _in_parliament(behind))
    served = [unit for unit in said if unit.actor is None or unit.actor.kind == "institution"]
    spelled = " ".join(unit.text for unit in served if unit.cls != "P")
    spelled = re.sub(r"( of| the)*\s*$", "", f"{title} of {spelled}") + " of parliament" * is_of_parliament
    return Office(k, last, first - 1, first - 1, spelled, actor, article=True)


def _in_parliament(units: Sequence[Unit]) -> bool:
    """Whether "in the Knesset" follows."""
    if not units or units[0].low != "in":
        return False
    is_institution = any(unit.actor is not None and unit.actor.kind == "institution" for unit in units)
    return is_institution or names_public_body(units)


def _same_office(units: Sequence[Unit], k: int, first: int, last: int) -> Office:
    """The office of "holds the same post in Peru": that of the one told before, whose counterpart somebody is."""
    behind = units[last : last + LONGEST_CHAMBER]
    is_of = bool(behind) and behind[0].low in {"in", "for", "of"}
    land = next((unit.actor.actor_code for unit in behind if unit.actor is not None), None) if is_of else None
    return Office(k, last, first - 1, first - 1, "counterpart", land, counterpart=True)


def _portfolio(k: int, first: int, said: Sequence[Unit]) -> Office | None:
    """The office of "holds the foreign affairs portfolio"."""
    last = next(j for j, unit in enumerate(said) if unit.low in PORTFOLIOS)
    field = [unit for unit in said[:last] if unit.cls != "d" and unit.actor is None]
    if not field or field[0].low in {"a", "an", "this", "that", "large", "big"}:
        return None
    title = "minister of " + " ".join(unit.text for unit in field)
    return Office(k, first + last + 1, first - 1, first - 1, title, article=True)


def _ends(unit: Unit) -> bool:
    return unit.cls in {",", ".", "q", "&", "H", "R"} or unit.low in words("title_enders") or unit.low == "in"
