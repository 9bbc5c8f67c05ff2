"""Where the words about a partner of a verb stand, and where words about something else begin."""

from __future__ import annotations

from etl.transform.encounters.frames import noun_kind
from etl.transform.encounters.nouns.matters import is_talked_over
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import STEPS
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

OF_MATTERS = frozenset({"speak", "talk", "discuss", "consider", "raise", "explore", "review", "agree", "debate"})
"""Verbs of which another encounter may be what is spoken about."""
BY_MEANS = frozenset({"by", "over", "via", "through", "on", "during", "at", "in"})
NEAR_PRONOUN = 3  # tokens: how far after a verb its pronoun may stand


def fronted(verb: Token) -> Token | None:
    """The "with" that opens a sentence, of its verb: "With the envoy, Doe, she discussed trade"."""
    first = verb.doc[verb.sent.start]
    is_own = first.lower_ == "with" and first.dep_ == "case" and first.head.head == verb and verb.dep_ == "ROOT"
    return first if is_own and next_to(first, 1).tag_ != "VBG" else None


def thing_behind(verb: Token, at: Token) -> int | None:
    """Where what is conveyed begins behind whom it is for: "to the minister an invitation from President Doe"."""
    thing = next((c for c in verb.children if c.dep_ == "obj" and c.pos_ == "NOUN" and c.left_edge.i > at.i + 1), None)
    return int(thing.left_edge.i) if thing is not None else None


def is_of_another(verb: Token, at: Token, is_deed: bool) -> bool:
    """Whether the partner is that of another encounter, told between: "spoke of talks with", "drove to talks with"."""
    if verb_of(verb) not in OF_MATTERS and not is_deed:
        return False
    node = at.head
    for _ in range(STEPS):
        if node.i <= verb.i or node.head == node:
            return False
        before_noun = {t.lower_ for t in verb.doc[max(verb.i + 1, node.i - 3) : node.i]}
        if node != at.head and noun_kind(node.lower_) in {"talk", "event"}:
            return not before_noun & BY_MEANS and not is_talked_over(node)
        node = node.head
    return False


def begins_with_thing(reading: Reading, paragraph: Paragraph, at: Token) -> bool:
    """Whether a thing stands right behind "to", and those who are named only behind that."""
    following = at.doc[at.i + 1 : min(at.sent.end, at.i + 1 + NEAR_PRONOUN)]
    return not any(t.tag_ != "PRP$" and reading.meant(paragraph, t) for t in following)
