"""Officials: every person named in a document who holds, held or is about to take public office."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from etl.facts import Mention, OfficialReport
from etl.transform.allegiance import actors_served
from etl.transform.homes import Home, home_of
from etl.transform.lines import Line, lines_of
from etl.transform.linking import link, unclaimed_names
from etl.transform.names import Named, name_at
from etl.transform.persons import (
    Person,
    Place,
    core_tokens,
    gather,
    may_be,
    name_tokens,
    report,
)
from etl.transform.places import dateline
from etl.transform.scene import LOCATED, scene_of

# Heads that private bodies have too: with an unknown body after them they are no public office.
PRIVATE = re.compile(
    r"^(vice |deputy |executive |managing |founding )*(president|director|director general|chair\w*|head|"
    r"chief executive|chief|secretary|secretary general|"
    r"spokes\w+|adviser|advisor|coordinator|officer|official|aide|leader|"
    r"representative|governor|counsel\w*)$"
)
LONGEST_REPORT = 120  # paragraphs
THINGS = re.compile(
    r"(award|prize|poisoning|airport|street|center|centre|institute|university|foundation|act|law|doctrine|plan|trial|case|family)s?$",
    re.I,
)


@dataclass(slots=True)
class Cast:
    """The officials of a document and where each is named."""

    lines: list[Line]
    officials: list[OfficialReport]
    persons: list[Person]
    mentions: list[Mention]
    home: str | None
    """The actor where the document is written: its dateline's or its publisher's."""
    host: str | None
    """The country that is the scene, so that "the visitor" is of another: the dateline's or the one most met in."""


def find_officials(text: str, publisher: str | None, url: str = "") -> Cast:
    """Find the officials of a document.

    Args:
        text: the document's text, title first.
        publisher: who published it; a government's own releases tell whom a bare "Secretary" serves.
        url: the document's address; a country's domain is weak evidence of where it was written.
    """
    lines = lines_of(text)
    places = [place for line in lines for place in _places(line) if _public(lines, place)]
    lower_words = frozenset(word for word in re.findall(r"\b[^\W\d_]+\b", text) if word.islower())
    home = home_of(lines, publisher, url)
    people = gather([*places, *_linked(lines, gather(places), home)])
    people = [person for person in people if _is_official(person) and not _common_word(person, lower_words)]
    for line in lines:
        _later_mentions(line, people)
    for person in people:
        person.places.sort(key=lambda place: place.first_char)
    people.sort(key=lambda person: person.places[0].first_char)
    for number, person in enumerate(people):
        person.number = number
    served = actors_served(people, scene_of(people, lines, home))
    officials = [report(person, served[person.number].actor_code, served[person.number].share) for person in people]
    officials = _one_secretary(people, _counterparts(people, officials))
    mentions = [
        Mention(person.number, place.first_char, place.last_char) for person in people for place in person.places
    ]
    _index(lines, people)
    mentions.sort(key=lambda mention: mention.first_char)
    return Cast(lines, officials, people, mentions, home.actor, _host(lines, officials))


def _host(lines: list[Line], officials: list[OfficialReport]) -> str | None:
    """The dateline's country, else the one of the officials' countries that is most often a scene ("in Quito")."""
    for line in lines[:4]:
        where = dateline(line.text)
        if where is not None:
            return where.place.country_code
    served = {official.actor_code for official in officials}
    scenes = Counter(
        unit.actor.actor_code
        for line in lines
        for k, unit in enumerate(line.units)
        if unit.actor and unit.actor.actor_code in served and k and line.units[k - 1].low in LOCATED
    )
    return scenes.most_common(1)[0][0] if scenes else None


def _nearest(people: list[Person], first_char: int) -> Person:
    """Of several whom a name may mean, the one named nearest."""
    if len(people) == 1:
        return people[0]
    return min(people, key=lambda person: min(abs(place.first_char - first_char) for place in person.places))


def _linked(lines: list[Line], people: list[Person], home: Home) -> list[Place]:
    """The people whom only a title elsewhere makes officials; they are noted in their lines as well."""
    if len(lines) > LONGEST_REPORT or any(line.label_last for line in lines):
        return []  # transcripts and long texts name many people once, and links would be guesses
    names = [
        place
        for line in lines
        for place in unclaimed_names(line.number, line.first_char, line.units, line.text, line.named)
    ]
    rest = "\n".join(line.text for line in lines[1:])
    names = [place for place in names if place.paragraph or place.named.name.split()[-1] in rest]
    names += [place for person in people if not person.offices for place in person.places]
    bare = [
        (line.number, line.first_char + line.units[office.first].first, office)
        for line in lines
        for office in line.bare
    ]
    for number, person in enumerate(people):
        person.number = number
    served = actors_served(people, scene_of(people, lines, home))
    actors = {number: service.actor_code for number, service in served.items()}
    found = link(people, actors, sorted(names, key=lambda place: place.first_char), bare)
    if any(person.offices for person in people):
        taken = {place.first_char for place in found}
        found += [
            place
            for place in names
            if place.named.actor_code is not None and " " in place.named.name and place.first_char not in taken
        ]
    for place in found:
        line = lines[place.paragraph]
        line.named = [named for named in line.named if named.first != place.named.first] + [place.named]
    return found


def _places(line: Line) -> list[Place]:
    return [
        Place(
            line.number,
            named,
            line.first_char + line.units[named.first].first,
            line.first_char + line.units[named.last - 1].last,
        )
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
    owned = (
        before is not None
        and (before.cls in {"N", "T"} and before.capital)
        and named.first >= office.last
        and not units[office.head].capital
    )
    return not ((unknown or owned) and PRIVATE.match(office.title.lower()))


def _is_official(person: Person) -> bool:
    """Whether anything makes the person an official: an office, or a military rank."""
    return bool(person.offices) or any(place.named.rank or place.named.actor_code for place in person.places)


def _common_word(person: Person, lower_words: frozenset[str]) -> bool:
    """Whether a one-word "name" is a word that the text also uses in lower case, or initials, and so no name."""
    name = person.name
    if len(core_tokens(name_tokens(name))) > 1 or any(place.named.honorific for place in person.places):
        return False
    return (name.isupper() and len(name) > 1) or name.lower() in lower_words


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
        if (
            unit.cls not in {"N", "p", "I", "M", "A", "T", "R", "H"}
            or not unit.capital
            or any(a <= i < b for a, b in taken)
        ):
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
        person.places.append(
            Place(line.number, named, line.first_char + units[i].first, line.first_char + units[last - 1].last)
        )
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
        best = _nearest(fitting, line.first_char + words[0].first)
        return best, last
    return None


def _one_secretary(people: list[Person], officials: list[OfficialReport]) -> list[OfficialReport]:
    """Of several called just "Secretary X", one is the foreign minister; the others head other departments."""
    chief = [
        p.number for p in people
        if officials[p.number].office_type == "foreign_minister"
        and any(office.title.lower() != "secretary" for office in p.offices)
    ]  # fmt: skip
    bare = [
        p.number for p in people
        if officials[p.number].office_type == "foreign_minister"
        and (officials[p.number].office_title or "").lower() == "secretary"
    ]  # fmt: skip
    same = {officials[n].actor_code for n in chief}
    keep = (
        None
        if any(officials[n].actor_code in same for n in bare)
        else max(bare, key=lambda n: len(people[n].places), default=None)
    )
    return [
        replace(official, office_type="minister") if n in bare and n != keep else official
        for n, official in enumerate(officials)
    ]


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
