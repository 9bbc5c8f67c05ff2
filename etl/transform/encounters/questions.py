"""Questions: what they take for granted ("your talks with the king") and what they ask ("will you meet him?")."""

from __future__ import annotations

import re

from etl.transform.encounters.frames import nouns
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.kinds import FINITE, WITH_OR_BETWEEN
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

OWN = frozenset({"the", "your", "his", "her", "their", "this"})
YES = re.compile(
    r"\W*(?:yes|yeah|yep|indeed|of course|certainly|absolutely|exactly|correct"
    r"|(?:that['’]s|that is) (?:right|correct|true)"
    r"|(?:i|we|he|she|they|it) (?:did|have|has|will|do|does|am|are|is|was|were))(?=[,.!–— ])"
    r"(?! (?:not|no|nothing|never|nobody|an?|any|the|to|some|only)\b)",
    re.IGNORECASE,
)
"""How an answer begins that says yes."""
ASKING = frozenset({"what", "why", "how", "when", "where", "which", "whom"})
INVERTED = frozenset("is are was were will would can could should shall may might do does did has have had".split())
"""Words that stand before the subject of a question."""
SUBORDINATE = frozenset("when that who which whose after before while as since because".split())
BEGINNINGS = frozenset({"PRP", "NNP", "NN", "NNS", "DT", "JJ"})
"""Tags of the words that a subject begins with."""
TIMES = frozenset({"when", "after", "as", "since"})


def is_question(sentence: Span) -> bool:
    """Whether a sentence is a question."""
    return bool(sentence.text.rstrip(' ”"').endswith("?"))


def is_confirmed(reading: Reading, paragraph: Paragraph, sentence: Span) -> bool:
    """Whether whoever answers says yes to the question that ends a turn: "Will you see him?" "Yes, tomorrow"."""
    if paragraph.speaker is not None or sentence.end < len(paragraph.doc):
        return False
    behind = (reading.paragraphs[number] for number in range(paragraph.number + 1, len(reading.paragraphs)))
    following = next((p for p in behind if len(p.doc)), None)
    if following is None or following.label is None or following.speaker is None:
        return False
    return YES.match(following.text, following.label.start) is not None


def is_asked_whether(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether it is just asked, and not confirmed, that somebody does something: "Well, is she going to Brazil?"."""
    if "?" not in paragraph.text:
        return False
    sentence = token.sent
    if not is_question(sentence) or is_confirmed(reading, paragraph, sentence):
        return False
    if token.pos_ in {"NOUN", "PROPN"} and any(c.lower_ in OWN or c.dep_ == "nmod:poss" for c in token.lefts):
        return False  # "Do you have a readout of his trip?"
    ahead = sentence.doc.span(sentence.start, token.i + 1)
    first = next((t for t in ahead if t.tag_ in FINITE or t.lower_ in ASKING | TIMES), None)
    if first is None or first.lower_ not in INVERTED or next_to(first).tag_ not in BEGINNINGS:
        return False
    return not any(t.lower_ in SUBORDINATE for t in ahead[first.i - ahead.start :])


def is_presupposed(token: Token) -> bool:
    """Whether a question takes an encounter for granted: "your meeting with", "when you met", not "a meeting with"."""
    if token.lower_ in nouns() and token.pos_ in {"NOUN", "PROPN"}:
        is_owned = any(c.lower_ in OWN or c.dep_ == "nmod:poss" for c in token.lefts)
        return is_owned and link(token, WITH_OR_BETWEEN) is not None
    marks = {c.lower_ for c in token.lefts}
    if token.tag_ == "VBD" and token.dep_ == "advcl" and marks & TIMES:
        return True
    return "did" in marks and any(t.lower_ in ASKING for t in token.doc[token.sent.start : token.i])  # "What did you"
