"""By whom it is told which country an official serves: an owner, counterpart, companion, or the one named before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.transform.allegiance.company import companions_of
from etl.transform.allegiance.fellows import fellows
from etl.transform.allegiance.met_by_pronoun import met_by_pronoun
from etl.transform.allegiance.named_in_rows import in_row
from etl.transform.allegiance.predecessors import holder_now
from etl.transform.allegiance.roles import is_met, meets, roles_of
from etl.transform.allegiance.scene import Presence, Scene
from etl.transform.officials.names import Named
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.office_types import normal_title, office_type
from etl.transform.officials.titles.relative_titles import RELATIVE
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.linking import SINGLE
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.wordlists import words

UNIQUE = SINGLE - {"military_chief"}  # every service has a chief
OPENING = 3  # units of a sentence among which its subject is looked for
OWNER_REACH = 80  # characters after an office in which its owner may still be named ("his foreign minister, X said")
LANDS = frozenset(
    "country nation kingdom republic emirate sultanate region province territory city enclave island state".split()
)
BLOCS = frozenset("bloc union alliance organisation organization agency body grouping commission secretariat".split())
"""What any organisation may be called."""
SO_CALLED = frozenset(
    "community forum council fund bank court league commonwealth association conference group".split()
)
"""What only one is called whose name has the word."""
MEETINGS = words("words_of_meeting")
MET_REACH = 12  # units before a name in which a speaker tells that he met its bearer
SEVERAL = frozenset({"two", "both", "three"})
STATES = frozenset({"countries", "nations", "states", "sides", "neighbours", "neighbors", "governments", "parties"})

Link = tuple[str, int]
"""name of the evidence, number of the person whose actor it speaks for or against"""


def links_of(person: Person, scene: Scene) -> Iterator[Link]:
    """All that makes the actor of a person depend on that of another."""
    yield from _links_of_owners(person, scene)
    yield from _links_of_roles(person, scene)
    yield from _links_of_story(person, scene)


def owned(person: Person, scene: Scene) -> Iterator[tuple[Place, list[str]]]:
    """The places where the person's office has an owner, with the words of it: "his foreign minister", "Doe's aide"."""
    for place in person.places:
        office = place.named.office_beside
        if office is None or _is_counterpart(place.named):
            continue
        line = scene.lines[place.paragraph]
        if office.owner:
            words = [unit.low for unit in line.units[office.first : office.title_first]]
            yield place, [word.removesuffix("'s") or word for word in words]
        elif not office.stated:
            is_headed = place.named.rule == RELATIVE
            if bloc := _bloc_behind([unit.low for unit in line.units[office.head + 1 :][:3]], is_headed):
                yield place, [bloc]


def _bloc_behind(words: Sequence[str], is_headed: bool) -> str | None:
    """The organisation told before that a title is of: "spokesman of the alliance", "who heads | the Commission"."""
    if not is_headed and words[:1] != ["of"]:
        return None
    article, bloc, *_ = [*words[not is_headed :], "", ""]
    return bloc if article in {"the", "its"} and bloc in BLOCS - {"body", "agency"} else None


def _links_of_owners(person: Person, scene: Scene) -> Iterator[Link]:
    """The one whom "his foreign minister" or "Doe's chief of staff" points to."""
    for place, told in owned(person, scene):
        if {"its", "their"} & set(told[:1]) or set(told) & (BLOCS | SO_CALLED | LANDS):
            continue
        if (lord := _lord(place, told, person, scene)) is not None:
            yield "owner", lord
            continue
        office = place.named.office_beside
        line = scene.lines[place.paragraph]
        start = line.first_char + line.units[office.first if office else place.named.first].first
        others = [one for one in scene.present[place.paragraph] if one.number != person.number]
        inside = [one for one in others if start <= one.first_char < place.first_char]
        before = [one for one in others if one.first_char < start]
        after = [one for one in others if place.first_char < one.first_char < place.first_char + OWNER_REACH]
        for one in [*inside, *_antecedents(before, scene.sentence_of(place), line.units), *after][:1]:
            yield "owner", one.number


