"""Who opens or moderates a government's own events without a title: "MR DOE: Good afternoon, everyone"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from etl.transform.allegiance.homes import Home
from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Place
from etl.transform.officials.untitled.official_places import PLACE

STAFF = 2  # speakers without a title who may all be of the government's staff; more of them are guests
GUESTS = re.compile(
    r"\b(?:council|forum|discussion|conversation|moderated|institute|university|panel|launch|ceremony|fireside)\b",
    re.IGNORECASE,
)
"""Words in the title of an event that another body may give, or at which guests speak."""


VOCATIVE = re.compile(
    r"\b(?i:hi|hello|hey|thanks?|thank you(?: very much| so much)?|thanks (?:very|so) much"
    r"|morning|afternoon|evening),? ([A-Z]\w+)(?=[,.!–—])"
    r"|(?:^|[.!?:)] )([A-Z]\w+), (?=thank|hi\b|hello\b|good (?:morning|afternoon|evening))"
)
"""How one who has just been given the floor calls the one who gave it."""
OPENING = 120  # characters of a turn in which it stands


NO_NAMES = (
    "Secretary", "Minister", "Sir", "Madam", "Everyone", "Everybody", "Operator", "Ambassador", "President", "Mr", "Ms",
    "Dr", "Okay", "Well", "Yes", "Yeah", "No", "Great", "Sure", "Right", "Good", "Now", "So", "All", "Again", "Thanks",
    "Hi", "Hello", "Hey", "Please", "Folks", "Guys", "Colleagues", "Friends", "Excellency", "Excellencies",
)  # fmt: skip
"""Words with a capital that stand where a name is called, and are none."""


def with_moderators(lines: Sequence[Line], places: Sequence[Place], home: Home) -> list[Place]:
    """Return the places of names, those that label a turn of the government's staff marked as officials' places.

    The first to speak may be of the staff wherever the event is none of another body; the others where they are few.
    """
    if home.government is None or not lines or GUESTS.search(lines[0].text):
        return list(places)
    labels = [place for place in places if _is_bare_label(lines, place)]
    names = {place.named.name for place in labels}
    first = next((line for line in lines if line.label_last), None)
    staff = {
        place for place in labels if len(names) <= STAFF or (first is not None and place.paragraph == first.number)
    }
    given = _given_names(lines, places, labels)
    return [
        _of_staff(place, home.government, given.get(place.named.name)) if place in staff else place for place in places
    ]


def _is_bare_label(lines: Sequence[Line], place: Place) -> bool:
    """Whether a name stands in the label of a turn, behind "MR" or "MS" alone."""
    line, named = lines[place.paragraph], place.named
    in_label = bool(line.label_last) and line.units[named.first].first < line.label_last
    return in_label and named.office is None and named.honorific and named.actor_code is None


def _given_names(lines: Sequence[Line], places: Sequence[Place], labels: Sequence[Place]) -> dict[str, str]:
    """For each name of a label the given name by which those who speak next call him: "Thanks, Jane. Two questions"."""
    speaking = {place.paragraph: place.named.name for place in labels}
    others = {place.named.name.split()[0] for place in places if " " in place.named.name}
    called: dict[str, Counter[str]] = {name: Counter() for name in speaking.values()}
    before: str | None = None
    for line in lines:
        if not line.label_last:
            continue
        speaker = speaking.get(line.number)
        if before is not None and speaker != before:
            said = line.text[line.label_last :].lstrip(" :")[:OPENING]
            called[before].update(one or other for one, other in VOCATIVE.findall(said))
        before = speaker
    given: dict[str, str] = {}
    for name, words in called.items():
        for word in [*others, *NO_NAMES]:
            del words[word]
        first, second = [*words.most_common(2), ("", 0), ("", 0)][:2]
        if first[1] > second[1]:
            given[name] = first[0]
    return given


def _of_staff(place: Place, government: str, given: str | None) -> Place:
    name = f"{given} {place.named.name}" if given and " " not in place.named.name else place.named.name
    return replace(place, named=replace(place.named, rule=PLACE, actor_code=government, name=name))
