"""Countries that are hardly somebody's own, as he travels or is sent there, and his own, to which he comes home."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from etl.transform.allegiance.roles import AFTER_REACH, Role, clause_before, clause_of, cues_among
from etl.transform.allegiance.scene import Scene
from etl.transform.allegiance.sights import names_land
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.units.title_words import SENT
from etl.transform.officials.units.units import Unit

CHARGE = re.compile(r"charg[eé](?:$| d)")
AMBASSADOR = re.compile(r"ambassador|consul|chargé|high commissioner")
STAYS = frozenset({"visit", "trip", "stay", "tour", "journey"})
VISIT_REACH = 24  # units after a name in which a visit is told that the person makes
TO_REACH = 10  # units between "visit" and "to": "the visit that he has been paying to X"
BY_REACH = 10  # units of "visit to Peru by"
TRAVEL_REACH = 24  # units after a name in which the country of a journey is named
AWAY: frozenset[Role] = frozenset({"travel", "stay"})
HAVING_BEEN = frozenset({",", "who", "is", "was", "has", "had", "been", "served", "as", "a", "an", "the", "former"})
NAMES = frozenset({"named", "names", "appointed", "appoints", "nominated", "nominates", "recalled", "recalls"})
"""What one does with the ambassadors of one's own country."""
HOLDING = frozenset({"as", "of", "is", "was", "be", "been", "become", "becomes", "became"})
NEXT_STOP = 4  # units behind a verb of travel in which its first country stands
BEFORE_STOPS = frozenset({"to", "for", "in", "and", ",", "then"})
CLAUSES = frozenset("that when as after before while where said because sending sent dispatched".split())
ARRIVAL_REACH = 5  # units after a name in which an arrival with no place named is one where the report is written
ARRIVALS = frozenset({"arrived", "arrives", "landed", "lands", "down"})


def travelled_to(scene: Scene, person: Person) -> frozenset[str]:
    """The countries to which a person is said to travel, or is sent as an ambassador."""
    found: set[str] = set(posted_to(scene, person))
    for place in person.places:
        units = scene.lines[place.paragraph].units
        named = place.named
        found.update(_opening_journey(scene, place))
        found.update(_sent(scene, place))
        if not is_subject(units, named.begin):
            continue
        following = clause_of(units[named.phrase_last : named.phrase_last + TRAVEL_REACH], last=False)
        others = [k for k, unit in enumerate(following) if unit.cls == "R"]
        following = following[: others[0]] if others else following
        for end, role in cues_among(following, "after"):
            if role in AWAY:
                where = _stops(scene, place, following[end:])
                arrived = end <= ARRIVAL_REACH and following[end - 1].low in ARRIVALS
                found.update(where or ([scene.home.dateline] if arrived and scene.home.dateline else []))
        found.update(_visited(scene, place))
    return frozenset(found)


def _sent(scene: Scene, place: Place) -> list[str]:
    """The country to which somebody sends or invites a person: "sent Minister X to Lima", "invited X to visit Peru"."""
    named = place.named
    units = scene.lines[place.paragraph].units[named.phrase_last : named.phrase_last + NEXT_STOP + 1]
    lows = [unit.low for unit in units]
    if lows[:1] != ["to"] or named.office is None:
        return []
    return destination(scene, place, units[2:] if lows[1:2] in (["visit"], ["tour"]) else units[:3])


def _opening_journey(scene: Scene, place: Place) -> list[str]:
    """The country of the journey told before a person: "During a visit to Peru, Velt", "a visit by Velt to Peru"."""
    units = scene.lines[place.paragraph].units
    before = clause_before(units, place.named.begin)
    if before and before[-1].low == "by":
        return _visit_by(scene, place, before[:-1])
    if not before or before[-1].cls != "," or scene.before(place) is not None:
        return []
    ends = [end for end, role in cues_among(before, "after") if role in AWAY]
    return [code for end in ends for code in _stops(scene, place, before[end:])]


def _visit_by(scene: Scene, place: Place, before: Sequence[Unit]) -> list[str]:
    """The country of "a visit by Velt to Peru", or of "the state visit to Peru by Velt", by the words before "by"."""
    if before and before[-1].low in STAYS:
        behind = place.named.phrase_last
        return _stops(scene, place, scene.lines[place.paragraph].units[behind : behind + NEXT_STOP])
    near = before[1 - BY_REACH :]
    to = next((k for k in range(len(near) - 1, 0, -1) if near[k].low == "to" and near[k - 1].low in STAYS), None)
    return destination(scene, place, near[to + 1 :]) if to is not None else []


