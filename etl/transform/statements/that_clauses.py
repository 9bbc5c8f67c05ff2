"""Where a reporting "that" stands: at once after its verb, after a time or place, or after those who are told."""

from __future__ import annotations

from etl.transform.statements.content_ends import SPANS, in_relative
from etl.transform.statements.open_contents import TIMES
from etl.transform.statements.saying import Saying, sayings
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token

REACH = 30  # tokens between a verb and the "that" that belongs to it
LONG_SOURCE = 14  # tokens of "according to a diplomat who was in the room"
NO_SAYING = {*"with by at on for from after of provided providing condition so given now".split()}
OBJECTS = {"obj", "nsubj", "nsubj:pass"}
PERIODS = {"week", "month", "year", "day", "evening", "weekend"}
ADVERBS = {
    "today",
    "yesterday",
    "earlier",
    "late",
    "early",
    "last",
    "this",
    "separately",
    "here",
    "also",
    "again",
    "both",
}


def that_clause(sentence: Sentence, index: int, way: Saying, *, skip_people: bool = False) -> int | None:
    """Return where the "that" of a reporting clause stands: at once, after a time or place, or after an addressee."""
    limit = min(sentence.end, index + REACH)
    past = index
    for position in range(index, limit):
        token = sentence.doc[position]
        if position < past:
            continue
        if position in sentence.quoted:
            return None
        if (behind := _past_source(sentence, position)) is not None:
            past = behind  # "told him, according to an aide, that"
            continue
        if token.tag_ == "VBG" and position > index and sentence.doc[position - 1].text == ",":
            return None  # "the minister said, adding that …"
        if token.lower_ == "that" and position > index and not skip_people and _is_relative(sentence, index, position):
            return None
        if token.lower_ == "that" and (position == index or _is_complementizer(sentence, position)):
            if _is_of_other(sentence, index, token):
                return None
            following = sentence.doc[position + 1] if position + 1 < sentence.end else token
            return None if position == index and _is_pointing(sentence, token, following) else position
        if (
            position == index
            and not skip_people
            and token.pos_ not in {"ADP", "ADV", "SCONJ"}
            and not token.is_punct
            and token.pos_ not in {"PROPN", "NUM"}
            and token.lower_ not in ADVERBS
            and not _is_span(sentence, position)
        ):
            return None
        if token.tag_ in FINITE and not in_relative(sentence, index, position):
            return None
    return None


def _is_span(sentence: Sentence, index: int) -> bool:
    """Whether a time is told by its distance: "said a day earlier that", "had warned two weeks before that"."""
    doc = sentence.doc
    if index + 2 >= sentence.end or doc[index].pos_ not in {"DET", "NUM"}:
        return False
    return doc[index + 1].lower_ in SPANS and doc[index + 2].lower_ in {"earlier", "before", "ago", "later"}


def _is_of_other(sentence: Sentence, index: int, that: Token) -> bool:
    """Whether a later verb of saying governs the clause: "said in Lima, where Doe had assured her that"."""
    governor = that.head.head
    if that.dep_ != "mark" or not index < governor.i < that.i or governor.lower_ not in sayings():
        return False
    between = [token.lower_ for token in sentence.doc[index : governor.i]]
    return bool({"where", "who", "which", "when"} & set(between))


def _past_source(sentence: Sentence, comma: int) -> int | None:
    """Return the token behind a source that two commas set off: ", according to an aide,", ", so it is said,"."""
    doc = sentence.doc
    if doc[comma].text not in {",", "("} or comma + 2 >= sentence.end:
        return None
    opening = [token.lower_ for token in doc[comma + 1 : comma + 3]]
    is_source = opening == ["according", "to"] or opening[0] in {"so", "sources", "diplomats", "aides", "it"}
    if not is_source:
        return None
    for token in doc[comma + 3 : min(comma + LONG_SOURCE, sentence.end - 1)]:
        if token.text in {",", ")"}:
            return int(token.i) + 1 if next_to(token).lower_ == "that" else None
    return None


def _is_pointing(sentence: Sentence, that: Token, following: Token) -> bool:
    """Whether "that" opens no clause but means something told before: "said that, and went home", "made that point"."""
    if following.text == ",":
        return bool(following.i + 1 < sentence.end and next_to(following).tag_ == "CC")
    is_article = that.dep_ == "det" and following.pos_ == "NOUN" and that.head.dep_ == "obj"
    is_article = is_article and not any(token.tag_ in FINITE for token in sentence.plain(following.i))
    return bool(following.is_punct or is_article)


def _is_relative(sentence: Sentence, index: int, that: int) -> bool:
    """Whether "that" describes the object before it: "concludes this Saturday the visit that he has been paying"."""
    token, noun = sentence.doc[that], sentence.doc[that - 1]
    if token.dep_ in OBJECTS and token.head.dep_.startswith("acl") and noun.pos_ == "NOUN" and noun.lower_ not in TIMES:
        return True
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.lower_ in TIMES:
        return False
    between = sentence.doc[index:that]
    has_article = [token.i for token in between if token.lower_ in {"the", "a", "an"}]
    if not has_article or any(token.pos_ == "ADP" for token in between):
        return False
    return has_article[-1] > index and noun.lower_ not in PERIODS


def _is_complementizer(sentence: Sentence, position: int) -> bool:
    """Whether this "that" opens a reported clause and is no pronoun: a subject and not a verb follows it."""
    token = sentence.doc[position]
    following = sentence.doc[position + 1] if position + 1 < sentence.end else None
    if following is None or following.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return False
    if token.dep_ == "det" and position > 0 and sentence.doc[position - 1].pos_ == "ADP":
        return False  # "in that year"
    if position > 0 and sentence.doc[position - 1].lower_ in NO_SAYING:
        return False  # "and with that the talks were over", "of support provided that"
    return token.tag_ in {"IN", "DT", "WDT"} or token.dep_ == "mark"
