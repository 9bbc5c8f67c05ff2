"""Contents told to somebody: where they begin behind "told reporters", "assured the minister"."""

from __future__ import annotations

from etl.transform.reading import Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.open_contents import NOMINAL_TAGS
from etl.transform.statements.saying import Saying
from etl.transform.statements.that_clauses import that_clause
from etl.transform.text.kinds import FINITE
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import subject
from etl.transform.wordlists import words

QUESTIONS = {"whether", "if", "how", "why", "what", "when", "where", "who", "which"}


def after_addressee(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int | None, str]:
    """Return the start of the content after "told reporters", "assured the minister", and the frame."""
    sentence = said.sentence
    if way.may("addressee") and (that := that_clause(sentence, index, way, skip_people=True)) is not None:
        return that + 1, "that"
    stop = index
    while (
        stop < sentence.end
        and stop not in sentence.quoted
        and (
            sentence.doc[stop].pos_ in NOMINAL_TAGS
            or sentence.doc[stop].lower_ in {"of", "and", "for"}
            or (stop == index and sentence.doc[stop].lower_ in words("listeners"))
        )
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
        told = [child for child in said.verb.children if child.dep_ in {"iobj", "obj"} and index < child.i < token.i]
        is_long = bool(told) and head.pos_ == "PROPN" and told[0].left_edge.i == index  # "told IMF chief Jane Doe she"
        begin = (
            told[0].right_edge.i + 1
            if is_long and told[0].right_edge.i + 1 < token.i
            else index + 1
            if head.pos_ in {"PRON", "PROPN"} or head.tag_ == "NNS" or head.lower_ in words("listeners")
            else _subject_start(sentence, token, index)
        )
        is_clause = begin is not None and sentence.doc[begin].pos_ != "ADP"
        return (begin, "clause") if is_clause else (None, "")
    return None, ""


def _subject_start(sentence: Sentence, verb: Token, after: int) -> int | None:
    """Return where the subject of a finite verb begins, if the parse sees one after the token `after`."""
    head = subject(sentence, verb) or subject(sentence, verb.head)
    return head.left_edge.i if head is not None and head.left_edge.i > after else None