def goes_somewhere(scene: Scene, place: Place) -> bool:
    """Whether a person is told to travel right behind a place where he is named: "Y will travel to Lima"."""
    units = scene.lines[place.paragraph].units
    following = clause_of(units[place.named.phrase_last : place.named.phrase_last + TRAVEL_REACH], last=False)
    ends = [end for end, role in cues_among(following[:AFTER_REACH], "after") if role in AWAY]
    return any(destination(scene, place, following[end : end + NEXT_STOP]) for end in ends)


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
            behind = scene.lines[place.paragraph].units[place.named.phrase_last :][: NEXT_STOP - 1]
            if AMBASSADOR.search(units[office.head].low) and behind and behind[0].low == "in":
                found.update(destination(scene, place, behind[1:]))  # "X, the ambassador in Kingston"
        found.update(_in_charge(scene, place))
        found.update(_ambassador_behind(scene, place))
    return frozenset(found)


def _in_charge(scene: Scene, place: Place) -> list[str]:
    """Where somebody will be in charge of an embassy: "to serve as Chargé d'Affaires at Embassy Lima"."""
    units = scene.lines[place.paragraph].units
    behind = clause_of(units[place.named.phrase_last : place.named.phrase_last + TRAVEL_REACH], last=False)
    charge = next((k for k, unit in enumerate(behind) if CHARGE.match(unit.low) and _is_his(behind, k)), len(behind))
    links = [k for k, unit in enumerate(behind[charge : charge + TO_REACH], charge) if unit.low in {"to", "at", "in"}]
    where = (destination(scene, place, behind[k + 1 : k + 1 + NEXT_STOP + 2]) for k in links)
    return next((codes for codes in where if codes), [])


def _is_his(units: Sequence[Unit], k: int) -> bool:
    """Whether a post is told to be somebody's own: "will serve as chargé", not "received the Thai chargé"."""
    while k and units[k - 1].cls in {"d", "a", "A", "P", "m", "M", "S", "g"}:
        k -= 1
    return k > 0 and units[k - 1].low in HOLDING


def _ambassador_behind(scene: Scene, place: Place) -> list[str]:
    """Where an ambassador is of whom the words behind a name tell: "X, who was ambassador to Peru", "X has named Y"."""
    behind = place.named.phrase_last
    units = clause_of(scene.lines[place.paragraph].units[behind : behind + TRAVEL_REACH], last=False)
    k = next((k for k, unit in enumerate(units) if unit.low not in HAVING_BEEN), len(units))
    is_named = k < len(units) and units[k].low in NAMES
    if is_named:
        k = next((j for j in range(k, len(units)) if SENT.search(units[j].low)), len(units))
    if k + 1 >= len(units) or not (k or is_named) or not SENT.search(units[k].low) or units[k + 1].low != "to":
        return []
    to = [unit.actor for unit in units[k + 2 : k + 2 + NEXT_STOP] if unit.actor is not None]
    return [to[0].actor_code] if to else []


def _visited(scene: Scene, place: Place) -> list[str]:
    """The country of "ended his three-day visit to X", wherever in the rest of the clause it is told."""
    behind = place.named.phrase_last
    units = clause_of(scene.lines[place.paragraph].units[behind : behind + VISIT_REACH], last=False)
    stop = next((k for k, unit in enumerate(units) if unit.cls in {"R", "q"} or unit.low in CLAUSES), len(units))
    for k, unit in enumerate(units[:stop]):
        if unit.low in STAYS:
            link = next((j for j in range(k + 1, min(k + TO_REACH, stop)) if units[j].low == "to"), None)
            if link is not None and (where := destination(scene, place, units[link + 1 : link + 4])):
                return where
    return []


def _sent_to(units: Sequence[Unit], k: int, links: AbstractSet[str]) -> bool:
    return any(unit.low in links for unit in units[max(0, k - 2) : k])


def is_subject(units: Sequence[Unit], first: int) -> bool:
    """Whether a name may be the subject of what follows: it opens a clause, and no verb or preposition governs it."""
    return first == 0 or units[first - 1].cls in {",", "&", ".", "q", "d"} or units[first - 1].low in CLAUSES


def _stops(scene: Scene, place: Place, units: Sequence[Unit]) -> list[str]:
    """The countries to which a journey goes that is told before some units: "Lima, Quito and then to La Paz"."""
    first = destination(scene, place, units[:NEXT_STOP])
    return first and first + [
        code
        for k, unit in enumerate(units[1:], 1)
        if unit.cls in {"A", "N"} and units[k - 1].low in BEFORE_STOPS
        for code in destination(scene, place, [unit])
    ]


def destination(scene: Scene, place: Place, units: Sequence[Unit]) -> list[str]:
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
        if not is_subject(units, place.named.begin):
            continue
        following = clause_of(units[place.named.phrase_last : place.named.phrase_last + TRAVEL_REACH], last=False)
        for end, role in cues_among(following, "after"):
            if role == "return":
                found.update(destination(scene, place, following[end : end + NEXT_STOP]))
    return frozenset(found)
