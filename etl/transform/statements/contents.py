"""What a verb of saying reports: the words of the content, without the verb, the speaker, the addressee and "that"."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass

from etl.transform.reading import Reading, Token
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.content_ends import OPENERS, in_relative, past_adverbs, right_end, trimmed
from etl.transform.statements.fronted import fronted
from etl.transform.statements.named_sayings import named_saying
from etl.transform.statements.open_contents import NOMINAL_TAGS, TIMES, is_no_matter, open_start
from etl.transform.statements.passives import passive_content
from etl.transform.statements.saying import Saying, noun_acts, noun_of
from etl.transform.statements.that_clauses import that_clause
from etl.transform.text.passages import FINITE, Sentence
from etl.transform.text.verb_subjects import subject
from etl.transform.wordlists import words

CLAUSES = {"put in", "that", "clause", "addressee", "front", "question"}
MONTHS = {month.lower() for month in calendar.month_name if month}
QUESTIONS = {"whether", "if", "how", "why", "what", "when", "where", "who", "which"}
PUT_IN = 10  # tokens of "And as the minister has often said"
NOUN_REACH = 9  # tokens between a verb and the noun of saying that it takes
FEELING = 4  # tokens of "with great satisfaction"
LONG_VISITED = 25  # tokens of "Defence Minister Jane Doe of Peru on Monday" before what a visit is for
COLON_REACH = 20  # tokens between a verb and the colon that its content follows


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
    start, frame = _start(reading, said, way, after)
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
            return int(token.i) + (2 if token.nbor().lower_ == "that" else 1)
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


def _start(reading: Reading, said: Attribution, way: Saying, after: int) -> tuple[int | None, str]:
    """Return where the content begins and the frame by which it does; (None, "") where no frame of this way fits."""
    sentence = said.sentence
    index = past_adverbs(sentence, after)
    if way.particle[-1:] == ("on",) and index < sentence.end and sentence.doc[index].lower_ in TIMES | MONTHS:
        return None, ""  # "agreed on Friday to open the port"
    if index >= sentence.end:
        return (None, "front") if way.may("front") else (None, "")
    if _is_quoted(sentence, index) or sentence.doc[index : index + 2].text.lower() == "no one":
        return None, ""  # "told no one what he knew"
    token = sentence.doc[index]
    if token.text == "," and _is_put_in(said):
        return (index + 1, "put in") if said.verb.i < index else (None, "")
    if way.may("question") and token.lower_ in QUESTIONS:
        return index, "question"
    if any(way.may(frame) for frame in ("addressee", "about", "of", "question")):
        start, frame = _after_addressee(reading, said, way, index)
        if frame:
            return start, frame
    index = _past_feeling(sentence, index, way)
    if way.may("that") and (that := that_clause(sentence, index, way)) is not None:
        return that + 1, "that"
    if way.may("quote") and (colon := _colon(sentence, index)) is not None:
        return colon + 1, "clause"
    return _asked(reading, said, way, index) or _named(reading, said, way, index) or _before(said, way, index)


def _before(said: Attribution, way: Saying, index: int) -> tuple[None, str]:
    """Return the frame of a content that may stand before its verb, which then has no object of its own."""
    token = said.sentence.doc[index]
    has_object = not way.may("addressee") and token.lower_ not in TIMES and _opens_object(said.verb, index)
    may = way.may("front") and token.pos_ not in {"PART", "VERB"} and not has_object
    return None, "front" if may else ""


def _opens_object(verb: Token, index: int) -> bool:
    """Whether the object of a verb begins with a token."""
    return any(child.dep_ in {"obj", "iobj"} and child.left_edge.i <= index <= child.i for child in verb.children)


def _asked(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int, str] | None:
    """Return the start and frame of what is to be done ("to open a port", "the crews to go home", "Iran for calm")."""
    sentence, token = said.sentence, said.sentence.doc[index]
    if way.may("infinitive") and (to := _infinitive(said, index)) is not None:
        return None if is_no_matter(sentence.doc[to + 1].lower_, way.verb) else (to, "infinitive")
    if way.may("pledge") and token.tag_ == "VB":
        return index, "infinitive"
    if way.may("infinitive_object") and token.pos_ in NOMINAL_TAGS - {"PART"} and _has_infinitive(sentence, index):
        return None if _is_visit(reading, said, way, index) else (index, "infinitive_object")
    if any(way.may(f"somebody_{word}") and _has_ahead(sentence, index, word) for word in ("for", "against", "as")):
        return index, "object"
    return None


def _is_visit(reading: Reading, said: Attribution, way: Saying, index: int) -> bool:
    """Whether somebody is visited and not asked: "called on the minister to discuss the summit"."""
    if way.verb != "call" or way.particle not in {("on",), ("upon",)}:
        return False
    phrase = said.sentence.doc[index : min(index + LONG_VISITED, said.sentence.end - 1)]
    to = next((token for token in phrase if token.lower_ == "to" and token.nbor().tag_ == "VB"), None)
    if to is None or to.nbor().lower_ not in words("visit_purposes"):
        return False
    visited = said.sentence.doc[index : to.i]
    return any(p.kind == "official" for token in visited for p in reading.meant(said.sentence.paragraph, token))


def _named(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int, str] | None:
    """Return the start and frame of a content that a noun or an open clause tells."""
    if way.may("pledge"):
        return None
    if (way.may("that_noun") or way.may("noun_for")) and (named := named_saying(said.sentence, index, way)) is not None:
        return named
    if way.may("noun") and _has_noun(said.sentence, index, way.verb):
        return index, "noun"
    if way.may("object") or way.may("clause") or way.may("small"):
        return open_start(reading, said, way, index)
    return None


def _past_feeling(sentence: Sentence, index: int, way: Saying) -> int:
    """Return where the content may begin after a feeling: "noted with great satisfaction that"."""
    if sentence.doc[index].lower_ != "with" or not (way.may("that") or way.may("object")):
        return index
    for token in sentence.doc[index + 1 : min(index + FEELING, sentence.end - 1)]:
        if token.pos_ == "NOUN" and noun_of(token) in noun_acts():
            return past_adverbs(sentence, token.i + 1) if token.nbor().pos_ != "ADP" else index
    return index


def _colon(sentence: Sentence, index: int) -> int | None:
    """Return the colon that a content without marks follows ("said in an interview with the radio: the talks …")."""
    for token in sentence.doc[index : min(index + COLON_REACH, sentence.end)]:
        if token.i in sentence.quoted or token.tag_ in FINITE or token.text in {";", "–", "—"}:
            return None
        if token.text == ":":
            rest = sentence.plain(token.i + 1, sentence.end)
            return int(token.i) if any(other.tag_ in FINITE for other in rest) else None
    return None


def _has_ahead(sentence: Sentence, index: int, preposition: str) -> bool:
    """Whether a preposition follows the phrase that begins at `index` ("pressed Iran for answers")."""
    for token in sentence.doc[index : min(index + NOUN_REACH, sentence.end)]:
        if token.lower_ == preposition:
            return int(token.i) > index
        if token.pos_ not in NOMINAL_TAGS | {"CCONJ"} and token.lower_ != "of":
            return False
    return False


def _infinitive(said: Attribution, index: int) -> int | None:
    """Return the "to" of an infinitive, at once or after a place or time ("agreed in Lima on Monday to open")."""
    sentence = said.sentence
    if sentence.doc[index].lower_ == "to" and sentence.doc[index + 1].tag_ in {"VB", "RB"}:
        return index
    if sentence.doc[index].pos_ != "ADP" and sentence.doc[index].lower_ not in TIMES:
        return None
    if (told := _told_to(said, index)) is not None:
        return told
    for token in sentence.plain(index, min(sentence.end - 1, index + NOUN_REACH)):
        if token.lower_ == "to" and token.pos_ == "PART" and sentence.doc[token.i + 1].tag_ == "VB":
            return int(token.i)
        if token.is_punct or token.tag_ in FINITE or token.tag_ in {"VBG", "VBN"}:
            return None
    return None


def _told_to(said: Attribution, index: int) -> int | None:
    """Return the "to" that the parse hangs on the verb behind a comma: "agreed in Lima, at a dinner, to open"."""
    sentence = said.sentence
    for child in said.verb.children:
        if child.dep_ != "xcomp" or child.tag_ != "VB" or not index < child.i < sentence.end:
            continue
        to = next((mark for mark in child.children if mark.lower_ == "to" and mark.i < child.i), None)
        if to is not None and sentence.doc[to.i - 1].text == ",":
            return int(to.i)
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
    if way.may("addressee") and (that := that_clause(sentence, index, way, skip_people=True)) is not None:
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
    if way.may("infinitive_object") and token.lower_ == "to" and token.pos_ == "PART" and stop > index:
        return index, "infinitive_object"
    if way.may("question") and token.lower_ in QUESTIONS and stop > index:
        return stop, "question"
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


def _is_quoted(sentence: Sentence, index: int) -> bool:
    """Whether quoted words follow, after a colon or comma or at once."""
    if index in sentence.quoted:
        return True
    return sentence.doc[index].text in {":", ",", "–", "—", "-"} and index + 1 in sentence.quoted


def _has_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether somebody is asked to do something: "to" and a verb follow the phrase."""
    for position in range(index + 1, min(index + 25, sentence.end - 1)):
        token = sentence.doc[position]
        is_mark = token.pos_ == "PART" or token.dep_ == "mark"  # some taggers take it for a preposition
        if token.lower_ == "to" and is_mark and sentence.doc[position + 1].tag_ in {"VB", "RB"}:
            return True
        if token.text in {";", ":"} or token.lower_ == "according":
            return False
        if token.text == "," and token.nbor().lower_ in {"before", "after", "when", "while", "as", "because"}:
            return False  # "told reporters, before they had met to talk"
        if token.tag_ in FINITE and not in_relative(sentence, index, position):
            return False
    return False


def _has_noun(sentence: Sentence, index: int, verb: str) -> bool:
    """Whether the object is a noun of saying."""
    for token in sentence.doc[index : min(index + NOUN_REACH, sentence.end)]:
        if noun_of(token) in noun_acts() and token.pos_ in {"NOUN", "VERB", "PROPN"}:
            return not is_no_matter(token.lower_, verb)
        if token.pos_ in {"ADP", "VERB", "AUX"} or token.is_punct:
            return False
    return False
