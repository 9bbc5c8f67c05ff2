"""Whom nouns for officials and governments mean: "Afghan leaders", "his ministry", "both sides", "senators"."""

from __future__ import annotations

import re

from etl.transform.allegiance.homes import is_of_government
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.officials.lines import Line
from etl.transform.officials.titles.title_beginnings import OTHERS
from etl.transform.reading import Party, Reading
from etl.transform.references.group_words import group_nouns
from etl.transform.references.owned_titles import government_of
from etl.transform.text.cues import cues
from etl.transform.text.tokens import Token
from etl.transform.wordlists import table

MEMBERS = frozenset({"member", "member-states", "members", "states", "countries", "nations", "governments", "of"})
"""Words between leaders and what they lead: "leaders from member states of the Union"."""
BODIES = {row["word"]: row["class"] for row in table("bodies")}
SEATED = frozenset({"member", "members", "deputies", "senators", "leaders", "leadership", "delegation", "lawmakers"})
"""Nouns for those who sit in a legislature."""
CONGRESS = frozenset({"Congress", "Hill"})
CAPITOL = "Capitol Hill"
ITS_TOWN = re.compile(r"\b(?:Washington|Capitol Hill|White House)\b")
"""Words of a text in which "Congress" is that of the United States."""
DEPARTMENTS = frozenset({"department", "departments", "ministry", "ministries", "agency", "agencies"})
TEAMS = frozenset({"team", "teams", "delegation", "delegations", "mission", "missions"})
WORK = frozenset(
    "technical expert negotiating negotiation engineering inspection advance working survey mediation peace"
    " verification monitoring observer legal drafting planning liaison demarcation investigative border customs".split()
)
"""What a team or delegation of a government is for, unlike one of players."""
MINISTRY = 6  # units from officials to the ministry where they are
TWO = 2
FIELD = 14  # units from "ministry" to the country behind what it is for
BEHIND = 6  # units behind "representatives of" in which it is told that they are of no government


