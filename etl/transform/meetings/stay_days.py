"""Days told by their place in a visit: "on the first day", "on the last day of her stay", "on the eve of his visit"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from etl.transform.circumstances.days import Days
from etl.transform.circumstances.nearest_dates import STAY
from etl.transform.encounters.frames import Encounter
from etl.transform.text.clauses import SUBJECTS, sentence_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Doc, Span, Token
from etl.transform.visits.trips import Trip

ORDER = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
LAST = -1
EVE = -2
OWN = r"(?:the|his|her|their)"
NAMED = re.compile(
    rf"\b(?:on|for) {OWN} (?P<which>{'|'.join(ORDER)}|last|final|closing)(?: and (?:last|final))? day\b", re.IGNORECASE
)
NEXT = re.compile(rf"\bon the (?P<which>{'|'.join(ORDER)}|last)(?= (?:he|she|they|the|with|by)\b|[,.]| [A-Z])")
"""The second of two that are told so: "on the first day he met Doe and on the second he saw Roe"."""
ON_THE_SECOND = ("on", "the", "second")
BEFORE = re.compile(
    rf"\bon the eve of (?:{OWN}|[A-Z][\w-]+['’]s) (?:departure|visit|trip|journey|arrival|tour)\b", re.IGNORECASE
)


def place_in_stay(encounter: Encounter) -> int | None:
    """Return which day of a visit an encounter is told to have been on, counted from 0; `LAST`, `EVE`; None if none."""
    trigger, sentence = encounter.trigger, sentence_of(encounter.trigger)
    words = sentence if encounter.part is None else _with_day(trigger.doc, *encounter.part)
    text, first = encounter.paragraph.text, words[0].idx
    last = words[-1].idx + len(words[-1].text)
    found = [(m, EVE) for m in BEFORE.finditer(text, first, last)]
    named = list(NAMED.finditer(text, sentence[0].idx, last))
    told = [m for m in named if m.start() >= first and not _is_of_another(text, m.end())]
    if named:
        told += list(NEXT.finditer(text, max(first, named[0].end()), last))
    found += [(m, ORDER.get(m["which"].lower(), LAST)) for m in told]
    ahead = [one for one in found if one[0].start() < trigger.idx]
    if ahead:
        return max(ahead, key=lambda one: one[0].start())[1]
    behind = min(found, key=lambda one: one[0].start(), default=None)
    if behind is None or any(
        t.tag_ in FINITE and t.idx < behind[0].start() and not _is_of_own_verb(trigger, t)
        for t in trigger.doc[trigger.i + 1 : words.end]
    ):
        return None
    return behind[1]


def _is_of_own_verb(noun: Token, word: Token) -> bool:
    """Whether a word is part of the verb that a noun is the subject of: "a call on him is being arranged for"."""
    verb = noun.head
    is_subject = noun.pos_ == "NOUN" and noun.dep_ in SUBJECTS and verb.pos_ == "VERB"
    return is_subject and (word == verb or (word.head == verb and word.dep_.startswith("aux")))


def _with_day(doc: Doc, first: int, end: int) -> Span:
    """The words of one of several encounters, with "on the second" right before them."""
    opening = doc.span(max(0, first - len(ON_THE_SECOND)), first)
    is_day = [t.lower_ for t in opening[:2]] == ["on", "the"]
    return doc.span(opening.start if is_day else first, end)


def _is_of_another(text: str, end: int) -> bool:
    """Whether the day is that of something else than a visit: "on the first day of the summit"."""
    return text.startswith(" of ", end) and STAY.match(text, end + len(" of")) is None


def day_of_stay(number: int, trips: Iterable[Trip]) -> Days | None:
    """Return the day of a visit that has a number in it, of the first of some visits the days of which are told."""
    for trip in trips:
        first, last = trip.first_day, trip.last_day
        if number == LAST:
            is_known = last is not None and first is not None and (trip.end or trip.length or first < last)
            is_rough = trip.length is not None and first and last and (last - first).days + 1 != trip.length
            day = last if is_known and not is_rough else None
        elif number == EVE:
            day = first - timedelta(days=1) if first is not None else None
        else:
            day = first + timedelta(days=number) if first is not None else None
        if day is not None:
            return day, day
    return None
