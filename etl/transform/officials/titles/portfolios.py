"""The words after "of" or "for" that belong to a title: "of foreign affairs", "for the Horn of Africa"."""

from __future__ import annotations

from etl.transform.officials.titles.body_titles import public_bodies
from etl.transform.officials.units.title_words import SENT
from etl.transform.officials.units.units import Unit

LONGEST_FIELD = 6  # units
LONGEST_PARTY = 6  # units of a party's name
CLOSING = frozenset({"affairs", "issues", "matters", "community", "policy", "security", "cooperation", "relations"})
"""Last words of fields that begin with words no list knows."""
PARTS = frozenset("department directorate bureau division section desk office service unit command".split())
"""Parts of a body, whose heads do not head it."""
QUARTERS = frozenset("north south east west northern southern eastern western central upper lower inner".split())
AREAS = frozenset(
    "region peninsula basin conflict crisis question issue problem dispute settlement process negotiations".split()
)
"""Small words that end what an envoy is sent for: "to the Great Lakes region"."""

OCCASIONS = frozenset("time talks meeting meetings negotiations consultations discussions summit dialogue".split())
"""What people come together for; "for the first time"."""
LONGEST_ERRAND = 4  # units
AMBASSADORS = frozenset({"ambassador", "high commissioner", "chargé d'affaires", "nuncio"})
RULING = frozenset("president premier chancellor leader king queen emir sultan monarch taoiseach".split()) | {
    "prime minister"
}
"""Heads of titles without a field."""


def name_goes_on(units: list[Unit], end: int) -> bool:
    """Whether a capitalised word follows, so that what was read as a field is the beginning of a name."""
    return end < len(units) and units[end].cls in {"N", "T"} and units[end].first == units[end - 1].last + 1


def portfolio_end(units: list[Unit], j: int, head: Unit, strict: bool, plural: bool) -> int:
    """The end of the words after "of" or "for" that belong to the title; `j` itself if none do."""
    end = k = j
    if is_errand(units, j, head):
        return j
    if (party := party_end(units, j)) > j:
        return party
    while k < len(units):
        unit = units[k]
        if unit.low == "for" and is_errand(units, k + 1, head):
            break
        if _passes(units, j, k, end):
            k += 1
        elif _is_field(units, k, j, head, strict) or (unit.low in AREAS and k == end > j and units[k - 1].cls == "M"):
            k = end = k + 1
        elif _opens(units, k, j) and (field_end := named_field_end(units, k, head)) > k:
            k = end = field_end
        elif _takes_land(unit, head, strict) and (plural or end == j or units[k - 1].cls != ","):
            k, end, done = _land(units, k, end)
            if done:
                break
        elif unit.cls in {"&", ",", "o"} and (end > j or _is_row(units, k, plural)) and _goes_on(units, k, plural):
            k += 1
        else:
            break
    return end


def is_errand(units: list[Unit], j: int, head: Unit) -> bool:
    """Return whether "for" tells what somebody came for: "the Tajik president for talks", not "envoy for talks"."""
    link = units[j - 1].low if j else ""
    if head.low in AMBASSADORS and link == "on":
        return True  # "briefed the ambassador on trade"
    if link != "for" or (SENT.search(head.low) and head.low not in AMBASSADORS):
        return False
    first = j + (j < len(units) and units[j].cls == "d")
    if head.low in RULING and first < len(units) and units[first].cls == "m":
        return True  # "received the president for health talks"
    run = units[first : first + LONGEST_ERRAND]
    errand = next((k for k, unit in enumerate(run) if unit.low in OCCASIONS), None)
    return errand is not None and all(unit.cls == "m" for unit in run[:errand])


def _opens(units: list[Unit], k: int, j: int) -> bool:
    """Whether a field, or another part of one, begins at a unit: not behind a whole one, "of Defense | Jane Doe"."""
    return k == j or units[k - 1].cls in {"&", ",", "d", "o", "a", "A", "m"}