def body_meant(
    reading: Reading, line: Line, token: Token, unit: int | None, sides: tuple[Party, ...], pair: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return whom a noun of `words/bodies.csv` means.

    Args:
        sides: the two of whom "both sides" is said.
        pair: the two spoken of last.
    """
    kind = BODIES[token.lower_]
    if kind in {"side", "state"}:
        return _sides(line, token, unit, kind, sides)
    if kind == "people" and unit is not None and are_civil(line, unit):
        return ()
    seated = legislators(reading, line, token, unit)
    if seated:
        return seated
    actors = actors_of(line, token, unit)
    if not actors and kind == "body":
        actors = _owners(reading, line, token)
    if not actors and kind == "people":
        actors = list(government_of(reading, line.number, token))
    if not actors and kind == "people" and unit is not None and _of_own_departments(reading, line, unit):
        actors = [reading.home] if reading.home else []
    if not actors:
        counted = token.lower_.endswith("s") and any(child.lower_ in {"both", "two"} for child in token.children)
        return pair if counted and kind == "people" else ()
    return tuple(Party("official" if kind == "people" else "body", None, actor) for actor in actors)


def _of_own_departments(reading: Reading, line: Line, unit: int) -> bool:
    """Whether a government tells of its own: "senior officials from the Departments of State and Defense"."""
    behind = [one.low for one in line.units[unit + 1 : unit + 1 + TWO + 1]]
    is_named = behind[:1] in (["from"], ["of"]) and bool(DEPARTMENTS & set(behind[1:]))
    return is_named and is_of_government(reading.document.publisher)


SENT_FOR = frozenset({"envoys", "negotiators", "representatives", "mediators", "lawyers", "counsel", "delegates"})
"""Whose country may be told with "for": "negotiators for Peru and Chile"."""


def are_civil(line: Line, unit: int) -> bool:
    """Return whether those told of act for no government: "civil society leaders", "leaders of Peru's youth"."""
    units, civil = line.units, cues("civil")
    if "opposition" in units[unit].low.split():
        return True  # whoever has no name
    if unit > 0 and units[unit - 1].actor is None and units[unit - 1].text.split()[-1] in civil:
        return True
    if unit + 1 >= len(units) or units[unit + 1].low not in {"of", "from"}:
        return False
    behind = ["" if one.actor else one.text.split()[-1] for one in units[unit + TWO : unit + TWO + BEHIND]]
    end = next((k for k, word in enumerate(behind) if word in {",", "and", "to", "in", "on", "."}), len(behind))
    return bool(civil & set(behind[:end]))


def legislators(reading: Reading, line: Line, token: Token, unit: int | None) -> tuple[Party, ...]:
    """Return who sits in a legislature: "members of the Knesset", "congressional leaders", "leaders on the Hill"."""
    if unit is None or token.lower_ not in SEATED:
        return ()
    units = line.units
    if unit > 0 and units[unit - 1].low == "congressional" and (unit < TWO or units[unit - TWO].actor is None):
        return _of_congress(reading)
    if " of " in units[unit].low:  # "members of the Knesset" is one title
        codes = [m.actor_code for m in actors_in(units[unit].text) if m.kind == "institution"]
        named = tuple(Party("official", None, code) for code in codes[:1])
        return named or (_of_congress(reading) if units[unit].low.endswith("congress") else ())
    j = unit + TWO
    if j >= len(units) or units[unit + 1].low not in {"of", "from", "in", "on"}:
        return ()
    j += j + 1 < len(units) and units[j].cls == "d"
    seat = units[j]
    if seat.actor is None:
        return _of_congress(reading) if seat.text in CONGRESS else ()
    is_seat = seat.actor.kind == "institution" or seat.text == CAPITOL
    is_seat = is_seat and kind_of_actor(seat.actor.actor_code) == "country"
    return (Party("official", None, seat.actor.actor_code),) if is_seat else ()


def _of_congress(reading: Reading) -> tuple[Party, ...]:
    """The United States, where the Congress is theirs: Peru has one too."""
    is_theirs = reading.home == "USA" or ITS_TOWN.search(reading.text) is not None
    return (Party("official", None, "USA"),) if is_theirs else ()


def _owners(reading: Reading, line: Line, token: Token) -> list[str]:
    """The country whose body it is that somebody serves: "his ministry", "the president's government"."""
    for child in token.children:
        if child.dep_ == "nmod:poss" and child.i < token.i:
            meant = reading.references.get((line.number, child.i), ())
            return [p.actor_code for p in meant if p.official is not None and p.actor_code][:1]
    return []


def is_definite(token: Token) -> bool:
    """Return whether a noun speaks of somebody known."""
    return any(child.lower_ in {"the", "his", "her", "visiting"} for child in token.children)


def _sides(line: Line, token: Token, unit: int | None, kind: str, pair: tuple[Party, ...]) -> tuple[Party, ...]:
    """Resolve "both sides", "the two countries" (the pair last spoken of) and "the Iraqi side" (its officials)."""
    actors = actors_of(line, token, unit)
    if actors:
        return tuple(Party("body", None, actor) for actor in actors) if kind == "side" else ()
    quantified = any(child.lower_ in {"both", "two", "our", "their"} for child in token.children)
    if not (quantified or (token.lower_ in {"sides", "pair"} and is_definite(token))):
        return ()
    if kind == "state":
        return tuple(Party("actor", None, party.actor_code) for party in pair)
    if _is_of_others(token):
        return tuple(Party("body", None, party.actor_code) for party in pair)
    return pair


def _is_of_others(sides: Token) -> bool:
    """Whether others of both sides are told of, and not those named: "topographers of the two sides"."""
    is_of = any(child.dep_ == "case" and child.lower_ in {"of", "from"} for child in sides.children)
    return is_of and sides.dep_ == "nmod" and sides.head.tag_ == "NNS" and sides.head.lower_ not in group_nouns()


def actors_of(line: Line, token: Token, unit: int | None) -> list[str]:
    """The countries whose officials, government or delegation a noun speaks of: "Afghan leaders", "leaders of Iraq"."""
    if unit is None:
        return []
    units = line.units
    k = unit - 1 - _words_of_team(line, token, unit)
    while (k >= 0 and units[k].cls in {"M", "m", "S", "P"}) or (
        k >= 0 and units[k].low in {"top", "senior", "high", "ranking", "high level", "high ranking"} | OTHERS
    ):
        k -= 1
    if k >= 1 and units[k].cls == "&" and units[k + 1].low in OTHERS:  # "Chilean, Peruvian, and other leaders"
        k -= 1 + (units[k - 1].cls == ",")
    found: list[str] = []
    while k >= 0 and units[k].actor is not None:
        found.insert(0, units[k].actor.actor_code)  # type: ignore[union-attr]
        k -= 1
        if k >= 2 and units[k].cls == "&" and units[k - 1].cls == ",":
            k -= 1
        if k >= 1 and units[k].cls in {"&", ","} and units[k - 1].actor is not None:
            k -= 1
    if found:
        return found
    j = unit + 1
    is_for = token.lower_ in SENT_FOR and j < len(units) and units[j].low == "for"
    if j < len(units) and (is_for or units[j].low in {"of", "from", "representing"}):
        j += 1
        while j < len(units) and (
            units[j].cls in {"d", ",", "&"} or units[j].low in MEMBERS or units[j].actor is not None
        ):
            if units[j].actor is not None:
                found.append(units[j].actor.actor_code)  # type: ignore[union-attr]
            j += 1
    return found or _behind_field(line, unit) or _at_ministry(line, unit)


def _at_ministry(line: Line, unit: int) -> list[str]:
    """The country at whose ministry somebody is an official: "officials at the Iranian foreign ministry"."""
    behind = line.units[unit + 1 : unit + 1 + MINISTRY]
    if not behind or behind[0].low not in {"at", "in"}:
        return []
    house = next((k for k, one in enumerate(behind) if one.low.split()[-1:] and one.low.split()[-1] in DEPARTMENTS), 0)
    is_phrase = all(one.cls not in {",", ".", "t"} for one in behind[1:house])
    return [one.actor.actor_code for one in behind[1:house] if one.actor is not None][:1] if is_phrase else []


def _words_of_team(line: Line, token: Token, unit: int) -> int:
    """How many words tell what a team or delegation is for: "Greek and Turkish technical teams"; 0 for players."""
    if token.lower_ not in TEAMS:
        return 0
    before = line.units[max(0, unit - TWO) : unit]
    found = 0
    for one in reversed(before):
        if one.low not in WORK:
            break
        found += 1
    return found


def _behind_field(line: Line, unit: int) -> list[str]:
    """The country behind what a ministry is for: "the Ministry of Foreign Affairs and Trade of Peru"."""
    units = line.units
    if units[unit].low not in DEPARTMENTS:
        return []
    for k in range(unit + 1, min(len(units), unit + FIELD)):
        is_field = units[k].cls in {"M", "m", "T", "N", "&", ",", "d"} or units[k].low in {"of", "for"}
        if units[k].actor is not None and k > unit + 1 and units[k - 1 - (units[k - 1].cls == "d")].low == "of":
            return [units[k].actor.actor_code]  # type: ignore[union-attr]
        if not is_field:
            break
    return []
