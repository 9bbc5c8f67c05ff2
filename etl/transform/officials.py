"""Officials: every person named in a document who holds, held or is about to take public office."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from etl.facts import Mention, OfficialReport
from etl.transform.gazetteer import actor_of_domain, actors_in, kind_of_actor
from etl.transform.linking import SINGLE, link, unclaimed_names
from etl.transform.names import Named, name_at, named_in
from etl.transform.offices import Office, absent, office_type
from etl.transform.persons import (
    Person,
    Place,
    actor_by_title,
    core_tokens,
    gather,
    may_be,
    name_tokens,
    report,
)
from etl.transform.places import dateline
from etl.transform.scan import Unit, scan

LABEL = re.compile(r"^([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'\-\s]{2,70}?)(?:\s*\([^)]{1,40}\))?\s*:(?=\s|$)")
SHOUTED = re.compile(r"^((?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'\-]*[\s,]+){4,}[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'\-]+)(?=\W|$)")
# Evidence for whom an office serves where nothing says it: a country named in the same paragraph (falling with the distance in
# characters, more where it is the scene: "in Beijing"), elsewhere in the document, in its dateline or publisher, in its address; a government's
# own release speaks of its own officials.
NEAR, NEAR_CHARACTERS, AFTER, LOCATED_WEIGHT, ELSEWHERE, HOME, ADDRESS, OWN_RELEASE = 4.0, 120.0, 2, 1.5, 0.15, 5.0, 1.5, 50.0
GOVERNMENT = re.compile(r"\b(department|ministry|government|embassy|presidency|white house|cabinet|chancellery|prime minister|president)\b", re.I)
LOCATED = frozenset({"in", "at", "to", "from"})
# Heads that private bodies have too: with an unknown body after them they are no public office.
PRIVATE = re.compile(
    r"^(vice |deputy |executive |managing |founding )*(president|director|director general|chair\w*|head|chief executive|chief|secretary|"
    r"secretary general|spokes\w+|adviser|advisor|coordinator|officer|official|aide|leader|representative|governor|counsel\w*)$"
)
THINGS = re.compile(r"(award|prize|poisoning|airport|street|center|centre|institute|university|foundation|act|law|doctrine|plan|trial|case|family)s?$", re.I)


@dataclass(slots=True)
class Line:
    """A paragraph before its parse: its text, its units and who and what is named in it."""

    number: int
    first_char: int
    text: str
    units: list[Unit]
    named: list[Named] = field(default_factory=list)
    bare: list[Office] = field(default_factory=list)
    label_last: int = 0  # where a speaker's label ends, 0 for none
    people: dict[int, tuple[int, int, int, int]] = field(default_factory=dict)
    """unit → (person's number, first and last unit of the noun phrase, unit of the name's head)"""


@dataclass(slots=True)
class Cast:
    """The officials of a document and where each is named."""

    lines: list[Line]
    officials: list[OfficialReport]
    persons: list[Person]
    mentions: list[Mention]
    home: str | None
    """The actor where the document is written: its dateline's or its publisher's."""


def lines_of(text: str) -> list[Line]:
    """Cut a text into paragraphs and scan each; speaker labels in capitals are read as if in title case."""
    lines = []
    first = 0
    for number, part in enumerate(text.split("\n")):
        label = LABEL.match(part)
        shouted = label or SHOUTED.match(part)
        read = part
        if shouted is not None:
            head = re.sub(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", lambda m: m[0].capitalize(), part[: shouted.end(1)])
            read = head + part[shouted.end(1) :] if len(head) == shouted.end(1) else part
        line = Line(number, first, part, scan(read), label_last=label.end() if label else 0)
        line.named, line.bare = named_in(line.units, read)
        line.named = [replace(named, name=_as_written(named.name, part, line.units, named)) for named in line.named]
        lines.append(line)
        first += len(part) + 1
    return lines


def _as_written(name: str, text: str, units: list[Unit], named: Named) -> str:
    written = text[units[named.first].first : units[named.last - 1].last]
    return name if written.isupper() and len(written) > 4 else written


def find_officials(text: str, publisher: str | None, url: str = "") -> Cast:
    """Find the officials of a document.

    Args:
        text: the document's text, title first.
        publisher: who published it; a government's own releases tell whom a bare "Secretary" serves.
        url: the document's address; a country's domain is weak evidence of where it was written.
    """
    lines = lines_of(text)
    home = _home(lines, publisher)
    places = [place for line in lines for place in _places(line) if _public(lines, place)]
    homes = _homes(lines, publisher, url)
    people = gather([*places, *_linked(lines, gather(places), homes)])
    people = [person for person in people if _is_official(person)]
    for line in lines:
        _later_mentions(line, people)
    for person in people:
        person.places.sort(key=lambda place: place.first_char)
    people.sort(key=lambda person: person.places[0].first_char)
    for number, person in enumerate(people):
        person.number = number
    actors = _actors(people, lines, homes)
    officials = [report(person, *actors[person.number]) for person in people]
    officials = _counterparts(people, officials)
    mentions = [
        Mention(person.number, place.first_char, place.last_char) for person in people for place in person.places
    ]
    _index(lines, people)
    return Cast(lines, officials, people, sorted(mentions, key=lambda m: m.first_char), _home(lines, publisher))


def _homes(lines: list[Line], publisher: str | None, url: str) -> dict[str, float]:
    """The actors where the document may be written, with their weight as evidence."""
    home = _home(lines, publisher)
    homes = {home: OWN_RELEASE if GOVERNMENT.search(publisher or "") else HOME} if home else {}
    if (address := _address_actor(url)) is not None:
        homes[address] = homes.get(address, 0.0) + ADDRESS
    return homes


def _linked(lines: list[Line], people: list[Person], homes: Mapping[str, float]) -> list[Place]:
    """The people whom only a title elsewhere makes officials; they are noted in their lines as well."""
    names = [
        place for line in lines for place in unclaimed_names(line.number, line.first_char, line.units, line.text, line.named)
    ]
    rest = "\n".join(line.text for line in lines[1:])
    names = [place for place in names if place.paragraph or place.named.name.split()[-1] in rest]
    names += [place for person in people if not person.offices for place in person.places]
    bare = [(line.number, line.first_char + line.units[office.first].first, office) for line in lines for office in line.bare]
    for number, person in enumerate(people):
        person.number = number
    actors = {number: actor for number, (actor, _) in _actors(people, lines, homes).items()}
    found = link(people, actors, sorted(names, key=lambda place: place.first_char), bare)
    for place in found:
        line = lines[place.paragraph]
        line.named = [named for named in line.named if named.first != place.named.first] + [place.named]
    return found


def _places(line: Line) -> list[Place]:
    return [
        Place(line.number, named, line.first_char + line.units[named.first].first, line.first_char + line.units[named.last - 1].last)
        for named in line.named
    ]


def _public(lines: list[Line], place: Place) -> bool:
    """Whether the office beside a name is a public one, and the name a person's and not a thing's."""
    line, named = lines[place.paragraph], place.named
    units = line.units
    following = units[named.last] if named.last < len(units) else None
    if following is not None and following.cls in {"T", "N"} and THINGS.search(following.text):
        return False
    office = named.office
    if office is None or office.stated:
        return True
    end = office.last
    body = units[end + 1 : end + 3] if end < len(units) and units[end].cls in {"o", "t"} else []
    unknown = any(unit.cls in {"T", "N"} and unit.capital for unit in body) and not any(unit.actor for unit in body)
    before = units[office.first - 1] if office.first else None
    owned = before is not None and (before.cls in {"N", "T"} and before.capital) and named.first >= office.last and not units[office.head].capital
    return not ((unknown or owned) and PRIVATE.match(office.title.lower()))


def _is_official(person: Person) -> bool:
    """Whether anything makes the person an official: an office, or a military rank."""
    return bool(person.offices) or any(place.named.rank for place in person.places)


def _later_mentions(line: Line, people: list[Person]) -> None:
    """Find the known people where they are named without a title ("Qureshi", "Bin Salman and Raisi")."""
    taken = [(named.first, named.last) for named in line.named]
    units = line.units
    by_token: dict[str, list[Person]] = {}
    for person in people:
        for token in core_tokens(person.tokens):
            by_token.setdefault(token, []).append(person)
    i = 0
    while i < len(units):
        unit = units[i]
        if unit.cls not in {"N", "p", "I", "M", "A", "T", "R", "H"} or not unit.capital or any(a <= i < b for a, b in taken):
            i += 1
            continue
        spot = _known_name(line, i, by_token)
        if spot is None:
            i += 1
            continue
        person, last = spot
        name = line.text[units[i].first : units[last - 1].last]
        named = Named(i, last, i, last, name, rule="name again")
        line.named.append(named)
        person.places.append(Place(line.number, named, line.first_char + units[i].first, line.first_char + units[last - 1].last))
        i = last
    line.named.sort(key=lambda named: named.first)


def _known_name(line: Line, i: int, by_token: dict[str, list[Person]]) -> tuple[Person, int] | None:
    units = line.units
    run = name_at(units, i, titled=True)
    ends = [run[1]] if run is not None and run[0] == i else []
    ends += [k for k in range(min(i + 4, len(units)), i, -1) if k not in ends]
    for last in ends:
        words = units[i:last]
        if any(unit.cls in {",", "&", ".", "q", "P", "#", "n", "m", "o", "t", "d"} for unit in words):
            continue
        tokens = name_tokens(line.text[words[0].first : words[-1].last])
        core = core_tokens(tokens)
        fitting = [p for p in by_token.get(core[-1] if core else "", ()) if may_be(tokens, p.tokens)]
        if not fitting or (words[0].actor is not None and len(words) == 1):
            continue
        before, after = (units[i - 1] if i else None), (units[last] if last < len(units) else None)
        if before is not None and before.cls in {"N", "I"} and before.capital and before.last + 1 == words[0].first:
            continue
        if after is not None and after.cls == "N" and after.first == words[-1].last + 1 and len(core) == 1:
            continue
        if after is not None and after.cls == "T" and THINGS.search(after.text):
            continue
        best = min(fitting, key=lambda p: min(abs(place.first_char - line.first_char - words[0].first) for place in p.places))
        return best, last
    return None


def _home(lines: Sequence[Line], publisher: str | None) -> str | None:
    """The government whose release it is; else the actor of the dateline; else of the publisher's name."""
    if GOVERNMENT.search(publisher or "") and (own := _publisher_actor(publisher)):
        return own
    for line in lines[:4]:
        where = dateline(line.text)
        if where is not None and where.place.country_code:
            return where.place.country_code
    return _publisher_actor(publisher)


