"""Titles that go on over words no list knows, up to a comma and a name: "the head of the rebels' civil council, X Y".

Such a title is believed where it names a country, an organisation or a public body, and where no verb comes between.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from etl.transform.officials.names import name_at
from etl.transform.officials.titles.body_titles import names_public_body, public_bodies
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.title_endings import MISSIONS
from etl.transform.officials.units.title_words import SENT
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import words

LONGEST = 14  # units after the known part of a title
LONGEST_ERRAND = 18  # the same for an envoy, whose errand may be told at length
LONGEST_PAIR = 4  # units of "sugar and tea," that a field is told by
VERBS = words("title_enders")
PARTIES = frozenset({"movement", "party", "front", "league", "union", "congress", "alliance"})
"""Last words of the names of parties, whose country is not always that which their leaders serve."""
LINKS = frozenset({"of", "for", "in", "at"})
COMMITTEES = frozenset({"committee", "commission", "subcommittee", "council", "panel"})
STOPS = frozenset({".", "!", "?", ";", ":", "(", ")"})


def long_title(units: list[Unit], office: Office) -> tuple[Office, tuple[int, int]] | None:
    """The office with its whole title and the units of the name behind it; None where there is no such title."""
    if not office.article or office.plural or office.counterpart:
        return None
    errand = SENT.search(units[office.head].low) is not None
    if (split := _with_body(units, office)) is not None:
        return split
    if not errand and (office.last >= len(units) or units[office.last].low not in _links(units[office.last - 1])):
        return None
    is_public = office.stated or errand or units[office.head].low.endswith("minister") or _is_of_chamber(units, office)
    for k in range(office.last, min(len(units), office.last + (LONGEST_ERRAND if errand else LONGEST))):
        unit = units[k]
        if unit.cls == ",":
            return _with_name(units, office, k) if is_public and k > office.last else None
        # "the prefect of that department"
        is_pointing = unit.low == "that" and units[k - 1].cls in {"o", "t"}
        is_inside = is_pointing or _joins_field(units, k)
        if unit.text in STOPS or unit.cls in {"H", "L", "C", "R", "q", "g"} or (unit.low in VERBS and not is_inside):
            return None
        is_public = is_public or unit.actor is not None or unit.low in public_bodies()
    return None


def _is_of_chamber(units: list[Unit], office: Office) -> bool:
    """Whether a title names a chamber of parliament before its committee: "the chair of the Senate's committee"."""
    bodies = (word for unit in units[office.head + 1 : office.last] for word in unit.low.split())
    return any(public_bodies().get(word) == "parliament" for word in bodies)


def _links(before: Unit) -> frozenset[str]:
    """What a title may go on with: also "on" behind a committee, "the Sejm's committee | on defence, X Y"."""
    return LINKS | {"on"} if before.low in COMMITTEES else LINKS


def _joins_field(units: list[Unit], k: int) -> bool:
    """Whether "and" joins the two words of a field: "the minister of sugar and tea, X Y"."""
    run = units[k - 1 : k + 3]
    is_joined = len(run) == LONGEST_PAIR and run[1].low == "and" and run[3].cls == ","
    return is_joined and all(
        unit.cls in {"n", "m", "M", "N", "T"} and unit.low not in VERBS for unit in (run[0], run[2])
    )


def _with_body(units: list[Unit], office: Office) -> tuple[Office, tuple[int, int]] | None:
    """The office whose country stands before its body: "the secretary of the Zambian foreign ministry, X Y"."""
    before = units[office.last - 1]
    of = next((k for k in (office.last - 2, office.last - 3) if k > office.head and units[k].cls == "o"), None)
    if before.cls != "a" or of is None:
        return None
    last = office.last
    while last < len(units) and units[last].cls in {"m", "M"}:
        last += 1
    if (
        last == office.last
        or units[last - 1].low not in public_bodies()
        or last >= len(units)
        or units[last].cls != ","
    ):
        return None
    found = _with_name(units, office, last)
    title = f"{office.title} of the{_spelled(units[office.last : last])}"
    return None if found is None else (replace(found[0], title=title), found[1])


def with_tail(units: list[Unit], office: Office) -> Office:
    """The office behind a name with all its words: "X, the head of the rebels' supreme council, …"."""
    first = office.last
    if office.plural or office.counterpart or first >= len(units) or units[first].low != "of":
        return office
    last = first
    while last < len(units) and last - first < LONGEST and not _ends(units[last]):
        last += 1
    tail = units[first:last]
    if last >= len(units) or units[last].cls not in {",", "."}:
        return office
    if not office.stated and tail[-1].low in PARTIES and any(unit.actor is not None for unit in tail):
        return replace(office, last=last, title=office.title + _spelled(tail), weak=False)
    if not names_public_body(tail):
        return office
    actor = office.actor_code or next((unit.actor.actor_code for unit in tail if unit.actor is not None), None)
    return replace(office, last=last, title=office.title + _spelled(tail), actor_code=actor, weak=False)


def _ends(unit: Unit) -> bool:
    return unit.cls in {",", "q", "H", "L", "C", "R", "g"} or unit.text in STOPS or unit.low in VERBS


def _spelled(tail: list[Unit]) -> str:
    return "".join(("" if unit.cls == "P" else " ") + unit.text for unit in tail)


def _sender(tail: list[Unit]) -> str | None:
    """Whose mission abroad a title names: "head of chancery | at the Chilean embassy in Quito"."""
    owners = (land for land, body in pairwise(tail) if land.actor is not None and body.low in MISSIONS)
    return next((land.actor.actor_code for land in owners if land.actor is not None), None)


def _with_name(units: list[Unit], office: Office, comma: int) -> tuple[Office, tuple[int, int]] | None:
    spot = name_at(units, comma + 1, titled=False)
    if spot is None or (spot[1] < len(units) and units[spot[1]].cls not in {",", ".", "n", "&", "t", "P"}):
        return None
    tail = units[office.last : comma]
    served = [unit.actor.actor_code for unit in tail if unit.actor is not None]
    actor = office.actor_code or (served[0] if served and tail[0].low == "of" else _sender(tail))
    return replace(office, last=comma, title=office.title + _spelled(tail), actor_code=actor), spot
