"""In what role a person stands in a text: host or guest, in company or opposite somebody, on a journey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Literal

from etl.transform.allegiance.scene import Presence, Scene
from etl.transform.allegiance.sights import names_land
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.units.title_words import SENT
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.wordlists import table

Role = Literal["host", "guest", "company", "member", "encounter", "travel", "return"]

LONGEST_CUE = 5
BEFORE_REACH = 5  # units before a title in which "his host" or "received by" is looked for
AFTER_REACH = 4  # units after a name in which "told the visitor" begins
PARTS: Mapping[str, tuple[Role, ...]] = {"host": ("host",), "guest": ("guest",), "visitor": ("guest",)}
STAYS = frozenset({"visit", "trip", "stay", "tour", "journey"})
VISIT_REACH = 24  # units after a name in which a visit is told that the person makes
TO_REACH = 10  # units between "visit" and "to": "the visit that he has been paying to X"
TRAVEL_REACH = 14  # units after a name in which the country of a journey is named
CLAUSES = frozenset("that when as after before while where said because sending sent dispatched".split())
ARRIVAL_REACH = 5  # units after a name in which an arrival with no place named is one where the report is written
ARRIVALS = frozenset({"arrived", "arrives", "landed", "lands", "down"})


@cache
def _cues(side: str) -> Mapping[str, Role]:
    return {row["phrase"]: row["role"] for row in table("role_cues") if row["side"] == side}  # type: ignore[misc]


MEETING = frozenset(
    "meet meets met meeting meetings sit sits sat talks consultations lunch dinner see conversation conversations"
    " discussion discussions call breakfast session speak speaks spoke spoken".split()
)
CALLING = frozenset({"received by", "welcomed by", "greeted by", "called on", "call on", "calls on"})
"""Words before a host on whom somebody calls."""
MET_REACH = 6  # units before a name in which it is told that its bearer is met


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
    before = list(cues_among(_clause(units[max(0, first - BEFORE_REACH) : first], last=True), "before"))
    found.update(role for _, role in before[-1:])
    office = named.office
    if office is not None and office.visiting:
        found.add("guest")
    if office is not None and office.counterpart and not office.fellow:
        found.add("encounter")
        found.update(PARTS.get(office.title.lower().split()[-1], ()))
    elif office is not None and office.fellow and office.field:
        found.add("member")
    following = _clause(units[named.phrase_last : named.phrase_last + AFTER_REACH + LONGEST_CUE], last=False)
    found.update(role for _, role in cues_among(following, "after") if role not in {"travel", "return"})
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
    if " ".join(lows[-2:]) in CALLING and not _is_foreigner_before(scene, place):
        return True  # "the minister was received by President Doe"
    return lows[-1:] in (["with"], ["meet"], ["met"], ["meets"], ["meeting"], ["see"]) and bool(MEETING & set(lows))


def _is_foreigner_before(scene: Scene, place: Place) -> bool:
    """Whether the sentence is told of somebody of another country than the government's that writes."""
    line = scene.lines[place.paragraph]
    sentence = _clause(line.units[: place.named.begin], last=True)
    start = line.first_char + sentence[0].first if sentence else place.first_char
    met = next((line.first_char + unit.first for unit in sentence if unit.low in MEETING), place.first_char)
    sights = (sight for sight in scene.sights[place.paragraph] if start <= sight.first_char < met)
    return any(sight.claimed and sight.actor_code != scene.home.government for sight in sights)


def _clause(units: Sequence[Unit], last: bool) -> Sequence[Unit]:
    """The units up to the end of the sentence, or from its beginning (`last`)."""
    stops = [k for k, unit in enumerate(units) if unit.text in SENTENCE_ENDS]
    if not stops:
        return units
    return units[stops[-1] + 1 :] if last else units[: stops[0]]


