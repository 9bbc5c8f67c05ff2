"""What a document shows of countries and people: which countries are named where, and in what role people stand there.

Gathered once for a document, so that weighing it for each person takes no more than a paragraph's length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from etl.transform.allegiance.behind_pronouns import is_behind_pronoun
from etl.transform.allegiance.bygone import bygone
from etl.transform.allegiance.homes import Home
from etl.transform.allegiance.sights import Sight, claimed_in, sights_in
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.labels import is_speech
from etl.transform.officials.lines import Line
from etl.transform.officials.names import Named
from etl.transform.officials.openings import main_speaker
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.office_types import normal_title, office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.title_words import abbreviations
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.epithets import REACH, Epithet, epithets
from etl.transform.officials.untitled.linking import RULERS
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.wordlists import words

OPENING = 4  # lines among which a byline stands
LONGEST_BYLINE = 120  # characters
BODY_ENDS = (".", "?", "!", ":", "”")
LEADING = 3  # of the first people named, so that two are left without the one who is asked for
ADMINISTRATION = re.compile(r"\b([A-Z][\w’']+)(?:[-–‑][A-Z]\w+)? [Aa]dministrations?\b")
SENT = frozenset({"diplomat", "envoy", "negotiator", "mediator", "emissary"})
"""What no ruler is called."""


@dataclass(frozen=True, slots=True)
class Presence:
    """A person named in a text."""

    first_char: int
    number: int
    sentence: int
    place: Place


@dataclass(slots=True)
class Scene:
    """The countries and people of a document, by paragraph, in the order of the text."""

    home: Home
    lines: Sequence[Line]
    counts: Counter[str] = field(default_factory=Counter)
    sights: dict[int, list[Sight]] = field(default_factory=dict)
    present: dict[int, list[Presence]] = field(default_factory=dict)
    scenes: list[tuple[int, str]] = field(default_factory=list)
    """(character, country) of the places where something is said to be"""
    organizations: list[tuple[int, str]] = field(default_factory=list)
    """(character, organisation) of the organisations named"""
    own: frozenset[int] = frozenset()
    """the people who hold the one-person offices of the government that published the document"""
    leading: tuple[int, ...] = ()
    """the first three people whom the document names"""
    unspecified: frozenset[int] = frozenset()
    """the people of whom no office is told but somebody's counterpart, host or guest, if any"""
    declared: Counter[str] = field(default_factory=Counter)
    """how many people each country is stated for, beside their names"""
    epithets: tuple[tuple[Epithet, frozenset[int]], ...] = ()
    """where people are spoken of by their country alone, and those named shortly before"""
    speakers: dict[int, int] = field(default_factory=dict)
    """paragraph → who speaks it, in a transcript"""
    first_of_kind: dict[str, int] = field(default_factory=dict)
    """type of office → the first who is named with such an office and no country"""
    bygone: frozenset[int] = frozenset()
    """the people who are told of in sentences of a year alone, and may have held what others hold now"""
    administrations: frozenset[str] = frozenset()
    """the last names by which a text calls governments: "the Doe administration", "the Doe-Roe Administration"."""
    titles: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    """(country, type of office) of the titles that stand without a name → the people who hold such an office"""

    def scene_at(self, place: Place) -> str | None:
        """The country that is the scene at a place: the one last named there, the dateline's, the one last named."""
        k = bisect_left(self.scenes, (place.first_char, ""))
        last = self.scenes[k - 1] if k else None
        if last is not None and last[0] >= self.lines[place.paragraph].first_char:
            return last[1]
        return self.home.dateline or (last[1] if last is not None else None)

    def organization_before(self, char: int) -> str | None:
        """The organisation that the text named last before a character."""
        k = bisect_left(self.organizations, (char, ""))
        return self.organizations[k - 1][1] if k else None

    def signs(self, place: Place) -> bool:
        """Whether a line near the top is nothing but somebody's name and office, as of one who signs or speaks."""
        line = self.lines[place.paragraph]
        is_short = len(line.text) <= LONGEST_BYLINE and not line.text.rstrip().endswith(BODY_ENDS)
        is_near = 0 < place.paragraph < OPENING and not line.is_title and line.label is None
        return is_near and is_short and place.named.begin == 0

    def spoken_of(self) -> int:
        """How many countries are spoken of more than once."""
        return sum(count > 1 and kind_of_actor(actor) == "country" for actor, count in self.counts.items())

    def sentence_of(self, place: Place) -> int:
        """The number, within its paragraph, of the sentence in which a person is named."""
        return sentence_at(self.lines[place.paragraph].units, place.named.first)

    def before(self, place: Place) -> Presence | None:
        """The one named last before a place, in the same sentence."""
        own = self.sentence_of(place)
        found = [
            one
            for one in self.present.get(place.paragraph, ())
            if one.first_char < place.first_char and one.sentence == own
        ]
        return found[-1] if found else None

    def after(self, place: Place) -> Presence | None:
        """The one named next after a place, in the same sentence."""
        own = self.sentence_of(place)
        found = (one for one in self.present.get(place.paragraph, ()) if one.first_char >= place.last_char)
        following = next(found, None)
        return following if following is not None and following.sentence == own else None

    def opening_before(self, place: Place) -> Iterator[int]:
        """The one, if any, whom the sentence before a place's begins with."""
        own = self.sentence_of(place)
        here = [one for one in self.present.get(place.paragraph, ()) if one.sentence < own]
        previous = self.present.get(place.paragraph - 1, [])
        opening = _opening(here or previous)
        if opening and is_behind_pronoun(self.lines[opening[0].place.paragraph].units, opening[0].place.named.begin):
            earlier = [one for one in here or previous if one.sentence < opening[0].sentence]
            opening = _opening(earlier or (previous if here else [])) or opening  # "She was met by Roe"
        yield from (one.number for one in opening)