def _lord(place: Place, words: Sequence[str], person: Person, scene: Scene) -> int | None:
    """The one named last whom "the president's adviser" means, by his title."""
    titles = [word for word in words if word not in {"the", "'s", "’s"}]
    if words[:1] != ["the"] or not titles:
        return None
    for number in range(place.paragraph, -1, -1):
        for one in reversed(scene.present.get(number, ())):
            office = one.place.named.office
            if one.number == person.number or office is None or one.first_char > place.first_char:
                continue
            if normal_title(office.title).split()[-1:] == titles[-1:]:
                return one.number
    return None


def _antecedents(before: Sequence[Presence], sentence: int, units: Sequence[Unit]) -> Iterator[Presence]:
    """Those whom "his" may point back to: the one named last in the sentence, else the subject of the one before."""
    yield from reversed([one for one in before if one.sentence == sentence])
    last = max((one.sentence for one in before if one.sentence < sentence), default=sentence)
    earlier = [one for one in before if one.sentence < last]
    if earlier and _opens_with_pronoun(units, last):  # "She was welcomed by X. Her deputy": she of the sentence before
        yield from (one for one in earlier if one.sentence == earlier[-1].sentence)
    yield from (one for one in before if one.sentence == last)


def _opens_with_pronoun(units: Sequence[Unit], sentence: int) -> bool:
    """Whether a sentence of a paragraph has "he" or "she" among its first words."""
    stops = [k for k, unit in enumerate(units) if unit.text in SENTENCE_ENDS]
    first = stops[sentence - 1] + 1 if 0 < sentence <= len(stops) else 0
    return any(unit.low in {"he", "she"} for unit in units[first : first + OPENING])


def _links_of_roles(person: Person, scene: Scene) -> Iterator[Link]:
    """In whose company, opposite whom and in a row with whom the person is named."""
    for place in person.places:
        yield from (("fellow", number) for number in fellows(person, place, scene))
        yield from (("fellow", number) for number in companions_of(person, place, scene))
        roles = roles_of(scene, place)
        earlier, later = scene.before(place), scene.after(place)
        other = earlier.number if earlier is not None and earlier.number != person.number else None
        companion = other if other is not None else _traveller(person, place, scene)
        if "member" in roles and companion is not None:
            yield "member", companion
        elif "company" in roles and companion is not None:
            yield "company", companion
        elif other is not None and _is_counterpart(place.named) and earlier and is_met(scene, earlier.place):
            yield from (("counterpart", one.number) for one in _in_sentence_before(scene, earlier))
        elif other is not None and roles & {"encounter", "host", "guest"}:
            yield "counterpart" if _is_counterpart(place.named) else "encounter", other
        elif other is None and _is_counterpart(place.named):
            yield from (("counterpart", number) for number in _owner_before(person, place, scene))
        elif other is None and (visitor := met_by_pronoun(place, scene)) not in {None, person.number}:
            yield "opposite", visitor
        yield from _met_by_speaker(person, place, scene)
        if later is not None and later.number != person.number:
            yield from _beside_later(scene, place, later)
        if place.named.row is not None and _apart(person, place, scene):
            pair = [number for number in _first_others(person, scene) if number not in _same_row(place, scene)]
            if len(pair) > place.named.row:
                yield "row", pair[place.named.row]
        elif other is not None and place.named.near_actor is None and in_row(scene, place):
            yield "encounter" if _apart(person, place, scene) or _alike(earlier, place) else "row", other


def _owner_before(person: Person, place: Place, scene: Scene) -> list[int]:
    """Whom "his" of "his counterpart, Doe, said" points back to, where the sentence names nobody before."""
    office = place.named.office_beside
    if office is None or not office.owner:
        return []
    units = scene.lines[place.paragraph].units
    before = [
        one
        for number in range(max(0, place.paragraph - 1), place.paragraph + 1)
        for one in scene.present.get(number, ())
        if one.number != person.number and (number < place.paragraph or one.first_char < place.first_char)
    ]
    own = [one for one in before if one.place.paragraph == place.paragraph]
    found = next(_antecedents(own, scene.sentence_of(place), units), None) if own else (before[-1] if before else None)
    return [found.number] if found is not None else []


