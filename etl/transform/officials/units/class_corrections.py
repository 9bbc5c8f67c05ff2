"""Classes of units corrected by their neighbours: "deputy" before a head, a name that is a word elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from etl.transform.gazetteer import ActorMatch, actors_in, kind_of_actor
from etl.transform.officials.units.name_corrections import TITLE, adjoins, join_apostrophes, name_commons, name_realms
from etl.transform.officials.units.remarks import drop_remarks
from etl.transform.officials.units.title_words import words_and_names
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import table, words

OFFICIAL_NOUNS = words("official_nouns")
GIVEN_TOO = frozenset({"sultan", "amir", "emir", "malik", "justice"})  # heads of offices that are given names as well
NATIONAL_RANKS = frozenset({"general", "colonel", "admiral", "brigadier", "commodore"})
"""Ranks that are told without a capital behind a nation; a captain there is a team's."""
LOWER_RANKS = frozenset({"major", "lieutenant", "brigadier", "vice", "rear", "senior"})  # before another rank
PRONOUN_NAMES = frozenset({"He", "She"})  # pronouns that are names as well
SERVING = (["secretary"], ["spokesman"], ["spokeswoman"], ["minister"], ["ambassador"], ["adviser"], ["director"])
MAJESTY = re.compile(
    r"(his|her|their) .*(majesty|highness)|h\.?[mh]\.?$|h\.?r\.?h\.?$"
)  # who is styled so is no "Mr Sultan"
BOTH = frozenset({"deputy", "chief", "justice", "leader"})  # heads that also stand before another head
MINISTRIES = frozenset({"ministry", "department", "ministries"})
KINDS_OF_JUSTICE = frozenset({"criminal", "social", "transitional", "juvenile"})
OF_JUSTICE = frozenset({"minister", "ministers", "secretary"})
CHAMBERS = frozenset({"house", "council", "councils", "chamber", "congress", "assembly", "court", "college", "soviet"})
"""Bodies whose members are named after "of": "the House of Representatives", "Council of Ministers"."""
APOSTROPHES = frozenset({"'", "’"})
WORD_SURNAMES = words("word_surnames")
SURNAMED = frozenset({"president", "prime minister", "premier", "chancellor", "minister", "vice president"})
"""Heads of titles behind which a single word may be a surname."""
ROYAL = frozenset({"king", "queen", "prince", "princess", "sultan", "emperor", "empress"})
PAIR = re.compile(r"[-‑–]")
KOREAN = re.compile(r"[A-Z][a-z]+[-‑][a-z]+$")  # a given name of two syllables


