"""Who is told to stand beside or in for one of his own country: "With X were Y and Z", "Y, who sat in for X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.transform.allegiance.abroad import goes_somewhere
from etl.transform.allegiance.members import leader_counting
from etl.transform.allegiance.roles import MEETING, cues_among
from etl.transform.allegiance.scene import Presence, Scene
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.titles_before_names import SERVANT
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.linking import RULERS
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.wordlists import words

FRONTED = frozenset({"with", "alongside", "behind", "accompanying"})
BEING = frozenset("was were is are came went sat stood sits stand travelled traveled flew arrived landed".split())
LONGEST_FRONT = 8  # units between "With X" and "were Y": "With X at the table were"
STANDS_IN = words("standing_in")
LONGEST_STAND = 5
LONGEST_GAP = 6  # units of "is also being accompanied by"
LONGEST_COMPANY = 6  # people of one row
LONGEST_ALONG = 9  # units of "who was in the king's company"
LONGEST_ROW = 30  # units from a name to the verb of its row
ACCOMPANYING = frozenset({"accompanied", "accompanying", "accompany", "accompanies"})
ROW = frozenset(
    "officials other others ministers senior members are is were was also will be who parliamentarians experts".split()
)
"""Words of a row of people that name nobody, and before the verb of a row."""
LONGEST_DEED = 5
LONGEST_BEARING = 9  # units of "will hand over a personal letter from"
OWN_DEEDS = words("deeds_with_ones_own")
SENDING = frozenset({"send", "sends", "sent", "sending", "dispatch", "dispatches", "dispatched", "dispatching"})
INCLUDING = frozenset({"include", "includes", "included", "including", "comprises", "comprised"})
OWN_BODIES = frozenset({"delegation", "entourage", "retinue", "party", "team", "cabinet", "government"})
PRONOUNS = frozenset({"him", "her", "them"})
HANDING = words("handing")
TO_COUNTERPART = 5  # units of "to his Thai counterpart" behind a name
SENT_WORDS = frozenset("letter message note greetings invitation condolences regards cable wishes".split())


def fellows(person: Person, place: Place, scene: Scene) -> Iterator[int]:
    """The people, by number, whose country that of a person must be by the words between them."""
    units = scene.lines[place.paragraph].units
    first = place.named.begin
    earlier, later = scene.before(place), scene.after(place)
    if earlier is not None and earlier.number != person.number and place.named.rule == SERVANT:
        yield earlier.number
    if earlier is not None and earlier.number != person.number and _is_fronted(units, earlier, first):
        yield earlier.number
    if (end := _stands_in(units, place.named.end)) is not None:
        is_named = later is not None and later.place.named.begin == end and later.number != person.number
        other = later if is_named else earlier if units[end - 1].low in PRONOUNS else None
        if other is not None and other.number != person.number:
            yield other.number
    yield from (number for number in _taken_along(person, place, scene) if number != person.number)
    if (leader := _along_with(place, scene)) not in {None, person.number}:
        yield leader
    if (led := _accompanied(person, place, scene)) is not None:
        yield led
    if (head := leader_counting(place, scene)) not in {None, person.number}:
        yield head
    if (bearer := _bearer(person.number, place, scene)) is not None:
        yield bearer
    if (
        later is not None
        and _is_near(units, place, later)
        and _bearer(later.number, later.place, scene) == person.number
    ):
        yield later.number
    if earlier is not None and earlier.number != person.number and _is_below(units, place, earlier):
        yield earlier.number


def _is_fronted(units: Sequence[Unit], earlier: Presence, first: int) -> bool:
    """Whether a person is the subject behind the verb of a sentence that begins "With X"."""
    start = earlier.place.named.begin
    start -= start > 0 and units[start - 1].cls == "d"
    is_front = (
        start > 0 and units[start - 1].low in FRONTED and (start == 1 or units[start - 2].cls in {".", "q", "&", ","})
    )
    gap = [unit for unit in units[earlier.place.named.phrase_last : first] if unit.cls not in {"d", "g"}]
    gap = gap[:-1] if gap and gap[-1].low in {"also", "too"} else gap
    return (
        is_front
        and 0 < len(gap) <= LONGEST_FRONT
        and gap[-1].low in BEING
        and not any(u.text in SENTENCE_ENDS for u in gap)
    )


def _is_below(units: Sequence[Unit], place: Place, earlier: Presence) -> bool:
    """Whether the one named before does what he does with his own: "X dismissed Y", "X's delegation includes Y"."""
    first = place.named.begin
    first += units[first].low in OWN_DEEDS  # "appointed Minister Y" may be read as one title
    gap = units[earlier.place.named.phrase_last : first]
    lows = [unit.low for unit in gap if unit.cls not in {"d", "g", ","}]
    if any(unit.text in SENTENCE_ENDS for unit in gap) or not lows:
        return False
    if lows[-1] in SENDING:  # "sent Y to Lima", not "sent Y a letter"
        return [unit.low for unit in units[place.named.end : place.named.end + 1]] in (["to"], ["as"], ["on"])
    if lows[-1] in INCLUDING:
        bodies = [k for k, unit in enumerate(gap) if unit.low in OWN_BODIES]
        return bool(bodies) and (bodies[0] == 0 or gap[bodies[0] - 1].cls in {"P", "g"})
    return any(" ".join(lows[-size:]) in OWN_DEEDS for size in range(1, LONGEST_DEED + 1))


def _is_brought(units: Sequence[Unit], earlier: Presence, first: int) -> bool:
    """Whether a person comes right behind "X was accompanied by", or "X, who was accompanied on the trip by"."""
    gap = [unit.low for unit in units[earlier.place.named.phrase_last : first] if unit.cls not in {"d", "g"}]
    if gap[-1:] != ["by"] or "accompanied" not in gap[-LONGEST_GAP:]:
        return False
    before = gap[: len(gap) - 1 - gap[::-1].index("accompanied")]
    return len(before) < LONGEST_GAP - 1 or before[-1] in {",", *BEING}


def _taken_along(person: Person, place: Place, scene: Scene) -> Iterator[int]:
    """With whom somebody goes, alone or in a row: "X is accompanied by Y and Z", "He is accompanied by Y"."""
    units = scene.lines[place.paragraph].units
    head, leader = place, scene.before(place)
    for _ in range(LONGEST_COMPANY):
        if leader is None or not is_row(units[leader.place.named.phrase_last : head.named.begin]):
            break
        if goes_somewhere(scene, place):
            break  # "X and Y will travel"
        head, leader = leader.place, scene.before(leader.place)
    if leader is None:
        yield from scene.opening_before(place) if _is_brought_by_him(units, head.named.begin) else ()
        return
    is_lower = not _ranks(person) & RULERS
    if _is_brought(units, leader, head.named.begin) or (is_lower and _travels_along(scene, head, leader)):
        yield leader.number


def _along_with(place: Place, scene: Scene) -> int | None:
    """Whom somebody goes with by the clause behind his name: "Y, who accompanied her", "Y, who was in X's company"."""
    units = scene.lines[place.paragraph].units[place.named.phrase_last :][: LONGEST_ALONG + 2]
    lows = [unit.low for unit in units]
    if lows[:2] != [",", "who"]:
        return None
    end = next((k for k in range(2, len(units)) if units[k].cls in {",", "."}), len(units))
    later, earlier = scene.after(place), scene.before(place)
    is_named = later is not None and later.place.named.first < place.named.phrase_last + end
    said = cues_among(units[2:end], "between" if is_named else "after")
    is_in_company = lows[end - 1] == "company" and "in" in lows[2:end]
    if not is_in_company and not any(role == "company" for _, role in said):
        return None
    if is_named and later is not None:
        return later.number
    return earlier.number if earlier is not None else next(scene.opening_before(place), None)


def is_row(gap: Sequence[Unit]) -> bool:
    """Whether two are joined: "Y, Z", "Y and Z"."""
    return bool(gap) and all(unit.cls in {",", "&", "d"} for unit in gap)


def _ranks(person: Person) -> frozenset[str]:
    """The types of a person's offices."""
    return frozenset(office_type(title, person.actor) for title in person.titles)


