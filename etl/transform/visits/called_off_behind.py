"""Journeys that the next sentence calls off by "it" alone: "Doe was to visit Lima on Friday. It has been put off"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.circumstances.called_off_behind import is_called_off_behind
from etl.transform.encounters.frames import noun_kind
from etl.transform.reading import Paragraph
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Token
from etl.transform.visits.journeys import Journey
from etl.transform.visits.travel_words import words


def called_off_behind(paragraph: Paragraph, auxiliary: Token) -> Iterator[Journey]:
    """Call off the journey told in the sentence before, if that tells of no meeting too."""
    sentence = auxiliary.sent
    if auxiliary.head != sentence.root or auxiliary.dep_ != "aux:pass" or sentence.start == 0:
        return
    before = paragraph.doc[sentence.start - 1].sent
    is_of_journey = any(verb_of(t) in words() or t.lower_ in words() for t in before)
    is_meeting = any(noun_kind(t.lower_) in {"talk", "event"} for t in before)
    if is_of_journey and not is_meeting and is_called_off_behind(before, sentence):
        yield Journey(paragraph, auxiliary, (), (), "cancelled", "it of")