def party_end(units: list[Unit], j: int) -> int:
    """The end of a party's name that begins with words no list knows: "the Workers' Party of Chad"; `j` for none."""
    k = first = j + (j < len(units) and units[j].cls == "d")
    while (
        k < len(units)
        and k - first < LONGEST_PARTY
        and (units[k].cls == "P" or (units[k].capital and units[k].cls in {"N", "M", "T", "A", "a"}))
    ):
        k += 1
        if units[k - 1].text == "Party":
            is_known = all(unit.cls in {"M", "T"} for unit in units[first:k])
            land = k + 1 < len(units) and units[k].low == "of" and units[k + 1].cls == "A"
            return j if is_known else k + 2 * land
    return j


def _is_field(units: list[Unit], k: int, j: int, head: Unit, strict: bool) -> bool:
    """Whether a unit belongs to a field that begins at `j`: "Foreign", "Affairs"."""
    unit = units[k]
    if unit.cls == "M":
        return not strict or head.capital
    if strict:
        return False
    if unit.cls == "N" and ((head.capital and _opens_field(units, k, j)) or _is_quarter(units, k, j)):
        return True
    if unit.cls == "N" and (_is_area(units, k, j) or (head.capital and _is_last_before_land(units, k, j))):
        return True
    is_thing = unit.cls == "T" and k > j and not _is_name(units, k)
    is_thing = is_thing and (head.capital or (units[k - 1].capital and unit.low in PARTS | public_bodies().keys()))
    return is_thing or (unit.cls == "m" and not head.capital)


def _is_last_before_land(units: list[Unit], k: int, j: int) -> bool:
    """Whether a word no list knows ends a field, since its country follows: "of Justice and Liberties of Morocco"."""
    if k == j or units[k - 1].cls != "&" or k + 2 >= len(units) or units[k + 1].cls != "o":
        return False
    land = units[k + 2 + (units[k + 2].cls == "d")] if k + 3 < len(units) else units[k + 2]
    return land.cls == "A"


def _is_quarter(units: list[Unit], k: int, j: int) -> bool:
    """Whether a word no list knows ends the name of a part of the world: "for the North Caucasus,"."""
    following = units[k + 1].cls if k + 1 < len(units) else ","
    is_named = units[k].capital and k > j + 1 and units[k - 1].low in QUARTERS and units[k - 2].cls == "d"
    return is_named and following in {",", "m", "n"}


def _is_area(units: list[Unit], k: int, j: int) -> bool:
    """Whether a word no list knows is a part of the world, as no name has an article: "for the Andes Jane Doe"."""
    return k == j + 1 and units[j].low == "the" and units[k].capital and name_goes_on(units, k + 1)


def _opens_field(units: list[Unit], k: int, j: int) -> bool:
    """Whether a word no list knows is part of a field: "of Technical Education", "of the Federal Tariff Agency"."""
    following = units[k + 1] if k + 1 < len(units) else None
    if following is None or following.cls != "M" or following.first != units[k].last + 1:
        return False
    return (
        k == j
        or units[k - 1].cls in {"d", "a"}
        or (units[k - 1].cls == "M" and following.low in PARTS | public_bodies().keys())
    )


def _takes_land(unit: Unit, head: Unit, strict: bool) -> bool:
    """Whether a country may belong to a field: "envoy for Mali"; of a minister only "for European Affairs"."""
    return unit.cls in {"A", "a"} and (not strict or (head.capital and unit.cls == "a"))


def named_field_end(units: list[Unit], k: int, head: Unit | None) -> int:
    """The end of a field that begins with words no list knows: "for Korean Peninsula Affairs"; `k` if there is none.

    A name follows it, or a comma: "for Asian and Oceanian Affairs Jane Doe"; behind a small title small words end it.
    """
    is_small = head is not None and not head.capital
    if not units[k].capital:
        return k
    for end in range(k, min(len(units), k + LONGEST_FIELD)):
        unit = units[end]
        if end > k and unit.low in (CLOSING | AREAS) and not unit.capital:
            return end + 1
        if unit.cls in {"H", "L", "R", "P"} or not (unit.capital or unit.cls in {"&", ","}):
            return k
        if unit.cls == "M" and unit.low in CLOSING and not is_small:
            return end + 1 if end > k else k
    return k