def travelled_to(scene: Scene, person: Person) -> frozenset[str]:
    """The countries to which a person is said to travel, or is sent as an ambassador."""
    found: set[str] = set(posted_to(scene, person))
    for place in person.places:
        units = scene.lines[place.paragraph].units
        named = place.named
        if not _is_subject(units, named.begin):
            continue
        following = _clause(units[named.phrase_last : named.phrase_last + TRAVEL_REACH], last=False)
        others = [k for k, unit in enumerate(following) if unit.cls == "R"]
        following = following[: others[0]] if others else following
        for end, role in cues_among(following, "after"):
            if role == "travel":
                where = _destination(scene, place, following[end : end + 4])
                arrived = end <= ARRIVAL_REACH and following[end - 1].low in ARRIVALS
                found.update(where or ([scene.home.dateline] if arrived and scene.home.dateline else []))
                break
        found.update(_visited(scene, place))
        if following and following[0].low == "to" and named.office is not None:  # "sent Minister X to Beijing"
            found.update(_destination(scene, place, following[:3]))
    return frozenset(found)


def goes_somewhere(scene: Scene, place: Place) -> bool:
    """Whether a person is told to travel right behind a place where he is named: "Y will travel to Lima"."""
    units = scene.lines[place.paragraph].units
    following = _clause(units[place.named.phrase_last : place.named.phrase_last + TRAVEL_REACH], last=False)
    ends = [end for end, role in cues_among(following[:AFTER_REACH], "after") if role == "travel"]
    return any(_destination(scene, place, following[end : end + 4]) for end in ends)


def posted_to(scene: Scene, person: Person) -> frozenset[str]:
    """The countries and organisations to which the person's titles tell that he is sent: "ambassador to Peru"."""
    found: set[str] = set()
    for place in person.places:
        office = place.named.office_beside
        if office is not None:
            units = scene.lines[place.paragraph].units
            inner = units[office.head + 1 : office.last]
            links = {"to", "in"} if SENT.search(units[office.head].low) else {"to"}
            found.update(u.actor.actor_code for k, u in enumerate(inner) if u.actor and _sent_to(inner, k, links))
    return frozenset(found)


def _visited(scene: Scene, place: Place) -> list[str]:
    """The country of "ended his three-day visit to X", wherever in the rest of the clause it is told."""
    units = _clause(scene.lines[place.paragraph].units[place.named.phrase_last :][:VISIT_REACH], last=False)
    stop = next((k for k, unit in enumerate(units) if unit.cls in {"R", "q"} or unit.low in CLAUSES), len(units))
    for k, unit in enumerate(units[:stop]):
        if unit.low in STAYS:
            link = next((j for j in range(k + 1, min(k + TO_REACH, stop)) if units[j].low == "to"), None)
            if link is not None and (where := _destination(scene, place, units[link + 1 : link + 4])):
                return where
    return []


def _sent_to(units: Sequence[Unit], k: int, links: AbstractSet[str]) -> bool:
    return any(unit.low in links for unit in units[max(0, k - 2) : k])


def _is_subject(units: Sequence[Unit], first: int) -> bool:
    """Whether a name may be the subject of what follows: it opens a clause, and no verb or preposition governs it."""
    return first == 0 or units[first - 1].cls in {",", "&", ".", "q", "d"} or units[first - 1].low in CLAUSES


def _destination(scene: Scene, place: Place, units: Sequence[Unit]) -> list[str]:
    """The first country, or town's country, that some units name."""
    line = scene.lines[place.paragraph]
    stop = next((k for k, unit in enumerate(units) if unit.cls == "n" and unit.text.islower()), len(units))
    chars = {line.first_char + u.first for k, u in enumerate(units[:stop]) if u.cls != "a" or names_land(units, k)}
    named = [s.actor_code for s in scene.sights[place.paragraph] if s.first_char in chars and not s.claimed]
    return named[:1]


def returned_to(scene: Scene, person: Person) -> frozenset[str]:
    """The countries to which a person is said to come home."""
    found: set[str] = set()
    for place in person.places:
        units = scene.lines[place.paragraph].units
        if not _is_subject(units, place.named.begin):
            continue
        following = _clause(units[place.named.phrase_last : place.named.phrase_last + TRAVEL_REACH], last=False)
        for end, role in cues_among(following, "after"):
            if role == "return":
                found.update(_destination(scene, place, following[end : end + 4]))
    return frozenset(found)
