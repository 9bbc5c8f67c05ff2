"""Names: the runs of units that name a person, and the people whom a paragraph names together with what they are."""

from __future__ import annotations

from dataclasses import dataclass

from etl.transform.allegiance.cultures import countries_of_name
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.private_bodies import is_of_private_body
from etl.transform.officials.units.name_corrections import MONTHS, given_names
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import DAYS_AND_MONTHS
from etl.transform.wordlists import words

MOST_WORDS = 8
PRIVATE_ROLES = words("private_roles")
SURNAMES = frozenset(
    {"king", "pope", "prince", "judge", "major", "marshal", "chancellor", "speaker", "duke"}
)  # heads that are surnames too
INNER = frozenset(
    {"haji", "hajji", "hadji", "sheikh", "shaikh", "sayed", "sayyid", "syed", "mirza"}
)  # words of names too
STYLES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "professor", "h.e."})
"""Styles that stand inside no name."""
CALENDAR = DAYS_AND_MONTHS | {"today", "yesterday"}
PARTIES = frozenset({"Party", "Parties"})  # what ends the name of no person
WATERS = frozenset({"sea", "ocean", "strait", "straits", "canal", "gulf"})
"""What ends the name of a water though it stands in titles as well: "the Aegean Sea, as a senior official said"."""
BODIES = frozenset(
    "embassy consulate mission ministry department office parliament senate assembly army navy military police"
    " coastguard government cabinet presidency treasury chancellery delegation agency".split()
)
"""Bodies in which those serve of whom it is told behind their names: "X Y of the Dutch foreign ministry"."""
LONGEST_BODY = 5  # units between a country and its body
REGNAL = frozenset({"I", "V", "X"})  # numerals of one letter, which are initials elsewhere


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a paragraph: units `first` to `last` (exclusive), and the office that stands beside it, if any.

    `phrase_first` and `phrase_last` bound the whole noun phrase: title, honorifics, name and apposed title.
    """

    first: int
    last: int
    phrase_first: int
    phrase_last: int
    name: str
    office: Office | None = None
    rank: str | None = None
    honorific: bool = False
    rule: str = ""
    actor_code: str | None = None
    near_actor: str | None = None  # of the one named right before, if nothing better is known
    row: int | None = None  # which of the two countries' officials ("the ministers of the two countries, X and Y")

    @property
    def office_beside(self) -> Office | None:
        """The office that the name's own phrase tells; None where it is told elsewhere in the document."""
        return None if self.office is None or self.office.elsewhere else self.office

    @property
    def begin(self) -> int:
        """The first unit of the name or of what stands before it, whichever comes first."""
        return min(self.phrase_first, self.first)

    @property
    def end(self) -> int:
        """The unit behind the name and all that belongs to it."""
        return max(self.phrase_last, self.last)


def are_deputies(before: Named, person: Named) -> bool:
    """Whether two are deputies, and the ministry of the first is told behind his name, so that theirs may be of two."""
    offices = [one.office for one in (before, person) if one.office is not None]
    kinds = {office_type(office.title, None) for office in offices}
    return kinds == {"deputy_minister"} and len(offices) > 1 and before.phrase_last > before.last


def text_of(units: list[Unit], first: int, last: int, text: str) -> str:
    """The characters from the first to the last unit."""
    return text[units[first].first : units[last - 1].last]


KOREAN = 3  # words of a Korean name


def name_at(units: list[Unit], j: int, titled: bool) -> tuple[int, int] | None:
    """The units of a name that begins at `j`, honorifics before it passed over; None where no name stands.

    Args:
        titled: a title or an honorific stands before, so that one word is enough and rarer forms are believed.
    """
    n = len(units)
    while j < n and units[j].cls == "R":
        j, titled = j + 1, True
    k = j
    while k < n and k - j < MOST_WORDS and (step := _name_unit(units, j, k, titled)):
        k += step
    if titled and (style := next((i for i in range(min(k, n - 1), j, -1) if units[i].low in STYLES), None)) is not None:
        return name_at(units, style + 1, titled)  # "Special Envoy for Climate Change Dr. X Y"
    if 0 < j < k < n and units[k].text in REGNAL and units[j - 1].cls == "H" and units[j - 1].weak:
        return j, k + 1
    if any(unit.text in PARTIES for unit in units[j : k + 1]):
        return None  # "the Socialist Party"
    while k > j and units[k - 1].cls in {"p", "I", "M"} and not (units[k - 1].cls == "M" and k - 1 > j):
        k -= 1
    if k == j or not any(unit.cls in {"N", "A", "M", "R", "H", "T", "n"} for unit in units[j:k]):
        return None
    initial = "." in units[j].text[:-1]  # "B.Dorj"
    is_particle = units[j].cls == "p" and not (units[j].capital and k - j > 2 and j and units[j - 1].text != ".")
    if not titled and ((k - j < 2 and not initial) or is_particle):
        return None  # but "the head of the mission, El Hadji Diop"
    return j, k


