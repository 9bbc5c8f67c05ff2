"""In what role a person stands in a text: host or guest, in company or opposite somebody, on a journey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from etl.transform.allegiance.scene import Presence, Scene
from etl.transform.officials.persons import Place
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.wordlists import table

Role = Literal["host", "guest", "company", "member", "encounter", "travel", "stay", "return"]

LONGEST_CUE = 5
BEFORE_REACH = 5  # units before a title in which "his host" or "received by" is looked for
LONGEST_OPENING = 40  # units
AFTER_REACH = 4  # units after a name in which "told the visitor" begins
PARTS: Mapping[str, tuple[Role, ...]] = {"host": ("host",), "guest": ("guest",), "visitor": ("guest",)}


@cache
def _cues(side: str) -> Mapping[str, Role]:
    return {row["phrase"]: row["role"] for row in table("role_cues") if row["side"] == side}  # type: ignore[misc]


MEETING = frozenset(
    "meet meets met meeting meetings sit sits sat talks consultations lunch dinner see conversation conversations"
    " discussion discussions call breakfast session speak speaks spoke spoken".split()
)
CALLING = frozenset({"called on", "call on", "calls on"})
"""Words before a host on whom somebody calls."""
RECEIVED = frozenset({"received", "welcomed", "greeted"})
RECEIVED_REACH = 6  # units from "received" to the "by" before a host
MET_REACH = 14  # units before a name in which it is told that its bearer is met


def cues_among(units: Sequence[Unit], side: str) -> Iterator[tuple[int, Role]]:
    """The cues among some units: where each ends, and the role that it tells."""
    cues = _cues(side)
    lows = [unit.low for unit in units]
    for first in range(len(lows)):
        for size in range(min(LONGEST_CUE, len(lows) - first), 0, -1):
            role = cues.get(" ".join(lows[first : first + size]))
            if role is not None:
                yield first + size, role
                break


def roles_of(scene: Scene, place: Place) -> frozenset[Role]:
    """The roles in which a person stands at a place of the text, save the journeys (`travelled_to`)."""
    units = scene.lines[place.paragraph].units
    named = place.named
    first = named.begin
    found: set[Role] = set()
    before = list(cues_among(clause_of(units[max(0, first - BEFORE_REACH) : first], last=True), "before"))
    found.update(role for _, role in before[-1:])
    office = named.office
    if office is not None and office.visiting:
        found.add("guest")
    if office is not None and office.counterpart and not office.fellow:
        found.add("encounter")
        found.update(PARTS.get(office.title.lower().split()[-1], ()))
    elif office is not None and office.fellow and office.field:
        found.add("member")
    following = clause_of(units[named.phrase_last : named.phrase_last + AFTER_REACH + LONGEST_CUE], last=False)
    found.update(role for _, role in cues_among(following, "after") if role not in {"travel", "stay", "return"})
    earlier = scene.before(place)
    if earlier is not None:
        between = past_clause(units[earlier.place.named.phrase_last : first])
        found |= said_between(between)
    return frozenset(found)


def past_clause(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units without a clause about the first of two people: "X, who accompanied her, met Y"."""
    if [unit.low for unit in units[:2]] != [",", "who"]:
        return units
    end = next((k for k in range(2, len(units) - 1) if units[k].cls in {",", "R"}), None)
    return units[end + 1 :] if end is not None and units[end].cls == "," else units


def said_between(units: Sequence[Unit]) -> frozenset[Role]:
    """The roles that the words between two people tell of the second."""
    said = [role for _, role in cues_among(units, "between")]
    return frozenset(said[-1:] if said and said[-1] in {"company", "member"} else said)


def meets(scene: Scene, place: Place, other: Presence) -> bool:
    """Whether a person is said to meet the one named next ("X met President Y")."""
    units = scene.lines[place.paragraph].units
    between = past_clause(units[place.named.phrase_last : other.place.named.begin])
    said = [role for _, role in cues_among(between, "between")]
    return "encounter" in said and "company" not in said


def is_met(scene: Scene, place: Place) -> bool:
    """Whether somebody is said to meet a person, whoever it is: "he will sit down with President Doe"."""
    units = scene.lines[place.paragraph].units
    first = place.named.begin
    lows = [unit.low for unit in units[max(0, first - MET_REACH) : first]]
    if lows[-1:] == ["and"] and lows[-2:-1] in (["he"], ["she"]):
        return True  # "he and President Doe opened the session"
    is_host = lows[-1:] == ["by"] and not RECEIVED.isdisjoint(lows[-RECEIVED_REACH:-1])
    if (is_host or " ".join(lows[-2:]) in CALLING) and not _is_foreigner_before(scene, place):
        return True  # "the minister was received by President Doe", "was received in Lima by"
    return lows[-1:] in (["with"], ["meet"], ["met"], ["meets"], ["meeting"], ["see"]) and bool(MEETING & set(lows))


def _is_foreigner_before(scene: Scene, place: Place) -> bool:
    """Whether the sentence is told of somebody of another country than the government's that writes."""
    line = scene.lines[place.paragraph]
    sentence = clause_before(line.units, place.named.begin)
    start = line.first_char + sentence[0].first if sentence else place.first_char
    met = next((line.first_char + unit.first for unit in sentence if unit.low in MEETING), place.first_char)
    sights = (sight for sight in scene.sights[place.paragraph] if start <= sight.first_char < met)
    return any(sight.claimed and sight.actor_code != scene.home.government for sight in sights)


def clause_of(units: Sequence[Unit], last: bool) -> Sequence[Unit]:
    """The units up to the end of the sentence, or from its beginning (`last`)."""
    stops = [k for k, unit in enumerate(units) if unit.text in SENTENCE_ENDS]
    if not stops:
        return units
    return units[stops[-1] + 1 :] if last else units[: stops[0]]


def clause_before(units: Sequence[Unit], end: int) -> Sequence[Unit]:
    """The units of a sentence before one of them, at most as many as an opening clause has."""
    return clause_of(units[max(0, end - LONGEST_OPENING) : end], last=True)