def _opening(found: Sequence[Presence]) -> list[Presence]:
    return [one for one in found if one.sentence == found[-1].sentence][:1]


def scene_of(people: Sequence[Person], lines: Sequence[Line], home: Home) -> Scene:
    """Gather what a document shows of countries and people."""
    scene = Scene(home, lines)
    for line in lines:
        sights = list(sights_in(line, claimed_in(line)))
        scene.sights[line.number] = sights
        scene.counts.update(sight.actor_code for sight in sights)
        scene.scenes += [(sight.first_char, sight.actor_code) for sight in sights if sight.located]
        scene.organizations += [
            (line.first_char + unit.first, unit.actor.actor_code)
            for unit in line.units
            if unit.actor is not None and kind_of_actor(unit.actor.actor_code) == "organization"
        ]
    scene.declared = Counter(person.actor for person in people if person.actor is not None)
    for person in people:
        for place in person.places:
            one = Presence(place.first_char, person.number, scene.sentence_of(place), place)
            scene.present.setdefault(place.paragraph, []).append(one)
    for present in scene.present.values():
        present.sort(key=lambda one: one.first_char)
    scene.bygone = bygone(people, lines)
    scene.administrations = frozenset(name for line in lines for name in ADMINISTRATION.findall(line.text))
    scene.speakers = dict(_speakers(scene))
    _add_titles(scene, people)
    rulers = frozenset(p.number for p in people if any(office_type(o.title, p.actor) in RULERS for o in p.offices))
    scene.epithets = tuple(
        (one, frozenset(_shortly_before(scene, one)) - (rulers if one.calling in SENT else set()))
        for one in epithets(lines)
    )
    named = (one.number for number in sorted(scene.present) for one in scene.present[number])
    scene.leading = tuple(dict.fromkeys(named))[:LEADING]
    for person in sorted(people, key=lambda one: one.places[0].first_char):
        for office in person.offices if person.actor is None else ():
            if office.standing == "current" and not office.counterpart:
                scene.first_of_kind.setdefault(office_type(office.title, None), person.number)
    scene.unspecified = frozenset(
        person.number for person in people if all(office.counterpart for office in person.offices)
    )
    return scene


def _speakers(scene: Scene) -> Iterator[tuple[int, int]]:
    """The paragraphs of a transcript, each with the one whose turn it is: who is named in the label before it.

    A title or "A:" alone, and words without a label that open a speech, are those of the one who alone speaks.
    """
    alone = main_speaker(scene.lines, lambda line: _named_in(scene, line), lambda _: False)
    speaker: int | None = None
    is_labelled = False
    for line in scene.lines:
        if line.label is not None:
            is_labelled = True
            named = (number for first, number in _named_in(scene, line) if first < line.label_last)
            speaker = next(named, alone if _is_title_alone(line) else None)
        elif not is_labelled and not line.is_title and is_speech(line.text):
            speaker = alone
        if speaker is not None:
            yield line.number, speaker


