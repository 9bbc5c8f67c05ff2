"""What a verb of saying reports: the words of the content, without the verb, the speaker, the addressee and "that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.transform.reading import Reading
from etl.transform.statements.asked_contents import NOUN_REACH
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.content_ends import OPENERS, right_end, trimmed
from etl.transform.statements.content_starts import content_start
from etl.transform.statements.fronted import fronted
from etl.transform.statements.passives import passive_content
from etl.transform.statements.saying import Saying
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.verb_subjects import subject

CLAUSES = {"put in", "that", "clause", "addressee", "front", "question"}


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `start` to `stop` (exclusive) that are the content, and by which way and frame they are."""

    start: int
    stop: int
    way: Saying
    frame: str


def content_of(reading: Reading, said: Attribution, others: Sequence[Attribution]) -> Content | None:
    """Return what is reported by a verb of saying; None where nothing is, or where only quoted words follow.

    Args:
        reading: the document, asked who is meant by an object.
        said: the verb.
        others: all verbs of saying of the sentence, where the content of this one may end.
    """
    cleft = None if said.mood == "passive" else _clefted(said)
    for way, after in said.ways:
        if cleft is not None:
            return Content(cleft, right_end(reading, said, cleft, True, others), way, "clause")
        told = _told_passively if said.mood == "passive" else _told
        if (content := told(reading, said, way, after, others)) is not None:
            return content
    return None


def _told_passively(
    reading: Reading, said: Attribution, way: Saying, _: int, others: Sequence[Attribution]
) -> Content | None:
    """Return what a passive verb reports by one of its ways."""
    told = passive_content(reading, said.sentence, said.verb, way, said.parties)
    if told is None:
        return None
    first, last, frame = told
    if last is None:
        return Content(first, right_end(reading, said, first, frame == "that", others), way, frame)
    return Content(first, trimmed(said.sentence, first, last), way, frame)


def _told(
    reading: Reading, said: Attribution, way: Saying, after: int, others: Sequence[Attribution]
) -> Content | None:
    """Return what a verb reports by one of its ways."""
    start, frame = content_start(reading, said, way, after)
    if said.is_inverted and frame not in {"front", "that", "put in"}:
        if not way.may("front"):
            return None
        start, frame = None, "front"  # "said the minister, who …": what follows the subject is no content
    if frame == "front":
        if span := fronted(reading, said, others):
            return Content(*span, way, frame)
        start, frame = _late_start(said, after), "clause"
        if said.is_inverted or start is None or not way.may("clause"):
            return None
    if start is None:
        return None
    stop = right_end(reading, said, start, frame in CLAUSES, others)
    return Content(start, stop, way, frame) if stop > start else None


def _clefted(said: Attribution) -> int | None:
    """Return where a content begins that "what" or "all" announces: "What she demanded was a new vote"."""
    sentence, verb = said.sentence, said.verb
    head = subject(sentence, verb)
    if said.mood != "finite" or head is None or head.i > verb.i:
        return None
    before = sentence.doc[head.left_edge.i - 1] if head.left_edge.i > sentence.start else None
    if before is None or before.lower_ not in {"what", "all"}:
        return None
    for token in sentence.doc[verb.i + 1 : min(verb.i + NOUN_REACH, sentence.end - 1)]:
        if token.lower_ in {"was", "is"}:
            return int(token.i) + (2 if next_to(token).lower_ == "that" else 1)
        if token.is_punct or token.tag_ in FINITE or token.i in sentence.quoted:
            return None
    return None


def _late_start(said: Attribution, after: int) -> int | None:
    """Return where a clause without "that" begins after a place or time ("said in an email the talks would go on")."""
    sentence = said.sentence
    if after >= sentence.end or sentence.doc[after].pos_ != "ADP":
        return None
    for token in sentence.doc[after + 1 : min(after + NOUN_REACH, sentence.end)]:
        is_over = token.is_punct or token.i in sentence.quoted or token.lower_ in OPENERS
        if is_over or token.tag_ in FINITE:
            return None
        if token.dep_ == "nsubj" and token.left_edge.i > after + 1 and token.head.i > token.i:
            return int(token.left_edge.i)
    return None
