"""Officials: every person named in a document who holds, held or is about to take public office."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from etl.facts import Mention, OfficialReport
from etl.transform.allegiance.allegiance import actors_served
from etl.transform.allegiance.homes import home_of
from etl.transform.allegiance.scene import Scene, scene_of
from etl.transform.officials.counterparts import consorts, counterparts, deputies, one_secretary
from etl.transform.officials.counterparts_told import told_by_counterparts
from etl.transform.officials.lines import Line, lines_of
from etl.transform.officials.mentions import THINGS, later_mentions
from etl.transform.officials.moderators import with_moderators
from etl.transform.officials.own_titles import government_of
from etl.transform.officials.persons import (
    Person,
    Place,
    core_tokens,
    gather,
    name_tokens,
    report,
)
from etl.transform.officials.titles.body_titles import names_public_body
from etl.transform.officials.titles.principals import serves_ruler
from etl.transform.officials.untitled.official_places import PLACE
from etl.transform.officials.untitled.titles_elsewhere import titled_elsewhere
from etl.transform.officials.untitled.untitled import untitled

# Heads that private bodies have too: with an unknown body after them they are no public office.
PRIVATE = re.compile(
    r"^(vice |deputy |executive |managing |founding )*(president|director|director general|chair\w*|head|"
    r"chief executive|chief|secretary|secretary general|"
    r"spokes\w+|adviser|advisor|coordinator|officer|official|aide|leader|"
    r"representative|counsel\w*)$"
)
LONGEST_BODY = 8  # units behind a title in which a public body may be named: "the head of the rebels' supreme council"


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
    government: str | None = None
    """Whose own text it is: that of a government or an organisation; None for a paper."""
    fits: dict[tuple[str, str | None], list[tuple[int, int]]] = field(default_factory=dict)
    """(title, actor) → how well it fits whom, of the titles asked for so far (titles_meant)"""
    styles: dict[int, frozenset[str]] = field(default_factory=dict)
    """person → how he is styled ("highness"), of those asked for so far (styles_meant)"""


def people_of(text: str, publisher: str | None, url: str = "", has_title: bool = True) -> tuple[list[Person], Scene]:
    """Find the people of a document who may be officials, numbered in the order of the text, and their scene."""
    lines = lines_of(text, has_title)
    places = [place for line in lines for place in _places(line) if _public(lines, place)]
    lower_words = frozenset(word for word in re.findall(r"\b[^\W\d_]+\b", text) if word.islower())
    home = home_of(lines, publisher, url)
    places = with_moderators(lines, places, home)
    people = gather([*places, *untitled(lines, gather(places), home)])
    people = [person for person in people if _is_official(person) and not _common_word(person, lower_words)]
    later_mentions(lines, people)
    for person in people:
        person.put_in_order()
    people.sort(key=lambda person: person.places[0].first_char)
    for number, person in enumerate(people):
        person.number = number
    return people, scene_of(people, lines, home)


def find_officials(text: str, publisher: str | None, url: str = "", has_title: bool = True) -> Cast:
    """Find the officials of a document.

    Args:
        text: the document's text, title first if it has one.
        publisher: who published it; a government's own releases tell whom a bare "Secretary" serves.
        url: the document's address; a country's domain is weak evidence of where it was written.
        has_title: whether the first paragraph is the title.
    """
    people, scene = people_of(text, publisher, url, has_title)
    lines = list(scene.lines)
    _index(lines, people)
    served = actors_served(people, scene)
    officials = [report(person, served[person.number].actor_code, served[person.number].share) for person in people]
    officials = titled_elsewhere(one_secretary(people, counterparts(people, officials, lines)), lines)
    officials = consorts(
        people, deputies(people, counterparts(people, officials, lines))
    )  # of those whose office is known only now
    officials = told_by_counterparts(people, officials, lines)
    mentions = [
        Mention(person.number, place.first_char, place.last_char) for person in people for place in person.places
    ]
    mentions.sort(key=lambda mention: mention.first_char)
    host, government = _host(scene, officials), government_of(scene.home, publisher)
    return Cast(lines, officials, people, mentions, scene.home.actor, host, government)


def _host(scene: Scene, officials: list[OfficialReport]) -> str | None:
    """The dateline's country, else the one of the officials' countries that is most often a scene ("in Quito")."""
    if scene.home.dateline is not None:
        return scene.home.dateline
    served = {official.actor_code for official in officials}
    scenes = Counter(code for _, code in scene.scenes if code in served)
    return scenes.most_common(1)[0][0] if scenes else None


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
    is_verb = [unit.low for unit in units[named.last + 1 : named.last + 2]] == ["to"]  # "Doe and Roe plan to meet"
    if following is not None and not is_verb and following.cls in {"T", "N", "n"} and THINGS.search(following.text):
        return False
    office = named.office
    if office is None or office.stated:
        return True
    end = office.last
    body = units[end + 1 : end + 3] if end < len(units) and units[end].cls in {"o", "t"} else []
    unknown = any(unit.cls in {"T", "N"} and unit.capital for unit in body) and not any(unit.actor for unit in body)
    is_served = bool(body) and body[0].cls == "H"  # "an adviser to President Doe"
    unknown = unknown and not is_served
    tail = units[end : end + LONGEST_BODY]
    comma = next((k for k, unit in enumerate(tail) if unit.cls in {",", "."}), len(tail))
    unknown = unknown and not names_public_body(tail[:comma]) and not serves_ruler(units, end)
    before = units[office.first - 1] if office.first else None
    owned = (
        before is not None
        and (before.cls in {"N", "T"} and before.capital)
        and named.first >= office.last
        and not units[office.head].capital
    )
    return not ((unknown or owned) and PRIVATE.match(office.title.lower()))


def _is_official(person: Person) -> bool:
    """Whether anything makes the person an official: an office, a military rank, a country, an official's place."""
    named = [place.named for place in person.places]
    return bool(person.offices) or any(one.rank or one.actor_code or one.rule == PLACE for one in named)


def _index(lines: list[Line], people: list[Person]) -> None:
    """Note in each line which units name whom."""
    for person in people:
        for place in person.places:
            named = place.named
            span = (person.number, named.phrase_first, named.phrase_last, named.last - 1)
            for unit in range(named.phrase_first, named.phrase_last):
                lines[place.paragraph].people.setdefault(unit, span)


def _common_word(person: Person, lower_words: frozenset[str]) -> bool:
    """Whether a one-word "name" is a word that the text also uses in lower case, or initials, and so no name."""
    name = person.name
    if len(core_tokens(name_tokens(name))) > 1 or any(place.named.honorific for place in person.places):
        return False
    return (name.isupper() and len(name) > 1) or name.lower() in lower_words