def _is_syllable(unit: Unit, j: int, k: int, following: Unit | None) -> bool:
    """Whether "In" or "On" with a capital ends a Korean name: "Moon Jae In said", not "Jane Roe In Lima"."""
    is_last = following is None or following.cls in {",", "&", "P"} or not (following.capital or following.cls == "d")
    return unit.text in {"In", "On"} and k - j == KOREAN - 1 and is_last


def _name_unit(units: list[Unit], j: int, k: int, titled: bool) -> int:
    """How many units from `k` on continue a name that began at `j`; 0 where it ends."""
    unit = units[k]
    following = units[k + 1] if k + 1 < len(units) else None
    gap = k > j and unit.first - units[k - 1].last > 1
    if gap:
        return 0
    if unit.cls == "N" or _is_syllable(unit, j, k, following):
        return 1
    if unit.cls == "I":
        return 1 if following is not None and following.cls in {"N", "I", "p", "M"} else 0
    if unit.cls == "p":
        capital = (
            following is not None
            and following.cls in {"N", "M", "p", "H", "R", "A"}
            and (following.capital or following.cls in {"p", "N"})
        )
        return 1 if capital and (k > j or titled or unit.capital) else 0
    if unit.cls == "V":
        return 1 if k > j else 0
    if unit.cls == "P" and k > j and _opens_name(units, k):
        return 2
    if unit.cls == "q" and k > j and following is not None and following.cls == "N":
        closing = units[k + 2] if k + 2 < len(units) else None
        return 3 if closing is not None and closing.cls == "q" else 0
    if unit.cls == "M" and unit.capital and unit.low not in WATERS:
        is_surname = k == j + 1 and units[j].low in given_names()  # "Isabel Cortes of Chile"
        ends = following is None or following.cls not in ({"M", "H", "L"} if is_surname else {"M", "H", "o", "L"})
        return 1 if ends and (k > j and units[k - 1].cls in {"N", "I", "p"}) else 0
    if unit.cls == "T" and k == j and titled:  # "Foreign Minister Park Jin"
        return 1 if following is not None and following.cls == "N" and following.first == unit.last + 1 else 0
    if unit.cls in {"A", "a"} and " " not in unit.text:
        return _country_unit(units, j, k, titled)
    if unit.cls in {"H", "R"} and unit.capital and k > j and " " not in unit.text and units[k - 1].cls in {"N", "p"}:
        return _title_unit(units, j, k, titled)
    return _common_word(units, j, k)


def _opens_name(units: list[Unit], k: int) -> bool:
    """Whether an apostrophe is the first letter of the next name: "Semisi 'Alofa Taufa"."""
    following = units[k + 1] if k + 1 < len(units) else None
    is_adjoining = following is not None and following.first == units[k].last and following.cls == "N"
    return is_adjoining and len(units[k].text) == 1 and units[k].first > units[k - 1].last


def _common_word(units: list[Unit], j: int, k: int) -> int:
    """Whether a common word or a month is a surname: "John Key", "Theresa May"."""
    unit, following = units[k], units[k + 1] if k + 1 < len(units) else None
    is_word = unit.cls in {"n", "T"} and unit.capital and unit.low not in CALENDAR
    if is_word and (k == j + 1 or (k == j and j > 0)):
        return 1 if units[j].low in given_names() or (k == j and units[k - 1].low in {"mr", "mrs", "ms"}) else 0
    if unit.text in MONTHS and k > j and units[k - 1].cls == "N":
        return 1 if following is None or following.cls not in {"#"} else 0
    return 0


def _title_unit(units: list[Unit], j: int, k: int, titled: bool) -> int:
    """Whether the word of a title or style is part of a name: "President de Speaker", "Omar Haji Warsame"."""
    unit, following = units[k], units[k + 1] if k + 1 < len(units) else None
    if unit.low in INNER and units[k - 1].cls == "N" and following is not None and following.cls == "N":
        return 1
    ends = following is None or following.cls in {",", ".", "n", "P", "&", "q", "t"}
    is_surname = (unit.low in SURNAMES or unit.low in INNER) and titled and k - j == 1
    return 1 if ends and (units[k - 1].cls == "p" or is_surname) else 0