def demoted(units: list[Unit]) -> list[Unit]:
    """Make "deputy" a modifier where another head follows ("Deputy Prime Minister"), and "Dr Sultan …" a name."""
    _part_departments(units)
    _drop_initials(units)
    drop_remarks(units)
    _drop_in_turn(units)
    _drop_numerals(units)
    name_commons(units)
    name_realms(units)
    join_apostrophes(units)
    _join_owners(units)
    _name_affairs(units)
    _name_fields(units)
    _name_general_bodies(units)
    _name_pairs(units)
    _name_peoples(units)
    _rank_peoples(units)
    _name_rulers(units)
    _name_houses(units)
    _name_words(units)
    for i, unit in enumerate(units):
        particle = i + 1 < len(units) and units[i + 1].low in {"bin", "al", "ibn"}
        titled = i > 0 and units[i - 1].cls in {"R", "H"} and not MAJESTY.match(units[i - 1].low)
        titled = titled or (i > 1 and units[i - 1].cls == "," and units[i - 2].low.split()[-1:] in SERVING)
        titled = titled or _is_behind_whole_title(units, i)
        if unit.low in GIVEN_TOO and unit.capital and (titled or particle):
            units[i] = replace(unit, cls="N")
        around = (units[i - 1].cls if i else "", units[i + 1].cls if i < len(units) - 1 else "")
        if unit.capital and around[0] == "p" and unit.low in words_and_names():
            units[i] = replace(unit, cls="N")  # "Al Said"
        if i and unit.text in PRONOUN_NAMES and around[1] == "N" and _is_after_title(units, i):
            units[i] = replace(unit, cls="N")  # "Foreign Minister He Wen", "a vice minister, He Wen,"
        if unit.capital and around[0] in {"R", "H"} and around[1] in {"N", "p"} and unit.low in words_and_names():
            units[i] = replace(unit, cls="N")
        if (
            unit.text == "Chief"
            and around[0] == ","
            and around[1] == "N"
            and any(u.cls == "H" for u in units[max(0, i - 9) : i])
        ):
            units[i] = replace(unit, cls="R")  # "the Senate President, Chief X Y"
    for i in range(len(units) - 2, -1, -1):
        unit, following = units[i], units[i + 1]
        is_word = unit.cls == "T" or (
            unit.cls == "n" and unit.capital and i > 0 and units[i - 1].cls in {"H", "M", "R"}
        )
        is_surname = unit.actor is not None or (is_word and adjoins(units, i + 1))
        if is_surname and following.cls == "N" and KOREAN.match(following.text):
            units[i] = replace(unit, cls="N", actor=None)  # "Pak Tong-su", "Park Sung-min"
        if unit.low == "official" and following.low in OFFICIAL_NOUNS:
            units[i] = replace(unit, cls="n")
        if unit.low == "justice" and (following.low in MINISTRIES or (i and units[i - 1].low in KINDS_OF_JUSTICE)):
            units[i] = replace(unit, cls="M" if unit.capital else "m")
        before_head = following.cls in {"H", "L"} or (following.cls == "a" and _heads_on(units, i + 2))
        before_field = following.cls in {"M", "m"} and unit.low in {"deputy", "chief"}
        before_council = unit.low == "sovereign" and following.low == "council"
        if (unit.low in BOTH and unit.cls == "H" and (before_head or before_field)) or before_council:
            units[i] = replace(unit, cls="M" if unit.capital else "m")
    return units


def _is_behind_whole_title(units: list[Unit], i: int) -> bool:
    """Whether a name between commas begins behind a title and its country: "the minister of Peru, Amir X,"."""
    run = [unit.cls for unit in units[max(0, i - TITLE) : i]]
    names = [unit.cls for unit in units[i + 1 : i + 4]]
    return run[-1:] == [","] and run[-2:-1] == ["A"] and "H" in run and "," not in run[:-1] and names[:1] == ["N"]


def _drop_initials(units: list[Unit]) -> None:
    """Drop the initials of a country or organisation right behind its name, where a title goes on: "(ROK) Minister"."""
    for k in range(len(units) - 5, -1, -1):
        land, opens, initials, closes, following = units[k : k + 5]
        if land.actor is None or (opens.text, closes.text) != ("(", ")"):
            continue
        told = [initials.actor] if initials.actor else actors_in(initials.text.upper())  # "(RoK)"
        is_same = any(one is not None and one.actor_code == land.actor.actor_code for one in told)
        if is_same and (following.cls in {"H", "L", "M", "S", "C"} or (following.cls == "N" and _heads(units, k))):
            del units[k + 1 : k + 4]


def _heads(units: list[Unit], land: int) -> bool:
    """Whether a country is that of a title right before it: "President of the Republic of Korea"."""
    k = land - 1 - (land > 1 and units[land - 1].cls == "d")
    return k > 0 and units[k].cls == "o" and units[k - 1].cls in {"H", "M", "L"}


def _name_houses(units: list[Unit]) -> None:
    """Make a part of its name of a title that a house bears: "the King David Hotel", "Prince Sultan Air Base"."""
    for k in range(len(units) - 2):
        last = k + 1
        while last < len(units) - 1 and units[last].cls == "N" and last - k <= 3:
            last += 1
        if (
            units[k].low in ROYAL
            and units[k].capital
            and last > k + 1
            and units[last].cls == "T"
            and adjoins(units, last)
        ):
            units[k] = replace(units[k], cls="N")


