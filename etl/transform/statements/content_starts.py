"""Where the content of a verb of saying begins, and by which frame."""

from __future__ import annotations

import calendar

from etl.transform.reading import Reading
from etl.transform.statements.addressees import QUESTIONS, after_addressee
from etl.transform.statements.asked_contents import NOUN_REACH, asked
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.content_ends import past_adverbs
from etl.transform.statements.named_sayings import named_saying
from etl.transform.statements.open_contents import TIMES, is_no_matter, open_start
from etl.transform.statements.saying import PARTED, Saying, noun_acts, noun_of, sayings
from etl.transform.statements.that_clauses import that_clause
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token, text_of

MONTHS = {month.lower() for month in calendar.month_name if month}
PUT_IN = 10  # tokens of "And as the minister has often said"
FEELING = 4  # tokens of "with great satisfaction"
ASIDE = 14  # tokens of "reporters in Lima on Monday,"
NEXT_SAYING = 6  # tokens in which somebody else may be told to have spoken meanwhile
COLON_REACH = 20  # tokens between a verb and the colon that its content follows


def content_start(reading: Reading, said: Attribution, way: Saying, after: int) -> tuple[int | None, str]:
    """Return where the content begins and the frame by which it does; (None, "") where no frame of this way fits."""
    sentence = said.sentence
    index = past_adverbs(sentence, after)
    if index < sentence.end and sentence.doc[index].tag_ in FINITE:
        index = after  # "saying now was not the time"
    if way.particle[-1:] == ("on",) and index < sentence.end and sentence.doc[index].lower_ in TIMES | MONTHS:
        return None, ""  # "agreed on Friday to open the port"
    if index >= sentence.end:
        return (None, "front") if way.may("front") else (None, "")
    if sentence.doc[index].text == "," and _is_quoted(sentence, index) and way.may("front") and not _is_put_in(said):
        return None, "front"  # 'The gas would flow, he said, "if this goes on"'
    if _is_quoted(sentence, index) or text_of(sentence.doc[index : index + 2]).lower() == "no one":
        return None, ""  # "told no one what he knew"
    token = sentence.doc[index]
    if _is_put_in(said) and (behind := _behind_put_in(said, way, index, after)) is not None:
        return behind
    if way.may("question") and token.lower_ in QUESTIONS:
        return index, "question"
    if any(way.may(frame) for frame in ("addressee", "about", "of", "question")):
        start, frame = after_addressee(reading, said, way, index)
        if frame:
            return start, frame
    index = _past_feeling(sentence, index, way)
    if way.may("that") and (that := that_clause(sentence, index, way)) is not None:
        return that + 1, "that"
    if way.may("quote") and (colon := _colon(sentence, index)) is not None:
        return colon + 1, "clause"
    return asked(reading, said, way, index) or _named(reading, said, way, index) or _before(said, way, index)


def _before(said: Attribution, way: Saying, index: int) -> tuple[None, str]:
    """Return the frame of a content that may stand before its verb, which then has no object of its own."""
    token = said.sentence.doc[index]
    has_object = not way.may("addressee") and token.lower_ not in TIMES and _opens_object(said.verb, index)
    may = way.may("front") and token.pos_ not in {"PART", "VERB"} and not has_object
    return None, "front" if may else ""


def _opens_object(verb: Token, index: int) -> bool:
    """Whether the object of a verb begins with a token."""
    return any(child.dep_ in {"obj", "iobj"} and child.left_edge.i <= index <= child.i for child in verb.children)


def _named(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int, str] | None:
    """Return the start and frame of a content that a noun or an open clause tells."""
    if way.may("pledge"):
        return None
    if (way.may("that_noun") or way.may("noun_for")) and (named := named_saying(said.sentence, index, way)) is not None:
        return named
    if way.may("noun") and _has_noun(said.sentence, index, way.verb):
        return index, "noun"
    if way.particle == (PARTED, "at"):
        return said.verb.i + 1, "object"  # "put the needs at 40 million"
    if way.particle[:1] == ("no",) and way.may("object") and said.sentence.doc[index].pos_ == "ADP":
        return index - len(way.particle), "object"  # "saw no obstacle to the pipeline"
    if way.may("object") or way.may("clause") or way.may("small"):
        return open_start(reading, said, way, index)
    return None


def _past_feeling(sentence: Sentence, index: int, way: Saying) -> int:
    """Return where the content may begin after a feeling: "noted with great satisfaction that"."""
    if sentence.doc[index].lower_ != "with" or not (way.may("that") or way.may("object")):
        return index
    for token in sentence.doc[index + 1 : min(index + FEELING, sentence.end - 1)]:
        if token.pos_ == "NOUN" and noun_of(token) in noun_acts():
            return past_adverbs(sentence, token.i + 1) if next_to(token).pos_ != "ADP" else index
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


def _behind_put_in(said: Attribution, way: Saying, index: int, after: int) -> tuple[int | None, str] | None:
    """Return where what is told behind "As the minister has said," begins; None where that is no such clause."""
    if said.sentence.doc[index].text == ",":
        return (index + 1, "put in") if said.verb.i < index else (None, "")
    comma = _comma_behind(said, way, after)
    return (comma + 1, "put in") if comma is not None else None


def _comma_behind(said: Attribution, way: Saying, after: int) -> int | None:
    """Return the comma behind when, where and to whom it was said: "As the minister told reporters on Monday, …"."""
    sentence, verb = said.sentence, said.verb
    if not (way.may("that") or way.may("addressee")):
        return None
    for token in sentence.doc[after : min(after + ASIDE, sentence.end)]:
        if token.i in sentence.quoted or token.tag_ in FINITE or token.text in {";", ":", "–", "—"}:
            return None
        is_object = token.dep_ in {"obj", "ccomp"} and token.head == verb and token.lower_ not in TIMES
        is_told = is_object and not way.may("addressee")
        if is_told or token.lower_ in {"that", "who", "which"}:
            return None  # "As he stated his support, protests"
        if token.text == ",":
            rest = sentence.plain(token.i + 1, sentence.end)
            is_another = any(other.lower_ in sayings() and other.tag_ == "VBD" for other in rest[:NEXT_SAYING])
            return int(token.i) if any(other.tag_ in FINITE for other in rest) and not is_another else None
    return None


def _is_put_in(said: Attribution) -> bool:
    """Whether the verb is put in before what it reports ("As the minister has said, …")."""
    if any(child.dep_ == "mark" and child.lower_ == "as" for child in said.verb.children):
        return True
    opening = [token.lower_ for token in said.sentence.plain(said.sentence.start, said.verb.i)[:3]]
    return "as" in opening and said.verb.i - said.sentence.start <= PUT_IN


def _is_quoted(sentence: Sentence, index: int) -> bool:
    """Whether quoted words follow, after a colon or comma or at once."""
    if index in sentence.quoted:
        return True
    return sentence.doc[index].text in {":", ",", "–", "—", "-"} and index + 1 in sentence.quoted


def _has_noun(sentence: Sentence, index: int, verb: str) -> bool:
    """Whether the object is a noun of saying."""
    for token in sentence.doc[index : min(index + NOUN_REACH, sentence.end)]:
        if noun_of(token) in noun_acts() and token.pos_ in {"NOUN", "VERB", "PROPN"}:
            return not is_no_matter(token.lower_, verb)
        if token.pos_ in {"ADP", "VERB", "AUX"} or token.is_punct:
            return False
    return False
