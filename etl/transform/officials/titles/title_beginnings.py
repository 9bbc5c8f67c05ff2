"""What stands before the head of a title: its modifiers, its country, "former", an article or a possessor."""

from __future__ import annotations

from etl.facts import Standing
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.units.title_words import SEATED, STANDING
from etl.transform.officials.units.units import Unit

# Bodies whose name goes on with "of", before the head of an office: "Ministry of Health spokesman".
NAMED_WITH_OF = frozenset({"house", "chamber", "ministry", "department", "bureau", "directorate"})
COUNTS = frozenset({"two", "three", "four", "five", "six", "other", "remaining"})
OTHERS = frozenset({"regional", "other", "international", "allied", "fellow", "neighboring", "neighbouring"})
"""What those are called who end a list of others by their countries: "Chilean and other officials"."""
WHERE = frozenset({"in", "at", "from", "near", "outside", "inside", "leaving"})
"""Words before a place where somebody is."""
RANKED = frozenset("last first only long-serving hardline powerful influential trusted reformist".split())
"""What somebody's own official may be called: "its last ambassador"."""
WHILE = frozenset({"while", "when", "after", "before", "is", "was", "are", "were", "been"})
"""Words before "visiting" as a verb; elsewhere it tells of a guest: "with visiting UN envoy X"."""
WHEN_OR_WHERE = frozenset(
    "in at near during after before following on over throughout amid inside outside until since from".split()
)
"""Words before a noun that is no part of the title behind it: "after the talks President X"."""
RANKS = frozenset({"deputy", "vice", "shadow"})
"""Modifiers told without a capital before titles that have one."""
OFFICES = frozenset({"office", "ministry", "department", "secretariat"})
LONGEST_ACRONYM = 5  # letters


def title_start(units: list[Unit], head: int, floor: int) -> int:
    """Extend over the modifiers before the head: "deputy foreign", "Security and Defence", "House of …"."""
    k = head
    capital = units[head].capital
    while k > floor:
        before = units[k - 1]
        if _party_acronym(units, k - 1, floor, units[head]):
            k -= 1
        elif before.cls in {"M", "m"} and (before.capital or not capital or units[k - 1].low in RANKS):
            k -= 1
        elif (
            before.cls == "&"
            and k - 2 >= floor
            and units[k - 2].cls in {"M", "m"}
            and k < head
            and units[k].cls == units[k - 2].cls
            and not _ends_body(units, k - 2)
        ):
            k -= 2
        elif before.low == "of" and k - 2 >= floor and units[k - 2].cls == "M" and units[k - 2].low in NAMED_WITH_OF:
            k -= 2
        else:
            break
    return k


def _ends_body(units: list[Unit], k: int) -> bool:
    """Whether a ministry's name ends at a unit: "X Y of the Foreign Office | and Deputy Foreign Minister Z"."""
    named = [unit.low for unit in units[max(0, k - 2) : k]]
    return units[k].low in OFFICES or (named[1:] == ["of"] and named[0] in OFFICES)


def _party_acronym(units: list[Unit], k: int, floor: int, head: Unit) -> bool:
    """A body's initials between a country or article and an office: "Burmese NUG representative", "the SDP deputy"."""
    if k <= floor or units[k].cls != "N" or not units[k].text.isupper() or len(units[k].text) > LONGEST_ACRONYM:
        return False
    is_seated = head.low in SEATED or head.low.startswith("member of")
    return units[k - 1].actor is not None or (is_seated and units[k - 1].cls == "d")


def before_title(
    units: list[Unit], first: int, floor: int, plural: bool, delegate: bool
) -> tuple[list[str], Standing, int, bool, bool]:
    """What stands before a title: its country, "former", an article or possessor; and where all that begins."""
    k = _past_count(units, first, floor) if plural else first
    actors: list[str] = []
    standing: Standing = "current"
    while k > floor:
        unit = units[k - 1]
        if unit.cls == "S":
            word = STANDING[unit.low]
            standing = word if word != "current" else standing  # type: ignore[assignment]
            k -= 1
        elif _is_owned(units, k, floor, actors):
            k -= 1 + bool(actors)
        elif unit.actor and not actors and not _is_scene(units, k - 1):
            actors.insert(0, unit.actor.actor_code)
            k -= 1
        elif delegate and len(actors) == 1 and (sender := _sender(units, k, floor, actors[0])) is not None:
            k, actors = sender
        elif plural and (listed := _listed_before(units, k, floor, bool(actors))) is not None:
            actors.insert(0, listed[1])
            k = listed[0]
        elif unit.cls in {"M", "m"} and actors and unit.low in {"senior", "chief", "top", "first", "second", "third"}:
            k -= 1
        else:
            break
    while (
        not actors
        and k - 2 >= floor
        and units[k - 1].cls in {"n", "m"}
        and units[k - 1].text.islower()
        and (units[k - 2].cls == "d" or (units[k - 2].cls == "g" and units[k - 1].low in RANKED))
        and not units[k - 1].low.endswith("ly")
        and not (units[first].capital and k - 3 >= floor and units[k - 3].low in WHEN_OR_WHERE)
    ):
        k -= 1
    k = k if actors else _past_superlative(units, k, floor)
    while actors and k > floor and units[k - 1].low in {"respective", "own", "new", "other"}:
        k -= 1
    if k - 1 > floor and units[k - 1].low == "own" and units[k - 2].cls in {"g", "P"}:
        k -= 1
    possessed = _possessor(units, k, floor) if not actors else k
    article = k > floor and units[k - 1].cls == "d"
    owner = (k > floor and units[k - 1].cls == "g") or possessed < k
    k = possessed if possessed < k else k - 1 if article or owner else k
    return actors, standing, k, article or owner or bool(actors), owner