def _part_departments(units: list[Unit]) -> None:
    """Part a country from its department before a secretary, whose title that names: "US Treasury Secretary X"."""
    for k in range(len(units) - 2, -1, -1):
        land, _, field = units[k].text.partition(" ")
        actor = units[k].actor
        if actor is None or actor.kind != "institution" or units[k + 1].low != "secretary" or not field:
            continue
        if " " not in field and any(one.actor_code == actor.actor_code for one in actors_in(land)):
            first, mid, last = units[k].first, units[k].first + len(land), units[k].last
            of_land = ActorMatch(first, mid, actor.actor_code, "abbreviation")
            units[k : k + 1] = [
                Unit(land, first, mid, "A", land.lower(), of_land),
                Unit(field, mid + 1, last, "M", field.lower()),
            ]


def _drop_numerals(units: list[Unit]) -> None:
    """Drop the number of a second minister, which is none of a name's, and the "LOCAL" behind an hour."""
    for k in range(len(units) - 2, -1, -1):
        unit, following = units[k], units[k + 1]
        is_second = unit.text in {"I", "II", "III"} and k > 0 and units[k - 1].cls == "H" and following.cls == "N"
        is_of_hour = unit.text == "LOCAL" and following.capital and not following.text.isupper()
        if is_second or is_of_hour:
            del units[k]


def _drop_in_turn(units: list[Unit]) -> None:
    """Drop the "respectively" of a row, which tells only its order: "the ministers of A and B respectively"."""
    for k in range(len(units) - 1, 0, -1):
        before, behind = units[k - 1].cls, [unit.cls for unit in units[k + 1 : k + 3]]
        if units[k].low == "respectively" and "o" not in behind:
            del units[k - (before == "," and behind[:1] in ([","], ["."])) : k + 1]


def _join_owners(units: list[Unit]) -> None:
    """Make one unit of a plural and its apostrophe inside a field: "Minister for Veterans' Affairs"."""
    for k in range(len(units) - 2, 0, -1):
        owner, mark, thing = units[k - 1 : k + 2]
        if mark.text in APOSTROPHES and owner.cls == thing.cls == "M" and owner.low.endswith("s"):
            units[k - 1 : k + 1] = [replace(owner, text=owner.text + mark.text, last=mark.last)]


def _name_affairs(units: list[Unit]) -> None:
    """Make a field of an organisation whose affairs are a minister's at home: "the German EU Affairs Minister"."""
    for k in range(1, len(units) - 1):
        actor, affairs, head = units[k - 1 : k + 2]
        is_body = actor.actor is not None and kind_of_actor(actor.actor.actor_code) == "organization"
        if is_body and affairs.low == "affairs" and head.cls == "H":
            units[k - 1] = replace(actor, cls="M", actor=None)


def _name_fields(units: list[Unit]) -> None:
    """Make a field of an office inside a title: "Minister for Justice", "the House of Representatives"."""
    for k in range(2, len(units)):
        unit, link, before = units[k], units[k - 1], units[k - 2]
        if unit.text == "justice" and link.low == "of" and before.cls in {"H", "L"} and before.low in OF_JUSTICE:
            units[k] = replace(unit, cls="m")
        if not unit.capital or link.cls not in {"o", "&"}:
            continue
        is_member = link.low == "of" and before.low in CHAMBERS
        is_member = is_member or (
            link.cls == "&" and k > 3 and units[k - 4].low in CHAMBERS
        )  # "of State and Ministers"
        if (unit.cls == "L" and is_member) or (unit.low == "justice" and (link.cls == "o" or before.cls == "M")):
            units[k] = replace(unit, cls="M")


def _name_general_bodies(units: list[Unit]) -> None:
    """Make "General" a word of a body's name behind "the": "the secretary of the General People's Committee"."""
    for k in range(1, len(units) - 1):
        if units[k].text == "General" and units[k - 1].low == "the" and units[k + 1].cls == "M":
            units[k] = replace(units[k], cls="M")


def _name_pairs(units: list[Unit]) -> None:
    """Make of two countries joined a field: "the Peru-Chile Friendship Group", "Chile–Peru Joint Commission"."""
    for k in range(len(units) - 1):
        unit = units[k]
        lands = [part for part in PAIR.split(unit.text) if part]
        if unit.cls != "N" or len(lands) < 2 or units[k + 1].cls not in {"M", "T"}:
            continue
        if all((found := actors_in(land)) and found[0].last_char == len(land) for land in lands):
            units[k] = replace(unit, cls="M")