def _is_title_alone(line: Line) -> bool:
    """Whether a label is a title without a name, or a word for whoever is asked."""
    if line.label is None or line.label.floor_word:
        return line.label is not None and line.label.floor_word in words("floor_labels", "answers")
    return line.label.key in abbreviations() or any(
        line.units[office.last - 1].last <= line.label_last for office in line.bare
    )


def _named_in(scene: Scene, line: Line) -> list[tuple[int, int]]:
    return [(one.first_char - line.first_char, one.number) for one in scene.present.get(line.number, ())]


def _shortly_before(scene: Scene, epithet: Epithet) -> Iterator[int]:
    """The people named before an epithet, in its paragraph or in those right before."""
    for number in range(epithet.paragraph - REACH, epithet.paragraph + 1):
        yield from (one.number for one in scene.present.get(number, ()) if one.first_char < epithet.first_char)


def _add_titles(scene: Scene, people: Sequence[Person]) -> None:
    """Note the titles that stand without a name, and count "the premier" as the presence of its holder."""
    titles: dict[str, set[int]] = {}
    kinds: dict[str, set[int]] = {}
    for person in people:
        for office in person.offices:
            title = normal_title(office.title)
            for form in {title, title.split()[-1] if title else ""}:
                titles.setdefault(form, set()).add(person.number)
            kinds.setdefault(office_type(office.title, office.actor_code), set()).add(person.number)
    stated = _stated_holders(people)
    served = {person.number: person.actor for person in people}
    latest: dict[int, int] = {}  # person → where named last
    for line in scene.lines:
        named = scene.present.get(line.number, [])
        found = []
        for office in line.bare:
            if office.plural or office.counterpart:
                continue
            first_char = line.first_char + line.units[office.first].first
            if office.actor_code is not None:
                kind = office_type(office.title, office.actor_code)
                scene.titles |= _title_told(office, kind, kinds) | scene.titles
                holders_of = stated.get((office.actor_code, "ruler" if kind in RULERS else kind), set())
                if len(holders_of) == 1 and office.article:
                    found.append(_presence(line, office, next(iter(holders_of)), first_char))
                continue
            if not office.article or office.owner:
                continue
            here = {one.number: one.first_char for one in named if one.first_char < first_char}
            called = titles.get(normal_title(office.title), ())
            known = {n: here.get(n, latest.get(n, 0)) for n in called if n in here or n in latest}
            if (holder := _likeliest(known, served, scene.home)) is not None:
                found.append(_presence(line, office, holder, first_char))
        latest.update({one.number: one.first_char for one in named})
        if found:
            scene.present[line.number] = sorted([*named, *found], key=lambda one: one.first_char)


def _title_told(office: Office, kind: str, kinds: Mapping[str, set[int]]) -> dict[tuple[str, str], set[int]]:
    """(country, type) of a title without a name → who may be meant; "the Thai leader" may be of either type."""
    either = RULERS if office.title.lower() == "leader" else frozenset({kind})
    held = set[int]().union(*(kinds.get(one, set()) for one in either))
    return {(office.actor_code or "", one): held for one in sorted(either)}


def _likeliest(known: Mapping[int, int], served: Mapping[int, str | None], home: Home) -> int | None:
    """Whom of those who hold an office a title alone means: one of where the text is printed, else the last.

    Args:
        known: who holds it → the character where he was named last.
        served: the country stated for each, if any.
    """
    if home.government or home.publisher:
        known = {n: at for n, at in known.items() if served.get(n) in {None, home.actor}} or known
    return max(known, key=lambda n: known[n], default=None)


def _stated_holders(people: Sequence[Person]) -> dict[tuple[str, str], set[int]]:
    """Those stated to serve a country, by it and their type of office; heads of state and government are rulers."""
    found: dict[tuple[str, str], set[int]] = {}
    for person in people:
        for office in person.offices if person.actor is not None else ():
            kind = office_type(office.title, person.actor)
            found.setdefault((person.actor or "", "ruler" if kind in RULERS else kind), set()).add(person.number)
    return found


def _presence(line: Line, office: Office, number: int, first_char: int) -> Presence:
    """The presence of a person behind a title."""
    named = Named(office.first, office.last, office.first, office.last, office.title, office)
    place = Place(line.number, named, first_char, line.first_char + line.units[office.last - 1].last)
    return Presence(first_char, number, sentence_at(line.units, office.first), place)


def sentence_at(units: Sequence[Unit], k: int) -> int:
    """The number of the sentence, within its paragraph, to which a unit belongs."""
    return sum(unit.text in SENTENCE_ENDS for unit in units[:k])
