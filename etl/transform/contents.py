"""What a verb of saying reports: the words of the content, without the verb, the speaker, the addressee and "that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.transform.attributions import Attribution
from etl.transform.content_ends import OPENERS, in_relative, past_adverbs, right_end
from etl.transform.fronted import fronted
from etl.transform.open_contents import NOMINAL_TAGS, TIMES, open_start
from etl.transform.passages import FINITE, Sentence
from etl.transform.reading import Reading, Token
from etl.transform.saying import Saying, noun_acts, noun_of
from etl.transform.speakers import subject

CLAUSES = {"put in", "that", "clause", "addressee", "front"}
REACH = 30  # tokens between a verb and the "that" that belongs to it
PUT_IN = 10  # tokens of "And as the minister has often said"
NOUN_REACH = 9  # tokens between a verb and the noun of saying that it takes


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
    for way, after in said.ways:
        start, frame = _start(reading, said, way, after)
        if frame == "front":
            if span := fronted(reading, said, others):
                return Content(*span, way, frame)
            start, frame = _late_start(said, after), "clause"
            if start is None or not way.may("clause"):
                continue
            return Content(start, right_end(reading, said, start, True, others), way, frame)
        elif start is not None:
            stop = right_end(reading, said, start, frame in CLAUSES, others)
            if stop > start:
                return Content(start, stop, way, frame)
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


def _start(reading: Reading, said: Attribution, way: Saying, after: int) -> tuple[int | None, str]:
    """Return where the content begins and the frame by which it does; (None, "") where no frame of this way fits."""
    sentence = said.sentence
    index = past_adverbs(sentence, after)
    if index >= sentence.end:
        return (None, "front") if way.may("front") else (None, "")
    if _is_quoted(sentence, index):
        return None, ""
    token = sentence.doc[index]
    if token.text == "," and _is_put_in(said):
        return (index + 1, "put in") if said.verb.i < index else (None, "")
    if way.may("addressee") or way.may("about") or way.may("of"):
        start, frame = _after_addressee(reading, said, way, index)
        if frame:
            return start, frame
    if way.may("that") and (that := _that(sentence, index, way)) is not None:
        return that + 1, "that"
    if way.may("infinitive") and (to := _infinitive(said, index)) is not None:
        return to, "infinitive"
    if way.may("pledge"):
        return (index, "infinitive") if token.tag_ == "VB" else (None, "")
    if way.may("infinitive_object") and token.pos_ in NOMINAL_TAGS and _has_infinitive(sentence, index):
        return index, "infinitive_object"
    if way.may("noun") and _has_noun(sentence, index):
        return index, "noun"
    if (way.may("object") or way.may("clause") or way.may("small")) and (
        found := open_start(reading, said, way, index)
    ):
        return found
    return (None, "front") if way.may("front") and token.pos_ not in {"PART", "VERB"} else (None, "")


def _infinitive(said: Attribution, index: int) -> int | None:
    """Return the "to" of an infinitive, at once or after a place or time ("agreed in Lima on Monday to open")."""
    sentence = said.sentence
    if sentence.doc[index].lower_ == "to" and sentence.doc[index + 1].tag_ in {"VB", "RB"}:
        return index
    if sentence.doc[index].pos_ != "ADP" and sentence.doc[index].lower_ not in TIMES:
        return None
    for token in sentence.plain(index, min(sentence.end - 1, index + NOUN_REACH)):
        if token.lower_ == "to" and token.pos_ == "PART" and sentence.doc[token.i + 1].tag_ == "VB":
            return int(token.i)
        if token.is_punct or token.tag_ in FINITE or token.tag_ in {"VBG", "VBN"}:
            return None
    return None


def _is_put_in(said: Attribution) -> bool:
    """Whether the verb is put in before what it reports ("As the minister has said, …")."""
    if any(child.dep_ == "mark" and child.lower_ == "as" for child in said.verb.children):
        return True
    opening = [token.lower_ for token in said.sentence.plain(said.sentence.start, said.verb.i)[:3]]
    return "as" in opening and said.verb.i - said.sentence.start <= PUT_IN


def _after_addressee(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int | None, str]:
    """Return the start of the content after "told reporters", "assured the minister", and the frame."""
    sentence = said.sentence
    if way.may("addressee") and (that := _that(sentence, index, way, skip_people=True)) is not None:
        return that + 1, "that"
    stop = index
    while (
        stop < sentence.end
        and stop not in sentence.quoted
        and (sentence.doc[stop].pos_ in NOMINAL_TAGS or sentence.doc[stop].lower_ in {"of", "and", "for"})
        and not (sentence.doc[stop].lower_ == "to" and sentence.doc[stop].pos_ == "PART")
    ):
        stop += 1
    if way.may("of"):
        of = next((token.i for token in sentence.doc[index:stop] if token.lower_ == "of"), None)
        return (of + 1, "object") if of is not None else (None, "")
    if stop >= sentence.end:
        return None, ""
    token = sentence.doc[stop]
    if way.may("about") and token.lower_ == "about":
        return stop + 1, "object"
    if way.may("infinitive_object") and token.lower_ == "to" and token.pos_ == "PART":
        return index, "infinitive_object"
    if way.may("addressee") and token.tag_ in FINITE and stop - index > 1:
        # "told reporters the talks would go on": the addressee is the first word or phrase of two run together.
        head = sentence.doc[index]
        begin = (
            index + 1
            if head.pos_ in {"PRON", "PROPN"} or head.tag_ == "NNS"
            else _subject_start(sentence, token, index)
        )
        return (begin, "clause") if begin is not None else (None, "")
    return None, ""


def _subject_start(sentence: Sentence, verb: Token, after: int) -> int | None:
    """Return where the subject of a finite verb begins, if the parse sees one after the token `after`."""
    head = subject(sentence, verb) or subject(sentence, verb.head)
    return head.left_edge.i if head is not None and head.left_edge.i > after else None


def _that(sentence: Sentence, index: int, way: Saying, *, skip_people: bool = False) -> int | None:
    """Return where the "that" of a reporting clause stands: at once, after a time or place, or after an addressee."""
    limit = min(sentence.end, index + REACH)
    for position in range(index, limit):
        token = sentence.doc[position]
        if position in sentence.quoted:
            return None
        if token.lower_ == "that" and (position == index or _is_complementizer(sentence, position)):
            following = sentence.doc[position + 1] if position + 1 < sentence.end else token
            return None if position == index and following.is_punct and following.text != "," else position
        if (
            position == index
            and not skip_people
            and token.pos_ not in {"ADP", "ADV", "SCONJ"}
            and not token.is_punct
            and token.ent_type_ == ""
            and token.pos_ not in {"PROPN", "NUM"}
            and token.lower_ not in DAYS
        ):
            return None
        if token.tag_ in FINITE and not in_relative(sentence, index, position):
            return None
    return None


DAYS = {"today", "yesterday", "earlier", "late", "early", "last", "this", "separately", "here", "also", "again", "both"}


def _is_complementizer(sentence: Sentence, position: int) -> bool:
    """Whether this "that" opens a reported clause and is no pronoun: a subject and not a verb follows it."""
    token = sentence.doc[position]
    following = sentence.doc[position + 1] if position + 1 < sentence.end else None
    if following is None or following.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return False
    return token.tag_ in {"IN", "DT", "WDT"} or token.dep_ == "mark"


def _is_quoted(sentence: Sentence, index: int) -> bool:
    """Whether quoted words follow, after a colon or comma or at once."""
    if index in sentence.quoted:
        return True
    return sentence.doc[index].text in {":", ",", "–", "—", "-"} and index + 1 in sentence.quoted


def _has_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether somebody is asked to do something: "to" and a verb follow the phrase."""
    for position in range(index + 1, min(index + 25, sentence.end - 1)):
        token = sentence.doc[position]
        if token.lower_ == "to" and token.pos_ == "PART" and sentence.doc[position + 1].tag_ in {"VB", "RB"}:
            return True
        if token.text in {";", ":"} or token.lower_ == "according":
            return False
        if token.tag_ in FINITE and not in_relative(sentence, index, position):
            return False
    return False


def _has_noun(sentence: Sentence, index: int) -> bool:
    """Whether the object is a noun of saying."""
    for token in sentence.doc[index : min(index + NOUN_REACH, sentence.end)]:
        if noun_of(token) in noun_acts() and token.pos_ in {"NOUN", "VERB", "PROPN"}:
            return True
        if token.pos_ in {"ADP", "VERB", "AUX"} or token.is_punct:
            return False
    return False