def _is_name(units: list[Unit], k: int) -> bool:
    """Whether a word that names things as well begins a name behind a whole field: "Affairs Park Jin-ho"."""
    return units[k - 1].low in CLOSING and k + 1 < len(units) and units[k + 1].cls == "N"


def _passes(units: list[Unit], j: int, k: int, end: int) -> bool:
    """Whether a small word inside a field is passed over: "the", "ruling", "Relations with X", "to Defeat"."""
    unit, following = units[k], units[k + 1] if k + 1 < len(units) else None
    if unit.cls == "S" or (unit.cls in {"d", "g"} and unit.low not in {"a", "an"}):
        return True
    if following is None:
        return False
    if unit.low == "with":
        return end > j and units[k - 1].low == "relations" and following.cls == "M"
    return unit.low == "to" and following.low in {"defeat", "combat", "counter"}


def _land(units: list[Unit], k: int, end: int) -> tuple[int, int, bool]:
    """Take in a country inside a field: the next unit, the end so far, and whether the field ends here."""
    land, n = units[k], len(units)
    k += 1
    if land.cls == "A" or (k < n and units[k].cls in {"M", "m", "T"}):
        end = k
    if k < n and units[k].cls == "P":
        if k + 1 < n and units[k + 1].actor is not None and units[k + 1].actor.kind == "institution":  # type: ignore[union-attr]
            return k + 2, k + 2, False  # "Secretary of A's Security Council"
        institution = k + 2 < n and units[k + 1].cls in {"N", "T"} and units[k + 2].cls in {"M", "T"}
        if k + 1 < n and (units[k + 1].cls in {"M", "m"} or institution):
            return k + (2 if institution else 1), end, False
        return k, end if end < k or land.cls != "A" else k, True
    return k, end, False


def _is_row(units: list[Unit], k: int, plural: bool) -> bool:
    """Whether adjectives of countries are listed before the noun: "speakers of the Polish and Czech parliaments"."""
    return plural and units[k - 1].cls == "a" and k + 1 < len(units) and units[k + 1].cls in {"a", "d"}


def _goes_on(units: list[Unit], k: int, plural: bool) -> bool:
    """Whether a field goes on after "and", a comma or "of": not where another country or another matter begins."""
    if k + 1 >= len(units):
        return False
    if units[k].cls == "o":
        return units[k + 1].cls in {"M", "m", "A", "a", "d"} or named_field_end(units, k + 1, None) > k + 1
    if _begins_title(units, k + 1):
        return False
    ahead = next((j for j in range(k + 1, min(k + 4, len(units))) if units[j].cls not in {"&", "d"}), k)
    is_matter = ahead + 1 < len(units) and units[ahead + 1].low in CLOSING  # "Foreign and Commonwealth Affairs"
    return plural or is_matter or units[ahead].cls != "A"


def _begins_title(units: list[Unit], k: int) -> bool:
    """Whether what follows a conjunction is another title: "of Japan and | the defence minister of Chile".

    Its country may stand before it: "of Japan, and | Chilean Foreign Minister".
    """
    while k < len(units) and (units[k].cls in {"&", "d", "M", "m", "S", "a", "P"} or _is_owner(units, k)):
        k += 1
    return k < len(units) and units[k].cls in {"H", "L"}


def _is_owner(units: list[Unit], k: int) -> bool:
    """Whether a unit is a country in the genitive, or cut short before a title: "Chile | 's Minister", "UN | envoy"."""
    if units[k].cls != "A" or k + 1 >= len(units):
        return False
    is_short = units[k].actor is not None and units[k].actor.kind == "abbreviation"  # type: ignore[union-attr]
    return units[k + 1].cls == "P" or (is_short and units[k + 1].cls in {"H", "M"})