def _name_peoples(units: list[Unit]) -> None:
    """Make of "the Dane" and "the visiting Pole" somebody of that country, as of "his Croat colleague"."""
    for k in range(1, len(units)):
        unit, before = units[k], units[k - 1]
        code = person_demonyms().get(unit.low) if unit.cls in {"N", "n", "T"} and unit.capital else None
        if code is not None and k + 1 < len(units) and units[k + 1].cls == "C" and before.cls != "a":
            units[k] = replace(unit, cls="a", actor=ActorMatch(unit.first, unit.last, code, "adjective"))
        if code is None or not (before.low == "the" or (before.cls == "n" and k > 1 and units[k - 2].low == "the")):
            continue
        if k + 1 < len(units) and units[k + 1].capital and adjoins(units, k + 1):
            continue  # "the Pole Star"
        units[k] = replace(unit, cls="a", actor=ActorMatch(unit.first, unit.last, code, "adjective"))


def _rank_peoples(units: list[Unit]) -> None:
    """Make a rank of "the Peruvian general X Y" and "a Malian colonel, X Y,", which has no capital there.

    One who is told to be retired needs no country: "retired general X Y".
    """
    for k in range(1, len(units) - 1):
        first = k - (units[k - 1].low in LOWER_RANKS)
        before, following = units[first - 1] if first else units[k], units[k + 1]
        if units[k].text in NATIONAL_RANKS and before.low == "retired" and following.cls == "N":
            units[first - 1 : k + 1] = [replace(unit, cls="R") for unit in units[first - 1 : k + 1]]
            continue
        nation = before.actor
        is_adjective = units[first - 1].cls == "a" or (
            first > 1 and units[first - 2].low == "the"
        )  # "the Myanmar general"
        if units[k].text not in NATIONAL_RANKS or nation is None or not is_adjective:
            continue
        is_named = following.cls in {"N", "R"} or (
            following.cls == "," and k + 2 < len(units) and units[k + 2].cls == "N"
        )
        if is_named and kind_of_actor(nation.actor_code) == "country":
            units[first : k + 1] = [replace(unit, cls="R") for unit in units[first : k + 1]]


def _name_rulers(units: list[Unit]) -> None:
    """Make a name of a word that stands between a ruler's title and the country: "Sultan Said of Oman"."""
    for k in range(1, len(units) - 2):
        before, of, land = units[k - 1], units[k + 1], units[k + 2]
        is_ruler = before.cls == "H" and before.low in GIVEN_TOO and of.low == "of" and land.actor is not None
        if is_ruler and units[k].capital and units[k].low in words_and_names():
            units[k] = replace(units[k], cls="N")


def _name_words(units: list[Unit]) -> None:
    """Make a name of a word that stands alone behind a title: "Prime Minister Key of New Zealand", "President Park"."""
    for k in range(1, len(units)):
        unit, title = units[k], units[k - 1]
        if unit.low not in WORD_SURNAMES or not unit.capital or title.cls != "H" or not title.capital:
            continue
        following = units[k + 1] if k + 1 < len(units) else None
        is_alone = following is None or following.cls in {",", "&", ".", "P", "o"} or not following.capital
        if title.low in SURNAMED and is_alone and adjoins(units, k):
            units[k] = replace(unit, cls="N", actor=None)


@cache
def person_demonyms() -> dict[str, str]:
    """What somebody of a country is called, in small letters → the country."""
    return {row["word"]: row["actor_code"] for row in table("person_demonyms")}


def _is_after_title(units: list[Unit], i: int) -> bool:
    """Whether a word that may be a pronoun stands where a name goes on, or begins right behind a title."""
    before = units[i - 1].cls
    if before in {"H", "R", "N"}:
        return True
    ahead = next((k for k in range(i + 1, len(units)) if units[k].cls != "N"), len(units))
    return before == "," and i > 1 and units[i - 2].cls == "H" and ahead < len(units) and units[ahead].cls == ","


def _heads_on(units: list[Unit], i: int) -> bool:
    """Whether a head follows after modifiers ("chief | American arms negotiator")."""
    while i < len(units) and units[i].cls in {"M", "m"}:
        i += 1
    return i < len(units) and units[i].cls == "H"
