"""What was on a stay of which a sentence tells only when it ended: "returned on Friday from a visit during which"."""

from __future__ import annotations

import re

from etl.transform.text.clauses import SUBJECTS, is_finite, where_before
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of

COURSES = (["during"], ["in", "the", "course", "of"])
STAYS = frozenset({"visit", "trip", "tour", "stay", "journey", "mission", "swing"})
NEAR = 8  # tokens from a stay to "in which"
ENDS = frozenset({"end", "close", "conclusion"})
LEAVING = frozenset({"return", "leave", "depart", "end", "conclude", "wrap", "complete", "wind", "finish"})
"""Verbs the day of which is that on which a stay ended."""
COMING = frozenset({"come", "fly", "get", "go", "arrive", "head", "travel", "jet"})
HOME = frozenset({"home", "back"})
FROM = re.compile(r"\b(?:from|after|following|end of|concluding|ending|completing)\b")
"""What ties a return to where one has been: "flew home from", not "flew back to"."""
BACK_FROM = re.compile(r"\b(?:back|fresh|home) (?:[\w’'-]+ ){0,4}(?:from|after)\b")


def is_of_stay(trigger: Token) -> bool:
    """Whether a sentence tells when a stay ended, not when one met on it: "left today after a visit during which"."""
    return stay_of(trigger) is not None


def stay_of(trigger: Token) -> Token | None:
    """The first word of "during which" behind the end of a stay: what is told then was on some day of it."""
    lead = trigger.doc.span(trigger.sent.start, trigger.i)
    which = next((t for t in reversed(lead) if t.lower_ == "which"), None)
    if which is None or not _is_of_clause(trigger, which):
        return None
    before = lead[: which.i - lead.start]
    words = [t.lower_ for t in before]
    length = next((len(opening) for opening in COURSES if words[-len(opening) :] == opening), 0)
    if not length and words[-1:] in (["in"], ["on"]) and STAYS & set(words[-NEAR:]):
        length = 1
    is_over = bool(ENDS & set(words)) or any(_leaves(t) for t in before) or BACK_FROM.search(text_of(before))
    return lead[which.i - lead.start - length] if length and is_over else None


def is_where_one_was(trigger: Token) -> bool:
    """Whether a sentence tells when somebody came back, and then what was there: "returned from Lima, where he met"."""
    where = where_before(trigger)
    if where is None:
        return False
    lead = trigger.doc.span(trigger.sent.start, where.i)
    return any(_leaves(t) for t in lead) or BACK_FROM.search(text_of(lead)) is not None


def _is_of_clause(trigger: Token, opener: Token) -> bool:
    """Whether a word is in the clause that another opens, as its first verb or one joined to that by "and"."""
    between = trigger.doc[opener.i : trigger.i]
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    told = [t for t in between if is_finite(t) and t != verb and t.head != verb]
    if not told:
        return True
    first = min((c.i for c in verb.lefts if c.i > told[-1].i), default=verb.i)
    has_subject = any(c.dep_ in SUBJECTS for c in verb.children)
    words = {t.lower_ for t in trigger.doc[min(first, verb.i) - 1 : verb.i]}
    return "and" in words and not has_subject


def _leaves(verb: Token) -> bool:
    """Whether a verb tells that somebody left or came back from where he was."""
    if not is_finite(verb):
        return verb.lower_ == "wound" and next_to(verb).lower_ == "up"  # which may be taken for a noun
    lemma = verb_of(verb)
    rest = text_of(verb.doc[verb.i : verb.sent.end])
    if lemma in COMING:
        return next_to(verb).lower_ in HOME and FROM.search(rest) is not None
    return lemma in LEAVING
