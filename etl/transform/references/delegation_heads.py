"""Who is told to be the head of a delegation told before: "Its head, X, said", "It was led by X"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.missions import LEADING, MISSIONS
from etl.transform.text.clause_parties import named_officials
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Span, Token

HEADS = frozenset({"head", "leader", "chief", "chairman", "chairwoman", "chair"})
ITS = frozenset({"its", "their"})
IT = frozenset({"it", "they"})
ARTICLES = frozenset({"the", "this", "that"})
BEHIND = 5  # tokens behind "head" in which "of the delegation" ends


def head_told(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Return who is named in a sentence as the head of "it" or "the delegation", and note it for the word "head"."""
    for token in sentence:
        if token.lower_ in HEADS and token.pos_ in {"NOUN", "PROPN"} and (last := _phrase_end(token)):
            comma = last < token.sent.end and token.doc[last].lower_ == ","
            found = named_officials(listed(reading, paragraph, last + comma)[0])
            if found:
                reading.references[paragraph.number, token.i] = found[:1]
                return found[:1]
        elif token.tag_ == "VBN" and verb_of(token) in LEADING and (head := subject(token)) is not None:
            by = next((t for t in token.doc[token.i + 1 : token.i + 3] if t.lower_ == "by"), None)
            if head.lower_ in IT and by is not None:
                return named_officials(listed(reading, paragraph, by.i + 1)[0])[:1]
        elif token.i == sentence.start and token.tag_ == "VBG" and verb_of(token) in LEADING:
            return _named_behind(reading, paragraph, token)
    return ()


def _named_behind(reading: Reading, paragraph: Paragraph, leading: Token) -> tuple[Party, ...]:
    """Who is named behind the verb where what he does opens the sentence: "Heading the delegation will be X"."""
    doc, end = leading.doc, min(leading.sent.end, leading.i + 2 * BEHIND)
    verb = next((t for t in doc[leading.i + 1 : end] if t.tag_ in FINITE), None)
    told = list(doc[leading.i + 1 : verb.i]) if verb is not None else []
    is_band = bool(told) and told[0].lower_ in ARTICLES
    is_band = is_band and any(t.lower_ in MISSIONS or t.tag_ == "NNPS" for t in told)
    first = next((t.i for t in doc[verb.i : end] if t.lemma_ == "be"), None) if verb is not None and is_band else None
    return named_officials(listed(reading, paragraph, first + 1)[0])[:1] if first is not None else ()


def _phrase_end(head: Token) -> int:
    """Where a phrase for the head of a delegation told before ends; 0 if it is none: "its head", "its leader"."""
    doc, before = head.doc, ahead_of(head, 3)
    words = [t.lower_ for t in before]
    if words[-1:] and words[-1] in ITS:
        return int(head.i) + 1
    if words[-1:] == ["'s"] or words[-1:] == ["’s"]:
        return int(head.i) + 1 if len(words) > 2 and words[-2] in MISSIONS and words[-3] in ARTICLES else 0
    following = [t.lower_ for t in doc[head.i + 1 : min(head.sent.end, head.i + BEHIND)]]
    is_of = following[:1] == ["of"] and following[1:2] and following[1] in ARTICLES
    return int(head.i) + 4 if is_of and len(following) > 2 and following[2] in MISSIONS else 0
