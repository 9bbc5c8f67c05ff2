"""Whether a verb of travel tells that a journey goes on from elsewhere: "flew on to Oslo", "before flying to Oslo"."""

from __future__ import annotations

import re

from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token
from etl.transform.visits.journey_goals import words_after

LATER = re.compile(r"^on\b(?! (?:\w+day|\d|the |an? |his |her |their |\w+ \d))|\bon to\b|\bthen\b")
ONWARD = re.compile(
    r"(?i)\b(?:after that|from there|later to|(?:second|third|last|final|next) (?:leg|stop|stage|station)|"
    r"on (?:the|his|her|their) (?:way|journey|trip|flight) (?:back|home)|on the return (?:journey|leg|trip)|"
    r"before (?:returning|heading|flying|going|travelling) (?:back|home)|before (?:his|her|their) return home)\b"
)
"""Words with which a sentence tells that a journey leads on from where it has come to."""
NEXT = frozenset({"then", "also", "later", "next", "afterwards", "subsequently", "finally"})


def tense_of(verb: Token) -> Token:
    """Return the verb whose tense tells whether a journey is to come: "travels to Lima before going on to Quito"."""
    is_before = verb.tag_ == "VBG" and any(c.dep_ == "mark" and c.lower_ == "before" for c in verb.children)
    return verb.head if is_before else verb


def is_left_open(way: Token) -> bool:
    """Return whether it is open what will be done on a way: "whether she would stop over on her way home"."""
    clause = way.head if way.dep_ == "obl" else way
    return any(c.dep_ == "mark" and c.lower_ == "whether" and c.i < way.i for c in clause.lefts)


def leads_on(noun: Token) -> bool:
    """Return whether a journey is told to go on: "will continue her trip in Lima", "his tour takes him next to"."""
    verb = noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in {"obj", *SUBJECTS}:
        return False
    is_further = bool({"next", "then"} & {t.lower_ for t in verb.doc[verb.i : verb.sent.end]})
    return verb_of(verb) == "continue" or (noun.dep_ in SUBJECTS and is_further and verb_of(verb) in {"take", "lead"})


def _is_onward(verb: Token) -> bool:
    """Whether the sentence tells of a way on or home, not only beside: "X, who met Y on his way home, leaves for"."""
    told = ONWARD.search(verb.sent.text)
    if told is None:
        return False
    word = next(t for t in verb.sent if t.idx + len(t) > verb.sent[0].idx + told.start())
    asides = [t for t in (word, *word.ancestors) if t.dep_ == "acl:relcl"]
    return not any(verb != clause and not clause.is_ancestor(verb) for clause in asides)


def goes_on(verb: Token, lemma: str) -> bool:
    """Return whether the words of a verb of travel say that the journey goes on from elsewhere."""
    near = words_after(verb).split(" and ")[0]
    return bool(
        LATER.search(near)
        or tense_of(verb) is not verb
        or lemma in {"continue", "proceed", "move"}
        or _is_onward(verb)
        or NEXT & {t.lower_ for t in ahead_of(verb, 2)}
    )
