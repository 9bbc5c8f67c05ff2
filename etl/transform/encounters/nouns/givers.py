"""Who attends or gives an occasion, told behind its noun: "talks hosted by Doe", "the dinner was attended by Roe"."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import cues
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

SIDE = 8  # tokens between a semicolon and the "by" before those of the other side


def given_by(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return who attends or gives an occasion, as told behind its noun: "at talks hosted by X"."""
    told = giving(noun)
    return named_officials(givers(reading, paragraph, told[1])) if told is not None else ()


def giving(noun: Token) -> tuple[Token, Token] | None:
    """Return the participle or passive that says who attends or gives an occasion, and its "by"."""
    participle = _giving(noun)
    by = link(participle, frozenset({"by"})) if participle is not None else None
    return (participle, by) if participle is not None and by is not None else None


def givers(reading: Reading, paragraph: Paragraph, by: Token) -> tuple[Party, ...]:
    """Return who attends or gives an occasion, side by side: "by A and B; on the other side by C"."""
    found, _, last = listed(reading, paragraph, by.i + 1)
    doc = by.doc
    if last < len(doc) and doc[last].lower_ == ";":
        again = next((t for t in doc[last : min(len(doc), last + SIDE)] if t.lower_ == "by"), None)
        if again is not None:
            found = merged([*found, *listed(reading, paragraph, again.i + 1)[0]])
    return found


def _giving(noun: Token) -> Token | None:
    """The participle or passive that says who attends or gives an occasion."""
    for child in noun.children:
        if child.dep_.startswith("acl") and child.lower_ in cues("given"):
            return child
    head = noun.head
    if noun.dep_ in {"nsubj:pass", "obj"} and head.tag_ == "VBN" and head.lower_ in cues("given"):
        return head
    for other in head.children if noun.dep_ in SUBJECTS else ():
        if other.dep_ == "conj" and other.tag_ == "VBN" and other.lower_ in cues("given"):
            return other  # "lasted three days and were attended by"
    for token in noun.doc[noun.i + 1 : min(noun.sent.end - 1, noun.i + NEAR)]:
        if (
            token.lower_ in cues("given")
            and next_to(token).lower_ == "by"
            and next_to(token, -1).pos_ in {"PROPN", "PUNCT"}
        ):
            return token  # "a meeting of the Union (AU) convened by": the parser gives it to the name
        if token.tag_ in FINITE:
            break
    return None