def _address_actor(url: str) -> str | None:
    """The country of an address's top-level domain."""
    host = urlsplit(url).hostname or ""
    return actor_of_domain(host.rpartition(".")[2])


def _publisher_actor(publisher: str | None) -> str | None:
    found = actors_in(publisher or "")
    return found[0].actor_code if found else None


def _actors(people: list[Person], lines: list[Line], homes: Mapping[str, float]) -> dict[int, tuple[str | None, bool]]:
    """For each person the actor served, and whether it had to be inferred."""
    stated = {person.number: person.actor or actor_by_title(person) for person in people}
    held = {
        (actor, kind)
        for person in people
        if (actor := stated[person.number])
        for office in person.offices
        if (kind := office_type(office.title, actor)) in SINGLE and office.standing == "current"
    }
    actors: dict[int, tuple[str | None, bool]] = {}
    for person in people:
        actor = stated[person.number]
        inferred = actor is None
        if actor is None:
            actor = _owned(person, people, stated) or _shared(person) or _likeliest(person, lines, homes, held)[0]
            stated[person.number] = actor
        actors[person.number] = (actor, inferred)
    return actors


def _owned(person: Person, people: list[Person], officials: dict[int, str | None]) -> str | None:
    """The actor that "his foreign minister" or "Doe's chief of staff" points back to: that of the person named before."""
    for place in person.places:
        office = place.named.office
        if office is None or not office.owner or office.counterpart:
            continue
        start = place.first_char
        before = [
            (other.first_char, one.number)
            for one in people
            if one is not person
            for other in one.places
            if other.paragraph == place.paragraph and other.first_char < start + 80
        ]
        known = [officials[n] for _, n in sorted(before, reverse=True) if officials.get(n)]
        if known:
            return known[0]
    return None


