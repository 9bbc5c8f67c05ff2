"""Speech told in the passive: "the raid was condemned by the minister", "was assured by the king that …"."""

from __future__ import annotations

from etl.transform.passages import FINITE, Sentence
from etl.transform.reading import Party, Reading, Token
from etl.transform.saying import Saying
from etl.transform.speakers import parties_of

SUBJECTS = {"nsubj:pass", "nsubj"}
WEIGHED = {"praise", "criticise", "reject"}  # "was condemned by" is said, "was accepted by" may be done
BEHIND = 3  # tokens between the one who says it and the "that" or "to"


def agent(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...]:
    """Return by whom something is said, for a passive verb with its auxiliary; () where nobody is named."""
    if verb.tag_ != "VBN" or not any(child.dep_.startswith("aux") and child.i < verb.i for child in verb.children):
        return ()
    by = _agent(sentence, verb)
    return () if by is None else parties_of(reading, sentence.paragraph, by)


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    for child in verb.children:
        is_agent = child.i > verb.i and any(case.lower_ == "by" for case in child.children)
        if child.dep_.startswith("obl") and is_agent and child.i < sentence.end:
            return child
    return None


def passive_content(sentence: Sentence, verb: Token, way: Saying) -> tuple[int, int | None, str] | None:
    """Return where the content begins, where it ends (None: as any content does) and its frame."""
    by = _agent(sentence, verb)
    if by is None:
        return None
    for token in sentence.doc[by.i + 1 : min(by.i + 1 + BEHIND, sentence.end - 1)]:
        if token.lower_ == "that" and (way.may("that") or way.may("addressee")):
            return token.i + 1, None, "that"
        if token.lower_ == "to" and token.nbor().tag_ == "VB" and way.may("infinitive_object"):
            return int(token.i), None, "infinitive_object"
        if token.lower_ == "of" and verb.lower_ == "accused":
            return token.i + 1, None, "object"
        if token.tag_ in FINITE or token.is_punct:
            break
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i), None)
    if (
        subject is None
        or not (way.may("object") and way.act in WEIGHED)
        or subject.pos_ != "NOUN"
        or subject.left_edge.i < sentence.start
    ):
        return None
    return int(subject.left_edge.i), int(subject.right_edge.i) + 1, "object"