def _met_by_speaker(person: Person, place: Place, scene: Scene) -> Iterator[Link]:
    """Where a speaker tells of his meeting with the person: that one is not his colleague, but of the other speaker."""
    speaker = scene.speakers.get(place.paragraph)
    if speaker is None or speaker == person.number or person.number in scene.own:
        return
    first = place.named.begin
    lows = [unit.low for unit in scene.lines[place.paragraph].units[max(0, first - MET_REACH) : first]]
    stop = next((k for k in range(len(lows) - 1, -1, -1) if lows[k] in SENTENCE_ENDS), -1)
    clause = lows[stop + 1 :]
    met = next((k for k in range(len(clause) - 1, -1, -1) if clause[k] in MEETINGS), None)
    if met is None or not {"i", "my", "we", "our"} & set(clause[:met]):
        return
    yield "counterpart", speaker
    first_two = list(dict.fromkeys(scene.speakers.values()))[:2]  # others only ask, or open the floor
    if speaker in first_two and len(first_two) > 1 and person.number not in first_two:
        yield "company", next(number for number in first_two if number != speaker)


def _beside_later(scene: Scene, place: Place, later: Presence) -> Iterator[Link]:
    """How the one named next stands to a person: as his counterpart, or as one whom he meets."""
    if _is_counterpart(later.place.named):
        if not is_met(scene, place):  # "will call on President Doe and his counterpart": that of who calls
            yield "counterpart", later.number
    elif meets(scene, place, later):
        yield "encounter", later.number


def _in_sentence_before(scene: Scene, one: Presence) -> list[Presence]:
    """The one named before another in its sentence, if any."""
    before = scene.before(one.place)
    return [before] if before is not None and before.number != one.number else []


def _is_counterpart(named: Named) -> bool:
    office = named.office
    return office is not None and office.counterpart and not office.fellow


def _links_of_story(person: Person, scene: Scene) -> Iterator[Link]:
    """Whom the document is about, and who was spoken of last."""
    first = next(iter(_first_others(person, scene)), None)
    if first is not None and not scene.home.government:
        yield "protagonist", first
    last = _last_before(person, scene)
    if last is not None:
        yield "previous", last
    if (successor := holder_now(person, scene)) is not None:
        yield "owner", successor


def _first_others(person: Person, scene: Scene) -> list[int]:
    """The people whom a document names, but one, in the order in which it first does."""
    return [number for number in scene.leading if number != person.number][:2]


def _last_before(person: Person, scene: Scene) -> int | None:
    """The one named last before a person in an earlier sentence of the paragraph or in the one before."""
    first = person.places[0]
    own = scene.sentence_of(first)
    for number in range(first.paragraph, max(-1, first.paragraph - 2), -1):
        for one in reversed(scene.present.get(number, ())):
            if (number < first.paragraph or one.sentence < own) and one.number != person.number:
                return one.number
    return None


def _apart(person: Person, place: Place, scene: Scene) -> bool:
    """Whether those in a row must be of different countries: "Prime Ministers X and Y", "envoys of the two, X …"."""
    if place.named.rule != "plural title, names":
        return False
    kinds = {office_type(office.title, None) for office in person.offices}
    return bool(kinds & (UNIQUE | {"minister"})) or _of_several(place, scene)


def _same_row(place: Place, scene: Scene) -> frozenset[int]:
    """Those who are named behind the same plural title."""
    office = place.named.office
    beside = [(one.number, one.place.named.office) for one in scene.present.get(place.paragraph, ())]
    return frozenset(number for number, other in beside if office and other and other.head == office.head)


def _of_several(place: Place, scene: Scene) -> bool:
    """Whether the plural title of a row is told to be of several countries: "the army chiefs of the two countries"."""
    office = place.named.office_beside
    if office is None:
        return False
    lows = [unit.low for unit in scene.lines[place.paragraph].units[office.head + 1 : place.named.first]]
    k = next((k for k, low in enumerate(lows) if low in SEVERAL), None)
    return k is not None and any(low in STATES for low in lows[k : k + 3])


def _alike(earlier: Presence | None, place: Place) -> bool:
    """Whether two in a row hold an office that a country has once: "President X and President Y"."""
    one = earlier.place.named.office if earlier is not None else None
    other = place.named.office
    if one is None or other is None or {one.standing, other.standing} != {"current"}:
        return False
    kind = office_type(one.title, None)
    return kind in UNIQUE and kind == office_type(other.title, None) and not one.stated and not other.stated


def _traveller(person: Person, place: Place, scene: Scene) -> int | None:
    """Whom "accompanied him" points back to: the one named last before."""
    for number in range(place.paragraph, -1, -1):
        for one in reversed(scene.present.get(number, ())):
            if one.first_char < place.first_char and one.number != person.number:
                return one.number
    return None