def _travels_along(scene: Scene, place: Place, earlier: Presence) -> bool:
    """Whether somebody goes with the one named before: "X and Y will travel to Lima", "X is in Lima with Y"."""
    units = scene.lines[place.paragraph].units
    gap = [u.low for u in units[earlier.place.named.phrase_last : place.named.begin] if u.cls not in {"d", "g"}]
    if gap == ["and"]:
        return goes_somewhere(scene, place)
    gap = gap[2:] if gap[:2] == [",", "who"] else gap
    is_away = bool(gap) and gap[0] in BEING and gap[-1] == "with" and not set(gap) & MEETING
    return is_away and 2 < len(gap) <= LONGEST_GAP and bool({"in", "to", "at"} & set(gap[1:3]))


def _is_brought_by_him(units: Sequence[Unit], first: int) -> bool:
    """Whether a person comes right behind "He is accompanied by"."""
    lows = [unit.low for unit in units[max(0, first - LONGEST_GAP) : first]]
    return lows[-2:] == ["accompanied", "by"] and bool({"he", "she"} & set(lows))


def _accompanied(person: Person, place: Place, scene: Scene) -> int | None:
    """Whom a row of people is told to accompany: "A, B and other officials are accompanying X", "A accompanies him"."""
    units = scene.lines[place.paragraph].units
    for k in range(place.named.end, min(len(units), place.named.end + LONGEST_ROW)):
        if units[k].low in ACCOMPANYING:
            if k + 1 < len(units) and units[k + 1].low == "by":
                return None
            if k + 1 < len(units) and units[k + 1].low in PRONOUNS:
                return next((number for number in scene.opening_before(place) if number != person.number), None)
            start = scene.lines[place.paragraph].first_char + units[k].first
            here = scene.present.get(place.paragraph, ())
            led = next((one.number for one in here if one.first_char > start), person.number)
            return led if led != person.number else None
        if units[k].text in SENTENCE_ENDS or (units[k].cls == "n" and units[k].low not in ROW):
            return None
    return None