def _country_unit(units: list[Unit], j: int, k: int, titled: bool) -> int:
    """Whether the name of a country or capital is part of a person's: "Princess Anna Sofia", "Ana de la Paz"."""
    unit = units[k]
    if unit.cls == "a":
        return 1 if titled and k > j and units[k - 1].cls == "N" and _is_surname(units, j, k) else 0
    is_capital = unit.actor is not None and unit.actor.kind == "capital"
    if k > j and units[k - 1].cls == "p":
        return 1 if is_capital and units[j].cls == "N" else 0
    if k > j:
        is_known = is_capital and k == j + 1 and bool(countries_of_name((units[j].low,)))  # "see Emilio Colombo"
        is_surname = is_known or (titled and (is_capital or _is_surname(units, j, k)))
        return 1 if is_surname and units[k - 1].cls == "N" else 0
    is_given = unit.low in given_names() and k > 0 and units[k - 1].cls == ","  # "the president, Sofia Kos,"
    return 1 if (titled or is_given) and k + 1 < len(units) and units[k + 1].cls == "N" else 0


def _is_surname(units: list[Unit], j: int, k: int) -> bool:
    """Whether the name of a country is a person's behind a given name: "Special Envoy Jason Jordan said"."""
    ahead = units[k + 1].cls if k + 1 < len(units) else ""
    actor = units[k].actor
    is_doubtful = actor is not None and actor.certainty < 1
    return k == j + 1 and (is_doubtful or units[j].low in given_names()) and ahead in {"n", ".", ",", "", "&"}


def name_ending(units: list[Unit], end: int) -> tuple[int, int] | None:
    """The longest name that ends right before unit `end`."""
    best = None
    for first in range(end - 1, max(-1, end - 1 - MOST_WORDS), -1):
        is_town = units[first].cls == "A" and first == end - 1  # "Emilio Colombo"
        if units[first].cls not in {"N", "I", "p", "V", "M", "q", "R"} and not is_town:
            break
        titled = first > 0 and units[first - 1].cls == "R"
        spot = name_at(units, first, titled=titled)
        if spot is not None and spot[1] == end and units[spot[0]].cls in {"N", "I", "p"}:
            best = spot
    return best


def before_comma(units: list[Unit], j: int, titled: bool) -> tuple[int, int] | None:
    """The name that begins at a unit, if a comma follows it."""
    spot = name_at(units, j, titled=titled)
    return spot if spot is not None and spot[1] < len(units) and units[spot[1]].cls == "," else None


def is_private(units: list[Unit], first: int) -> bool:
    """Whether a word before a name tells that its bearer holds no office: "our reporter X Y", "FIFA President X Y"."""
    k = first - 1
    while k > 0 and units[k].cls in {",", "R"}:
        k -= 1
    if k < 0:
        return False
    if units[k].capital or units[k].cls == "H":
        return is_of_private_body(units, k, k)
    pair = f"{units[k - 1].low} {units[k].low}" if k else ""
    return units[k].low in PRIVATE_ROLES or pair in PRIVATE_ROLES


def _past_body(units: list[Unit], first: int, last: int) -> int:
    """Where the body ends in which somebody serves, behind its country: "of the Thai | trade ministry"."""
    owned = first < len(units) and units[first].cls == "P"
    if not (owned or units[first - 1].cls == "a" or units[first - 1].text.isupper()):
        return last  # but "of the UN mission"
    k = first + owned
    while k < len(units) and k - first < LONGEST_BODY and units[k].cls in {"m", "M"} and units[k].low not in BODIES:
        k += 1
    is_body = k < len(units) and units[k].low in BODIES
    is_owner = is_body and k + 1 < len(units) and units[k + 1].cls == "P"  # "of the Thai government's trade office"
    return k + 1 if is_body and not is_owner else last


def land_after(units: list[Unit], last: int) -> tuple[str | None, int]:
    """The country after a name ("King X of Y", "of the Y Air Force"), where it ends; None and `last` for none."""
    k = last + 1
    if last < len(units) and units[last].low == "of" and k < len(units):
        k += units[k].cls == "d"
        if k < len(units) and (land := units[k].actor) is not None:
            end = k + 1
            while land.kind == "adjective" and end < len(units) and units[end].cls == "M" and units[end].capital:
                end += 1
            return land.actor_code, _past_body(units, k + 1, end)
    return None, last
