"""Words that lists class otherwise and that are names where they stand: "Bill Haydon", "Hun Som.", "Pak Ui Chun"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from etl.transform.allegiance.cultures import countries_of_name, is_listed
from etl.transform.officials.units.title_words import RANK, honorifics
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import DAYS_AND_MONTHS
from etl.transform.wordlists import table

SURNAMES = frozenset({"Pak"})  # surnames that are short for a country as well
WORDS_AND_NAMES = frozenset("said song yuan you he charity faith hope grace joy prudence long".split())
"""Words and styles that are first names and surnames as well."""
ABBREVIATIONS = frozenset({"sen.", "min.", "gen."})  # that are names as well, at the end of a sentence
SYLLABLES = frozenset({"Eng"})  # styles ("Eng. X Y") that without a full stop are syllables of Chinese names
MONTHS = frozenset({"April", "May", "June", "August"})
"""Months that are first names or surnames as well."""
BEFORE_MONTHS = frozenset(
    "in of last next this since by until till from early mid late during for before after".split()
)
"""Words behind which these are months."""
PRINCES = frozenset({"GHA", "LBR", "NGA", "SLE", "TGO"})
"""Countries where "Prince" is a first name."""
BEFORE_DAYS = frozenset({"on", "late", "every", "each"})
PARTY_NAMES = frozenset({"democrat", "democrats", "democratic", "democracy", "socialist", "socialists"})
EMIRATES = frozenset({"AFG", "ARE", "BHR", "KWT", "NGA", "QAT", "SAU"})
"""Countries where whoever is called "Emir" or "Amir" is one; elsewhere it is a first name."""
TITLE = 6  # units of "the foreign minister of Peru,"
INITIAL = 2  # characters of "V."
QUOTED = 8  # units behind an apostrophe among which it is closed if it opens words of somebody's
APOSTROPHES = frozenset("'‘’")
BROADCASTERS = frozenset({"radio", "capital"})


def join_apostrophes(units: list[Unit]) -> None:
    """Make one unit of an apostrophe and the name that it opens: "his Tongan colleague, 'Akilisi X"."""
    for k in range(len(units) - 3, 0, -1):
        mark, name = units[k], units[k + 1]
        is_opening = mark.cls == "q" and mark.text in APOSTROPHES and units[k - 1].cls in {",", "H", "C", "P", "R"}
        is_name = name.cls == "N" and name.first == mark.last and units[k + 2].cls == "N"
        is_closed = any(unit.cls == "q" for unit in units[k + 2 : k + 2 + QUOTED])
        if is_opening and is_name and not is_closed:
            units[k : k + 2] = [replace(name, text=mark.text + name.text, first=mark.first, low=mark.text + name.low)]


def name_realms(units: list[Unit]) -> None:
    """Make a country of the people whose king somebody is: "the King of the Belgians"."""
    for k in range(3, len(units)):
        actor, run = units[k].actor, [unit.low for unit in units[k - 2 : k]]
        is_people = actor is not None and actor.kind == "demonym_plural"
        if is_people and run == ["of", "the"] and units[k - 3].low in {"king", "queen"}:
            units[k] = replace(units[k], cls="A")


def name_commons(units: list[Unit]) -> None:
    """Make a name of what is a style, a country or a common word elsewhere: "Mahendra Pandit said", "Lai Thai Binh"."""
    for i, unit in enumerate(units):
        before, behind = (units[i - 1].cls if i else ""), (units[i + 1].cls if i < len(units) - 1 else "")
        is_first = _is_first_name(units, i, behind) or _is_first_behind_title(units, i, before, behind)
        is_land = _is_of_a_country(units, i) or _is_word_for_surname(units, i, behind)
        if _is_surname(units, i, before, behind) or is_first or is_land or _is_english_first(units, i, behind):
            units[i] = replace(unit, cls="N", actor=None)
        elif unit.low in ABBREVIATIONS and before == "N" and behind != "N" and adjoins(units, i):
            units[i] = replace(unit, cls="N", text=unit.text[:-1], last=unit.last - 1)
        elif unit.text == "A" and unit.cls == "d" and _is_initial(units, i, before, behind):
            units[i] = replace(unit, cls="I")  # "Minister A K Rao", "Mr A Rao"
        elif unit.text == "Prince" and behind == "N" and _is_prince_by_name(units, i):
            units[i] = replace(unit, cls="N", weak=False)
        elif unit.text in {"Amir", "Emir"} and behind == "N" and _is_emir_by_name(units, i):
            units[i] = replace(unit, cls="N", weak=False)
        elif unit.cls == "V" and len(unit.text) == INITIAL and before != "N" and behind == "N":
            units[i] = replace(unit, cls="I")  # "Minister V. Rao", "X. Doe"
        elif unit.text == "Christian" and behind in {"M", "N", "n"} and units[i + 1].low in PARTY_NAMES:
            units[i] = replace(unit, cls="M")
        elif unit.text == "FM" and (before == "N" or (i and units[i - 1].low in BROADCASTERS)):
            units[i] = replace(unit, cls="T")  # "told Joy FM"


def _is_prince_by_name(units: list[Unit], i: int) -> bool:
    """Whether "Prince" is a first name behind a rank, as in West Africa: "General Prince Okoro", no royal one."""
    is_ranked = i > 0 and honorifics().get(units[i - 1].low) == RANK
    return is_ranked and bool(PRINCES & countries_of_name((units[i + 1].low,)).keys())


def _is_emir_by_name(units: list[Unit], i: int) -> bool:
    """Whether "Emir" is a first name: behind the title of another land ("his Israeli counterpart, Amir Doe") or so."""
    if i > 1 and units[i - 1].cls == "," and units[i - 2].cls in {"C", "H"}:
        lands = [unit.actor.actor_code for unit in units[max(0, i - TITLE) : i] if unit.actor is not None]
        return bool(lands) and lands[-1] not in EMIRATES
    if i and units[i - 1].cls == "N" and adjoins(units, i):
        return True  # "Abdul Amir Doe"
    of_surname = countries_of_name((units[i + 1].low,)).keys()
    return (not i or units[i - 1].cls == ".") and bool(of_surname) and not EMIRATES & of_surname


def _is_initial(units: list[Unit], i: int, before: str, behind: str) -> bool:
    """Whether "A" is an initial and no article: another initial follows, or a name behind a title."""
    is_first = behind == "I" and i + 2 < len(units) and units[i + 2].cls in {"N", "I", "p"}
    return is_first or (before in {"H", "R"} and behind == "N" and units[i + 1].capital)


def _is_surname(units: list[Unit], i: int, before: str, behind: str) -> bool:
    """Whether a style stands where a name ends: "Mahendra Pandit said"; or within a Chinese one: "Lim Eng Hock"."""
    if units[i].text in SYLLABLES:
        return before == "N" and adjoins(units, i)
    if units[i].text in MONTHS:
        is_named = before == "I" or (before == "N" and bool(countries_of_name((units[i - 1].low,))))
        return is_named and behind != "#" and adjoins(units, i)
    return units[i].cls == "R" and before == "N" and behind not in {"N", "I", "p", "R", "M"} and adjoins(units, i)


def _is_first_name(units: list[Unit], i: int, behind: str) -> bool:
    """Whether a common word begins a name: "Bill Hayden", "President To Lam" (but not "President To Visit")."""
    unit, before = units[i], units[i - 1].cls if i else ""
    if behind != "N" or not unit.capital:
        return False
    if i and (unit.low in DAYS_AND_MONTHS and units[i - 1].low in BEFORE_DAYS | BEFORE_MONTHS):
        return False  # "In April Rojas received", "On Friday Martin received"
    if unit.text == "To":
        return before in {"H", "P", "R"} and units[i + 1].low in _vietnamese()
    return unit.cls == "n" and (_is_given(unit) or _are_of_one_country(unit, units[i + 1])) and adjoins(units, i + 1)


def _is_first_behind_title(units: list[Unit], i: int, before: str, behind: str) -> bool:
    """Whether a common word begins the name behind a title or country: "Premier Yuan Hong", "Oman's Said Abu Bakr"."""
    unit = units[i]
    if (
        not unit.capital
        or unit.text == "HE"
        or (unit.low not in WORDS_AND_NAMES and unit.text not in MONTHS)
        or unit.cls in {"A", "H"}
        or behind not in {"N", "p"}
    ):
        return False
    is_apposed = before == "," and i > 1 and units[i - 2].cls in {"H", "C"}  # "the speaker, You Si-fan,"
    return (before in {"H", "C", "P"} or is_apposed) and adjoins(units, i + 1)


def _is_of_a_country(units: list[Unit], i: int) -> bool:
    """Whether a word for a country is a part of a name: "Pak Ui Chun", "Lai Thai Binh", "Minister Sofia Doe"."""
    unit, rest = units[i], units[i + 1 : i + 3]
    if unit.actor is None or not rest or rest[0].cls not in {"N", "p", "I"}:
        return False
    if is_listed(unit.low) and adjoins(units, i + 1) and _may_begin_name(units, i):
        return True
    if unit.text in SURNAMES and rest[0].cls == "N":
        return len(rest) == 2 and rest[1].cls == "N" and adjoins(units, i + 2)
    return unit.text == "Thai" and i > 0 and units[i - 1].cls == "N" and adjoins(units, i)


def _is_word_for_surname(units: list[Unit], i: int, behind: str) -> bool:
    """Whether a country or common word is a family name: "Premier Jane Holland met", "the envoy, Jane King,"."""
    unit = units[i]
    if not i or not unit.capital or not adjoins(units, i):
        return False
    is_last = behind not in {"N", "P", "H", "M", "a", "o"} if unit.cls == "A" else behind == "," and unit.cls in "TnH"
    before = next((units[k].cls for k in range(i - 1, -1, -1) if units[k].cls not in {"N", "I"}), ".")
    given = next((k for k in range(i - 1, -1, -1) if units[k].cls != "I"), 0)
    return is_last and units[given].cls == "N" and is_listed(units[given].low) and before in {"H", ",", "."}


def _is_english_first(units: list[Unit], i: int, behind: str) -> bool:
    """Whether "Ben" begins an English name, and is no "son of": "Ben Reynolds, the minister,"."""
    if units[i].text != "Ben" or units[i].cls != "p" or behind != "N" or (i and units[i - 1].cls in {"N", "p"}):
        return False
    return "GBR" in countries_of_name((units[i + 1].low,))


def _may_begin_name(units: list[Unit], i: int) -> bool:
    """Whether a name begins behind what stands before: a title, or nothing where a comma ends the name."""
    before = units[i - 1].cls if i else "."
    if before in {"H", "C", "P", "R"}:
        return True
    end = next((k for k in range(i + 1, len(units)) if units[k].cls not in {"N", "I", "p"}), len(units))
    is_apposed = before == "," and any(unit.cls == "H" for unit in units[max(0, i - TITLE) : i])
    return (before == "." or is_apposed) and end < len(units) and units[end].cls == ","


def adjoins(units: list[Unit], i: int) -> bool:
    """Whether nothing but a blank stands between a unit and the one before it."""
    return units[i].first == units[i - 1].last + 1


def _are_of_one_country(given: Unit, family: Unit) -> bool:
    """Whether a common word and the name behind it are both names of one country: "Win Aung", "Than Shwe"."""
    is_name = is_listed(given.low)  # "earlier" only ends like names
    return is_name and bool(countries_of_name((given.low,)).keys() & countries_of_name((family.low,)).keys())


def _is_given(unit: Unit) -> bool:
    """Whether a common word is a given name as well, and no auxiliary or month ("Will Peru sign")."""
    return unit.low in given_names() and unit.low not in {"will", "may", "can", "april", "june", "august"}


@cache
def given_names() -> frozenset[str]:
    """Return the given names that are listed, in small letters."""
    return frozenset(name for row in table("given_names") if row["use"] == "person" for name in row["names"].split())


@cache
def _vietnamese() -> frozenset[str]:
    rows = (row for row in table("names_by_country") if row["country"] == "VNM")
    return frozenset(name for row in rows for name in row["names"].split())