def _stands_in(units: Sequence[Unit], last: int) -> int | None:
    """The end of "who sat in for him" behind a name, or of "who stood in for" before the next."""
    k = last
    while k < len(units) and units[k].low in {",", "who"}:
        k += 1
    lows = [unit.low for unit in units[k : k + LONGEST_STAND]]
    size = next((size for size in range(len(lows), 0, -1) if " ".join(lows[:size]) in STANDS_IN), 0)
    if not size:
        return None
    k += size
    return k + 1 if k < len(units) and units[k].low in PRONOUNS else k


def _is_near(units: Sequence[Unit], place: Place, later: Presence) -> bool:
    """Whether no more stands between two than "will hand over a personal letter from" has words."""
    gap = units[place.named.end : later.place.named.begin]
    return sum(unit.cls not in {"d", "g", ","} for unit in gap) <= LONGEST_BEARING


def _told_before(place: Place, scene: Scene) -> list[int]:
    """Who "she" is who brings a letter "from Z to his Thai counterpart": of the sentence before, no Thai."""
    behind = scene.lines[place.paragraph].units[place.named.phrase_last :][:TO_COUNTERPART]
    lands = {unit.actor.actor_code for unit in behind if unit.actor is not None and unit.cls == "a"}
    own = scene.sentence_of(place)
    before = [one for one in scene.present.get(place.paragraph, ()) if one.sentence == own - 1]
    served = {one.number: one.place.named.actor_code or _stated(one) for one in before}
    others = [number for number, code in served.items() if code is not None and code not in lands]
    return others if lands and len(others) == 1 else list(scene.opening_before(place))


def _stated(one: Presence) -> str | None:
    """The actor that the title beside a name tells."""
    office = one.place.named.office
    return office.actor_code if office is not None else None


def _bearer(author: int, place: Place, scene: Scene) -> int | None:
    """Who hands over the letter of the one named at a place: he who is named last before "handed her a letter from"."""
    units, first = scene.lines[place.paragraph].units, place.named.begin
    if first == 0 or units[first - 1].low not in {"from", "of"}:
        return None
    lows = [unit.low for unit in units[:first]]
    start = max((k + 1 for k, unit in enumerate(units[:first]) if unit.text in SENTENCE_ENDS), default=0)
    if len(lows) - start < 3 or not SENT_WORDS & set(lows[-4:-1]):
        return None
    verb = next((k for k in range(len(lows) - 1, start, -1) if lows[k] in HANDING), None)
    if verb is None:
        return None
    here = scene.present.get(place.paragraph, ())
    bearers = [one.number for one in here if start <= one.place.named.begin < verb and one.number != author]
    is_subject = lows[verb - 1] in {"he", "she", "and"}  # "X called on Y, where he delivered a letter from Z"
    if not bearers and is_subject:
        bearers = [number for number in _told_before(place, scene) if number != author]
    return bearers[0 if is_subject else -1] if bearers else None
