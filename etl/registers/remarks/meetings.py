"""From what remarks tell to reports of meetings in the document's characters. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from etl.facts import MeetingReport, Mention, OfficialReport, Participant, Role
from etl.registers.fields import Field
from etl.registers.remarks.dates import dated
from etl.registers.remarks.encounters import Encounter, read
from etl.registers.remarks.people import Counterpart, Scene
from etl.transform.topics.topic_words import topics_in


@dataclass(frozen=True, slots=True)
class Stay:
    """The journey that remarks are about. `travellers` are the numbers of the document's officials who travel."""

    scene: Scene
    travellers: tuple[int, ...]
    started_on: date
    ended_on: date
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What remarks tell: the people they name, numbered behind the travellers, and the meetings."""

    officials: tuple[OfficialReport, ...] = ()
    mentions: tuple[Mention, ...] = ()
    meetings: tuple[MeetingReport, ...] = ()


def told(remarks: Field | None, stay: Stay) -> Told:
    """Return what the remarks of a journey tell."""
    if remarks is None:
        return Told()
    people, encounters = read(remarks.text, stay.scene)
    numbers = _numbers(people, len(stay.travellers))
    officials = [_official(each, stay.ended_on) for each in people if not each.is_traveller]
    mentions = [
        Mention(number, place.first_char + remarks.first_char, place.last_char + remarks.first_char)
        for number, each in zip(numbers, people, strict=True)
        for place in each.named.places
    ]
    meetings = [_meeting(each, people, numbers, remarks, stay) for each in encounters if stay.scene.own]
    return Told(tuple(officials), tuple(mentions), tuple(meetings))


def _numbers(people: Sequence[Counterpart], first: int) -> list[int]:
    """Return the number of each person in the document: behind the travellers, who are one of these where named."""
    numbers = []
    for each in people:
        numbers.append(0 if each.is_traveller else first)
        first += not each.is_traveller
    return numbers


def _official(each: Counterpart, day: date) -> OfficialReport:
    return OfficialReport(
        each.name, each.title, each.office_type, each.actor_code, each.standing, "named in remarks", 0.9, day
    )


def _meeting(
    each: Encounter, people: Sequence[Counterpart], numbers: Sequence[int], remarks: Field, stay: Stay
) -> MeetingReport:
    words = remarks.text[each.first_char : each.last_char]
    started_on, ended_on = dated(each.words, stay.started_on, stay.ended_on)
    return MeetingReport(
        participants=tuple(_participants(each, people, numbers, stay)),
        mode="in_person",
        status="cancelled" if each.is_cancelled else "held",
        first_char=remarks.first_char + each.first_char,
        last_char=remarks.first_char + each.last_char,
        started_on=started_on,
        ended_on=ended_on,
        place_name=_place(stay.locale, words),
        place_country_code=stay.scene.host,
        topics=topics_in(words),
        rule=each.rule,
        confidence=0.9 if each.people else 0.7,
    )


def _participants(
    each: Encounter, people: Sequence[Counterpart], numbers: Sequence[int], stay: Stay
) -> Iterator[Participant]:
    scene = stay.scene
    named = {people[number].actor_code for number in each.people}
    if scene.own:
        yield from (Participant(scene.own, number, "guest") for number in stay.travellers)
    for number in each.people:
        if code := people[number].actor_code:
            yield Participant(code, numbers[number], _role(code, scene))
    yield from (Participant(code, None, _role(code, scene)) for code in each.actors if code not in named)


def _role(code: str, scene: Scene) -> Role | None:
    return "host" if code == scene.host else None


def _place(locale: str, words: str) -> str | None:
    """Return the town: the only one of the journey, or the one that the words name."""
    towns = [town.partition("(")[0].strip() for town in locale.split(",")]
    named = [town for town in towns if town and f" {town}" in words]
    only = towns if len(towns) == 1 else named
    return (only[0] or None) if len(only) == 1 else None