def _shared(person: Person) -> str | None:
    """The country of the one named right before in a list, if the person's office can be of that country."""
    for place in person.places:
        actor = place.named.near_actor
        if actor is not None and place.named.office is not None and not absent(actor, place.named.office.title):
            return actor
    return None


def _likeliest(
    person: Person, lines: list[Line], homes: Mapping[str, float], held: set[tuple[str, str | None]]
) -> tuple[str | None, float]:
    """The likeliest country where none is stated, and the share of the evidence that speaks for it.

    Evidence is how near and how often each country is named, and where the document is written; a country that has no
    such office, or whose holder of it is known already, is out.
    """
    title = next((office.title for office in person.offices), "")
    weights: dict[str, float] = dict(homes)
    nearest: dict[str, float] = {}
    first = person.places[0]
    for line in lines:
        for k, unit in enumerate(line.units):
            if unit.actor is None or kind_of_actor(unit.actor.actor_code) != "country":
                continue
            actor = unit.actor.actor_code
            weights[actor] = weights.get(actor, 0.0) + ELSEWHERE
            if line.number == first.paragraph:
                offset = line.first_char + unit.first - first.first_char
                distance = abs(offset) * (1 if offset < 0 else AFTER)
                located = k > 0 and (units_before := line.units[max(0, k - 2) : k]) and any(u.low in LOCATED for u in units_before)
                weight = NEAR / (1 + distance / NEAR_CHARACTERS) * (LOCATED_WEIGHT if located else 1.0)
                nearest[actor] = max(nearest.get(actor, 0.0), weight)
    weights = {actor: weights.get(actor, 0.0) + nearest.get(actor, 0.0) for actor in weights.keys() | nearest.keys()}
    possible = {actor: weight for actor, weight in weights.items() if not absent(actor, title)}
    free = {actor: weight for actor, weight in possible.items() if (actor, office_type(title, actor)) not in held}
    chosen = free or possible
    if not chosen:
        return None, 0.0
    best = max(chosen, key=lambda actor: (chosen[actor], actor))
    return best, chosen[best] / sum(chosen.values())