def _is_owned(units: list[Unit], k: int, floor: int, actors: list[str]) -> bool:
    """Whether a country owns what begins at a unit: "Peru's", and once more in "Britain's | Northern Ireland"."""
    owner = units[k - 2].actor if units[k - 1].cls == "P" and k - 2 >= floor else None
    return owner is not None and actors in ([], [owner.actor_code])


def _past_superlative(units: list[Unit], k: int, floor: int) -> int:
    """Where "the | youngest ever" or "the | internationally recognised" before a title begins; `k` for none."""
    if k - 3 < floor or units[k - 3].cls != "d":
        return k
    is_recognised = units[k - 2].low.endswith("ly") and units[k - 1].low.endswith("ed")
    return k - 2 if is_recognised or units[k - 1].low in {"ever", "female", "woman"} else k


def _past_count(units: list[Unit], first: int, floor: int) -> int:
    """Where a plural title begins with how many its holders are: "the bloc's two other | envoys"."""
    k = first
    while k > floor and units[k - 1].low in COUNTS:
        k -= 1
    return k if k > floor and units[k - 1].cls == "P" else first


def _is_scene(units: list[Unit], k: int) -> bool:
    """Whether a place right before a title is only where its holder is: "In Quito Senator X", "QUITO, President X"."""
    unit = units[k]
    if unit.actor is None or unit.cls != "A":
        return False
    if k + 1 < len(units) and units[k + 1].cls == "P":
        return False  # "from Peru's president"
    if k > 0 and units[k - 1].low == "from" and unit.actor.kind == "abbreviation":
        return False  # "a letter from UN envoy X"
    is_town = unit.actor.kind == "capital"
    is_visited = k > 1 and units[k - 1].low == "visiting" and units[k - 2].low in WHILE
    return is_visited or (is_town and "," in unit.text) or (k > 0 and units[k - 1].low in WHERE)


def _listed_before(units: list[Unit], k: int, floor: int, is_told: bool) -> tuple[int, str] | None:
    """Another country before that of a plural, and where it begins: "Chilean, Peruvian, and Argentine ministers".

    Where the list ends with those who are elsewhere in the region, its last country stands before them: "Chilean,
    Peruvian, and regional counterparts".
    """
    if not is_told and k > floor and units[k - 1].low in OTHERS:
        k -= 1
        if k <= floor or units[k - 1].cls != "&":
            return None
    end = k - (is_told and k - 1 > floor and units[k - 1].cls == "d" and units[k - 2].cls in {"&", ","})
    at = end - 1
    while at > floor and units[at].cls in {"&", ","} and end - at < 3:
        at -= 1
    joint = units[at + 1 : end]
    is_owner = at > floor and units[at].cls == "P"  # "Peru's and Chile's ministers"
    at -= is_owner
    land = units[at].actor if at >= floor else None
    if land is None or not joint or (joint[-1].cls == "," and len(joint) > 1):
        return None
    if joint[0].cls == "," and not (is_owner or units[at].cls == "a" or units[at].text.replace(".", "").isupper()):
        return None  # "In Chile, Peruvian ministers"
    return at, land.actor_code


def _sender(units: list[Unit], k: int, floor: int, sent_to: str) -> tuple[int, list[str]] | None:
    """Who sends somebody to an organisation or a country, and where it begins.

    "Britain's U.N. ambassador", "the U.N. Libya mediator", "the US Sudan envoy".
    """
    at = k - 1 - (units[k - 1].cls == "P")
    sender, target = units[at].actor if at >= floor else None, units[k].actor
    if sender is None or target is None or _is_scene(units, at):
        return None
    kinds = kind_of_actor(sender.actor_code), kind_of_actor(sent_to)
    is_sent = kinds == ("country", "organization") or (kinds[1] == "country" and units[k].cls == "A")
    return (at, [sender.actor_code]) if is_sent and sender.actor_code != sent_to else None


def _possessor(units: list[Unit], k: int, floor: int) -> int:
    """Where the possessor of an office begins ("Doe's chief of staff", "the Union's envoy"); `k` for none."""
    if k - 2 < floor or units[k - 1].cls != "P" or units[k - 2].cls not in {"N", "T", "M", "m", "p", "H"}:
        return k - 3 if k - 3 >= floor and units[k - 1].cls == "P" and units[k - 3].cls == "d" else k  # "the bloc's"
    first = k - 2
    while first > floor and units[first - 1].cls in {"N", "T", "M", "m", "p", "I"}:
        first -= 1
    return first - 1 if first > floor and units[first - 1].cls == "d" else first