def _counterparts(people: list[Person], officials: list[OfficialReport]) -> list[OfficialReport]:
    """Give a "French counterpart" the office of the one whose counterpart he is: the person named just before."""
    done = list(officials)
    for person, official in zip(people, officials, strict=True):
        own = [office for office in person.offices if not office.counterpart]
        if own or not person.offices:
            continue
        first = person.places[0]
        others = [
            (abs(place.first_char - first.first_char), other.number)
            for other in people
            if other is not person
            for place in other.places
            if place.paragraph == first.paragraph or place.first_char < first.first_char
        ]
        typed = [(gap, n) for gap, n in others if done[n].office_type and done[n].actor_code != official.actor_code]
        if typed:
            model = done[min(typed)[1]]
            done[person.number] = replace(official, office_title=model.office_title, office_type=model.office_type)
    return done


def _index(lines: list[Line], people: list[Person]) -> None:
    """Note in each line which units name whom."""
    for person in people:
        for place in person.places:
            named = place.named
            span = (person.number, named.phrase_first, named.phrase_last, named.last - 1)
            for unit in range(named.phrase_first, named.phrase_last):
                lines[place.paragraph].people.setdefault(unit, span)


def type_for(office: Office, actor: str | None) -> str:
    """The type of a bare office as one actor's."""
    return office_type(office.title, actor)
